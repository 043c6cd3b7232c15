"""No string on screen escapes the translation: every window is opened in a made-up language.

The language puts ⟦ and ⟧ around every text that it is asked for, and all data on screen is Greek.
So Latin words outside of the brackets are words of ours that nobody can translate. The windows are
the ones that `tests/reliability/test_red.py` gathers and opens.
"""

import asyncio
import html
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabWidget, QWidget

from veridesk.core.settings import Settings
from veridesk.ui import app, told
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands

GREEK = "δείγμα"
SECONDS = 600.0


def _load() -> ModuleType:
    path = Path(__file__).parents[1] / "reliability" / "test_red.py"
    spec = importlib.util.spec_from_file_location("veridesk_every_window", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


every = _load()

# Windows whose words are not for translation: licences, versions, and pages with their own files.
OWN_TEXTS = {"AboutDialog", "HelpWindow"}

# What is the same in every language: names of programs, formats, files, fields, keys and units.
NAMES = re.compile(
    r"""
    [\w./~-]*[./~][\w./~*-]*          # files and paths
    | \b(?:Veridesk|JSONL?|CSV|TSV|ONNX|TRL|KTO|DPO|SFT|OpenAI|Alpaca|Axolotl|RAGTruth|Parquet
        |LettuceDetect|Prodigy|Label\ Studio|English|Deutsch|SHA-?256|Ed25519|cc-by-sa|cc-by|mit
        |apache|other|croissant|explainable|imported|neural|combined|Ann)\b
    | \b(?:id|prompt|output|sources|model|dataset|task|labels|start|end|label|reason|title|text)\b
    | \b(?:Ctrl|Alt|Shift|Meta|Space|Enter|Return|Esc|Del|Backspace|Tab|Up|Down|Left|Right|Home
        |End|PgUp|PgDown|Ins|F\d+)\b
    | \b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b
    | \b(?:AM|PM|UTC|KB|MB|GB|pt|kHz|min|px)\b
    """,
    re.VERBOSE,
)


class Brackets(QTranslator):
    """Puts brackets around whatever it is asked for."""

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str = "", n: int = -1
    ) -> str:
        words = source.replace("%n", str(n)) if n >= 0 else source
        return f"⟦{words}⟧" if re.search(r"[A-Za-z]", source) else source


def escaped(words: str) -> str:
    """What of some words on screen no translation can reach; empty when nothing."""
    # Tooltips are plain words in a frame of markup that keeps Qt from guessing.
    bare = html.unescape(re.sub(r"</?(?:span|p)>", "", words))
    # What is cut off for want of room has lost its closing bracket.
    bare = re.sub(r"⟦[^⟦⟧]*…$", " ", bare)
    while (inner := re.sub(r"⟦[^⟦⟧]*⟧", " ", bare)) != bare:
        bare = inner
    bare = NAMES.sub(" ", bare)
    found = re.findall(r"[A-Za-z]{3,}", bare)
    return " ".join(found)


class Walk(every.Tour):  # type: ignore[name-defined,misc]
    """Looks at words only; `data` are those that the system or the walk itself put there."""

    data: frozenset[str] = frozenset({"“table”  ×"})

    async def look(self, what: QWidget, name: str) -> None:
        for _ in range(3):
            await asyncio.sleep(0.01)
        if type(what).__name__ in OWN_TEXTS:
            return
        for part in (what, *what.findChildren(QWidget)):
            for words in (*every._words_of(part), *every._tips_of(part), *_further(part)):
                if words not in self.data and (left := escaped(words)):
                    self.faults.append(f"{name}: {type(part).__name__} says “{left}” in {words!r}")
        if left := escaped(what.windowTitle()):
            self.faults.append(f"{name}: the title says “{left}”")


def _further(part: QWidget) -> Iterator[str]:
    if not part.isVisible():
        return
    yield part.accessibleName()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QTabWidget):
        yield from (part.tabText(index) for index in range(part.count()))


@pytest.fixture
def brackets(qapp: QApplication) -> Iterator[None]:
    translator = Brackets()
    QCoreApplication.installTranslator(translator)
    told.forget()
    yield
    QCoreApplication.removeTranslator(translator)
    told.forget()


@pytest.mark.usefixtures("brackets")
def test_every_word_on_screen_can_be_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In all windows, panes, menus, tooltips and titles."""
    monkeypatch.setattr(every, "TAG", GREEK)
    monkeypatch.setattr(every, "HIDING", "")
    path = every._project(tmp_path, GREEK)
    monkeypatch.setattr(Walk, "data", Walk.data | set(QFontDatabase.families()))
    # English would be asked before the brackets.
    monkeypatch.setattr(app, "speak", lambda _: "en")
    walks: list[Walk] = []

    async def sitting() -> None:
        reporter = CrashReporter(tmp_path / "log")
        reporter.watch_loop(asyncio.get_running_loop())
        settings = Settings(reviewer="Ann", recent=[str(path)], path=tmp_path / "settings.json")
        desk = make_desk(reporter, settings)
        walk = Walk(Hands(desk), tmp_path, GREEK)
        walks.append(walk)
        try:
            async with asyncio.timeout(SECONDS):
                await walk.hands.until(walk.hands.is_back)
                desk.start_open(path)
                await walk.hands.until(lambda: desk.queue.view is not None and desk.review.can_rule)
                await every._panes(walk)
                for name, opens in every.OPENERS.items():
                    if name not in OWN_TEXTS:
                        await opens(walk)
                await every._end(walk)
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())

    assert sorted(set(walks[0].faults)) == []


def test_the_walk_would_find_an_escape(qapp: QApplication) -> None:
    assert escaped("⟦Save {n} files⟧") == ""
    assert escaped("⟦Not checked: ⟦no source⟧⟧ (Ctrl+S)") == ""
    assert escaped("⟦Saved⟧ into project.veridesk") == "into"
    assert escaped(QLabel("Nobody translates this").text()) == "Nobody translates this"
