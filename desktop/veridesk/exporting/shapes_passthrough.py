"""The imported records in their order, byte for byte; of corrected ones only the output is new.

Records of JSON arrays go into `passthrough.json`, all others into `passthrough.jsonl`; rows of CSV
and TSV, whose bytes the project does not keep, are objects of their cells. A record whose output
cannot be found in it as one text is left out when it was corrected, and so is a record that holds
other samples that are not exported: half a record is no record.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from veridesk.exporting.folder import FileFacts, RowFile
from veridesk.exporting.parts import Delivery, Row
from veridesk.exporting.selection import is_among
from veridesk.exporting.shapes_lines import Plain, file_name, shape_facts
from veridesk.store.reads.export import Snapshot

NO_RECORD = "its record is not in the project"
NO_JSON = "its record is no JSON"
NOT_FOUND = "its output is not one text of its record"
AMBIGUOUS = "its output stands in several places of its record"
TORN = "its record holds other samples that are not exported"

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\],:]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands in the bytes of a record, quotes included."""

    path: str
    start: int
    end: int


class UnplacedError(Exception):
    """The output of a record cannot be replaced; says why."""


class PassthroughPart:
    """The records, into one file of lines and one array where both kinds were imported."""

    name = "passthrough"

    def __init__(
        self,
        delivery: Delivery,
        snapshot: Snapshot,
        picked: Sequence[int],
        options: Plain,
    ) -> None:
        self._delivery = delivery
        self._picked = picked
        self._options = options
        self._shared = snapshot.shared_records()
        self._keys = output_keys(snapshot)
        self._arrays = array_files(snapshot)
        self._waiting: list[Row] = []
        self._lines: dict[str, RowFile] = {}
        self._lists: dict[str, RowFile] = {}
        self._rows = self._changed = 0
        self._left_out: Counter[str] = Counter()
        self._names: list[str] = []

    def feed(self, row: Row) -> None:
        """Take the row, unless it is refused; samples of one record are gathered."""
        if row.refused:
            return
        if self._waiting and not self._is_one_record(self._waiting[-1], row):
            self._flush()
        self._waiting.append(row)

    def close(self) -> Mapping[str, FileFacts]:
        """Write what waits and end the arrays; returns the facts of the files."""
        self._flush()
        for file in self._lists.values():
            file.write_more(b"\n]\n")
        if not self._lines and not self._lists:
            self._file(self._lines, "", "jsonl")
        found = {
            name: file.facts
            for files, suffix in ((self._lines, "jsonl"), (self._lists, "json"))
            for split, file in files.items()
            for name in (file_name(self.name, split, suffix),)
        }
        self._names = list(found)
        return found

    def describe(self) -> dict[str, list[dict[str, str]]]:
        """Nothing: the keys are those of the records."""
        return {}

    def to_plain(self) -> dict[str, object]:
        """Records written, samples left out and why."""
        figures: Plain = {"unchanged": self._rows - self._changed, "changed": self._changed}
        return shape_facts(
            self.name, self._names, self._rows, self._options, self._left_out, figures
        )

    def _is_one_record(self, one: Row, other: Row) -> bool:
        beside = other.sample.rid == one.sample.rid + 1
        return beside and is_among(self._shared, one.sample.rid)

    def _flush(self) -> None:
        rows, self._waiting = self._waiting, []
        if not rows:
            return
        if self._is_torn(rows):
            self._left_out[TORN] += len(rows)
            return
        try:
            record = rewritten(rows, self._keys.get(rows[0].sample.file, ()))
        except UnplacedError as reason:
            self._left_out[str(reason)] += len(rows)
            return
        self._changed += record != rows[0].sample.raw
        self._rows += 1
        split = rows[0].split
        if rows[0].sample.file in self._arrays or b"\n" in record:
            is_first = split not in self._lists
            file = self._file(self._lists, split, "json")
            file.write_more(b"[\n" if is_first else b",\n")
            file.write(record)
        else:
            self._file(self._lines, split, "jsonl").write(record + b"\n")

    def _is_torn(self, rows: Sequence[Row]) -> bool:
        first, last = rows[0].sample.rid, rows[-1].sample.rid
        return (is_among(self._shared, first - 1) and not is_among(self._picked, first - 1)) or (
            is_among(self._shared, last) and not is_among(self._picked, last + 1)
        )

    def _file(self, files: dict[str, RowFile], split: str, suffix: str) -> RowFile:
        if split not in files:
            files[split] = self._delivery.file(file_name(self.name, split, suffix))
        return files[split]


