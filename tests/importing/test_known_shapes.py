"""A small faithful row of every known shape, what it becomes, and nothing that crashes it."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import DataError
from veridesk.core.job import Job
from veridesk.core.model import ClaimState, FlagKind, ImportedSample, Source, Span
from veridesk.importing.decode import Row
from veridesk.importing.guess import guess_mapping
from veridesk.importing.mapping import Mapping
from veridesk.importing.run import import_files
from veridesk.importing.shapes import SHAPES, recognise
from veridesk.store.project import Project
from veridesk.store.reads import samples as reads

Lines = Callable[..., Path]

OUTPUT = "The bridge 😀 opened in 1939."
SOURCE = "The bridge opened in 1937."
YEAR = {"start": 23, "end": 27}
YEAR_UTF16 = {"start": 24, "end": 28}

ROWS: dict[str, dict[str, Any]] = {
    "Veridesk export": {
        "id": "7",
        "sample_id": "0" * 32,
        "prompt": "When?",
        "output": "In 1937.",
        "original_output": OUTPUT,
        "sources": [{"id": "1" * 32, "title": "T", "text": SOURCE}],
        "generator": "m",
        "task": None,
        "dataset": None,
        "verdict": "corrected",
        "reviewer": "Ann",
        "spans": [],
        "original_spans": [],
        "meta_json": json.dumps(
            {"record": '{"answer": "x"}', "record_id": 7, "foreign_ids": ["d1"]}
        ),
    },
    "Argilla": {
        "id": "r1",
        "status": "completed",
        "inserted_at": "2026-01-01T00:00:00",
        "updated_at": "2026-01-01T00:00:00",
        "_server_id": "9",
        "question": "When?",
        "context": SOURCE,
        "response": OUTPUT,
        "marks.responses": [[{"label": "contradiction", **YEAR}], []],
        "marks.responses.users": ["u1", "u2"],
        "marks.responses.status": ["submitted", "discarded"],
        "marks.suggestion": [{"label": "contradiction", **YEAR}],
        "marks.suggestion.score": [0.7],
        "marks.suggestion.agent": "detector-x",
        "metadata.model": "m",
    },
    "Label Studio": {
        "id": 1,
        "data": {"question": "When?", "context": SOURCE, "answer": OUTPUT, "model": "m"},
        "annotations": [
            {
                "completed_by": 3,
                "was_cancelled": False,
                "ground_truth": False,
                "lead_time": 9.5,
                "result": [
                    {
                        "id": "a",
                        "from_name": "label",
                        "to_name": "answer",
                        "type": "labels",
                        "value": {**YEAR_UTF16, "text": "1939", "labels": ["Conflict"]},
                    },
                    {
                        "from_name": "label",
                        "to_name": "context",
                        "type": "labels",
                        "value": {"start": 0, "end": 3, "text": "The", "labels": ["Evidence"]},
                    },
                ],
            },
            {"was_cancelled": True, "result": []},
        ],
        "predictions": [
            {
                "model_version": "lettuce-1",
                "score": 0.8,
                "result": [
                    {
                        "type": "labels",
                        "to_name": "answer",
                        "value": {"start": 0, "end": 3, "text": "The", "labels": ["Baseless"]},
                    }
                ],
            }
        ],
    },
    "Label Studio, short": {
        "id": 1,
        "context": SOURCE,
        "answer": OUTPUT,
        "label": [{**YEAR_UTF16, "text": "1939", "labels": ["Conflict"]}],
        "annotator": 3,
        "annotation_id": 12,
        "lead_time": 4.2,
    },
    "Prodigy": {
        "text": OUTPUT,
        "context": SOURCE,
        "spans": [{**YEAR, "label": "CONTRADICTED", "token_start": 4, "token_end": 4}],
        "answer": "accept",
        "_input_hash": 1,
        "_task_hash": 2,
        "_annotator_id": "set-ann",
        "meta": {"model": "m"},
    },
    "the common schema": {"output": OUTPUT, "sources": [SOURCE], "prompt": "When?"},
    "RAGTruth responses": {"id": "1", "source_id": "2", "response": OUTPUT, "labels": []},
    "RAGTruth sources": {"source_id": "2", "source_info": SOURCE, "prompt": "Sum up."},
    "Ragas": {
        "user_input": "When?",
        "retrieved_contexts": [SOURCE],
        "response": OUTPUT,
        "reference": "In 1937.",
        "faithfulness": 0.25,
    },
    "Ragas, old": {
        "question": "When?",
        "contexts": [SOURCE],
        "answer": OUTPUT,
        "ground_truth": "In 1937.",
    },
    "HaluEval, question answering": {
        "knowledge": SOURCE,
        "question": "When?",
        "right_answer": "In 1937.",
        "hallucinated_answer": OUTPUT,
    },
    "HaluEval, dialogue": {
        "knowledge": SOURCE,
        "dialogue_history": "[Human]: Hi. [Assistant]: Hello! [Human]: When?",
        "right_response": "In 1937.",
        "hallucinated_response": OUTPUT,
    },
    "HaluEval, summaries": {
        "document": SOURCE,
        "right_summary": "In 1937.",
        "hallucinated_summary": OUTPUT,
    },
    "HaluEval, general": {
        "ID": "5",
        "user_query": "When?",
        "chatgpt_response": OUTPUT,
        "hallucination": "yes",
        "hallucination_spans": ["1939", "nowhere to be found"],
    },
    "LettuceDetect": {
        "prompt": f"Answer from: {SOURCE}",
        "context": SOURCE,
        "question": "When?",
        "answer": OUTPUT,
        "labels": [{**YEAR, "label": "hallucinated", "category": "contradiction"}],
        "split": "test",
        "task_type": "QA",
        "dataset": "ragtruth",
        "language": "en",
    },
    "LettuceDetect, detector output": {
        "context": [SOURCE],
        "question": "When?",
        "answer": OUTPUT,
        "predictions": [{**YEAR, "text": "1939", "confidence": 0.99}],
    },
    "RefChecker": {
        "reference": [SOURCE],
        "question": "When?",
        "response": OUTPUT,
        "Y": "Contradiction",
    },
    "LLM-AggreFact": {
        "dataset": "RAGTruth",
        "doc": SOURCE,
        "claim": OUTPUT,
        "label": 0,
        "contamination_identifier": "x",
    },
    "distilabel, several generations": {
        "id": 4,
        "instruction": "When?",
        "generations": [OUTPUT, "In 1937.", None],
        "generation_models": ["m1", "m2", "m3"],
        "ratings": [2, 5, None],
        "rationales": ["wrong", "right", None],
        "distilabel_metadata": {"raw_input_text_generation_0": []},
    },
    "distilabel": {
        "instruction": "When?",
        "generation": OUTPUT,
        "model_name": "m",
        "distilabel_metadata": {"raw_output_text_generation_0": OUTPUT},
    },
    "DeepEval": {
        "input": "When?",
        "actual_output": OUTPUT,
        "expected_output": "In 1937.",
        "context": [],
        "retrieval_context": [SOURCE],
        "metrics_data": [
            {"name": "Answer Relevancy", "score": 1.0},
            {
                "name": "Faithfulness",
                "score": 0.25,
                "evaluationModel": "judge-m",
                "reason": "The year differs.",
            },
        ],
    },
    "TRL preference pairs": {"prompt": "When?", "chosen": "In 1937.", "rejected": OUTPUT},
    "OpenAI preference pairs": {
        "input": {"messages": [{"role": "user", "content": "When?"}], "tools": []},
        "preferred_output": [{"role": "assistant", "content": "In 1937."}],
        "non_preferred_output": [{"role": "assistant", "content": OUTPUT}],
    },
    "OpenOrca": {"id": "x", "system_prompt": "Be brief.", "question": "When?", "response": OUTPUT},
    "oasst": {"INSTRUCTION": "When?", "RESPONSE": OUTPUT, "SOURCE": "oasst", "METADATA": "{}"},
    "GPTeacher": {"instruction": "When?", "input": SOURCE, "response": OUTPUT},
    "Alpaca": {
        "instruction": "And when?",
        "input": SOURCE,
        "output": OUTPUT,
        "system": "Be brief.",
        "history": [["Where?", "Here."]],
    },
    "metharme": {"prompt": "When?", "generation": OUTPUT},
    "OpenAI messages": {
        "messages": [
            {"role": "user", "content": "When?"},
            {
                "role": "assistant",
                "content": None,
                "tool_calls": [{"function": {"name": "look_up", "arguments": '{"q": "bridge"}'}}],
            },
            {"role": "tool", "content": "1937"},
            {"role": "assistant", "content": OUTPUT},
        ],
        "tools": [],
    },
    "ShareGPT": {
        "conversations": [
            {"from": "human", "value": "Where?"},
            {"from": "gpt", "value": "Here."},
            {"from": "human", "value": "When?"},
            {"from": "gpt", "value": OUTPUT},
        ],
        "system": "Be brief.",
    },
    "ShareGPT with roles": {
        "conversations": [
            {"role": "user", "content": "When?"},
            {"role": "assistant", "content": OUTPUT},
        ],
    },
    "easy-dataset": {
        "question": "When?",
        "answer": OUTPUT,
        "cot": "",
        "chunkName": "p1",
        "chunkContent": SOURCE,
        "model": "m",
        "questionLabel": "dates",
        "confirmed": True,
        "score": 4.5,
        "aiEvaluation": "fine",
        "tags": [],
        "note": "",
    },
    "context and question": {"context": SOURCE, "question": "When?", "answer": OUTPUT},
    "TLDR": {"article": SOURCE, "summary": OUTPUT},
    "doccano": {"id": 1, "text": OUTPUT, "label": [[23, 27, "Conflict"]], "meta": {}},
}
"""A row for each name of a shape."""


def converted(fields: dict[str, Any]) -> tuple[list[ImportedSample], list[str]]:
    """The samples of one row, and what was said about it."""
    warnings: list[str] = []
    found = recognise(frozenset(fields), fields)
    return list(found.converter().convert(Row(1, b"{}", fields), warnings.append)), warnings


def sample_of(name: str) -> ImportedSample:
    """The one sample of a shape's row."""
    (sample,) = converted(ROWS[name])[0]
    return sample


