"""What `announce.py` signs, the program believes; and nothing else."""

import base64
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.ui.update_check import UpdateSource, find_newer, read_release

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "signing" / "announce.py"

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "TEST.pem"
    command = ["openssl", "genpkey", "-algorithm", "ed25519", "-out", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return path


def _announce(key: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "VERIDESK_ANNOUNCE_KEY": str(key)}
    command = [sys.executable, str(SCRIPT), *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def _signed(key: Path, folder: Path, version: str = "9.1.0", serial: int = 4) -> bytes:
    notes, target = folder / "notes.txt", folder / "latest.json"
    notes.write_text("Reads “more”.\n", encoding="utf-8")
    facts = ["--version", version, "--serial", str(serial), "--page", "https://x.invalid/"]
    ended = _announce(key, str(target), *facts, "--notes", str(notes), "--days", "30")
    assert ended.returncode == 0, ended.stderr
    return target.read_bytes()


def test_the_program_believes_what_was_signed(key: Path, tmp_path: Path) -> None:
    """The public key that the script prints is the one to pin."""
    data = _signed(key, tmp_path)
    public = base64.b64decode(_announce(key, "--public").stdout)

    release = find_newer(
        UpdateSource("https://x.invalid/latest.json", (public,)),
        "0.1.0", tmp_path / "seen", datetime.now(UTC), lambda _: data,
    )  # fmt: skip

    assert release is not None
    assert (release.version, release.serial, release.notes) == ("9.1.0", 4, "Reads “more”.\n")
    assert timedelta(days=29) < release.expires - datetime.now(UTC) <= timedelta(days=30)


def test_another_key_is_not_believed(key: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not bear the signature"):
        read_release(_signed(key, tmp_path), (b"o" * 32,))


def test_a_changed_announcement_is_not_believed(key: Path, tmp_path: Path) -> None:
    data = _signed(key, tmp_path)
    public = base64.b64decode(_announce(key, "--public").stdout)
    at = data.index(b'"payload": "') + 40
    changed = data[:at] + (b"A" if data[at : at + 1] != b"A" else b"B") + data[at + 1 :]

    with pytest.raises(UserError, match="nothing in it was used"):
        read_release(changed, (public,))


def test_a_missing_key_is_told(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if "ANNOUNCE" not in name}
    ended = subprocess.run(
        [sys.executable, str(SCRIPT), "--public"],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ended.returncode == 1
    assert "VERIDESK_ANNOUNCE_KEY must be set" in ended.stderr


@pytest.mark.parametrize("days", ["0", "2000"])
def test_no_announcement_lasts_for_ever(key: Path, tmp_path: Path, days: str) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("x", encoding="utf-8")
    facts = ["--version", "1.0", "--serial", "1", "--page", "x", "--notes", str(notes)]

    ended = _announce(key, str(tmp_path / "latest.json"), *facts, "--days", days)

    assert ended.returncode == 2
    assert not (tmp_path / "latest.json").exists()
