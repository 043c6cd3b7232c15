#!/usr/bin/env python3
"""Feed every place that reads strangers' bytes with mutated ones, and see that it keeps its word.

    PYTHONPATH=desktop python3 tests/reliability/fuzz.py [TARGET …] [--runs 1000000] [--seed 0]

A target takes bytes and returns, or raises one of our own errors; anything else, and any input
that takes longer than a second, is a finding, written to `seeds/TARGET/` where the quick tests
replay it for ever. With atheris installed it looks for new paths by coverage (`--atheris TARGET`);
without, a seeded mutator takes its place.
"""

import argparse
import contextlib
import gzip
import hashlib
import io
import itertools
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from veridesk.core.diff import apply, changes
from veridesk.core.errors import UserError, VerideskError
from veridesk.core.job import Job
from veridesk.core.model import Span
from veridesk.core.plain import JOINERS, plain_line
from veridesk.core.queue import QueueFilter, QueueQuery
from veridesk.core.text import clip_span, merge_spans, overlap, sentence_spans, trim, words_of
from veridesk.exporting import manifest as manifests
from veridesk.exporting.shape import ShapeError
from veridesk.flagging.process import Answer, ChildLost, read_frame
from veridesk.importing.decode import Row
from veridesk.importing.guess import guess_mapping, recognise_row
from veridesk.importing.mapping import parse_mapping
from veridesk.importing.readers import RowReader
from veridesk.importing.report import WarningTally
from veridesk.importing.run import import_files
from veridesk.reviewing.rulings import parse_ruling
from veridesk.store.packing import pack_record, unpack_record
from veridesk.store.project import Project
from veridesk.store.reads.queue import queue_rids

Target = Callable[[bytes], None]
SEEDS = Path(__file__).resolve().parent / "seeds"
SLOW_SECONDS = 1.0
NAMES = ("a.jsonl", "a.json", "a.csv", "a.tsv", "a.jsonl.gz", "a")
WORDS = [
    *(b'"', b"{", b"}", b"[", b"]", b",", b":", b"\n", b"\r\n", b"\0", b"\\u", b"\\ud800", b"\t"),
    *(b"null", b"1e999", b"NaN", b"-0", b"\xff", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b'""', b"'"),
    *(b"output", b"sources", b"prompt", b"id", b"labels", b"start", b"end", b"text", b"verdict"),
    *(b"\x1f\x8b\x08", b"e.g. ", b"Dr. ", b"? ", b"...", b"\xe3\x80\x82", b"\xe2\x80\xae", b" OR "),
]
FIRST = [
    b'{"id": 1, "prompt": "When?", "output": "In 1939. It is red.", "sources": [{"text": "1937"}]}',
    b'[{"question": "q", "answer": "a", "context": ["c", "d"]}]',
    b'id,prompt,output\n1,"a, ""b""",c\n',
    b'{"id": "a", "verdict": "corrected", "output": "x", "marks": [{"start": 0, "end": 3}]}',
    b"Dr. Smith came at 3.30 p.m. He left? Yes! \xe6\xa9\x8b\xe3\x80\x82 1. one\n2. two",
    b"output=answer",
    b"\x00\x00\x00\x02\x81\xa7",
]


