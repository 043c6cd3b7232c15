"""A desk to rule at, and folders that were exported from it."""

import hashlib
import importlib.util
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from veridesk.core.job import Job
from veridesk.core.model import (
    Assessment,
    ClaimState,
    Flag,
    FlagKind,
    ImportedSample,
    Mark,
    MarkKind,
    RecordId,
    Rid,
    Ruling,
    RunId,
    Shown,
    Source,
    Span,
    Verdict,
)
from veridesk.core.resources import resource
from veridesk.exporting.keys import OpenKey, new_key, open_key
from veridesk.exporting.manifest import render, sealed
from veridesk.exporting.run import export_samples
from veridesk.store.project import Project
from veridesk.store.writes import decisions, flags, samples

SHARED = Source("The bridge 🌉 opened in 1937.", "Datasheet", "d1")


@dataclass
class Desk:
    """A project with samples in it, and short words for ruling on them."""

    project: Project

    def add(self, *imported: ImportedSample, path: str = "/secret/place/bridges.jsonl") -> None:
        """Import samples."""

        def write(db: object) -> None:
            number = samples.start_import(db, {})
            file = samples.add_file(db, number, path, 99, "jsonl")
            samples.add_samples(db, number, file, imported)
            samples.finish_import(db, number, "done")

        self.project.submit(write).result()

    def add_some(self, count: int, first: int = 1) -> None:
        """Import samples that differ by a number; even ones have no id of their own."""
        self.add(*(made_sample(number) for number in range(first, first + count)))

    def flag(self, *rids: int, threshold: float = 0.5) -> RunId:
        """Have a detector raise one flag over, and one under, its threshold on these samples."""

        def write(db: object) -> RunId:
            run = flags.start_run(
                db,
                detector="test",
                version="1.2",
                weights_hash="abc",
                parameters={"b": [1, 2.5]},
                threshold=threshold,
            )
            found = Assessment(
                0.9,
                ClaimState.CONTRADICTED,
                (),
                (
                    Flag(Span(0, 6), FlagKind.CONTRADICTED, 0.9, "‘1939’ is in no source"),
                    Flag(Span(7, 8), FlagKind.UNSUPPORTED, 0.1, "a weak doubt"),
                ),
            )
            flags.add_assessments(db, run, [(Rid(rid), found) for rid in rids])
            flags.finish_run(db, run, "done", 1.0)
            return run

        return self.project.submit(write).result()

    def rule(
        self,
        rid: int,
        verdict: str,
        by: str = "ann",
        *,
        output: str | None = None,
        note: str = "",
        marks: tuple[Mark, ...] = (),
        shown: Shown | None = None,
    ) -> int:
        """Decide; returns the decision's number."""
        ruling = Ruling(Verdict(verdict), output, note, marks, 3, shown or Shown())
        return (
            self.project.submit(lambda db: decisions.add_decision(db, Rid(rid), by, ruling))
            .result()
            .decision_id
        )

    def undo(self, by: str = "ann") -> None:
        """Take the reviewer's last decision back."""
        self.project.submit(lambda db: decisions.add_undo(db, by)).result()

    def redo(self, by: str = "ann") -> None:
        """Decide again what was undone."""
        self.project.submit(lambda db: decisions.add_redo(db, by)).result()

    def tamper(self, statement: str) -> None:
        """Change the file as somebody outside Veridesk would, with the guards taken off."""

        def write(db: object) -> None:
            db.execute("DROP TRIGGER IF EXISTS decision_is_never_changed")
            db.execute("DROP TRIGGER IF EXISTS decision_is_never_deleted")
            db.execute(statement)

        self.project.submit(write).result()


def made_sample(number: int) -> ImportedSample:
    """A sample that shares one source with all others and has one of its own."""
    record_id: RecordId | None = None
    if number % 2:
        record_id = number if number % 3 else f"b-{number}"
    return ImportedSample(
        output=f"Bridge 😀 {number} opened in 1939.",
        prompt=f"When did bridge {number} open?",
        sources=(SHARED, Source(f"Bridge {number}.")),
        record_id=record_id,
        generator="model-a" if number % 2 else None,
        task="QA",
        raw=b'{"id": %d,  "odd spaces": "kept"}' % number,
        line=number,
    )


@pytest.fixture(scope="session")
def desk_type() -> type[Desk]:
    """What makes a desk of a project, for fixtures that live longer than one test."""
    return Desk


