"""After a check: whether a delivery is what was exported, and the first thing that is off."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QSizePolicy, QVBoxLayout, QWidget

from veridesk.exporting.verify import VerifyReport
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.told import told

WIDTH = 620


class VerifyDialog(QDialog):
    """Shows a report in words: a fault with its file and line, or what is proven and what not."""

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
        summary = told(report.summary)
        words.setText(f"{summary[:1].upper()}{summary[1:]}.")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = plain_label(str(report.folder), wrap=True)
        theme.set_role(where, "quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(verdict, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words)
        for name, title, sentences in (
            ("verify_proven", self.tr("Proven"), report.proven),
            ("verify_not_proven", self.tr("Not proven"), report.not_proven),
        ):
            if sentences:
                self._add_sentences(column, name, title, sentences)
        column.addWidget(where)
        column.addWidget(buttons)

    def _add_sentences(
        self, column: QVBoxLayout, name: str, title: str, sentences: Sequence[str]
    ) -> None:
        heading = plain_label(title)
        theme.set_role(heading, "heading")
        list_of_them = named(plain_label(wrap=True), name)
        list_of_them.setText("\n".join(f"•  {told(sentence)}" for sentence in sentences))
        list_of_them.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(heading)
        column.addWidget(list_of_them)
