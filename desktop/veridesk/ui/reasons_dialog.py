"""The reasons of a project: nine lines, one for each number key."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.errors import UserError
from veridesk.core.marking import (
    DEFAULT_REASONS,
    LONGEST_REASON,
    MOST_REASONS,
    Reason,
    checked_reasons,
)
from veridesk.core.model import MarkKind
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.told import told

_WIDTH = 480


class ReasonsDialog(QDialog):
    """Lets the person name the reasons; an empty line is none."""

    def __init__(self, reasons: tuple[Reason, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasons_dialog")
        self.setWindowTitle(self.tr("Reasons"))
        self.setMinimumWidth(_WIDTH)
        self._lines: list[tuple[QLineEdit, QComboBox]] = []
        self._hint = plain_label(wrap=True)
        theme.set_role(self._hint, "contradicted")
        self._hint.hide()
        self._build()
        self._fill(reasons)

    def reasons(self) -> list[Reason]:
        """The reasons as they stand in the lines."""
        kinds = [kind for _, kind in self._kinds()]
        return [Reason(words.text(), kinds[kind.currentIndex()]) for words, kind in self._lines]

    def words_of(self, number: int) -> QLineEdit:
        """The line of a number key."""
        return self._lines[number - 1][0]

    def kind_of(self, number: int) -> QComboBox:
        """What the reason of a number key is about."""
        return self._lines[number - 1][1]

    def hint(self) -> str:
        """Why the reasons cannot be kept; empty while they can."""
        return "" if self._hint.isHidden() else self._hint.text()

    def accept(self) -> None:
        """Close, unless the reasons do not fit."""
        try:
            checked_reasons(self.reasons())
        except UserError as error:
            self._hint.setText(told(str(error)))
            self._hint.show()
            return
        super().accept()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE)
        grid.setVerticalSpacing(theme.SPACE // 2)
        grid.setColumnStretch(1, 1)
        for number in range(1, MOST_REASONS + 1):
            words = named(QLineEdit(), f"reason_{number}", self.tr("Reason {n}").format(n=number))
            words.setMaxLength(LONGEST_REASON)
            words.setMinimumHeight(words.sizeHint().height() + theme.SPACE // 2)
            kind = QComboBox()
            kind.setAccessibleName(self.tr("What reason {n} is about").format(n=number))
            kind.addItems([text for text, _ in self._kinds()])
            grid.addWidget(plain_label(str(number), "chip"), number, 0)
            grid.addWidget(words, number, 1)
            grid.addWidget(kind, number, 2)
            self._lines.append((words, kind))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        usual = QPushButton(self.tr("The usual ones"))
        buttons.addButton(usual, QDialogButtonBox.ButtonRole.ResetRole)
        usual.clicked.connect(lambda: self._fill(DEFAULT_REASONS))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.SPACE)
        intro = self.tr(
            "The number keys give these reasons to the selected words, to the current claim, or to "
            "the whole output. They belong to this project; an empty line is no reason."
        )
        column.addWidget(plain_label(intro, wrap=True))
        column.addLayout(grid)
        column.addWidget(self._hint)
        column.addWidget(buttons)

    def _kinds(self) -> list[tuple[str, MarkKind | None]]:
        return [
            (self.tr("the whole output"), None),
            (self.tr("words: contradicted"), MarkKind.CONTRADICTED),
            (self.tr("words: unsupported"), MarkKind.UNSUPPORTED),
            (self.tr("words: supported"), MarkKind.SUPPORTED),
        ]

    def _fill(self, reasons: tuple[Reason, ...]) -> None:
        padded = [*reasons, *[Reason("")] * MOST_REASONS][:MOST_REASONS]
        kinds = [kind for _, kind in self._kinds()]
        for (words, kind), reason in zip(self._lines, padded, strict=True):
            words.setText(reason.words)
            kind.setCurrentIndex(kinds.index(reason.kind))
