"""The other fields of imported records: which there are, and which samples hold a value in one.

Records lie packed in one column and have no index: a field may hold anything. A search walks them
once, SQLite sorting out in C what cannot match, and its answer is kept, so that paging, ordering
and exporting under the same filter do not walk them again.
"""

import json
import re
import threading
from array import array
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlite_utils import Database

LONGEST_VALUE = 200
"""Code points of a value that can be filtered by; longer ones are texts."""
LONGEST_RECORD = 1 << 20
"""Bytes of the largest record that is looked into."""
LOOKED_AT = 2000
"""Records that the list of fields is made from: the first ones, and others spread over all."""
VALUES_SHOWN = 50
FIELDS_SHOWN = 200
DEEPEST = 4
KEPT = 16
"""Answers kept in memory; 4 bytes a sample."""
STRETCH = 20_000
"""Rows between two reports of progress."""

_decode = msgspec.json.Decoder().decode
_HOLE = re.compile(rb"\0\d+a?;")
_SAFE = re.compile(r"[A-Za-z0-9 _.,:;()*=!?@#%-]+")

Report = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class FieldFact:
    """A field of the records, and the values met most often in it with how many held each.

    Values that no two records share are not listed; `looked_at` records were looked into.
    """

    name: str
    values: tuple[tuple[str, int], ...]
    held_by: int
    looked_at: int


def field_facts(db: Database) -> list[FieldFact]:
    """The fields met in some records of the project, those with shared values first."""
    held: Counter[str] = Counter()
    values: dict[str, Counter[str]] = {}
    looked_at = 0
    for raw in _some_records(db):
        looked_at += 1
        seen = set(fields_of(raw))
        held.update({name for name, _ in seen})
        for name, value in seen:
            if name in values or len(values) < FIELDS_SHOWN:
                values.setdefault(name, Counter())[value] += 1
    facts = [
        FieldFact(
            name,
            tuple(
                (value, number)
                for value, number in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[
                    :VALUES_SHOWN
                ]
                if number > 1
            ),
            held[name],
            looked_at,
        )
        for name, counted in values.items()
    ]
    return sorted(facts, key=lambda fact: (not fact.values, fact.name))


def fields_of(raw: bytes) -> Iterator[tuple[str, str]]:
    """Names and values of a packed record: `meta.topic` for one inside another.

    A list holds each of its values. Texts that the sample itself holds, and long ones, are left
    out; what is no JSON object has no fields.
    """
    if len(raw) > LONGEST_RECORD:
        return
    try:
        plain = _decode(_HOLE.sub(b"null", raw) if b"\0" in raw else raw)
    except (ValueError, RecursionError):
        return
    if isinstance(plain, dict):
        yield from _fields(plain, "", 1)


def rids_where(db: Database, name: str, value: str, report: Report | None = None) -> "array[int]":
    """Row numbers of the samples whose record holds the value in the field, ascending."""
    key = _key(db, name, value)
    with _lock:
        upto, found = _answers.get(key, (0, array("I")))
    last = int(db.execute("SELECT coalesce(max(rid), 0) FROM sample").fetchone()[0])
    if last > upto:
        found = found + array("I", _walk(db, name, value, upto, last, report))
        with _lock:
            _answers[key] = (last, found)
            _answers.move_to_end(key)
            while len(_answers) > KEPT:
                _answers.popitem(last=False)
    return found


def parse_where(text: str) -> tuple[str, str] | None:
    """Field and value out of `field=value`; None where it is no such pair."""
    name, equals, value = text.partition("=")
    return (name.strip(), value.strip()) if equals and name.strip() else None


_answers: "OrderedDict[tuple[str, str, str, str], tuple[int, array[int]]]" = OrderedDict()
_lock = threading.Lock()


def _key(db: Database, name: str, value: str) -> tuple[str, str, str, str]:
    """What an answer belongs to: the file, what was imported into it and not undone, the pair."""
    path = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    row = db.execute(
        """
        SELECT group_concat(import_id || ' ' || started_at || (state = 'undone'), ',')
        FROM import_run
        """
    ).fetchone()
    return path, row[0] or "", name, value


def _walk(
    db: Database, name: str, value: str, upto: int, last: int, report: Report | None
) -> Iterator[int]:
    needle = _needle(value)
    wanted = (name, value)
    for start in range(upto, last, STRETCH):
        if report is not None:
            report((start - upto) / (last - upto))
        rows = db.execute(
            """
            SELECT rid, raw
            FROM record
            WHERE rid > ? AND rid <= ? AND instr(raw, ?) > 0
            ORDER BY rid
            """,
            (start, min(start + STRETCH, last), needle),
        )
        for rid, raw in rows:
            if wanted in fields_of(raw):
                yield rid


def _needle(value: str) -> bytes:
    """Bytes that every record with the value holds, however its JSON was written."""
    runs: list[str] = _SAFE.findall(value)
    longest = max(runs, key=len, default="")
    # A figure may be written in several ways: 1, 1.0, 1e0.
    is_figure = bool(re.fullmatch(r"[-+0-9.eE]+", value)) and not value.lstrip("-").isdecimal()
    return b"" if is_figure else longest.encode()


def _some_records(db: Database) -> Iterator[bytes]:
    last = int(db.execute("SELECT coalesce(max(rid), 0) FROM record").fetchone()[0])
    half = LOOKED_AT // 2
    wanted: Sequence[int] = range(1, last + 1)
    if last > LOOKED_AT:
        wanted = sorted({*range(1, half + 1), *range(half, last + 1, max(1, last // half))})
    rows = db.execute(
        "SELECT raw FROM record WHERE rid IN (SELECT value FROM json_each(?)) AND length(raw) < ?",
        (json.dumps(list(wanted)), LONGEST_RECORD),
    )
    for (raw,) in rows:
        yield raw


def _fields(plain: dict[str, object], before: str, depth: int) -> Iterator[tuple[str, str]]:
    for key, value in plain.items():
        name = f"{before}{key}"
        if isinstance(value, dict):
            if depth < DEEPEST:
                yield from _fields(value, f"{name}.", depth + 1)
        elif isinstance(value, list):
            for part in value:
                yield from _single(name, part)
        else:
            yield from _single(name, value)


def _single(name: str, value: object) -> Iterator[tuple[str, str]]:
    if value is None or isinstance(value, dict | list):
        return
    text = value if isinstance(value, str) else json.dumps(value)
    if len(text) <= LONGEST_VALUE:
        yield name, text
