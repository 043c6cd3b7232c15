"""Keys are made, kept closed, and opened only by who may."""

import json
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_public_key,
)

from veridesk.core.errors import UserError
from veridesk.exporting.keys import find_key, list_keys, new_key, open_key

PASSPHRASE = "correct horse é battery"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps profiles closed by other means")


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """A folder for keys that is not there yet."""
    return tmp_path / "config" / "keys"


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_key_signs_and_its_public_part_checks(keys: Path) -> None:
    """What the opened key signs, the published part vouches for, and nothing else."""
    facts = new_key(keys, "ann")

    signature = open_key(keys).sign(b"message")

    public = load_pem_public_key(facts.public_path.read_bytes())
    public.verify(signature, b"message")
    with pytest.raises(InvalidSignature):
        public.verify(signature, b"massage")
    assert facts.public_pem.encode() == facts.public_path.read_bytes()
    assert not facts.has_passphrase


@posix
def test_a_key_is_closed_to_others(keys: Path) -> None:
    """The folder is 0700 and the private part 0600, whatever the user's mask says."""
    before = os.umask(0)
    try:
        facts = new_key(keys, "ann")
    finally:
        os.umask(before)

    assert _mode(keys) == 0o700
    assert _mode(keys / "ann.pem") == 0o600
    assert _mode(facts.public_path) == 0o644


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o602, 0o610])
def test_a_key_that_others_may_read_is_refused(keys: Path, mode: int) -> None:
    """The word says what to do, and that the key may be known to others by now."""
    new_key(keys, "ann")
    (keys / "ann.pem").chmod(mode)

    with pytest.raises(UserError, match=r"open to other users.*`chmod 600`.*make a new one"):
        open_key(keys, "ann")

    (keys / "ann.pem").chmod(0o400)
    open_key(keys, "ann")


@posix
@pytest.mark.parametrize("mode", [0o750, 0o701, 0o770])
def test_a_folder_that_others_may_enter_is_refused(keys: Path, mode: int) -> None:
    """Neither is a key taken from it, nor a new one put there."""
    new_key(keys, "ann")
    keys.chmod(mode)

    with pytest.raises(UserError, match=r"folder of keys .* open to other users.*`chmod 700`"):
        open_key(keys, "ann")
    with pytest.raises(UserError, match=r"`chmod 700`"):
        new_key(keys, "bob")
    assert not (keys / "bob.pem").exists()


def test_a_passphrase_opens_its_key_and_no_other_does(keys: Path) -> None:
    """Right, wrong, missing; the text of the file says nothing of the key."""
    facts = new_key(keys, "ann", PASSPHRASE)

    assert facts.has_passphrase
    assert (keys / "ann.pem").read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    open_key(keys, "ann", PASSPHRASE)
    # A keyboard may put the accent behind its letter.
    open_key(keys, "ann", PASSPHRASE.replace("é", "e\u0301"))
    for wrong in (PASSPHRASE + " ", "other words", "x" * 500):
        with pytest.raises(UserError, match="the passphrase is wrong") as caught:
            open_key(keys, "ann", wrong)
        assert wrong not in str(caught.value)
        assert caught.value.__cause__ is None
    for missing in (None, ""):
        with pytest.raises(UserError, match="is under a passphrase; give it"):
            open_key(keys, "ann", missing)


def test_a_short_passphrase_is_refused(keys: Path) -> None:
    """It would be found by trying; an empty one is a mistake, not a wish for none."""
    for short in ("", "elevenchars"):
        with pytest.raises(UserError, match="12 characters or more"):
            new_key(keys, "ann", short)

    assert list_keys(keys) == []


def test_a_passphrase_for_an_open_key_does_no_harm(keys: Path) -> None:
    """A variable that is set for one key does not keep another from signing."""
    new_key(keys, "ann")

    assert open_key(keys, "ann", PASSPHRASE).facts.name == "ann"


