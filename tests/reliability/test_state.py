"""Whatever two reviewers do, in whatever order, with the program closed and opened between."""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Rid, Ruling, Verdict
from veridesk.reviewing import session
from veridesk.store.backup import backups, check_backup, roll_backups
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.store.reads import decisions as reads
from veridesk.store.writes import samples as sample_writes

PEOPLE = ("Ann", "Bo")
RIDS = (1, 2, 3)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


class Desk(RuleBasedStateMachine):
    """The store beside a plain list of what was ruled, undone and typed."""

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.veridesk"
        self.project = Project.open(self.path, create=True)
        batch = [ImportedSample(output=f"Output {n}.", record_id=n, raw=b"{}") for n in RIDS]

        def fill(db: object) -> None:
            run = sample_writes.start_import(db, {})
            file = sample_writes.add_file(db, run, "a", 1, "JSONL")
            sample_writes.add_samples(db, run, file, batch)
            sample_writes.finish_import(db, run, "done")

        self.project.submit(fill).result()
        self.live: dict[str, list[tuple[int, Verdict]]] = {name: [] for name in PEOPLE}
        self.undone: dict[str, list[tuple[int, Verdict]]] = {name: [] for name in PEOPLE}
        self.typed: dict[tuple[int, str], str] = {}
        self.acts = 0

    @rule(rid=st.sampled_from(RIDS), by=st.sampled_from(PEOPLE), note=TEXTS, data=st.data())
    def decide(self, rid: int, by: str, note: str, data: st.DataObject) -> None:
        verdict = data.draw(st.sampled_from(list(Verdict)))
        output = f"Other {rid}." if verdict is Verdict.CORRECTED else None
        session.decide(self.project, Rid(rid), Ruling(verdict, output, note), by).result()
        self.live[by].append((rid, verdict))
        self.undone[by].clear()
        self.typed.pop((rid, by), None)
        self.acts += 1

    @rule(by=st.sampled_from(PEOPLE))
    def undo(self, by: str) -> None:
        if not self.live[by]:
            with pytest.raises(UserError, match="nothing to undo"):
                session.undo(self.project, by).result()
            return
        session.undo(self.project, by).result()
        self.undone[by].append(self.live[by].pop())
        self.acts += 1

    @rule(by=st.sampled_from(PEOPLE))
    def redo(self, by: str) -> None:
        if not self.undone[by]:
            with pytest.raises(UserError, match="nothing to redo"):
                session.redo(self.project, by).result()
            return
        session.redo(self.project, by).result()
        self.live[by].append(self.undone[by].pop())
        self.acts += 1

    @rule(rid=st.sampled_from(RIDS), by=st.sampled_from(PEOPLE), note=TEXTS)
    def type(self, rid: int, by: str, note: str) -> None:
        session.save_draft(self.project, Rid(rid), None, note, by).result()
        if note:
            self.typed[rid, by] = note
        else:
            self.typed.pop((rid, by), None)

    @rule()
    def open_again(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)

    @rule()
    def back_up(self) -> None:
        roll_backups(self.path, Job(), anyway=True)
        assert check_backup(backups(self.path)[0].path) == self.acts

    @invariant()
    def what_stands_is_what_was_ruled_last(self) -> None:
        with contextlib.closing(self.project.reader()) as db:
            for by in PEOPLE:
                for rid in RIDS:
                    ruled = [verdict for one, verdict in self.live[by] if one == rid]
                    expected = ruled[-1] if ruled else None
                    assert reads.verdict_of(db, Rid(rid), by) == expected
                    draft = reads.draft_of(db, Rid(rid), by)
                    assert (draft.note if draft else None) == self.typed.get((rid, by))
            assert reads.first_broken_link(db) is None

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            faults = [one for one in examine(self.path, Job()).findings if one.health == "fault"]
            self.folder.cleanup()
            assert faults == []


def test_every_order_of_acts_keeps_the_log_and_what_stands(long: bool) -> None:
    """Two undo stacks that do not touch each other, across restarts and backups."""
    plan = settings(max_examples=300 if long else 10, stateful_step_count=40 if long else 20)
    run_state_machine_as_test(Desk, settings=plan)
