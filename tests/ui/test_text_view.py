"""One hostile text: exact spans, raw copies, no tag at work, no key taken, quick at any size."""

import random
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from veridesk.core.model import Span
from veridesk.ui import theme
from veridesk.ui.span_highlighter import Look, StyledSpan, line_colour
from veridesk.ui.text_formats import LONGEST_AT_ONCE
from veridesk.ui.text_view import TextView

TEXT = "😀 Opened\u202e on\r\n28 May 1939\u00a0and more.\u2028Last line."


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(620, 400)
    view.show()
    return view


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def place_in(view: TextView, words: str) -> int:
    """Where the words stand, in Qt's count."""
    before = view.document().toRawText().partition(words)[0]
    return len(before.encode("utf-16-le")) // 2


def first_line(view: TextView, number: int) -> QRectF:
    """Where the first line of a block stands."""
    block = view.document().findBlockByNumber(number)
    # Qt lays a block out when its rectangle is asked for, and has no lines before.
    assert view.blockBoundingRect(block).isValid()
    return block.layout().lineAt(0).naturalTextRect()


def looked_at(view: TextView) -> list[str]:
    """The stretches of text that have a line under them, as Qt shows them."""
    cursor = QTextCursor(view.document())
    found, before = [""], False
    for place in range(view.document().characterCount() - 1):
        cursor.setPosition(place + 1)
        here = cursor.charFormat().fontUnderline() or cursor.charFormat().underlineStyle() != (
            cursor.charFormat().UnderlineStyle.NoUnderline
        )
        sign = view.document().characterAt(place)
        here = here and sign != "\u2029"
        if here and not before:
            found.append("")
        if here:
            found[-1] += sign
        before = here
    return found[1:]


def test_spans_stand_where_they_belong(view: TextView) -> None:
    """Behind an emoji, a hidden character and CRLF, marks are not shifted."""
    view.set_text(TEXT)

    view.set_spans(
        [
            StyledSpan(span(TEXT, "1939"), Look.CONTRADICTED),
            StyledSpan(span(TEXT, "Last"), Look.UNSUPPORTED),
        ]
    )

    assert looked_at(view) == ["1939", "Last"]


def test_new_spans_replace_the_old(view: TextView) -> None:
    """Nothing of earlier spans, or of an earlier text, stays behind."""
    view.set_text(TEXT)
    view.set_spans([StyledSpan(Span(0, len(TEXT)), Look.CONTRADICTED)])

    view.set_spans([StyledSpan(span(TEXT, "May"), Look.CONTRADICTED)])
    replaced = looked_at(view)
    view.set_text("Another text")

    assert replaced == ["May"]
    assert looked_at(view) == []


def test_hidden_characters_are_shown_in_every_text(view: TextView) -> None:
    """The override is a purple sign, not an effect."""
    view.set_text(TEXT)
    cursor = QTextCursor(view.document())
    cursor.setPosition(place_in(view, "\u25c2") + 1)

    assert "\u202e" not in view.document().toRawText()
    assert cursor.charFormat().foreground().color() == QColor(theme.colours().suspect)


def test_what_is_copied_is_the_raw_text(qtbot: QtBot, view: TextView) -> None:
    """NBSP, CRLF and hidden characters leave as they came; so does a selection of a part."""
    view.set_text(TEXT)
    view.setFocus()

    view.selectAll()
    view.copy()
    whole = QGuiApplication.clipboard().text()
    view.select_span(span(TEXT, "May 1939\u00a0and"))

    assert whole == TEXT
    assert view.selected_span() == span(TEXT, "May 1939\u00a0and")
    assert view.createMimeDataFromSelection().text() == "May 1939\u00a0and"


def test_a_lone_surrogate_does_not_break_copying(view: TextView) -> None:
    """No clipboard takes one; the rest is copied."""
    view.set_text("a\ud800b")
    view.selectAll()

    assert view.createMimeDataFromSelection().text() == "a\ufffdb"


