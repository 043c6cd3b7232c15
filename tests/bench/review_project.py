"""The project that the review bench sits down at, made through the store's own writes.

Two samples share a source. Every sample is flagged and has its claims; one in 25 is ruled on. About
one in 10,000 is long: an output and a source of 20 KB each. The long ones are the riskiest, so that
walking the queue meets them first. What is searched for stands in one of 50,000 (rare) or of 50.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from veridesk.core.model import (
    Assessment,
    Claim,
    ClaimState,
    Evidence,
    Flag,
    FlagKind,
    ImportedSample,
    Rid,
    Ruling,
    Source,
    Span,
    Verdict,
)
from veridesk.store.project import Project
from veridesk.store.writes import decisions, flags, samples

BATCH = 5000
LONG = 20_000
LONG_SHARE = 1e-4
CLAIM = 130
RULED_SHARE = 0.04
RARE, COMMON, CJK = "zanzibar", "bridge", "橋梁"
SOME, SOME_CJK = "harbour", "港口"
WORDS = (
    "the bridge opened to vehicles on a cold morning and carries six lanes over the river while "
    "its towers of steel stand on granite that was cut in the hills north of the town by masons "
    "whose names the council keeps in a book that anyone may read on the first day of the month"
).split()


def make_project(path: Path, count: int) -> None:
    """Make the project at `path`; it is there whole or not at all."""
    draft = path.with_suffix(".draft.veridesk")
    for old in path.parent.glob(f"{draft.name}*"):
        old.unlink()
    chance = random.Random(1)
    with Project.open(draft, create=True) as project:
        number = project.submit(lambda db: samples.start_import(db, {"shape": "bench"})).result()
        file = project.submit(
            lambda db: samples.add_file(db, number, "bench.jsonl", 0, "jsonl")
        ).result()
        run = project.submit(
            lambda db: flags.start_run(
                db, detector="bench", version="1", weights_hash="w", parameters={}, threshold=0.5
            )
        ).result()
        for low in range(0, count, BATCH):
            scores = [chance.random() ** 2 for _ in range(BATCH)]
            batch = list(made_samples(chance, low, scores))
            found = list(assessed(chance, low, batch, scores))
            ruled = list(rulings(chance, low))
            project.submit(
                lambda db, b=batch: samples.add_samples(db, number, file, b), durable=False
            ).result()
            project.submit(
                lambda db, f=found: flags.add_assessments(db, run, f), durable=False
            ).result()
            project.submit(
                lambda db, r=ruled: decisions.add_decisions(db, "Ann", r), durable=False
            ).result()
            print(f"\rmaking {low + BATCH:,} of {count:,}", end="", flush=True)
        project.submit(lambda db: samples.finish_import(db, number, "done")).result()
        project.submit(lambda db: flags.finish_run(db, run, "done", 1.0)).result()
        index_texts(project)
    draft.replace(path)
    print()


def index_texts(project: Project) -> None:
    """Bring all texts into the full-text indexes."""
    at: Rid | None = Rid(0)
    while at is not None:
        at = project.submit(
            lambda db, a=at: samples.index_text(db, a, 20_000), durable=False
        ).result()


def made_text(chance: random.Random, words: int) -> str:
    """Sentences of ten words of the vocabulary."""
    return " ".join(chance.choices(WORDS, k=words)) + "."


def made_samples(chance: random.Random, low: int, scores: list[float]) -> Iterator[ImportedSample]:
    """A batch of samples, number `low` on."""
    for n, score in enumerate(scores, low):
        # Squaring an even chance makes scores over 0.9998 as rare as long samples shall be.
        is_long = score > (1 - LONG_SHARE) ** 2
        output = made_text(chance, LONG // 5 if is_long else 40)
        if n % 50_000 == 77:
            output += f" {RARE} {CJK}"
        if n % 50 == 7:
            output += f" {SOME} {SOME_CJK}"
        shared = random.Random(n // 2)
        source = f"{made_text(shared, LONG // 5 if is_long else 60)} {n // 2}"
        yield ImportedSample(
            output=output,
            prompt=f"Question {n}: {made_text(chance, 6)}",
            sources=(Source(source),),
            record_id=f"s-{n}",
            generator=f"model-{n % 7}",
            task="QA",
            dataset="bench",
            raw=b"{}",
            line=n + 1,
        )


def assessed(
    chance: random.Random, low: int, batch: list[ImportedSample], scores: list[float]
) -> Iterator[tuple[Rid, Assessment]]:
    """What a detector might have found on a batch: one flag each; rid is number plus one."""
    for n, (sample, score) in enumerate(zip(batch, scores, strict=True), low + 1):
        kind = chance.choice(list(FlagKind))
        flag = Flag(Span(0, min(CLAIM, len(sample.output))), kind, score, "made")
        state = ClaimState.CONTRADICTED if score >= 0.5 else ClaimState.SUPPORTED
        yield Rid(n), Assessment(score, state, tuple(claims(sample)), (flag,))


def claims(sample: ImportedSample) -> Iterator[Claim]:
    """The output in stretches, each with two places of the source that bear on it."""
    length, rests_on = len(sample.output), len(sample.sources[0].text)
    for start in range(0, length, CLAIM):
        places = (start % (rests_on - 90), (start + rests_on // 2) % (rests_on - 90))
        evidence = tuple(Evidence(0, Span(at, at + 80), 0.5) for at in places)
        span = Span(start, min(length, start + CLAIM))
        yield Claim(span, ClaimState.SUPPORTED, 0.9, "", evidence)


def rulings(chance: random.Random, low: int) -> Iterator[tuple[Rid, Ruling]]:
    """What Ann ruled on a batch: a few, evenly spread."""
    for n in range(low + 1, low + BATCH + 1):
        if chance.random() < RULED_SHARE:
            yield Rid(n), Ruling(chance.choice((Verdict.ACCEPTED, Verdict.REJECTED)))
