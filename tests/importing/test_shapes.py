"""Files of every known shape become the samples that they mean; doubt is told, never guessed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from veridesk.core.errors import DataError, UserError
from veridesk.core.model import ClaimState, FlagKind, ImportedSample, Source
from veridesk.importing.decode import Row
from veridesk.importing.guess import guess_mapping
from veridesk.importing.mapping import Mapping, parse_mapping
from veridesk.importing.shapes import recognise

Lines = Callable[..., Path]


def converted(
    fields: dict[str, Any], *maps: str, is_table: bool = False
) -> tuple[str, ImportedSample, list[str]]:
    """The shape that one row is taken for, its sample, and the warnings."""
    warnings: list[str] = []
    found = recognise(frozenset(fields), fields)
    by_hand = parse_mapping(maps) if maps else None
    row = Row(1, b"{}", fields, is_table)
    (sample,) = found.converter(by_hand).convert(row, warnings.append)
    return found.name, sample, warnings


SIMPLE = [
    (
        "the common schema",
        {
            "id": 7,
            "task": "QA",
            "dataset": "d",
            "prompt": "Why?",
            "sources": [{"id": "s1", "title": "T", "text": "Because."}],
            "output": "So.",
            "model": "m",
            "split": "test",
        },
        ("So.", "Why?", (Source("Because.", "T", "s1"),), 7, "m", "QA", "d"),
    ),
    (
        "Ragas",
        {
            "user_input": "Why?",
            "retrieved_contexts": ["A.", "B."],
            "reference_contexts": ["C."],
            "response": "So.",
            "reference": "Gold.",
            "rubrics": {},
        },
        ("So.", "Why?", (Source("A."), Source("B.")), None, None, None, None),
    ),
    (
        "Ragas, old",
        {"question": "Why?", "contexts": ["A."], "answer": "So.", "ground_truth": "Gold."},
        ("So.", "Why?", (Source("A."),), None, None, None, None),
    ),
    (
        "LettuceDetect",
        {
            "prompt": "Answer from this: A.",
            "answer": "So.",
            "labels": [],
            "split": "test",
            "task_type": "QA",
            "dataset": "ragtruth",
            "language": "en",
        },
        ("So.", "", (Source("Answer from this: A."),), None, None, "QA", "ragtruth"),
    ),
    (
        "LettuceDetect",
        {"prompt": "P", "context": "A.", "question": "Why?", "answer": "So.", "labels": []},
        ("So.", "Why?", (Source("A."),), None, None, None, None),
    ),
    (
        "Alpaca",
        {"instruction": "Sum up.", "input": "A.", "output": "So.", "text": "all of it"},
        ("So.", "Sum up.", (Source("A."),), None, None, None, None),
    ),
    (
        "GPTeacher",
        {"instruction": "Tell.", "input": "", "response": "So."},
        ("So.", "Tell.", (), None, None, None, None),
    ),
    (
        "DeepEval",
        {"input": "Why?", "actual_output": "So.", "expected_output": "G", "context": ["A."]},
        ("So.", "Why?", (Source("A."),), None, None, None, None),
    ),
    (
        "RefChecker",
        {"reference": ["A."], "question": "Why?", "response": "So."},
        ("So.", "Why?", (Source("A."),), None, None, None, None),
    ),
    (
        "LLM-AggreFact",
        {"dataset": "d", "doc": "A.", "claim": "So.", "contamination_identifier": "x"},
        ("So.", "", (Source("A."),), None, None, None, "d"),
    ),
    (
        "HaluEval, general",
        {"ID": 1, "user_query": "Why?", "chatgpt_response": "So."},
        ("So.", "Why?", (), 1, None, None, None),
    ),
    (
        "OpenAI messages",
        {
            "messages": [
                {"role": "system", "content": "Be brief."},
                {
                    "role": "user",
                    "content": [{"type": "text", "text": "Why?"}, {"type": "image_url"}],
                },
                {"role": "assistant", "content": None, "tool_calls": []},
                {"role": "tool", "content": "42"},
                {"role": "assistant", "content": "So."},
            ],
            "context": "A.",
        },
        (
            "So.",
            "System: Be brief.\n\nUser: Why?\n[image_url]\n\nTool: 42",
            (Source("A."),),
            None,
            None,
            None,
            None,
        ),
    ),
    (
        "ShareGPT",
        {
            "id": "x",
            "conversations": [{"from": "human", "value": "Q"}, {"from": "gpt", "value": "A"}],
        },
        ("A", "Q", (), "x", None, None, None),
    ),
    (
        "known names",
        {"id": "s", "question": "Why?", "text": "So.", "source": "A.", "meta": {"model": "m"}},
        ("So.", "Why?", (Source("A."),), "s", "m", None, None),
    ),
    (
        "OpenOrca",
        {"system_prompt": "Be brief.", "question": "Why?", "response": "So."},
        ("So.", "Be brief.\n\nWhy?", (), None, None, None, None),
    ),
    (
        "TLDR",
        {"article": "A.", "summary": "So."},
        ("So.", "", (Source("A."),), None, None, None, None),
    ),
    (
        "known names",
        {
            "prompt": [{"role": "user", "content": "Q"}],
            "completion": [{"role": "assistant", "content": "A"}],
        },
        ("A", "Q", (), None, None, None, None),
    ),
]


@pytest.mark.parametrize(("name", "fields", "wanted"), SIMPLE)
def test_a_known_shape_is_read_as_it_means(
    name: str, fields: dict[str, Any], wanted: tuple[Any, ...]
) -> None:
    """Output, prompt, sources, id, generator, task and data set come from the right keys."""
    shape, s, warnings = converted(fields)

    assert shape == name
    assert (s.output, s.prompt, s.sources, s.record_id, s.generator, s.task, s.dataset) == wanted
    assert not warnings


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"answer": "A", "response": "B"}, "'answer' or 'response' could be the output"),
        ({"foo": "A"}, "no key looks like the output"),
    ],
)
def test_an_unclear_output_is_asked_for(
    write_lines: Lines, fields: dict[str, Any], word: str
) -> None:
    """The guess names the choice, and a mapping by hand settles it."""
    path = write_lines([fields])
    key = next(iter(fields))

    assert word in (guess_mapping([path]).problem or "")
    assert guess_mapping([path], Mapping({"output": (key,)})).problem is None


def test_a_reference_of_unknown_role_is_left_out_and_told() -> None:
    """It may be the source or the expected answer."""
    found = recognise(frozenset({"answer", "reference", "question"}), {})

    assert not found.mapping.of("sources")
    assert "'reference' may be" in found.warnings[0]


@pytest.mark.parametrize(
    ("value", "word"),
    [(None, "no 'output'"), ("", "empty"), (" \n", "empty"), (7, "a number"), (["a"], "a list")],
)
def test_an_output_that_is_no_text_is_rejected(value: object, word: str) -> None:
    """With the key and what stands there."""
    with pytest.raises(DataError, match=word):
        converted({"output": value, "sources": []})


def test_odd_ids_are_kept_as_text() -> None:
    """Numbers beyond 64 bits, fractions; an empty id is none."""
    ids = [2**70, 1.5, "", None, -3]

    found = [converted({"id": one, "output": "x", "sources": []})[1].record_id for one in ids]

    assert found == [str(2**70), "1.5", None, None, -3]


def test_sources_come_in_many_forms() -> None:
    """Texts, objects with a text, records, passages in sentences; empty ones are none."""
    value = ["A.", "", {"text": "B.", "title": "T"}, {"k": "v"}, ["T", ["C.", "D."]], None, {}]

    sample = converted({"output": "x", "sources": value})[1]

    assert sample.sources == (
        Source("A."),
        Source("B.", "T"),
        Source('{\n "k": "v"\n}'),
        Source("T\nC.\nD."),
    )


def test_lists_in_cells_of_a_table_are_read() -> None:
    """As JSON, or as Python prints them; texts that only look so stay texts."""
    for cell in ('["A.", "B\'s"]', "['A.', \"B's\"]"):
        fields = {"question": "[why]?", "answer": "[so]", "contexts": cell}

        sample = converted(fields, is_table=True)[1]

        assert sample.sources == (Source("A."), Source("B's"))
        assert (sample.prompt, sample.output) == ("[why]?", "[so]")


def test_labels_become_an_assessment_never_a_verdict() -> None:
    """Kinds, probabilities and reasons of marks; the state follows from them."""
    spans = [
        {"start": 0, "end": 2, "type": "Evident Conflict", "flags": ["implicit_true"]},
        {"start": 3, "end": 5, "type": "Subtle Baseless Info", "confidence": 0.75},
    ]
    fields = {"output": "ab cd", "sources": ["s"], "label": "hallucinated", "spans": spans}

    found = converted(fields)[1].imported

    assert found is not None
    assert (found.score, found.state) == (1.0, ClaimState.CONTRADICTED)
    assert [f.kind for f in found.flags] == [FlagKind.CONTRADICTED, FlagKind.UNSUPPORTED]
    assert [f.probability for f in found.flags] == [1.0, 0.75]
    assert found.flags[0].reason.startswith("the file marks this as Evident Conflict")


@pytest.mark.parametrize(
    ("fields", "score", "state"),
    [
        ({"label": "supported", "spans": []}, 0.0, ClaimState.SUPPORTED),
        ({"label": "hallucinated", "spans": []}, 1.0, ClaimState.NOT_FOUND),
        ({"label": "hallucinated", "kind": "contradicted"}, 1.0, ClaimState.CONTRADICTED),
        ({"label": "hallucinated", "p_hallucinated": 0.6}, 0.6, ClaimState.NOT_FOUND),
        ({"spans": [[0, 1, "X"]]}, 1.0, ClaimState.NOT_FOUND),
    ],
)
def test_a_label_alone_says_enough(fields: dict[str, Any], score: float, state: ClaimState) -> None:
    """Scores are the file's own where it gives one."""
    found = converted({"output": "ab", "sources": ["s"], **fields})[1].imported

    assert found is not None
    assert (found.score, found.state) == (score, state)


