"""Whatever is done to a signed delivery is found and named, by both verifiers alike."""

import base64
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.exporting.dsse import Envelope, pre_authentication_encoding, render_envelope
from veridesk.exporting.keys import OpenKey
from veridesk.exporting.manifest import render, sealed
from veridesk.exporting.run import export_samples
from veridesk.exporting.signing import signed_statement
from veridesk.exporting.statement import PAYLOAD_TYPE, render_statement, statement_of
from veridesk.exporting.verify import VerifyReport, verify_folder

DATASET, PROVENANCE, MANIFEST = "dataset.jsonl", "provenance.jsonl", "manifest.json"
ENVELOPE, KEY, VERIFIER = "manifest.dsse.json", "signer.pub.pem", "verify.py"

Check = Callable[..., VerifyReport]
Rows = Callable[[Path], list[dict[str, object]]]
WriteRows = Callable[[Path, list[dict[str, object]]], None]
Reseal = Callable[..., None]
Signers = dict[str, OpenKey]


@pytest.fixture
def check(alone: ModuleType) -> Check:
    """Ask both verifiers, which must say the same."""

    def act(folder: Path, key: str | None = None) -> VerifyReport:
        report = verify_folder(folder, key=key)
        assert alone.verify_folder(folder, key=key).as_dict() == report.as_dict()
        return report

    return act


def resign(folder: Path, signer: OpenKey) -> None:
    """Sign a folder as it stands, as a forger with a key of their own would."""
    (folder / KEY).write_text(signer.public_pem)
    manifest = json.loads((folder / MANIFEST).read_bytes())
    for name, facts in manifest["files"].items():
        data = (folder / name).read_bytes()
        facts["bytes"], facts["sha256"] = len(data), hashlib.sha256(data).hexdigest()
    data = render(sealed(manifest))
    (folder / MANIFEST).write_bytes(data)
    (folder / ENVELOPE).write_bytes(signed_statement(data, signer))


def envelope_of(payload: bytes, signer: OpenKey, kind: str = PAYLOAD_TYPE) -> bytes:
    """Any payload, signed."""
    signature = signer.sign(pre_authentication_encoding(kind, payload))
    return render_envelope(Envelope(payload, kind, signer.key_id, signature))


def test_a_signed_delivery_is_sound_and_says_by_whom(
    signed: Path, check: Check, signers: Signers
) -> None:
    """Without a pin the key is only named; with it, it is the one that was meant."""
    unpinned = check(signed)
    pinned = check(signed, key=signers["ann"].key_id)

    assert unpinned.ok, unpinned.summary
    assert pinned.ok, pinned.summary
    assert unpinned.key_id == pinned.key_id == signers["ann"].key_id
    assert (unpinned.is_pinned, pinned.is_pinned) == (False, True)
    assert "came with the delivery" in unpinned.summary
    assert "the key you named" in pinned.summary


@pytest.mark.parametrize("name", [MANIFEST, PROVENANCE, ENVELOPE, KEY])
def test_every_flipped_byte_of_the_proof_is_found(
    signed: Path, alone: ModuleType, name: str
) -> None:
    """Each single byte of manifest, provenance, envelope and key, by both verifiers."""
    path = signed / name
    before = path.read_bytes()
    flipped = bytearray(before)

    for place in range(len(before)):
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        report, other = verify_folder(signed), alone.verify_folder(signed)
        assert not report.ok, f"byte {place} of {name}"
        assert str(other.fault) == str(report.fault)
        flipped[place] = before[place]

    path.write_bytes(before)
    assert verify_folder(signed).ok


