"""A field's value and a source are picked by keys, and filter the queue."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from veridesk.store.reads.fields import FieldFact
from veridesk.ui.filter_dialogs import FieldDialog, SourceDialog
from veridesk.ui.hands import Hands


@pytest.mark.usefixtures("english")
def test_a_field_offers_its_values(qtbot: QtBot) -> None:
    """Picking one fills the value; OK waits for both; a name of one's own is taken."""
    facts = [
        FieldFact("lang", (("de", 2), ("<b>fr</b>", 2)), 4, 5),
        FieldFact("id", (), 5, 5),
    ]
    dialog = FieldDialog(facts, None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)  # type: ignore[union-attr]
    assert not ok.isEnabled()

    dialog.values.setCurrentRow(1)
    assert dialog.pair == ("lang", "<b>fr</b>")
    assert ok.isEnabled()
    dialog.field.setCurrentText("id")
    assert dialog.values.count() == 0
    dialog.field.setEditText("meta.deep")
    dialog.value.setText(" 7 ")
    assert dialog.pair == ("meta.deep", "7")


def test_a_field_of_the_record_filters_the_queue(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """From the menu to the chip and back to all."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        panel = hands.window.queue
        panel.filters.field_wanted.emit()
        dialog = await hands.dialog("field_dialog")
        assert isinstance(dialog, FieldDialog)
        assert dialog.field.findText("id") >= 0
        dialog.field.setEditText("id")
        dialog.value.setText("b-2")
        dialog.value.setFocus()
        hands.press(Qt.Key.Key_Return)
        await hands.until(hands.is_back)
        await hands.until(lambda: list(panel.model.snapshot.rids) == [2])
        (chip,) = panel.filters.chips()
        assert chip[0] == "id = b-2"
        chip[1]()
        await hands.until(lambda: panel.model.rowCount() == 4)

    sit(story, flagged)


def test_a_source_is_searched_and_filters_the_queue(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """Words without a hit leave nothing to choose; words with one do."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        panel = hands.window.queue
        panel.filters.source_wanted.emit()
        dialog = await hands.dialog("source_dialog")
        assert isinstance(dialog, SourceDialog)
        await hands.until(lambda: dialog.found.count() == 1)
        dialog.words.setFocus()
        hands.type_text("nowhere")
        await hands.until(lambda: dialog.found.count() == 0)
        assert dialog.source is None
        dialog.words.clear()
        await hands.until(lambda: dialog.found.count() == 1)
        hands.press(Qt.Key.Key_Return)
        await hands.until(hands.is_back)
        assert panel.filters.wanted.source is not None
        await hands.until(lambda: panel.filters.chips()[0][0] == "one source")

    sit(story, flagged)
