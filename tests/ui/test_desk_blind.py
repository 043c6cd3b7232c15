"""Blind review by real keys: hidden until ruled on, told afterwards, stored with the ruling."""

from array import array
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from veridesk.core.blind import BlindRule, placed_blindly
from veridesk.core.model import Decision, Rid
from veridesk.reviewing.habits import blind_rule_of, save_blind_rule
from veridesk.store.project import Project
from veridesk.store.reads.decisions import decisions
from veridesk.ui.hands import Hands, heard
from veridesk.ui.queue_delegate import risk_words
from veridesk.ui.span_highlighter import Look

Sit = Callable[..., None]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def blind(flagged: Path) -> Path:
    with Project.open(flagged) as project:
        save_blind_rule(project, BlindRule(1.0, 5)).result()
    return flagged


def log_of(path: Path) -> list[Decision]:
    with Project.open(path, read_only=True) as project, closing(project.reader()) as db:
        return list(decisions(db))


def looks_in(hands: Hands) -> set[Look]:
    view = hands.window.sample.output_view()
    return {one.look for one in [*view.spans(), *view.overlays()]}


def risk_of(hands: Hands, rid: int) -> str:
    model = hands.window.queue.model
    line = model.row_at(list(model.snapshot.rids).index(rid))
    assert line is not None
    return risk_words(line)


def test_flags_and_scores_are_hidden_until_the_verdict(sit: Sit, blind: Path) -> None:
    """No flag, no state, no clash, no risk; after the ruling all are told, and shown on return."""

    async def story(hands: Hands) -> None:
        review = hands.desk.review
        review.go_to(Rid(1))
        card = hands.window.sample.card()
        assert "hidden" in card.words()
        assert "%" not in card.words()
        assert looks_in(hands) <= {Look.EVIDENCE}
        assert risk_of(hands, 1) == "–"
        await hands.rule(Key.Key_X)
        assert "idden until now" in hands.window.message.text
        assert risk_of(hands, 1) != "–"
        review.go_to(Rid(1))
        assert "hidden" not in card.words()
        assert Look.CLASHES in looks_in(hands)

    sit(story, blind)

    (decision,) = log_of(blind)
    assert decision.ruling is not None
    assert decision.ruling.shown.blind
    assert decision.ruling.shown.run == 1
    assert decision.ruling.shown.flags > 0


def test_what_was_seen_is_not_called_blind(sit: Sit, blind: Path) -> None:
    """A second ruling, also after an undo, was made with the flags known."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(1))
        await hands.rule(Key.Key_X)
        await hands.ruled(lambda: hands.press(Key.Key_Z, CTRL))
        assert "hidden" not in hands.window.sample.card().words()
        await hands.rule(Key.Key_A)

    sit(story, blind)

    rulings = [one.ruling for one in log_of(blind) if one.ruling]
    assert [ruling.shown.blind for ruling in rulings] == [True, False]


def test_claims_are_walked_through_and_marked_blind(sit: Sit, blind: Path) -> None:
    """The first claim comes first, not the doubted one; marks are the reviewer's own."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(3))
        claim = hands.window.sample.current_claim()
        assert claim is not None
        assert claim.span.start == 0
        hands.press(Key.Key_J)
        hands.press(Key.Key_U)
        assert Look.MARKED_UNSUPPORTED in looks_in(hands)
        await hands.rule(Key.Key_X)

    sit(story, blind)

    (decision,) = log_of(blind)
    assert decision.ruling is not None
    assert len(decision.ruling.marks) == 1


def test_a_correction_is_not_flagged_while_blind(sit: Sit, blind: Path) -> None:
    """What is typed stays `not checked`; the ruling goes on as ever."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(1))
        hands.press(Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        hands.press(Key.Key_End, CTRL)
        hands.type_text(" axe")
        assert hands.window.correction.check_words() == "not checked"
        await hands.ruled(lambda: hands.press(Key.Key_Return, CTRL))

    sit(story, blind)

    assert log_of(blind)[0].ruling is not None


def test_the_share_is_chosen_in_the_window(sit: Sit, flagged: Path) -> None:
    """The dialog stores it in the project, and the sample on screen follows at once."""

    async def story(hands: Hands) -> None:
        card = hands.window.sample.card()
        assert "hidden" not in card.words()
        hands.window.action_table["blind"].trigger()
        await hands.dialog("blind_dialog")
        hands.type_text("100")
        await heard(hands.desk.review.blind.changed, lambda: hands.press(Key.Key_Return))
        await hands.until(hands.is_back)
        assert "hidden" in card.words()

    sit(story, flagged)

    with Project.open(flagged, read_only=True) as project, closing(project.reader()) as db:
        assert blind_rule_of(db).share == 1.0


def test_a_place_in_the_queue_tells_no_risk(sit: Sit, blind: Path) -> None:
    """Riskiest first is a drawn order while blind, and filters by risk pass what was ruled on."""
    orders: list[list[int]] = []

    async def story(hands: Hands) -> None:
        panel = hands.window.queue
        await hands.until(lambda: hands.desk.queue.is_whole and hands.desk.review.can_rule)
        orders.append([int(rid) for rid in panel.model.snapshot.rids])
        panel.filters.ask(score_low=0.3)
        await hands.until(lambda: panel.model.rowCount() == 0)
        panel.clear_filters()
        await hands.until(lambda: panel.model.rowCount() == 4)
        hands.desk.review.go_to(Rid(1))
        await hands.rule(Key.Key_X)
        panel.filters.ask(score_low=0.3)
        await hands.until(lambda: list(panel.model.snapshot.rids) == [1])

    sit(story, blind)

    rule = BlindRule(1.0, 5)
    drawn = placed_blindly(rule, array("I", [1, 2, 3, 4]), bytearray(4))[0]
    assert orders == [list(drawn)]
