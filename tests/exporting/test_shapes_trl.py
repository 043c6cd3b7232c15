"""What TRL's own checks make of the shapes that are meant for its trainers."""

from pathlib import Path
from typing import Any

import pytest

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample
from veridesk.exporting.run import export_samples

datasets = pytest.importorskip("datasets")
transformers = pytest.importorskip("transformers")
trl = pytest.importorskip("trl.data_utils")
tokenizers = pytest.importorskip("tokenizers")

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}"
    "<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
SHAPES = ("sft-messages", "sft-prompt", "dpo", "kto", "openai", "axolotl")


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    """A tokenizer made on the spot, with the usual chat template."""
    model = tokenizers.models.WordLevel({"<unk>": 0}, unk_token="<unk>")
    plain = tokenizers.Tokenizer(model)
    return transformers.PreTrainedTokenizerFast(tokenizer_object=plain, chat_template=CHATML)


@pytest.fixture
def load(desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Loads a shape of a small export, as a trainer would."""
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    for number in range(1, 5):
        text = f"The bridge opened in 19{number}9, as everybody knows who lives there."
        desk.add(
            ImportedSample(
                output=text,
                prompt=f"When did bridge {number} open?",
                record_id=number,
                line=number,
                raw=b"{}",
            )
        )
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="It opened in 1937, as the datasheet of the bridge says.")
    desk.rule(3, "rejected")
    desk.rule(4, "corrected", output="The source does not tell when this bridge was opened.")
    folder = tmp_path / "out"
    export_samples(desk.project, Job(), folder, shapes=SHAPES)

    def load(name: str) -> Any:
        files = {"train": str(folder / f"{name}.jsonl")}
        return datasets.load_dataset("json", data_files=files, cache_dir=str(tmp_path / "cache"))[
            "train"
        ]

    return load


@pytest.mark.parametrize("name", ["sft-messages", "openai", "axolotl"])
def test_messages_are_conversations(load: Any, tokenizer: Any, name: str) -> None:
    """They pass as conversations, and a chat template takes them."""
    rows = load(name)
    assert len(rows) == 3
    for row in rows:
        assert trl.is_conversational(row)
        text = trl.maybe_apply_chat_template(row, tokenizer)["text"]
        assert text.startswith("<|im_start|>user\nWhen did bridge")
        assert row["messages"][-1]["content"] in text


def test_prompt_and_completion_are_taken_as_they_are(load: Any, tokenizer: Any) -> None:
    """A plain pair of texts is no conversation, and no template touches it."""
    for row in load("sft-prompt"):
        assert not trl.is_conversational(row)
        assert trl.maybe_apply_chat_template(row, tokenizer) == row


def test_preferences_have_one_prompt_and_differ(load: Any, tokenizer: Any) -> None:
    """Chosen is the correction; TRL finds the prompt where it belongs, and unpairs the rows."""
    rows = load("dpo")
    assert len(rows) == 2
    for row in rows:
        assert trl.maybe_extract_prompt(row) == row
        assert row["chosen"] != row["rejected"]
        made = trl.maybe_apply_chat_template(row, tokenizer)
        assert {"prompt", "chosen", "rejected"} <= set(made)
    unpaired = trl.maybe_unpair_preference_dataset(rows)
    assert sorted(unpaired["label"]) == [False, False, True, True]


def test_kto_rows_are_unpaired_preferences(load: Any, tokenizer: Any) -> None:
    """Prompt, completion and a truth value, which TRL leaves as they are."""
    rows = load("kto")
    assert trl.maybe_unpair_preference_dataset(rows) is rows
    assert sorted(rows["label"]) == [False, True, True, True]
    for row in rows:
        made = trl.maybe_apply_chat_template(row, tokenizer)
        assert set(made) >= {"prompt", "completion", "label"}
