"""What this program is."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from veridesk import __version__
from veridesk.ui import theme
from veridesk.ui.parts import plain_label

ABOUT_WIDTH = 420


class AboutDialog(QDialog):
    """Name, version, licence, and where nothing goes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Veridesk"))
        self.setFixedWidth(ABOUT_WIDTH)
        picture = plain_label()
        size = 4 * theme.ICON_SIZE
        picture.setPixmap(theme.icon("veridesk").pixmap(size, size))
        name = plain_label(self.tr("Veridesk {version}").format(version=__version__))
        words = plain_label(
            self.tr(
                "The desk at which people verify synthetic data. It works offline: nothing that "
                "you open here leaves this computer.\n\nApache License 2.0. Made with Qt (LGPL), "
                "SQLite and Python."
            ),
            wrap=True,
        )
        theme.set_role(words, "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        for part in (picture, name, words, _close_button(self)):
            column.addWidget(part)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
