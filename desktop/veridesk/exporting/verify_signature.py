"""Whether a delivery is the one that somebody signed, and whose key that was."""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from veridesk.core.errors import UserError
from veridesk.exporting import shape
from veridesk.exporting.columns import MANIFEST
from veridesk.exporting.dsse import Envelope, read_envelope
from veridesk.exporting.shape import ShapeError
from veridesk.exporting.statement import (
    ENVELOPE,
    PAYLOAD_TYPE,
    PREDICATE_TYPE,
    SIGNER_KEY,
    STATEMENT_TYPE,
    render_statement,
    statement_of,
)
from veridesk.exporting.verify_fault import fault, placed

MAX_KEY = 64 * 1024
"""Bytes of the longest key file that is read."""

_ED25519 = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of an Ed25519 key in the common DER form (RFC 8410)."""
_PEM = re.compile(
    rb"\s*-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----\s*"
)
_KEY_ID = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """An Ed25519 public key, named by the SHA-256 of its 32 bytes."""

    raw: bytes

    @property
    def key_id(self) -> str:
        """The name of the key."""
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def pem(self) -> bytes:
        """The one text of the key's file."""
        body = base64.b64encode(_ED25519 + self.raw)
        return b"-----BEGIN PUBLIC KEY-----\n" + body + b"\n-----END PUBLIC KEY-----\n"


def read_public_key(pem: bytes) -> PublicKey:
    """A public key from the text of its file; `ShapeError` when it is none of Ed25519."""
    match = _PEM.fullmatch(pem)
    try:
        der = base64.b64decode(b"".join(match[1].split()), validate=True) if match else b""
    except (binascii.Error, ValueError):
        der = b""
    if len(der) != len(_ED25519) + 32 or not der.startswith(_ED25519):
        raise ShapeError("is no public key for Ed25519")
    return PublicKey(der[len(_ED25519) :])


def read_pin(named: str) -> str:
    """The id of the key that somebody trusts, named by its file or by the id itself."""
    if _KEY_ID.fullmatch(named):
        return named.lower()
    path = Path(named).expanduser()
    try:
        with path.open("rb") as file:
            return read_public_key(file.read(MAX_KEY)).key_id
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            f"the key {path} cannot be read ({reason}); name a file such as signer.pub.pem, or "
            "the 64 digits of a key's id"
        ) from error
    except ShapeError as error:
        raise UserError(f"{path} {error}; ask the signer for the public key again") from error


def check_signature(
    manifest: Mapping[str, object], manifest_bytes: bytes, envelope: bytes, pem: bytes
) -> str:
    """Hold a delivery's envelope against its key and its manifest; the id of the key that signed.

    Raises the first fault: of the key, of the signature, of the statement, and of what the
    statement says of the manifest.
    """
    with placed(SIGNER_KEY):
        key = read_public_key(pem)
        if key.pem != pem:
            raise ShapeError("was reformatted after it was written")
    with placed(ENVELOPE):
        signed = read_envelope(envelope)
        if signed.payload_type != PAYLOAD_TYPE:
            raise ShapeError("holds another kind of message than an in-toto statement")
        if signed.key_id != key.key_id:
            raise ShapeError(f"names another key than the one in {SIGNER_KEY}")
        if not _is_signed(signed, key):
            raise ShapeError(
                f"the signature is not one by the key in {SIGNER_KEY}, or was edited afterwards"
            )
        statement = shape.parse(signed.payload)
    expected = statement_of(manifest, hashlib.sha256(manifest_bytes).hexdigest())
    _compare_statements(statement, expected)
    with placed(ENVELOPE):
        if render_statement(expected) != signed.payload:
            raise ShapeError("its statement is not written as Veridesk writes it")
    return key.key_id


def check_pin(key_id: str | None, pin: str) -> None:
    """Raise a fault unless the delivery is signed by the key that somebody trusts."""
    if key_id is None:
        raise fault(
            ENVELOPE, None, "is missing: nobody signed this delivery, though you named a key"
        )
    if key_id != pin:
        raise fault(
            SIGNER_KEY, None, f"signed by key {key_id[:16]}…, not by the one you named, {pin[:16]}…"
        )


def _is_signed(envelope: Envelope, key: PublicKey) -> bool:
    try:
        # Only signed deliveries ask for the package.
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PublicKey,
        )
    except ImportError as error:
        raise UserError(
            "this delivery is signed, and checking that takes the Python package cryptography; "
            "install it with `pip install cryptography`, and try again"
        ) from error
    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(
            envelope.signature, envelope.signed_bytes
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def _compare_statements(found: Mapping[str, object], expected: Mapping[str, object]) -> None:
    """Name the first file or number in which what was signed is not what lies here."""
    with placed(ENVELOPE):
        if found.get("_type") != STATEMENT_TYPE or found.get("predicateType") != PREDICATE_TYPE:
            raise ShapeError("its statement is not one on a delivery of Veridesk")
        signed, here = _hashes(found), _hashes(expected)
    for name in sorted(here.keys() | signed.keys()):
        if name not in signed:
            raise fault(name, None, "was not there when the delivery was signed")
        if name not in here:
            raise fault(ascii(name)[1:-1], None, "was signed, but is not in the manifest any more")
    for name in sorted(here.keys() - {MANIFEST}):
        if signed[name] != here[name]:
            raise fault(name, None, "is not the file that was signed (SHA-256 differs)")
    if other := _first_difference(found.get("predicate"), expected["predicate"]):
        raise fault(MANIFEST, None, f"says of {other} something else than was signed")
    if signed[MANIFEST] != here[MANIFEST]:
        raise fault(MANIFEST, None, "is not the one that was signed (SHA-256 differs)")


def _first_difference(found: object, expected: object, at: str = "") -> str:
    """Where two JSON values part, by the names on the way; empty when they are equal."""
    if not isinstance(found, dict) or not isinstance(expected, dict):
        return "" if found == expected else at or "itself"
    for name in sorted(found.keys() | expected.keys()):
        here = f"{at}.{name}" if at else str(name)
        if name not in found or name not in expected:
            return here
        if other := _first_difference(found[name], expected[name], here):
            return other
    return ""


def _hashes(statement: Mapping[str, object]) -> dict[str, str]:
    subject = statement.get("subject")
    _SUBJECT(subject, "subject")
    files = cast("list[dict[str, object]]", subject)
    return {
        cast("str", one["name"]): cast("dict[str, str]", one["digest"])["sha256"] for one in files
    }


_SUBJECT = shape.list_of(
    shape.keyed({"name": shape.text, "digest": shape.keyed({"sha256": shape.digits(64)})})
)
