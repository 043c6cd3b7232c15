"""How reviewing is done in a project: its list of reasons, and what is ruled on blind."""

from concurrent.futures import Future

from veridesk.core.blind import BlindRule, blind_from_plain, blind_to_plain
from veridesk.core.errors import UserError
from veridesk.core.marking import (
    DEFAULT_REASONS,
    Reason,
    checked_reasons,
    reasons_from_plain,
    reasons_to_plain,
)
from veridesk.store.change import Change
from veridesk.store.project import Database, Project
from veridesk.store.reads.samples import setting
from veridesk.store.writes.settings import put_setting

REASONS, BLIND = "reasons", "blind"
"""Names of the project's settings."""


def reasons_of(db: Database) -> tuple[Reason, ...]:
    """The project's reasons, in the order of their number keys."""
    try:
        return reasons_from_plain(setting(db, REASONS))
    except UserError:
        # Another program wrote them; what cannot be shown is not worth a stop.
        return DEFAULT_REASONS


def save_reasons(project: Project, reasons: list[Reason]) -> Future[Change]:
    """Give the project other reasons; UserError for ones that do not fit.

    The usual ones are not stored, so that a later version may better them.
    """
    kept = checked_reasons(reasons)
    value = None if kept == DEFAULT_REASONS else reasons_to_plain(kept)
    return project.submit(lambda db: put_setting(db, REASONS, value))


def blind_rule_of(db: Database) -> BlindRule:
    """Which samples of the project are ruled on blind."""
    return blind_from_plain(setting(db, BLIND))


def save_blind_rule(project: Project, rule: BlindRule) -> Future[Change]:
    """Have other samples of the project ruled on blind."""
    return project.submit(lambda db: put_setting(db, BLIND, blind_to_plain(rule)))
