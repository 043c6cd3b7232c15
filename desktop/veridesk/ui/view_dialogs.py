"""Small questions: a filter's name, a range of risk, a ruling on many samples, a goal."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.model import Verdict
from veridesk.ui.parts import named, plain_label
from veridesk.ui.sitting import Goal, GoalKind
from veridesk.ui.sitting_bar import LARGEST


class FilterNameDialog(QDialog):
    """Asks what to call a filter; OK waits for a name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("filter_name_dialog")
        self.setWindowTitle(self.tr("Save this filter"))
        self.name = named(QLineEdit(), "filter_name")
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.setPlaceholderText(self.tr("Name"))
        words = self.tr("It is kept in this project; a filter of the same name is replaced.")
        self._buttons = _ok_cancel(self)
        column = QVBoxLayout(self)
        for part in (plain_label(words, wrap=True), self.name, self._buttons):
            column.addWidget(part)
        self.name.textChanged.connect(self._on_typed)
        self._on_typed("")

    def _on_typed(self, text: str) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(text.strip()))


class RangeDialog(QDialog):
    """Asks for a lowest and a highest risk."""

    def __init__(self, low: float | None, high: float | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("range_dialog")
        self.setWindowTitle(self.tr("Range of risk"))
        self.low = self._spin(0.0 if low is None else low)
        self.high = self._spin(1.0 if high is None else high)
        self.low.valueChanged.connect(self.high.setMinimum)
        self.high.setMinimum(self.low.value())
        form = QFormLayout(self)
        form.addRow(self.tr("From"), self.low)
        form.addRow(self.tr("to"), self.high)
        form.addRow(_ok_cancel(self))

    def _spin(self, value: float) -> QDoubleSpinBox:
        spin = QDoubleSpinBox(minimum=0.0, maximum=1.0, singleStep=0.05, decimals=2)
        spin.setValue(value)
        return spin


class BulkDialog(QDialog):
    """Says how many samples would be ruled on at once, and asks for verdict and reason."""

    def __init__(self, count: int, ruled: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_dialog")
        self.setWindowTitle(self.tr("Rule on the selection"))
        number = QLocale().toString
        words = self.tr("{n} samples get the same ruling, unread.").format(n=number(count))
        if ruled:
            words += " " + self.tr("{n} of them have a ruling already, which it replaces.").format(
                n=number(ruled)
            )
        more = self.tr("Each is stored as a bulk decision; an export can leave those out.")
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.addWidget(named(plain_label(words, wrap=True), "bulk_count"))
        column.addWidget(plain_label(more, wrap=True))
        for verdict, text in (
            (Verdict.ACCEPTED, self.tr("&Accept all")),
            (Verdict.REJECTED, self.tr("Re&ject all")),
            (Verdict.UNSURE, self.tr("&Unsure")),
        ):
            button = named(QRadioButton(text), f"bulk_{verdict}")
            self._group.addButton(button)
            button.setProperty("verdict", str(verdict))
            column.addWidget(button)
        self.reason = named(QLineEdit(), "bulk_reason")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why may these be ruled on unread?"))
        self._buttons = _ok_cancel(self)
        column.addWidget(self.reason)
        column.addWidget(self._buttons)
        self._group.buttonToggled.connect(self._on_changed)
        self.reason.textChanged.connect(self._on_changed)
        self._on_changed()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that is ticked."""
        chosen = self._group.checkedButton()
        return None if chosen is None else Verdict(chosen.property("verdict"))

    def _on_changed(self, *_: object) -> None:
        ready = self.verdict is not None and bool(self.reason.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


class GoalDialog(QDialog):
    """Asks how much the reviewer means to do in this sitting."""

    def __init__(self, goal: Goal, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("goal_dialog")
        self.setWindowTitle(self.tr("Goal of this sitting"))
        words = self.tr(
            "The strip shows how far you are. Breaks of over five minutes do not count."
        )
        self.none = named(QRadioButton(self.tr("&No goal")), "goal_none")
        self.samples = named(QRadioButton(self.tr("&Samples")), "goal_samples")
        self.minutes = named(QRadioButton(self.tr("&Minutes of work")), "goal_minutes")
        self.number = named(QSpinBox(), "goal_number", self.tr("How many"))
        self.number.setRange(1, LARGEST)
        self.number.setValue(goal.number or 50)
        {GoalKind.SAMPLES: self.samples, GoalKind.MINUTES: self.minutes}.get(
            goal.kind, self.none
        ).setChecked(True)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(words, wrap=True))
        for part in (self.none, self.samples, self.minutes, self.number, _ok_cancel(self)):
            column.addWidget(part)
        self.none.toggled.connect(self.number.setDisabled)
        self.number.setDisabled(self.none.isChecked())
        (self.none if self.none.isChecked() else self.number).setFocus()

    @property
    def goal(self) -> Goal:
        """The goal that was chosen."""
        if self.samples.isChecked():
            return Goal(GoalKind.SAMPLES, self.number.value())
        return Goal(GoalKind.MINUTES, self.number.value()) if self.minutes.isChecked() else Goal()


def _ok_cancel(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
