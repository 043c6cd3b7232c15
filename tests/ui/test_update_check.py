"""Asking for updates: what is believed, what is refused, and that nothing is asked unasked."""

import base64
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from veridesk.core.errors import UserError
from veridesk.exporting.dsse import Envelope, pre_authentication_encoding, render_envelope
from veridesk.ui import update_check
from veridesk.ui.update_check import (
    PAYLOAD_TYPE,
    UpdateSource,
    fetch_once,
    find_newer,
    read_release,
    shipped_source,
)

NOW = datetime(2026, 11, 22, tzinfo=UTC)
KEY = Ed25519PrivateKey.from_private_bytes(b"T" * 32)
PUBLIC = KEY.public_key().public_bytes_raw()


def announcement(
    key: Ed25519PrivateKey = KEY, kind: str = PAYLOAD_TYPE, **changes: object
) -> bytes:
    facts = {
        "program": "veridesk",
        "version": "0.2.0",
        "serial": 7,
        "released": "2026-11-20",
        "expires": "2027-02-20T00:00:00+00:00",
        "page": "https://veridesk.invalid/0.2.0",
        "notes": "Reads <b>more</b>.",
        **changes,
    }
    payload = json.dumps(facts).encode()
    public = key.public_key().public_bytes_raw()
    signature = key.sign(pre_authentication_encoding(kind, payload))
    return render_envelope(Envelope(payload, kind, sha256(public).hexdigest(), signature))


@pytest.fixture
def source() -> UpdateSource:
    return UpdateSource("https://veridesk.invalid/latest.json", (b"o" * 32, PUBLIC))


def ask(source: UpdateSource, seen: Path, data: bytes, installed: str = "0.1.0") -> object:
    return find_newer(source, installed, seen, NOW, lambda _: data)


def test_a_signed_newer_release_is_told(source: UpdateSource, tmp_path: Path) -> None:
    release = ask(source, tmp_path / "seen", announcement())

    assert isinstance(release, update_check.Release)
    assert (release.version, release.released) == ("0.2.0", "2026-11-20")
    assert release.notes == "Reads <b>more</b>."


@pytest.mark.parametrize("installed", ["0.2.0", "0.2"])
def test_the_newest_is_told_as_such(source: UpdateSource, tmp_path: Path, installed: str) -> None:
    assert ask(source, tmp_path / "seen", announcement(), installed) is None


def test_numbers_are_compared_as_numbers(source: UpdateSource, tmp_path: Path) -> None:
    assert ask(source, tmp_path / "seen", announcement(version="0.10.0"), "0.9.0") is not None


def test_any_changed_byte_is_refused() -> None:
    """Of the whole file no bit can be flipped without notice."""
    data = announcement()
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1
        with pytest.raises(UserError, match="nothing in it was used"):
            read_release(bytes(changed), (PUBLIC,))


def test_a_stranger_s_signature_is_refused(source: UpdateSource, tmp_path: Path) -> None:
    stranger = Ed25519PrivateKey.from_private_bytes(b"S" * 32)

    with pytest.raises(UserError, match="signature of Veridesk's makers"):
        ask(source, tmp_path / "seen", announcement(stranger))


def test_a_signature_over_another_kind_is_refused(source: UpdateSource, tmp_path: Path) -> None:
    """What the key signed for another purpose is no announcement."""
    with pytest.raises(UserError, match="signature of Veridesk's makers"):
        ask(source, tmp_path / "seen", announcement(kind="application/vnd.in-toto+json"))


def test_an_old_version_is_refused(source: UpdateSource, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="older announcement"):
        ask(source, tmp_path / "seen", announcement(), "0.3.0")


def test_an_older_announcement_than_a_known_one_is_refused(
    source: UpdateSource, tmp_path: Path
) -> None:
    """Whoever serves last month's file again is found out."""
    seen = tmp_path / "folder" / "seen"
    ask(source, seen, announcement(serial=9))

    with pytest.raises(UserError, match="older announcement"):
        ask(source, seen, announcement(serial=8))
    assert ask(source, seen, announcement(serial=9)) is not None


