"""Keys and checks from the command line; nothing secret is an argument or is printed."""

import io
import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

from veridesk.cli.key_opening import VARIABLE
from veridesk.cli.main import fill_sign, main
from veridesk.core.model import ImportedSample, Rid, Ruling, Verdict
from veridesk.store.project import Project
from veridesk.store.writes import decisions, samples

PASSPHRASE = "many plain words"


class Shell:
    """Runs commands in this process and reads what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def __call__(self, *argv: object, code: int = 0) -> str:
        found = main([str(part) for part in argv], lambda *_args, **_more: 9)
        out, self.err = self._capsys.readouterr()
        assert PASSPHRASE not in out + self.err
        assert "PRIVATE KEY" not in out + self.err
        assert found == code, self.err
        return out

    def json(self, *argv: object, code: int = 0) -> Any:
        return json.loads(self(*argv, "--json", code=code))


@pytest.fixture
def shell(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """A shell of a user whose folders are empty."""
    monkeypatch.setenv("VERIDESK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(VARIABLE, raising=False)
    return Shell(capsys)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one accepted sample."""
    path = tmp_path / "p.veridesk"

    def write(db: Any) -> None:
        number = samples.start_import(db, {})
        file = samples.add_file(db, number, "f.jsonl", 9, "jsonl")
        samples.add_samples(db, number, file, [ImportedSample(output="x", raw=b"{}", line=1)])
        samples.finish_import(db, number, "done")
        decisions.add_decision(db, Rid(1), "ann", Ruling(Verdict.ACCEPTED))

    with Project.open(path, create=True) as opened:
        opened.submit(write).result()
    return path


def test_a_signed_delivery_from_key_to_check(shell: Shell, project: Path, tmp_path: Path) -> None:
    """Make a key, sign with it, check with its id, its file, and with another key."""
    made = shell.json("keys", "new", "--name", "ann")
    out = tmp_path / "out"

    exported = shell.json("export", project, out, "--sign")

    assert exported["key_id"] == made["key_id"]
    assert shell.json("verify", out)["pinned"] is False
    assert shell.json("verify", out, "--key", made["key_id"])["pinned"] is True
    assert shell.json("verify", out, "--key", made["public_file"])["pinned"] is True
    told = shell("verify", out)
    assert told.startswith("Sound: everything is as it was exported")
    assert "Not proven" in told

    other = shell.json("keys", "new", "--name", "other")
    failed = shell.json("verify", out, "--key", other["key_id"], code=1)
    assert failed["fault"]["file"] == "signer.pub.pem"
    assert shell.err.startswith("veridesk: signer.pub.pem: signed by key ")


def test_the_key_is_named_among_several(shell: Shell, project: Path, tmp_path: Path) -> None:
    """Rotation: a new key beside the old one; a script that names none is told to."""
    shell("export", project, tmp_path / "none", "--sign", code=1)
    assert "veridesk keys new" in shell.err
    old = shell.json("keys", "new", "--name", "a")
    new = shell.json("keys", "new", "--name", "b")

    shell("export", project, tmp_path / "none", "--sign", code=1)
    assert "several keys; name one of: a, b" in shell.err
    assert not (tmp_path / "none").exists()
    shell("keys", "show", code=1)

    signed = shell.json("export", project, tmp_path / "new", "--sign", "b")
    assert signed["key_id"] == new["key_id"] != old["key_id"]
    assert shell.json("export", project, tmp_path / "old", "--sign=a")["key_id"] == old["key_id"]
    assert shell.json("export", project, tmp_path / "plain")["key_id"] is None


def test_keys_are_listed_and_shown(shell: Shell) -> None:
    """By name with their ids; the public part can be piped on."""
    assert shell("keys", "list") == ""
    made = shell.json("keys", "new", "--name", "ann")

    assert made["key_id"] in shell("keys", "list")
    assert shell.json("keys", "list") == made
    assert "-----BEGIN PUBLIC KEY-----" in shell("keys", "show")
    assert shell.json("keys", "show", "--name", "ann") == made
    shell("keys", "show", "--name", "eve", code=1)
    assert "no key called eve" in shell.err
    assert "whoever can read your files can sign as you" in shell("keys", "new")


def test_a_passphrase_comes_from_the_environment(
    shell: Shell,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Right, wrong and missing; with nobody at the terminal a missing one is a fault."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    shell("keys", "new", "--passphrase", code=1)
    assert f"set {VARIABLE}" in shell.err

    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    made = shell.json("keys", "new", "--name", "ann")
    assert made["has_passphrase"] is True
    assert shell.json("export", project, tmp_path / "right", "--sign")["key_id"] == made["key_id"]

    monkeypatch.setenv(VARIABLE, "other plain words")
    shell("export", project, tmp_path / "wrong", "--sign", code=1)
    assert "the passphrase is wrong" in shell.err
    assert "other plain words" not in shell.err
    monkeypatch.delenv(VARIABLE)
    shell("export", project, tmp_path / "wrong", "--sign", code=1)
    assert f"set {VARIABLE}" in shell.err
    assert not (tmp_path / "wrong").exists()
    assert PASSPHRASE not in caplog.text


def test_a_person_is_asked_twice_for_a_new_passphrase(
    shell: Shell, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At a terminal the passphrase is typed unseen: twice for a new key, once to sign."""
    asked: list[str] = []

    def answer(prompt: str = "", **_more: object) -> str:
        asked.append(prompt)
        return PASSPHRASE

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", answer)
    monkeypatch.setattr("click.termui.hidden_prompt_func", answer, raising=False)

    shell("keys", "new", "--name", "ann", "--passphrase")
    shell("export", project, tmp_path / "out", "--sign")

    assert len(asked) == 3
    assert "Passphrase of the key ann" in shell.err


@pytest.mark.parametrize(
    ("argv", "filled"),
    [
        (["export", "p", "f", "--sign"], ["export", "p", "f", "--sign="]),
        (["export", "p", "f", "--sign", "--json"], ["export", "p", "f", "--sign=", "--json"]),
        (["export", "p", "f", "--sign", "ann"], ["export", "p", "f", "--sign", "ann"]),
        (["export", "p", "f", "--sign=ann"], ["export", "p", "f", "--sign=ann"]),
        ([], []),
    ],
)
def test_a_name_after_sign_may_be_left_out(argv: list[str], filled: list[str]) -> None:
    """Then the only key signs."""
    assert fill_sign(argv) == filled
