"""Fields of records: found, listed, searched whole, and searched again only where it is due."""

import contextlib
import json
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads import fields
from veridesk.store.reads.fields import field_facts, fields_of, parse_where, rids_where
from veridesk.store.reads.queue import queue_rids
from veridesk.store.reads.views import filter_from_plain

LONG = "A source that is long enough to leave a hole in the packed record."


def rows(count: int, first: int = 0) -> str:
    made = [
        {
            "id": f"r{n}",
            "prompt": "?",
            "output": f"Output number {n} is long enough to leave a hole.",
            "sources": [{"text": LONG}],
            "lang": "de" if n % 3 == 0 else "日本語" if n % 3 == 1 else 'quote " and \\',
            "meta": {"topic": "bridge", "score": 0.5 if n % 2 else 1, "ok": n % 2 == 0},
            "tags": ["old", "de"] if n == first else ["new"],
        }
        for n in range(first, first + count)
    ]
    return "".join(json.dumps(row, ensure_ascii=row["id"] == "r1") + "\n" for row in made)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Nine samples with fields of their own."""
    file = tmp_path / "f.jsonl"
    file.write_text(rows(9), encoding="utf-8")
    opened = Project.open(tmp_path / "f.veridesk", create=True)
    import_files(opened, Job(), [file])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("lang", "de", [1, 4, 7]),
        ("lang", "日本語", [2, 5, 8]),
        ("lang", 'quote " and \\', [3, 6, 9]),
        ("meta.topic", "bridge", list(range(1, 10))),
        ("meta.score", "0.5", [2, 4, 6, 8]),
        ("meta.score", "1", [1, 3, 5, 7, 9]),
        ("meta.ok", "true", [1, 3, 5, 7, 9]),
        ("tags", "old", [1]),
        ("tags", "de", [1]),
        ("lang", "d", []),
        ("topic", "bridge", []),
        ("lang", "fr", []),
    ],
)
def test_every_sample_with_the_value_is_found(
    project: Project, name: str, value: str, found: list[int]
) -> None:
    """Text, figure, truth, list, other scripts, escaped or not: whole values, and only those."""
    with contextlib.closing(project.reader()) as db:
        assert rids_where(db, name, value).tolist() == found
        wanted = QueueFilter(where=((name, value),))
        assert queue_rids(db, QueueQuery(wanted, Order.FILE)).tolist() == found


def test_pairs_combine_with_each_other_and_the_rest(project: Project) -> None:
    """All conditions hold at once."""
    wanted = QueueFilter(where=(("lang", "de"), ("meta.ok", "true")), text="number")
    with contextlib.closing(project.reader()) as db:
        assert queue_rids(db, QueueQuery(wanted, Order.FILE)).tolist() == [1, 7]
    assert filter_from_plain(json.loads(json.dumps(wanted.to_plain()))) == wanted


def test_fields_are_listed_with_their_common_values(project: Project) -> None:
    """Shared values with their numbers; ids, texts of the sample and single values are not."""
    with contextlib.closing(project.reader()) as db:
        facts = {fact.name: fact for fact in field_facts(db)}

    assert facts["lang"].values == (("de", 3), ('quote " and \\', 3), ("日本語", 3))
    assert facts["meta.topic"].values == (("bridge", 9),)
    assert facts["tags"].values == (("new", 8),)
    assert facts["id"].values == ()
    assert facts["lang"].held_by == facts["lang"].looked_at == 9
    assert "output" not in facts


def test_an_answer_is_kept_and_only_what_is_new_is_walked(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second question walks nothing, a further import only its own rows."""
    walked: list[bytes] = []
    real = fields.fields_of
    monkeypatch.setattr(fields, "fields_of", lambda raw: walked.append(raw) or real(raw))
    with contextlib.closing(project.reader()) as db:
        rids_where(db, "meta.topic", "bridge")
        first = len(walked)
        rids_where(db, "meta.topic", "bridge")
        assert len(walked) == first == 9

    file = tmp_path / "more.jsonl"
    file.write_text(rows(3, first=100), encoding="utf-8")
    import_files(project, Job(), [file])
    with contextlib.closing(project.reader()) as db:
        assert len(rids_where(db, "meta.topic", "bridge")) == 12


def test_how_far_the_walk_is_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The share rises from nothing towards all."""
    monkeypatch.setattr(fields, "STRETCH", 3)
    shares: list[float] = []
    with contextlib.closing(project.reader()) as db:
        rids_where(db, "lang", "xx", shares.append)

    assert shares == [0.0, pytest.approx(1 / 3), pytest.approx(2 / 3)]


@pytest.mark.parametrize(
    "raw", [b"", b"[1]", b"{", b'"text"', b"\0!{\0", b'{"a": ' + b"[" * 5000, b"{" * 200_000]
)
def test_what_is_no_record_has_no_fields(raw: bytes) -> None:
    """Whatever lies in the column, nothing falls over."""
    assert list(fields_of(raw)) == []


def test_a_pair_is_read_from_its_text() -> None:
    """The first equals sign divides; without one there is no pair."""
    assert parse_where("meta.lang=de") == ("meta.lang", "de")
    assert parse_where("a=b=c") == ("a", "b=c")
    assert parse_where("a=") == ("a", "")
    assert parse_where("=b") is None
    assert parse_where("ab") is None
