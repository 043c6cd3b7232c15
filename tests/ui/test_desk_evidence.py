"""Claims and their evidence by real keys and clicks: links, ways back, and the record."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from veridesk.core.job import Job
from veridesk.core.model import Rid
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.ui.hands import Hands
from veridesk.ui.span_highlighter import Look

Sit = Callable[..., None]
Key = Qt.Key


def click_source(hands: Hands, words: str) -> None:
    """Click on words of the source in front."""
    view = hands.window.sources.view()
    at = view.raw_text().index(words)
    cursor = view.textCursor()
    cursor.setPosition(at + 1)
    point = view.cursorRect(cursor).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def boxed(hands: Hands, look: Look) -> tuple[set[str], set[str]]:
    """The boxed words of that look, in the output and in the source."""
    sides = []
    for view in (hands.window.sample.output_view(), hands.window.sources.view()):
        text = view.raw_text()
        sides.append({one.span.of(text) for one in view.overlays() if one.look is look})
    return sides[0], sides[1]


def test_facts_that_agree_or_clash_are_boxed_on_both_sides(sit: Sit, flagged: Path) -> None:
    """The year that differs stands in a broken box, day and month in solid ones."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(1))
        assert boxed(hands, Look.CLASHES) == ({"1939"}, {"1937"})
        said, held = boxed(hands, Look.AGREES)
        assert {"28", "May"} <= said
        assert said == held

    sit(story, flagged)


def test_marks_and_links_stand_together(sit: Sit, flagged: Path) -> None:
    """Marking a claim leaves its links, and the next claim takes both away or along."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(1))
        before = boxed(hands, Look.CLASHES)
        hands.press(Key.Key_C)
        assert boxed(hands, Look.CLASHES) == before
        looks = [one.look for one in hands.window.sample.output_view().overlays()]
        assert Look.MARKED_CONTRADICTED in looks

    sit(story, flagged)


def test_a_click_in_the_source_finds_the_claims_that_rest_on_it(sit: Sit, flagged: Path) -> None:
    """Each click goes to the next claim with evidence there; elsewhere it says that none has."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(3))
        sample = hands.window.sample
        resting = []
        for _ in range(2):
            click_source(hands, "2.7 km")
            claim = sample.current_claim()
            assert claim is not None
            current = hands.window.sources.current_evidence()
            assert current is not None
            assert "2.7 km" in current.span.of(hands.window.sources.view().raw_text())
            resting.append(claim)
        assert all(claim.evidence for claim in resting)

    sit(story, flagged)


def test_enter_shows_the_next_best_evidence(sit: Sit, flagged: Path) -> None:
    """Round through all of it, and the links follow."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(1))
        claim = hands.window.sample.current_claim()
        assert claim is not None
        for number in range(1, len(claim.evidence) + 1):
            hands.press(Key.Key_Return)
            wanted = claim.evidence[number % len(claim.evidence)]
            assert hands.window.sources.current_evidence() == wanted

    sit(story, flagged)


def test_the_record_shows_the_other_fields(sit: Sit, flagged: Path) -> None:
    """Closed at first; open it stays open from sample to sample, as plain text."""

    async def story(hands: Hands) -> None:
        hands.desk.review.go_to(Rid(1))
        sample = hands.window.sample
        assert not sample.record_view().isVisible()
        toggle = next(one for one in sample.findChildren(QToolButton) if one.text() == "RECORD")
        QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
        assert "id: b-1" in sample.record_view().raw_text()
        assert "bridge opened" not in sample.record_view().raw_text()
        hands.desk.review.go_to(Rid(2))
        assert "id: b-2" in sample.record_view().raw_text()

    sit(story, flagged)


@pytest.fixture
def sourceless(tmp_path: Path) -> Path:
    path = tmp_path / "bare.jsonl"
    path.write_text('{"output": "It opened in 1937."}\n', encoding="utf-8")
    project = tmp_path / "bare.veridesk"
    with Project.open(project, create=True) as opened:
        import_files(opened, Job(), [path])
    return project


def test_a_sample_without_sources_offers_no_evidence(sit: Sit, sourceless: Path) -> None:
    """No source is shown, no button, no cursor; the claim is `not checked` in words."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.open_sample is not None)
        pane = hands.window.sources
        assert not pane.view().isVisible()
        buttons = [one.text() for one in pane.findChildren(QToolButton) if one.isVisible()]
        assert "Next evidence" not in buttons
        assert pane.view().cursorWidth() == 0
        assert "no source" in pane.words()
        assert "Not checked" in hands.window.sample.card().words()

    sit(story, sourceless)
