"""The conditions of a queue filter as SQL, each as a set of row numbers and a test of given ones.

A set is listed once and then costs nothing more; a test looks at a few rows only, so that the first
lines need not wait for a long list.
"""

import re
import unicodedata
from dataclasses import dataclass

from veridesk.core.queue import PENDING, QueueFilter

Values = tuple[object, ...]

LONGEST_PATTERN = 10_000
"""Bytes of a text that SQLite's LIKE takes well; it refuses fivefold."""
MOST_WORDS = 40
"""Words that the index is asked for at once."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `sql` lists the row numbers `rid` that meet it, not always once each.

    With `outside`, those that are not listed meet it. `test` lists those of the rows in `chosen`
    that meet it, with `test_values`; None where listing all is as quick. `slow` says that listing
    reads every text.
    """

    sql: str
    values: Values
    outside: bool = False
    test: str | None = None
    test_values: Values = ()
    slow: bool = False


def conditions_of(wanted: QueueFilter) -> list[Condition]:
    """The conditions of a filter, but for its range of scores and its fields; all must hold."""
    found = [*_statuses(wanted), *_kinds(wanted), *_columns(wanted)]
    if wanted.source is not None:
        found.append(
            Condition(
                """
                SELECT rid
                FROM sample_source
                WHERE source_rid = (SELECT source_rid FROM source WHERE source_id = ?)
                """,
                (wanted.source,),
            )
        )
    if wanted.ruled_by is not None:
        found.append(Condition("SELECT rid FROM standing WHERE reviewer = ?", (wanted.ruled_by,)))
    if wanted.bookmarked:
        whose, by = _whose(wanted)
        found.append(Condition(f"SELECT rid FROM bookmark WHERE {whose}", by))
    return [*found, *_text(wanted.text.strip())]


def score_range(wanted: QueueFilter) -> list[Condition]:
    """The filter's range of scores; empty where it has none."""
    low, high = wanted.score_low, wanted.score_high
    if low is None and high is None:
        return []
    values = (wanted.run, 0.0 if low is None else low, 1.0 if high is None else high)
    return [
        Condition("SELECT rid FROM assessment WHERE run_id = ? AND score BETWEEN ? AND ?", values)
    ]


def ruled_on(reviewer: str | None) -> Condition:
    """What the reviewer (None: anyone) ruled on."""
    whose, by = _whose(QueueFilter(reviewer=reviewer))
    return Condition(
        f"SELECT rid FROM standing WHERE {whose}",
        by,
        test=f"SELECT rid FROM chosen WHERE {_has_standing(whose)}",
        test_values=by,
    )


def _has_standing(which: str) -> str:
    return f"EXISTS (SELECT 1 FROM standing WHERE standing.rid = chosen.rid AND {which})"


def _whose(wanted: QueueFilter) -> tuple[str, Values]:
    return ("TRUE", ()) if wanted.reviewer is None else ("reviewer = ?", (wanted.reviewer,))


def _statuses(wanted: QueueFilter) -> list[Condition]:
    verdicts = tuple(sorted(wanted.statuses - {PENDING}))
    marks = ", ".join("?" * len(verdicts))
    whose, by = _whose(wanted)
    if PENDING in wanted.statuses:
        # Out are those with rulings of which none is among the verdicts.
        none = f"GROUP BY rid HAVING NOT max(verdict IN ({marks}))" if verdicts else ""
        sql = f"SELECT rid FROM standing WHERE {whose} {none}"
        wanted_one = _has_standing(f"{whose} AND verdict IN ({marks})") if verdicts else "FALSE"
        test = f"SELECT rid FROM chosen WHERE NOT {_has_standing(whose)} OR {wanted_one}"
        values = (*by, *by, *verdicts) if verdicts else by
        return [Condition(sql, (*by, *verdicts), outside=True, test=test, test_values=values)]
    if verdicts:
        which, values = f"{whose} AND verdict IN ({marks})", (*by, *verdicts)
        test = f"SELECT rid FROM chosen WHERE {_has_standing(which)}"
        sql = f"SELECT rid FROM standing WHERE {which}"
        return [Condition(sql, values, test=test, test_values=values)]
    return []


def _kinds(wanted: QueueFilter) -> list[Condition]:
    if not wanted.kinds:
        return []
    kinds = tuple(sorted(wanted.kinds))
    limit = "(SELECT threshold FROM detector_run WHERE run_id = ?)"
    held_against: Values = (wanted.run,)
    if wanted.threshold is not None:
        limit, held_against = "?", (wanted.threshold,)
    asked = f"run_id = ? AND kind IN ({', '.join('?' * len(kinds))}) AND probability >= {limit}"
    values = (wanted.run, *kinds, *held_against)
    return [
        Condition(
            f"SELECT rid FROM flag WHERE {asked}",
            values,
            test=(
                "SELECT chosen.rid FROM chosen "
                f"CROSS JOIN flag ON flag.rid = chosen.rid AND {asked}"
            ),
            test_values=values,
        )
    ]


