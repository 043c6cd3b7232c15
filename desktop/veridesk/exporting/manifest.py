"""The manifest: what an export holds, from what, by which rules, and the hash of every file.

Its text is the one rendering of its content, and its `seal` is the SHA-256 of that content, so a
single changed byte shows. The seal finds accidents; who edits everything in step, seal included,
is found only by a signature.
"""

import json
from collections.abc import Mapping
from typing import Final

from veridesk.core.chain import canonical_json, sha256_text
from veridesk.exporting import shape
from veridesk.exporting.columns import DATASET, HASH, MANIFEST, PROVENANCE, REJECTED
from veridesk.exporting.policy import Counts

FORMAT = "veridesk-export"
FORMAT_VERSION = 1
MAX_MANIFEST = 64 * 1024 * 1024
"""Bytes of the longest manifest that is read."""

_FILE = shape.keyed({"rows": shape.maybe(shape.count), "bytes": shape.count, "sha256": HASH})
_COLUMNS = shape.list_of(shape.keyed({"name": shape.text, "type": shape.text, "about": shape.text}))
_WORDS = shape.list_of(shape.text)
_CONDITIONS: Final[dict[str, shape.Check]] = {
    "reviewer": shape.maybe(shape.text),
    "run": shape.maybe(shape.count),
    "statuses": _WORDS,
    "kinds": _WORDS,
    "text": shape.text,
    "generator": shape.maybe(shape.text),
    "score_low": shape.maybe(shape.number),
    "score_high": shape.maybe(shape.number),
    "threshold": shape.maybe(shape.number),
    "source": shape.maybe(shape.text),
    "import_id": shape.maybe(shape.count),
    "task": shape.maybe(shape.text),
    "dataset": shape.maybe(shape.text),
    "ruled_by": shape.maybe(shape.text),
    "bookmarked": shape.truth,
}
_QUEUE = shape.keyed(_CONDITIONS)
_QUEUE_WHERE = shape.keyed({**_CONDITIONS, "where": shape.list_of(_WORDS)})


def _queue(value: object, at: str) -> None:
    """The queue's conditions; pairs of field and value stand among them where any were asked."""
    has_pairs = isinstance(value, dict) and "where" in value
    (_QUEUE_WHERE if has_pairs else _QUEUE)(value, at)


_SHAPE = shape.keyed(
    {
        "format": shape.one_of(FORMAT),
        "format_version": shape.count,
        "program": shape.keyed({"name": shape.text, "version": shape.text}),
        "project": shape.keyed(
            {"project_id": shape.text, "created_at": shape.text, "created_by": shape.text}
        ),
        "exported_at": shape.text,
        "policy": shape.keyed({"name": shape.text, "text": shape.text}),
        "filters": shape.keyed(
            {
                "reviewers": _WORDS,
                "verdicts": shape.list_of(shape.one_of("accepted", "corrected")),
                "include_rejected": shape.truth,
                "include_unsure": shape.truth,
                "min_reviewers": shape.count,
                "without_unresolved": shape.truth,
                "without_bulk": shape.truth,
                "queue": _queue,
            }
        ),
        "counts": shape.keyed(dict.fromkeys(Counts.__dataclass_fields__, shape.count)),
        "shapes": shape.list_of(
            shape.keyed(
                {
                    "name": shape.text,
                    "files": _WORDS,
                    "rows": shape.count,
                    "options": shape.map_of(shape.anything),
                    "left_out": shape.map_of(shape.count),
                    "figures": shape.map_of(shape.anything),
                }
            )
        ),
        "split": shape.maybe(
            shape.keyed(
                {
                    "seed": shape.whole,
                    "ratios": shape.map_of(shape.number),
                    "groups": shape.count,
                    "largest_group": shape.count,
                    "rows": shape.map_of(shape.count),
                }
            )
        ),
        "files": shape.map_of(_FILE),
        "chain": shape.keyed({"count": shape.count, "head": HASH}),
        "detector_runs": shape.list_of(
            shape.keyed(
                {
                    "run": shape.count,
                    "detector": shape.text,
                    "version": shape.text,
                    "weights_hash": shape.text,
                    "parameters": shape.map_of(shape.anything),
                    "threshold": shape.number,
                    "state": shape.text,
                    "started_at": shape.text,
                    "finished_at": shape.maybe(shape.text),
                    "assessed": shape.count,
                }
            )
        ),
        "imports": shape.list_of(
            shape.keyed(
                {
                    "import": shape.count,
                    "state": shape.text,
                    "started_at": shape.text,
                    "files": _WORDS,
                    "samples_added": shape.count,
                    "samples_known": shape.count,
                    "sources_added": shape.count,
                    "rejected": shape.count,
                }
            )
        ),
        "columns": shape.map_of(_COLUMNS),
        "seal": HASH,
    }
)


def sealed(content: Mapping[str, object]) -> dict[str, object]:
    """The manifest with its seal, the SHA-256 of everything else in it, put at its end."""
    plain = {name: value for name, value in content.items() if name != "seal"}
    return {**plain, "seal": sha256_text(canonical_json(plain))}


def render(manifest: Mapping[str, object]) -> bytes:
    """The one text of a manifest."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def read(data: bytes) -> dict[str, object]:
    """A manifest from its bytes; `ShapeError` when it is none, or not as it was written."""
    manifest = shape.parse(data)
    version = manifest.get("format_version")
    if manifest.get("format") == FORMAT and type(version) is int and version > FORMAT_VERSION:
        raise shape.ShapeError(
            f"was written by a newer Veridesk (format {version}, this one knows "
            f"{FORMAT_VERSION}); check it with the newer version"
        )
    try:
        _SHAPE(manifest, "")
        if sealed(manifest)["seal"] != manifest["seal"]:
            raise shape.ShapeError("was edited after it was written (its seal differs)")
        if render(manifest) != data:
            raise shape.ShapeError("was reformatted after it was written")
    except RecursionError:
        raise shape.ShapeError(shape.MAX_DEPTH_TEXT) from None
    except UnicodeEncodeError:
        raise shape.ShapeError("holds half a character") from None
    _check_files(manifest)
    return manifest


def _check_files(manifest: Mapping[str, object]) -> None:
    """What every export has is named, what was not asked for is not, and no name leads astray."""
    files, filters = manifest["files"], manifest["filters"]
    assert isinstance(files, dict) and isinstance(filters, dict)  # noqa: S101, PT018  (_SHAPE)
    expected = {DATASET, PROVENANCE}
    if filters["include_rejected"] or filters["include_unsure"]:
        expected.add(REJECTED)
    if REJECTED in set(files) - expected:
        raise shape.ShapeError(f"names the file {REJECTED!r}, which this export does not have")
    for name in sorted(expected - set(files)):
        raise shape.ShapeError(f"does not name {name}")
    for name in files:
        if not is_plain_name(name):
            raise shape.ShapeError(f"names the file {name!r}, which lies outside the folder")


def is_plain_name(name: str) -> bool:
    """True for the name of a file inside the folder, the manifest's own excepted."""
    parts = name.split("/")
    strange = set(name) & set("\\:\0")
    return name != MANIFEST and not strange and all(part not in ("", ".", "..") for part in parts)
