"""The card under the output: which claim, what state, and why, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from veridesk.core.model import Claim, ClaimState, Mark, MarkKind
from veridesk.ui import theme
from veridesk.ui.labels import ElidedLabel, PlainLabel
from veridesk.ui.told import told

_ROLES: Final = {
    ClaimState.CONTRADICTED: "contradicted",
    ClaimState.NOT_FOUND: "unsupported",
    ClaimState.SUPPORTED: "chip",
    ClaimState.NOT_CHECKED: "not-checked",
}


def percent(probability: float) -> str:
    """A probability for people; never wholly sure, either way."""
    share = round(100 * probability)
    if share >= 100:
        return QCoreApplication.translate("ClaimCard", "over 99 %")
    if share <= 0:
        return QCoreApplication.translate("ClaimCard", "under 1 %")
    return QCoreApplication.translate("ClaimCard", "{share} %").format(share=share)


class ClaimCard(QFrame):
    """Says of the current claim what is known, honestly."""

    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._heading = PlainLabel()
        self._state = PlainLabel(role="chip")
        self._mark = ElidedLabel(role="chip")
        self._reason = PlainLabel(wraps=True)
        self._foot = PlainLabel(role="quiet", wraps=True)
        self._previous = self._step_button("previous", self.tr("Previous claim"), "‹")
        self._next = self._step_button("next", self.tr("Next claim"), "›")
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._build()
        theme.theme_signals().changed.connect(self._on_theme_changed)
        self.show_words("")

    def show_claim(
        self,
        claim: Claim,
        number: int,
        total: int,
        *,
        marks: tuple[Mark, ...] = (),
        foot: str = "",
        blind: bool = False,
    ) -> None:
        """Show a claim, the `number`th of `total`, with the reviewer's marks on it.

        `blind` keeps back what the detector makes of it.
        """
        self._heading.show_text(
            self.tr("Claim {number} of {total}").format(number=number, total=total)
        )
        self._state.show_text(self.tr("hidden") if blind else self._state_words(claim))
        theme.set_role(self._state, "chip" if blind else _ROLES[claim.state])
        self._mark.show_text(self._mark_words(marks))
        hidden = self.tr("Flags are hidden until you rule on this sample.")
        self._reason.show_text(hidden if blind else self._reason_words(claim))
        self._foot.show_text(foot)
        self._previous.setEnabled(number > 1)
        self._next.setEnabled(number < total)
        for widget in (self._heading, self._state, self._previous, self._next):
            widget.show()
        self._mark.setVisible(bool(marks))
        self._foot.setVisible(bool(foot))
        self._reason.show()

    def show_words(self, text: str, foot: str = "") -> None:
        """Show a sentence where there is no claim to show."""
        for widget in (self._heading, self._state, self._mark, self._previous, self._next):
            widget.hide()
        self._reason.show_text(text)
        self._foot.show_text(foot)
        self._foot.setVisible(bool(foot))
        self.setVisible(bool(text))

    def words(self) -> str:
        """Everything that the card says, for tests and for screen readers."""
        labels = (self._heading, self._state, self._mark, self._reason, self._foot)
        return " · ".join(
            label.accessibleName() if label is self._mark else label.text()
            for label in labels
            if not label.isHidden()
        )

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE)
        for label in (self._heading, self._state, self._mark):
            top.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self._previous)
        top.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(
            2 * theme.SPACE, theme.SPACE, theme.SPACE, theme.SPACE + theme.SPACE // 2
        )
        column.setSpacing(theme.SPACE // 2)
        column.addLayout(top)
        column.addWidget(self._reason)
        column.addWidget(self._foot)

    def _step_button(self, name: str, words: str, sign: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(theme.icon(name))
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_theme_changed(self) -> None:
        for button in (self._previous, self._next):
            button.setIcon(theme.icon(button.objectName()))

    def _state_words(self, claim: Claim) -> str:
        word = {
            ClaimState.CONTRADICTED: self.tr("contradicted"),
            ClaimState.NOT_FOUND: self.tr("not found"),
            ClaimState.SUPPORTED: self.tr("supported"),
            ClaimState.NOT_CHECKED: self.tr("not checked"),
        }[claim.state]
        if claim.probability is None or claim.state is ClaimState.NOT_CHECKED:
            return word
        if claim.state is ClaimState.SUPPORTED:
            doubt = self.tr("doubt {percent}").format(percent=percent(claim.probability))
            return f"{word} · {doubt}"
        return f"{word} {percent(claim.probability)}"

    def _mark_words(self, marks: tuple[Mark, ...]) -> str:
        words = {
            MarkKind.CONTRADICTED: self.tr("you marked it contradicted"),
            MarkKind.UNSUPPORTED: self.tr("you marked it unsupported"),
            MarkKind.SUPPORTED: self.tr("you marked it supported"),
        }
        said = (
            f"{words[mark.kind]}: {told(mark.reason)}" if mark.reason else words[mark.kind]
            for mark in marks
        )
        return ", ".join(dict.fromkeys(said))

    def _reason_words(self, claim: Claim) -> str:
        if claim.reason:
            return told(claim.reason)
        return {
            ClaimState.CONTRADICTED: self.tr("The detector gave no reason."),
            ClaimState.NOT_FOUND: self.tr("The detector gave no reason."),
            ClaimState.SUPPORTED: self.tr("The detector found nothing against this claim."),
            ClaimState.NOT_CHECKED: self.tr("No detector has looked at this claim."),
        }[claim.state]