@pytest.fixture
def desk(project: Project) -> Desk:
    """A desk on an empty project."""
    return Desk(project)


@pytest.fixture(scope="session")
def whole_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export with everything in it; never changed, copied by who wants to."""
    base = tmp_path_factory.mktemp("whole")
    with Project.open(base / "whole.veridesk", create=True) as project:
        desk = Desk(project)
        desk.add_some(9)
        run = desk.flag(1, 2, 3)
        shown = Shown(run, 1, 0.9)
        mark = Mark(Span(7, 8), MarkKind.CONTRADICTED, "no 😀")
        desk.rule(1, "accepted", marks=(mark,), shown=shown, note="fine 🌉")
        desk.rule(2, "corrected", output="Bridge 2 opened in 1937.", marks=(mark,), shown=shown)
        desk.rule(3, "unsure", shown=shown)
        desk.undo()
        desk.redo()
        desk.rule(3, "accepted", shown=shown)
        desk.rule(4, "rejected")
        desk.rule(5, "accepted")
        desk.rule(5, "corrected", "bob", output="Bridge 5 opened in 1937.")
        desk.rule(6, "corrected", output="one")
        desk.rule(6, "corrected", "bob", output="two")
        desk.rule(7, "unsure")
        desk.rule(8, "rejected", note="nothing is right")
        export_samples(project, Job(), base / "export", include_rejected=True, card=None)
    return base / "export"


@pytest.fixture
def folder(whole_folder: Path, tmp_path: Path) -> Path:
    """An export with everything in it, to be tampered with."""
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in whole_folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    return copy


Reseal = Callable[..., None]


@pytest.fixture
def reseal() -> Reseal:
    """Bring a tampered folder's manifest in line with its files, as a careful forger would."""

    def act(folder: Path, **changes: object) -> None:
        manifest = json.loads((folder / "manifest.json").read_bytes())
        for name, facts in manifest["files"].items():
            data = (folder / name).read_bytes()
            manifest["files"][name] = {
                "rows": None if facts["rows"] is None else data.count(b"\n"),
                "bytes": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
            }
        for name, value in changes.items():
            if isinstance(value, dict):
                manifest[name].update(value)
            else:
                manifest[name] = value
        (folder / "manifest.json").write_bytes(render(sealed(manifest)))

    return act


@pytest.fixture
def rows_of() -> Callable[[Path], list[dict[str, object]]]:
    """Read the rows of a file."""

    def act(path: Path) -> list[dict[str, object]]:
        return [json.loads(line) for line in path.read_bytes().splitlines()]

    return act


@pytest.fixture
def write_rows() -> Callable[[Path, list[dict[str, object]]], None]:
    """Write rows back as the export writes them."""

    def act(path: Path, rows: list[dict[str, object]]) -> None:
        lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]
        path.write_bytes("".join(line + "\n" for line in lines).encode())

    return act


@pytest.fixture(scope="session")
def alone() -> ModuleType:
    """The verifier in one file, as it goes with each delivery."""
    spec = importlib.util.spec_from_file_location("verify_alone", resource("verify/verify.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def signers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, OpenKey]:
    """Two people with a key each."""
    keys = tmp_path_factory.mktemp("home") / "keys"
    for name in ("ann", "mallory"):
        new_key(keys, name)
    return {name: open_key(keys, name) for name in ("ann", "mallory")}


@pytest.fixture(scope="session")
def signed_whole(tmp_path_factory: pytest.TempPathFactory, signers: dict[str, OpenKey]) -> Path:
    """A small signed export; never changed, copied by who wants to."""
    base = tmp_path_factory.mktemp("signed")
    with Project.open(base / "signed.veridesk", create=True) as project:
        desk = Desk(project)
        desk.add_some(4)
        shown = Shown(desk.flag(1), 1, 0.9)
        desk.rule(1, "accepted", shown=shown, note="fine")
        desk.rule(2, "corrected", output="Bridge 2 opened in 1937.")
        desk.rule(3, "rejected")
        export_samples(project, Job(), base / "export", signer=signers["ann"], card=None)
    return base / "export"


@pytest.fixture
def signed(signed_whole: Path, tmp_path: Path) -> Path:
    """A small signed export, to be tampered with."""
    return Path(shutil.copytree(signed_whole, tmp_path / "signed"))
