"""The one place for colours, sizes, fonts and icons; light and dark palettes of our own.

The colours of meanings never stand alone: each goes with a line style (see `span_highlighter`).
"""

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.ui.line_spacing import spaced
from veridesk.ui.style_sheet import style_sheet


class Theme(StrEnum):
    """What the person chose; `system` follows the desktop where it tells."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH = "high contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of one theme, as `#RRGGBB`; `*_back` is the background that goes with it."""

    is_dark: bool
    window: str
    base: str
    raised: str
    text: str
    quiet: str
    line: str
    hover: str
    accent: str
    on_accent: str
    selection: str
    contradicted: str
    contradicted_back: str
    unsupported: str
    unsupported_back: str
    supported: str
    supported_back: str
    evidence_back: str
    evidence_other: str
    not_checked: str
    suspect: str
    suspect_back: str


LIGHT: Final = Colours(
    is_dark=False,
    window="#F7F7F5",
    base="#FFFFFF",
    raised="#FBFBFA",
    text="#1F2023",
    quiet="#5C5F63",
    line="#E1E1DD",
    hover="#ECEDEB",
    accent="#2B5FAB",
    on_accent="#FFFFFF",
    selection="#BCD6FF",
    contradicted="#B3261E",
    contradicted_back="#FCE8E6",
    unsupported="#8A5A00",
    unsupported_back="#FFF3D6",
    supported="#1B6E4B",
    supported_back="#E3F4EB",
    evidence_back="#D9E8FF",
    evidence_other="#5788D2",
    not_checked="#6B6B6B",
    suspect="#5F259F",
    suspect_back="#F0E6FB",
)

DARK: Final = Colours(
    is_dark=True,
    window="#1A1B1D",
    base="#202225",
    raised="#26282C",
    text="#E6E6E3",
    quiet="#A9ABAF",
    line="#36393E",
    hover="#2E3135",
    accent="#8FB8F5",
    on_accent="#0F2440",
    selection="#34557F",
    contradicted="#F2B8B5",
    contradicted_back="#4A1C1A",
    unsupported="#FFD479",
    unsupported_back="#43320B",
    supported="#7BD3A8",
    supported_back="#173527",
    evidence_back="#1E3A5F",
    evidence_other="#4C6F9E",
    not_checked="#A0A0A0",
    suspect="#C9A3F2",
    suspect_back="#35264A",
)

HIGH: Final = Colours(
    is_dark=True,
    window="#000000",
    base="#000000",
    raised="#0A0A0A",
    text="#FFFFFF",
    quiet="#E0E0E0",
    line="#8C8C8C",
    hover="#262626",
    accent="#6FD3FF",
    on_accent="#000000",
    selection="#0B4F8A",
    contradicted="#FFB3AE",
    contradicted_back="#4A0000",
    unsupported="#FFE03D",
    unsupported_back="#3A2C00",
    supported="#7DFFB8",
    supported_back="#003A20",
    evidence_back="#003A70",
    evidence_other="#7FBFFF",
    not_checked="#D6D6D6",
    suspect="#E3C4FF",
    suspect_back="#3B1260",
)
"""White on black, every colour of a meaning at 7:1 or more; lines and borders are visible."""

SPACE: Final = 8
"""The grid: margins and gaps are whole multiples or halves of it."""
RADIUS: Final = 6
ICON_SIZE: Final = 18
HEAD_HEIGHT: Final = 30
"""Height of the line over a pane, so that panes side by side are in line."""
MEASURE: Final = 76
"""Characters a line of reading text holds at most."""
CHROME_POINTS: Final = 10
READING_POINTS: Final = 12
SMALL_POINTS: Final = 9

LEAST_ZOOM, WIDEST_ZOOM = 50, 200
"""Percent of the usual size that all letters may have."""

READING_FAMILIES: Final = (
    "Noto Sans",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Cantarell",
    "DejaVu Sans",
)
"""Families with wide coverage and open lines; the first that is installed wins."""

_FADED: Final = 0.5
"""How far words that cannot be chosen now go over into their ground; they stay visible."""
_ICON_SIZES: Final = (16, 18, 20, 24, 32, 48, 64)


class ThemeSignals(QObject):
    """Tells every widget that paints by itself that the colours changed."""

    changed = Signal()


class _Current:
    """The theme at work; one per process, as there is one QApplication."""

    def __init__(self) -> None:
        self.theme = Theme.SYSTEM
        self.colours = LIGHT
        self.reading_points = READING_POINTS
        self.family = ""
        self.spacing = 100
        self.zoom = 100
        self.signals = ThemeSignals()
        self.follows_system = False


