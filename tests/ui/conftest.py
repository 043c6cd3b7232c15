"""A window with a real project behind it, for the tests that sit down at it."""

import asyncio
import json
import shutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from veridesk.core.job import Job
from veridesk.core.settings import Settings
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.ui import key_map
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands

Story = Callable[[Hands], Awaitable[None]]
Sit = Callable[..., None]
SECONDS = 30.0

SOURCE = "The bridge opened to vehicles on 28 May 1937. It carries six lanes. It is 2.7 km long."
OUTPUTS = (
    "The bridge opened to vehicles on 28 May 1939 and carries six lanes.",
    "The bridge carries six lanes.",
    "The bridge is 3.9 km long. It carries nine lanes. The mayor of Tulvik paid for it.",
    "The bridge opened in 1937.",
)


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    """Keys that a test changes are not the next test's."""
    yield
    key_map.use_keys(key_map.key_map(key_map.USUAL, {}))


@pytest.fixture
def english() -> Iterator[None]:
    """Figures as an English desktop shows them."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four samples on one source, in the common form."""
    path = tmp_path_factory.mktemp("samples") / "bridge.jsonl"
    rows = [
        {
            "id": f"b-{number}",
            "prompt": f"Question {number} about the bridge?",
            "sources": [{"id": "bridge", "title": "Datasheet", "text": SOURCE}],
            "output": output,
            "model": "model-x",
        }
        for number, output in enumerate(OUTPUTS, 1)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def flagged_once(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    """A project of these samples, flagged; made once."""
    path = tmp_path_factory.mktemp("flagged") / "bridge.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [sample_file])
        flag_samples(project, Job())
    return path


@pytest.fixture
def flagged(tmp_path: Path, flagged_once: Path) -> Path:
    """A copy of that project, to rule in."""
    return Path(shutil.copy(flagged_once, tmp_path / "bridge.veridesk"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a reviewer who has given a name."""
    return Settings(reviewer="Ann", theme="light", path=tmp_path / "settings.json")


@pytest.fixture
def sit(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Sit:
    """Sit down at the real window and live through a story; the window is closed after it.

    `opening` is a project to open first. A fault of the program on the way fails the test.
    """

    def live(story: Story, opening: Path | None = None, own: Settings | None = None) -> None:
        faults: list[Path | None] = []

        async def sitting() -> None:
            reporter = CrashReporter(tmp_path / "log")
            reporter.watch_loop(asyncio.get_running_loop())
            desk = make_desk(reporter, own or settings)
            reporter.on_fault = faults.append
            hands = Hands(desk)
            try:
                async with asyncio.timeout(SECONDS):
                    await hands.until(hands.is_back)
                    if opening is not None:
                        desk.start_open(opening)
                        await hands.until(lambda: desk.queue.view is not None)
                    await story(hands)
            finally:
                desk.shut()
                await desk.closed

        make_app()
        qasync.run(sitting())
        assert [path.read_text() for path in faults if path] == []

    return live
