"""Shows a shipped page of help: our own Markdown, local pictures, links within the help only.

This is the one place that renders marked-up text. It takes nothing but files that ship with the
program; texts of a project never come here.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.ui import theme
from veridesk.ui.help_pages import IMAGES, NAMES, HelpPage

_LINE_HEIGHT: Final = 135.0
_MOST_FOUND: Final = 500
_SCROLL_BAR: Final = 24
"""Pixels at the right that are left free, whether or not there is something to scroll."""
_PAUSE: Final = 150
"""Milliseconds without another change of width before pictures are fitted to it."""


class HelpBrowser(QTextBrowser):
    """One page at a time; `page_wanted` names the page of a link that was followed."""

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(3 * theme.SPACE)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._page: HelpPage | None = None
        self._words = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._lay_out_anew)
        theme.theme_signals().changed.connect(self._show)

    def show_page(self, page: HelpPage, words: str = "") -> None:
        """Show a page from its top, or from the first place of the words that were looked for."""
        self._page, self._words = page, words
        self._show()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the help, by its bare name; nothing else is ever read."""
        url = name if isinstance(name, str) else name.toString()
        wanted = url.removeprefix("../images/")
        if kind != QTextDocument.ResourceType.ImageResource.value or "/" in wanted:
            return None
        try:
            picture = QImage(str(resource(f"{IMAGES}/{wanted}")))
        except UserError:
            return None
        # What is wider than the page is drawn smaller, not scrolled sideways.
        room = self.width() - 2 * self.document().documentMargin() - _SCROLL_BAR
        shown = min(picture.width(), max(1.0, room))
        pixels = round(shown * self.devicePixelRatioF())
        if pixels < picture.width():
            picture = picture.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(picture.width() / shown)
        return picture

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pause.start()

    def _show(self) -> None:
        if self._page is None:
            return
        self.setFont(theme.reading_font())
        features = QTextDocument.MarkdownFeature
        document = self.document()
        document.setMarkdown(
            self._page.markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML
        )
        self._space_lines()
        self._dress_tables()
        self._dress_keys()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._show_found()

    def _lay_out_anew(self) -> None:
        place = self.verticalScrollBar().value()
        self._show()
        self.verticalScrollBar().setValue(place)

    def _space_lines(self) -> None:
        block = self.document().begin()
        while block.isValid():
            spacing = QTextBlockFormat()
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
            spacing.setLineHeight(_LINE_HEIGHT, kind.value)
            cursor = QTextCursor(block)
            is_apart = not block.blockFormat().headingLevel() and block.textList() is None
            if is_apart and cursor.currentTable() is None:
                spacing.setBottomMargin(theme.SPACE)
            cursor.mergeBlockFormat(spacing)
            block = block.next()

    def _dress_tables(self) -> None:
        look = QTextTableFormat()
        look.setCellPadding(theme.SPACE)
        look.setCellSpacing(0)
        look.setBorder(0)
        look.setBottomMargin(2 * theme.SPACE)
        for table in self.document().rootFrame().childFrames():
            if isinstance(table, QTextTable):
                look.setColumns(table.columns())
                look.setHeaderRowCount(1)
                table.setFormat(look)
                for column in range(table.columns()):
                    cell = table.cellAt(0, column)
                    ground = cell.format()
                    ground.setBackground(QColor(theme.colours().hover))
                    cell.setFormat(ground)

    def _dress_keys(self) -> None:
        """Give keys and commands a quiet ground; their letters stay in the text's colour."""
        look = QTextCharFormat()
        look.setBackground(QColor(theme.colours().hover))
        places: list[tuple[int, int]] = []
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                if piece.charFormat().fontFixedPitch():
                    places.append((piece.position(), piece.position() + piece.length()))
                pieces += 1
            block = block.next()
        for start, end in places:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)

    def _show_found(self) -> None:
        found: list[QTextEdit.ExtraSelection] = []
        for word in self._words.split():
            cursor = self.document().find(word, 0)
            while not cursor.isNull() and len(found) < _MOST_FOUND:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = QTextCursor(cursor)
                selection.format.setBackground(QColor(theme.colours().selection))
                found.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)
        if found:
            first = min(found, key=lambda one: one.cursor.selectionStart())
            place = QTextCursor(self.document())
            place.setPosition(first.cursor.selectionStart())
            self.setTextCursor(place)
            self.ensureCursorVisible()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        name = url.toString().removesuffix(".md")
        if name in NAMES:
            self.page_wanted.emit(name)
