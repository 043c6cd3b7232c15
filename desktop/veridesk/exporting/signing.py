"""Signing a delivery: what an export puts in before its manifest, and what after it."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.exporting import shape
from veridesk.exporting.dsse import Envelope, pre_authentication_encoding, render_envelope
from veridesk.exporting.folder import RowFile
from veridesk.exporting.parts import Attachment, Facts, Seal
from veridesk.exporting.statement import (
    ENVELOPE,
    PAYLOAD_TYPE,
    SIGNER_KEY,
    VERIFIER,
    render_statement,
    statement_of,
)


class Signer(Protocol):
    """Somebody's key, opened (see `keys`)."""

    @property
    def key_id(self) -> str:
        """The SHA-256 of the public key's 32 bytes."""
        ...

    @property
    def public_pem(self) -> str:
        """The text of the public key's file."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature over a message."""
        ...


def attachments_of(signer: Signer | None) -> tuple[Attachment, ...]:
    """What goes with a delivery: the verifier and, into a signed one, the signer's public key."""

    def attach(folder: Path, _facts: Facts) -> Sequence[str]:
        _write(folder / VERIFIER, resource(f"verify/{VERIFIER}").read_bytes())
        if signer is None:
            return [VERIFIER]
        _write(folder / SIGNER_KEY, signer.public_pem.encode())
        return [VERIFIER, SIGNER_KEY]

    return (attach,)


def seals_of(signer: Signer | None) -> tuple[Seal, ...]:
    """What vouches for a delivery: the signature on its manifest and every file, if any."""
    if signer is None:
        return ()

    def seal(folder: Path, manifest: bytes) -> None:
        _write(folder / ENVELOPE, signed_statement(manifest, signer))

    return (seal,)


def signed_statement(manifest: bytes, signer: Signer) -> bytes:
    """The envelope for a delivery with this manifest."""
    statement = statement_of(shape.parse(manifest), hashlib.sha256(manifest).hexdigest())
    payload = render_statement(statement)
    signature = signer.sign(pre_authentication_encoding(PAYLOAD_TYPE, payload))
    return render_envelope(Envelope(payload, PAYLOAD_TYPE, signer.key_id, signature))


def _write(path: Path, data: bytes) -> None:
    try:
        with RowFile(path) as file:
            file.write(data)
    except FileExistsError as error:
        raise UserError(f"{path.name} is written twice; leave one of the two out") from error
