"""Score the detectors: labelled outputs, planted swaps, changed evidence, speed and size.

    python tests/bench/detector_bench.py [DATA_FOLDER] [--parts score,swap,evidence,speed,size]
        [--detectors explainable,neural,combined] [--file ragtruth/test.jsonl.gz] [--limit N]
        [--workers N] [--peer PYTHON] [--model FOLDER]

DATA_FOLDER is the folder of labelled data that lies beside the checkout (`../shared/data`). The
test file is only scored here, never learnt or chosen from; while developing, give another --file.
`--peer` is a Python that has lettucedetect and torch; its speed is then measured in the same run.
`--model` is the folder of another network than the shipped one. Times are of one core's CPU.
"""

import argparse
import gzip
import importlib.metadata
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from explainable_bench import ROOT, auroc, load_scorer
from swaps import Row, Twin, sources_of, swaps

from veridesk.core.model import Source
from veridesk.core.resources import resource
from veridesk.flagging.calibration import calibration_error
from veridesk.flagging.detector import Detector, Question, find_detector
from veridesk.flagging.neural import MODEL, NETWORK_FILE, load_folder
from veridesk.flagging.onnx_model import Network, OnnxNetwork, WindowScores
from veridesk.flagging.windows import Window, load_tokenizer

PARTS = ("score", "swap", "evidence", "speed", "size")
DETECTORS = ("explainable", "neural", "combined")
SOURCE_TOKENS, OUTPUT_TOKENS, SPEED_SAMPLES = 800, 150, 48
RUNTIME = ("onnxruntime", "tokenizers", "numpy")


