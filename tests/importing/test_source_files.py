"""Sources in files of their own are joined by the ids that rows name."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, Source
from veridesk.importing.guess import guess_mapping
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads import samples as reads

Lines = Callable[..., Path]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder of texts, one in UTF-16, and rows with ids."""
    folder = tmp_path / "sources"
    (folder / "deep").mkdir(parents=True)
    (folder / "bridge.txt").write_text("The bridge opened in 1937.\n", encoding="utf-8")
    (folder / "deep" / "Tower.md").write_bytes("# Tower\n\nBuilt 1889 😀.".encode("utf-16"))
    (folder / "more.jsonl").write_text(
        '{"id": 7, "text": "Seven.", "title": "No. 7"}\n{"text": "without id"}\n{broken\n'
    )
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_ids_are_found_and_joined(project: Project, sources: Path, write_lines: Lines) -> None:
    """By the names of files with and without their endings, by ids of rows, one or several."""
    rows = [
        {"question": "Q0", "answer": "A0", "doc_id": "bridge"},
        {"question": "Q1", "answer": "A1", "doc_id": ["deep/Tower.md", 7]},
        {"question": "Q2", "answer": "A2", "doc_id": "bridge.txt", "context": "Inline."},
    ]

    report = import_files(project, Job(), [write_lines(rows)], source_files=[sources])

    assert (report.samples_added, report.rejected) == (3, 0)
    with closing(project.reader()) as db:
        found = [reads.sample(db, Rid(n)).sources for n in (1, 2, 3)]
    assert found == [
        (Source("The bridge opened in 1937.\n", "bridge", "bridge"),),
        (
            Source("# Tower\n\nBuilt 1889 😀.", "Tower", "deep/Tower.md"),
            Source("Seven.", "No. 7", "7"),
        ),
        (Source("Inline."), Source("The bridge opened in 1937.\n", "bridge", "bridge.txt")),
    ]
    assert [text.split(":")[0] for text in report.warnings] == [
        "more.jsonl, line 2 was left out",
        "more.jsonl, line 3 was left out",
        "picture.png was left out",
    ]


def test_a_missing_source_rejects_its_row(
    project: Project, sources: Path, write_lines: Lines
) -> None:
    """With the id; so does a row that names none."""
    rows = [
        {"question": "Q0", "answer": "A0", "ref": "bridge"},
        {"question": "Q1", "answer": "A1", "ref": "ferry"},
        {"question": "Q2", "answer": "A2"},
    ]

    report = import_files(
        project, Job(), [write_lines(rows)], source_files=[sources], source_key="ref"
    )

    assert report.samples_added == 1
    assert [(r.line, r.reason) for r in report.rejections] == [
        (2, "no source has the id 'ferry'; add it to the files of sources"),
        (3, "the row names no source under 'ref'; add the id of one"),
    ]


def test_the_preview_says_which_key_names_the_sources(sources: Path, write_lines: Lines) -> None:
    """Found by its values where its name says nothing; it is no source itself."""
    rows = [{"question": "Q", "answer": "A", "source": "bridge"}]

    guess = guess_mapping([write_lines(rows)], source_files=[sources])

    assert guess.source_key == "source"
    assert not guess.mapping.of("sources")
    assert guess.examples[0].sample is not None
    assert [one.foreign_id for one in guess.examples[0].sample.sources] == ["bridge"]


def test_without_any_id_that_fits_it_is_asked_for(sources: Path, write_lines: Lines) -> None:
    """With the option's name."""
    rows = [{"question": "Q", "answer": "A", "doc_id": "ferry"}]

    with pytest.raises(UserError, match="--source-key"):
        guess_mapping([write_lines(rows)], source_files=[sources])


def test_one_id_with_two_texts_is_told(
    project: Project, tmp_path: Path, write_lines: Lines
) -> None:
    """The first one counts."""
    files = [
        write_lines([{"id": "a", "text": "First."}], "one.jsonl"),
        write_lines([{"id": "a", "text": "Second."}], "two.jsonl"),
    ]
    rows = write_lines([{"answer": "A", "doc_id": "a"}])

    report = import_files(project, Job(), [rows], source_files=files)

    assert "the source 'a' in two.jsonl, line 1 was there before" in report.warnings[0]
    with closing(project.reader()) as db:
        assert [one.text for one in reads.sample(db, Rid(1)).sources] == ["First."]


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [("a.txt", b"\xff\xe4", "UTF-8"), ("a.txt", b" \n", "no source"), ("a.png", b"x", "neither")],
)
def test_files_that_hold_no_source_are_refused(
    tmp_path: Path, write_lines: Lines, name: str, data: bytes, word: str
) -> None:
    """Before anything is imported."""
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(UserError, match=word):
        guess_mapping([write_lines([{"answer": "A"}])], source_files=[path])
