"""What is signed of a delivery: an in-toto statement that names every file by its hash.

Its predicate repeats what a receiver may want to decide on without opening the files: counts,
policy, filters, and the head of the chain of decisions. The type of the predicate is a name, not
an address: `.invalid` is a top-level domain that is reserved to never exist, so nobody can come to
own it and put something else there.
"""

from collections.abc import Mapping

from veridesk.core.chain import canonical_json
from veridesk.exporting.columns import MANIFEST

ENVELOPE = "manifest.dsse.json"
"""The signed statement, written after the manifest and the only file that is not in it."""
SIGNER_KEY = "signer.pub.pem"
"""The public key of who signed; a delivery that holds it is a signed one."""
VERIFIER = "verify.py"
"""The program in one file that checks the delivery it lies in, or any other."""

PAYLOAD_TYPE = "application/vnd.in-toto+json"
STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "https://veridesk.invalid/delivery/v1"

REPEATED = ("program", "exported_at", "policy", "filters", "counts", "chain")
"""What of the manifest the predicate repeats, as it stands there."""


def statement_of(manifest: Mapping[str, object], manifest_sha256: str) -> dict[str, object]:
    """The statement on a delivery with this manifest, whose text has this hash."""
    files, project = manifest["files"], manifest["project"]
    assert isinstance(files, dict) and isinstance(project, dict)  # noqa: S101, PT018  (its shape)
    hashes = {name: facts["sha256"] for name, facts in files.items()} | {MANIFEST: manifest_sha256}
    return {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": name, "digest": {"sha256": hashes[name]}} for name in sorted(hashes)],
        "predicateType": PREDICATE_TYPE,
        "predicate": {
            **{name: manifest[name] for name in REPEATED},
            "project_id": project["project_id"],
        },
    }


def render_statement(statement: Mapping[str, object]) -> bytes:
    """The one text of a statement."""
    return canonical_json(statement).encode()
