"""The places that read strangers' bytes, each as a function that must answer or refuse in words.

A target takes bytes and returns; anything that it raises is a finding. What works on files does so
in a folder that should lie in memory, so that a million inputs wear no disk.
"""

import contextlib
import gzip
import io
import itertools
import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import zstandard

from veridesk.core.diff import apply, changes
from veridesk.core.errors import UserError, VerideskError
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Span, Verdict
from veridesk.core.plain import JOINERS, plain_line
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.core.text import clip_span, merge_spans, overlap, sentence_spans, trim, words_of
from veridesk.exporting import manifest as manifests
from veridesk.exporting.run import export_samples
from veridesk.exporting.shape import ShapeError
from veridesk.exporting.verify import verify_folder
from veridesk.flagging.process import Answer, ChildLost, read_frame
from veridesk.importing.decode import Row
from veridesk.importing.guess import guess_mapping, recognise_row
from veridesk.importing.mapping import parse_mapping
from veridesk.importing.readers import RowReader
from veridesk.importing.report import WarningTally
from veridesk.importing.run import import_files
from veridesk.reviewing import session
from veridesk.reviewing.rulings import parse_ruling
from veridesk.store import writer
from veridesk.store.backup import backup_folder
from veridesk.store.defence import check_schema, harden, has_strange_words, identity, quick_faults
from veridesk.store.doctor import examine
from veridesk.store.packing import pack_record, unpack_record
from veridesk.store.project import Database, Project
from veridesk.store.reads.decisions import decisions, first_broken_link, verdict_counts
from veridesk.store.reads.flags import assessments, runs
from veridesk.store.reads.queue import queue_rids, queue_rows
from veridesk.store.reads.samples import samples
from veridesk.store.salvage import salvage

Target = Callable[[bytes], None]
SEEDS = Path(__file__).resolve().parent / "seeds"
NAMES = ("a.jsonl", "a.json", "a.csv", "a.tsv", "a.jsonl.gz", "a", "a.jsonl.zst", "a.parquet")
SMALL_PAGES = 512
"""Bytes of a page in the project that is spoilt: the smaller, the more there is to spoil."""
ORDERS = tuple(Order)


