"""What was typed and marked but not ruled comes back after the window was closed."""

import contextlib
from pathlib import Path

from PySide6.QtCore import Qt

from veridesk.core.model import MarkKind, Verdict
from veridesk.store.project import Project
from veridesk.store.reads.decisions import draft_of, standing_decision
from veridesk.ui.hands import Hands


def test_unsaved_marks_survive_the_window(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """Marked, closed, opened: the mark is there, goes with the ruling, and is no draft any more."""
    rids: list[int] = []

    async def mark(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        shown = hands.desk.review.open_sample
        assert shown is not None
        rids.append(int(shown.rid))
        hands.press(Qt.Key.Key_U)
        hands.press(Qt.Key.Key_1)

    async def go_on(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        shown = hands.desk.review.open_sample
        assert shown is not None
        assert int(shown.rid) == rids[0]
        assert MarkKind.UNSUPPORTED in {one.kind for one in hands.desk.review.marks.marks}
        await hands.rule(Qt.Key.Key_X)

    sit(mark, flagged)
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        draft = draft_of(db, rids[0], "Ann")  # type: ignore[arg-type]
        assert draft is not None
        assert draft.marks is not None
        assert len(draft.marks) == 2
        assert draft_of(db, rids[0], "Bela") is None  # type: ignore[arg-type]
    sit(go_on, flagged)
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        stands = standing_decision(db, rids[0], "Ann")  # type: ignore[arg-type]
        assert stands is not None
        assert stands.ruling is not None
        assert stands.ruling.verdict is Verdict.REJECTED
        assert len(stands.ruling.marks) == 2
        assert draft_of(db, rids[0], "Ann") is None  # type: ignore[arg-type]


def test_marks_taken_back_are_no_draft(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """The same key again leaves nothing behind; on a ruled sample, none at all is a draft."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        review = hands.desk.review
        hands.press(Qt.Key.Key_U)
        hands.press(Qt.Key.Key_U)
        assert review.marks.marks == ()
        assert review.drafts.marks is None
        hands.press(Qt.Key.Key_U)
        shown = review.open_sample
        assert shown is not None
        await hands.rule(Qt.Key.Key_X)
        review.go_to(shown.rid)
        assert len(review.marks.marks) == 1
        hands.press(Qt.Key.Key_U)
        assert review.drafts.marks == ()
        hands.press(Qt.Key.Key_Right)
        await hands.until(lambda: hands.desk.errands.under_way == 0)
        review.go_to(shown.rid)
        assert review.marks.marks == ()

    sit(story, flagged)
