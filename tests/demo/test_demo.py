"""The demo project is well formed, varied, and does not give its answers away."""

import json
import unicodedata
from collections import Counter

import pytest

from veridesk.core.model import FlagKind, Span
from veridesk.core.resources import resource

SAMPLE_KEYS = ["id", "task", "dataset", "prompt", "sources", "output", "model"]
SCRIPTS = {"ARABIC", "CJK", "CYRILLIC", "DEVANAGARI", "GREEK", "HEBREW", "HIRAGANA", "LATIN"}


def rows_of(name: str) -> list[dict[str, object]]:
    """Every line of a demo file as an object, from its exact bytes."""
    data = resource(f"demo/{name}").read_bytes()
    assert data.endswith(b"\n")
    assert b"\r" not in data
    return [json.loads(line) for line in data.decode("utf-8").split("\n")[:-1]]


SAMPLES = rows_of("samples.jsonl")
TRUTH = rows_of("truth.jsonl")
PAIRS = [
    pytest.param(sample, truth, id=str(sample["id"]))
    for sample, truth in zip(SAMPLES, TRUTH, strict=True)
]


def text_of(row: dict[str, object], key: str) -> str:
    """The text under `key`, proven to be one and not blank."""
    value = row[key]
    assert isinstance(value, str)
    assert value.strip()
    return value


def spans_of(row: dict[str, object]) -> list[dict[str, object]]:
    """The truth's spans, proven to be a list of objects."""
    spans = row["spans"]
    assert isinstance(spans, list)
    return spans


def test_there_are_enough_samples_and_each_has_its_own_id() -> None:
    """A sitting of at least 40 samples, no id twice, the truth in the same order."""
    ids = [sample["id"] for sample in SAMPLES]

    assert len(ids) >= 40
    assert len(set(ids)) == len(ids)
    assert [truth["id"] for truth in TRUTH] == ids


@pytest.mark.parametrize(("sample", "truth"), PAIRS)
def test_sample_has_exactly_the_keys_of_the_schema(
    sample: dict[str, object], truth: dict[str, object]
) -> None:
    """Each sample carries what the import needs, and no label, span or split."""
    assert list(sample) == SAMPLE_KEYS
    for key in ("id", "task", "dataset", "prompt", "output", "model"):
        text_of(sample, key)

    sources = sample["sources"]
    assert isinstance(sources, list)
    assert sources
    for source in sources:
        assert list(source) == ["id", "title", "text"]
        assert all(text_of(source, key) for key in source)


@pytest.mark.parametrize(("sample", "truth"), PAIRS)
def test_truth_spans_hold_the_words_they_name(
    sample: dict[str, object], truth: dict[str, object]
) -> None:
    """Spans are code points, in order, apart from each other, and say what is wrong."""
    output = text_of(sample, "output")
    spans = spans_of(truth)

    end = 0
    for planted in spans:
        span = Span(int(str(planted["start"])), int(str(planted["end"])))
        assert span.start >= end
        assert span.of(output) == text_of(planted, "text") == str(planted["text"]).strip()
        assert planted["kind"] in set(FlagKind)
        assert text_of(planted, "why")
        end = span.end
    assert truth["label"] == ("hallucinated" if spans else "supported")
    assert len(spans) <= 3


def test_about_half_of_the_samples_are_wrong_in_every_task_some() -> None:
    """Between 40 and 60 in a hundred are hallucinated, and every task has both labels."""
    labels = Counter(truth["label"] for truth in TRUTH)
    both = {(sample["task"], truth["label"]) for sample, truth in zip(SAMPLES, TRUTH, strict=True)}

    assert 0.4 <= labels["hallucinated"] / len(TRUTH) <= 0.6
    tasks = {task for task, _ in both}
    assert tasks == {"QA", "Summary", "Data2txt"}
    assert both == {(task, label) for task in tasks for label in ("supported", "hallucinated")}


def test_generator_does_not_give_the_answer_away() -> None:
    """Each invented generator wrote supported and hallucinated outputs alike."""
    labels: dict[object, Counter[object]] = {}
    for sample, truth in zip(SAMPLES, TRUTH, strict=True):
        labels.setdefault(sample["model"], Counter())[truth["label"]] += 1

    assert len(labels) >= 3
    for counts in labels.values():
        assert 0.3 <= counts["hallucinated"] / counts.total() <= 0.7


def test_outputs_are_in_many_scripts() -> None:
    """Latin and seven other scripts occur, so that fonts and offsets are tried."""
    letters = {letter for sample in SAMPLES for letter in text_of(sample, "output")}
    found = {unicodedata.name(letter, "?").split()[0] for letter in letters if letter.isalpha()}

    assert found >= SCRIPTS


def test_some_errors_stand_after_characters_that_shift_offsets() -> None:
    """Emoji and combining accents come before planted errors, so wrong units show."""
    before = [
        text_of(sample, "output")[: int(str(planted["start"]))]
        for sample, truth in zip(SAMPLES, TRUTH, strict=True)
        for planted in spans_of(truth)
    ]

    assert any(ord(letter) > 0xFFFF for text in before for letter in text)
    assert any(unicodedata.combining(letter) for text in before for letter in text)


def test_equal_source_ids_mean_equal_sources() -> None:
    """Sources are shared between samples, some samples have several, and none is ambiguous."""
    uses: Counter[str] = Counter()
    sources: dict[str, dict[str, str]] = {}
    lengths = []
    for sample in SAMPLES:
        listed = sample["sources"]
        assert isinstance(listed, list)
        lengths.append(len(listed))
        for source in listed:
            uses[source["id"]] += 1
            assert sources.setdefault(source["id"], source) == source

    assert max(uses.values()) >= 3
    assert max(lengths) >= 3


def test_data_to_text_sources_are_json_records() -> None:
    """Every source of a data-to-text sample is one JSON object as text."""
    texts = [
        source["text"]
        for sample in SAMPLES
        if sample["task"] == "Data2txt" and isinstance(sample["sources"], list)
        for source in sample["sources"]
    ]

    assert texts
    assert all(isinstance(json.loads(text), dict) for text in texts)
