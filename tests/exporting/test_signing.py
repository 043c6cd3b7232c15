"""What is signed can be checked by anybody who reads the public specifications."""

import base64
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.exporting.keys import OpenKey
from veridesk.exporting.run import export_samples
from veridesk.exporting.signing import signed_statement


def _checked_by_the_specification(folder: Path) -> dict[str, object]:
    """The predicate of a delivery, by DSSE 1.0 and in-toto Statement 1 and nothing of ours."""
    envelope = json.loads((folder / "manifest.dsse.json").read_bytes())
    kind = envelope["payloadType"].encode("utf-8")
    body = base64.b64decode(envelope["payload"])
    message = b" ".join(
        [b"DSSEv1", str(len(kind)).encode(), kind, str(len(body)).encode(), body],
    )
    key = load_pem_public_key((folder / "signer.pub.pem").read_bytes())
    assert isinstance(key, Ed25519PublicKey)
    key_id = hashlib.sha256(key.public_bytes_raw()).hexdigest()
    (signature,) = [one for one in envelope["signatures"] if one["keyid"] == key_id]
    key.verify(base64.b64decode(signature["sig"]), message)
    assert envelope["payloadType"] == "application/vnd.in-toto+json"
    statement = json.loads(body)
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    named = {one["name"]: one["digest"]["sha256"] for one in statement["subject"]}
    there = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.dsse.json"
    }
    assert named == there
    return statement["predicate"]


def test_a_signature_is_checked_by_the_specification_alone(signed: Path) -> None:
    """Key, signature and the hash of every file, manifest, key and verifier included."""
    predicate = _checked_by_the_specification(signed)

    manifest = json.loads((signed / "manifest.json").read_bytes())
    assert predicate["chain"] == manifest["chain"]
    assert predicate["counts"]["exported"] == 2
    assert {"verify.py", "signer.pub.pem"} <= set(manifest["files"])


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl command")
def test_openssl_agrees(signed: Path, tmp_path: Path) -> None:
    """A second implementation of Ed25519 takes the signature, and refuses another message."""
    envelope = json.loads((signed / "manifest.dsse.json").read_bytes())
    body = base64.b64decode(envelope["payload"])
    message, signature = tmp_path / "message", tmp_path / "signature"
    message.write_bytes(b"DSSEv1 28 application/vnd.in-toto+json %d %b" % (len(body), body))
    signature.write_bytes(base64.b64decode(envelope["signatures"][0]["sig"]))
    ask = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin"]
    ask += ["-inkey", str(signed / "signer.pub.pem"), "-sigfile", str(signature)]

    good = subprocess.run([*ask, "-in", str(message)], capture_output=True, check=False)
    message.write_bytes(message.read_bytes() + b" ")
    bad = subprocess.run([*ask, "-in", str(message)], capture_output=True, check=False)

    assert good.returncode == 0, good.stderr
    assert bad.returncode != 0


def test_an_export_without_a_key_carries_no_signature(desk: object, tmp_path: Path) -> None:
    """The verifier goes with it all the same."""
    desk.add_some(1)
    desk.rule(1, "accepted")

    report = export_samples(desk.project, Job(), tmp_path / "out", card=None)

    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"dataset.jsonl", "manifest.json", "provenance.jsonl", "verify.py"}
    assert report.key_id is None
    assert "signed" not in report.summary


def test_the_report_names_the_key(
    desk: object, tmp_path: Path, signers: dict[str, OpenKey]
) -> None:
    """Who exports learns under which key, so that it can be told to the receiver."""
    desk.add_some(1)
    desk.rule(1, "accepted")

    report = export_samples(desk.project, Job(), tmp_path / "out", signer=signers["ann"], card=None)

    assert report.key_id == signers["ann"].key_id
    assert report.as_dict()["key_id"] == report.key_id
    assert f"signed by key {report.key_id[:16]}…" in report.summary


def test_a_signature_is_the_same_each_time(signed: Path, signers: dict[str, OpenKey]) -> None:
    """Ed25519 needs no luck: signing the same manifest again gives the same bytes."""
    manifest = (signed / "manifest.json").read_bytes()

    envelope = (signed / "manifest.dsse.json").read_bytes()
    assert signed_statement(manifest, signers["ann"]) == envelope
    assert signed_statement(manifest, signers["mallory"]) != envelope


def test_an_attachment_may_not_take_the_verifiers_name(desk: object, tmp_path: Path) -> None:
    """Two files of one name would be one; the export ends with a word on it, and leaves nothing."""
    desk.add_some(1)
    desk.rule(1, "accepted")

    def attach(folder: Path, _facts: object) -> list[str]:
        (folder / "verify.py").write_text("pass")
        return ["verify.py"]

    with pytest.raises(UserError, match=r"verify\.py is written twice"):
        export_samples(desk.project, Job(), tmp_path / "out", attachments=[attach])

    assert not (tmp_path / "out").exists()