@pytest.mark.parametrize("name", [DATASET, VERIFIER])
def test_flipped_bytes_of_the_data_are_found(signed: Path, alone: ModuleType, name: str) -> None:
    """A sample of the bytes of the other files, the first and the last among them."""
    path = signed / name
    before = path.read_bytes()

    for place in {*range(0, len(before), 1 + len(before) // 300), len(before) - 1}:
        flipped = bytearray(before)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        report, other = verify_folder(signed), alone.verify_folder(signed)
        assert not report.ok, f"byte {place} of {name}"
        assert report.fault.file in {DATASET, VERIFIER, PROVENANCE}
        assert str(other.fault) == str(report.fault)


def test_changed_rows_and_decisions_are_named(
    signed: Path, check: Check, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """Changed, added, removed, reordered; with the manifest in line, the signature tells."""
    before = {name: rows_of(signed / name) for name in (DATASET, PROVENANCE)}
    manifest = (signed / MANIFEST).read_bytes()
    for name, rows in before.items():
        changed = {**rows[0], "id": "other"}
        for forged in ([changed, *rows[1:]], [*rows, rows[0]], rows[1:], [*reversed(rows)]):
            write_rows(signed / name, forged)
            (signed / MANIFEST).write_bytes(manifest)
            assert check(signed).fault.file in {DATASET, PROVENANCE}
            reseal(signed)
            assert check(signed).summary == (
                f"{name}: is not the file that was signed (SHA-256 differs)"
            )
        write_rows(signed / name, rows)
    (signed / MANIFEST).write_bytes(manifest)
    assert check(signed).ok


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"counts": {"exported": 3}}, "says of counts.exported something else than was signed"),
        ({"counts": {"samples": 5}}, "says of counts.samples something else"),
        ({"chain": {"count": 2}}, "says of chain.count something else"),
        ({"policy": {"name": "x"}}, "says of policy.name something else"),
        ({"filters": {"queue": {}}}, "lacks the key"),
        ({"exported_at": "x"}, "says of exported_at something else"),
        ({"program": {"version": "9"}}, "says of program.version something else"),
        ({"project": {"project_id": "x"}}, "says of project_id something else"),
        ({"project": {"created_by": "x"}}, "is not the one that was signed (SHA-256 differs)"),
        ({"imports": []}, "is not the one that was signed (SHA-256 differs)"),
    ],
)
def test_a_changed_manifest_is_named(
    signed: Path, check: Check, reseal: Reseal, changes: dict[str, object], words: str
) -> None:
    """Its seal anybody can make anew; the signature nobody can without the key."""
    reseal(signed, **changes)

    fault = check(signed).fault

    assert fault.file == MANIFEST
    assert words in fault.reason


def test_files_that_come_or_go_are_named(signed: Path, check: Check) -> None:
    """Without a word in the manifest, and with one."""
    (signed / "notes.txt").write_text("x")
    assert check(signed).summary == "notes.txt: is not in the manifest"
    manifest = json.loads((signed / MANIFEST).read_bytes())
    facts = {"rows": None, "bytes": 1, "sha256": hashlib.sha256(b"x").hexdigest()}
    added = {**manifest, "files": {**manifest["files"], "notes.txt": facts}}
    (signed / MANIFEST).write_bytes(render(sealed(added)))
    assert check(signed).summary == "notes.txt: was not there when the delivery was signed"
    (signed / "notes.txt").unlink()

    (signed / VERIFIER).unlink()
    (signed / MANIFEST).write_bytes(render(sealed(manifest)))
    assert check(signed).summary == f"{VERIFIER}: is missing"
    del manifest["files"][VERIFIER]
    (signed / MANIFEST).write_bytes(render(sealed(manifest)))
    assert check(signed).summary == (f"{VERIFIER}: was signed, but is not in the manifest any more")


def test_a_stripped_signature_is_found(signed: Path, check: Check, signers: Signers) -> None:
    """Half a stripping shows at once, a whole one to whoever expects the key."""
    (signed / ENVELOPE).rename(signed.parent / "kept")
    assert "is missing; the delivery was signed" in check(signed).summary
    (signed.parent / "kept").rename(signed / ENVELOPE)

    manifest = json.loads((signed / MANIFEST).read_bytes())
    del manifest["files"][KEY]
    (signed / KEY).unlink()
    (signed / MANIFEST).write_bytes(render(sealed(manifest)))
    assert check(signed).summary.startswith(f"{ENVELOPE}: cannot be checked: {KEY}")

    (signed / ENVELOPE).unlink()
    assert check(signed).ok
    assert check(signed).key_id is None
    assert check(signed, key=signers["ann"].key_id).summary == (
        f"{ENVELOPE}: is missing: nobody signed this delivery, though you named a key"
    )