def _columns(wanted: QueueFilter) -> list[Condition]:
    asked: list[tuple[str, object]] = [
        (f"{column} = ?", value)
        for column, value in (
            ("generator", wanted.generator),
            ("task", wanted.task),
            ("dataset", wanted.dataset),
        )
        if value is not None
    ]
    if wanted.import_id is not None:
        files = "SELECT file_id FROM import_file WHERE import_id = ?"
        asked.append((f"file_id IN ({files})", wanted.import_id))
    return [
        Condition(
            f"SELECT rid FROM sample WHERE {which}",
            (value,),
            test=(
                "SELECT chosen.rid FROM chosen "
                f"CROSS JOIN sample ON sample.rid = chosen.rid AND {which}"
            ),
            test_values=(value,),
        )
        for which, value in asked
    ]


# Text

_SEPARATORS = re.compile(r"[^0-9A-Za-z\u0080-\U0010ffff]+")
_ALPHABETS_END = 0x0700
_MORE_LATIN_AND_GREEK = range(0x1E00, 0x2000)


def _text(text: str) -> list[Condition]:
    """Words by the full-text indexes; what they cannot find (CJK, parts of words) by substring."""
    words = text.split()
    if not words:
        return []
    is_long = len(words) > MOST_WORDS or len(text.encode(errors="replace")) > LONGEST_PATTERN
    if all(map(_is_indexed, words)) and not is_long:
        # The last word may still be being typed, so it matches as a beginning.
        terms = " ".join(f'"{word}"' for word in words)
        return [_words(f"{terms}*", [text])]
    return [*_candidates(text), _substring(text)]


def _is_indexed(word: str) -> bool:
    """True for a word of an alphabet: the full-text index finds it as it is written.

    Scripts without spaces between words, and marks over letters, it cuts in other places.
    """
    return all(
        (ord(sign) < _ALPHABETS_END or ord(sign) in _MORE_LATIN_AND_GREEK)
        and unicodedata.category(sign)[0] in "LN"
        for sign in word
    )


def _words(terms: str, pieces: list[str]) -> Condition:
    """What the full-text indexes find, and of what is not indexed yet, what holds these pieces."""
    patterns = tuple(f"%{piece}%" for piece in pieces)
    in_sample = " AND ".join(["prompt || ' ' || output LIKE ?"] * len(patterns))
    in_source = " AND ".join(["text LIKE ?"] * len(patterns))
    return Condition(
        f"""
        SELECT rowid AS rid FROM sample_fts WHERE sample_fts MATCH ?
        UNION ALL
        SELECT rid
        FROM source_fts
        CROSS JOIN sample_source ON source_rid = source_fts.rowid
        WHERE source_fts MATCH ?
        UNION ALL
        SELECT rid
        FROM sample
        WHERE rid > (SELECT coalesce(max(id), 0) FROM sample_fts_docsize) AND {in_sample}
        UNION ALL
        SELECT rid
        FROM source
        CROSS JOIN sample_source USING (source_rid)
        WHERE source_rid > (SELECT coalesce(max(id), 0) FROM source_fts_docsize) AND {in_source}
        """,
        (terms, terms, *patterns, *patterns),
    )


def _candidates(text: str) -> list[Condition]:
    """What holds the whole words of a text: all that can hold the text itself.

    Its first and its last word may be parts of others; whatever touches a sign that the index may
    see otherwise than we do is left out.
    """
    pieces = _SEPARATORS.split(text)
    whole = [piece for piece in pieces[1:-1] if piece.isascii() and len(piece) < LONGEST_PATTERN]
    whole = whole[:MOST_WORDS]
    return [_words(" ".join(f'"{piece}"' for piece in whole), whole)] if whole else []


def _substring(text: str) -> Condition:
    is_long = len(text.encode(errors="replace")) > LONGEST_PATTERN
    escaped = re.sub(r"([\\%_])", r"\\\1", text)
    asked = text if is_long else f"%{escaped}%"

    def holds(column: str) -> str:
        if is_long:
            return f"instr(lower({column}), lower(?)) > 0"
        return rf"{column} LIKE ? ESCAPE '\'"

    in_sample = f"({holds('output')} OR {holds('prompt')})"
    return Condition(
        f"""
        SELECT rid FROM sample WHERE {in_sample}
        UNION ALL
        SELECT rid
        FROM source
        CROSS JOIN sample_source USING (source_rid)
        WHERE {holds("text")}
        """,
        (asked, asked, asked),
        test=f"""
        SELECT chosen.rid
        FROM chosen
        CROSS JOIN sample ON sample.rid = chosen.rid AND {in_sample}
        UNION ALL
        SELECT chosen.rid
        FROM chosen
        CROSS JOIN sample_source ON sample_source.rid = chosen.rid
        CROSS JOIN source ON source.source_rid = sample_source.source_rid AND {holds("text")}
        """,
        test_values=(asked, asked, asked),
        slow=True,
    )
