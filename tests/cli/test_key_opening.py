"""Secrets are asked for, never given as arguments."""

import io
import sys
from pathlib import Path

import pytest

from veridesk import places
from veridesk.cli.key_opening import VARIABLE, asked_passphrase, opened_key
from veridesk.core.errors import UserError
from veridesk.exporting.keys import new_key


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script sets the variable and nobody is asked."""
    monkeypatch.setenv(VARIABLE, "many plain words")

    assert asked_passphrase("?") == "many plain words"


def test_nobody_at_the_terminal_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script that forgot the variable does not hang; an empty one counts as none."""
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.setattr(sys, "stdin", io.StringIO("typed into a pipe\n"))

    with pytest.raises(UserError, match=f"set {VARIABLE}"):
        asked_passphrase("?")


def test_no_name_signs_nothing_and_an_empty_one_means_the_only_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `--sign` was given, or that it was not."""
    monkeypatch.setenv("VERIDESK_HOME", str(tmp_path))
    made = new_key(places.keys_folder(), "ann")

    assert opened_key(None) is None
    for name in ("", "ann"):
        signer = opened_key(name)
        assert signer is not None
        assert signer.key_id == made.key_id
    with pytest.raises(UserError, match="no key called bob"):
        opened_key("bob")


def test_an_open_key_asks_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a locked key needs a passphrase."""
    monkeypatch.setenv("VERIDESK_HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    new_key(places.keys_folder(), "open")
    new_key(places.keys_folder(), "locked", "many plain words")

    assert opened_key("open") is not None
    with pytest.raises(UserError, match="a passphrase is needed"):
        opened_key("locked")
