"""The verdict bar: one button per verdict, the note, and the reasons."""

from typing import Final

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from veridesk.core.model import Verdict
from veridesk.ui import theme
from veridesk.ui.key_map import key_signals, shown_key
from veridesk.ui.labels import ElidedLabel
from veridesk.ui.reason_bar import ReasonBar

_ICONS: Final = {
    Verdict.ACCEPTED: "accept",
    Verdict.CORRECTED: "edit",
    Verdict.REJECTED: "reject",
    Verdict.UNSURE: "unsure",
}
_ACTIONS: Final = {
    Verdict.ACCEPTED: "accept",
    Verdict.CORRECTED: "correct",
    Verdict.REJECTED: "reject",
    Verdict.UNSURE: "unsure",
}
_LONGEST_NOTE: Final = 10_000


class VerdictBar(QWidget):
    """One button per verdict; says what was chosen, decides nothing."""

    verdict_chosen = Signal(Verdict)
    correction_requested = Signal()
    note_changed = Signal(str)
    note_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons = {verdict: self._button(verdict) for verdict in Verdict}
        self._note = _NoteLine(self)
        self.reasons = ReasonBar(self)
        self._standing = ElidedLabel(role="quiet", parent=self)
        self._build()
        self._note.textEdited.connect(self.note_changed)
        self._note.left.connect(self.note_left)
        theme.theme_signals().changed.connect(self._show_icons)
        key_signals().changed.connect(self._show_keys)
        self._show_keys()
        self.show_state(None, "", enabled=False)

    def show_state(
        self,
        verdict: Verdict | None,
        note: str,
        enabled: bool,
        decided_at: str | None = None,
    ) -> None:
        """Show the standing verdict and note; `decided_at` is when it was decided (UTC text)."""
        for which, button in self._buttons.items():
            button.setChecked(which is verdict)
            button.setEnabled(enabled)
        if self._note.text() != note:
            self._note.setText(note)
        self._note.setEnabled(enabled)
        self._standing.show_text(self._standing_words(verdict, decided_at))
        self._standing.setVisible(verdict is not None)

    def note(self) -> str:
        """The note as it stands in its field."""
        return self._note.text()

    def focus_note(self) -> None:
        """Move the keyboard focus to the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def button(self, verdict: Verdict) -> QPushButton:
        """The button of a verdict."""
        return self._buttons[verdict]

    def note_field(self) -> QLineEdit:
        """The field of the note."""
        return self._note

    def words(self) -> str:
        """What the bar says of the standing verdict."""
        return self._standing.accessibleName()

    def _build(self) -> None:
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setMaxLength(_LONGEST_NOTE)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addSpacing(theme.SPACE)
        row.addWidget(self._note, 1)
        row.addWidget(self._standing)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * theme.SPACE, theme.SPACE, 2 * theme.SPACE, theme.SPACE // 2)
        column.setSpacing(theme.SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.reasons)

    def _button(self, verdict: Verdict) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setObjectName(str(verdict))
        button.setIcon(theme.icon(_ICONS[verdict]))
        button.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
        # A click leaves the focus where the keys are heard.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda checked: self._on_clicked(verdict, checked))
        return button

    def _name(self, button: QPushButton, verdict: Verdict) -> None:
        name = {
            Verdict.ACCEPTED: self.tr("Accept"),
            Verdict.CORRECTED: self.tr("Correct"),
            Verdict.REJECTED: self.tr("Reject"),
            Verdict.UNSURE: self.tr("Unsure"),
        }[verdict]
        key = shown_key(_ACTIONS[verdict])
        button.setText(f"[{key}]  {name}" if key else name)
        button.setAccessibleName(name)
        words = self.tr("{name} ({key})").format(name=name, key=key)
        button.setToolTip(words if key else name)

    def _show_keys(self) -> None:
        for verdict, button in self._buttons.items():
            self._name(button, verdict)
        key = shown_key("note")
        words = self.tr("note ({key})").format(key=key)
        self._note.setPlaceholderText(words if key else self.tr("note"))

    def _on_clicked(self, verdict: Verdict, checked: bool) -> None:
        # The standing verdict shows, not the click: `show_state` changes it once it is decided.
        self._buttons[verdict].setChecked(not checked)
        if verdict is Verdict.CORRECTED:
            self.correction_requested.emit()
        else:
            self.verdict_chosen.emit(verdict)

    def _standing_words(self, verdict: Verdict | None, decided_at: str | None) -> str:
        if verdict is None:
            return ""
        words = {
            Verdict.ACCEPTED: self.tr("you accepted this"),
            Verdict.CORRECTED: self.tr("you corrected this"),
            Verdict.REJECTED: self.tr("you rejected this"),
            Verdict.UNSURE: self.tr("you were unsure"),
        }[verdict]
        when = QDateTime.fromString(decided_at or "", Qt.DateFormat.ISODateWithMs)
        if not when.isValid():
            return words
        local = QLocale().toString(when.toLocalTime(), "d MMM yyyy HH:mm")
        return self.tr("{words} on {when}").format(words=words, when=local)

    def _show_icons(self) -> None:
        for verdict, button in self._buttons.items():
            button.setIcon(theme.icon(_ICONS[verdict]))


class _NoteLine(QLineEdit):
    """The note; Enter and Esc say that the person is through with it."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)
