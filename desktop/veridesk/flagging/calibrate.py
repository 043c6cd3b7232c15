"""Calibrate a network: `python3 -m veridesk.flagging.calibrate DATA_FOLDER MODEL_FOLDER`.

Writes `calibration.json` into the folder that holds `model.onnx` and `tokenizer.json`. Everything
is fitted and chosen on outputs whose sources the network has not learnt from; a test file is never
opened but to leave out what shares its sentences. The same data and network give the same file.
"""

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import msgspec

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.flagging import fit
from veridesk.flagging.calibration import Calibration, ReadAtOnce, save_calibration
from veridesk.flagging.calibration_fit import (
    COMBINED,
    FOLDS,
    NEURAL,
    Lesson,
    auroc,
    fit_detector,
    without_checks,
)
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.detector import Question
from veridesk.flagging.explainable import ExplainableDetector
from veridesk.flagging.features import OUTPUT_FEATURES, WORD_FEATURES
from veridesk.flagging.limits import thread_count
from veridesk.flagging.model import FittedOn, LoadedWeights, Logistic, load_weights
from veridesk.flagging.neural import (
    CALIBRATION_FILE,
    NETWORK_FILE,
    TOKENIZER_FILE,
    VERSION,
    NeuralReader,
)
from veridesk.flagging.onnx_model import OnnxNetwork
from veridesk.flagging.train.corpora import CORPORA, DEV, Corpus, read_corpus, reserved_sentences
from veridesk.flagging.train.example import Example
from veridesk.flagging.train.pairs import PairMaker, seeds_of, twins
from veridesk.flagging.windows import Budget, WindowMaker, load_tokenizer

FLOOR = 0.1


@dataclass(frozen=True, slots=True)
class Share:
    """How many outputs of a file are read, how much each counts, and whether they choose."""

    rows: int
    weight: float
    is_main: bool = False


SHARES = {
    "ragtruth/dev.jsonl.gz": Share(1_000, 1.0, is_main=True),
    "grounding/quintd.jsonl.gz": Share(220, 0.4, is_main=True),
    "grounding/summedits.jsonl.gz": Share(60, 0.1),
    "grounding/defacto.jsonl.gz": Share(60, 0.1),
    "grounding/bump.jsonl.gz": Share(60, 0.1),
    "grounding/infotabs.jsonl.gz": Share(80, 0.1),
    "grounding/fm2.jsonl.gz": Share(40, 0.1),
}
"""The files to calibrate on; the main ones are outputs of language models, marked by people."""
PLANTED = Share(200, 0.4)
"""Claims of these files with errors planted in them, which the checks cannot find."""

_SEED = 11


def calibrate(
    data: Path, model: Path, budget: Budget, tell: Callable[[str], None], threads: int = 0
) -> Calibration:
    """Fit everything that follows the network in `model`."""
    network = OnnxNetwork(model / NETWORK_FILE, threads or thread_count())
    maker = WindowMaker(load_tokenizer(model / TOKENIZER_FILE), budget)
    reader = NeuralReader(network, maker, checks_apart(data))
    lessons: list[Lesson] = []
    fitted: list[FittedOn] = []
    seeds: list[Example] = []
    reserved = reserved_sentences(data)
    for corpus in (DEV, *CORPORA):
        share = SHARES.get(corpus.file)
        if share is None:
            continue
        found, sha256 = _examples(data, corpus, share, reserved)
        dataset = corpus.file.removesuffix(".jsonl.gz")
        lessons += [_lesson(example, dataset, share, reader) for example in found]
        seeds += found if corpus.plants or corpus is DEV else []
        tell(f"read {corpus.file}: {len(found)} outputs")
        fitted.append(
            FittedOn(
                file=corpus.file, sha256=sha256, rows=len(found), weight=share.weight,
                licence=corpus.licence, use="threshold and weights" if share.is_main else "weights",
            )
        )  # fmt: skip
    planted = list(_planted(seeds, PLANTED.rows))
    lessons += [_lesson(example, "planted", PLANTED, reader) for example in planted]
    tell(f"planted: {len(planted)} outputs")
    _check(lessons)
    tell("checks alone")
    for dataset in dict.fromkeys(one.dataset for one in lessons):
        own = [one for one in lessons if one.dataset == dataset]
        scores = [one.measured.explained.score for one in own if one.measured.explained]
        tell(f"{dataset}: AUROC {auroc(scores, [one.is_wrong for one in own]):.3f}")
    tell("combined")
    combined = fit_detector(lessons, COMBINED, tell)
    tell("neural")
    bare = [replace(one, measured=without_checks(one.measured)) for one in lessons]
    return Calibration(
        version=VERSION, network=network.sha256, floor=FLOOR,
        window=ReadAtOnce(window=budget.window, part=budget.part, claims=budget.claims),
        neural=fit_detector(bare, NEURAL, tell), combined=combined, fitted_on=fitted,
    )  # fmt: skip


