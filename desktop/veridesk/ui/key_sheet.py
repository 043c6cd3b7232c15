"""All keys on one page, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from veridesk.ui import key_map, theme
from veridesk.ui.actions import ACTIONS, MENUS, ActionSpec, plain_words
from veridesk.ui.parts import plain_label

KEY_WIDTH = 150
COLUMNS = (("review",), tuple(menu for menu in MENUS if menu != "review"))


class KeySheet(QDialog):
    """Names every action that has a key, the review's in front."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.setWindowTitle(self.tr("Keys"))
        sheet = QHBoxLayout()
        sheet.setSpacing(4 * theme.SPACE)
        for menus in COLUMNS:
            named = [
                spec
                for menu in menus
                for spec in ACTIONS
                if spec.menu == menu and key_map.shown_key(spec.name)
            ]
            sheet.addLayout(self._build_column(named))
        hint = plain_label(
            self.tr(
                "{reasons} give a reason. Shift and the arrows select words of the output, with "
                "Ctrl whole words; Alt and the arrows only move the text cursor. While you type "
                "in a field, letters are letters; Esc leaves the field."
            ).format(reasons=" ".join(_reason_keys())),
            wrap=True,
        )
        theme.set_role(hint, "quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.SPACE)
        column.addLayout(sheet)
        column.addWidget(hint)
        column.addWidget(buttons)

    def _build_column(self, specs: list[ActionSpec]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.SPACE // 2)
        grid.setHorizontalSpacing(2 * theme.SPACE)
        grid.setColumnMinimumWidth(0, KEY_WIDTH)
        for row, spec in enumerate(specs):
            keys = plain_label("   ".join(key_map.current().named(spec.name)))
            theme.set_role(keys, "chip")
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(plain_label(plain_words(spec)), row, 1)
        column = QVBoxLayout()
        column.addLayout(grid)
        column.addStretch(1)
        return column


def _reason_keys() -> list[str]:
    names = [spec.name for spec in ACTIONS if spec.menu == "reasons"]
    return [key for name in names if (key := key_map.shown_key(name))]
