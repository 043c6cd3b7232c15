"""Every door as a command, from a file of samples to a verified delivery."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from veridesk.cli.main import main
from veridesk.store.project import Project


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


class Shell:
    """Runs commands in this process and reads what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def __call__(self, *argv: object, code: int = 0) -> str:
        found = main([str(part) for part in argv], _no_window)
        out, self.err = self._capsys.readouterr()
        assert found == code, self.err
        return out

    def json(self, *argv: object, code: int = 0) -> Any:
        return json.loads(self(*argv, "--json", code=code))

    def lines(self, *argv: object) -> list[Any]:
        return [json.loads(line) for line in self(*argv).splitlines()]


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell."""
    return Shell(capsys)


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """Three good samples and one broken line, gzipped."""
    path = tmp_path / "bridges.jsonl.gz"
    source = {"id": "d1", "title": "Datasheet", "text": "The bridge 😀 opened on 28 May 1937."}
    rows = [
        {"id": "a", "prompt": "When?", "sources": [source], "output": "It opened in 1939."},
        {"id": 7, "prompt": "When?", "sources": [source], "output": "It opened in May 1937."},
        {"id": "c", "prompt": "When?", "sources": [], "output": "Nobody knows [bold]."},
    ]
    text = "\n".join([*map(json.dumps, rows), "{broken"])
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_the_main_job(shell: Shell, tmp_path: Path, samples: Path) -> None:
    """Import, flag, queue, decide, export, verify; each tells scripts what it did."""
    project = tmp_path / "p.veridesk"

    done = shell.json("import", project, samples)
    assert (done["samples_added"], done["samples_known"], done["sources_added"]) == (3, 0, 1)
    assert done["rejected"] == 1
    assert done["rejections"][0]["line"] == 4
    assert done["rejections"][0]["file"].endswith("bridges.jsonl.gz")
    again = shell.json("import", project, samples)
    assert (again["samples_added"], again["samples_known"]) == (0, 3)

    flagged = shell.json("flag", project)
    assert (flagged["flagged"], flagged["not_checked"]) == (2, 1)
    found = {line["id"]: line for line in shell.lines("flags", project)}
    assert set(found) == {"a", 7, "c"}
    assert found["a"]["score"] > found[7]["score"]
    assert found["c"]["state"] == "not checked"
    assert found["c"]["score"] is None
    for span in found["a"]["spans"]:
        assert span.keys() == {"start", "end", "kind", "probability", "reason"}

    queue = shell.lines("queue", project, "--json")
    assert [line["id"] for line in queue] == ["a", 7, "c"]
    assert "[bold]" not in shell("queue", project, "--limit", 1)
    assert len(shell("queue", project).splitlines()) == 4
    assert len(shell.lines("queue", project, "--json", "--import", 1)) == 3
    for nothing in (["--import", 2], ["--task", "x"], ["--dataset", "x"], ["--bookmarked"],
                    ["--source", "0" * 32], ["--ruled-by", "Ann"],
                    ["--where", "id=b"]):  # fmt: skip
        assert shell.lines("queue", project, "--json", *nothing) == []
    assert [row["id"] for row in shell.lines("queue", project, "--json", "--where", "id=7")] == [7]

    rulings = tmp_path / "rulings.jsonl"
    rulings.write_text(
        '{"id": "a", "verdict": "corrected", "output": "It opened in 1937."}\n'
        '{"id": 7, "verdict": "accepted", "note": "fine"}\n'
    )
    assert shell.json("decide", project, rulings, "--reviewer", "Ann")["decided"] == 2
    shell("decide", project, "c", "rejected", "--reviewer", "Ann")
    left = shell.lines("queue", project, "--status", "pending", "--json")
    assert left == []

    folder = tmp_path / "delivery"
    shell("export", project, folder, "--rejected")
    shell("verify", folder)
    shell("export", project, tmp_path / "narrow", "--import", 1, "--ruled-by", "Ann")
    shell("verify", tmp_path / "narrow")
    shell("export", project, tmp_path / "one", "--where", "id=7")
    shell("verify", tmp_path / "one")
    assert len((tmp_path / "one" / "dataset.jsonl").read_text().splitlines()) == 1
    rows = [json.loads(line) for line in (folder / "dataset.jsonl").read_text().splitlines()]
    assert {row["output"] for row in rows} == {"It opened in 1937.", "It opened in May 1937."}
    assert len((folder / "rejected.jsonl").read_text().splitlines()) == 1

    dataset = folder / "dataset.jsonl"
    data = bytearray(dataset.read_bytes())
    data[20] ^= 1
    dataset.write_bytes(data)
    shell("verify", folder, code=1)
    assert "dataset.jsonl" in shell.err


def test_a_mapping_by_hand(shell: Shell, tmp_path: Path) -> None:
    """Keys that no known shape has are named on the command line."""
    path = tmp_path / "odd.csv"
    path.write_text("frage,antwort,text\nWann?,1939.,1937.\n")
    project = tmp_path / "p.veridesk"

    done = shell.json(
        "import", project, path, "--map", "output=antwort", "prompt=frage", "sources=text"
    )

    assert done["samples_added"] == 1
    assert "Wann?" in shell("queue", project)


def test_rejected_lines_can_be_written_out(shell: Shell, tmp_path: Path, samples: Path) -> None:
    """What was rejected can be mended and imported again."""
    project = tmp_path / "p.veridesk"
    shell("import", project, samples)

    shell("rejected", project, tmp_path / "bad.jsonl")

    (line,) = (tmp_path / "bad.jsonl").read_text().splitlines()
    assert json.loads(line)["raw"] == "{broken"


def test_bad_rulings_exit_with_one_and_keep_the_good(
    shell: Shell, tmp_path: Path, samples: Path
) -> None:
    """A script learns that something is off; what was good is stored."""
    project = tmp_path / "p.veridesk"
    shell("import", project, samples)
    rulings = tmp_path / "rulings.jsonl"
    rulings.write_text('{"id": "a", "verdict": "accepted"}\n{"id": "x", "verdict": "accepted"}\n')

    done = shell.json("decide", project, rulings, "--reviewer", "Ann", code=1)

    assert (done["decided"], done["rejected"]) == (1, 1)
    assert done["rejections"][0]["line"] == 2
    shell("decide", project, "a", "accepted", code=2)
    shell("decide", project, "a", "corrected", "--reviewer", "Ann", code=1)
    assert "corrected text" in shell.err


def test_a_project_that_is_open_elsewhere_may_be_read(
    shell: Shell, tmp_path: Path, samples: Path
) -> None:
    """Listing goes on beside an open window; writing says who holds the file."""
    project = tmp_path / "p.veridesk"
    shell("import", project, samples)

    with Project.open(project):
        assert len(shell.lines("queue", project, "--json")) == 3
        shell("flag", project, code=1)

    assert "open in another Veridesk" in shell.err


def test_an_unknown_detector_is_named(shell: Shell, tmp_path: Path, samples: Path) -> None:
    """The sentence carries the name that was asked for."""
    project = tmp_path / "p.veridesk"
    shell("import", project, samples)

    shell("flag", project, "--detector", "oracle", code=1)

    assert "oracle" in shell.err


@pytest.fixture
def rows_folder(tmp_path: Path) -> Path:
    """A folder with rows that name their sources, and a paper that is no data."""
    folder = tmp_path / "rows"
    folder.mkdir()
    lines = [
        {"question": "When?", "answer": "In 1937.", "ref": "bridge"},
        {"question": "Where?", "answer": "Here.", "ref": "ferry"},
    ]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (folder / "NOTES.md").write_text("none")
    (tmp_path / "bridge.txt").write_text("It opened in 1937.")
    return folder


def test_sources_in_files_of_their_own_are_joined(
    shell: Shell, tmp_path: Path, rows_folder: Path
) -> None:
    """By a key that is named, with a rejection for what is missing."""
    found = shell.json(
        "import",
        tmp_path / "p.veridesk",
        rows_folder,
        "--sources",
        tmp_path / "bridge.txt",
        "--source-key",
        "ref",
    )

    assert (found["samples_added"], found["sources_added"], found["rejected"]) == (1, 1, 1)
    assert "'ferry'" in found["rejections"][0]["reason"]
    assert found["warnings"] == ["files left out: NOTES.md"]


def test_notes_on_an_import_are_told_to_a_person(
    shell: Shell, tmp_path: Path, rows_folder: Path
) -> None:
    """On standard error, beside the summary."""
    assert shell("import", tmp_path / "p.veridesk", rows_folder) == "2 samples added\n"
    assert "note: files left out: NOTES.md" in shell.err
