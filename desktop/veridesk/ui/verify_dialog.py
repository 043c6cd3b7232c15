"""After a check: whether a delivery is what was exported, and the first thing that is off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QSizePolicy, QVBoxLayout, QWidget

from veridesk.exporting.verify import VerifyReport
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label

WIDTH = 520


class VerifyDialog(QDialog):
    """Shows a report in words; a fault is named with its file and line."""

    def __init__(self, report: VerifyReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("verify_dialog")
        self.setWindowTitle(self.tr("Verify a delivery"))
        self.setMinimumWidth(WIDTH)
        verdict = plain_label()
        verdict.setText(self.tr("✓ Sound") if report.ok else self.tr("✗ Not as exported"))
        theme.set_role(verdict, "supported" if report.ok else "contradicted")
        verdict.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = named(plain_label(wrap=True), "verify_words")
        summary = report.summary
        words.setText(f"{summary[:1].upper()}{summary[1:]}.")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = plain_label(str(report.folder), wrap=True)
        theme.set_role(where, "quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(verdict, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (words, where, buttons):
            column.addWidget(part)
