"""Shapes that train a model to answer."""

import json
from collections.abc import Callable
from pathlib import Path

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Source
from veridesk.exporting.run import export_samples
from veridesk.exporting.shapes import ShapeOptions

Rows = Callable[[Path], list[dict[str, object]]]
CHAT = ["sft-messages", "sft-prompt", "alpaca"]


def sample(**fields: object) -> ImportedSample:
    """A sample of the Golden Gate."""
    plain = {
        "output": "In 1939.",
        "prompt": "When did it open?",
        "sources": (Source("It opened in 1937.", "Datasheet"), Source("It is red.")),
        "raw": b"{}",
    }
    return ImportedSample(**{**plain, **fields})


def test_what_stands_is_taught(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Accepted texts as generated, corrected ones as corrected, rejected ones not at all."""
    desk.add(*(sample(record_id=n, line=n) for n in range(1, 4)))
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="In 1937.")
    desk.rule(3, "rejected")

    out = tmp_path / "out"
    export_samples(desk.project, Job(), out, include_rejected=True, shapes=CHAT)

    assert rows_of(out / "sft-prompt.jsonl") == [
        {"prompt": "When did it open?", "completion": "In 1939."},
        {"prompt": "When did it open?", "completion": "In 1937."},
    ]
    assert rows_of(out / "alpaca.jsonl")[1] == {
        "instruction": "When did it open?",
        "input": "",
        "output": "In 1937.",
    }
    assert rows_of(out / "sft-messages.jsonl")[0] == {
        "messages": [
            {"role": "user", "content": "When did it open?"},
            {"role": "assistant", "content": "In 1939."},
        ]
    }


def test_sources_go_before_the_prompt_on_request(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """In Alpaca they have a key of their own; what the prompt quotes is not told twice."""
    quoting = "Given that it opened in 1937.\nIt is red. When?"
    desk.add(sample(), sample(prompt=quoting, line=2))
    desk.rule(1, "accepted")
    desk.rule(2, "accepted")
    out, options = tmp_path / "out", ShapeOptions(with_sources=True)

    export_samples(desk.project, Job(), out, shapes=CHAT, options=options)

    told = "Source 1: Datasheet\nIt opened in 1937.\n\nSource 2\nIt is red."
    first, second = rows_of(out / "sft-prompt.jsonl")
    assert first["prompt"] == f"{told}\n\nWhen did it open?"
    assert second["prompt"] == f"Source 1: Datasheet\nIt opened in 1937.\n\n{quoting}"
    assert rows_of(out / "alpaca.jsonl")[0]["input"] == told
    asked = rows_of(out / "sft-messages.jsonl")[0]["messages"]
    assert asked[0] == {"role": "user", "content": first["prompt"]}
    manifest = json.loads((out / "manifest.json").read_bytes())
    assert manifest["shapes"][0]["options"] == {"with_sources": True}


def test_a_conversation_comes_back_turn_by_turn(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """Whatever names its keys had: the roles are those that trainers know."""
    turns = [("system", "Be brief."), ("human", "Hi"), ("gpt", "Hello"), ("human", "When? 😀")]
    sharegpt = {"conversations": [{"from": r, "value": v} for r, v in [*turns, ("gpt", "1939")]]}
    openai = {
        "messages": [{"role": "user", "content": "When?"}, {"role": "assistant", "content": "1939"}]
    }
    odd = {"messages": [{"role": "tool", "content": "x"}, {"role": "assistant", "content": "1939"}]}
    desk.add(
        *(
            sample(output="1939", prompt=f"p{n}", raw=json.dumps(record).encode(), line=n)
            for n, record in enumerate((sharegpt, openai, odd))
        )
    )
    desk.rule(1, "corrected", output="1937")
    desk.rule(2, "accepted")
    desk.rule(3, "accepted")

    export_samples(desk.project, Job(), tmp_path / "out", shapes=["openai"])

    rows = [row["messages"] for row in rows_of(tmp_path / "out" / "openai.jsonl")]
    assert [(turn["role"], turn["content"]) for turn in rows[0]] == [
        ("system", "Be brief."),
        ("user", "Hi"),
        ("assistant", "Hello"),
        ("user", "When? 😀"),
        ("assistant", "1937"),
    ]
    assert rows[1] == openai["messages"]
    assert rows[2][0] == {"role": "user", "content": "p2"}


def test_records_that_are_no_conversation_do_no_harm(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """Broken, deep or strange records fall back to the prompt."""
    raws = [
        b'{"messages": [}',
        b'["messages"]',
        b'{"messages": "x"}',
        b'{"messages": [3]}',
        b'{"messages": [{"role": 1, "content": "o3"}]}',
        b'{"messages":' + b"[" * 20_000,
    ]
    desk.add(*(sample(output=f"o{n}", raw=raw, line=n) for n, raw in enumerate(raws)))
    for rid in range(1, len(raws) + 1):
        desk.rule(rid, "accepted")

    export_samples(desk.project, Job(), tmp_path / "out", shapes=["openai"])

    rows = rows_of(tmp_path / "out" / "openai.jsonl")
    assert [row["messages"][0]["content"] for row in rows] == ["When did it open?"] * len(raws)


def test_without_a_prompt_there_is_nothing_to_answer(desk: object, tmp_path: Path) -> None:
    """Such samples are left out, counted, with the reason."""
    desk.add(sample(prompt=" \n"), sample(line=2))
    desk.rule(1, "accepted")
    desk.rule(2, "accepted")

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=CHAT)

    for shape in report.shapes:
        assert (shape["rows"], shape["left_out"]) == (1, {"has no prompt": 1})
