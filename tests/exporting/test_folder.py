"""A folder appears whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.exporting.folder import RowFile, as_user_error, check_target, new_folder
from veridesk.exporting.folder import names_in as names_in_folder


def names_in(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_appears_when_all_is_written(tmp_path: Path) -> None:
    """Until the block ends the target is not there; then it holds what was written."""
    target = tmp_path / "out"

    with new_folder(target, "me", tidy=True) as partial:
        with RowFile(partial / "a.jsonl") as file:
            file.write(b"{}\n")
            file.write(b"[]\n")
        assert not target.exists()

    assert (target / "a.jsonl").read_bytes() == b"{}\n[]\n"
    assert (file.facts.rows, file.facts.bytes, len(file.facts.sha256)) == (2, 6, 64)
    assert names_in(tmp_path) == ["out"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder that was made beforehand is fine while nothing is in it."""
    target = tmp_path / "out"
    target.mkdir()

    with new_folder(target, "me", tidy=True) as partial:
        (partial / "a").write_bytes(b"a")

    assert (target / "a").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder with something in it, a file, and a folder that is not there are refused."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")

    for name, words in (("full", "is not empty"), ("full/mine", "is a file"), ("no/x", "create")):
        with (
            pytest.raises(UserError, match=words),
            new_folder(tmp_path / name, "me", tidy=True),
        ):
            pytest.fail("the block ran")

    assert (tmp_path / "full" / "mine").read_text() == "mine"


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    """Whatever goes wrong inside, no partial folder stays."""

    def fail(folder: Path) -> None:
        (folder / "a").write_text("a")
        raise KeyError("bug")

    with pytest.raises(KeyError), new_folder(tmp_path / "out", "me", tidy=True) as partial:
        fail(partial)

    assert names_in(tmp_path) == []


def test_who_fills_the_target_meanwhile_wins(tmp_path: Path) -> None:
    """A target that got content during the export is not touched."""
    target = tmp_path / "out"

    def fill(folder: Path) -> None:
        folder.mkdir()
        (folder / "theirs").write_text("x")

    with (
        pytest.raises(UserError, match="filled meanwhile"),
        new_folder(target, "me", tidy=True),
    ):
        fill(target)

    assert names_in(tmp_path) == ["out"]
    assert names_in(target) == ["theirs"]


def test_what_a_killed_export_left_is_tidied(tmp_path: Path) -> None:
    """Only partial folders of the same owner and the same target go, and only when asked to."""
    names = [".o*t.partial-me-1", ".out.partial-me-1", ".o*t.partial-you-1", ".o*t.partial"]
    for name in names:
        (tmp_path / name).mkdir()

    with new_folder(tmp_path / "o*t", "me", tidy=False):
        pass
    assert set(names) < set(names_in(tmp_path))
    (tmp_path / "o*t").rmdir()
    with new_folder(tmp_path / "o*t", "me", tidy=True):
        pass

    assert names_in(tmp_path) == sorted([*names[1:], "o*t"])


@pytest.mark.skipif(os.name == "nt", reason="folders have no such permissions there")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    """The words name the folder that refuses."""
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o500)
    if os.access(closed, os.W_OK):
        pytest.skip("this user may write everywhere")

    with (
        pytest.raises(UserError, match="may not be written to"),
        new_folder(closed / "out", "me", tidy=True),
    ):
        pytest.fail("the block ran")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; free some space"),
        (errno.EDQUOT, "the disk is full; free some space"),
        (errno.EACCES, "may not be written to; choose another folder"),
        (errno.EROFS, "may not be written to; choose another folder"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_faults_of_the_disk_are_told_in_words(tmp_path: Path, number: int, words: str) -> None:
    """Each fault says what to do next, and leaves nothing behind."""
    with (
        pytest.raises(UserError, match=words),
        new_folder(tmp_path / "out", "me", tidy=True),
    ):
        raise OSError(number, os.strerror(number))

    assert names_in(tmp_path) == []


def test_an_error_without_a_number_has_words_too(tmp_path: Path) -> None:
    """Some systems give no reason."""
    assert "cannot be written (OSError)" in str(as_user_error(OSError(), tmp_path))


def test_names_reach_into_known_folders_but_follow_no_link(tmp_path: Path) -> None:
    """Files are named by where they lie; a strange folder or a link is one name."""
    for name in ("in/side/a", "other/b", "c"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    known = {"in/side/a", "c", "link/a"}
    if os.name != "nt":
        (tmp_path / "link").symlink_to(tmp_path / "in" / "side")

    found = set(names_in_folder(tmp_path, known))

    assert found - {"link"} == {"in/side/a", "other", "c"}


def test_a_folder_that_loaders_would_misread_is_refused(tmp_path: Path) -> None:
    """`datasets` takes `verify/verify.py` for a script of the data set, and loads nothing."""
    with pytest.raises(UserError, match="cannot be called verify"):
        check_target(tmp_path / "verify")

    check_target(tmp_path / "verified")
