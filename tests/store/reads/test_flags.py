"""Questions about detector runs."""

import contextlib

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import Assessment, ClaimState, Rid, RunId
from veridesk.store.project import Project
from veridesk.store.reads import flags as reads
from veridesk.store.writes import flags as writes


def test_an_assessment_comes_back_whole(project: Project, run_id: RunId) -> None:
    """Claims, evidence, flags under the threshold, and the honest state."""
    with contextlib.closing(project.reader()) as db:
        found = reads.assessment(db, run_id, Rid(1))
        unchecked = reads.assessment(db, run_id, Rid(9))

        assert found is not None
        assert found.state is ClaimState.CONTRADICTED
        assert found.claims[0].evidence[0].source == 0
        assert [flag.probability for flag in found.flags] == [0.1, 0.85]
        assert unchecked == Assessment(None, ClaimState.NOT_CHECKED, reason="too long")
        assert reads.assessment(db, run_id, Rid(10)) is None


def test_a_run_counts_what_it_did_and_what_it_could_not(project: Project, run_id: RunId) -> None:
    """Nine were looked at, one of them in vain, four or more are over the threshold."""
    with contextlib.closing(project.reader()) as db:
        assert reads.assessed_counts(db, run_id) == (8, 1, 4)
        assert list(reads.unassessed_rids(db, run_id)) == [10]
        assert reads.run(db, run_id).assessed == 9
        assert reads.run(db, run_id).parameters == {"a": 2, "b": 1}


def test_a_run_never_overwrites(project: Project, run_id: RunId) -> None:
    """The same sample again in the same run is left as it is; a new run stands beside it."""
    other = Assessment(0.01, ClaimState.SUPPORTED)
    project.submit(lambda db: writes.add_assessments(db, run_id, [(Rid(1), other)])).result()
    second = project.submit(
        lambda db: writes.start_run(
            db, detector="test", version="2", weights_hash="", parameters={}, threshold=0.5
        )
    ).result()
    project.submit(lambda db: writes.add_assessments(db, second, [(Rid(1), other)])).result()

    with contextlib.closing(project.reader()) as db:
        first = reads.assessment(db, run_id, Rid(1))
        assert first is not None
        assert first.score == pytest.approx(0.85)
        assert reads.assessment(db, second, Rid(1)) == other
        assert reads.current_run(db) == second


def test_a_detectors_run_goes_before_an_imported_one(project: Project, run_id: RunId) -> None:
    """Labels of a file, however new, do not hide what the detector found."""
    project.submit(
        lambda db: writes.start_run(
            db, detector="imported", version="1", weights_hash="", parameters={}, threshold=0.5
        )
    ).result()

    with contextlib.closing(project.reader()) as db:
        assert reads.current_run(db) == run_id
        assert reads.imported_runs(db) == [run_id + 1]


def test_a_run_that_is_not_there_is_named(project: Project) -> None:
    """The message carries the number that was asked for."""
    with contextlib.closing(project.reader()) as db:
        assert reads.current_run(db) is None
        with pytest.raises(UserError, match="no detector run 7"):
            reads.run(db, RunId(7))
