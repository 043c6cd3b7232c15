#!/usr/bin/env python3
"""Feed every place that reads strangers' bytes with mutated ones, and see that it keeps its word.

    PYTHONPATH=desktop python3 tests/reliability/fuzz.py [TARGET …] [--runs 1000000] [--seed 0]

A target (see `fuzz_targets.py`) takes bytes and returns, or raises one of our own errors; anything
else, and any input that takes longer than a second, is a finding, written to `seeds/TARGET/` where
the quick tests replay it for ever. With atheris installed it looks for new paths by coverage
(`--atheris TARGET`, one at a time); without, a seeded mutator takes its place. Files lie in memory
where the system has a place for that, so `opening`, which opens real project files, does about a
hundred inputs a second and all others thousands.
"""

import argparse
import contextlib
import hashlib
import importlib.util
import json
import random
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
if importlib.util.find_spec("fuzz_targets") is None:
    sys.path.insert(0, str(HERE))

if "--atheris" in sys.argv:
    import atheris

    # Only what is imported inside is watched, and nothing but ours is worth watching.
    with atheris.instrument_imports(
        include=["veridesk", "fuzz_targets"], enable_loader_override=False
    ):
        from fuzz_targets import Fuzz, Target
else:
    from fuzz_targets import Fuzz, Target

SEEDS = HERE / "seeds"
SLOW_SECONDS = 1.0
MOST_GROWTH = 64 * 1024 * 1024
"""Bytes that the peak of memory may grow by after the first tenth of the inputs."""
MEMORY = Path("/dev/shm")
WORDS = [
    *(b'"', b"{", b"}", b"[", b"]", b",", b":", b"\n", b"\r\n", b"\0", b"\\u", b"\\ud800", b"\t"),
    *(b"null", b"1e999", b"NaN", b"-0", b"\xff", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b'""', b"'"),
    *(b"output", b"sources", b"prompt", b"id", b"labels", b"start", b"end", b"text", b"verdict"),
    *(b"\x1f\x8b\x08", b"e.g. ", b"Dr. ", b"? ", b"...", b"\xe3\x80\x82", b"\xe2\x80\xae", b" OR "),
    *(b"messages", b"role", b"content", b"chosen", b"rejected", b"\xff\xfe", b"\x28\xb5\x2f\xfd"),
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
ROWS: list[dict[str, object]] = [
    {"messages": [{"role": "user", "content": "When?"}, {"role": "assistant", "content": "1939."}]},
    {"conversations": [{"from": "human", "value": "q"}, {"from": "gpt", "value": "a"}]},
    {"prompt": "q", "chosen": "a", "rejected": "b", "margin": 0.5},
    {"id": "0", "source_id": "7", "model": "m", "response": "In 1939.", "split": "test",
     "labels": [{"start": 3, "end": 7, "text": "1939", "label_type": "Evident Conflict"}]},
    {"source_id": "7", "task_type": "QA", "source": "x", "source_info": {"question": "q",
     "passages": "passage 1:a"}, "prompt": "p"},
    {"input": "q", "output": "a", "hallucination": [{"start": 0, "end": 1, "prob": 0.7}]},
    {"sample_id": "0" * 32, "output": "a", "original_output": "b", "meta_json": "{}"},
    {"data": [{"question": "q", "answer": "a", "model_output": "x"}]},
]  # fmt: skip


def _starts() -> dict[str, list[bytes]]:
    """Where chance begins in targets of a form of their own."""
    whole = json.dumps(ROWS).encode()
    rows = [bytes([0]) + json.dumps(row).encode() for row in ROWS]
    utf16 = b"\5" + ("\ufeff" + json.dumps(ROWS[0])).encode("utf-16-le")
    table = b"\2" + b"id;prompt;output\n1;q;a\n\n2;\xc3\xa4;b\n"
    packed = [bytes([place]) + row[1:] for place in (4, 6) for row in rows[:2]]
    chance = random.Random(7)
    changes = [chance.randbytes(8 * count) for count in (1, 1, 2, 3, 6, 20)]
    return {
        "importer": [*rows, b"\1" + whole, utf16, table, *packed],
        "project": changes,
        "opening": changes,
        "delivery": [bytes([place]) + change for place in range(12) for change in changes[:3]],
        "spans": changes,
        "search": [
            b"\0bridge",
            b'\1"in 1937"',
            b"\2brid* -x",
            "\0\u6a4b in".encode(),
            b"\0NEAR(a b)",
        ],
    }


STARTS = _starts()


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
    return [path.read_bytes() for path in kept] + STARTS.get(name, []) + FIRST


def attempt(target: Target, data: bytes) -> str | None:
    """What is wrong with the target's answer to these bytes; None when nothing is."""
    # The time that this program worked: a busy machine may let it wait.
    started = time.process_time()
    try:
        target(data)
    except Exception as error:  # noqa: BLE001  (any other error is what we look for)
        return f"{type(error).__name__}: {error}"
    taken = time.process_time() - started
    return f"took {taken:.1f} s" if taken > SLOW_SECONDS else None


def hunt(name: str, target: Target, runs: int, seed: int) -> int:
    """Try so many mutations; writes what it finds, returns how many."""
    chance = random.Random(seed)
    corpus = seeds_of(name)
    found: set[str] = set()
    peak = 0
    started = time.monotonic()
    for number in range(runs):
        if number == runs // 10:
            peak = _peak_bytes()
        if number % 100_000 == 0 < number:
            print(f"{name}: {number:,} so far, {len(found)} findings", flush=True)
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
    growth = _peak_bytes() - peak
    if growth > MOST_GROWTH:
        found.add("memory")
    rate = runs / max(time.monotonic() - started, 1e-6)
    print(
        f"{name}: {runs:,} inputs, {rate:,.0f} a second, {len(found)} findings, "
        f"peak of memory grew by {growth / 1e6:.1f} MB",
        flush=True,
    )
    return len(found)


def _peak_bytes() -> int:
    """The most memory that this process ever had; 0 where the system does not tell."""
    with contextlib.suppress(ImportError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return 0


def _with_atheris(name: str, target: Target, runs: int, folder: Path) -> None:
    """Look for new paths by coverage; ends the program, with libFuzzer's own words."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, data in enumerate(seeds_of(name)):
        (corpus / str(number)).write_bytes(data)
    found = SEEDS / name
    found.mkdir(parents=True, exist_ok=True)
    options = [f"-runs={runs}", "-max_len=4000", "-timeout=5", f"-artifact_prefix={found}/"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], target)
    atheris.Fuzz()


def main() -> int:
    """Hunt in all targets, or in those named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        fuzz = Fuzz(Path(folder))
        names = asked.targets or list(fuzz.targets)
        if asked.atheris:
            _with_atheris(names[0], fuzz.targets[names[0]], asked.runs, Path(folder))
        found = sum(hunt(name, fuzz.targets[name], asked.runs, asked.seed) for name in names)
        fuzz.close()
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