class Fuzz:
    """The targets, and the folder and project that some of them work in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        rows = folder / "rows.jsonl"
        line = {"id": 1, "prompt": "When?", "output": "In 1939.", "sources": [{"text": "1937"}]}
        rows.write_text("\n".join(json.dumps(line | {"id": n}) for n in range(20)))
        path = folder / "p.veridesk"
        with Project.open(path, create=True) as project:
            import_files(project, Job(), [rows])
        self._image = path.read_bytes()
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
            "frames": self.frames,
            "packing": self.packing,
            "lines": self.lines,
            "project": self.project,
        }

    def close(self) -> None:
        """Let go of the project."""
        self._db.close()
        self._project.close()

    def importer(self, data: bytes) -> None:
        """A file of any kind becomes rows with growing places, or is refused in words."""
        name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
        path = self._folder / name
        path.write_bytes(gzip.compress(data[1:], 1) if name.endswith(".gz") else data[1:])
        lines = []
        with contextlib.suppress(VerideskError):
            guess_mapping([path], None)
            with RowReader(path) as reader:
                for row in itertools.islice(reader.rows(), 200):
                    lines.append(row.line)
                    if isinstance(row, Row):
                        found = recognise_row(row)
                        if not found.problem:
                            with contextlib.suppress(VerideskError):
                                made = found.converter().convert(row, WarningTally())
                                for sample in made if isinstance(made, Sequence) else [made]:
                                    sample.output.encode()
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
            for low, size in zip(data[::2], data[1::2], strict=False)
        ][:20]
        merged = merge_spans(spans)
        assert _places(merged) == _places(spans)
        assert all(a.end < b.start for a, b in itertools.pairwise(merged))
        for one, other in itertools.pairwise(spans):
            assert overlap(one, other) == len(_places([one]) & _places([other]))
            clipped = clip_span(one, other.start, other.end)
            assert _places([clipped] if clipped else []) == _places([one]) & _places([other])
        for span in spans:
            kept = trim(text[: span.start] + " " * 3 + text, span.start, span.end)
            assert kept is None or span.start <= kept.start < kept.end <= span.end

    def difference(self, data: bytes) -> None:
        """The difference of two texts, applied to the first, gives the second."""
        old, _, new = _text(data).partition("|")
        assert apply(changes(old, new), old, new) == new

    def search(self, data: bytes) -> None:
        """Any words can be searched for; none is a command to the index."""
        queue_rids(self._db, QueueQuery(QueueFilter(text=_text(data)[:500])))

    def manifest(self, data: bytes) -> None:
        """A manifest is read or refused with a reason."""
        with contextlib.suppress(VerideskError, ShapeError):
            manifests.read(data)

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
        """A project file with any bytes changed opens, or is refused in words."""
        image = bytearray(self._image)
        for at in range(0, len(data) - 7, 8):
            place = int.from_bytes(data[at : at + 4], "big") % len(image)
            if data[at] & 1:
                place %= 4096
            image[place : place + 1 + data[at + 4] % 3] = data[at + 5 : at + 6 + data[at + 4] % 3]
        path = self._folder / "ill.veridesk"
        path.write_bytes(image)
        with contextlib.suppress(UserError):
            # For writing, too, the file is looked at before anything else.
            Project.open(path).close()
        with (
            contextlib.suppress(UserError),
            Project.open(path, read_only=True) as opened,
            contextlib.closing(opened.reader()) as db,
        ):
            queue_rids(db, QueueQuery())


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _places(spans: list[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A neighbour of `data`: bytes changed, cut, doubled, words put in, others spliced in."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(made))
        match chance.randrange(6):
            case 0 if made:
                made[at % len(made)] = chance.randrange(256)
            case 1:
                made[at:at] = chance.choice(WORDS)
            case 2:
                del made[at : at + chance.randint(1, 12)]
            case 3:
                made[at:at] = made[at : at + chance.randint(1, 40)] * chance.randint(1, 3)
            case 4:
                other = chance.choice(others)
                made[at:] = other[chance.randint(0, len(other)) :]
            case _:
                made[at:at] = chance.randbytes(chance.randint(1, 8))
    return bytes(made[:4000])


def seeds_of(name: str) -> list[bytes]:
    """What once was a finding, and where chance begins."""
    kept = sorted((SEEDS / name).glob("*")) if (SEEDS / name).is_dir() else []
    return [path.read_bytes() for path in kept] + FIRST


def attempt(target: Target, data: bytes) -> str | None:
    """What is wrong with the target's answer to these bytes; None when nothing is."""
    started = time.perf_counter()
    try:
        target(data)
    except Exception as error:  # noqa: BLE001  (any other error is what we look for)
        return f"{type(error).__name__}: {error}"
    taken = time.perf_counter() - started
    return f"took {taken:.1f} s" if taken > SLOW_SECONDS else None


def hunt(name: str, target: Target, runs: int, seed: int) -> int:
    """Try so many mutations; writes what it finds, returns how many."""
    chance = random.Random(seed)
    corpus = seeds_of(name)
    found: set[str] = set()
    started = time.monotonic()
    for number in range(runs):
        data = mutated(chance.choice(corpus), corpus, chance)
        if len(corpus) < 400 or chance.random() < 0.01:
            # Without coverage to go by, the corpus just drifts.
            corpus = [*corpus[-399:], data] if number % 50 == 0 else corpus
        wrong = attempt(target, data)
        if wrong and wrong.split(":")[0] not in found:
            found.add(wrong.split(":")[0])
            folder = SEEDS / name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
            print(f"{name}: {wrong}")
    rate = runs / max(time.monotonic() - started, 1e-6)
    print(f"{name}: {runs:,} inputs, {rate:,.0f} a second, {len(found)} findings", flush=True)
    return len(found)


def _with_atheris(target: Target) -> None:
    import atheris

    atheris.instrument_all()
    atheris.Setup([sys.argv[0]], target)
    atheris.Fuzz()


def main() -> int:
    """Hunt in all targets, or in those named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fuzz = Fuzz(Path(folder))
        names = asked.targets or list(fuzz.targets)
        if asked.atheris:
            _with_atheris(fuzz.targets[names[0]])
        found = sum(hunt(name, fuzz.targets[name], asked.runs, asked.seed) for name in names)
        fuzz.close()
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
