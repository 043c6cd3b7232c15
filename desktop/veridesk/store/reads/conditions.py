"""The conditions of a queue filter as SQL, each as a set of row numbers or a test of one."""

from dataclasses import dataclass, field

from veridesk.core.queue import PENDING, QueueFilter

Values = list[object]
Condition = tuple[str, Values]


@dataclass(slots=True)
class Conditions:
    """What a filter asks for: `sets` select the row numbers `rid` that pass, `tests` look at one.

    A test names the sample at hand as `at.rid`. All of both must hold.
    """

    sets: list[Condition] = field(default_factory=list)
    tests: list[Condition] = field(default_factory=list)


def conditions_of(wanted: QueueFilter) -> Conditions:
    """The conditions of a filter, but for its range of scores, which goes with the order."""
    found = Conditions()
    _add_statuses(wanted, found)
    if wanted.kinds:
        _add_kinds(wanted, found)
    for column, value in (
        ("generator", wanted.generator),
        ("task", wanted.task),
        ("dataset", wanted.dataset),
    ):
        if value is not None:
            found.sets.append((f"SELECT rid FROM sample WHERE {column} = ?", [value]))
    if wanted.import_id is not None:
        found.sets.append(
            (
                """
                SELECT rid
                FROM sample
                WHERE file_id IN (SELECT file_id FROM import_file WHERE import_id = ?)
                """,
                [wanted.import_id],
            )
        )
    if wanted.source is not None:
        found.sets.append(
            (
                """
                SELECT rid
                FROM sample_source
                WHERE source_rid = (SELECT source_rid FROM source WHERE source_id = ?)
                """,
                [wanted.source],
            )
        )
    if wanted.ruled_by is not None:
        found.sets.append(("SELECT rid FROM standing WHERE reviewer = ?", [wanted.ruled_by]))
    if wanted.bookmarked:
        whose = "" if wanted.reviewer is None else " WHERE reviewer = ?"
        by: Values = [] if wanted.reviewer is None else [wanted.reviewer]
        found.sets.append((f"SELECT rid FROM bookmark{whose}", by))
    if wanted.text.strip():
        _add_text(wanted.text.strip(), found)
    return found


def _add_statuses(wanted: QueueFilter, found: Conditions) -> None:
    verdicts: Values = [*sorted(wanted.statuses - {PENDING})]
    marks = ", ".join("?" * len(verdicts))
    whose = "" if wanted.reviewer is None else "AND reviewer = ?"
    by: Values = [] if wanted.reviewer is None else [wanted.reviewer]
    if PENDING in wanted.statuses:
        test = f"SELECT 1 FROM standing WHERE standing.rid = at.rid {whose}"
        some = f"OR EXISTS ({test} AND verdict IN ({marks}))" if verdicts else ""
        found.tests.append(
            (f"(NOT EXISTS ({test}) {some})", [*by, *([*by, *verdicts] if verdicts else [])])
        )
    elif verdicts:
        found.sets.append(
            (f"SELECT rid FROM standing WHERE verdict IN ({marks}) {whose}", [*verdicts, *by])
        )


def _add_kinds(wanted: QueueFilter, found: Conditions) -> None:
    kinds: Values = [*sorted(wanted.kinds)]
    limit = "(SELECT threshold FROM detector_run WHERE run_id = ?)"
    held_against: Values = [wanted.run]
    if wanted.threshold is not None:
        limit, held_against = "?", [wanted.threshold]
    found.sets.append(
        (
            f"""
            SELECT rid
            FROM flag
            WHERE run_id = ?
                AND kind IN ({", ".join("?" * len(kinds))})
                AND probability >= {limit}
            """,
            [wanted.run, *kinds, *held_against],
        )
    )


def _add_text(text: str, found: Conditions) -> None:
    """Words by the full-text indexes; what they cannot find (CJK, parts of words) by substring."""
    words = text.split()
    if all(word.isascii() and word.isalnum() for word in words):
        # The last word may still be being typed, so it matches as a beginning. What is not
        # indexed yet is looked through word by word.
        terms = " ".join(f'"{word}"' for word in words) + "*"
        found.sets.append(
            (
                """
                SELECT rowid AS rid FROM sample_fts WHERE sample_fts MATCH ?
                UNION ALL
                SELECT rid
                FROM sample_source
                WHERE source_rid IN (SELECT rowid FROM source_fts WHERE source_fts MATCH ?)
                UNION ALL
                SELECT rid
                FROM sample
                WHERE rid > (SELECT coalesce(max(id), 0) FROM sample_fts_docsize)
                    AND instr(lower(prompt || ' ' || output), lower(?)) > 0
                UNION ALL
                SELECT rid
                FROM sample_source
                WHERE source_rid IN (
                    SELECT source_rid
                    FROM source
                    WHERE source_rid > (SELECT coalesce(max(id), 0) FROM source_fts_docsize)
                        AND instr(lower(text), lower(?)) > 0
                )
                """,
                [terms, terms, text, text],
            )
        )
    else:
        # SQLite's lower() costs as much as the search, and changes ASCII letters only.
        cased = any(sign.isascii() and sign.isalpha() for sign in text)
        low, high = ("lower(", ")") if cased else ("", "")
        found.sets.append(
            (
                f"""
                SELECT rid
                FROM sample
                WHERE instr({low}output{high}, {low}?{high}) > 0
                    OR instr({low}prompt{high}, {low}?{high}) > 0
                UNION ALL
                SELECT rid
                FROM sample_source
                WHERE source_rid IN (
                    SELECT source_rid FROM source WHERE instr({low}text{high}, {low}?{high}) > 0
                )
                """,
                [text, text, text],
            )
        )
