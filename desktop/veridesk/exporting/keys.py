"""Signing keys in a folder of the user's: made, listed, opened; never shown, never logged.

A key is two files, `NAME.pem` with the private part, which only its owner may read, and
`NAME.pub.pem` with the public part, which everybody may. Keys are never changed: who wants a fresh
one makes it under a new name, and the old one stays for as long as its owner likes.
"""

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from veridesk.core.errors import UserError
from veridesk.exporting.pkcs8 import locked_pem
from veridesk.exporting.shape import ShapeError
from veridesk.exporting.verify_signature import read_public_key

PRIVATE, PUBLIC = ".pem", ".pub.pem"
SHORTEST_PASSPHRASE = 12
"""Characters; somebody who steals the file can try short ones by the million."""
MAX_PEM = 64 * 1024

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_LOCKED = b"-----BEGIN ENCRYPTED PRIVATE KEY-----"


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What may be told of a key; `key_id` is the SHA-256 of its public part."""

    name: str
    key_id: str
    has_passphrase: bool
    public_pem: str
    folder: Path

    @property
    def public_path(self) -> Path:
        """The file to hand to whoever shall check deliveries."""
        return self.folder / f"{self.name}{PUBLIC}"

    def as_dict(self) -> dict[str, object]:
        """The facts for machines."""
        return {
            "name": self.name,
            "key_id": self.key_id,
            "has_passphrase": self.has_passphrase,
            "public_key": self.public_pem,
            "public_file": str(self.public_path),
        }


class OpenKey:
    """An opened key, ready to sign."""

    def __init__(self, facts: KeyFacts, private: Ed25519PrivateKey) -> None:
        self.facts = facts
        self._private = private

    @property
    def key_id(self) -> str:
        """The SHA-256 of the public part."""
        return self.facts.key_id

    @property
    def public_pem(self) -> str:
        """The text of the public part's file."""
        return self.facts.public_pem

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature over a message."""
        return self._private.sign(message)


def new_key(folder: Path, name: str, passphrase: str | None = None) -> KeyFacts:
    """Make a key called `name`; UserError when the name is taken or the passphrase too short."""
    _check_name(name)
    if passphrase is not None and len(passphrase) < SHORTEST_PASSPHRASE:
        raise UserError(
            f"the passphrase is too short; take {SHORTEST_PASSPHRASE} characters or more"
        )
    private = Ed25519PrivateKey.generate()
    pem = _private_pem(private, passphrase)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _check_private(folder)
        _write_new(folder / f"{name}{PRIVATE}", pem, 0o600)
        try:
            _write_new(folder / f"{name}{PUBLIC}", _public_pem(private.public_key()), 0o644)
        except BaseException:
            (folder / f"{name}{PRIVATE}").unlink()
            raise
    except FileExistsError as error:
        raise UserError(
            f"there is a key called {name} already; keys are never overwritten, take another name"
        ) from error
    except OSError as error:
        raise _unusable(folder, error) from error
    return find_key(folder, name)


def list_keys(folder: Path) -> list[KeyFacts]:
    """The keys of the folder by name; nothing of the private parts is read but their first line."""
    try:
        names = sorted(
            path.name.removesuffix(PRIVATE)
            for path in folder.glob(f"*{PRIVATE}")
            if not path.name.endswith(PUBLIC)
        )
    except OSError as error:
        raise _unusable(folder, error) from error
    return [find_key(folder, name) for name in names if _NAME.fullmatch(name)]


def find_key(folder: Path, name: str | None = None) -> KeyFacts:
    """The facts of a key; without a name, of the only one there is."""
    if name is None:
        name = _only_name(folder)
    _check_name(name)
    private, public = folder / f"{name}{PRIVATE}", folder / f"{name}{PUBLIC}"
    if not private.is_file():
        raise UserError(
            f"there is no key called {name}; `veridesk keys list` names those there are"
        )
    with _readable(private):
        locked = _read(private, len(_LOCKED)) == _LOCKED
        pem = _read(public)
    try:
        key_id = read_public_key(pem).key_id
    except ShapeError as error:
        raise UserError(f"{public} {error}; restore it from a backup, or make a new key") from error
    return KeyFacts(name, key_id, locked, pem.decode(), folder)


def open_key(folder: Path, name: str | None = None, passphrase: str | None = None) -> OpenKey:
    """Open a key for signing.

    UserError when there is none, when others could have read it, or when the passphrase is
    missing or wrong.
    """
    facts = find_key(folder, name)
    path = folder / f"{facts.name}{PRIVATE}"
    with _readable(path):
        _check_private(folder)
        _check_private(path)
        pem = _read(path)
    if facts.has_passphrase and not passphrase:
        raise UserError(f"the key {facts.name} is under a passphrase; give it, and try again")
    try:
        private = load_pem_private_key(
            pem, _plain_bytes(passphrase or "") if facts.has_passphrase else None
        )
    except (ValueError, TypeError):
        reason = "the passphrase is wrong" if facts.has_passphrase else "the file is damaged"
        # What went wrong inside may quote the key, so it is not carried along.
        raise UserError(f"the key {facts.name} cannot be opened: {reason}; try again") from None
    if not isinstance(private, Ed25519PrivateKey):
        raise UserError(f"{path} holds a key that is not for Ed25519; make one with Veridesk")
    if _public_pem(private.public_key()) != facts.public_pem.encode():
        raise UserError(
            f"{facts.public_path.name} is not the public part of {path.name}; "
            "restore both from a backup, or make a new key"
        )
    return OpenKey(facts, private)


def _only_name(folder: Path) -> str:
    names = [key.name for key in list_keys(folder)]
    if not names:
        raise UserError("there is no key to sign with; make one with `veridesk keys new`")
    if len(names) > 1:
        raise UserError(f"there are several keys; name one of: {', '.join(names)}")
    return names[0]


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise UserError(
            "a key's name has up to 64 letters, digits, dashes and underscores; take another one"
        )


def _check_private(path: Path) -> None:
    """UserError when others may read a file or a folder; Windows closes the profile itself."""
    if os.name == "nt":
        return
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        is_folder = path.is_dir()
        what, right = ("folder of keys", 0o700) if is_folder else ("key", 0o600)
        raise UserError(
            f"the {what} {path} is open to other users of this computer (mode {mode:o}); run "
            f"`chmod {right:o}` on it, and if somebody may have copied a key, make a new one"
        )


def _write_new(path: Path, data: bytes, mode: int) -> None:
    """Write a file that was not there, with its rights set before a byte is in it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    handle = os.open(path, flags, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _read(path: Path, limit: int = MAX_PEM) -> bytes:
    with path.open("rb") as file:
        return file.read(limit)


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> UserError:
    reason = error.strerror or type(error).__name__
    return UserError(f"{path} cannot be used ({reason}); see to it, and try again")


def _private_pem(private: Ed25519PrivateKey, passphrase: str | None) -> bytes:
    if passphrase is None:
        return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    der = private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return locked_pem(der, _plain_bytes(passphrase))


def _public_pem(public: Ed25519PublicKey) -> bytes:
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _plain_bytes(passphrase: str) -> bytes:
    """The passphrase as bytes, the same however a keyboard puts its letters together."""
    return unicodedata.normalize("NFC", passphrase).encode()