def rows_of(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


@dataclass(frozen=True)
class Said:
    """What a detector said of one question: score, raised spans, and its likeliest claim."""

    score: float
    spans: tuple[tuple[int, int], ...]
    claim: float


class Asked:
    """The answers of all detectors; questions are asked once, in several processes."""

    def __init__(self, names: Sequence[str], model: Path, workers: int) -> None:
        self._names, self._model, self._workers = names, model, workers
        self._said: dict[Question, dict[str, Said]] = {}
        self.thresholds: dict[str, float] = {}

    def ask(self, questions: Sequence[Question]) -> None:
        """Have every detector answer; those that share sources go to the same process."""
        waiting = sorted(
            set(questions) - self._said.keys(), key=lambda q: [s.text for s in q.sources]
        )
        count = max(1, len(waiting) // (8 * self._workers))
        chunks = [waiting[low : low + count] for low in range(0, len(waiting), count)]
        with ProcessPoolExecutor(self._workers) as pool:
            tasks = [pool.submit(_answers, self._names, str(self._model), c) for c in chunks]
            for task in tasks:
                thresholds, answers = task.result()
                self.thresholds |= thresholds
                self._said |= answers

    def said(self, name: str, question: Question) -> Said:
        return self._said[question][name]


def _answers(
    names: Sequence[str], model: str, questions: Sequence[Question]
) -> tuple[dict[str, float], dict[Question, dict[str, Said]]]:
    network = Remembering(OnnxNetwork(Path(model) / NETWORK_FILE))
    detectors = [_detector(name, Path(model), network) for name in names]
    found: dict[Question, dict[str, Said]] = {}
    for question in questions:
        network.forget()
        for detector in detectors:
            given = detector.assess(question.prompt, question.output, question.sources)
            found.setdefault(question, {})[detector.name] = Said(
                score=given.score or 0.0,
                spans=tuple(
                    (flag.span.start, flag.span.end)
                    for flag in given.flags
                    if flag.probability >= detector.threshold
                ),
                claim=max((claim.probability or 0.0 for claim in given.claims), default=0.0),
            )
    return {one.name: one.threshold for one in detectors}, found


def question_of(row: Row, sources: tuple[Source, ...] | None = None) -> Question:
    return Question(row["prompt"] or "", row["output"], sources or sources_of(row))


def score(name: str, asked: Asked, rows: Sequence[Row], scorer: Any) -> None:
    """The published measures on labelled outputs."""
    found = {row["id"]: asked.said(name, question_of(row)) for row in rows}
    predictions = {
        key: (bool(one.spans), [{"start": start, "end": end} for start, end in one.spans])
        for key, one in found.items()
    }
    scorer.show(f"{name}, available rows", scorer.score(rows, predictions))
    if {row["task"] for row in rows} == set(scorer.OFFICIAL):
        weights = scorer.official_weights(rows)
        title = f"{name}, re-weighted to the official 2,700"
        scorer.show(title, scorer.score(rows, predictions, weights))
    for task in (*sorted({row["task"] for row in rows}), None):
        chosen = [row for row in rows if task in (row["task"], None)]
        scores = [found[row["id"]].score for row in chosen]
        wrong = [row["label"] == "hallucinated" for row in chosen]
        error = calibration_error(scores, wrong)
        print(
            f"  {name} {task or 'all rows'}: AUROC {auroc(scores, wrong):.3f}, "
            f"calibration error {error:.3f}"
        )


def twin_questions(twins: Sequence[Twin]) -> list[Question]:
    return [Question("", text, t.sources) for t in twins for text in (t.sound, t.harmed)]


def swap(name: str, asked: Asked, twins: Sequence[Twin]) -> None:
    """AUROC of the claim's probability, sound claims against their harmed twins."""
    said: dict[str, tuple[list[float], list[bool]]] = {}
    for twin in twins:
        for text, is_harmed in ((twin.sound, False), (twin.harmed, True)):
            most = asked.said(name, Question("", text, twin.sources)).claim
            for kind in (twin.kind, twin.kind.split()[1]):
                scores, harmed = said.setdefault(kind, ([], []))
                scores.append(most)
                harmed.append(is_harmed)
    for kind, (scores, harmed) in sorted(said.items()):
        value = auroc(scores, harmed)
        print(f"  {name} swap, {kind}: AUROC {value:.3f} ({len(scores) // 2} pairs)")


NOTHING = (Source("There is nothing to read here."),)


def evidence_questions(rows: Sequence[Row]) -> list[list[Question]]:
    """The rows with their own sources, with another's, without, and in another order."""
    return [
        [question_of(row) for row in rows],
        [question_of(row, other) for row, other in zip(rows, _exchanged(rows), strict=True)],
        [question_of(row, NOTHING) for row in rows],
        [question_of(row, _shuffled(sources_of(row))) for row in rows],
    ]


def evidence(name: str, asked: Asked, rows: Sequence[Row]) -> None:
    """How far scores fall without the evidence, and whether its order matters."""
    labels = [row["label"] == "hallucinated" for row in rows]
    plain, others, bare, shuffled = (
        [asked.said(name, question).score for question in questions]
        for questions in evidence_questions(rows)
    )
    print(f"  {name} AUROC on {len(rows)} rows, with evidence: {auroc(plain, labels):.3f}")
    print(f"  {name} AUROC, evidence of another: {auroc(others, labels):.3f}")
    print(f"  {name} AUROC, evidence removed: {auroc(bare, labels):.3f}")
    sound = [(a, b) for a, b, wrong in zip(plain, shuffled, labels, strict=True) if not wrong]
    limit = asked.thresholds[name]
    turned = sum((a >= limit) != (b >= limit) for a, b in sound)
    distance = sum(abs(a - b) for a, b in sound) / max(1, len(sound))
    print(
        f"  {name} sources in another order, {len(sound)} faithful outputs: mean change "
        f"{distance:.3f}, {turned} change sides"
    )


def _exchanged(rows: Sequence[Row]) -> list[tuple[Source, ...]]:
    """For each row the sources of another one of its task, with other sources than its own."""
    by_task: dict[str, list[tuple[Source, ...]]] = {}
    for row in rows:
        own = by_task.setdefault(row["task"], [])
        if sources_of(row) not in own:
            own.append(sources_of(row))
    found = []
    for row in rows:
        many = by_task[row["task"]]
        found.append(many[(many.index(sources_of(row)) + 1) % len(many)])
    return found


def _shuffled(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources in reverse order, and the paragraphs of a single one."""
    if len(sources) > 1:
        return sources[::-1]
    parts = sources[0].text.split("\n\n")
    return (Source("\n\n".join(parts[::-1])),)


def speed(names: Sequence[str], data: Path, model: Path, peer: str | None) -> None:
    """Samples per core-second, from text to spans, beside a peer and the machine's int8 limit."""
    samples = _speed_samples(data, model)
    questions = [Question("", output, (Source(text),)) for text, output in samples]
    limit = _int8_limit()
    print(f"  int8 limit of this core: {limit:.0f} GOP/s")
    for name in names:
        rates = []
        for _ in range(3):
            detector = _detector(name, model)
            detector.assess_batch(questions[:2])
            started = time.process_time()
            detector.assess_batch(questions[2:])
            rates.append((len(questions) - 2) / (time.process_time() - started))
        text = ", ".join(f"{rate:.1f}" for rate in sorted(rates))
        print(f"  {name}: {text} samples per core-second")
    if peer:
        script = Path(__file__).with_name("lettucedetect_speed.py")
        env = os.environ | {"OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
        told = subprocess.run(
            [peer, str(script), str(model / "tokenizer.json")], input=json.dumps(samples[:6]),
            capture_output=True, text=True, check=False, env=env,
        )  # fmt: skip
        print(f"  lettucedetect, 17M, random weights: {told.stdout.strip() or told.stderr[-500:]}")


def _speed_samples(data: Path, model: Path) -> list[tuple[str, str]]:
    """Texts of so many tokens, each source read for the first time."""
    tokenizer = load_tokenizer(model / "tokenizer.json")
    rows = rows_of(data / "ragtruth/train.jsonl.gz")
    texts = sorted({source["text"] for row in rows for source in row["sources"]})
    joined, samples = " ".join(texts), []
    outputs = " ".join(row["output"] for row in rows)
    ends = [e for _, e in tokenizer.encode(joined, add_special_tokens=False).offsets]
    said = [e for _, e in tokenizer.encode(outputs, add_special_tokens=False).offsets]
    for at in range(SPEED_SAMPLES):
        low, high = at * 350, at * 350 + SOURCE_TOKENS
        first, last = at * OUTPUT_TOKENS, (at + 1) * OUTPUT_TOKENS
        samples.append((joined[ends[low] : ends[high]], outputs[said[first] : said[last]].strip()))
    return samples


def _int8_limit() -> float:
    """GOP per core-second of the runtime's own int8 product, in the shape of a small encoder."""
    import numpy as np
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.default_rng(0)
    weights = numpy_helper.from_array(rng.integers(-127, 127, (384, 1536)).astype(np.int8), "w")
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["x", "w"], ["y"])], "g",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, [4096, 384])],
        [helper.make_tensor_value_info("y", TensorProto.INT32, [4096, 1536])], [weights],
    )  # fmt: skip
    raw = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        raw.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    x = rng.integers(0, 255, (4096, 384)).astype(np.uint8)
    best = 0.0
    for _ in range(4):
        started = time.process_time()
        for _ in range(10):
            session.run(None, {"x": x})
        best = max(best, 10 * 2 * 4096 * 384 * 1536 / 1e9 / (time.process_time() - started))
    return best


