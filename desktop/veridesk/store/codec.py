"""Values that live inside one column as JSON: claims, marks, what was shown."""

import contextlib
import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from veridesk.core.decision import mark_from_plain, mark_to_plain
from veridesk.core.errors import UserError
from veridesk.core.model import Claim, ClaimState, Evidence, Mark, RunId, Shown, Span

Word = TypeVar("Word", bound=StrEnum)


class StrangeValue(UserError, ValueError):  # noqa: N818  (what the file holds, told to its reader)
    """A value that no Veridesk writes, in a file that may be anybody's."""


@contextlib.contextmanager
def out_of_file() -> Iterator[None]:
    """Tell of a value that cannot be read as what the file has, not we, got wrong."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StrangeValue(
            "the project holds a value that no Veridesk writes; `veridesk doctor` says more, and "
            "backups lie beside the project"
        ) from error


def word_of(kind: type[Word], value: str) -> Word:
    """The word of a column that holds one of few; StrangeValue for any other."""
    with out_of_file():
        return kind(value)


def plain_from_json(text: str) -> Any:
    """Plain values as any of ours wrote them; StrangeValue for what is no JSON."""
    with out_of_file():
        return json.loads(text)


def claims_to_json(claims: tuple[Claim, ...]) -> str:
    """Claims as rows of start, end, state, probability, reason and evidence, in compact JSON."""
    rows = [
        [
            claim.span.start,
            claim.span.end,
            str(claim.state),
            claim.probability,
            claim.reason,
            [[e.source, e.span.start, e.span.end, round(e.score, 4)] for e in claim.evidence],
        ]
        for claim in claims
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def claims_from_json(text: str) -> tuple[Claim, ...]:
    """Claims as `claims_to_json` wrote them."""
    with out_of_file():
        rows: list[list[Any]] = json.loads(text)
        return tuple(
            Claim(
                Span(start, end),
                ClaimState(state),
                probability,
                reason,
                tuple(Evidence(source, Span(s, e), score) for source, s, e, score in evidence),
            )
            for start, end, state, probability, reason, evidence in rows
        )


def marks_to_json(marks: tuple[Mark, ...]) -> str:
    """Marks as a JSON array of objects."""
    return json.dumps([mark_to_plain(mark) for mark in marks], ensure_ascii=False)


def marks_from_json(text: str) -> tuple[Mark, ...]:
    """Marks as `marks_to_json` wrote them."""
    # Most rulings mark nothing, and a log has many rulings.
    if text == "[]":
        return ()
    with out_of_file():
        return tuple(mark_from_plain(plain) for plain in json.loads(text))


def shown_to_json(shown: Shown) -> str:
    """What was on screen as a JSON object."""
    return json.dumps(
        {"run": shown.run, "flags": shown.flags, "score": shown.score, "blind": shown.blind}
    )


def shown_from_json(text: str) -> Shown:
    """What `shown_to_json` wrote."""
    with out_of_file():
        plain: dict[str, Any] = json.loads(text)
        run = plain.get("run")
        return Shown(
            None if run is None else RunId(run),
            plain.get("flags", 0),
            plain.get("score"),
            plain.get("blind", False),
        )
