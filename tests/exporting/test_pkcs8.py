"""A locked key costs whoever tries passphrases, and other programs read it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from veridesk.exporting.pkcs8 import locked_pem


def _der_of(private: Ed25519PrivateKey) -> bytes:
    return private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    ("seed", "passphrase"), [(bytes(32), b"x"), (bytes(range(32)), "é ü \U0001f511".encode() * 20)]
)
def test_the_key_comes_back_under_its_passphrase(seed: bytes, passphrase: bytes) -> None:
    """Whatever the key and the passphrase; another one opens nothing."""
    private = Ed25519PrivateKey.from_private_bytes(seed)

    pem = locked_pem(_der_of(private), passphrase)

    opened = load_pem_private_key(pem, passphrase)
    assert isinstance(opened, Ed25519PrivateKey)
    assert opened.private_bytes_raw() == seed
    with pytest.raises(ValueError, match=r"."):
        load_pem_private_key(pem, passphrase + b"x")


def test_no_two_files_are_alike() -> None:
    """Salt and start are drawn anew, so equal keys and passphrases do not show."""
    der = _der_of(Ed25519PrivateKey.generate())

    assert locked_pem(der, b"words") != locked_pem(der, b"words")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl command")
def test_openssl_reads_it_and_names_scrypt(tmp_path: Path) -> None:
    """A second implementation reads structure and content."""
    private = Ed25519PrivateKey.generate()
    path = tmp_path / "key.pem"
    path.write_bytes(locked_pem(_der_of(private), b"plain words"))

    shape = subprocess.run(
        ["openssl", "asn1parse", "-in", str(path)], capture_output=True, text=True, check=True
    )
    opened = subprocess.run(
        ["openssl", "pkcs8", "-in", str(path), "-passin", "env:WORDS", "-outform", "DER"],
        capture_output=True,
        check=True,
        env={**os.environ, "WORDS": "plain words"},
    )

    for word in ("PBES2", "scrypt", "aes-256-cbc", ":4000", ":08", ":05"):
        assert word in shape.stdout
    assert opened.returncode == 0
