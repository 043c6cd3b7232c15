#!/usr/bin/env python3
r"""Sign the announcement of a release, `latest.json`, which Help → Check for updates reads.

    python3 packaging/signing/announce.py latest.json --version 0.2.0 --serial 3 \
        --page https://… --notes notes.txt [--days 90]

The key comes from the environment, a file as `openssl genpkey -algorithm ed25519` makes it:

    VERIDESK_ANNOUNCE_KEY        the file of the secret key
    VERIDESK_ANNOUNCE_PASSWORD   its password, where it has one

The program refuses a serial that is lower than one it saw, a version that is older than itself, and
an announcement that has expired: so announce anew in time, with the next serial. `--public` prints
what resources/about/updates.json must hold for the key.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

KIND = "application/vnd.veridesk.latest+json"
LONGEST_DAYS = 200
LONGEST = 64 * 1024


class AnnounceError(Exception):
    """Nothing was written: what happened; what to do next."""


def main(argv: list[str]) -> int:
    """Write one announcement, or print a public key; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("target", type=Path, nargs="?")
    parser.add_argument("--version")
    parser.add_argument("--serial", type=int)
    parser.add_argument("--page")
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--public", action="store_true")
    asked = parser.parse_args(argv)
    try:
        public = public_key()
        if asked.public:
            print(base64.b64encode(public).decode())
            return 0
        wanted = (asked.target, asked.version, asked.serial, asked.page, asked.notes)
        if None in wanted or not 0 < asked.days <= LONGEST_DAYS:
            parser.error(f"all words are needed, and --days of at most {LONGEST_DAYS}")
        notes = asked.notes.read_text(encoding="utf-8")
        now = datetime.now(UTC).replace(microsecond=0)
        facts = {
            "program": "veridesk",
            "version": asked.version,
            "serial": asked.serial,
            "released": now.strftime("%Y-%m-%d"),
            "expires": (now + timedelta(days=asked.days)).isoformat(),
            "page": asked.page,
            "notes": notes,
        }
        asked.target.write_bytes(envelope(facts, public))
    except (AnnounceError, OSError) as error:
        print(f"[announce] {error}", file=sys.stderr)
        return 1
    return 0


def envelope(facts: dict[str, object], public: bytes) -> bytes:
    """The facts with one signature over them and their kind, as DSSE 1.0 lays it down."""
    payload = json.dumps(facts, ensure_ascii=False, indent=1).encode()
    kind = KIND.encode()
    message = b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)
    plain = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": KIND,
        "signatures": [
            {
                "keyid": hashlib.sha256(public).hexdigest(),
                "sig": base64.b64encode(signature(message)).decode(),
            }
        ],
    }
    data = (json.dumps(plain, indent=2) + "\n").encode()
    if len(data) > LONGEST:
        raise AnnounceError("the notes are too long; the program reads 64 KB in all")
    return data


def public_key() -> bytes:
    """The 32 bytes of the public key."""
    # DER of such a key ends with them.
    return _openssl(["pkey", "-pubout", "-outform", "DER"], "-in")[-32:]


def signature(message: bytes) -> bytes:
    """The Ed25519 signature over a message."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(message)
        file.flush()
        return _openssl(["pkeyutl", "-sign", "-rawin", "-in", file.name], "-inkey")


def _openssl(words: list[str], option: str) -> bytes:
    key = os.environ.get("VERIDESK_ANNOUNCE_KEY")
    if not key:
        raise AnnounceError("VERIDESK_ANNOUNCE_KEY must be set; see packaging/KEYS.md")
    has_password = "VERIDESK_ANNOUNCE_PASSWORD" in os.environ
    secret = ["-passin", "env:VERIDESK_ANNOUNCE_PASSWORD"] if has_password else []
    ended = subprocess.run(
        ["openssl", *words, option, key, *secret],
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    if ended.returncode:
        raise AnnounceError(f"openssl failed: {ended.stderr.decode(errors='replace').strip()}")
    return ended.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