def test_every_known_shape_has_its_row_and_is_known_by_it() -> None:
    """No shape hides another one."""
    assert set(ROWS) == {shape.name for shape in SHAPES}
    assert {name: recognise(frozenset(row), row).name for name, row in ROWS.items()} == {
        name: name for name in ROWS
    }


SINGLE = sorted(
    set(ROWS)
    - {name for name in ROWS if name.startswith("HaluEval")}
    - {
        "RAGTruth sources",
        "RAGTruth responses",
        "distilabel, several generations",
        "TRL preference pairs",
        "OpenAI preference pairs",
    }
)
WITH_SOURCE = sorted(
    set(SINGLE)
    - {
        "distilabel",
        "doccano",
        "metharme",
        "oasst",
        "OpenOrca",
        "OpenAI messages",
        "ShareGPT",
        "ShareGPT with roles",
    }
)


@pytest.mark.parametrize("name", SINGLE)
def test_the_output_comes_from_the_right_key(name: str) -> None:
    """In every shape."""
    assert sample_of(name).output == OUTPUT


@pytest.mark.parametrize("name", WITH_SOURCE)
def test_the_source_comes_from_the_right_key(name: str) -> None:
    """In every shape that has one."""
    assert [source.text for source in sample_of(name).sources] == [SOURCE]


