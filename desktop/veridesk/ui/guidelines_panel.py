"""The guidelines of the project in a panel of their own: plain text, headings in bold."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QDockWidget, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.text_view import TextView

_HEADING: Final = re.compile(r"(#{1,6})\s+\S")
_LARGER: Final = (1.35, 1.2, 1.1)
_WIDTH: Final = 260


class GuidelinesPanel(QDockWidget):
    """Shows the guidelines beside the panes; they come with the project, so nothing in them acts.

    `closed` is emitted when the person closes the panel itself, `edit_wanted` when they want to
    write guidelines where there are none.
    """

    closed = Signal()
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelines_panel")
        self.setWindowTitle(self.tr("Guidelines"))
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.view = named(TextView(), "guidelines_view", self.tr("Guidelines"))
        self._headings = _Headings(self.view.document())
        self._none = plain_label(self.tr("This project has no guidelines yet."), "quiet", wrap=True)
        self.write = named(QPushButton(self.tr("Write them…")), "write_guidelines")
        self.write.clicked.connect(self.edit_wanted)
        page = QWidget()
        page.setMinimumWidth(_WIDTH)
        theme.set_role(page, "pane")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.view, 1)
        for part in (self._none, self.write):
            part.setContentsMargins(2 * theme.SPACE, 2 * theme.SPACE, 2 * theme.SPACE, 0)
            column.addWidget(part)
        column.addStretch(0)
        self.setWidget(page)
        theme.theme_signals().changed.connect(self._headings.rehighlight)
        self.show_text("", writable=False)

    def show_text(self, text: str, *, writable: bool) -> None:
        """Show these guidelines, or that there are none."""
        self.view.set_text(text)
        self.view.setVisible(bool(text))
        self._none.setVisible(not text)
        self.write.setVisible(not text and writable)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class _Headings(QSyntaxHighlighter):
    """Sets lines that begin as Markdown's headings in bold; all signs stay as they were written."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    @override
    def highlightBlock(self, text: str) -> None:
        found = _HEADING.match(text)
        if found is None:
            return
        level = min(len(found[1]), len(_LARGER)) - 1
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setFontPointSize(theme.reading_font().pointSizeF() * _LARGER[level])
        self.setFormat(0, len(text.encode("utf-16-le")) // 2, look)
