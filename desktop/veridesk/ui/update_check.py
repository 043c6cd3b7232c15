"""Asks, once and only when told to, whether there is a newer Veridesk; believes a signature only.

What is asked for is one small file, `latest.json`: a signed envelope (`exporting/dsse.py`) around
the facts of the newest release. The address and the public keys come with the program and nothing
that was downloaded can change them. Nothing is installed: the person is told, and decides.
"""

import base64
import binascii
import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.exporting.dsse import Envelope, read_envelope
from veridesk.exporting.shape import ShapeError

PAYLOAD_TYPE = "application/vnd.veridesk.latest+json"
MAX_BYTES = 64 * 1024
"""Bytes of the longest answer that is read."""
SECONDS = 15.0
"""How long the server may take."""
MAX_NOTES = 4_000

_HERE = frozenset({"127.0.0.1", "::1", "localhost"})
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}")
_KEY_BYTES = 32

Fetch = Callable[[str], bytes]
"""Gets what lies at an address; UserError when that is not possible."""


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """Where newer releases are announced, and the Ed25519 keys that may sign the announcement."""

    address: str = ""
    keys: tuple[bytes, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether there is anything to ask, and anybody to believe."""
        return bool(self.address and self.keys)


@dataclass(frozen=True, slots=True)
class Release:
    """The newest release as its makers announce it; `serial` grows with every announcement."""

    version: str
    serial: int
    released: str
    expires: datetime
    page: str
    notes: str


def shipped_source() -> UpdateSource:
    """What came with this program; UserError when it is broken."""
    try:
        plain = json.loads(resource("about/updates.json").read_text(encoding="utf-8"))
        keys = tuple(base64.b64decode(key, validate=True) for key in plain["keys"])
        source = UpdateSource(str(plain["address"]), keys)
    except (ValueError, KeyError, TypeError, binascii.Error):
        raise UserError("about/updates.json is broken; install Veridesk again") from None
    if any(len(key) != _KEY_BYTES for key in source.keys):
        raise UserError("about/updates.json is broken; install Veridesk again")
    return source


def find_newer(
    source: UpdateSource, installed: str, seen: Path, now: datetime, fetch: Fetch | None = None
) -> Release | None:
    """Ask for the newest release; None when `installed` is that one, UserError when in doubt.

    `seen` is a file that remembers the highest serial: an older announcement is then refused, as
    is one of an older version than `installed`, one that has expired, and one that is not signed.
    """
    data = (fetch or fetch_once)(source.address)
    release = read_release(data, source.keys)
    if release.expires <= now:
        raise UserError(
            f"the announcement expired on {release.expires:%Y-%m-%d}; somebody may be holding newer"
            " ones back, or the computer's clock is wrong: look at the project's page yourself"
        )
    if release.serial < _remembered(seen) or _order(release.version) < _order(installed):
        raise UserError(
            f"an older announcement than known ones was served (version {release.version}, serial"
            f" {release.serial}); it was refused: look at the project's page yourself"
        )
    _remember(seen, release.serial)
    return release if _order(release.version) > _order(installed) else None


def read_release(data: bytes, keys: tuple[bytes, ...]) -> Release:
    """The facts in an announcement that one of the keys has signed; UserError otherwise."""
    try:
        envelope = read_envelope(data)
    except ShapeError:
        raise UserError("the answer is no signed announcement; nothing in it was used") from None
    _check_signature(envelope, keys)
    try:
        plain = json.loads(envelope.payload)
        release = Release(
            version=str(plain["version"]),
            serial=int(plain["serial"]),
            released=str(plain["released"])[:10],
            expires=datetime.fromisoformat(plain["expires"]).astimezone(UTC),
            page=str(plain["page"]),
            notes=str(plain["notes"])[:MAX_NOTES],
        )
        is_ours = plain["program"] == "veridesk" and _VERSION.fullmatch(release.version)
    except (ValueError, KeyError, TypeError, OverflowError):
        is_ours = None
    if not is_ours:
        raise UserError("the announcement is signed but not understood; look for a newer Veridesk")
    return release


def _check_signature(envelope: Envelope, keys: tuple[bytes, ...]) -> None:
    named = [key for key in keys if sha256(key).hexdigest() == envelope.key_id]
    is_good = bool(named) and envelope.payload_type == PAYLOAD_TYPE
    try:
        for key in named[:1]:
            Ed25519PublicKey.from_public_bytes(key).verify(
                envelope.signature, envelope.signed_bytes
            )
    except InvalidSignature:
        is_good = False
    if not is_good:
        raise UserError(
            "the announcement does not bear the signature of Veridesk's makers; nothing in it was "
            "used: somebody between may have changed it"
        )


def _order(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", version.partition("+")[0])[:4]]
    return tuple([*numbers, 0, 0, 0, 0][:4])


def _remembered(seen: Path) -> int:
    try:
        return int(seen.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def _remember(seen: Path, serial: int) -> None:
    try:
        seen.parent.mkdir(parents=True, exist_ok=True)
        seen.write_text(str(max(serial, _remembered(seen))), encoding="ascii")
    except OSError as error:
        raise UserError(
            f"the file {seen.name} in {seen.parent} cannot be written ({error.strerror});"
            " make room or give rights, then ask again"
        ) from None


class _NoOtherPlace(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: only the address that was named is asked."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        """Refuse, whatever the new address."""


def fetch_once(address: str) -> bytes:
    """Get what lies at an address, over TLS; no cookies, no word about this computer or its user.

    Without TLS only this very computer is asked. UserError says what went wrong.
    """
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _HERE):
        raise UserError(f"{address} is no https address; install Veridesk again")
    asked = urllib.request.Request(address, headers={"User-Agent": "Veridesk"})  # noqa: S310  (looked at above)
    try:
        with urllib.request.build_opener(_NoOtherPlace).open(asked, timeout=SECONDS) as answer:
            data: bytes = answer.read(MAX_BYTES + 1)
    except (OSError, urllib.error.URLError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise UserError(
            f"{parts.hostname} did not answer ({reason}); check the network, then ask again"
        ) from None
    if len(data) > MAX_BYTES:
        raise UserError(f"{parts.hostname} sent more than an announcement; nothing of it was used")
    return data