@pytest.mark.parametrize(
    ("name", "prompt"),
    [
        ("Label Studio", "When?"),
        ("Argilla", "When?"),
        ("OpenOrca", "Be brief.\n\nWhen?"),
        ("Alpaca", "Be brief.\n\nUser: Where?\n\nAssistant: Here.\n\nUser: And when?"),
        (
            "ShareGPT",
            "System: Be brief.\n\nUser: Where?\n\nAssistant: Here.\n\nUser: When?",
        ),
        (
            "OpenAI messages",
            'User: When?\n\nAssistant: [calls look_up({"q": "bridge"})]\n\nTool: 1937',
        ),
        ("ShareGPT with roles", "When?"),
        ("easy-dataset", "When?"),
        ("oasst", "When?"),
    ],
)
def test_the_prompt_shows_all_turns(name: str, prompt: str) -> None:
    """Under who speaks, where there are several."""
    assert sample_of(name).prompt == prompt


@pytest.mark.parametrize(
    "name",
    [
        "Argilla",
        "Label Studio, short",
        "Prodigy",
        "LettuceDetect",
        "LettuceDetect, detector output",
        "doccano",
    ],
)
def test_marks_become_flags_in_code_points(name: str) -> None:
    """Also where a tool in a browser counted UTF-16 units."""
    found = sample_of(name).imported

    assert found is not None
    assert [flag.span for flag in found.flags] == [Span(23, 27)]
    assert found.flags[0].span.of(OUTPUT) == "1939"


