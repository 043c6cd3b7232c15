"""A project remembers its reasons and what is blind."""

from contextlib import closing

import pytest

from veridesk.core.blind import BlindRule
from veridesk.core.errors import UserError
from veridesk.core.marking import DEFAULT_REASONS, Reason
from veridesk.core.model import MarkKind
from veridesk.reviewing.habits import (
    LONGEST_GUIDELINES,
    blind_rule_of,
    guidelines_of,
    reasons_of,
    save_blind_rule,
    save_guidelines,
    save_reasons,
)
from veridesk.store.project import Project
from veridesk.store.writes.settings import put_setting


def test_reasons_are_the_projects_own(project: Project) -> None:
    """A new project has the usual ones; others are stored, and the usual ones come back."""
    own = [Reason("wrong unit", MarkKind.CONTRADICTED), Reason("  "), Reason("too long")]

    with closing(project.reader()) as db:
        assert reasons_of(db) == DEFAULT_REASONS
        save_reasons(project, own).result()
        assert reasons_of(db) == (own[0], own[2])
        save_reasons(project, list(DEFAULT_REASONS)).result()
        assert reasons_of(db) == DEFAULT_REASONS


def test_reasons_that_do_not_fit_change_nothing(project: Project) -> None:
    """The refusal says which."""
    with pytest.raises(UserError, match="twice"):
        save_reasons(project, [Reason("a"), Reason("A")])

    with closing(project.reader()) as db:
        assert reasons_of(db) == DEFAULT_REASONS


def test_reasons_that_another_program_broke_stop_nothing(project: Project) -> None:
    """The usual ones are shown instead."""
    broken = [{"words": "a"}, {"words": "A"}]
    project.submit(lambda db: put_setting(db, "reasons", broken)).result()

    with closing(project.reader()) as db:
        assert reasons_of(db) == DEFAULT_REASONS


def test_what_is_blind_is_stored(project: Project) -> None:
    """Nothing at first; a rule is read back; none again takes it away."""
    with closing(project.reader()) as db:
        assert blind_rule_of(db) == BlindRule()
        save_blind_rule(project, BlindRule(0.2, 9)).result()
        assert blind_rule_of(db) == BlindRule(0.2, 9)
        save_blind_rule(project, BlindRule()).result()
        assert blind_rule_of(db) == BlindRule()


def test_guidelines_are_kept_as_they_were_written(project: Project) -> None:
    """White space around them is not; empty ones are none."""
    with closing(project.reader()) as db:
        assert guidelines_of(db) == ""
        save_guidelines(project, "\n# Read <b>all</b>\n\n- of it \u202e\n").result()
        assert guidelines_of(db) == "# Read <b>all</b>\n\n- of it \u202e"
        save_guidelines(project, " \n").result()
        assert guidelines_of(db) == ""


def test_guidelines_of_another_kind_are_none(project: Project) -> None:
    """A file from elsewhere may hold anything; what is too long is cut."""
    with closing(project.reader()) as db:
        project.submit(lambda db: put_setting(db, "guidelines", ["x"])).result()
        assert guidelines_of(db) == ""
        project.submit(lambda db: put_setting(db, "guidelines", "x" * 200_000)).result()
        assert len(guidelines_of(db)) == LONGEST_GUIDELINES


def test_guidelines_that_are_too_long_are_refused(project: Project) -> None:
    with pytest.raises(UserError, match="shorten"):
        save_guidelines(project, "x" * (LONGEST_GUIDELINES + 1))