@pytest.mark.parametrize(
    "fields", [{}, {"label": None}, {"spans": None}, {"label": "odd"}, {"spans": [{"start": 9}]}]
)
def test_a_row_that_says_nothing_has_no_assessment(fields: dict[str, Any]) -> None:
    """Nothing is taken as fine because nobody looked."""
    assert converted({"output": "ab", "sources": ["s"], **fields})[1].imported is None


@pytest.mark.parametrize(
    ("mark", "word"),
    [
        ({"start": 0, "end": 99}, "outside"),
        ({"start": 2, "end": 2}, "outside"),
        ({"start": -1, "end": 2}, "outside"),
        ({"start": "0", "end": 2}, "without a start"),
        ({"start": 0, "end": 2, "text": "zz"}, "elsewhere"),
        ("odd", "do not stand"),
        (7, "without a start"),
    ],
)
def test_a_bad_mark_is_left_out_and_told(mark: object, word: str) -> None:
    """The sample and its good marks stay."""
    good = {"start": 0, "end": 2, "text": "ab", "label": "x"}
    fields = {"output": "ab cd", "sources": ["s"], "spans": [mark, good]}

    _, sample, warnings = converted(fields)

    assert sample.imported is not None
    assert [flag.span.start for flag in sample.imported.flags] == [0]
    assert len(warnings) == 1
    assert word in warnings[0]


