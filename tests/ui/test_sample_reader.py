"""Large samples are read beside the window, and nothing is ruled on that is not on screen."""

import asyncio
import contextlib
import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from veridesk.core.job import Job
from veridesk.core.model import Rid
from veridesk.core.settings import Settings
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads.decisions import decisions, standing_decision
from veridesk.store.reads.sizes import sample_size
from veridesk.ui import sample_reader
from veridesk.ui.hands import Hands


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Small, large, small, large samples, in this order."""
    file, path = tmp_path / "mixed.jsonl", tmp_path / "mixed.veridesk"
    rows = [
        {"id": n, "prompt": "?", "output": f"Sample {n}. " + ("A word. " * 30_000 if n % 2 else "")}
        for n in range(4)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file])
    return path


def shown(hands: Hands) -> str | None:
    sample = hands.desk.review.open_sample
    return None if sample is None else sample.sample.output[:9]


def test_the_size_is_that_of_all_texts(mixed: Path) -> None:
    """Told without the texts; a sample that is gone has none."""
    with Project.open(mixed) as project, contextlib.closing(project.reader()) as db:
        assert sample_size(db, 1, None) == len("Sample 0. ?")  # type: ignore[arg-type]
        assert sample_size(db, 2, None) > sample_reader.LARGE  # type: ignore[arg-type]
        assert sample_size(db, 99, None) == 0  # type: ignore[arg-type]


def test_keys_rule_on_nothing_while_a_large_sample_is_read(  # type: ignore[no-untyped-def]
    sit, mixed: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pane is empty meanwhile, verdict keys do nothing, then the right sample is there."""
    settings.order = "file"
    gate = threading.Event()
    threads: list[str] = []
    real = sample_reader.load

    def slow(db, rid, run, by):  # type: ignore[no-untyped-def]
        if rid == 4:
            threads.append(threading.current_thread().name)
            gate.wait(20)
        return real(db, rid, run, by)

    monkeypatch.setattr(sample_reader, "load", slow)

    async def story(hands: Hands) -> None:
        await hands.until(lambda: shown(hands) == "Sample 0.")
        hands.window.queue.table.selectRow(3)
        assert shown(hands) is None
        assert not hands.desk.review.can_rule
        assert not hands.window.action_table["accept"].isEnabled()
        assert "Reading a large sample" in hands.window.message.text
        hands.press(Qt.Key.Key_A)
        hands.press(Qt.Key.Key_X)
        await asyncio.sleep(0.05)
        gate.set()
        await hands.until(lambda: shown(hands) == "Sample 3.")
        await hands.rule(Qt.Key.Key_X)

    sit(story, mixed)
    assert threads
    assert all(name.startswith("veridesk-reader") for name in threads)
    with Project.open(mixed) as project, contextlib.closing(project.reader()) as db:
        assert [d.ruling.verdict for d in decisions(db) if d.ruling] == ["rejected"]
        assert standing_decision(db, 4, "Ann") is not None  # type: ignore[arg-type]


def test_who_goes_on_meanwhile_gets_what_was_asked_last(  # type: ignore[no-untyped-def]
    sit, mixed: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large sample that arrives late does not push away the one on screen."""
    settings.order = "file"
    gate = threading.Event()
    real = sample_reader.load

    def slow(db, rid, run, by):  # type: ignore[no-untyped-def]
        if rid == 4:
            gate.wait(20)
        return real(db, rid, run, by)

    monkeypatch.setattr(sample_reader, "load", slow)

    async def story(hands: Hands) -> None:
        await hands.until(lambda: shown(hands) == "Sample 0.")
        hands.window.queue.table.selectRow(3)
        assert shown(hands) is None
        hands.window.focus_review()
        hands.press(Qt.Key.Key_Left)
        assert shown(hands) == "Sample 2."
        gate.set()
        await asyncio.sleep(0.2)
        assert shown(hands) == "Sample 2."
        await hands.rule(Qt.Key.Key_A)

    sit(story, mixed)
    with Project.open(mixed) as project, contextlib.closing(project.reader()) as db:
        assert standing_decision(db, 3, "Ann") is not None  # type: ignore[arg-type]


def test_large_samples_follow_each_other(sit, mixed: Path, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    """Ruled one by one to the end, small and large alike."""
    settings.order = "file"

    async def story(hands: Hands) -> None:
        for number in range(4):
            await hands.until(lambda n=number: shown(hands) == f"Sample {n}.")  # type: ignore[misc]
            await hands.rule(Qt.Key.Key_A)
        await hands.until(lambda: hands.window.is_done_shown)
        hands.press(Qt.Key.Key_Left)
        await hands.until(lambda: shown(hands) == "Sample 3.")
        assert "accepted" in hands.window.verdict_bar.words()

    sit(story, mixed)


def test_two_samples_are_read_before_they_are_asked_for(  # type: ignore[no-untyped-def]
    sit, mixed: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Going on shows what the reading thread has read, and what is no longer true is dropped."""
    settings.order = "file"
    threads: dict[int, str] = {}
    real = sample_reader.load

    def watched(db, rid, run, by):  # type: ignore[no-untyped-def]
        threads[rid] = threading.current_thread().name
        return real(db, rid, run, by)

    monkeypatch.setattr(sample_reader, "load", watched)

    async def story(hands: Hands) -> None:
        reader = hands.desk.review.reader
        await hands.until(lambda: reader.is_ahead(Rid(2)) and reader.is_ahead(Rid(3)))
        hands.press(Qt.Key.Key_Right)
        assert shown(hands) == "Sample 1."
        await hands.until(lambda: reader.is_ahead(Rid(4)))
        assert not reader.is_ahead(Rid(2))
        assert all("veridesk-reader" in threads[rid] for rid in (2, 3, 4))

        reader.forget(Rid(3))
        assert (reader.is_ahead(Rid(3)), reader.is_ahead(Rid(4))) == (False, True)
        reader.read_ahead([Rid(3), Rid(4)])
        reader.forget()
        reader.read_ahead([Rid(3)])
        await hands.until(lambda: reader.is_ahead(Rid(3)))
        assert not reader.is_ahead(Rid(4))

    sit(story, mixed)
