"""Every condition of an export is told on its card."""

from dataclasses import fields, replace

import pytest

from veridesk.core.model import FlagKind, RunId, SourceId, Verdict
from veridesk.core.queue import QueueFilter
from veridesk.exporting.card_filters import told
from veridesk.exporting.policy import ExportFilter

QUEUE = {
    "reviewer": "ann",
    "run": RunId(3),
    "statuses": frozenset({"accepted", "pending"}),
    "kinds": frozenset(FlagKind),
    "text": "bridge",
    "generator": "model-a",
    "score_low": 0.25,
    "score_high": 0.75,
    "threshold": 0.4,
    "source": SourceId("ab" * 16),
    "import_id": 2,
    "task": "QA",
    "dataset": "bridges",
    "ruled_by": "bob",
    "bookmarked": True,
    "where": (("meta.topic", "law"),),
}
EXPORT = {
    "reviewers": frozenset({"ann", "bob"}),
    "verdicts": frozenset({Verdict.ACCEPTED}),
    "min_reviewers": 2,
    "without_unresolved": True,
    "without_bulk": True,
}


def lines(wanted: ExportFilter) -> list[str]:
    """The lines, with typed words in brackets."""
    return list(told(wanted, lambda text: f"[{text}]"))


def test_no_condition_is_forgotten() -> None:
    """A new field of the filters must find its words, and a value here."""
    assert QUEUE.keys() == {one.name for one in fields(QueueFilter)}
    assert EXPORT.keys() | {"queue"} == {one.name for one in fields(ExportFilter)}


@pytest.mark.parametrize("name", QUEUE)
def test_conditions_of_the_queue_are_told(name: str) -> None:
    """One line each; typed words go through the taming."""
    value = QUEUE[name]

    (line,) = lines(ExportFilter(queue=replace(QueueFilter(), **{name: value})))

    if isinstance(value, str):
        assert f"[{value}]" in line
    elif isinstance(value, int | float) and not isinstance(value, bool):
        assert f"{value:g}" in line


@pytest.mark.parametrize("name", EXPORT)
def test_conditions_of_the_export_are_told(name: str) -> None:
    assert len(lines(ExportFilter(**{name: EXPORT[name]}))) == 1


def test_nothing_asked_is_nothing_told() -> None:
    assert lines(ExportFilter()) == []