def test_keys_are_never_overwritten(keys: Path) -> None:
    """A second key takes a second name; the first one stays as it is."""
    first = new_key(keys, "ann")
    before = (keys / "ann.pem").read_bytes()

    with pytest.raises(UserError, match="there is a key called ann already"):
        new_key(keys, "ann")
    (keys / "bob.pub.pem").write_text("left behind")
    with pytest.raises(UserError, match="bob already"):
        new_key(keys, "bob")

    assert (keys / "ann.pem").read_bytes() == before
    assert not (keys / "bob.pem").exists()
    assert [key.key_id for key in list_keys(keys)] == [first.key_id]


def test_rotation_is_a_new_key(keys: Path) -> None:
    """With one key none need be named; with several one must; each has its own id."""
    with pytest.raises(UserError, match="veridesk keys new"):
        open_key(keys)
    old = new_key(keys, "ann-2025")
    assert find_key(keys) == old

    new = new_key(keys, "ann-2026")

    with pytest.raises(UserError, match="several keys; name one of: ann-2025, ann-2026"):
        open_key(keys)
    assert old.key_id != new.key_id
    assert open_key(keys, "ann-2026").key_id == new.key_id
    assert list_keys(keys) == [old, new]


@pytest.mark.parametrize(
    "name", ["", "../ann", "a/b", ".ann", "a b", "ann.pub", "-x", "é", "a" * 65]
)
def test_a_name_is_no_path(keys: Path, name: str) -> None:
    """A name leads nowhere outside the folder."""
    for act in (new_key, open_key, find_key):
        with pytest.raises(UserError, match="a key's name has"):
            act(keys, name)


def test_strange_and_damaged_files_are_told(keys: Path) -> None:
    """A missing, broken, swapped or foreign file ends in a sentence."""
    new_key(keys, "ann")
    new_key(keys, "bob")
    private, public = keys / "ann.pem", keys / "ann.pub.pem"
    pem, known = private.read_bytes(), public.read_bytes()

    with pytest.raises(UserError, match="there is no key called eve"):
        open_key(keys, "eve")
    private.write_bytes(pem[:60])
    with pytest.raises(UserError, match="the file is damaged"):
        open_key(keys, "ann")
    elliptic = generate_private_key(SECP256R1())
    private.write_bytes(elliptic.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(UserError, match="not for Ed25519"):
        open_key(keys, "ann")
    private.write_bytes(pem)
    public.write_bytes((keys / "bob.pub.pem").read_bytes())
    with pytest.raises(UserError, match="is not the public part of"):
        open_key(keys, "ann")
    public.write_bytes(b"junk")
    with pytest.raises(UserError, match="is no public key for Ed25519"):
        list_keys(keys)
    public.unlink()
    with pytest.raises(UserError, match="cannot be used"):
        open_key(keys, "ann")
    public.write_bytes(known)
    assert open_key(keys, "ann").facts.name == "ann"


def test_nothing_secret_is_told(keys: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Neither facts nor the key's own words for itself hold the private part or the passphrase."""
    new_key(keys, "ann", PASSPHRASE)
    opened = open_key(keys, "ann", PASSPHRASE)

    told = f"{opened.facts!r} {opened!r} {json.dumps(opened.facts.as_dict())} {caplog.text}"

    secret = opened._private.private_bytes_raw()
    assert secret.hex() not in told
    assert repr(secret) not in told
    assert PASSPHRASE not in told


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl command")
def test_other_programs_can_read_the_key(keys: Path) -> None:
    """PKCS8 and SubjectPublicKeyInfo in PEM: the owner is not tied to Veridesk."""
    facts = new_key(keys, "ann", "plain ascii words")
    ask = ["openssl", "pkey", "-in", str(keys / "ann.pem"), "-passin", "env:WORDS", "-pubout"]

    done = subprocess.run(
        ask, capture_output=True, check=True, env={**os.environ, "WORDS": "plain ascii words"}
    )

    assert done.stdout.decode() == facts.public_pem