def size(model: Path) -> None:
    """Bytes of the model and of what must be installed to run it."""
    names = closure(RUNTIME)
    total = 0
    for name in sorted(names):
        own = sum(
            path.stat().st_size
            for file in importlib.metadata.files(name) or ()
            if "__pycache__" not in str(file) and (path := Path(str(file.locate()))).exists()
        )
        total += own
        print(f"  {name}: {own / 1e6:.1f} MB")
    weights = sum(path.stat().st_size for path in model.iterdir())
    print(f"  model: {weights / 1e6:.1f} MB; all together {(total + weights) / 1e6:.0f} MB")


def closure(names: Sequence[str]) -> set[str]:
    """The packages and all that they require here."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in found:
            continue
        try:
            required = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        found.add(name)
        waiting += [re.split(r"[ ;<>=!~\[(]", one)[0] for one in required if "extra ==" not in one]
    return found


class Remembering:
    """A network that runs no window twice, so that both detectors cost the runs of one."""

    def __init__(self, network: Network) -> None:
        self.sha256 = network.sha256
        self._network = network
        self._known: dict[tuple[int, ...], WindowScores] = {}

    def read(self, windows: Sequence[Window]) -> list[WindowScores]:
        found = []
        for window in windows:
            key = (window.first, *window.claims, *window.input_ids, *window.token_type_ids)
            if key not in self._known:
                (self._known[key],) = self._network.read([window])
            found.append(self._known[key])
        return found

    def forget(self) -> None:
        self._known.clear()


def _detector(name: str, model: Path, network: Network | None = None) -> Detector:
    if name == "explainable":
        return find_detector(name)
    return load_folder(model, name, threads=1, network=network)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=ROOT.parent / "shared" / "data")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--detectors", default=",".join(DETECTORS))
    parser.add_argument("--file", default="ragtruth/test.jsonl.gz")
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--pairs", type=int, default=150, help="twins of each kind")
    parser.add_argument("--evidence-rows", type=int, default=400)
    parser.add_argument("--workers", type=int, default=2, help="processes that ask")
    parser.add_argument("--peer", default=None)
    parser.add_argument("--model", type=Path, default=None)
    given = parser.parse_args()
    parts, names = given.parts.split(","), given.detectors.split(",")
    model = given.model or resource(MODEL)
    rows = rows_of(given.data / given.file)[: given.limit]
    twins = swaps(rows, given.pairs) if "swap" in parts else []
    some = sorted(rows, key=lambda row: random.Random(str(row["id"])).random())
    print(f"file {given.file}: {len(rows)} rows")
    chosen = some[: given.evidence_rows]
    asked = Asked(names, model, given.workers)
    questions = [question_of(row) for row in rows] if "score" in parts else []
    questions += twin_questions(twins)
    if "evidence" in parts:
        questions += [question for many in evidence_questions(chosen) for question in many]
    asked.ask(questions)
    for name in names if questions else ():
        print(f"{name}, flags from {asked.thresholds[name]}", flush=True)
        if "score" in parts:
            score(name, asked, rows, load_scorer(given.data))
        if "swap" in parts:
            swap(name, asked, twins)
        if "evidence" in parts:
            evidence(name, asked, chosen)
    if "speed" in parts:
        speed(names, given.data, model, given.peer)
    if "size" in parts:
        size(model)
    return 0


if __name__ == "__main__":
    sys.exit(main())
