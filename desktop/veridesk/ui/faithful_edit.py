"""A plain text editor that gives back exactly what it was given, but for what was typed.

Qt's own `toPlainText` turns NBSP into a space, and its document has one kind of line end and drops
some characters. Here each line keeps its line end as a property of its block, and each character
that hides or that Qt drops is shown by a stand-in which carries the character as a property. Both
survive copying, pasting, undo and redo.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from veridesk.ui import theme
from veridesk.ui.clipboard import mime_of
from veridesk.ui.stand_ins import LINE_ENDS, odd_places, stand_in
from veridesk.ui.text_margins import align_as_written

_CHARACTER: Final = int(QTextFormat.Property.UserProperty) + 1
_LINE_END: Final = int(QTextFormat.Property.UserProperty) + 2
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]+")
_ANY_LINE_END: Final = re.compile("\r\n|[\r\n\u2028\u2029]")
_SOLID_RUN: Final = re.compile(r"\S{20000}")


class TypedText:
    """What stands in the editor: the exact text, and where its code points are in Qt's document."""

    def __init__(self, text: str, shown: str, joined: list[int]) -> None:
        self.text = text
        astral = chain.from_iterable(range(*match.span()) for match in _ASTRAL.finditer(shown))
        steps = sorted([(place + 1, 1) for place in astral] + [(place, -1) for place in joined])
        self._from = [place for place, _ in steps]
        self._moved = [0]
        for _, step in steps:
            self._moved.append(self._moved[-1] + step)

    def to_qt(self, code_point: int) -> int:
        """The position in Qt's document of a code point."""
        return code_point + self._moved[bisect_right(self._from, code_point)]


class FaithfulEdit(QPlainTextEdit):
    """Edits one text; `typed` tells exactly what it is now."""

    saved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_odd = False
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2 * theme.SPACE)
        theme.theme_signals().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_text(self, raw: str) -> None:
        """Edit another text; what was done before cannot be undone any more."""
        self._is_odd = False
        # A run without spaces is laid out in quadratic time where it must be wrapped.
        is_solid = _SOLID_RUN.search(raw) is not None
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.NoWrap if is_solid else mode.WidgetWidth)
        self.setUndoRedoEnabled(False)
        self.setPlainText("")
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(_block_format(_usual_line_end(raw)))
        self._insert(cursor, raw)
        align_as_written(self.document())
        self.setUndoRedoEnabled(True)
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def text(self) -> str:
        """The exact text as it stands now."""
        return self.typed().text

    def typed(self) -> TypedText:
        """The exact text as it stands now, with its place in Qt's document."""
        return self._between(0, self.document().characterCount() - 1)

    def show_looks(self, ranges: list[tuple[int, int, QTextCharFormat]]) -> None:
        """Give sorted ranges of Qt's document their looks, and no others; leaves undo alone."""
        first = 0
        for block in self._blocks(0):
            start, end = block.position(), block.position() + block.length() - 1
            while first < len(ranges) and ranges[first][1] <= start:
                first += 1
            inside: list[tuple[int, int, QTextCharFormat]] = []
            for low, high, look in ranges[first:]:
                if low >= end:
                    break
                inside.append((max(low, start) - start, min(high, end) - max(low, start), look))
            self._mark(block, inside)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        return mime_of(self._between(cursor.selectionStart(), cursor.selectionEnd()).text)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        # Text from another system's clipboard takes the line ends of this one.
        self._insert(cursor, _ANY_LINE_END.sub("\n", source.text()), keeps_line_end=True)
        cursor.endEditBlock()
        self.ensureCursorVisible()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_saves(event) or event.key() == Qt.Key.Key_Escape)
        ):
            # These keys are the editor's own, whatever the window has them for.
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _saves(event):
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()
        else:
            if self.currentCharFormat().hasProperty(_CHARACTER):
                self.setCurrentCharFormat(QTextCharFormat())
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.setFont(theme.reading_font())

    def _insert(self, cursor: QTextCursor, raw: str, *, keeps_line_end: bool = False) -> None:
        places = odd_places(raw)
        plain = QTextCharFormat()
        if not places and (keeps_line_end or not self._is_odd):
            cursor.insertText(raw, plain)
            return
        self._is_odd = True
        at = 0
        for place in places:
            if place < at:
                continue
            self._insert_lines(cursor, raw[at:place], plain, keeps_line_end=keeps_line_end)
            at = place + 1
            if raw[place] not in LINE_ENDS:
                cursor.insertText(stand_in(raw[place]), _character_format(raw[place]))
                continue
            line_end = "\r\n" if raw[place : place + 2] == "\r\n" else raw[place]
            cursor.insertBlock(_block_format(line_end), plain)
            at = place + len(line_end)
        self._insert_lines(cursor, raw[at:], plain, keeps_line_end=keeps_line_end)

    def _insert_lines(
        self, cursor: QTextCursor, text: str, plain: QTextCharFormat, *, keeps_line_end: bool
    ) -> None:
        for number, line in enumerate(text.split("\n")):
            if number and keeps_line_end:
                cursor.insertBlock(cursor.blockFormat(), plain)
            elif number:
                cursor.insertBlock(_block_format("\n"), plain)
            cursor.insertText(line, plain)

    def _between(self, start: int, end: int) -> TypedText:
        """The exact text between two positions of Qt's document."""
        if not self._is_odd and (start, end) == (0, self.document().characterCount() - 1):
            text = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
            return TypedText(text, text, [])
        parts: list[str] = []
        shown: list[str] = []
        joined: list[int] = []
        length = 0
        for block in self._blocks(start):
            if block.position() > end:
                break
            if block.position() > start:
                line_end = _line_end_of(block)
                if len(line_end) > 1:
                    joined.append(length + 1)
                parts.append(line_end)
                shown.append(line_end)
                length += len(line_end)
            for raw, drawn in _pieces(block, start, end):
                parts.append(raw)
                shown.append(drawn)
                length += len(raw)
        return TypedText("".join(parts), "".join(shown), joined)

    def _blocks(self, start: int) -> Iterator[QTextBlock]:
        block = self.document().findBlock(start)
        while block.isValid():
            yield block
            block = block.next()

    def _mark(self, block: QTextBlock, ranges: list[tuple[int, int, QTextCharFormat]]) -> None:
        layout = block.layout()
        # A format lives only as long as the range that it was taken from.
        drawn = layout.formats()
        if len(drawn) == len(ranges) and all(
            (one.start, one.length) == (start, length) and one.format == look
            for one, (start, length, look) in zip(drawn, ranges, strict=True)
        ):
            return
        formats = []
        for start, length, look in ranges:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, length, look
            formats.append(one)
        layout.setFormats(formats)
        self.document().markContentsDirty(block.position(), block.length())