def test_an_unsigned_delivery_is_not_by_the_key_you_named(
    folder: Path, check: Check, signers: Signers
) -> None:
    """A pin is never passed over."""
    assert check(folder).ok
    assert "nobody signed this delivery" in check(folder, key=signers["ann"].key_id).summary


def test_another_key_is_found_by_whoever_knows_the_right_one(
    signed: Path, check: Check, signers: Signers
) -> None:
    """Who signs anew with a key of their own is of one piece with it, and only the pin tells."""
    resign(signed, signers["mallory"])

    assert check(signed).ok
    assert check(signed).key_id == signers["mallory"].key_id
    fault = check(signed, key=signers["ann"].key_id).fault
    assert fault.file == KEY
    assert signers["mallory"].key_id[:16] in fault.reason
    assert signers["ann"].key_id[:16] in fault.reason
    assert check(signed, key=signers["mallory"].key_id).ok


def test_a_swapped_key_or_signature_is_found(signed: Path, check: Check, signers: Signers) -> None:
    """The public key alone, the signature alone, or the name of the key alone."""
    pem, envelope = (signed / KEY).read_bytes(), (signed / ENVELOPE).read_bytes()
    manifest = (signed / MANIFEST).read_bytes()
    ann, mallory = signers["ann"], signers["mallory"]

    (signed / KEY).write_text(mallory.public_pem)
    assert check(signed).summary == f"{ENVELOPE}: names another key than the one in {KEY}"
    (signed / KEY).write_bytes(pem)
    (signed / ENVELOPE).write_bytes(signed_statement(manifest, mallory))
    assert check(signed).summary == f"{ENVELOPE}: names another key than the one in {KEY}"

    plain = json.loads(envelope)
    for changes in (
        {"sig": json.loads(signed_statement(manifest, mallory))["signatures"][0]["sig"]},
        {"sig": base64.b64encode(b"\0" * 64).decode()},
        {"sig": base64.b64encode(b"short").decode()},
        {"sig": ""},
    ):
        forged = {**plain, "signatures": [plain["signatures"][0] | changes]}
        (signed / ENVELOPE).write_text(json.dumps(forged, indent=2) + "\n")
        assert "the signature is not one by the key in" in check(signed).summary
    (signed / ENVELOPE).write_bytes(envelope)
    assert check(signed, key=ann.key_id).ok


def test_everything_rewritten_in_step_is_found(
    desk: object, signed: Path, tmp_path: Path, check: Check, signers: Signers
) -> None:
    """A whole delivery, made anew with a chain of its own, does not fit the signature it borrows.

    Where the forger's own project wrote it, nothing else is off: every row, hash and count fits.
    """
    desk.add_some(4)
    desk.rule(1, "accepted", note="forged")
    desk.rule(2, "accepted")
    desk.rule(3, "accepted")
    forged = tmp_path / "forged"
    export_samples(desk.project, Job(), forged, signer=signers["mallory"], card=None)
    assert check(forged).ok

    shutil.copy(signed / ENVELOPE, forged / ENVELOPE)
    shutil.copy(signed / KEY, forged / KEY)
    manifest = json.loads((forged / MANIFEST).read_bytes())
    facts = manifest["files"][KEY]
    facts["sha256"] = hashlib.sha256((forged / KEY).read_bytes()).hexdigest()
    (forged / MANIFEST).write_bytes(render(sealed(manifest)))

    assert check(forged).summary == (
        f"{DATASET}: is not the file that was signed (SHA-256 differs)"
    )
    assert check(forged, key=signers["ann"].key_id).fault.file == DATASET