def test_label_studio_keeps_who_marked_what() -> None:
    """Annotators and models by name, scores of models, nothing of what lies on other texts."""
    (sample,), warnings = converted(ROWS["Label Studio"])

    assert sample.record_id == 1
    assert sample.generator == "m"
    assert sample.imported is not None
    assert [
        (flag.span.of(OUTPUT), flag.kind, flag.probability, flag.reason)
        for flag in sample.imported.flags
    ] == [
        ("1939", FlagKind.CONTRADICTED, 1.0, "annotator 3 marks this as Conflict"),
        ("The", FlagKind.UNSUPPORTED, 0.8, "lettuce-1 marks this as Baseless"),
    ]
    assert len(warnings) == 2


def test_a_choice_in_label_studio_is_a_label() -> None:
    """In words that are known."""
    part = {"type": "choices", "to_name": "answer", "value": {"choices": ["hallucinated"]}}
    row = {"id": 1, "data": {"answer": "x"}, "predictions": [{"result": [part]}]}

    (sample,) = converted(row)[0]

    assert sample.imported is not None
    assert sample.imported.state is ClaimState.NOT_FOUND


@pytest.mark.parametrize(
    "row",
    [
        {
            "id": "r1",
            "fields": {"question": "When?", "context": SOURCE, "answer": OUTPUT},
            "metadata": {},
            "suggestions": {
                "verdict": {"value": "hallucinated", "score": 0.75, "agent": "judge-m"}
            },
            "responses": {"note": [{"value": "odd", "user_id": "u"}]},
            "_server_id": "s",
        },
        {
            "external_id": "r1",
            "question": "When?",
            "context": SOURCE,
            "answer": OUTPUT,
            "verdict": [],
            "verdict-suggestion": "hallucinated",
            "verdict-suggestion-metadata": {"score": 0.75, "agent": "judge-m"},
        },
        {
            "id": "r1",
            "question": "When?",
            "context": SOURCE,
            "answer": OUTPUT,
            "verdict.suggestion": "hallucinated",
            "verdict.suggestion.score": 0.75,
            "verdict.suggestion.agent": "judge-m",
        },
    ],
)
def test_argilla_keeps_score_and_judge_in_all_its_exports(row: dict[str, Any]) -> None:
    """Nested, old and flat."""
    (sample,) = converted(row)[0]

    assert (sample.output, sample.prompt, sample.sources) == (OUTPUT, "When?", (Source(SOURCE),))
    assert sample.imported is not None
    assert sample.imported.score == 0.75
    assert sample.imported.reason == "the file says: hallucinated (judged by judge-m)"


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_what_prodigys_annotator_rejected_does_not_count(answer: str) -> None:
    """Nor is it a ruling on the sample."""
    (sample,), warnings = converted({**ROWS["Prodigy"], "answer": answer})

    assert sample.imported is None
    assert len(warnings) == 1


@pytest.mark.parametrize("name", sorted(n for n in ROWS if n.startswith("HaluEval, ")))
def test_a_pair_gives_a_right_and_a_hallucinated_sample(name: str) -> None:
    """Each with the label that the file thereby gives; the general file has one answer a row."""
    samples = converted(ROWS[name])[0]

    if name == "HaluEval, general":
        assert samples[0].imported is not None
        assert [flag.span.of(OUTPUT) for flag in samples[0].imported.flags] == ["1939"]
        return
    assert [sample.output for sample in samples] == ["In 1937.", OUTPUT]
    states = [sample.imported.state for sample in samples if sample.imported]
    assert states == [ClaimState.SUPPORTED, ClaimState.NOT_FOUND]
    assert {sample.sources for sample in samples} == {(Source(SOURCE),)}


