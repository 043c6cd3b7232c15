"""Fitting learns from the files it names, twice the same, and never opens a test file."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from veridesk.core.model import Source
from veridesk.flagging.explainable import ExplainableDetector
from veridesk.flagging.fit import PROSE, PROSE_DEV, RECORD, choose_threshold, main
from veridesk.flagging.model import load_weights

TOWNS = ["Arden", "Brill", "Corby", "Dover", "Esher", "Frome", "Goole", "Hythe"]


def rows(name: str, *, record: bool) -> list[dict[str, object]]:
    """Outputs about towns; every second one names a wrong year."""
    made = []
    for n in range(40):
        town, year = f"{TOWNS[n % 8]} {n % 20}", 1700 + 7 * (n % 20)
        text = f"{town} was founded in {year}. Its mill burned down later."
        if record:
            text = json.dumps({"town": town, "founded": year, "mill": True})
        right, wrong = f"{town} was founded in {year}.", f"{town} was founded in {year + 200}."
        output = wrong if n % 2 else right
        start = output.index("in ") + 3
        spans = [{"start": start, "end": start + 4, "type": "x"}] if n % 2 else []
        made.append({
            "id": f"{name}-{n}", "prompt": None, "output": output, "spans": spans,
            "sources": [{"id": f"{name}-{town}", "text": text}],
            "label": "hallucinated" if n % 2 else "supported",
        })  # fmt: skip
    return made


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    for lesson in (*PROSE, PROSE_DEV, *RECORD):
        path = folder / lesson.file
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(row) for row in rows(path.stem, record=lesson in RECORD))
        path.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    return folder


def test_it_learns_the_same_twice_and_names_its_files(data: Path, tmp_path: Path) -> None:
    """The weights carry each file's SHA-256, and the detector they make finds the error."""
    first, second = tmp_path / "a.json", tmp_path / "b.json"

    assert main([str(data), "--out", str(first)]) == 0
    assert main([str(data), "--out", str(second)]) == 0

    assert first.read_bytes() == second.read_bytes()
    loaded = load_weights(first)
    for one in loaded.weights.fitted_on:
        assert one.sha256 == hashlib.sha256((data / one.file).read_bytes()).hexdigest()
    detector = ExplainableDetector(loaded)
    source = [Source("Ilkley was founded in 1650. Its mill burned down later.")]
    right = detector.assess("", "Ilkley was founded in 1650.", source)
    wrong = detector.assess("", "Ilkley was founded in 1890.", source)
    assert (right.score or 0) < (wrong.score or 0)


def test_no_lesson_is_a_test_file_or_lacks_a_licence() -> None:
    """What is fitted on is listed in the code, with a licence that allows it."""
    for lesson in (*PROSE, PROSE_DEV, *RECORD):
        assert not Path(lesson.file).name.startswith("test")
        assert lesson.licence.split()[0] in {"MIT", "Apache-2.0", "ODC-BY"}


def test_too_few_sources_are_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is chosen on what was learnt from."""
    (data / RECORD[0].file).write_bytes(gzip.compress(b""))

    assert main([str(data), "--out", str(data / "x.json")]) == 1
    assert "too few sources" in capsys.readouterr().err


def test_missing_data_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The error names the file and what to do."""
    assert main([str(tmp_path), "--out", str(tmp_path / "x.json")]) == 1
    assert "name the folder of the data" in capsys.readouterr().err
    assert not (tmp_path / "x.json").exists()


def test_the_threshold_weighs_sets_alike() -> None:
    """Without anything to choose from, the lowest threshold stands."""
    assert choose_threshold([]) == 0.2
