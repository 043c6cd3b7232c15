"""Every shape, from one selection, loads with the libraries that it is made for."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Mark, MarkKind, Source, Span
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.run import ExportReport, export_samples
from veridesk.exporting.shapes import SHAPES, ShapeOptions, Shaping
from veridesk.exporting.splits import SplitPlan
from veridesk.exporting.verify import verify_folder
from veridesk.store.project import Project

Rows = Callable[[Path], list[dict[str, object]]]

LINES = [name for name in SHAPES if name not in ("parquet", "datasets", "ragtruth", "passthrough")]
KEYS = {
    "sft-messages": {"messages"},
    "sft-prompt": {"prompt", "completion"},
    "dpo": {"prompt", "chosen", "rejected"},
    "kto": {"prompt", "completion", "label"},
    "axolotl": {"messages"},
    "alpaca": {"instruction", "input", "output"},
    "openai": {"messages"},
    "lettucedetect": {
        "prompt",
        "context",
        "question",
        "answer",
        "labels",
        "split",
        "task_type",
        "dataset",
        "language",
        "context_modality",
        "metadata",
    },
}


def fill(desk: object) -> None:
    """Samples of all sorts, late ones fuller than early ones, and rulings of all sorts."""
    for number in range(1, 25):
        is_late = number > 12
        desk.add(
            ImportedSample(
                output=f"Bridge {number} 😀 opened in 1939, it says.",
                prompt=f"When did bridge {number} open?",
                sources=(Source(f"Bridge {number} opened in 1937.", "T" if is_late else None),),
                record_id=number if is_late else None,
                generator="model-a" if is_late else None,
                task="QA" if is_late else None,
                dataset="bridges" if is_late else None,
                raw=b'{"q": "When?", "a": "Bridge %d \xf0\x9f\x98\x80 opened in 1939, it says."}'
                % number,
                line=number,
            )
        )
    mark = Mark(Span(21, 25), MarkKind.CONTRADICTED, "1937")
    for rid in range(1, 25):
        if rid % 4 == 0:
            desk.rule(rid, "corrected", output=f"Bridge {rid} opened in 1937.", marks=(mark,))
        elif rid % 4 == 1:
            desk.rule(rid, "rejected", marks=(mark,) if rid > 4 else ())
        else:
            desk.rule(rid, "accepted")


@pytest.fixture(scope="module")
def shaped(tmp_path_factory: pytest.TempPathFactory, desk_type: type) -> tuple[Path, ExportReport]:
    """One export in every shape that needs no extra library."""
    base = tmp_path_factory.mktemp("shaped")
    with Project.open(base / "a.veridesk", create=True) as project:
        fill(desk_type(project))
        names = [name for name in SHAPES if name not in ("parquet", "datasets")]
        report = export_samples(project, Job(), base / "out", shapes=names)
    return base / "out", report


def test_the_names_are_known() -> None:
    """Whoever asks for another shape is told all names."""
    with pytest.raises(UserError, match=r"no shape is called 'csv'.*veridesk.*passthrough"):
        Shaping(("csv",))


def test_options_have_bounds() -> None:
    """A correction cannot be asked to change more than everything."""
    with pytest.raises(UserError, match="least edit"):
        ShapeOptions(min_edit=1.0)


def test_all_files_are_in_the_manifest_and_checked(shaped: tuple[Path, ExportReport]) -> None:
    """Names, rows and hashes; a changed byte in a shape is found."""
    folder, report = shaped
    manifest = json.loads((folder / "manifest.json").read_bytes())

    assert [shape["name"] for shape in manifest["shapes"]] == [
        name for name in SHAPES if name not in ("parquet", "datasets")
    ]
    for shape in manifest["shapes"]:
        for name in shape["files"]:
            assert (folder / name).stat().st_size == manifest["files"][name]["bytes"]
    assert report.files["dpo.jsonl"] == FileFacts(**manifest["files"]["dpo.jsonl"])
    assert report.as_dict()["shapes"] == manifest["shapes"]
    assert manifest["filters"]["include_rejected"] is True
    assert verify_folder(folder).ok

    victim = folder / "ragtruth" / "response.jsonl"
    whole = victim.read_bytes()
    victim.write_bytes(whole.replace(b"1939", b"1938", 1))
    fault = verify_folder(folder).fault
    victim.write_bytes(whole)
    assert (fault.file, "SHA-256" in fault.reason) == ("ragtruth/response.jsonl", True)


@pytest.mark.parametrize("name", LINES)
def test_one_shape_a_file_with_constant_keys(
    shaped: tuple[Path, ExportReport], rows_of: Rows, name: str
) -> None:
    """Exactly the documented keys, in each row the same, as the manifest lists them."""
    folder, _ = shaped

    rows = rows_of(folder / f"{name}.jsonl")

    manifest = json.loads((folder / "manifest.json").read_bytes())
    columns = [column["name"] for column in manifest["columns"][f"{name}.jsonl"]]
    assert rows
    assert all(list(row) == columns for row in rows)
    assert set(columns) == KEYS.get(name, set(columns))


@pytest.mark.parametrize("name", [*LINES, "ragtruth/response", "ragtruth/source_info"])
def test_datasets_loads_every_file(
    shaped: tuple[Path, ExportReport], tmp_path: Path, name: str
) -> None:
    """The library reads all rows, no text turns into a date, and nothing becomes loose JSON."""
    datasets = pytest.importorskip("datasets")
    folder, report = shaped

    loaded = datasets.load_dataset(
        "json",
        data_files=str(folder / f"{name}.jsonl"),
        split="train",
        cache_dir=str(tmp_path),
    )

    assert len(loaded) == report.files[f"{name}.jsonl"].rows
    kinds = json.dumps(loaded.features.to_dict())
    assert "timestamp" not in kinds
    assert "Json" not in kinds


def test_arrow_reads_every_file(shaped: tuple[Path, ExportReport]) -> None:
    """Types hold from the first row to the last."""
    reader = pytest.importorskip("pyarrow.json")
    folder, report = shaped

    for name in LINES:
        table = reader.read_json(folder / f"{name}.jsonl")
        assert table.num_rows == report.files[f"{name}.jsonl"].rows


def test_splits_divide_every_shape(desk: object, tmp_path: Path) -> None:
    """Each file of lines comes in three, and together they hold as much as the whole."""
    fill(desk)
    plan = SplitPlan((0.5, 0.25, 0.25), 3)
    names = ["kto", "lettucedetect", "ragtruth", "passthrough"]

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=names, split=plan)

    shapes = {shape["name"]: shape for shape in report.shapes}
    for name in ("kto", "lettucedetect"):
        files = [f"{name}.{split}.jsonl" for split in plan.names]
        assert shapes[name]["files"] == files
        assert sum(report.files[file].rows for file in files) == shapes[name]["rows"]
    lines = (tmp_path / "out" / "ragtruth" / "response.jsonl").read_text().splitlines()
    assert {json.loads(line)["split"] for line in lines} <= set(plan.names)
    assert report.split["seed"] == 3
    assert verify_folder(tmp_path / "out").ok


def test_a_shape_asked_for_twice_is_written_once(desk: object, tmp_path: Path) -> None:
    """Names may repeat."""
    fill(desk)

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=["openai", "openai"])

    assert [shape["name"] for shape in report.shapes] == ["openai"]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@settings(max_examples=12, deadline=None)
@given(prompt=TEXTS, output=TEXTS, source=TEXTS, corrected=TEXTS)
def test_any_text_passes_through_every_shape(
    tmp_path_factory: pytest.TempPathFactory,
    desk_type: type,
    prompt: str,
    output: str,
    source: str,
    corrected: str,
) -> None:
    """Control characters, bidirectional marks, separators of lines: each row stays one line."""
    base = tmp_path_factory.mktemp("texts")
    raw = json.dumps({"a": output}).encode()
    names = [name for name in SHAPES if name not in ("parquet", "datasets")]
    with Project.open(base / "a.veridesk", create=True) as project:
        desk = desk_type(project)
        desk.add(
            ImportedSample(output=output, prompt=prompt, sources=(Source(source),), raw=raw),
            ImportedSample(output=output, prompt=f"{prompt}?", raw=raw, line=1),
        )
        mark = Mark(Span(0, 1), MarkKind.UNSUPPORTED)
        desk.rule(1, "corrected", output=corrected, marks=(mark,))
        desk.rule(2, "rejected", marks=(mark,))
        options = ShapeOptions(with_sources=True, min_edit=0.0, kto_originals=True)
        report = export_samples(
            project, Job(), base / "out", shapes=names, options=options, card=None
        )

    for name, facts in report.files.items():
        if name.endswith(".jsonl"):
            lines = (base / "out" / name).read_bytes().split(b"\n")
            assert lines.pop() == b""
            assert len([json.loads(line) for line in lines]) == facts.rows
    labels = json.loads((base / "out" / "lettucedetect.jsonl").read_bytes().split(b"\n")[0])
    assert labels["answer"] == output
    record = json.loads((base / "out" / "passthrough.jsonl").read_bytes())
    assert record == {"a": corrected}
    assert verify_folder(base / "out").ok
