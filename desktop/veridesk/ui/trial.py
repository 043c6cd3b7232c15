"""Opens the real window once, unseen by its user's settings, and tells what Qt made of it."""

import asyncio
import time
from dataclasses import dataclass

from PySide6.QtCore import QLibraryInfo, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication

# qasync takes the Qt that was imported before it.
import qasync  # type: ignore[import-untyped]  # isort: skip  (it ships no types)

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.core.settings import Settings
from veridesk.ui import theme
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.help_pages import FALLBACK, NAMES, help_page
from veridesk.ui.language import LANGUAGES

_SECONDS = 60.0
_STEP = 9


@dataclass(frozen=True, slots=True)
class Trial:
    """Qt's version and platform, and when (seconds of the wall clock) the window was painted.

    `languages` are those that were found whole, Qt's own words among them; `help_pages` how many
    pages could be read.
    """

    qt: str
    platform: str
    painted_at: float
    languages: tuple[str, ...]
    help_pages: int


def try_window() -> Trial:
    """Open the window on its welcome page, wait until it is painted, and close it.

    Raises UserError when no display shows it, or what it shows is blank.
    """
    make_app()
    painted, colours = qasync.run(_sit())
    if colours < 2:  # a blank window has one
        raise UserError("the window opened, but nothing is painted in it; install Veridesk again")
    if theme.icon("veridesk").pixmap(32, 32).isNull():
        raise UserError("Qt cannot draw the SVG icons; install Veridesk again")
    pages = [help_page(name, FALLBACK) for name in NAMES]
    platform = QGuiApplication.platformName()
    return Trial(qVersion(), platform, painted, _languages(), len(pages))


def _languages() -> tuple[str, ...]:
    """The languages of the window, of which every file loads; UserError names one that does not."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for code in LANGUAGES:
        if code == "en":
            continue
        own = str(resource("translations") / f"veridesk_{code}.qm")
        for path in (own, f"{folder}/qtbase_{code}.qm"):
            if not QTranslator().load(path):
                raise UserError(f"the translation {path} does not load; install Veridesk again")
    return tuple(LANGUAGES)


async def _sit() -> tuple[float, int]:
    """When the window was first painted, and how many colours a coarse look at it finds."""
    desk = make_desk(CrashReporter(), Settings())
    try:
        handle = desk.window.windowHandle()
        until = time.monotonic() + _SECONDS
        while not handle.isExposed():
            if time.monotonic() > until:
                raise UserError("the window was made, but no display shows it; check the display")
            await asyncio.sleep(0.005)
        desk.window.repaint()
        painted = time.time()
        picture = desk.window.grab().toImage()
        across, down = range(0, picture.width(), _STEP), range(0, picture.height(), _STEP)
        return painted, len({picture.pixel(x, y) for x in across for y in down})
    finally:
        desk.shut()
        await desk.closed