def test_the_turns_of_a_halueval_dialogue_are_told_apart() -> None:
    """Without its brackets."""
    samples = converted(ROWS["HaluEval, dialogue"])[0]

    assert samples[0].prompt == "User: Hi.\n\nAssistant: Hello!\n\nUser: When?"


def test_each_generation_is_a_sample() -> None:
    """With its own generator and an id that says which; ratings stay in the record."""
    samples, warnings = converted(ROWS["distilabel, several generations"])

    assert [(s.record_id, s.output, s.generator) for s in samples] == [
        ("4-1", OUTPUT, "m1"),
        ("4-2", "In 1937.", "m2"),
    ]
    assert all(sample.imported is None for sample in samples)
    assert len(warnings) == 1


@pytest.mark.parametrize("value", [None, [], "text", [None, ""], 7])
def test_a_row_without_a_generation_is_rejected(value: object) -> None:
    """With the reason."""
    with pytest.raises(DataError):
        converted({"instruction": "When?", "generations": value})


@pytest.mark.parametrize(
    ("fields", "prompt"),
    [
        ({"prompt": "When?", "chosen": "So.", "rejected": "No."}, "When?"),
        (
            {
                "chosen": [
                    {"role": "user", "content": "When?"},
                    {"role": "assistant", "content": "So."},
                ],
                "rejected": [
                    {"role": "user", "content": "When?"},
                    {"role": "assistant", "content": "No."},
                ],
            },
            "When?",
        ),
        (
            {
                "prompt": [{"role": "user", "content": "When?"}],
                "chosen": [{"role": "assistant", "content": "So."}],
                "rejected": [{"role": "assistant", "content": "No."}],
            },
            "When?",
        ),
        (
            {
                "prompt": "When?",
                "chosen": [
                    {"role": "user", "content": "When?"},
                    {"role": "assistant", "content": "So."},
                ],
                "rejected": [],
            },
            "When?",
        ),
        (
            {
                "prompt": "When?",
                "system": "Be brief.",
                "chosen": [
                    {"role": "assistant", "content": "Hm?"},
                    {"role": "user", "content": "Well?"},
                    {"role": "assistant", "content": "So."},
                ],
                "rejected": [],
            },
            "System: Be brief.\n\nUser: When?\n\nAssistant: Hm?\n\nUser: Well?",
        ),
    ],
)
def test_of_a_preference_pair_the_chosen_answer_is_reviewed(
    fields: dict[str, Any], prompt: str
) -> None:
    """As texts and as turns, with a prompt of its own or without."""
    (sample,) = converted(fields)[0]

    assert (sample.output, sample.prompt) == ("So.", prompt)


def test_of_openais_preference_pair_the_preferred_answer_is_reviewed() -> None:
    """Its prompt lies deeper."""
    (sample,) = converted(ROWS["OpenAI preference pairs"])[0]

    assert (sample.output, sample.prompt) == ("In 1937.", "When?")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Ragas", "the file brings a judge's score"),
        (
            "DeepEval",
            "the file brings a judge's score (judged by Faithfulness, judge-m): The year differs.",
        ),
    ],
)
def test_a_judges_score_is_kept(name: str, reason: str) -> None:
    """As the probability that something is wrong; the judge and the words go with it."""
    found = sample_of(name).imported

    assert found is not None
    assert (found.score, found.state, found.reason) == (0.75, ClaimState.NOT_FOUND, reason)


def test_a_judges_score_is_told_before_the_import(write_lines: Lines) -> None:
    """With the key it comes from."""
    guess = guess_mapping([write_lines([ROWS["Ragas"]])])

    assert guess.warnings == ("'faithfulness' is read as what a judge says about the output",)


