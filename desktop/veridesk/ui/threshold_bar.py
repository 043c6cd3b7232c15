"""The threshold that flags on screen are held against, and how many samples it would flag."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label

STEPS = 100
PAUSE = 250
"""Milliseconds without a movement before the queue follows."""


class ThresholdBar(QWidget):
    """A slider from 0 to 1; `chosen` follows when it rests on another value."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("threshold_bar")
        self._bands: list[int] = []
        self._known = 0
        self.slider = named(QSlider(Qt.Orientation.Horizontal), "threshold")
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(5)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setAccessibleName(self.tr("Threshold of the flags"))
        self.slider.setToolTip(
            self.tr("Show flags from this probability on; the run itself stays as it is")
        )
        self.words = named(plain_label(), "threshold_words")
        theme.set_role(self.words, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.words)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._on_rested)
        self.slider.valueChanged.connect(self._on_moved)
        self.hide()

    def show_threshold(self, threshold: float | None) -> None:
        """Show what the flags are held against; None (no run) hides the bar."""
        self.setVisible(threshold is not None)
        if threshold is not None and not self._rest.isActive() and not self.slider.isSliderDown():
            self._known = round(threshold * STEPS)
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._known)
            self._show_words()

    def show_bands(self, bands: Sequence[int]) -> None:
        """Take how many samples each threshold from 0.00 to 1.00 would flag."""
        self._bands = list(bands)
        self._show_words()

    def _show_words(self) -> None:
        value = self.slider.value()
        words = f"{value / STEPS:.2f}"
        if len(self._bands) > value:
            words = self.tr("{threshold}: {n} flagged").format(
                threshold=words, n=QLocale().toString(self._bands[value])
            )
        self.words.setText(words)

    def _on_moved(self, _: int) -> None:
        self._show_words()
        self._rest.start()

    def _on_rested(self) -> None:
        if self.slider.value() != self._known:
            self._known = self.slider.value()
            self.chosen.emit(self._known / STEPS)