@pytest.mark.parametrize(
    ("fields", "score"),
    [
        ({"doc": "A", "claim": "B", "label": 1}, 0.0),
        ({"doc": "A", "claim": "B", "label": 0}, 1.0),
        ({"user_query": "Q", "chatgpt_response": "A", "hallucination_label": "yes"}, 1.0),
        ({"user_query": "Q", "chatgpt_response": "A", "hallucination_label": "no"}, 0.0),
    ],
)
def test_each_shape_has_its_own_words_for_right_and_wrong(
    fields: dict[str, Any], score: float
) -> None:
    """A 1 is right in one and wrong in another."""
    found = converted(fields)[1].imported

    assert found is not None
    assert found.score == score


def test_turns_after_the_answer_are_told() -> None:
    """They are not part of what is reviewed."""
    turns = [{"role": r, "content": r} for r in ("user", "assistant", "user")]

    _, sample, warnings = converted({"messages": turns})

    assert (sample.prompt, sample.output) == ("user", "assistant")
    assert len(warnings) == 1


@pytest.mark.parametrize(
    "turns", [None, [], "text", [{"role": "user", "content": "Q"}], [{"content": "x"}], [7]]
)
def test_a_conversation_without_an_answer_is_rejected(turns: object) -> None:
    """With the reason."""
    with pytest.raises(DataError, match="messages"):
        converted({"messages": turns})


def test_a_mapping_by_hand_goes_before_the_guess() -> None:
    """Also along paths, with several sources, and to leave a field out."""
    fields = {
        "output": "wrong",
        "sources": ["wrong"],
        "prompt": "P",
        "meta": {"parts": [{"text": "right"}]},
        "a": "A.",
        "b": ["B."],
    }

    sample = converted(fields, "output=meta.parts.0.text", "sources=a,b", "prompt=")[1]

    assert (sample.output, sample.prompt) == ("right", "")
    assert sample.sources == (Source("A."), Source("B."))


@pytest.mark.parametrize("pair", ["output", "colour=red"])
def test_a_mapping_that_maps_nothing_is_refused(pair: str) -> None:
    """Before any file is read."""
    with pytest.raises(UserError):
        parse_mapping([pair])


def test_a_key_in_no_row_is_refused_with_the_keys_seen(write_lines: Lines) -> None:
    """So that a typing error is mended in one go."""
    path = write_lines([{"foo": "x", "meta": {"bar": 1}}])

    with pytest.raises(UserError, match=r"'output_'.*foo, meta, meta\.bar"):
        guess_mapping([path], Mapping({"output": ("output_",)}))


def test_a_guess_shows_three_rows_before_anything_is_written(write_lines: Lines) -> None:
    """With their samples, or why there is none."""
    rows = [{"question": f"Q{n}", "answer": f"A{n}" if n != 1 else 7} for n in range(5)]

    guess = guess_mapping([write_lines(rows)])

    assert guess.name == "known names"
    assert guess.mapping.plain() == {"output": ["answer"], "prompt": ["question"]}
    assert guess.keys == ("question", "answer")
    assert guess.problem is None
    assert [e.line for e in guess.examples] == [1, 2, 3]
    assert guess.examples[0].sample is not None
    assert guess.examples[0].sample.output == "A0"
    assert "a number" in (guess.examples[1].reason or "")