def checks_apart(data: Path) -> ExplainableDetector:
    """The explainable detector with an output score that RAGTruth's dev file did not teach.

    The shipped one learnt from that file too, so its score would seem better there than it is.
    """
    shipped = load_weights(resource("models/explainable.json"))
    words = Logistic.of(shipped.weights.prose.words, WORD_FEATURES)
    lectures, _ = fit.read_lesson(data, fit.PROSE[0])
    judged = fit.judge(lectures, words, Logistic([0.0] * len(OUTPUT_FEATURES)))
    outputs = fit.fit_outputs([(one.row, one.lecture.is_wrong) for one in judged], fit.PULL_PROSE)
    prose = msgspec.structs.replace(shipped.weights.prose, outputs=outputs.named(OUTPUT_FEATURES))
    weights = msgspec.structs.replace(shipped.weights, prose=prose)
    return ExplainableDetector(LoadedWeights(weights, shipped.sha256))


def _examples(
    data: Path, corpus: Corpus, share: Share, reserved: frozenset[str]
) -> tuple[list[Example], str]:
    """The outputs of a file that the network has not learnt from, neighbours sharing sources."""
    found = read_corpus(data, corpus, reserved)
    apart = [*found.dev, *(found.train if corpus is DEV else [])]
    apart.sort(key=_mixed)
    return sorted(apart[: share.rows], key=lambda one: (one.group, _mixed(one))), found.sha256


def _mixed(example: Example) -> str:
    return hashlib.sha256(f"{example.group}\n{example.output}".encode()).hexdigest()


def _planted(examples: Sequence[Example], most: int) -> Iterator[Example]:
    """Supported claims, each beside its twin with a planted error."""
    random = Random(_SEED)  # noqa: S311  (no secret)
    claims = [seed for one in examples for seed in seeds_of(one, random)]
    picked = random.sample(range(len(claims)), min(most // 2, len(claims)))
    maker = PairMaker(random)
    for at in sorted(picked):
        planted = maker.plant(claims[at])
        if planted is not None:
            yield from twins(claims[at], planted, f"p{at}")


def _lesson(example: Example, dataset: str, share: Share, reader: NeuralReader) -> Lesson:
    question = Question(example.prompt, example.output, example.sources)
    grounds = reader.grounds(example.sources)
    fold = int(hashlib.sha256(f"fold:{example.group}".encode()).hexdigest()[:8], 16) % FOLDS
    return Lesson(
        dataset=dataset,
        fold=fold,
        measured=reader.measure(question, claim_spans(example.output), grounds),
        gold=[mistake.span for mistake in example.mistakes] if example.has_spans else None,
        is_wrong=example.is_wrong,
        weight=share.weight,
        is_main=share.is_main,
    )


def _check(lessons: Sequence[Lesson]) -> None:
    for is_record in (False, True):
        main = [x for x in lessons if x.is_main and x.measured.is_record is is_record]
        if len({one.is_wrong for one in main}) < 2:
            raise UserError(
                "the data hold too few labelled outputs "
                f"{'on records' if is_record else 'on prose'} to calibrate on"
            )


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python3 -m veridesk.flagging.calibrate", description=__doc__
    )
    parser.add_argument("data", type=Path, help="folder with ragtruth/ and grounding/")
    parser.add_argument("model", type=Path, help="folder with model.onnx and tokenizer.json")
    parser.add_argument("--window", type=int, default=Budget().window, help="tokens of a window")
    parser.add_argument("--part", type=int, default=Budget().part, help="of them for the output")
    parser.add_argument("--claims", type=int, default=Budget().claims, help="claims in a window")
    parser.add_argument("--threads", type=int, default=0, help="for the network; 0: as usual")
    return parser.parse_args(words)


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def main(words: Sequence[str] | None = None) -> int:
    """Calibrate from the command line."""
    given = _arguments(words)
    try:
        budget = Budget(given.window, given.part, given.claims)
        calibration = calibrate(given.data, given.model, budget, _tell, given.threads)
        save_calibration(calibration, given.model / CALIBRATION_FILE)
    except (UserError, ValueError) as error:
        _tell(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
