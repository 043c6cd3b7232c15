"""What reviewers marked becomes examples: from a project and from a delivery alike."""

import json
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import ImportedSample, Mark, MarkKind, Rid, Ruling, Source, Span, Verdict
from veridesk.flagging.train.example import Example, Mistake, Truth
from veridesk.flagging.train.marks import examples_of_export, examples_of_project
from veridesk.reviewing import session
from veridesk.store.project import Project
from veridesk.store.writes import samples as sample_writes

SOURCE = {"id": "5" * 32, "title": None, "text": "The bridge opened in 1998."}


def row(**changes: object) -> dict[str, object]:
    return {
        "id": "1", "sample_id": "a" * 32, "prompt": "When?", "output": "It opened in 1989.",
        "original_output": None, "sources": [SOURCE], "verdict": "rejected",
        "spans": [{"start": 13, "end": 17, "kind": "contradicted", "origin": "mark",
                   "reason": None}],
        "original_spans": [], **changes,
    }  # fmt: skip


def read(tmp_path: Path, *rows: dict[str, object]) -> list[Example]:
    path = tmp_path / "dataset.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return examples_of_export(path)


def test_a_mark_is_a_mistake(tmp_path: Path) -> None:
    """Of the kind that the reviewer gave it."""
    (example,) = read(tmp_path, row())

    assert example.mistakes == (Mistake(Span(13, 17), Truth.CONTRADICTED),)
    assert example.group == "5" * 32
    assert (example.is_wrong, example.has_spans, example.prompt) == (True, True, "When?")


def test_a_corrected_sample_teaches_by_its_original(tmp_path: Path) -> None:
    """Its marks belong to what the generator wrote."""
    marks = row()["spans"]
    (example,) = read(
        tmp_path,
        row(verdict="corrected", output="It opened in 1998.", original_output="It opened in 1989.",
            spans=[], original_spans=marks),
    )  # fmt: skip

    assert example.output == "It opened in 1989."
    assert example.mistakes[0].span.of(example.output) == "1989"


def test_false_alarms_make_an_accepted_sample_no_worse(tmp_path: Path) -> None:
    """A mark as supported says that the words are fine."""
    (example,) = read(
        tmp_path,
        row(verdict="accepted", spans=[{"start": 0, "end": 2, "kind": "supported",
                                        "origin": "mark", "reason": None}]),
    )  # fmt: skip

    assert not example.is_wrong
    assert example.mistakes == ()


@pytest.mark.parametrize(
    "changes",
    [{"verdict": "unsure"}, {"spans": []}, {"sources": []}],
    ids=["unsure", "rejected without marks", "no sources"],
)
def test_what_does_not_say_what_is_wrong_teaches_nothing(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    """Rejected without a mark may be wrong anywhere."""
    assert read(tmp_path, row(**changes)) == []


def test_what_is_no_delivery_is_told(tmp_path: Path) -> None:
    """A missing file, broken rows, and rows of something else."""
    with pytest.raises(UserError, match=r"dataset\.jsonl"):
        examples_of_export(tmp_path / "missing.jsonl")
    with pytest.raises(UserError, match=r"dataset\.jsonl"):
        read(tmp_path, {"text": "x"})


def test_a_project_teaches_what_its_delivery_would(project: Project) -> None:
    """Samples that nobody ruled on, or on which reviewers disagree, teach nothing."""
    source = Source("The bridge opened in 1998.")
    outputs = ["It opened in 1989.", "It opened in 1998.", "It closed.", "It burned."]
    number = project.submit(lambda db: sample_writes.start_import(db, {})).result()
    file = project.submit(lambda db: sample_writes.add_file(db, number, "f", 0, "jsonl")).result()
    batch = [ImportedSample(text, sources=(source,), record_id=text) for text in outputs]
    project.submit(lambda db: sample_writes.add_samples(db, number, file, batch)).result()
    marks = (Mark(Span(13, 17), MarkKind.CONTRADICTED),)
    session.decide(project, Rid(1), Ruling(Verdict.REJECTED, marks=marks), "Ann").result()
    session.decide(project, Rid(2), Ruling(Verdict.ACCEPTED), "Ann").result()
    session.decide(project, Rid(3), Ruling(Verdict.ACCEPTED), "Ann").result()
    session.decide(project, Rid(3), Ruling(Verdict.REJECTED), "Bob").result()
    path = project.path
    project.close()

    wrong, fine = examples_of_project(path)

    assert wrong.mistakes == (Mistake(Span(13, 17), Truth.CONTRADICTED),)
    assert wrong.sources[0].text == source.text
    assert (fine.output, fine.is_wrong) == (outputs[1], False)