def _saves(event: QKeyEvent) -> bool:
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _usual_line_end(raw: str) -> str:
    """What Enter shall insert: the line end that the text itself has."""
    found = _ANY_LINE_END.search(raw)
    return found.group() if found else "\n"


def _block_format(line_end: str) -> QTextBlockFormat:
    block_format = QTextBlockFormat()
    if line_end != "\n":
        block_format.setProperty(_LINE_END, line_end)
    return block_format


def _line_end_of(block: QTextBlock) -> str:
    """The line end before a block."""
    value = block.blockFormat().property(_LINE_END)
    return value if isinstance(value, str) else "\n"


def _character_format(character: str) -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setForeground(QColor(theme.colours().suspect))
    shown.setBackground(QColor(theme.colours().suspect_back))
    shown.setProperty(_CHARACTER, ord(character))
    return shown


def _pieces(block: QTextBlock, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Raw and drawn text of a block's fragments, as far as they lie between two positions."""
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        low = max(start, fragment.position()) - fragment.position()
        high = min(end, fragment.position() + fragment.length()) - fragment.position()
        if low < high:
            yield _piece(fragment.text(), fragment.charFormat(), low, high)
        step += 1


def _piece(text: str, char_format: QTextCharFormat, low: int, high: int) -> tuple[str, str]:
    units = text.encode("utf-16-le", "surrogatepass")[2 * low : 2 * high]
    drawn = units.decode("utf-16-le", "replace").replace("\u2028", "\n")
    value = char_format.property(_CHARACTER)
    if not isinstance(value, int):
        return drawn, drawn
    character = chr(value)
    return drawn.replace(stand_in(character), character), drawn
