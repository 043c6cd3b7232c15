"""The menu behind “Filter”: every condition that the queue can be asked for, ticked or not."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from veridesk.core.model import FlagKind, Verdict
from veridesk.core.queue import PENDING, QueueFilter
from veridesk.store.reads.views import Facets
from veridesk.ui.plain import one_line

STATUSES = (PENDING, *(str(verdict) for verdict in Verdict))
BANDS = ((0.9, None), (0.7, 0.9), (0.5, 0.7), (0.3, 0.5), (None, 0.3))
WORDS_LIMIT = 60
CHIP_LIMIT = 24

Chip = tuple[str, Callable[[], None]]


class FilterMenu(QMenu):
    """Holds all conditions but the text, and says when they change."""

    changed = Signal()
    range_wanted = Signal()
    field_wanted = Signal()
    source_wanted = Signal()
    save_wanted = Signal()
    forget_wanted = Signal(str)
    saved_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = QueueFilter()
        self._facets = Facets()
        self._ticks: dict[str, QAction] = {}
        self._words = self._build_words()
        self.addSection(self.tr("Status"))
        for name in (*STATUSES, *FlagKind):
            if name == FlagKind.CONTRADICTED:
                self.addSection(self.tr("Flagged as"))
            self._add_tick(name, self._words[name])
        self.addSection(self.tr("More"))
        self._add_tick("bookmarked", self.tr("with my bookmark"))
        self._menus = {
            "risk": self.addMenu(self.tr("Risk")),
            "generator": self.addMenu(self.tr("Generator")),
            "task": self.addMenu(self.tr("Task")),
            "dataset": self.addMenu(self.tr("Data set")),
            "import_id": self.addMenu(self.tr("Import")),
            "ruled_by": self.addMenu(self.tr("Ruled on by")),
        }
        field = self.addAction(self.tr("Field of the record…"))
        field.triggered.connect(self._on_field_chosen)
        source = self.addAction(self.tr("Source…"))
        source.triggered.connect(self._on_source_chosen)
        self.addSeparator()
        self._saved = self.addMenu(self.tr("Saved filters"))
        save = self.addAction(self.tr("Save this filter…"))
        save.triggered.connect(self._on_save_chosen)
        self.aboutToShow.connect(self._fill)
        self._fill()

    def _build_words(self) -> dict[str, str]:
        return {
            PENDING: self.tr("pending"),
            Verdict.ACCEPTED: self.tr("accepted"),
            Verdict.CORRECTED: self.tr("corrected"),
            Verdict.REJECTED: self.tr("rejected"),
            Verdict.UNSURE: self.tr("unsure"),
            FlagKind.CONTRADICTED: self.tr("contradicted"),
            FlagKind.UNSUPPORTED: self.tr("unsupported"),
        }

    @property
    def wanted(self) -> QueueFilter:
        """What is asked for."""
        return self._wanted

    def show_facets(self, found: Facets) -> None:
        """Take the values that the project's samples have."""
        if found != self._facets:
            self._facets = found
            self._fill()

    def set_filter(self, name: str, *, on: bool = True) -> None:
        """Switch one status or kind, or the bookmark, on or off."""
        if name == "bookmarked":
            self.ask(bookmarked=on)
            return
        asked = self._wanted.statuses if name in STATUSES else self._wanted.kinds
        names = {*map(str, asked), name} if on else {*map(str, asked)} - {name}
        if name in STATUSES:
            self.ask(statuses=frozenset(names))
        else:
            self.ask(kinds=frozenset(FlagKind(kind) for kind in names))

    def ask(self, **conditions: object) -> None:
        """Ask for other values of some conditions; `changed` follows where they are others."""
        self.take(replace(self._wanted, **conditions))  # type: ignore[arg-type]  # by name

    def take(self, wanted: QueueFilter) -> None:
        """Ask for exactly this."""
        before, self._wanted = self._wanted, replace(wanted, text="")
        for name, tick in self._ticks.items():
            tick.setChecked(name in wanted.statuses or name in wanted.kinds)
        self._ticks["bookmarked"].setChecked(wanted.bookmarked)
        if self._wanted != before:
            self._fill()
            self.changed.emit()

    def chips(self) -> list[Chip]:
        """The words of each condition and the way to take it away."""
        wanted = self._wanted
        chips: list[Chip] = [
            (self._words[name], partial(self.set_filter, name, on=False))
            for name in (*STATUSES, *FlagKind)
            if name in wanted.statuses or name in wanted.kinds
        ]
        if wanted.bookmarked:
            chips.append((self.tr("bookmarked"), partial(self.set_filter, "bookmarked", on=False)))
        if wanted.score_low is not None or wanted.score_high is not None:
            words = self._range_words(wanted.score_low, wanted.score_high)
            chips.append(
                (
                    self.tr("risk {range}").format(range=words),
                    partial(self.ask, score_low=None, score_high=None),
                )
            )
        for name, value in (
            ("generator", wanted.generator),
            ("task", wanted.task),
            ("dataset", wanted.dataset),
            ("import_id", self._import_words(wanted.import_id)),
            ("ruled_by", self.tr("by {name}").format(name=wanted.ruled_by or "")),
            ("source", self.tr("one source")),
        ):
            if getattr(wanted, name) is not None:
                chips.append((one_line(value or "", CHIP_LIMIT), partial(self._drop, name)))
        for pair in wanted.where:
            words = self.tr("{field} = {value}").format(
                field=one_line(pair[0], CHIP_LIMIT), value=one_line(pair[1], CHIP_LIMIT)
            )
            chips.append((words, partial(self._drop_pair, pair)))
        return chips

    def ask_field(self, name: str, value: str) -> None:
        """Ask for a value in a field of the record, beside what is asked already."""
        if (name, value) not in self._wanted.where:
            self.ask(where=(*self._wanted.where, (name, value)))

    def _drop_pair(self, pair: tuple[str, str]) -> None:
        self.ask(where=tuple(other for other in self._wanted.where if other != pair))

    def _drop(self, name: str) -> None:
        self.ask(**{name: None})

    def _add_tick(self, name: str, words: str) -> None:
        tick = QAction(words, self, checkable=True)
        tick.triggered.connect(lambda on: self.set_filter(name, on=on))
        self.addAction(tick)
        self._ticks[name] = tick

    # Submenus

    def _fill(self) -> None:
        found = self._facets
        self._fill_risk()
        imports = [(fact.import_id, self._import_words(fact.import_id)) for fact in found.imports]
        for name, values in (
            ("generator", [(value, value) for value in found.generators]),
            ("task", [(value, value) for value in found.tasks]),
            ("dataset", [(value, value) for value in found.datasets]),
            ("import_id", imports),
            ("ruled_by", [(value, value) for value in found.reviewers]),
        ):
            self._fill_values(name, values)
        self._saved.clear()
        for saved, wanted in found.saved:
            action = self._saved.addAction(_menu_words(saved))
            action.triggered.connect(lambda _=False, w=wanted: self.saved_chosen.emit(w))
        if found.saved:
            forget = self._saved.addMenu(self.tr("Forget"))
            for saved, _ in found.saved:
                action = forget.addAction(_menu_words(saved))
                action.triggered.connect(lambda _=False, n=saved: self.forget_wanted.emit(n))
        self._saved.menuAction().setEnabled(bool(found.saved))

    def _fill_risk(self) -> None:
        menu = self._menus["risk"]
        menu.clear()
        for low, high in BANDS:
            action = menu.addAction(self._range_words(low, high))
            action.setCheckable(True)
            here = (self._wanted.score_low, self._wanted.score_high) == (low, high)
            action.setChecked(here)
            action.triggered.connect(
                lambda on=False, a=low, b=high: self.ask(
                    score_low=a if on else None, score_high=b if on else None
                )
            )
        other = menu.addAction(self.tr("Another range…"))
        other.triggered.connect(self._on_range_chosen)

    def _fill_values(self, name: str, values: Iterable[tuple[object, str]]) -> None:
        menu = self._menus[name]
        menu.clear()
        for value, words in values:
            action = menu.addAction(_menu_words(words))
            action.setCheckable(True)
            action.setChecked(getattr(self._wanted, name) == value)
            action.triggered.connect(
                lambda on=False, v=value: self.ask(**{name: v if on else None})
            )
        menu.menuAction().setEnabled(not menu.isEmpty())

    def _on_save_chosen(self, _: bool) -> None:
        self.save_wanted.emit()

    def _on_field_chosen(self, _: bool) -> None:
        self.field_wanted.emit()

    def _on_source_chosen(self, _: bool) -> None:
        self.source_wanted.emit()

    def _on_range_chosen(self, _: bool) -> None:
        self.range_wanted.emit()

    def _range_words(self, low: float | None, high: float | None) -> str:
        if high is None:
            return self.tr("{low} and over").format(low=f"{low:.2f}")
        if low is None:
            return self.tr("up to {high}").format(high=f"{high:.2f}")
        return self.tr("{low} to {high}").format(low=f"{low:.2f}", high=f"{high:.2f}")

    def _import_words(self, import_id: int | None) -> str:
        for fact in self._facets.imports:
            if fact.import_id == import_id:
                files = ", ".join(path.replace("\\", "/").split("/")[-1] for path in fact.files[:2])
                return self.tr("{number}: {files}").format(number=import_id, files=files)
        return self.tr("import {number}").format(number=import_id)


def _menu_words(words: str) -> str:
    return one_line(words, WORDS_LIMIT).replace("&", "&&")
