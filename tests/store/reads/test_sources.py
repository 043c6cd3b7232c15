"""Sources are found by the words of title and text, the most used ones first."""

import contextlib
import json
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads.sources import find_sources


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three sources: one used twice, one without a title, one in another script."""
    file = tmp_path / "s.jsonl"
    sources = (
        {"title": "Datasheet", "text": "The bridge opened in 1937."},
        {"title": "Datasheet", "text": "The bridge opened in 1937."},
        {"text": "A lighthouse that nobody named, 100 % sure."},
        {"title": "年表", "text": "橋は1937年に開通した。"},
    )
    rows = [
        {"id": n, "prompt": "?", "output": f"Output {n}.", "sources": [source]}
        for n, source in enumerate(sources)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    opened = Project.open(tmp_path / "s.veridesk", create=True)
    import_files(opened, Job(), [file])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("datash", ["Datasheet"]),
        ("BRIDGE open", ["Datasheet"]),
        ("lighth", [None]),
        ("開通", ["年表"]),
        ("年表", ["年表"]),
        ("100 %", [None]),
        ("nothing", []),
    ],
)
def test_words_find_sources(project: Project, words: str, found: list[str | None]) -> None:
    """Beginnings of words, titles, other scripts and signs."""
    with contextlib.closing(project.reader()) as db:
        assert [one.title for one in find_sources(db, words, 10)] == found


def test_without_words_the_most_used_come_first(project: Project) -> None:
    """With the number of samples that rest on each."""
    with contextlib.closing(project.reader()) as db:
        found = find_sources(db, " ", 2)

    assert (found[0].title, found[0].samples) == ("Datasheet", 2)
    assert len(found) == 2
