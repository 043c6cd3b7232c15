"""Making a key to sign deliveries with."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.errors import UserError
from veridesk.exporting.keys import KeyFacts, new_key
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.told import told

WIDTH = 480


class NewKeyDialog(QDialog):
    """Asks for a name and, if wanted, a passphrase, and makes the key."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("new_key_dialog")
        self.setWindowTitle(self.tr("New key"))
        self.setMinimumWidth(WIDTH)
        self._folder = folder
        self.made: KeyFacts | None = None
        self.name = named(QLineEdit(), "key_name", self.tr("Name of the key"))
        self.first = named(QLineEdit(), "key_passphrase", self.tr("Passphrase"))
        self.second = named(QLineEdit(), "key_passphrase_again", self.tr("Passphrase again"))
        for field in (self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.first.setPlaceholderText(self.tr("none: whoever has the file can sign"))
        self._fault = named(plain_label("", "contradicted", wrap=True), "key_fault")
        self._fault.hide()
        words = self.tr(
            "The key is made here and stays in {folder}, closed to other users of this computer. "
            "Keep a copy of it; there is no second one."
        ).format(folder=folder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make = buttons.addButton(self.tr("Make the key"), QDialogButtonBox.ButtonRole.AcceptRole)
        theme.set_role(make, "primary")
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Passphrase"), self.first)
        form.addRow(self.tr("Again"), self.second)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(plain_label(words, wrap=True))
        column.addLayout(form)
        column.addWidget(self._fault)
        column.addWidget(buttons)

    def _on_accepted(self) -> None:
        if self.first.text() != self.second.text():
            self._show_fault(self.tr("The two passphrases differ; type them again."))
            return
        try:
            self.made = new_key(self._folder, self.name.text().strip(), self.first.text() or None)
        except UserError as error:
            self._show_fault(told(str(error)))
            return
        self.accept()

    def _show_fault(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.show()
