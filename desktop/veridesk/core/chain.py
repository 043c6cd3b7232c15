"""The hash chain over decisions: what is hashed, and how one row is tied to the row before.

A decision's digest is the SHA-256 of its content as canonical JSON (keys sorted, no spaces,
UTF-8). Its hash is the SHA-256 of the hash before it and this digest. Because the two steps are
apart, a delivery may hold back the content of a decision and still show the whole chain.
"""

import hashlib
import json
from collections.abc import Mapping

GENESIS = "0" * 64
"""What stands before the first decision."""

_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


def sha256_text(text: str) -> str:
    """Hex SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical_json(content: Mapping[str, object]) -> str:
    """The one JSON text of `content`: sorted keys, no spaces, characters as themselves."""
    return _CANONICAL.encode(content)


def digest_of(content: Mapping[str, object]) -> str:
    """Hex SHA-256 over the canonical JSON of a decision's content."""
    return sha256_text(canonical_json(content))


def link(previous_hash: str, digest: str) -> str:
    """Hash of a decision: SHA-256 of the hash before it, a line feed, and its own digest."""
    return sha256_text(f"{previous_hash}\n{digest}")