_current: Final = _Current()


def colours() -> Colours:
    """The colours at work now."""
    return _current.colours


def theme_signals() -> ThemeSignals:
    """The object whose `changed` is emitted after each change of theme or font size."""
    return _current.signals


def apply_theme(
    app: QApplication,
    theme: Theme,
    font_points: int = 0,
    *,
    family: str = "",
    spacing: int = 100,
    zoom: int = 100,
) -> None:
    """Give the whole program a theme.

    `font_points` and `family` are those of the reading text (0 and "": the usual ones); `spacing`
    of its lines and `zoom` of all letters are percent.
    """
    _current.theme = theme
    _current.colours = _colours_of(app, theme)
    _current.reading_points = font_points if font_points > 0 else READING_POINTS
    _current.family, _current.spacing, _current.zoom = family, spacing, zoom
    if not _current.follows_system:
        _current.follows_system = True
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _on_system_changed(app))
    app.setFont(chrome_font())
    app.setPalette(palette_of(_current.colours))
    app.setStyleSheet(style_sheet(_sheet_values(_current.colours)))
    _current.signals.changed.emit()


def palette_of(colours: Colours) -> QPalette:
    """A full palette: every role that Fusion paints with is set, none is derived."""
    role = QPalette.ColorRole
    plain = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.quiet,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.contradicted,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.suspect,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.line,
        role.Shadow: colours.line,
    }
    palette = QPalette()
    for which, value in plain.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        faded = mix(colours.text, colours.window, _FADED)
        palette.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return palette


def mix(first: str, second: str, share: float) -> QColor:
    """The colour between two: `share` 0 gives the first, 1 the second."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def contrast(first: str, second: str) -> float:
    """WCAG contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def chrome_font() -> QFont:
    """The system's own sans, for buttons, menus and labels."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(_zoomed(max(font.pointSize(), CHROME_POINTS)))
    return font


def reading_font() -> QFont:
    """The font of samples and sources, as the person chose it."""
    families = [_current.family] if _current.family else []
    font = QFont([*families, *READING_FAMILIES])
    font.setPointSizeF(_zoomed(_current.reading_points))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return spaced(font, _current.spacing)


def small_font(*, bold: bool = False) -> QFont:
    """The font of chips and of headings over a pane."""
    font = chrome_font()
    font.setPointSizeF(_zoomed(SMALL_POINTS))
    font.setBold(bold)
    return font


def _zoomed(points: int) -> float:
    return points * _current.zoom / 100


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the style sheet's roles: card, chip, heading, quiet, primary or flat."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def icon(name: str, colour: str | None = None) -> QIcon:
    """A shipped icon in the text's colour (or `colour`); empty where it is not shipped."""
    return _drawn_icon(name, colour or _current.colours.text)


@lru_cache(maxsize=256)
def _drawn_icon(name: str, colour: str) -> QIcon:
    try:
        svg = resource(f"icons/{name}.svg").read_bytes()
    except (UserError, OSError):
        return QIcon()
    painted = svg.replace(b"#000000", colour.encode()).replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(painted))
    drawn = QIcon()
    for size in _ICON_SIZES if renderer.isValid() else ():
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn


def _colours_of(app: QApplication, theme: Theme) -> Colours:
    if theme is Theme.HIGH:
        return HIGH
    return DARK if _wants_dark(app, theme) else LIGHT


def _wants_dark(app: QApplication, theme: Theme) -> bool:
    if theme is Theme.SYSTEM:
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme is Theme.DARK


def _on_system_changed(app: QApplication) -> None:
    wants_dark = _wants_dark(app, _current.theme)
    if _current.theme is Theme.SYSTEM and wants_dark != _current.colours.is_dark:
        now = _current
        apply_theme(
            *(app, Theme.SYSTEM, now.reading_points),
            family=now.family,
            spacing=now.spacing,
            zoom=now.zoom,
        )


def _luminance(colour: str) -> float:
    shade = QColor(colour)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (shade.redF(), shade.greenF(), shade.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _sheet_values(colours: Colours) -> dict[str, str]:
    values = {name: str(value) for name, value in asdict(colours).items()}
    values["disabled"] = mix(colours.text, colours.window, _FADED).name()
    values["handle"] = mix(colours.line, colours.quiet, 0.35).name()
    return values | {"radius": f"{RADIUS}px", "half": f"{SPACE // 2}px", "space": f"{SPACE}px"}