def test_an_expired_announcement_is_refused(source: UpdateSource, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="expired on 2026-11-01"):
        ask(source, tmp_path / "seen", announcement(expires="2026-11-01T00:00:00+00:00"))


@pytest.mark.parametrize(
    "changes",
    [
        {"program": "other"},
        {"version": "newest"},
        {"version": "1.0\n2"},
        {"serial": "many"},
        {"expires": "soon"},
        {"expires": None},
    ],
)
def test_signed_nonsense_is_refused(
    source: UpdateSource, tmp_path: Path, changes: dict[str, object]
) -> None:
    with pytest.raises(UserError, match="not understood"):
        ask(source, tmp_path / "seen", announcement(**changes))


def test_the_shipped_source_is_sound() -> None:
    """It can be read; without an address there is nothing to ask."""
    found = shipped_source()

    assert found.is_there == bool(found.address and found.keys)
    assert found.address == "" or found.address.startswith("https://")


def test_broken_metadata_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "updates.json"
    monkeypatch.setattr(update_check, "resource", lambda name: path)
    for text in ("{", '{"address": "x"}', '{"address": "x", "keys": ["eA=="]}'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(UserError, match="install Veridesk again"):
            shipped_source()

    key = base64.b64encode(PUBLIC).decode()
    path.write_text(json.dumps({"address": "https://x.invalid/", "keys": [key]}), encoding="utf-8")
    assert shipped_source().is_there


# Over a real connection, to this computer


class _Answers(BaseHTTPRequestHandler):
    """Serves one announcement, a redirection and something endless."""

    asked: list[tuple[str, dict[str, str]]] = []

    def do_GET(self) -> None:
        type(self).asked.append((self.path, dict(self.headers)))
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/latest.json")
            self.end_headers()
            return
        data = announcement() if self.path == "/latest.json" else b"x" * 200_000
        self.send_response(200 if self.path != "/missing" else 404)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    _Answers.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_address[1]}"
        serving.shutdown()


def test_a_server_is_asked_once_and_told_nothing(server: str, tmp_path: Path) -> None:
    source = UpdateSource(f"{server}/latest.json", (PUBLIC,))

    release = find_newer(source, "0.1.0", tmp_path / "seen", NOW)

    assert release is not None
    [(path, headers)] = _Answers.asked
    assert path == "/latest.json"
    assert headers["User-Agent"] == "Veridesk"
    assert set(headers) <= {"Host", "User-Agent", "Accept-Encoding", "Connection"}


def test_no_other_address_is_followed(server: str) -> None:
    with pytest.raises(UserError, match="did not answer"):
        fetch_once(f"{server}/moved")
    assert [path for path, _ in _Answers.asked] == ["/moved"]


@pytest.mark.parametrize(
    ("path", "words"), [("/endless", "more than an announcement"), ("/missing", "did not answer")]
)
def test_other_answers_are_refused(server: str, path: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        fetch_once(server + path)


@pytest.mark.parametrize(
    "address",
    ["http://example.org/latest.json", "file:///etc/passwd", "ftp://127.0.0.1/x", "latest.json"],
)
def test_only_tls_or_this_computer_is_asked(address: str) -> None:
    with pytest.raises(UserError, match="no https address"):
        fetch_once(address)


def test_nobody_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="did not answer"):
        fetch_once("http://127.0.0.1:9/latest.json")


def test_no_other_module_can_reach_a_network() -> None:
    """What speaks to a network is imported here alone, and this by the question's desk alone."""
    import ast

    package = Path(update_check.__file__).parents[1]
    speaks = {"urllib", "http", "socket", "ssl", "ftplib", "smtplib", "requests", "httpx"}
    found, users = set(), set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if any(name.split(".")[0] in speaks for name in names):
                found.add(path.relative_to(package).as_posix())
            if "veridesk.ui.update_check" in names:
                users.add(path.stem)

    # `urllib.parse` takes addresses apart and reaches nobody.
    talkers = {
        name
        for name in found
        if "urllib.request" in (text := (package / name).read_text(encoding="utf-8"))
        or "import socket" in text
        or "import ssl" in text
    }
    assert talkers == {"ui/update_check.py"}
    assert users == {"update_desk", "update_dialog"}
