"""Import, rule, export as passthrough: what went in comes out, in every shape that is known."""

import gzip
import importlib.util
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.exporting.run import ExportReport, export_samples
from veridesk.exporting.verify import verify_folder
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.writes import decisions

NEW = 'The bridge "opened" in 1937 🌉.'


def known_rows() -> dict[str, dict[str, Any]]:
    """A row of every known shape, from where importing tests them."""
    path = Path(__file__).parent.parent / "importing" / "test_known_shapes.py"
    spec = importlib.util.spec_from_file_location("known_shapes_of_importing", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rows: dict[str, dict[str, Any]] = module.ROWS
    return rows


ROWS = known_rows()
# The first two are halves of one format, and our own rows stand for the records inside them.
WHOLE = sorted(set(ROWS) - {"RAGTruth responses", "RAGTruth sources", "Veridesk export"})


def lines_of(row: dict[str, Any]) -> list[bytes]:
    """Three records of the row's shape that differ, in odd but valid JSON."""
    plain = [json.dumps(row), json.dumps(row, ensure_ascii=False), json.dumps(row, indent=None)]
    texts = [
        text.replace("1939", f"193{number}").replace("1937", f"194{number}")
        for number, text in enumerate(plain)
    ]
    return [text.replace("{", "{ ", 1).replace(", ", " ,\t", 1).encode() for text in texts]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    with Project.open(tmp_path / "p.veridesk", create=True) as opened:
        yield opened


def accept_all(project: Project, corrected: dict[int, str] | None = None) -> int:
    """Rule on every sample; returns how many there are."""
    with closing(project.reader()) as db:
        count = db.execute("SELECT count(*) FROM sample").fetchone()[0]
    for rid in range(1, count + 1):
        text = (corrected or {}).get(rid)
        verdict = Verdict.ACCEPTED if text is None else Verdict.CORRECTED
        ruling = Ruling(verdict, text)
        project.submit(
            lambda db, rid=rid, ruling=ruling: decisions.add_decision(db, Rid(rid), "ann", ruling)
        ).result()
    return int(count)


def exported(project: Project, out: Path) -> ExportReport:
    """An export of the records, checked."""
    report = export_samples(project, Job(), out, shapes=["passthrough"], card=None)
    assert verify_folder(out).ok
    return report


@pytest.mark.parametrize("name", WHOLE)
def test_lines_come_back_byte_for_byte(name: str, project: Project, tmp_path: Path) -> None:
    """Whatever the shape, and however many samples a record brought."""
    lines = lines_of(ROWS[name])
    file = tmp_path / "in.jsonl"
    file.write_bytes(b"\n".join(lines) + b"\n")

    import_files(project, Job(), [file])
    assert accept_all(project) >= 3
    exported(project, tmp_path / "out")

    written = tmp_path / "out" / "passthrough.jsonl"
    assert written.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("name", WHOLE)
def test_only_what_was_corrected_is_new(name: str, project: Project, tmp_path: Path) -> None:
    """The corrected text stands where the output stood; if it cannot, the record is left out."""
    lines = lines_of(ROWS[name])
    file = tmp_path / "in.jsonl"
    file.write_bytes(b"\n".join(lines) + b"\n")

    import_files(project, Job(), [file])
    with closing(project.reader()) as db:
        output = db.execute("SELECT output FROM sample WHERE rid = 1").fetchone()[0]
    accept_all(project, {1: NEW})
    report = exported(project, tmp_path / "out")

    first, *others = (tmp_path / "out" / "passthrough.jsonl").read_bytes().splitlines()
    assert report.shapes[0]["left_out"] == {}
    assert others == lines[1:]
    old, new = json.dumps(output).encode(), json.dumps(NEW).encode()
    places = [index for index in range(len(lines[0])) if lines[0].startswith(old, index)]
    assert first in {lines[0][:at] + new + lines[0][at + len(old) :] for at in places}


@pytest.mark.parametrize("is_packed", [False, True])
def test_an_array_comes_back_as_an_array(project: Project, tmp_path: Path, is_packed: bool) -> None:
    """Records that run over lines keep every byte of their own."""
    records = [json.dumps({"question": f"q{n}", "answer": f"a{n}"}, indent=2) for n in range(3)]
    data = ("[\n" + ",\n".join(records) + "\n]\n").encode()
    file = tmp_path / ("in.json.gz" if is_packed else "in.json")
    file.write_bytes(gzip.compress(data) if is_packed else data)

    import_files(project, Job(), [file])
    accept_all(project)
    exported(project, tmp_path / "out")

    assert (tmp_path / "out" / "passthrough.json").read_bytes() == data


def test_cells_of_a_table_come_back(project: Project, tmp_path: Path) -> None:
    """The bytes of CSV are not kept; its cells are, in their order."""
    file = tmp_path / "in.csv"
    file.write_text('question,answer,left\nWhen?,"In ""1937"", 😀",\nWhere?,Here,x\n', "utf-8")

    import_files(project, Job(), [file])
    accept_all(project)
    exported(project, tmp_path / "out")

    lines = (tmp_path / "out" / "passthrough.jsonl").read_text("utf-8").splitlines()
    rows = [list(json.loads(line).items()) for line in lines]
    assert rows == [
        [("question", "When?"), ("answer", 'In "1937", 😀'), ("left", "")],
        [("question", "Where?"), ("answer", "Here"), ("left", "x")],
    ]