def rewritten(rows: Sequence[Row], keys: Collection[str] = ()) -> bytes:
    """The record of some samples with the corrected outputs put in place; raises `UnplacedError`.

    `keys` are the keys that the import read the output from.
    """
    raw = rows[0].sample.raw
    if not raw:
        raise UnplacedError(NO_RECORD)
    corrected = [row for row in rows if row.ruling.output is not None]
    if not corrected:
        return raw
    places = {row.sample.rid: find_output(raw, row.sample.output, keys) for row in corrected}
    if len({place.start for place in places.values()}) < len(places):
        raise UnplacedError(AMBIGUOUS)
    for row in sorted(corrected, key=lambda row: -places[row.sample.rid].start):
        place = places[row.sample.rid]
        # A record in plain ASCII stays one.
        new = json.dumps(row.ruling.output, ensure_ascii=raw.isascii()).encode()
        raw = raw[: place.start] + new + raw[place.end :]
    return raw


def find_output(raw: bytes, output: str, keys: Collection[str]) -> Place:
    """Where the output stands in a record: at the key it was read from, else the one place."""
    # Of a key that is given twice the last one counts.
    texts = {place.path: place for place in texts_in(raw)}
    alike = [place for place in texts.values() if _text_at(raw, place) == output]
    at_keys = [texts[key] for key in keys if key in texts]
    if at_keys:
        found = [place for place in at_keys if place in alike]
        if found:
            return found[0]
        raise UnplacedError(NOT_FOUND)
    if len(alike) > 1:
        raise UnplacedError(AMBIGUOUS)
    if not alike:
        raise UnplacedError(NOT_FOUND)
    return alike[0]


def texts_in(raw: bytes) -> Iterator[Place]:
    """All texts that are values in a JSON object, each with its path, such as `choices.0.text`."""
    if not raw.lstrip().startswith(b"{"):
        raise UnplacedError(NO_JSON)
    # For each open object or array: the key or the number that comes next, and whether it is a key.
    heads: list[str | int] = []
    wants_key = False
    for token in _TOKEN.finditer(raw):
        sign = token[0]
        if sign == b"{":
            heads.append("")
            wants_key = True
        elif sign == b"[":
            heads.append(0)
            wants_key = False
        elif sign in (b"}", b"]"):
            if not heads:
                raise UnplacedError(NO_JSON)
            heads.pop()
            wants_key = False
        elif sign == b",":
            wants_key = _step(heads)
        elif sign == b":":
            wants_key = False
        elif wants_key:
            heads[-1] = _text(sign)
        else:
            yield Place(".".join(map(str, heads)), token.start(), token.end())


def _step(heads: list[str | int]) -> bool:
    """Go to the next part of the innermost object or array; true when that begins with a key."""
    if not heads:
        raise UnplacedError(NO_JSON)
    head = heads[-1]
    if isinstance(head, int):
        heads[-1] = head + 1
        return False
    return True


def _text_at(raw: bytes, place: Place) -> str:
    return _text(raw[place.start : place.end])


def _text(quoted: bytes) -> str:
    try:
        return str(json.loads(quoted))
    except ValueError:
        raise UnplacedError(NO_JSON) from None


def array_files(snapshot: Snapshot) -> frozenset[str]:
    """The imported files whose records stood in one JSON array, or side by side without lines."""
    return frozenset(
        path
        for path, form, _ in snapshot.import_plans()
        if form.startswith("JSON") and form != "JSONL"
    )


def output_keys(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """For each imported file the keys that its outputs were read from."""
    found: dict[str, tuple[str, ...]] = {}
    for path, _, text in snapshot.import_plans():
        plan = json.loads(text)
        files = plan.get("files", []) if isinstance(plan, dict) else []
        for file in files:
            name = re.split(r"[/\\]", path)[-1]
            if isinstance(file, dict) and file.get("file") == name:
                mapping = file.get("mapping", {})
                found[path] = tuple(mapping.get("output", ()))
    return found
