"""A folder stands for its data files, in order; what is left out is named."""

import json
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.importing.folder import gather_files
from veridesk.importing.guess import guess_mapping
from veridesk.importing.run import import_files
from veridesk.store.project import Project

ROW = '{"question": "Q%d", "answer": "A%d"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Data files, a deeper one, and others."""
    top = tmp_path / "set"
    (top / "data").mkdir(parents=True)
    (top / "b.jsonl").write_text(ROW % (1, 1))
    (top / "a.csv").write_text("question,answer\nQ0,A0\n")
    (top / "data" / "c.json").write_text(f"[{ROW % (2, 2)}]")
    (top / "README.md").write_text("# Set")
    (top / "dataset_infos.json").write_text("{}")
    (top / "config.json").write_text('{"batch": 1}')
    (top / ".hidden.jsonl").write_text(ROW % (9, 9))
    return top


def test_all_data_files_come_in_sorted(project: Project, folder: Path) -> None:
    """Other files are named, and so is one whose rows are no samples."""
    report = import_files(project, Job(), [folder])

    assert report.samples_added == 3
    assert [Path(file.path).name for file in report.files] == ["a.csv", "b.jsonl", "c.json"]
    assert report.warnings == (
        "files left out: README.md, dataset_infos.json",
        "left out: config.json: no key looks like the output",
    )


def test_a_file_named_itself_is_never_left_out(folder: Path) -> None:
    """Its problem is told."""
    guess = guess_mapping([folder / "b.jsonl", folder / "config.json"])

    assert guess.problem == "config.json: no key looks like the output"


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    """Also once by its folder."""
    files = gather_files([folder / "b.jsonl", folder, folder / "b.jsonl"]).files

    assert [path.name for path in files].count("b.jsonl") == 1
    assert len(files) == 4


def test_an_unreadable_file_of_a_folder_is_left_out_and_told(folder: Path) -> None:
    """The others come in."""
    (folder / "d.jsonl").write_bytes(b"")

    guess = guess_mapping([folder])

    assert "left out: d.jsonl is empty" in guess.notes
    assert len(guess.files) == 3


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    """With what it should hold."""
    (tmp_path / "README.md").write_text("nothing")

    with pytest.raises(UserError, match=r"holds no data file; .*\.jsonl"):
        gather_files([tmp_path])


def test_a_name_in_a_state_file_cannot_lead_elsewhere(tmp_path: Path) -> None:
    """Only files in the folder itself count."""
    state = {"_data_files": [{"filename": "../../secret.arrow"}, {"filename": 7}, None]}
    (tmp_path / "state.json").write_text(json.dumps(state))

    assert gather_files([tmp_path]).files == [tmp_path / "secret.arrow"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """They may lead in circles."""
    (tmp_path / "a.jsonl").write_text(ROW % (1, 1))
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

    gathered = gather_files([tmp_path])

    assert [path.name for path in gathered.files] == ["a.jsonl"]
    assert gathered.notes == ("files left out: loop (a link to a folder)",)
