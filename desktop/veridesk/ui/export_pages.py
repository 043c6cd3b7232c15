"""The pages of the export dialog: which samples, in which shapes, with what proof."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.errors import UserError
from veridesk.core.model import Verdict
from veridesk.core.queue import QueueFilter
from veridesk.exporting.card_header import Licence
from veridesk.exporting.keys import KeyFacts, list_keys
from veridesk.exporting.policy import ExportFilter
from veridesk.exporting.shapes import LEAST_EDIT, SHAPES, ShapeOptions
from veridesk.exporting.splits import SplitPlan
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

NAME_LIMIT = 60
MOST_AGREEING = 99
LARGEST_SEED = 2**31 - 1
LICENCES = ("", "cc-by-4.0", "cc-by-sa-4.0", "cc0-1.0", "apache-2.0", "mit", "other")
_SHAPE = Qt.ItemDataRole.UserRole


class SamplesPage(QWidget):
    """Which samples go into the data set, and what is written beside it."""

    changed = Signal()

    def __init__(self, reviewers: list[str], shown: QueueFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        self.accepted = named(QCheckBox(self.tr("Accepted samples")), "export_accepted")
        self.corrected = named(QCheckBox(self.tr("Corrected samples")), "export_corrected")
        for box in (self.accepted, self.corrected):
            box.setChecked(True)
        self.rejected = QCheckBox(self.tr("Also write the rejected samples, in a second file"))
        self.unsure = QCheckBox(self.tr("Also write the unsure samples there"))
        self.filtered = QCheckBox(self.tr("Only what the queue’s filter shows"))
        self.filtered.setEnabled(shown != QueueFilter())
        if not self.filtered.isEnabled():
            self.filtered.setToolTip(self.tr("The queue shows all samples at present."))
        self.bulk = QCheckBox(self.tr("Leave out what was ruled on in bulk"))
        self.resolved = QCheckBox(self.tr("Leave out what was accepted with a mark against it"))
        self.agreeing = named(QSpinBox(minimum=1, maximum=MOST_AGREEING), "export_agreeing")
        self.agreeing.setAccessibleName(self.tr("Reviewers who must agree on the text"))
        self._reviewers = [
            (name, QCheckBox(one_line(name, NAME_LIMIT).replace("&", "&&"))) for name in reviewers
        ]
        for _, box in self._reviewers:
            box.setChecked(True)
        self._build()

    def _build(self) -> None:
        verdicts = QHBoxLayout()
        verdicts.addWidget(self.accepted)
        verdicts.addWidget(self.corrected)
        verdicts.addStretch(1)
        agreeing = QHBoxLayout()
        words = plain_label(self.tr("Reviewers who must agree on the text"))
        words.setBuddy(self.agreeing)
        agreeing.addWidget(words)
        agreeing.addWidget(self.agreeing)
        agreeing.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addLayout(verdicts)
        for box in (self.rejected, self.unsure, self.filtered, self.bulk, self.resolved):
            column.addWidget(box)
        column.addLayout(agreeing)
        if len(self._reviewers) > 1:
            column.addWidget(self._reviewer_group())
        column.addStretch(1)
        own = (self.accepted, self.corrected, self.rejected, self.unsure, self.filtered)
        for box in (*own, self.bulk, self.resolved, *dict(self._reviewers).values()):
            box.toggled.connect(self.changed)
        self.agreeing.valueChanged.connect(self.changed)

    def _reviewer_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Rulings of"))
        inside = QWidget()
        rows = QVBoxLayout(inside)
        for _, box in self._reviewers:
            rows.addWidget(box)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        QVBoxLayout(group).addWidget(area)
        return group

    @property
    def problem(self) -> str:
        """What is still to be chosen; empty when all is."""
        if not (self.accepted.isChecked() or self.corrected.isChecked()):
            return self.tr("Choose accepted samples, corrected ones, or both.")
        if self._reviewers and not any(box.isChecked() for _, box in self._reviewers):
            return self.tr("Choose at least one reviewer.")
        return ""

    @property
    def wanted(self) -> ExportFilter:
        """The filter that is asked for; only while there is no `problem`."""
        chosen = frozenset(name for name, box in self._reviewers if box.isChecked())
        boxes = {Verdict.ACCEPTED: self.accepted, Verdict.CORRECTED: self.corrected}
        verdicts = frozenset(verdict for verdict, box in boxes.items() if box.isChecked())
        return ExportFilter(
            reviewers=frozenset() if len(chosen) == len(self._reviewers) else chosen,
            verdicts=frozenset() if len(verdicts) == len(boxes) else verdicts,
            queue=self._shown if self.filtered.isChecked() else QueueFilter(),
            min_reviewers=self.agreeing.value(),
            without_unresolved=self.resolved.isChecked(),
            without_bulk=self.bulk.isChecked(),
        )


class ShapesPage(QWidget):
    """In which other shapes the data set is written, and how it is divided."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = named(QListWidget(), "export_shapes", self.tr("Shapes to write as well"))
        for name, spec in SHAPES.items():
            item = QListWidgetItem(f"{told(spec.label)} — {told(spec.about)}")
            item.setData(_SHAPE, str(name))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.with_sources = QCheckBox(self.tr("Put the sources before the prompt"))
        self.originals = QCheckBox(self.tr("KTO: originals of corrected samples as unwanted"))
        self.least = QDoubleSpinBox(minimum=0, maximum=99.9, decimals=1, suffix=self.tr(" %"))
        self.least.setValue(100 * LEAST_EDIT)
        self.least.setAccessibleName(self.tr("Least share of a text that a correction changes"))
        self.split = QGroupBox(self.tr("Divide them into train, validation and test"))
        self.split.setCheckable(True)
        self.split.setChecked(False)
        self.split.setToolTip(self.tr("Samples that share a source stay together, so none leaks."))
        self._shares = [QSpinBox(maximum=100, suffix=self.tr(" %")) for _ in range(3)]
        self.seed = QSpinBox(maximum=LARGEST_SEED)
        self._build()
        self._on_changed()

    def _build(self) -> None:
        least = QHBoxLayout()
        self._least_words = plain_label(self.tr("Preference pairs: leave out corrections under"))
        self._least_words.setBuddy(self.least)
        least.addWidget(self._least_words)
        least.addWidget(self.least)
        least.addStretch(1)
        row = QHBoxLayout(self.split)
        names = (self.tr("Train"), self.tr("Validation"), self.tr("Test"))
        for name, share, value in zip(names, self._shares, (80, 10, 10), strict=True):
            share.setValue(value)
            self._add_field(row, name, share)
        self._add_field(row, self.tr("Seed"), self.seed)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        words = self.tr("The data set itself, dataset.jsonl, is always written. Beside it:")
        column.addWidget(plain_label(words, "quiet", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.with_sources)
        column.addWidget(self.originals)
        column.addLayout(least)
        column.addWidget(self.split)
        self.list.itemChanged.connect(self._on_changed)
        self.with_sources.toggled.connect(self._on_changed)
        self.originals.toggled.connect(self._on_changed)
        self.split.toggled.connect(self._on_changed)
        for spin in (*self._shares, self.seed):
            spin.valueChanged.connect(self._on_changed)
        self.least.valueChanged.connect(self._on_changed)

    def _add_field(self, row: QHBoxLayout, name: str, spin: QSpinBox) -> None:
        label = plain_label(name)
        label.setBuddy(spin)
        spin.setAccessibleName(name)
        row.addWidget(label)
        row.addWidget(spin)

    def _on_changed(self) -> None:
        heeded = {option for name in self.names for option in SHAPES[name].options}
        self.with_sources.setEnabled("with_sources" in heeded)
        self.originals.setEnabled("kto_originals" in heeded)
        for part in (self.least, self._least_words):
            part.setEnabled("min_edit" in heeded)
        self.changed.emit()

    @property
    def names(self) -> tuple[str, ...]:
        """The shapes that are ticked, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return tuple(str(item.data(_SHAPE)) for item in ticked)

    @property
    def options(self) -> ShapeOptions:
        """How the shapes are made."""
        return ShapeOptions(
            self.with_sources.isChecked(),
            round(self.least.value() / 100, 4),
            self.originals.isChecked(),
        )

    @property
    def problem(self) -> str:
        """What is wrong with the division; empty when nothing is."""
        total = sum(share.value() for share in self._shares)
        if self.split.isChecked() and total != 100:
            return self.tr("The shares add up to {total} %, not to 100 %.").format(total=total)
        return ""

    @property
    def plan(self) -> SplitPlan | None:
        """How to divide, None when that is not asked; only while there is no `problem`."""
        if not self.split.isChecked():
            return None
        first, second, third = (share.value() / 100 for share in self._shares)
        return SplitPlan((first, second, third), self.seed.value())


class ProofPage(QWidget):
    """Who signs the delivery, and what it says of itself."""

    changed = Signal()
    new_key_wanted = Signal()

    def __init__(self, keys: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = keys
        self._keys: list[KeyFacts] = []
        self.key = named(QComboBox(), "export_key", self.tr("Key to sign with"))
        self.passphrase = named(QLineEdit(), "export_passphrase", self.tr("Passphrase of the key"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._key_words = plain_label("", "quiet", wrap=True)
        self._key_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card = QCheckBox(self.tr("Data set card with figures, plots and croissant.json"))
        self.card.setChecked(True)
        self.licence = named(QComboBox(editable=True), "export_licence", self.tr("Licence"))
        self.licence.addItems(LICENCES)
        field = self.licence.lineEdit()
        if field is not None:
            field.setPlaceholderText(self.tr("none stated"))
        self._build()
        self.show_keys()

    def _build(self) -> None:
        new = named(QPushButton(self.tr("New key…"), autoDefault=False), "export_new_key")
        new.clicked.connect(self.new_key_wanted)
        key = QHBoxLayout()
        key.addWidget(self.key, 1)
        key.addWidget(new)
        self._form = QFormLayout()
        self._form.addRow(self.tr("Sign with"), key)
        self._form.addRow(self.tr("Passphrase"), self.passphrase)
        self._form.addRow("", self._key_words)
        self._form.addRow(self.tr("Licence"), self.licence)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addLayout(self._form)
        column.addWidget(self.card)
        column.addStretch(1)
        self.key.currentIndexChanged.connect(self._on_key)
        self.passphrase.textChanged.connect(self.changed)
        self.card.toggled.connect(self._on_key)
        self.licence.currentTextChanged.connect(self.changed)

    def show_keys(self, chosen: str = "") -> None:
        """List the keys there are, and choose one of them; "" signs nothing."""
        fault = ""
        try:
            self._keys = list_keys(self._folder)
        except UserError as error:
            self._keys, fault = [], str(error)
        names = [facts.name for facts in self._keys]
        with QSignalBlocker(self.key):
            self.key.clear()
            self.key.addItems([self.tr("Nobody: not signed"), *names])
            self.key.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        self._on_key()
        if fault:
            self._key_words.setText(told(fault))

    @property
    def facts(self) -> KeyFacts | None:
        """The chosen key."""
        row = self.key.currentIndex() - 1
        return self._keys[row] if 0 <= row < len(self._keys) else None

    @property
    def stated_licence(self) -> Licence:
        """The licence that the card states; raises UserError when it is none."""
        name = self.licence.currentText().strip()
        return Licence(name) if name else Licence()

    @property
    def problem(self) -> str:
        """What is still to be given; empty when nothing is."""
        facts = self.facts
        if facts is not None and facts.has_passphrase and not self.passphrase.text():
            return self.tr("Give the passphrase of the key.")
        try:
            _ = self.stated_licence
        except UserError as error:
            return told(str(error))
        return ""

    def _on_key(self) -> None:
        facts = self.facts
        is_locked = facts is not None and facts.has_passphrase
        self._form.setRowVisible(self.passphrase, is_locked)
        self.licence.setEnabled(self.card.isChecked())
        if facts is None:
            words = self.tr(
                "Without a signature the check finds accidents, but not somebody who rewrites "
                "every file in step."
            )
        else:
            words = self.tr("Key {id}… Hand {path} to whoever shall check deliveries.").format(
                id=facts.key_id[:16], path=facts.public_path
            )
        self._key_words.setText(words)
        self.changed.emit()
