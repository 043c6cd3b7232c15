"""The settings: pages beside a list of their names; what is changed shows at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.settings import Settings
from veridesk.ui import theme
from veridesk.ui.parts import named
from veridesk.ui.settings_keys import KeysPage
from veridesk.ui.settings_pages import LanguagePage, LooksPage, ReviewPage, StoragePage

WIDTH, HEIGHT = 760, 560
_LIST_WIDTH = 150


class SettingsDialog(QDialog):
    """Writes into the draft it was given and emits `changed` after each step.

    `wanted` names an action of the project that the person asked for from here.
    """

    changed = Signal()
    wanted = Signal(str)

    def __init__(
        self,
        draft: Settings,
        *,
        writable: bool = False,
        blind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("Settings"))
        self.resize(WIDTH, HEIGHT)
        self.looks, self.keys = LooksPage(draft), KeysPage(draft)
        self.review = ReviewPage(draft, writable=writable, blind=blind)
        self.language, self.storage = LanguagePage(draft), StoragePage(draft)
        self.list = named(QListWidget(), "settings_list", self.tr("Pages"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_role(self.list, "pages")
        self.stack = QStackedWidget()
        for words, page in (
            (self.tr("Appearance"), self.looks),
            (self.tr("Keys"), self.keys),
            (self.tr("Reviewing"), self.review),
            (self.tr("Language"), self.language),
            (self.tr("Storage"), self.storage),
        ):
            self.list.addItem(words)
            self.stack.addWidget(page)
            page.changed.connect(self.changed)
        self.review.wanted.connect(self.wanted)
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.list.setCurrentRow(0)
        self._build()

    def _build(self) -> None:
        width = self.list.sizeHintForColumn(0) + 4 * theme.SPACE
        self.list.setFixedWidth(max(_LIST_WIDTH, width))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.SPACE)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.SPACE)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.list.setFocus()
