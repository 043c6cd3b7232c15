"""The pages of the settings but for the keys: looks, reviewing, language, storage."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.settings import Settings
from veridesk.ui import theme
from veridesk.ui.language import LANGUAGES, SYSTEM
from veridesk.ui.line_spacing import TIGHTEST, WIDEST
from veridesk.ui.parts import named, plain_label
from veridesk.ui.text_view import TextView
from veridesk.ui.theme import Theme

SMALLEST_TEXT, LARGEST_TEXT = 8, 28
_ZOOMS: Final = (80, 90, 100, 110, 125, 150, 175)
_SPACINGS: Final = tuple(range(TIGHTEST, WIDEST + 1, 20))
_PREVIEW_LINES: Final = 5
_MOST_KEPT, _LONGEST_PAUSE, _LONGEST_IDLE = 1000, 24 * 60, 3600


class SettingsPage(QWidget):
    """A form that writes what is chosen into the draft and says that it `changed`."""

    changed = Signal()
    wanted = Signal(str)

    def __init__(self, draft: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * theme.SPACE)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(theme.SPACE)
        self._form.setHorizontalSpacing(2 * theme.SPACE)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._column.addLayout(self._form)

    def _row(self, words: str, field: QWidget, name: str) -> None:
        label = plain_label(words)
        label.setBuddy(field)
        self._form.addRow(label, named(field, name, words.replace("&", "")))

    def _choice(
        self, words: str, name: str, values: Mapping[str, str] | Mapping[int, str], now: object
    ) -> QComboBox:
        box = QComboBox()
        for value, text in values.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(now)))
        self._row(words, box, name)
        box.currentIndexChanged.connect(lambda _: self._keep(name, box.currentData()))
        return box

    def _number(
        self, words: str, name: str, span: tuple[int, int], unit: str, special: str = ""
    ) -> QSpinBox:
        box = QSpinBox()
        box.setRange(*span)
        box.setSuffix(unit)
        box.setSpecialValueText(special)
        box.setValue(getattr(self._draft, name))
        self._row(words, box, name)
        box.valueChanged.connect(lambda value: self._keep(name, value))
        return box

    def _keep(self, name: str, value: object) -> None:
        setattr(self._draft, name, value)
        self.changed.emit()

    def _explain(self, words: str) -> None:
        self._column.addWidget(plain_label(words, "quiet", wrap=True))


class LooksPage(SettingsPage):
    """Theme, font, size, spacing, zoom, and a text to see them on."""

    def __init__(self, draft: Settings, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        themes = {
            str(Theme.SYSTEM): self.tr("As the system"),
            str(Theme.LIGHT): self.tr("Light"),
            str(Theme.DARK): self.tr("Dark"),
            str(Theme.HIGH): self.tr("High contrast"),
        }
        self.theme = self._choice(self.tr("Theme"), "theme", themes, draft.theme)
        percent = self.tr("{n} %")
        zooms = {n: percent.format(n=n) for n in sorted({*_ZOOMS, draft.zoom})}
        self.zoom = self._choice(self.tr("All letters"), "zoom", zooms, draft.zoom)
        families = {"": self.tr("The usual one")} | {name: name for name in _families()}
        self.family = self._choice(
            self.tr("Font of texts"), "font_family", families, draft.font_family
        )
        usual = self.tr("usual ({n} pt)").format(n=theme.READING_POINTS)
        self.points = self._number(
            self.tr("Size of texts"),
            "font_points",
            (SMALLEST_TEXT - 1, LARGEST_TEXT),
            self.tr(" pt"),
            usual,
        )
        spacings = {n: percent.format(n=n) for n in sorted({*_SPACINGS, draft.line_spacing})}
        self.spacing = self._choice(
            self.tr("Line spacing"), "line_spacing", spacings, draft.line_spacing
        )
        self._column.addWidget(self._preview(), 1)

    def _preview(self) -> TextView:
        view = named(TextView(), "preview", self.tr("How texts look"))
        view.set_text(
            self.tr(
                "The bridge opened to vehicles on 28 May 1937 and carries six lanes. This is how "
                "samples and sources look with what you chose above."
            )
        )
        view.setFrameShape(TextView.Shape.StyledPanel)
        view.setMinimumHeight(_PREVIEW_LINES * view.fontMetrics().lineSpacing())
        return view

    def _keep(self, name: str, value: object) -> None:
        # The least number of the field stands for the usual size.
        is_usual = name == "font_points" and value == SMALLEST_TEXT - 1
        super()._keep(name, 0 if is_usual else value)


class ReviewPage(SettingsPage):
    """What counts as working time; and the ways to what belongs to the project."""

    def __init__(
        self, draft: Settings, *, writable: bool, blind: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(draft, parent)
        self._number(
            self.tr("Longest pause that counts"),
            "idle_seconds",
            (10, _LONGEST_IDLE),
            self.tr(" s"),
        )
        self._explain(
            self.tr(
                "Time without a key or a click counts as work up to this limit; the rest was a "
                "break. The seconds of each ruling and the pace go by it."
            )
        )
        self._column.addSpacing(theme.SPACE)
        self._column.addWidget(plain_label(self.tr("THIS PROJECT"), "heading"))
        self.blind = plain_label(blind, "quiet", wrap=True)
        self._column.addWidget(self.blind)
        for name, words in (
            ("blind", self.tr("Blind review…")),
            ("reasons", self.tr("Reasons…")),
            ("edit_guidelines", self.tr("Guidelines…")),
        ):
            button = named(QPushButton(words), f"settings_{name}")
            button.setAutoDefault(False)
            button.setEnabled(writable)
            button.clicked.connect(lambda _=False, n=name: self.wanted.emit(n))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not writable:
            self._explain(self.tr("Open a project to change how it is reviewed."))
        self._column.addStretch(1)


class LanguagePage(SettingsPage):
    """Which language the window speaks."""

    def __init__(self, draft: Settings, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        languages = {SYSTEM: self.tr("As the system"), **LANGUAGES}
        self.language = self._choice(self.tr("Language"), "language", languages, draft.language)
        self._explain(
            self.tr(
                "The window speaks another language from the next start on. Samples, sources and "
                "what is exported are never translated."
            )
        )
        self._column.addStretch(1)


class StoragePage(SettingsPage):
    """How often the open project is backed up, and how many backups stay."""

    def __init__(self, draft: Settings, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self._number(
            self.tr("Back up the open project every"),
            "backups_minutes",
            (0, _LONGEST_PAUSE),
            self.tr(" min"),
            self.tr("never by the clock"),
        )
        self._number(
            self.tr("Backups to keep"),
            "backups_keep",
            (0, _MOST_KEPT),
            "",
            self.tr("as the project says"),
        )
        self._explain(
            self.tr(
                "Backups lie beside the project, in a folder of its name that ends in .backups. "
                "Every ruling is on disk the moment you give it; a backup is for the day when the "
                "file itself comes to harm."
            )
        )
        self._column.addStretch(1)


def _families() -> list[str]:
    return [
        name
        for name in QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
        if QFontDatabase.isSmoothlyScalable(name)
        and not QFontDatabase.isPrivateFamily(name)
        and not name.startswith("Veridesk Lines")
    ]
