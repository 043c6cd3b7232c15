"""Fit the explainable detector: `python3 -m veridesk.flagging.fit DATA_FOLDER --out FILE`.

Weights are learnt from the training files whose licence allows it, each named with its SHA-256 in
the file that is written. Settings and the threshold are chosen on RAGTruth's dev file and a part of
quintd that is set apart by source, and on what else can be judged by models that have not seen its
source (for records: its whole domain); the weights are then learnt once more from all of it. A
test file is never opened. The same data give the same file.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.model import Source, Span
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.evidence import Preparer
from veridesk.flagging.explainable import NAME, VERSION, runs_of, shares, smoothed
from veridesk.flagging.features import (
    OUTPUT_FEATURES,
    WORD_FEATURES,
    OutputReading,
    output_row,
    read_output,
)
from veridesk.flagging.model import Examples, FittedOn, Logistic, Shape, Weights, fit, save_weights

FOLDS = 5
FLOOR = 0.1
_PULL_WORDS = 3.0
# Found by leaving one of quintd's five domains out at a time: what prose teaches, and a strong pull
# to the prior, carry over to records of other kinds.
PULL_PROSE, PULL_RECORD = 2.0, 50.0
"""How much the output regressions are drawn to their prior."""
_BORROWED_WEIGHT = 3.0
_DEV_SHARE = 0.25
_PRECISION_FIRST = 0.5
_WORD_PRIOR = [1.0 if name.startswith("check_") else 0.0 for name in WORD_FEATURES]
_OUTPUT_PRIOR = [0.5 if name.startswith("check_") else 0.0 for name in OUTPUT_FEATURES]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A data file to learn from: how much each of its words counts, and why it may be used."""

    file: str
    licence: str
    weight: float
    whole: bool = False
    rows: int = 1_000


PROSE = (
    Lesson("ragtruth/train.jsonl.gz", "MIT", 1.0, whole=True, rows=100_000),
    Lesson("grounding/summedits.jsonl.gz", "Apache-2.0", 0.1),
    Lesson("grounding/wice_tokens.jsonl.gz", "ODC-BY (annotations), CC BY-SA (text)", 0.1),
    Lesson("grounding/defacto.jsonl.gz", "MIT", 0.1),
)
PROSE_DEV = Lesson("ragtruth/dev.jsonl.gz", "MIT", 1.0, whole=True, rows=100_000)
RECORD = (Lesson("grounding/quintd.jsonl.gz", "MIT", 1.0, whole=True, rows=100_000),)


@dataclass(slots=True)
class Lecture:
    """One labelled output, read: its features, and which of its words are wrong."""

    group: str
    domain: str
    reading: OutputReading
    wrong: list[list[bool]]
    gold: list[Span]
    is_wrong: bool
    weight: float

    @property
    def fold(self) -> str:
        """Its fold, so that nothing is judged by what it taught.

        Records of one domain look alike, and a reviewer's will be of another one, so a record is
        judged by models that have not seen its domain; prose by ones that have not seen its source.
        """
        return self.domain if self.reading.grounds.is_record else str(_bucket(self.group, FOLDS))


def _bucket(text: str, buckets: int) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:12], 16) % buckets


def read_lesson(folder: Path, lesson: Lesson) -> tuple[list[Lecture], FittedOn]:
    """Read one data file; UserError when it is missing or none of ours."""
    path = folder / lesson.file
    try:
        raw = path.read_bytes()
        rows = [json.loads(line) for line in gzip.decompress(raw).decode().splitlines() if line]
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read ({error}); name the folder of the data") from error
    rows.sort(key=lambda row: hashlib.sha256(str(row["id"]).encode()).hexdigest())
    # Neighbours share sources, so that these are prepared once.
    rows = sorted(rows[: lesson.rows], key=lambda row: str(row["sources"][0]["id"]))
    preparer = Preparer()
    lectures = [_lecture(row, lesson.weight, preparer) for row in rows]
    use = "words and outputs" if lesson.whole else "words"
    digest = hashlib.sha256(raw).hexdigest()
    fitted = FittedOn(
        file=lesson.file, sha256=digest, rows=len(rows), weight=lesson.weight,
        licence=lesson.licence, use=use,
    )  # fmt: skip
    return lectures, fitted


def _lecture(row: dict[str, object], weight: float, preparer: Preparer) -> Lecture:
    sources, spans, output = row["sources"], row["spans"], str(row["output"])
    if not isinstance(sources, list) or not isinstance(spans, list):
        raise UserError(f"row {row.get('id')} has no lists of sources and spans; use the README's")
    grounds = preparer.prepare([Source(source["text"]) for source in sources])
    reading = read_output(output, claim_spans(output), str(row["prompt"] or ""), grounds)
    gold = [Span(span["start"], span["end"]) for span in spans]
    wrong = [
        [any(s.start < w.span_end and w.span_start < s.end for s in gold) for w in c.content]
        for c in reading.claims
    ]
    group = str(sources[0]["id"]).split("-p")[0]
    domain = str(row.get("dataset", ""))
    return Lecture(group, domain, reading, wrong, gold, row["label"] == "hallucinated", weight)


