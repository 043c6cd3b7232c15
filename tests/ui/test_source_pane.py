"""The sources beside the sample: the right one in front, the evidence in view."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from veridesk.core.model import Claim, ClaimState, Evidence, Source, Span
from veridesk.ui.source_pane import SourcePane

LONG = "A line of the passage.\n" * 300 + "The bridge opened on 28 May 1937.\n" + "More.\n" * 300
OPENED = Span(LONG.index("The bridge"), LONG.index("1937.") + 5)
SOURCES = (
    Source("Short passage with six lanes.", "FAQ"),
    Source(LONG, "R&D <b>notes</b>"),
    Source("x"),
)


def claim(*evidence: Evidence) -> Claim:
    return Claim(Span(0, 5), ClaimState.CONTRADICTED, 0.9, "", evidence)


BEST = Evidence(1, OPENED, 9.0)
SECOND = Evidence(0, Span(19, 28), 4.0)
THIRD = Evidence(1, Span(0, 22), 1.0)


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    return pane


def is_in_view(pane: SourcePane, span: Span) -> bool:
    """True when the first line of the span is inside the viewport."""
    view = pane.view()
    cursor = view.textCursor()
    cursor.setPosition(span.start)
    rect = view.cursorRect(cursor)
    return rect.top() >= 0 and rect.bottom() <= view.viewport().height()


def test_each_source_has_a_tab(pane: SourcePane) -> None:
    """By its title, shown as it is, or by its number; the tooltip is plain too."""
    pane.show_sources(SOURCES)
    tabs = pane.tabs()

    assert [tabs.tabText(number) for number in range(3)] == ["FAQ", "R&&D <b>notes</b>", "Source 3"]
    assert "&lt;b&gt;" in tabs.tabToolTip(1)
    assert pane.view().raw_text() == SOURCES[0].text


def test_a_single_source_needs_no_tabs(pane: SourcePane) -> None:
    pane.show_sources(SOURCES[:1])

    assert not pane.tabs().isVisible()
    assert pane.view().isVisible()


def test_the_best_evidence_is_brought_to_front(pane: SourcePane) -> None:
    """Its source, scrolled to it; the tabs with evidence carry a dot."""
    pane.show_sources(SOURCES)

    pane.show_evidence(claim(BEST, SECOND, THIRD))

    assert pane.tabs().currentIndex() == 1
    assert is_in_view(pane, OPENED)
    assert [pane.tabs().tabText(number).endswith("•") for number in range(3)] == [True, True, False]
    assert pane.words() == "evidence 1 of 3"


def test_the_next_evidence_comes_round_again(pane: SourcePane) -> None:
    """Through every piece, from source to source, and back to the best."""
    pane.show_sources(SOURCES)
    pane.show_evidence(claim(BEST, SECOND, THIRD))

    seen = []
    for _ in range(4):
        seen.append((pane.current_evidence(), pane.tabs().currentIndex()))
        assert is_in_view(pane, seen[-1][0].span)
        pane.next_evidence()

    assert seen == [(BEST, 1), (SECOND, 0), (THIRD, 1), (BEST, 1)]


def test_a_tab_chosen_by_hand_shows_its_own_evidence(pane: SourcePane) -> None:
    """Changing over to a source scrolls to what it holds."""
    pane.show_sources(SOURCES)
    pane.show_evidence(claim(SECOND, BEST))

    pane.tabs().setCurrentIndex(1)

    assert pane.view().raw_text() == LONG
    assert is_in_view(pane, OPENED)


def test_without_evidence_nothing_stands_out(pane: SourcePane) -> None:
    """The source stays where it is, without marks or a count."""
    pane.show_sources(SOURCES)
    pane.show_evidence(claim(BEST))

    pane.show_evidence(claim())
    pane.show_evidence(None)
    pane.next_evidence()

    assert pane.current_evidence() is None
    assert pane.tabs().currentIndex() == 1
    assert pane.words() == ""


def test_evidence_of_another_sample_is_left_out(pane: SourcePane) -> None:
    """A number or a span beyond the sources does no harm."""
    pane.show_sources(SOURCES[:1])

    pane.show_evidence(
        claim(Evidence(7, Span(0, 1), 1.0), Evidence(0, Span(900, 905), 1.0), SECOND)
    )

    assert pane.current_evidence() == SECOND


def test_no_source_means_that_nothing_can_be_checked(pane: SourcePane) -> None:
    """It is said, instead of an empty pane that looks fine; no sample says nothing."""
    pane.show_sources(SOURCES)
    pane.show_sources(())
    said = pane.words()
    pane.clear()

    assert said == "This sample has no source: nothing can be checked."
    assert pane.words() == ""
    assert not pane.view().isVisible()


def test_no_tag_of_a_source_works(pane: SourcePane, tmp_path: Path) -> None:
    """Neither in the text nor in the title."""
    red = tmp_path / "red.png"
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(red))
    tag = f"<img src='file://{red}'>"

    pane.show_sources((Source(tag, tag), Source(tag, tag)))
    drawn = pane.grab().toImage()

    points = [(x, y) for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)]
    assert "#ff0000" not in {drawn.pixelColor(*point).name() for point in points}
    assert "<img" not in pane.tabs().tabToolTip(0)
