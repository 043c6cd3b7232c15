"""After a look at a project: what was seen, what is wrong, and what can be done about it."""

from enum import StrEnum

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from veridesk.store.doctor import Examination, Finding, Health
from veridesk.ui import theme
from veridesk.ui.backup_dialog import local_time
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

WIDTH, HEIGHT = 760, 480
TEXT_LIMIT = 600
OPTION = "--salvage"


class Remedy(StrEnum):
    """What the person wants to be done about a damaged project."""

    NOTHING = "nothing"
    RESTORE = "restore"
    SALVAGE = "salvage"


class DoctorDialog(QDialog):
    """Shows an examination; `remedy` is what was chosen when it was accepted."""

    def __init__(self, found: Examination, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("doctor_dialog")
        self.setWindowTitle(self.tr("Check of {name}").format(name=one_line(found.path.name, 80)))
        self.resize(WIDTH, HEIGHT)
        self.remedy = Remedy.NOTHING
        verdict = named(plain_label(), "doctor_verdict")
        verdict.setText(self.tr("✓ Sound") if found.is_well else self.tr("✗ Needs help"))
        theme.set_role(verdict, "supported" if found.is_well else "contradicted")
        verdict.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = named(plain_label(self._words(found), wrap=True), "doctor_words")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = self._build_table(found)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(verdict, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        column.addWidget(self._build_buttons(found))

    def _build_buttons(self, found: Examination) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if found.is_well:
            return buttons
        restore = named(QPushButton(self.tr("&Restore from a backup…")), "doctor_restore")
        restore.setEnabled(found.backup is not None)
        restore.clicked.connect(lambda: self._choose(Remedy.RESTORE))
        save = named(QPushButton(self.tr("&Save what can be read…")), "doctor_salvage")
        save.clicked.connect(lambda: self._choose(Remedy.SALVAGE))
        for button in (restore, save):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        (restore if found.backup else save).setDefault(True)
        return buttons

    def _choose(self, remedy: Remedy) -> None:
        self.remedy = remedy
        self.accept()

    def _words(self, found: Examination) -> str:
        locale = QLocale()
        told_ = []
        if found.counts:
            told_.append(
                self.tr("It holds {samples} samples and {rulings} rulings.").format(
                    samples=locale.toString(found.counts.get("sample", 0)),
                    rulings=locale.toString(found.counts.get("decision", 0)),
                )
            )
        if found.is_well:
            told_.append(self.tr("Everything that was looked at is as it should be."))
        elif found.backup is not None:
            told_.append(
                self.tr(
                    "The newest whole backup is of {time}. Restoring it keeps the present file "
                    "beside it; saving what can be read makes a new project and may hold more."
                ).format(time=local_time(found.backup.made_at))
            )
        else:
            told_.append(
                self.tr(
                    "There is no whole backup. Save what can be read into a new project; the "
                    "damaged file is left as it is."
                )
            )
        return " ".join(told_)

    def _build_table(self, found: Examination) -> QTableWidget:
        table = named(QTableWidget(len(found.findings), 3), "findings", self.tr("Findings"))
        table.setHorizontalHeaderLabels(
            [self.tr("State"), self.tr("Looked at"), self.tr("Seen, and what to do")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        for row, one in enumerate(found.findings):
            for place, text in enumerate((self._sign(one), told(one.check), _said(one))):
                table.setItem(row, place, QTableWidgetItem(one_line(text, TEXT_LIMIT)))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _sign(self, finding: Finding) -> str:
        return {
            Health.GOOD: self.tr("✓ good"),
            Health.NOTE: self.tr("· note"),
            Health.FAULT: self.tr("✗ fault"),
        }[finding.health]


def _said(finding: Finding) -> str:
    said = told(finding.said)
    # What the buttons do is said above them; the command line has an option for it.
    if not finding.remedy or OPTION in finding.remedy:
        return said
    return f"{said} → {told(finding.remedy)}"