def test_refcheckers_verdict_is_kept() -> None:
    """As what it says."""
    found = sample_of("RefChecker").imported

    assert found is not None
    assert found.state is ClaimState.CONTRADICTED


def test_marks_alone_are_no_samples(write_lines: Lines) -> None:
    """The guess says what is missing."""
    rows = [{"start": 31, "end": 71, "text": "in 1939", "confidence": 0.99}]

    assert "marks without the texts" in (guess_mapping([write_lines(rows)]).problem or "")


def test_the_preview_shows_each_sample_of_a_row(write_lines: Lines) -> None:
    """With the keys they come from."""
    rows = [{**ROWS["HaluEval, question answering"], "question": f"When {n}?"} for n in range(5)]

    guess = guess_mapping([write_lines(rows)])

    assert guess.name == "HaluEval, question answering"
    assert guess.mapping.of("output") == ("right_answer", "hallucinated_answer")
    assert [example.line for example in guess.examples] == [1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize("name", ["HaluEval, question answering", "TRL preference pairs"])
def test_an_output_by_hand_goes_before_the_pair(name: str, write_lines: Lines) -> None:
    """One sample a row then."""
    key = {"TRL preference pairs": "rejected"}.get(name, "hallucinated_answer")

    guess = guess_mapping([write_lines([ROWS[name]])], Mapping({"output": (key,)}))

    assert [e.sample.output for e in guess.examples if e.sample] == [OUTPUT]


_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    | st.sampled_from(["start", "end", "role", "content", "value", "user_id", "accept"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                """
                start end text role content from value user_id status result data type label
                labels score name choices completed_by agent record record_id foreign_ids
                """.split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@pytest.mark.parametrize("name", sorted(ROWS))
@given(data=st.data())
def test_no_json_whatever_crashes_a_shape(name: str, data: st.DataObject) -> None:
    """Arbitrary values give samples, or a reason why there are none."""
    row = ROWS[name]
    changed = data.draw(st.dictionaries(st.sampled_from(sorted(row)), _values, max_size=4))
    fields = {**row, **changed}
    is_table = data.draw(st.booleans())
    if is_table:
        fields = {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in fields.items()
        }
    example = data.draw(st.sampled_from([row, fields]))
    converter = recognise(frozenset(row), example).converter()

    try:
        samples = converter.convert(Row(1, b"{}", fields, is_table), lambda _: None)
    except DataError:
        return

    assert samples
    for sample in samples:
        assert sample.output.strip()
        for flag in sample.imported.flags if sample.imported else ():
            assert flag.span.end <= len(sample.output)


_known_keys = st.sampled_from(sorted({key for row in ROWS.values() for key in row}))


@given(st.dictionaries(_known_keys, _values, min_size=1, max_size=6))
def test_no_mix_of_known_keys_crashes(fields: dict[str, Any]) -> None:
    """Whatever shape it is taken for; without an output the guess says what is missing."""
    found = recognise(frozenset(fields), fields)
    if found.problem:
        assert not found.mapping.of("output")
        return

    try:
        samples = found.converter().convert(Row(1, b"{}", fields), lambda _: None)
    except DataError:
        return

    assert all(sample.output.strip() for sample in samples)


@pytest.mark.parametrize("name", sorted(set(ROWS) - {"RAGTruth sources", "RAGTruth responses"}))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_record_is_kept_to_the_byte(
    project: Project, tmp_path: Path, name: str, end: str
) -> None:
    """Of every shape, however oddly it is spaced, and once for each sample it brings."""
    line = json.dumps(ROWS[name], ensure_ascii=len(name) % 2 == 0, separators=(" , ", ":  "))
    path = tmp_path / "rows.jsonl.zst"
    path.write_bytes(zstandard.compress(f"\ufeff{line}{end}{line} {end}".encode()))

    report = import_files(project, Job(), [path])

    assert report.rejected == 0
    assert report.samples_added == report.samples_known >= 1
    kept = json.loads(ROWS[name]["meta_json"])["record"] if name == "Veridesk export" else line
    with closing(project.reader()) as db:
        raws = {reads.raw_record(db, rid) for rid in reads.all_rids(db)}
    assert raws == {kept.encode()}
