"""Questions about sources: which are there, by their words."""

from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.model import SourceId

START = 200
"""Code points of a source's text that stand for it where it has no title."""
CANDIDATES = 2000
"""Sources with the words that are ranked by how often they are used."""


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source with the title of its first use, how its text begins, and how many rest on it."""

    source_id: SourceId
    title: str | None
    start: str
    samples: int


def find_sources(db: Database, words: str, limit: int) -> list[FoundSource]:
    """Sources with all these words in title or text, the most used ones first.

    Without words, the most used ones of all. Not every source may be indexed yet; titles always
    are looked through.
    """
    if words.split():
        chosen, values = _with_words(words)
    else:
        chosen = """
            SELECT source_rid
            FROM sample_source
            GROUP BY source_rid
            ORDER BY count(*) DESC
            LIMIT ?
        """
        values = [limit]
    rows = db.execute(
        f"""
        SELECT
            source_id,
            (
                SELECT title
                FROM sample_source AS used
                WHERE used.source_rid = source.source_rid AND title IS NOT NULL
                LIMIT 1
            ),
            substr(text, 1, {START}),
            (SELECT count(*) FROM sample_source AS used WHERE used.source_rid = source.source_rid)
        FROM source
        WHERE source_rid IN ({chosen})
        ORDER BY 4 DESC, source_rid
        LIMIT ?
        """,
        (*values, limit),
    )
    return [FoundSource(SourceId(key), *rest) for key, *rest in rows]


def _with_words(words: str) -> tuple[str, list[object]]:
    signs = words.split()
    titled = " AND ".join("instr(lower(title), lower(?)) > 0" for _ in signs)
    sql = f"SELECT source_rid FROM sample_source WHERE {titled}"
    values: list[object] = [*signs]
    if all(word.isascii() and word.isalnum() for word in signs):
        # The last word may still be being typed.
        terms = " ".join(f'"{word}"' for word in signs) + "*"
        sql = f"{sql} UNION SELECT rowid FROM source_fts WHERE source_fts MATCH ?"
        values.append(terms)
    else:
        held = " AND ".join("instr(lower(text), lower(?)) > 0" for _ in signs)
        sql = f"{sql} UNION SELECT source_rid FROM source WHERE {held}"
        values += signs
    return f"SELECT * FROM ({sql}) LIMIT {CANDIDATES}", values