def fit_words(lectures: Sequence[Lecture], start: Sequence[float] | None = None) -> Logistic:
    """Learn how each word's features tell that it is unsupported."""
    examples = Examples()
    for lecture in lectures:
        for claim, wrong in zip(lecture.reading.claims, lecture.wrong, strict=True):
            for row, is_wrong in zip(claim.rows, wrong, strict=True):
                examples.add(row, is_wrong, lecture.weight)
    return fit(examples, _WORD_PRIOR, _PULL_WORDS, start)


def fit_outputs(rows: Sequence[tuple[list[float], bool]], pull: float) -> Logistic:
    """Learn how an output's features tell that anything in it is unsupported."""
    examples = Examples()
    for row, is_wrong in rows:
        examples.add(row, is_wrong, 1.0)
    return fit(examples, _OUTPUT_PRIOR, pull)


def chances_of(lecture: Lecture, words: Logistic) -> list[list[float]]:
    """The chances of the words of one output, as the detector computes them."""
    return [smoothed([words.chance(row) for row in c.rows]) for c in lecture.reading.claims]


@dataclass(slots=True)
class Judged:
    """One output as the detector would judge it: the chances of its words, and its score."""

    lecture: Lecture
    chances: list[list[float]]
    score: float = 0.0

    @property
    def row(self) -> list[float]:
        """The features of the whole output."""
        return output_row(self.lecture.reading, self.chances)


@dataclass(slots=True)
class Learner:
    """Learns one shape of sources: words first, then outputs from words judged by other folds.

    `extra` teaches words only; `borrowed` are outputs of the other shape, which teach both.
    """

    main: list[Lecture]
    extra: list[Lecture]
    borrowed: list[Lecture]
    pull: float

    def learn(self) -> tuple[Logistic, Logistic, list[Judged]]:
        """Both regressions, and every output judged by models that have not seen its source."""
        always = [*self.extra, *(replace(b, weight=_BORROWED_WEIGHT) for b in self.borrowed)]
        words = fit_words([*self.main, *always])
        judged: list[Judged] = []
        for fold in sorted({lecture.fold for lecture in self.main}):
            rest = [lecture for lecture in self.main if lecture.fold != fold]
            model = fit_words([*rest, *always], words.weights)
            own = [lecture for lecture in self.main if lecture.fold == fold]
            judged += [Judged(lecture, chances_of(lecture, model)) for lecture in own]
        lent = [Judged(lecture, chances_of(lecture, words)) for lecture in self.borrowed]
        outputs = self._learn_outputs(judged, lent)
        return words, outputs, judged

    def _learn_outputs(self, judged: list[Judged], lent: list[Judged]) -> Logistic:
        always = [(one.row, one.lecture.is_wrong) for one in lent]
        rows = [(one.row, one.lecture.is_wrong) for one in judged]
        folds = [one.lecture.fold for one in judged]
        for fold in sorted(set(folds)):
            rest = [r for r, f in zip(rows, folds, strict=True) if f != fold]
            model = fit_outputs([*rest, *always], self.pull)
            for one, row, own_fold in zip(judged, rows, folds, strict=True):
                if own_fold == fold:
                    one.score = model.chance(row[0])
        return fit_outputs([*rows, *always], self.pull)


def judge(lectures: Sequence[Lecture], words: Logistic, outputs: Logistic) -> list[Judged]:
    """Judge outputs that the models have not seen."""
    judged = [Judged(lecture, chances_of(lecture, words)) for lecture in lectures]
    for one in judged:
        one.score = outputs.chance(one.row)
    return judged


def choose_threshold(sets: Sequence[Sequence[Judged]]) -> float:
    """The score from which outputs are flagged: best F1, each set counting as much as another."""

    def quality(threshold: float) -> float:
        hits = raised = wrong = 0.0
        for judged in sets:
            share = 1.0 / len(judged)
            for one in judged:
                over = one.score >= threshold
                hits += share * (over and one.lecture.is_wrong)
                raised += share * over
                wrong += share * one.lecture.is_wrong
        return 2 * hits / (raised + wrong) if raised + wrong else 0.0

    return max((step / 100 for step in range(20, 61)), key=quality)


def choose_spans(judged: Sequence[Judged], threshold: float) -> tuple[float, int]:
    """How sharply spans follow the likeliest word, and which gaps they bridge."""
    pairs = [
        (sharpness, gap) for sharpness in (0.5, 1.0, 1.5, 2.0, 3.0, 4.0) for gap in (10, 25, 60)
    ]
    return max(pairs, key=lambda pair: span_quality(judged, threshold, *pair))