@pytest.mark.parametrize(
    ("forge", "words"),
    [
        (lambda plain: plain | {"_type": "https://in-toto.io/Statement/v0.1"}, "not one on a"),
        (lambda plain: plain | {"predicateType": "https://slsa.dev/provenance/v1"}, "not one on a"),
        (lambda plain: plain | {"subject": []}, "was not there when"),
        (lambda plain: plain | {"subject": {}}, "subject is not a list"),
        (lambda plain: plain | {"predicate": []}, "says of itself something else"),
        (lambda plain: plain | {"more": 1}, "not written as Veridesk writes it"),
        (lambda plain: plain | {"subject": plain["subject"][::-1]}, "not written as Veridesk"),
    ],
)
def test_a_signer_who_signs_something_else_is_found(
    signed: Path, check: Check, signers: Signers, forge: Callable[..., object], words: str
) -> None:
    """A valid signature over a statement that is not the one on this delivery is worth nothing."""
    data = (signed / MANIFEST).read_bytes()
    statement = statement_of(json.loads(data), hashlib.sha256(data).hexdigest())
    payload = render_statement(forge(statement))
    (signed / ENVELOPE).write_bytes(envelope_of(payload, signers["ann"]))

    assert words in check(signed).summary


def test_another_kind_of_message_is_found(signed: Path, check: Check, signers: Signers) -> None:
    """A signature over a message of another type never passes for a statement."""
    data = (signed / MANIFEST).read_bytes()
    payload = render_statement(statement_of(json.loads(data), hashlib.sha256(data).hexdigest()))

    (signed / ENVELOPE).write_bytes(envelope_of(payload, signers["ann"], "text/plain"))
    assert "another kind of message" in check(signed).summary
    (signed / ENVELOPE).write_bytes(envelope_of(b"no json", signers["ann"]))
    assert check(signed).summary == f"{ENVELOPE}: is not JSON"
    (signed / ENVELOPE).write_bytes(b" " * (8 * 1024 * 1024 + 1))
    assert check(signed).summary == f"{ENVELOPE}: is longer than any signature"


@pytest.mark.parametrize(
    ("pem", "words"),
    [
        (b"", "is no public key for Ed25519"),
        (b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "is no public key"),
        (b"-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----\n", "is no public key"),
        (b" " * 70_000, "is longer than any key"),
    ],
)
def test_a_broken_key_is_told(signed: Path, check: Check, pem: bytes, words: str) -> None:
    """What lies there under the key's name may be anything."""
    (signed / KEY).write_bytes(pem)

    assert check(signed).fault.file == KEY
    assert words in check(signed).summary


def test_a_reformatted_key_is_told(signed: Path, check: Check) -> None:
    """The same key with other line ends is another file."""
    (signed / KEY).write_bytes((signed / KEY).read_bytes().replace(b"\n", b"\r\n"))

    assert check(signed).summary == f"{KEY}: was reformatted after it was written"


def test_a_manifest_that_names_its_own_signature_is_none(
    signed: Path, check: Check, reseal: Reseal
) -> None:
    """The envelope is written after the manifest, so no manifest can know its hash."""
    facts = {"rows": None, "bytes": 1, "sha256": "0" * 64}
    reseal(signed, files={ENVELOPE: facts})

    assert check(signed).summary == f"{MANIFEST}: names {ENVELOPE}, which is written after it"


def test_a_key_is_named_by_its_file_or_its_id(
    signed: Path, tmp_path: Path, check: Check, signers: Signers, alone: ModuleType
) -> None:
    """As it was published, with the line ends of another system, or by its 64 digits."""
    known = tmp_path / "ann.pem"
    known.write_bytes(signers["ann"].public_pem.encode().replace(b"\n", b"\r\n") + b"\r\n")

    for key in (str(known), signers["ann"].key_id, signers["ann"].key_id.upper()):
        assert check(signed, key=key).is_pinned

    known.write_bytes(b"-----BEGIN PRIVATE KEY-----")
    for error, verify in ((UserError, verify_folder), (alone.UserError, alone.verify_folder)):
        with pytest.raises(error, match="is no public key for Ed25519; ask the signer"):
            verify(signed, key=str(known))
        with pytest.raises(error, match=r"nowhere\.pem cannot be read"):
            verify(signed, key=str(tmp_path / "nowhere.pem"))
