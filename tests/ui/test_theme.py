"""Two themes that can be read: contrast, palettes, icons, and word of every change."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from veridesk.ui import theme
from veridesk.ui.theme import DARK, HIGH, LIGHT, Colours, Theme

READABLE = 4.5
VISIBLE = 3.0
STRONG = 7.0


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.apply_theme(qapp, Theme.LIGHT)


def hues(colours: Colours) -> dict[str, str]:
    return {name: value for name, value in dataclasses.asdict(colours).items() if name != "is_dark"}


PAIRS = [
    *(("text", back) for back in ("window", "base", "raised", "hover", "selection")),
    *(("text", f"{kind}_back") for kind in ("contradicted", "unsupported", "supported")),
    *(("text", back) for back in ("evidence_back", "suspect_back")),
    *(("quiet", back) for back in ("window", "base", "raised", "hover")),
    *((kind, f"{kind}_back") for kind in ("contradicted", "unsupported", "supported")),
    *((kind, "base") for kind in ("contradicted", "unsupported", "supported")),
    *(("suspect", back) for back in ("base", "suspect_back")),
    *(("not_checked", back) for back in ("base", "raised")),
    ("accent", "base"),
    ("on_accent", "accent"),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH], ids=["light", "dark", "high"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_words_can_be_read(colours: Colours, front: str, back: str) -> None:
    """WCAG AA for text in every pair that the window uses, AAA in high contrast."""
    found = hues(colours)

    assert theme.contrast(found[front], found[back]) >= (STRONG if colours is HIGH else READABLE)


BORDERS = [
    *((kind, "base") for kind in ("contradicted", "unsupported", "supported", "not_checked")),
    *((kind, "base") for kind in ("suspect", "accent")),
    *(("accent", back) for back in ("window", "raised", "hover")),
    *(("evidence_other", back) for back in ("base",)),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH], ids=["light", "dark", "high"])
@pytest.mark.parametrize(("front", "back"), BORDERS)
def test_lines_that_mean_something_can_be_seen(colours: Colours, front: str, back: str) -> None:
    """WCAG for what is no text: lines under words, the frame of what has the focus, bars."""
    found = hues(colours)

    assert theme.contrast(found[front], found[back]) >= VISIBLE


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH], ids=["light", "dark", "high"])
def test_words_of_links_and_disabled_words_are_told_apart(colours: Colours) -> None:
    """Palette roles that no pair above names."""
    palette = theme.palette_of(colours)
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for front, back in (
        (role.Link, role.Base),
        (role.LinkVisited, role.Base),
        (role.PlaceholderText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
    ):
        pair = (palette.color(front).name(), palette.color(back).name())
        assert theme.contrast(*pair) >= READABLE, front
    faint = palette.color(group.Disabled, role.ButtonText).name()
    assert theme.contrast(faint, palette.color(role.Button).name()) >= VISIBLE


def test_the_colours_of_meanings_are_those_agreed_on() -> None:
    """The table of the screen's design, both columns; other evidence is darker, to be seen."""
    meanings = (
        *("contradicted", "contradicted_back", "unsupported", "unsupported_back", "supported"),
        *("evidence_back", "evidence_other", "not_checked", "suspect"),
    )

    assert [hues(LIGHT)[name] for name in meanings] == [
        *("#B3261E", "#FCE8E6", "#8A5A00", "#FFF3D6", "#1B6E4B"),
        *("#D9E8FF", "#5788D2", "#6B6B6B", "#5F259F"),
    ]
    assert [hues(DARK)[name] for name in meanings] == [
        *("#F2B8B5", "#4A1C1A", "#FFD479", "#43320B", "#7BD3A8"),
        *("#1E3A5F", "#4C6F9E", "#A0A0A0", "#C9A3F2"),
    ]


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21 to 1; order does not matter."""
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert theme.contrast("#FFFFFF", "#767676") == theme.contrast("#767676", "#FFFFFF")


@pytest.mark.parametrize(
    ("chosen", "colours"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.HIGH, HIGH)]
)
def test_a_theme_reaches_the_whole_program(
    app: QApplication, qtbot: QtBot, chosen: Theme, colours: Colours
) -> None:
    """Palette, colours and style sheet change together, and then it is told."""
    with qtbot.waitSignal(theme.theme_signals().changed):
        theme.apply_theme(app, chosen)

    palette = app.palette()
    assert theme.colours() is colours
    assert palette.color(QPalette.ColorRole.Base).name() == colours.base.lower()
    assert palette.color(QPalette.ColorRole.Text).name() == colours.text.lower()
    assert colours.accent in app.styleSheet()


def test_every_role_of_the_palette_is_our_own(app: QApplication) -> None:
    """No role of the dark palette keeps a light desktop's colour, or is too faint on its ground."""
    palette = theme.palette_of(DARK)
    role = QPalette.ColorRole

    for back in (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase):
        assert palette.color(back).lightness() < 60
    for front in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        assert palette.color(front).lightness() > 200
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.Text).name()
    assert VISIBLE <= theme.contrast(disabled, DARK.window) < theme.contrast(DARK.text, DARK.window)


def test_the_system_decides_where_it_tells(app: QApplication) -> None:
    """Without word from the desktop, the program is light."""
    theme.apply_theme(app, Theme.SYSTEM)

    is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.colours().is_dark == is_dark


def test_the_reading_font_has_the_size_that_was_chosen(app: QApplication) -> None:
    """Chrome and reading text have sizes of their own; 0 is the usual size."""
    theme.apply_theme(app, Theme.LIGHT, 17)
    large = theme.reading_font().pointSize()
    theme.apply_theme(app, Theme.LIGHT)

    assert large == 17
    assert theme.reading_font().pointSize() == theme.READING_POINTS
    assert app.font().pointSize() < 17


def test_icons_take_the_text_s_colour(app: QApplication) -> None:
    """A shipped icon is drawn in the theme's colour; one that is not shipped is empty."""
    theme.apply_theme(app, Theme.DARK)

    image = theme.icon("accept").pixmap(64, 64).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    }

    assert DARK.text.lower() in drawn
    assert "#000000" not in drawn
    assert theme.icon("no such icon").isNull()


def test_zoom_and_family_reach_all_letters(app: QApplication) -> None:
    """Chrome, small words and reading text grow together; the family is the reading text's."""
    theme.apply_theme(app, Theme.LIGHT)
    usual = [font.pointSizeF() for font in (app.font(), theme.small_font(), theme.reading_font())]

    theme.apply_theme(app, Theme.LIGHT, family="DejaVu Serif", zoom=150)
    zoomed = [font.pointSizeF() for font in (app.font(), theme.small_font(), theme.reading_font())]

    assert zoomed == [1.5 * size for size in usual]
    assert theme.reading_font().families()[0] == "DejaVu Serif"


def test_a_change_of_the_system_keeps_size_and_spacing(app: QApplication) -> None:
    """Only the colours follow the desktop."""
    theme.apply_theme(app, Theme.SYSTEM, 15, family="DejaVu Serif", spacing=140, zoom=125)
    font = theme.reading_font()

    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.reading_font() == font