def figures(judged: Sequence[Judged], threshold: float, sharpness: float, gap: int) -> str:
    """What the settings reach on outputs that were not learnt from."""
    hits = sum(one.score >= threshold and one.lecture.is_wrong for one in judged)
    total = sum(one.score >= threshold for one in judged) + sum(o.lecture.is_wrong for o in judged)
    right = [one.score for one in judged if not one.lecture.is_wrong]
    wrong = [one.score for one in judged if one.lecture.is_wrong]
    wins = sum((w > r) + 0.5 * (w == r) for w in wrong for r in right)
    spans = span_quality(judged, threshold, sharpness, gap, beta=1.0)
    return (
        f"set apart: F1 {200 * hits / max(1, total):.1f}, spans {100 * spans:.1f}, "
        f"AUROC {wins / max(1, len(wrong) * len(right)):.3f}"
    )


def span_quality(
    judged: Sequence[Judged],
    threshold: float,
    sharpness: float,
    gap: int,
    beta: float = _PRECISION_FIRST,
) -> float:
    """How well spans hit, in characters; precision counts double, a false mark costs attention."""
    overlap = raised = wrong = 0
    for one in judged:
        claims = one.lecture.reading.claims
        spans = [
            range(c.content[a].span_start, c.content[b - 1].span_end)
            for c, line in zip(
                claims, shares(claims, one.chances, one.score, sharpness), strict=True
            )
            for a, b in runs_of(c.content, [share >= threshold for share in line], gap)
        ]
        marked = {i for span in spans for i in span}
        gold = {i for span in one.lecture.gold for i in range(span.start, span.end)}
        overlap += len(marked & gold)
        raised += len(marked)
        wrong += len(gold)
    if not overlap:
        return 0.0
    square: float = beta * beta
    precision, recall = overlap / raised, overlap / wrong
    return (1 + square) * precision * recall / (square * precision + recall)


def fit_all(folder: Path, tell: Callable[[str], None]) -> Weights:
    """Fit everything from the data in `folder`."""
    prose, prose_extra, prose_files = _read_all(folder, PROSE, tell)
    record, record_extra, record_files = _read_all(folder, RECORD, tell)
    dev, dev_file = read_lesson(folder, PROSE_DEV)
    apart = [one for one in record if _bucket(f"dev:{one.group}", 100) < 100 * _DEV_SHARE]
    kept = [one for one in record if _bucket(f"dev:{one.group}", 100) >= 100 * _DEV_SHARE]
    tell(f"prose: {len(prose)} to learn, {len(dev)} to choose; record: {len(kept)}, {len(apart)}")
    if not (prose and dev and kept and apart):
        raise UserError("the data hold too few sources to learn from some and choose on others")
    words, outputs, folded = Learner(prose, prose_extra, [], PULL_PROSE).learn()
    prose_judged = [*folded, *judge(dev, words, outputs)]
    words, outputs, folded = Learner(kept, record_extra, prose, PULL_RECORD).learn()
    record_judged = [*folded, *judge(apart, words, outputs)]
    threshold = choose_threshold([prose_judged, record_judged])
    tell(f"threshold {threshold}")
    shapes = []
    every_prose = [*prose, *dev]
    prose_learner = Learner(every_prose, prose_extra, [], PULL_PROSE)
    record_learner = Learner(record, record_extra, every_prose, PULL_RECORD)
    for name, judged, learner in (
        ("prose", prose_judged, prose_learner),
        ("record", record_judged, record_learner),
    ):
        sharpness, gap = choose_spans(judged, threshold)
        tell(f"{name}: sharpness {sharpness}, gap {gap}")
        tell(figures(judged, threshold, sharpness, gap))
        words, outputs, _ = learner.learn()
        shapes.append(
            Shape(
                words=words.named(WORD_FEATURES),
                outputs=outputs.named(OUTPUT_FEATURES),
                sharpness=sharpness,
                gap=gap,
            )
        )
    return Weights(
        name=NAME, version=VERSION, threshold=threshold, floor=FLOOR,
        prose=shapes[0], record=shapes[1], fitted_on=[*prose_files, dev_file, *record_files],
    )  # fmt: skip


def _read_all(
    folder: Path, lessons: Sequence[Lesson], tell: Callable[[str], None]
) -> tuple[list[Lecture], list[Lecture], list[FittedOn]]:
    main: list[Lecture] = []
    extra: list[Lecture] = []
    files = []
    for lesson in lessons:
        lectures, fitted = read_lesson(folder, lesson)
        tell(f"read {lesson.file}: {len(lectures)} outputs")
        (main if lesson.whole else extra).extend(lectures)
        files.append(fitted)
    return main, extra, files


def _arguments(words: Sequence[str] | None) -> Iterator[Path]:
    parser = argparse.ArgumentParser(prog="python3 -m veridesk.flagging.fit", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with ragtruth/ and grounding/")
    parser.add_argument("--out", type=Path, required=True, help="file of weights to write")
    given = parser.parse_args(words)
    yield given.data
    yield given.out


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def main(words: Sequence[str] | None = None) -> int:
    """Fit and write; returns the exit code."""
    folder, out = _arguments(words)
    try:
        save_weights(fit_all(folder, _tell), out)
    except UserError as error:
        _tell(f"error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
