"""RAGTruth's two files are joined on the source's id, in whatever order they come."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import FlagKind, Source
from veridesk.importing.guess import guess_mapping
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.reads import samples as reads

Lines = Callable[..., Path]

NEWS = "The bridge opened in 1937."
SHOP = {"name": "Café", "stars": 4}
SOURCES = [
    {
        "source_id": "1",
        "task_type": "Summary",
        "source": "CNN/DM",
        "source_info": NEWS,
        "prompt": f"Summarize the following news within 9 words:\n{NEWS}\noutput:",
    },
    {
        "source_id": "2",
        "task_type": "QA",
        "source": "MARCO",
        "source_info": {
            "question": "when?",
            "passages": "passage 1:In 1937.\n\npassage 2:In spring.\n\n",
        },
        "prompt": "Briefly answer the following question: …",
    },
    {
        "source_id": "3",
        "task_type": "Data2txt",
        "source": "Yelp",
        "source_info": SHOP,
        "prompt": f"Instruction:\nWrite.\nStructured data:\n{SHOP}\nOverview:",
    },
]


def response(number: int, source_id: str, **more: object) -> dict[str, object]:
    """A row of response.jsonl."""
    return {
        "id": str(number),
        "source_id": source_id,
        "model": "gpt-4-0613",
        "temperature": 0.7,
        "labels": [],
        "split": "train",
        "quality": "good",
        "response": f"It opened in 193{number}.",
        **more,
    }


LABEL = {
    "start": 13,
    "end": 17,
    "text": "1930",
    "meta": "EVIDENT CONFLICT\nOriginal: 1937",
    "label_type": "Evident Conflict",
    "implicit_true": False,
    "due_to_null": False,
}
RESPONSES = [
    response(0, "1", labels=[LABEL]),
    response(1, "2"),
    response(2, "3"),
    response(3, "404"),
]


@pytest.mark.parametrize("is_response_first", [True, False])
def test_responses_find_their_sources(
    project: Project, write_lines: Lines, is_response_first: bool
) -> None:
    """Texts, passages and records become sources; one without its source is rejected."""
    files = [write_lines(SOURCES, "source_info.jsonl"), write_lines(RESPONSES, "response.jsonl")]

    report = import_files(project, Job(), files[:: -1 if is_response_first else 1])

    with closing(project.reader()) as db:
        news, question, shop = reads.samples(db, list(reads.all_rids(db)))
        found = flag_reads.assessments(db, flag_reads.imported_runs(db)[0], [news.rid, shop.rid])
    assert report.samples_added == 3
    assert news.prompt == "Summarize the following news within 9 words:"
    assert news.sources == (Source(NEWS, None, "1"),)
    assert (news.record_id, news.generator, news.task) == ("0", "gpt-4-0613", "Summary")
    assert question.prompt == "when?"
    assert question.sources == (
        Source("In 1937.", "Passage 1", "2-p1"),
        Source("In spring.", "Passage 2", "2-p2"),
    )
    assert shop.prompt == "Instruction:\nWrite.\nStructured data:"
    assert shop.sources == (Source('{\n "name": "Café",\n "stars": 4\n}', None, "3"),)
    assert [f.span.of(news.output) for f in found[news.rid].flags] == ["1930"]
    assert found[news.rid].flags[0].kind is FlagKind.CONTRADICTED
    assert found[shop.rid].score == 0.0
    assert [(r.line, "'404'" in r.reason) for r in report.rejections] == [(4, True)]


def test_one_file_of_the_two_is_not_enough(project: Project, write_lines: Lines) -> None:
    """The error names the other one."""
    with pytest.raises(UserError, match=r"source_info\.jsonl"):
        import_files(project, Job(), [write_lines(RESPONSES, "response.jsonl")])
    with pytest.raises(UserError, match=r"response\.jsonl"):
        import_files(project, Job(), [write_lines(SOURCES, "source_info.jsonl")])


def test_the_guess_shows_joined_samples(write_lines: Lines) -> None:
    """As the import would read them."""
    files = [write_lines(RESPONSES, "response.jsonl"), write_lines(SOURCES, "source_info.jsonl")]

    guess = guess_mapping(files)

    assert guess.name == "RAGTruth responses, RAGTruth sources"
    assert guess.examples[1].sample is not None
    assert guess.examples[1].sample.prompt == "when?"


def test_a_source_without_an_id_is_rejected(project: Project, write_lines: Lines) -> None:
    """The others are joined all the same."""
    files = [
        write_lines([*SOURCES, {"source_id": None, "source_info": "x"}], "source_info.jsonl"),
        write_lines(RESPONSES[:1], "response.jsonl"),
    ]

    report = import_files(project, Job(), files)

    assert (report.samples_added, report.rejected) == (1, 1)
    assert "source_id" in report.rejections[0].reason
