"""The project's reasons, each with its number key; those given to the sample are ticked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from veridesk.core.marking import Reason
from veridesk.ui import theme
from veridesk.ui.flow_layout import FlowLayout
from veridesk.ui.key_map import key_signals, shown_key
from veridesk.ui.parts import named
from veridesk.ui.stand_ins import plain_tooltip, shown_line
from veridesk.ui.told import told


class ReasonBar(QWidget):
    """One quiet button per reason; says which was chosen, decides nothing."""

    reason_chosen = Signal(int)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: tuple[Reason, ...] = ()
        self._buttons: list[QPushButton] = []
        self._row = FlowLayout(self)
        self._edit = named(QPushButton("…", self), "edit_reasons", self.tr("Edit the reasons"))
        self._edit.setToolTip(self.tr("Edit the reasons of this project"))
        self._edit.clicked.connect(self.edit_wanted)
        self._dress(self._edit)
        theme.theme_signals().changed.connect(self._show_font)
        key_signals().changed.connect(self._show_keys)

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """Offer these reasons."""
        if reasons == self._reasons and self._buttons:
            return
        while self._row.takeAt(0) is not None:
            pass
        for button in self._buttons:
            button.deleteLater()
        self._reasons = reasons
        self._buttons = [self._button(number, one) for number, one in enumerate(reasons, 1)]
        for button in (*self._buttons, self._edit):
            self._row.addWidget(button)
            button.show()
        self.updateGeometry()

    def show_given(self, given: set[str], *, enabled: bool) -> None:
        """Tick the reasons that were given."""
        for button, reason in zip(self._buttons, self._reasons, strict=True):
            button.setChecked(reason.words in given)
            button.setEnabled(enabled)
        self._edit.setEnabled(enabled)

    def buttons(self) -> list[QPushButton]:
        """The buttons of the reasons, in order."""
        return list(self._buttons)

    def _button(self, number: int, reason: Reason) -> QPushButton:
        words = shown_line(told(reason.words))
        button = QPushButton(self)
        button.setCheckable(True)
        button.setAccessibleName(words)
        self._name(button, number, reason)
        button.clicked.connect(lambda checked: self._on_clicked(button, number, checked))
        self._dress(button)
        return button

    def _name(self, button: QPushButton, number: int, reason: Reason) -> None:
        key, words = shown_key(f"reason_{number}"), shown_line(told(reason.words))
        button.setText((f"{key}  {words}" if key else words).replace("&", "&&"))
        where = self.tr("on the whole output") if reason.is_whole else self.tr("on the words")
        tip = f"{words} · {where} ({key})" if key else f"{words} · {where}"
        button.setToolTip(plain_tooltip(tip))

    def _show_keys(self) -> None:
        for number, (button, reason) in enumerate(
            zip(self._buttons, self._reasons, strict=True), 1
        ):
            self._name(button, number, reason)

    def _show_font(self) -> None:
        for button in (*self._buttons, self._edit):
            button.setFont(theme.small_font())

    def _dress(self, button: QPushButton) -> None:
        theme.set_role(button, "reason")
        button.setFont(theme.small_font())
        # A click leaves the focus where the keys are heard.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _on_clicked(self, button: QPushButton, number: int, checked: bool) -> None:
        # What was given shows, not the click.
        button.setChecked(not checked)
        self.reason_chosen.emit(number)
