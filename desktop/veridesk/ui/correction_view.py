"""The correction: original above, editor below, with a live word-level difference."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from veridesk.core.diff import Change, ChangeKind, changes
from veridesk.core.model import ClaimState, Flag, Span
from veridesk.core.text import words_of
from veridesk.flagging.live import LiveAnswer
from veridesk.ui import theme
from veridesk.ui.faithful_edit import FaithfulEdit
from veridesk.ui.key_map import key_signals, with_names
from veridesk.ui.labels import ElidedLabel, PlainLabel
from veridesk.ui.span_highlighter import (
    FLAG_LOOKS,
    Look,
    StyledSpan,
    format_of,
    segments,
    shown_flags,
)
from veridesk.ui.text_view import TextView
from veridesk.ui.told import told

_PAUSE: Final = 60
"""Milliseconds without a key before the difference is drawn anew."""
_CHECK_PAUSE: Final = 120
"""Milliseconds without a key before the detector is asked about what was typed."""


class CorrectionView(QWidget):
    """Lets the person type a better output; says what was typed, keeps nothing."""

    saved = Signal(str)
    left = Signal(str)
    draft_changed = Signal(str)
    check_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._raw = ""
        self._draft = ""
        self._checked: LiveAnswer | None = None
        self._original = TextView(self)
        self._edit = FaithfulEdit(self)
        self._count = PlainLabel(role="quiet")
        self._state = PlainLabel(role="not-checked")
        self._reasons = ElidedLabel(role="quiet")
        self._save = QPushButton()
        self._leave = QPushButton(self.tr("Leave, keep the draft  (Esc)"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._check_pause = QTimer(self, singleShot=True, interval=_CHECK_PAUSE)
        self._build()
        self._connect()
        key_signals().changed.connect(self._show_keys)
        self._show_keys()

    def start(self, raw: str, draft: str | None) -> None:
        """Correct `raw`, from an earlier draft where there is one; takes the focus."""
        self._raw = raw
        self._draft = raw if draft is None else draft
        self._original.set_text(raw)
        self._edit.set_text(self._draft)
        self._checked = None
        self._pause.stop()
        self._show_difference()
        self._show_state(self.text())
        self.focus_editor()
        self.check_wanted.emit(self._draft)

    def show_check(self, answer: LiveAnswer | None) -> None:
        """Show what the detector finds in what was typed, if it is still that; None: nothing.

        Until then, and where it found no way to look, the text is `not checked`.
        """
        self._checked = answer
        self._show_difference()
        self._show_state(self.text())

    def text(self) -> str:
        """The text exactly as typed, the raw text's special characters kept."""
        return self._edit.text()

    def focus_editor(self) -> None:
        """Move the keyboard focus to the editor."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self) -> FaithfulEdit:
        """The editor below."""
        return self._edit

    def original(self) -> TextView:
        """The view of the original above."""
        return self._original

    def words(self) -> str:
        """What the view says of the change."""
        return self._count.text()

    def check_words(self) -> str:
        """What the view says of the detector's look at what was typed."""
        said = (self._state.text(), self._reasons.accessibleName())
        return " · ".join(words for words in said if words)

    def _build(self) -> None:
        self._original.setAccessibleName(self.tr("Original output"))
        self._edit.setAccessibleName(self.tr("Correction"))
        theme.set_role(self._save, "primary")
        theme.set_role(self._leave, "flat")
        for button in (self._save, self._leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(_half(PlainLabel(self.tr("ORIGINAL"), "heading"), None, self._original))
        halves.addWidget(
            _half(PlainLabel(self.tr("CORRECTION"), "heading"), self._count, self._edit)
        )
        halves.setSizes([400, 600])
        check = QHBoxLayout()
        check.setContentsMargins(2 * theme.SPACE, theme.SPACE, 2 * theme.SPACE, 0)
        check.setSpacing(theme.SPACE)
        check.addWidget(self._state)
        check.addWidget(self._reasons, 1, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * theme.SPACE, theme.SPACE, 2 * theme.SPACE, theme.SPACE)
        buttons.setSpacing(theme.SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(halves, 1)
        column.addLayout(check)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._edit.textChanged.connect(self._pause.start)
        self._edit.textChanged.connect(self._check_pause.start)
        self._check_pause.timeout.connect(lambda: self.check_wanted.emit(self.text()))
        self._edit.saved.connect(self._on_saved)
        self._edit.left.connect(self._on_left)
        self._save.clicked.connect(self._on_saved)
        self._leave.clicked.connect(self._on_left)
        self._pause.timeout.connect(self._on_paused)
        theme.theme_signals().changed.connect(self._show_difference)

    def _on_saved(self) -> None:
        self._stop_timers()
        self.saved.emit(self.text())

    def _on_left(self) -> None:
        self._stop_timers()
        self.left.emit(self.text())

    def _stop_timers(self) -> None:
        self._pause.stop()
        self._check_pause.stop()

    def _on_paused(self) -> None:
        self._show_difference()
        text = self.text()
        self._show_state(text)
        if text != self._draft:
            self._draft = text
            self.draft_changed.emit(text)

    def _show_difference(self) -> None:
        typed = self._edit.typed()
        steps = [one for one in changes(self._raw, typed.text) if one.kind is not ChangeKind.EQUAL]
        self._original.set_spans(
            [StyledSpan(Span(*one.old), Look.REMOVED) for one in steps if one.old[0] < one.old[1]]
        )
        added = [StyledSpan(Span(*one.new), Look.ADDED) for one in steps if one.new[0] < one.new[1]]
        self._edit.show_looks(
            [
                (typed.to_qt(one.start), typed.to_qt(one.end), format_of(one.looks))
                for one in segments([*added, *self._flag_spans(typed.text)])
            ]
        )
        self._count.show_text(self._count_words(steps, typed.text))

    def _flags(self, text: str) -> tuple[Flag, ...]:
        """The raised flags on a text; none where another text was looked at."""
        answer = self._checked
        if answer is None or answer.output != text:
            return ()
        return shown_flags(answer.assessment, answer.threshold)

    def _flag_spans(self, text: str) -> list[StyledSpan]:
        return [
            StyledSpan(flag.span, FLAG_LOOKS[flag.kind], flag.probability)
            for flag in self._flags(text)
        ]

    def _show_state(self, text: str) -> None:
        answer = self._checked
        reasons = ""
        if answer is None or answer.output != text:
            words, role = self.tr("not checked"), "not-checked"
        elif answer.assessment.state is ClaimState.NOT_CHECKED:
            words, role = self.tr("not checked"), "not-checked"
            reasons = told(answer.assessment.reason)
        elif flags := self._flags(text):
            words = self.tr("{count} flagged").format(count=len(flags))
            role = "unsupported"
            # What is new in the text comes first: it is what the person is at.
            nearest = sorted(flags, key=lambda flag: flag.span.of(text) in self._raw)
            reasons = "; ".join(dict.fromkeys(told(flag.reason) for flag in nearest if flag.reason))
        else:
            words, role = self.tr("no flag raised"), "chip"
        self._state.show_text(words)
        theme.set_role(self._state, role)
        self._reasons.show_text(reasons)

    def _show_keys(self) -> None:
        self._save.setText(with_names(self.tr("Save and next  ({save_next})"), "save_next"))

    def _count_words(self, steps: list[Change], text: str) -> str:
        if not steps:
            return self.tr("nothing changed yet")
        count = sum(
            max(len(words_of(self._raw, *one.old)), len(words_of(text, *one.new))) for one in steps
        )
        if count == 0:
            return self.tr("only signs or spaces changed")
        if count == 1:
            return self.tr("1 word changed")
        return self.tr("{count} words changed").format(count=count)


def _half(heading: PlainLabel, beside: QWidget | None, text: QWidget) -> QWidget:
    half = QWidget()
    heading.setMinimumHeight(theme.HEAD_HEIGHT)
    head = QHBoxLayout()
    head.setContentsMargins(2 * theme.SPACE, 0, 2 * theme.SPACE, 0)
    head.addWidget(heading)
    head.addStretch(1)
    if beside is not None:
        head.addWidget(beside)
    column = QVBoxLayout(half)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(text, 1)
    return half
