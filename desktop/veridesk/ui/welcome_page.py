"""What the window shows while no project is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line

WIDTH = 560
SIGNS = 74
PICTURE = 64
RECENT_SHOWN = 6
NAME_LIMIT = 60


class WelcomePage(QWidget):
    """Offers the demo, a new project, an old one, and a place to drop a file."""

    action_chosen = Signal(str)
    recent_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "pane")
        self._picture = plain_label()
        self._picture.setFixedSize(PICTURE, PICTURE)
        self._title = title = plain_label(self.tr("Veridesk"))
        claim = plain_label(
            self.tr(
                "Check generated texts against their sources, one key a ruling, and hand over "
                "what you can vouch for. Everything stays on this computer."
            ),
            wrap=True,
        )
        theme.set_role(claim, "quiet")
        self._box = box = QWidget()
        column = QVBoxLayout(box)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._picture)
        column.addWidget(title)
        column.addWidget(claim)
        column.addSpacing(2 * theme.SPACE)
        column.addLayout(self._build_buttons())
        column.addSpacing(2 * theme.SPACE)
        column.addLayout(self._build_recent())
        column.addSpacing(theme.SPACE)
        drop = plain_label(
            self.tr("Or drop a file here: a project, or JSONL, JSON, CSV, TSV samples.")
        )
        theme.set_role(drop, "quiet")
        column.addWidget(drop)
        page = QVBoxLayout(self)
        page.addStretch(2)
        # Not by alignment: words that wrap get the height that they need only in a plain layout.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(box)
        row.addStretch(1)
        page.addLayout(row)
        page.addStretch(3)
        theme.theme_signals().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for name, words in (
            ("demo", self.tr("Open the demo")),
            ("new", self.tr("New project…")),
            ("open", self.tr("Open…")),
        ):
            button = named(QPushButton(words), f"welcome_{name}")
            theme.set_role(button, "primary" if name == "demo" else "")
            button.clicked.connect(lambda _=False, n=name: self.action_chosen.emit(n))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _build_recent(self) -> QVBoxLayout:
        self._heading = plain_label(self.tr("RECENT"))
        theme.set_role(self._heading, "heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout()
        column.addWidget(self._heading)
        column.addLayout(self._recent)
        return column

    def show_recent(self, paths: list[str]) -> None:
        """List the projects that were open before and are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        there = [path for path in paths if Path(path).exists()][:RECENT_SHOWN]
        for path in there:
            name = one_line(Path(path).stem, NAME_LIMIT)
            folder = one_line(str(Path(path).parent), NAME_LIMIT)
            button = named(QPushButton(f"{name}   —   {folder}".replace("&", "&&")), "recent")
            theme.set_role(button, "flat")
            button.setStyleSheet("text-align: left")
            button.clicked.connect(lambda _=False, p=path: self.recent_chosen.emit(p))
            self._recent.addWidget(button)
        self._heading.setVisible(bool(there))

    def _on_theme_changed(self) -> None:
        # With the letters, so that large ones are not cut off.
        letters = SIGNS * QFontMetrics(theme.chrome_font()).averageCharWidth()
        self._box.setFixedWidth(max(WIDTH, letters))
        font = theme.chrome_font()
        font.setPointSizeF(font.pointSizeF() * 2)
        self._title.setFont(font)
        self._picture.setPixmap(theme.icon("veridesk").pixmap(PICTURE, PICTURE))
