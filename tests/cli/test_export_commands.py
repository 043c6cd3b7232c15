"""Exports from the command line: shapes, splits, filters, and a look beforehand."""

import json
from pathlib import Path

import pytest

from veridesk.cli.main import main


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Twelve samples on six sources; every third is corrected, two are rejected."""
    rows = [
        {
            "id": f"r{n}",
            "prompt": f"When did bridge {n} open?",
            "output": f"Bridge {n} opened in 1939.",
            "sources": [f"Bridge number {n // 2} opened in 1937."],
        }
        for n in range(12)
    ]
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    path = tmp_path / "p.veridesk"
    rulings = [
        {"id": f"r{n}", "verdict": "corrected", "output": f"Bridge {n} opened in 1937."}
        if n % 3 == 0
        else {"id": f"r{n}", "verdict": "rejected" if n > 9 else "accepted"}
        for n in range(12)
    ]
    (tmp_path / "rulings.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rulings))
    assert run("import", path, file) == 0
    assert run("decide", path, tmp_path / "rulings.jsonl", "--reviewer", "Ann") == 0
    capsys.readouterr()
    return path


def run(*arguments: object) -> int:
    """The exit code of a command."""
    return main([str(one) for one in arguments], lambda *_, **__: 0)


def test_shapes_and_splits(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Any number of shapes; the splits are told; the check accepts it all."""
    out = tmp_path / "out"

    code = run(
        *("export", project, out, "--shape", "sft-messages", "--shape", "dpo"),
        *("--shape", "kto", "--split", "0.5,0.25,0.25", "--seed", 7, "--with-sources"),
    )

    told = capsys.readouterr().out
    assert code == 0
    assert "dpo: 4 rows; mean chosen length" in told
    assert "kto: 12 rows" in told
    assert "splits by seed 7: train" in told
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["split"]["seed"] == 7
    names = {f"{shape}.{split}.jsonl" for shape in ("dpo", "kto") for split in ("train", "test")}
    assert names <= set(manifest["files"])
    assert manifest["shapes"][0]["options"] == {"with_sources": True}
    assert run("verify", out) == 0


def test_filters_of_agreement(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One reviewer is not two."""
    assert run("export", project, tmp_path / "out", "--min-reviewers", 2) == 1
    assert "the filter lets none of the 10" in capsys.readouterr().err

    assert run("export", project, tmp_path / "out", "--no-unresolved", "--no-bulk") == 0
    filters = json.loads((tmp_path / "out" / "manifest.json").read_text())["filters"]
    assert filters["without_unresolved"] is True
    assert filters["without_bulk"] is True


def test_a_look_beforehand_writes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counts and first rows, for people and for machines."""
    out = tmp_path / "out"

    assert run("export", project, out, "--shape", "alpaca", "--preview") == 0
    told = capsys.readouterr().out
    assert run("export", project, out, "--shape", "dpo", "--preview", "--json") == 0
    plain = json.loads(capsys.readouterr().out)

    assert told.startswith("10 samples to export")
    assert '"instruction": "When did bridge 0 open?"' in told
    assert plain["shapes"][0]["at_most"] == 4
    assert len(plain["shapes"][0]["rows"]) == 3
    assert not out.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--shape", "xml"), "no shape is called 'xml'"),
        (("--split", "0.5"), "is no split"),
        (("--split", "0.5,0.9"), "add up to 1"),
    ],
)
def test_wrong_wishes_are_told_in_a_line(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    words: str,
) -> None:
    """Nothing is written."""
    assert run("export", project, tmp_path / "out", *options) == 1

    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
