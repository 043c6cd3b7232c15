"""Questions about two detector runs side by side: where they agree, and where they do not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from veridesk.core.model import RecordId, Rid, RunId
from veridesk.store.codec import word_of
from veridesk.store.reads.export import Snapshot
from veridesk.store.reads.insight import RULED


class Seen(StrEnum):
    """What a run makes of a sample: a flag over its threshold, none, or it could not check."""

    FLAGGED = "flagged"
    CLEAR = "clear"
    NOT_CHECKED = "not checked"


SeenBoth = tuple[Seen, Seen]
"""What the first run and the second one make of the same sample."""


@dataclass(frozen=True, slots=True)
class RuledPair:
    """A sample that was ruled on, whether it is wrong, and what both runs made of it."""

    rid: Rid
    wrong: bool
    seen: SeenBoth


@dataclass(frozen=True, slots=True)
class PairRow:
    """One sample beside what both runs made of it; scores are None where nothing was checked.

    `wrong` is None as long as nobody ruled on it.
    """

    rid: Rid
    public_id: RecordId
    title: str
    seen: SeenBoth
    scores: tuple[float | None, float | None]
    wrong: bool | None


def _seen(side: str) -> str:
    """SQL for what a run makes of a sample; where it did not look it did not check."""
    return f"""
        CASE
            WHEN coalesce({side}.flag_count, 0) > 0 THEN 'flagged'
            WHEN coalesce({side}.state, 'not checked') = 'not checked' THEN 'not checked'
            ELSE 'clear'
        END
    """


_PAIRS = """
    LEFT JOIN assessment AS one ON one.run_id = :one AND one.rid = {rid}
    LEFT JOIN assessment AS two ON two.run_id = :two AND two.rid = {rid}
"""


class RunPair:
    """Two runs of one project, asked together; also those that are still going on."""

    def __init__(self, db: Database, one: RunId, two: RunId) -> None:
        self._db = db
        self._runs: dict[str, object] = {"one": one, "two": two}

    def counts(self) -> dict[SeenBoth, int]:
        """How many samples of the project both see in each way; ways without any are left out."""
        rows = self._db.execute(
            f"""
            SELECT {_seen("one")} AS first, {_seen("two")} AS second, count(*)
            FROM sample
            {_PAIRS.format(rid="sample.rid")}
            GROUP BY first, second
            """,
            self._runs,
        )
        return {(word_of(Seen, a), word_of(Seen, b)): int(count) for a, b, count in rows}

    def ruled(self) -> Iterator[RuledPair]:
        """Every sample with a ruling that says something, in file order."""
        rows = self._db.execute(
            f"""
            WITH {RULED}
            SELECT ruled.rid, wrong, {_seen("one")}, {_seen("two")}
            FROM ruled
            {_PAIRS.format(rid="ruled.rid")}
            ORDER BY ruled.rid
            """,
            self._runs,
        )
        for rid, wrong, first, second in rows:
            yield RuledPair(Rid(rid), bool(wrong), (word_of(Seen, first), word_of(Seen, second)))

    def rows(self, wanted: Sequence[SeenBoth], limit: int) -> list[PairRow]:
        """Samples seen in one of the `wanted` ways, those first whose scores differ most.

        At most `limit` of them.
        """
        if not wanted:
            return []
        places = ", ".join(f"(:a{n}, :b{n})" for n in range(len(wanted)))
        values = {**self._runs, "limit": limit}
        for number, (first, second) in enumerate(wanted):
            values |= {f"a{number}": str(first), f"b{number}": str(second)}
        return [_pair_row(row) for row in self._db.execute(_ROWS.format(places=places), values)]


_ROWS = f"""
    WITH {RULED},
    seen AS (
        SELECT
            sample.rid, {_seen("one")} AS first, {_seen("two")} AS second,
            one.score AS score_one, two.score AS score_two,
            abs(coalesce(one.score, 0) - coalesce(two.score, 0)) AS apart
        FROM sample
        {_PAIRS.format(rid="sample.rid")}
    ),
    chosen AS (
        SELECT *
        FROM seen
        WHERE (first, second) IN (VALUES {{places}})
        ORDER BY apart DESC, rid
        LIMIT :limit
    )
    SELECT
        chosen.rid, coalesce(record_id, sample_id), title, first, second, score_one, score_two,
        wrong
    FROM chosen
    JOIN sample USING (rid)
    LEFT JOIN ruled USING (rid)
    ORDER BY apart DESC, chosen.rid
"""


def _pair_row(row: Sequence[Any]) -> PairRow:
    rid, public_id, title, first, second, score_one, score_two, wrong = row
    return PairRow(
        Rid(rid),
        public_id,
        title,
        (word_of(Seen, first), word_of(Seen, second)),
        (score_one, score_two),
        None if wrong is None else bool(wrong),
    )


def pair_of(now: Snapshot, one: RunId, two: RunId) -> RunPair:
    """Two runs, asked in a snapshot that is being read already."""
    return RunPair(now._db, one, two)