def test_the_view_cannot_be_edited(qtbot: QtBot, view: TextView) -> None:
    """Neither keys nor paste change a sample, and nothing is selected at first."""
    view.set_text("text")
    shown = view.document().toRawText()

    qtbot.keyClicks(view, "abc")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    view.paste()

    assert view.document().toRawText() == shown
    assert not view.document().isUndoRedoEnabled()
    assert view.selected_span() is None


def test_the_window_s_keys_work_while_a_text_has_the_focus(qtbot: QtBot) -> None:
    """Verdict, claim and sample keys are the window's, though a text is being read."""
    window, view, heard = QMainWindow(), TextView(), []
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    keys = {"A": Qt.Key.Key_A, "Space": Qt.Key.Key_Space, "Left": Qt.Key.Key_Left,
            "Down": Qt.Key.Key_Down, "J": Qt.Key.Key_J}  # fmt: skip
    for name in keys:
        action = QAction(name, window)
        action.setShortcut(QKeySequence(name))
        action.triggered.connect(lambda _checked=False, name=name: heard.append(name))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()

    for key in keys.values():
        qtbot.keyClick(view, key)

    assert heard == list(keys)


def test_a_click_tells_the_code_point(qtbot: QtBot, view: TextView) -> None:
    """The click lands on the word that is there, counted in the raw text."""
    view.set_text(TEXT)
    view.set_spans([StyledSpan(span(TEXT, "1939"), Look.CONTRADICTED)])
    cursor = QTextCursor(view.document())
    cursor.setPosition(place_in(view, "939"))
    point = view.cursorRect(cursor).center()

    with qtbot.waitSignal(view.text_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert clicked.args == [TEXT.index("939")]
    assert view.span_at(point) == span(TEXT, "1939")
    assert view.span_at(QPoint(5, view.height() - 20)) is None


def test_the_menu_copies_and_selects_and_no_more(qtbot: QtBot, view: TextView) -> None:
    """No action of Qt's own menu, such as paste, is offered on a sample."""
    view.set_text("text")
    at = QPoint(5, 5)
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    menu = view.findChild(QMenu)
    actions = menu.actions()

    actions[1].trigger()

    assert [action.text() for action in actions] == ["Copy", "Select all"]
    assert view.selected_span() == Span(0, 4)
    menu.close()


def test_a_far_span_is_brought_to_the_middle(view: TextView) -> None:
    """It stands well inside the view; what is in view already does not move."""
    text = "\n".join(f"line {number}" for number in range(2000))
    view.set_text(text)

    view.scroll_to(span(text, "line 1500"))
    at = view.verticalScrollBar().value()
    view.scroll_to(span(text, "line 1503"))

    assert 1480 < at < 1500
    assert view.verticalScrollBar().value() == at


def test_a_large_text_is_formatted_where_one_looks(view: TextView) -> None:
    """Far spans wait until they are scrolled to."""
    text = "word word\n" * (LONGEST_AT_ONCE // 10 + 1000)
    last = Span(len(text) - 10, len(text) - 6)
    view.set_text(text)
    view.set_spans([StyledSpan(Span(0, 4), Look.CONTRADICTED), StyledSpan(last, Look.UNSUPPORTED)])
    cursor = QTextCursor(view.document())
    none = cursor.charFormat().UnderlineStyle.NoUnderline

    def line(place: int) -> bool:
        cursor.setPosition(place)
        return cursor.charFormat().underlineStyle() != none

    assert (line(1), line(last.end)) == (True, False)
    view.scroll_to(last)
    assert line(last.end)


def test_a_bar_far_below_has_nothing_laid_out(view: TextView) -> None:
    """Where a span is not on screen, it is not asked where it stands."""
    lines = [f"Line {n}. " + "Many words to wrap. " * 50 for n in range(40)]
    view.set_text("\n".join(lines))
    far = Span(view.raw_text().index("Line 20."), view.raw_text().index("Line 22."))
    view.set_spans([StyledSpan(far, Look.OTHER_EVIDENCE)])
    view.grab()

    assert list(view.visible_lines(far)) == []
    assert view.document().findBlockByNumber(20).layout().lineCount() == 0

    view.scroll_to(far)
    view.grab()
    found = list(view.visible_lines(far))
    first = view.blockBoundingGeometry(view.document().findBlockByNumber(20))
    assert found[0].top() == first.translated(view.contentOffset()).top()


def test_evidence_has_ticks_beside_the_scroll_bar(view: TextView) -> None:
    """Each piece of evidence far below shows on the bar, in its colour."""
    text = "line\n" * 1000
    view.set_text(text)
    view.set_spans([StyledSpan(Span(2500, 2504), Look.OTHER_EVIDENCE)])

    bar = view.verticalScrollBar()
    drawn = bar.grab().toImage()

    middle = drawn.pixelColor(drawn.width() // 2, drawn.height() // 2)
    assert middle == line_colour(Look.OTHER_EVIDENCE)


def test_lines_are_never_too_long_to_read(qtbot: QtBot, view: TextView) -> None:
    """A wide window leaves the surplus free."""
    view.resize(1600, 400)
    view.set_text("words and words " * 200)
    longest = view.document().firstBlock().layout().lineAt(0).textLength()

    assert 55 <= longest <= 95


def test_a_text_stands_on_the_side_where_it_starts(view: TextView) -> None:
    """Arabic at the right, Latin at the left, and an empty first line does not decide."""
    view.set_text("\n\nافتتح الجسر في 28 مايو 1939.")
    arabic = first_line(view, 2)
    view.set_text("opened in 1939")
    latin = first_line(view, 0)

    assert arabic.center().x() > view.viewport().width() / 2 > latin.center().x()


def test_a_change_of_theme_reaches_the_marks(qtbot: QtBot, qapp: object, view: TextView) -> None:
    """Underlines and shades take the colours of the new theme."""
    view.set_text("text")
    view.set_spans([StyledSpan(Span(0, 4), Look.CONTRADICTED)])
    try:
        theme.apply_theme(qapp, theme.Theme.DARK)
        cursor = QTextCursor(view.document())
        cursor.setPosition(1)
        shown = cursor.charFormat().underlineColor().name()
    finally:
        theme.apply_theme(qapp, theme.Theme.LIGHT)

    assert shown == theme.DARK.contradicted.lower()


@pytest.mark.parametrize(
    ("size", "spans", "budget"), [(20_000, 60, 0.2), (200_000, 300, 0.3), (1_000_000, 300, 0.5)]
)
def test_switching_is_quick_at_any_size(
    view: TextView, size: int, spans: int, budget: float
) -> None:
    """One line without line ends, and one without spaces: ten times the target is the limit."""
    rng = random.Random(3)
    words = " ".join("abcdefghij"[: rng.randint(2, 10)] for _ in range(size // 7))[:size]
    starts = [rng.randrange(len(words) - 50) for _ in range(spans)]
    marks = [StyledSpan(Span(at, at + 20), Look.UNSUPPORTED, 0.7) for at in starts]

    for text in (words, "x" * size):
        before = time.thread_time()
        view.set_text(text)
        view.set_spans(marks)
        view.scroll_to(Span(size // 2, size // 2 + 40))
        view.viewport().repaint()
        assert time.thread_time() - before < budget


def test_no_tag_of_a_sample_works(view: TextView, tmp_path: Path) -> None:
    """An image named in the text is not loaded, by no way of showing it."""
    red = tmp_path / "red.png"
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(red))

    view.set_text(f"<html><img src='file://{red}'><img src=file://{red}></html>")
    drawn = view.grab().toImage()

    points = [(x, y) for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)]
    assert "#ff0000" not in {drawn.pixelColor(*point).name() for point in points}
    assert "<img" in view.document().toRawText()


def test_another_text_has_none_of_the_looks_before(qtbot: QtBot, view: TextView) -> None:
    """Though the text cursor stood in highlighted words, the next text begins plain."""
    view.set_text("one two three")
    view.set_spans([StyledSpan(Span(4, 7), Look.EVIDENCE)])
    view.scroll_to(Span(4, 7))
    view.select_span(Span(5, 6))

    view.set_text("another text")

    block = view.document().firstBlock()
    formats = [one.format.background().style() for one in block.textFormats()]
    assert set(formats) == {Qt.BrushStyle.NoBrush}
