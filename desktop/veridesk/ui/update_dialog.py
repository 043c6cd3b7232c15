"""Whether there is a newer Veridesk: first what would be asked of whom, then what came back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from veridesk import __version__
from veridesk.core.errors import UserError
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.told import told
from veridesk.ui.update_check import Release, UpdateSource

WIDTH = 560


class UpdateDialog(QDialog):
    """Asks before anything is sent; `ask_wanted` says that the person agreed."""

    ask_wanted = Signal()

    def __init__(self, source: UpdateSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("update_dialog")
        self.setWindowTitle(self.tr("Check for updates"))
        self.setMinimumWidth(WIDTH)
        self.words = named(plain_label(self._question(source), wrap=True), "update_words")
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.notes = named(plain_label(role="quiet", wrap=True), "update_notes")
        self.notes.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.ask = named(QPushButton(self.tr("&Ask now")), "ask_now")
        self.ask.setToolTip(self.tr("Get the announcement once, from the address above"))
        if source.is_there:
            self._buttons.addButton(self.ask, QDialogButtonBox.ButtonRole.ActionRole)
        # Agreeing takes a deed of its own: Enter closes.
        self.ask.setAutoDefault(False)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self.ask.clicked.connect(self._on_ask)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.SPACE)
        for part in (self.words, self.notes, self._buttons):
            column.addWidget(part)

    def _question(self, source: UpdateSource) -> str:
        if not source.is_there:
            return self.tr(
                "This is Veridesk {version}. It was built without an address at which newer "
                "versions are announced, so there is nothing to ask. Look where you got it from; "
                "VERIFY.md there says how to check a download."
            ).format(version=__version__)
        return self.tr(
            "This is Veridesk {version}. May it ask, once, for the newest version at\n\n"
            "{address}\n\n"
            "Nothing about you or your projects is sent; the server sees your computer’s network "
            "address, as with any page. The answer is believed only with the signature of "
            "Veridesk’s makers, and nothing is installed. Without this window Veridesk never asks."
        ).format(version=__version__, address=source.address)

    def _on_ask(self) -> None:
        self.ask.setEnabled(False)
        self.words.setText(self.tr("Asking…"))
        self.ask_wanted.emit()

    def show_newest(self, release: Release | None) -> None:
        """Tell what came back: a newer release, or that there is none."""
        if release is None:
            self.words.setText(
                self.tr("Veridesk {version} is the newest version.").format(version=__version__)
            )
            return
        self.words.setText(
            self.tr(
                "Veridesk {new} was released on {date}; this is {version}. Get it at\n\n{page}\n\n"
                "and check the download as VERIFY.md there says. Projects stay as they are."
            ).format(
                new=release.version, date=release.released, version=__version__, page=release.page
            )
        )
        self.notes.setText(release.notes)
        self.notes.setVisible(bool(release.notes))

    def show_failure(self, error: UserError) -> None:
        """Tell why nothing came back that can be believed; asking again is possible."""
        said = told(str(error))
        self.words.setText(f"{said[:1].upper()}{said[1:]}.")
        self.ask.setEnabled(True)