class Fuzz:
    """The targets, and the folder, project and delivery that some of them work in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        path = folder / "p.veridesk"
        self._delivery = folder / "delivery"
        self._make(path)
        self._image = path.read_bytes()
        self._files = sorted(file for file in self._delivery.rglob("*") if file.is_file())
        self._project = Project.open(path, read_only=True)
        self._db = self._project.reader()
        self.targets: dict[str, Target] = {
            "importer": self.importer,
            "mapping": self.mapping,
            "rulings": self.rulings,
            "sentences": self.sentences,
            "spans": self.spans,
            "difference": self.difference,
            "search": self.search,
            "manifest": self.manifest,
            "delivery": self.delivery,
            "frames": self.frames,
            "packing": self.packing,
            "lines": self.lines,
            "project": self.project,
            "opening": self.opening,
        }

    def _make(self, path: Path) -> None:
        rows = self._folder / "rows.jsonl"
        line = {"prompt": "When?", "output": "In 1939.", "sources": [{"text": "1937"}]}
        marked = {"labels": [{"start": 3, "end": 7, "text": "1939", "label": "conflict"}]}
        rows.write_text("\n".join(json.dumps({"id": n} | line | marked) for n in range(12)))
        usual, writer.PAGE_SIZE = writer.PAGE_SIZE, SMALL_PAGES
        try:
            with Project.open(path, create=True) as project:
                import_files(project, Job(), [rows])
                for rid in range(1, 5):
                    ruling = Ruling(Verdict.ACCEPTED, note=f"n{rid}")
                    session.decide(project, Rid(rid), ruling, "Ann").result()
                session.save_draft(project, Rid(6), "In 1937.", "x", "Ann").result()
                export_samples(project, Job(), self._delivery)
        finally:
            writer.PAGE_SIZE = usual

    def close(self) -> None:
        """Let go of the project."""
        self._db.close()
        self._project.close()

    def importer(self, data: bytes) -> None:
        """A file of any kind becomes rows with growing places, or is refused in words."""
        name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
        path = self._folder / name
        content = data[1:]
        if name.endswith(".gz"):
            content = gzip.compress(content, 1)
        elif name.endswith(".zst"):
            content = zstandard.compress(content, 1)
        path.write_bytes(content)
        lines = []
        with contextlib.suppress(VerideskError):
            guess_mapping([path], None)
            with RowReader(path) as reader:
                for row in itertools.islice(reader.rows(), 200):
                    lines.append(row.line)
                    if isinstance(row, Row):
                        _convert(row)
        assert lines == sorted(lines)
        assert all(line >= 1 for line in lines)

    def mapping(self, data: bytes) -> None:
        """Pairs of field and key are read or refused."""
        with contextlib.suppress(VerideskError):
            parse_mapping(_text(data).split("\n"))

    def rulings(self, data: bytes) -> None:
        """A line of a rulings file is a ruling or refused."""
        with contextlib.suppress(VerideskError, ValueError, RecursionError):
            plain = json.loads(_text(data))
            with contextlib.suppress(VerideskError):
                parse_ruling(plain)
                return
        return

    def sentences(self, data: bytes) -> None:
        """Sentences lie in the text, in order, apart, not empty, and leave out white space only."""
        text = _text(data)
        end = 0
        for span in sentence_spans(text):
            assert end <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
            assert not text[end : span.start].strip()
            end = span.end
        assert not text[end:].strip()
        for word in words_of(text):
            assert 0 <= word.start < word.end <= len(text)

    def spans(self, data: bytes) -> None:
        """Arithmetic on spans agrees with sets of places."""
        text = "x" * 64
        spans = [
            Span(low % 50, low % 50 + 1 + size % 13)
            for low, size in zip(data[:40:2], data[1:40:2], strict=False)
        ]
        places = [set(range(span.start, span.end)) for span in spans]
        merged = merge_spans(spans)
        assert _places(merged) == set().union(*places)
        assert all(a.end < b.start for a, b in itertools.pairwise(merged))
        for (one, here), (other, there) in itertools.pairwise(zip(spans, places, strict=True)):
            both = here & there
            assert overlap(one, other) == len(both)
            clipped = clip_span(one, other.start, other.end)
            assert (set(range(clipped.start, clipped.end)) if clipped else set()) == both
        for span in spans:
            kept = trim(text[: span.start] + " " * 3 + text, span.start, span.end)
            assert kept is None or span.start <= kept.start < kept.end <= span.end

    def difference(self, data: bytes) -> None:
        """The difference of two texts, applied to the first, gives the second."""
        old, _, new = _text(data).partition("|")
        assert apply(changes(old, new), old, new) == new

    def search(self, data: bytes) -> None:
        """Any words can be searched for in any order; none is a command to the index."""
        order = ORDERS[data[0] % len(ORDERS)] if data else ORDERS[0]
        queue_rids(self._db, QueueQuery(QueueFilter(text=_text(data[1:])[:500]), order))

    def manifest(self, data: bytes) -> None:
        """A manifest is read or refused with a reason."""
        with contextlib.suppress(VerideskError, ShapeError):
            manifests.read(data)

    def delivery(self, data: bytes) -> None:
        """A changed file of a delivery is found, told in words, and never believed."""
        file = self._files[data[0] % len(self._files)] if data else self._files[0]
        before = file.read_bytes()
        after = _spoilt(before, data[1:])
        file.write_bytes(after)
        try:
            report = verify_folder(self._delivery)
        finally:
            file.write_bytes(before)
        assert report.ok == (after == before)
        assert report.summary

    def frames(self, data: bytes) -> None:
        """What comes over the detector's pipe is an answer, nonsense or an end."""
        stream = io.BytesIO(data)
        with contextlib.suppress(ChildLost, msgspec.DecodeError, ValueError):
            while (frame := read_frame(stream)) is not None:
                msgspec.msgpack.decode(frame, type=Answer)

    def packing(self, data: bytes) -> None:
        """A record without its texts comes back byte for byte."""
        texts = [_text(data)[:60], _text(data)[10:90]]
        raw = data + json.dumps(texts).encode() + json.dumps(texts, ensure_ascii=False).encode()
        assert unpack_record(pack_record(raw, texts), texts) == raw

    def lines(self, data: bytes) -> None:
        """A stranger's words in one line hide nothing and stay short."""
        line = plain_line(data.decode("utf-8", "surrogateescape"))
        assert len(line) <= 201
        assert all(sign.isprintable() or sign in JOINERS for sign in line)

    def project(self, data: bytes) -> None:
        """The steps of opening a project, and the first reads, on a spoilt file in memory."""
        image = bytearray(_spoilt(self._image, data))
        # A database in memory keeps no log beside it.
        image[18:20] = b"\1\1"
        path = self._folder / "ill.veridesk"
        with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as conn:
            try:
                conn.deserialize(bytes(image))
                harden(conn)
                check_schema(conn, path, identity(conn, path))
            except (UserError, sqlite3.Error, UnicodeDecodeError):
                return
            if not quick_faults(conn) and not has_strange_words(conn):
                _read_all(Database(conn, execute_plugins=False))

    def opening(self, data: bytes) -> None:
        """A spoilt file opens, or is refused in words; the doctor looks, and salvage saves."""
        path = self._folder / "ill.veridesk"
        path.write_bytes(_spoilt(self._image, data))
        shutil.rmtree(backup_folder(path), ignore_errors=True)
        with contextlib.suppress(UserError):
            # For writing, too, the file is looked at before anything else.
            Project.open(path).close()
        with (
            contextlib.suppress(UserError),
            Project.open(path, read_only=True) as opened,
            contextlib.closing(opened.reader()) as db,
        ):
            _read_all(db)
        examine(path, Job())
        if len(data) % 4:
            return
        saved = self._folder / "saved.veridesk"
        with contextlib.suppress(UserError):
            salvage(path, saved, Job())
        for made in self._folder.glob("*saved.veridesk*"):
            made.unlink()


