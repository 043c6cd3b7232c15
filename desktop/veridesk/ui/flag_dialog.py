"""Before flagging: which detector, what it may use, and what it would find on this sample."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.flagging.brought_folder import BroughtModel
from veridesk.flagging.limits import Limits
from veridesk.flagging.trial import Trial
from veridesk.ui import theme
from veridesk.ui.detector_choice import DetectorChoice, available, description_of, title_of
from veridesk.ui.detector_trial import TrialPanel
from veridesk.ui.dialogs import choose_folder
from veridesk.ui.errands import Errands
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

WIDTH = 600
NAME_LIMIT = 60
MOST_THREADS = 64
NICENESSES = (0, 10, 19)

Inspect = Callable[[Path], Awaitable[BroughtModel]]
"""Says what model a folder holds, or raises UserError."""
TryOut = Callable[[DetectorChoice, Job], Awaitable[Trial]]
"""Has a detector look at the sample on screen."""


class FlagDialog(QDialog):
    """Asks for a detector; `choice` is what was chosen.

    `output` is that of the sample on screen, None where there is none to try on. A folder is
    looked over as soon as it is chosen, and can be flagged with only when it is found usable.
    """

    def __init__(
        self,
        samples: int,
        chosen: DetectorChoice,
        folders: Sequence[str],
        inspect: Inspect,
        try_out: TryOut,
        output: str | None,
        errands: Errands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("flag_dialog")
        self.setWindowTitle(self.tr("Flag samples"))
        self.setMinimumWidth(WIDTH)
        self._inspect, self._try_out, self._errands = inspect, try_out, errands
        self._has_sample = output is not None
        self._words = named(plain_label(wrap=True), "detector_words")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build_choices(chosen, folders)
        self.trial = TrialPanel(output or "", errands)
        self._build(samples)
        self._detector.currentIndexChanged.connect(self._on_chosen)
        for changed in (self._threads.valueChanged, self._priority.currentIndexChanged):
            changed.connect(self._offer_trial)
        self.finished.connect(self.trial.stop)
        self._on_chosen()

    def _build_choices(self, chosen: DetectorChoice, folders: Sequence[str]) -> None:
        self._detector = named(QComboBox(), "detector", self.tr("Detector"))
        self._detector.setSizePolicy(
            self._detector.sizePolicy().Policy.Expanding, self._detector.sizePolicy().Policy.Fixed
        )
        for name in available():
            self._detector.addItem(title_of(name), name)
        for folder in folders:
            self._add_folder(folder)
        if chosen.is_folder:
            self._add_folder(chosen.detector)
        self._detector.setCurrentIndex(max(0, self._detector.findData(chosen.detector)))
        self._threads = named(QSpinBox(), "detector_threads", self.tr("Threads"))
        self._threads.setRange(0, MOST_THREADS)
        self._threads.setSpecialValueText(
            self.tr("as fits this computer ({n})").format(n=Limits().thread_count)
        )
        self._threads.setValue(chosen.threads)
        self._threads.setToolTip(self.tr("How many of the processor’s cores it may keep busy"))
        self._priority = named(QComboBox(), "detector_priority", self.tr("Priority"))
        words = (self.tr("normal"), self.tr("low"), self.tr("lowest"))
        for word, niceness in zip(words, NICENESSES, strict=True):
            self._priority.addItem(word, niceness)
        near = min(NICENESSES, key=lambda one: abs(one - chosen.niceness))
        self._priority.setCurrentIndex(NICENESSES.index(near))
        self._priority.setToolTip(self.tr("How much it gives way to what else you do meanwhile"))

    def _build(self, samples: int) -> None:
        folder = named(QPushButton(self.tr("Choose a &folder…"), autoDefault=False), "choose_model")
        folder.setToolTip(
            self.tr("Use a model of your own: a folder with config.json, tokenizer.json, and ONNX")
        )
        folder.clicked.connect(lambda: self._errands.start(self._choose_folder()))
        line = QHBoxLayout()
        line.addWidget(self._detector, 1)
        line.addWidget(folder)
        form = QFormLayout()
        form.addRow(self.tr("&Threads"), self._threads)
        form.addRow(self.tr("&Priority"), self._priority)
        count = plain_label(
            self.tr(
                "The project holds %n sample(s). Those that this detector has seen are left out.",
                "",
                samples,
            ),
            wrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.flag_button = named(QPushButton(self.tr("Flag")), "start_flagging")
        self.flag_button.setDefault(True)
        theme.set_role(self.flag_button, "primary")
        buttons.addButton(self.flag_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addLayout(line)
        column.addWidget(self._words)
        column.addLayout(form)
        column.addWidget(self.trial)
        column.addWidget(count)
        column.addStretch(1)
        column.addWidget(buttons)

    @property
    def choice(self) -> DetectorChoice:
        """What is chosen now."""
        return DetectorChoice(
            str(self._detector.currentData()),
            self._threads.value(),
            int(self._priority.currentData()),
        )

    @property
    def words(self) -> str:
        """What is said of the detector that is chosen."""
        return self._words.text()

    def choose(self, detector: str) -> None:
        """Choose a detector by its name or folder; one that is not listed yet is added."""
        if self._detector.findData(detector) < 0:
            self._add_folder(detector)
        self._detector.setCurrentIndex(self._detector.findData(detector))

    def _add_folder(self, folder: str) -> None:
        if self._detector.findData(folder) < 0:
            name = one_line(Path(folder).name or folder, NAME_LIMIT)
            self._detector.addItem(self.tr("{name} (your folder)").format(name=name), folder)
            place = self._detector.count() - 1
            # A tooltip guesses rich text, so only what the folder is called by us is in it.
            self._detector.setItemData(place, one_line(folder, 4 * NAME_LIMIT), _WHOLE_NAME)

    async def _choose_folder(self) -> None:
        here = self.choice
        start = str(Path(here.detector).parent) if here.is_folder else str(Path.home())
        folder = await choose_folder(self, self.tr("Folder of a model"), start)
        if folder is not None and isValid(self):
            self.choose(str(folder))

    def _on_chosen(self) -> None:
        choice = self.choice
        self._allow(is_usable=False)
        if choice.is_folder:
            self._say(self.tr("Looking at the folder…"), "quiet")
            self._errands.start(self._look(choice.detector))
        else:
            self._say(description_of(choice.detector), "quiet")
            self._allow(is_usable=True)

    async def _look(self, folder: str) -> None:
        model, fault = None, ""
        try:
            model = await self._inspect(Path(folder))
        except UserError as error:
            fault = told(str(error))
        # Meanwhile the person may have chosen another one, or closed the dialog.
        if not isValid(self) or self.choice.detector != folder:
            return
        place = str(self._detector.currentData(_WHOLE_NAME))
        if model is None:
            words = self.tr("Cannot be used: {reason}.").format(reason=fault)
            self._say(f"{place}\n{words}", "contradicted")
            return
        holds = self.tr("Holds {model}.").format(model=told(model.summary))
        notes = [self.tr("Note: {note}.").format(note=told(note)) for note in model.notes]
        self._say("\n".join([place, holds, *notes]), "quiet")
        self._allow(is_usable=True)

    def _say(self, words: str, role: str) -> None:
        self._words.setText(words)
        theme.set_role(self._words, role)

    def _allow(self, *, is_usable: bool) -> None:
        self._is_usable = is_usable
        self.flag_button.setEnabled(is_usable)
        self._offer_trial()

    def _offer_trial(self) -> None:
        can = self._is_usable and self._has_sample
        self.trial.offer(partial(self._try_out, self.choice) if can else None)


_WHOLE_NAME = int(Qt.ItemDataRole.UserRole) + 1
