"""The editor gives back exactly what it was given, but for what was typed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from veridesk.ui.faithful_edit import FaithfulEdit

NASTY = (
    "a", "word ", " ", "\n", "\r", "\r\n", "\t", "\x00", "\x0b", "\x0c", "\x7f", "\x85", "\u00a0",
    "\u00ad", "e\u0301", "א", "\u200b", "\u200d", "\u2028", "\u2029", "\u202e", "東", "\ufdd0",
    "\ufdd1", "\ufeff", "\ufffc", "\uffff", "😀", "👩\u200d💻", "\U000e0041", "\u25c2", "\u2400",
    "\ud800",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(NASTY), max_size=40).map("".join) | st.text(
    st.characters(exclude_categories=()), max_size=40
)


@settings(max_examples=800)
@given(TEXTS)
def test_an_untouched_text_comes_back_exactly(qapp: QApplication, raw: str) -> None:
    """NBSP, line ends of every kind, hidden characters: all of it, to the code point."""
    edit = FaithfulEdit()

    edit.set_text(raw)

    assert edit.text() == raw
    assert not edit.document().isUndoAvailable()


@settings(max_examples=400)
@given(TEXTS, TEXTS, st.data())
def test_typing_changes_only_what_is_typed(
    qapp: QApplication, raw: str, other: str, data: st.DataObject
) -> None:
    """A word put in anywhere, then taken back by undo, then put in again by redo."""
    edit = FaithfulEdit()
    edit.set_text(other)
    edit.set_text(raw)
    typed = edit.typed()
    place = data.draw(st.integers(0, len(raw)))
    cursor = QTextCursor(edit.document())
    cursor.setPosition(typed.to_qt(place))

    cursor.insertText("NEW")

    inside_line_end = raw[place - 1 : place + 1] == "\r\n"
    wanted = raw[:place] + "NEW" + raw[place:]
    if not inside_line_end:
        assert edit.text() == wanted
        edit.undo()
        assert edit.text() == raw
        edit.redo()
        assert edit.text() == wanted


@settings(max_examples=400)
@given(TEXTS, st.data())
def test_what_is_cut_comes_back_when_undone(
    qapp: QApplication, raw: str, data: st.DataObject
) -> None:
    """Deleting a range with hidden characters in it and undoing brings them back as they were."""
    edit = FaithfulEdit()
    edit.set_text(raw)
    typed = edit.typed()
    cursor = QTextCursor(edit.document())
    cursor.setPosition(typed.to_qt(data.draw(st.integers(0, len(raw)))))
    cursor.setPosition(
        typed.to_qt(data.draw(st.integers(0, len(raw)))), QTextCursor.MoveMode.KeepAnchor
    )

    cursor.removeSelectedText()
    edit.undo()

    assert edit.text() == raw


@settings(max_examples=300)
@given(TEXTS)
def test_every_code_point_has_its_place(qapp: QApplication, raw: str) -> None:
    """The end of the text is the end of Qt's document, and places never go back."""
    edit = FaithfulEdit()
    edit.set_text(raw)

    typed = edit.typed()
    places = [typed.to_qt(place) for place in range(len(raw) + 1)]

    assert places == sorted(places)
    assert places[-1] == edit.document().characterCount() - 1


def test_copy_and_paste_keep_hidden_characters(qtbot: QtBot) -> None:
    """What is copied is the raw text; what is pasted stays what it was, and shows itself."""
    edit = FaithfulEdit()
    qtbot.addWidget(edit)
    edit.set_text("a\u202eb\u00a0c\x00d")

    edit.selectAll()
    data = edit.createMimeDataFromSelection()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insertFromMimeData(data)

    assert data.text() == "a\u202eb\u00a0c\x00d"
    assert edit.text() == "a\u202eb\u00a0c\x00da\u202eb\u00a0c\x00d"


def test_lines_typed_or_pasted_get_the_text_s_own_line_ends(qtbot: QtBot) -> None:
    """In a file of another system, Enter goes on with its line ends; Shift+Enter is a line too."""
    edit = FaithfulEdit()
    qtbot.addWidget(edit)
    edit.set_text("one\r\ntwo")

    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "three")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "four")
    copied = FaithfulEdit()
    qtbot.addWidget(copied)
    copied.set_text("x\ny")
    copied.selectAll()
    edit.insertFromMimeData(copied.createMimeDataFromSelection())

    assert edit.text() == "one\r\ntwo\r\nthree\r\nfourx\r\ny"


def test_typing_after_a_hidden_character_is_plain(qtbot: QtBot, qapp: QApplication) -> None:
    """The stand-in's look and meaning do not spread to what is typed next."""
    edit = FaithfulEdit()
    qtbot.addWidget(edit)
    edit.set_text("a\u202e")

    edit.moveCursor(QTextCursor.MoveOperation.End)
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text="\u25c2")
    qapp.sendEvent(edit, press)
    qtbot.keyClicks(edit, "b")

    assert edit.text() == "a\u202e\u25c2b"


def test_rich_text_from_elsewhere_is_pasted_plain(qtbot: QtBot) -> None:
    """A web page on the clipboard leaves its words and nothing else."""
    edit = FaithfulEdit()
    qtbot.addWidget(edit)
    edit.set_text("")
    data = QMimeData()
    data.setHtml("<b>bold</b><img src=x>")
    data.setText("bold")

    edit.insertFromMimeData(data)

    assert edit.text() == "bold"