def _convert(row: Row) -> None:
    found = recognise_row(row)
    if found.problem:
        return
    with contextlib.suppress(VerideskError):
        made = found.converter().convert(row, WarningTally())
        for sample in made if isinstance(made, Sequence) else [made]:
            sample.output.encode()


def _read_all(db: Database) -> None:
    """What a window reads first. That SQLite or we call it damaged is an answer, too."""
    run = None
    with contextlib.suppress(sqlite3.DatabaseError, UserError):
        run = next((one.run_id for one in runs(db)), None)
    with contextlib.suppress(sqlite3.DatabaseError, UserError):
        rids = list(queue_rids(db, QueueQuery()))[:20]
        queue_rows(db, rids, run, None)
        samples(db, [Rid(rid) for rid in rids])
        if run is not None:
            assessments(db, run, [Rid(rid) for rid in rids])
    with contextlib.suppress(sqlite3.DatabaseError, UserError):
        list(decisions(db))
    for question in (first_broken_link, verdict_counts):
        with contextlib.suppress(sqlite3.DatabaseError, UserError):
            question(db)


def _spoilt(image: bytes, data: bytes) -> bytes:
    """The image with up to three bytes changed for each eight of `data`; half of them in front."""
    made = bytearray(image)
    for at in range(0, min(len(data), 400) - 7, 8):
        place = int.from_bytes(data[at : at + 4], "big")
        place %= min(4096, len(image)) if data[at] & 1 else len(image)
        count = 1 + data[at + 4] % 3
        made[place : place + count] = data[at + 5 : at + 5 + count]
    return bytes(made)


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _places(spans: list[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}
