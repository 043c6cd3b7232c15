"""Score the detectors: labelled outputs, planted swaps, changed evidence, speed and size.

    python tests/bench/detector_bench.py [DATA_FOLDER] [--parts score,swap,evidence,speed,size]
        [--detectors explainable,neural,combined] [--file ragtruth/test.jsonl.gz] [--limit N]
        [--peer PYTHON] [--model FOLDER]

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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from explainable_bench import ROOT, auroc, load_scorer, predict

from veridesk.core.model import Source, Span
from veridesk.core.resources import resource
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.detector import Detector, Question, find_detector
from veridesk.flagging.lexicon import FUNCTION_WORDS, MONTHS, folded
from veridesk.flagging.neural import MODEL, NETWORK_FILE, load_folder
from veridesk.flagging.onnx_model import Network, OnnxNetwork, WindowScores
from veridesk.flagging.quantities import quantities_of
from veridesk.flagging.windows import Window, load_tokenizer

PARTS = ("score", "swap", "evidence", "speed", "size")
DETECTORS = ("explainable", "neural", "combined")
SOURCE_TOKENS, OUTPUT_TOKENS, SPEED_SAMPLES = 800, 150, 48
RUNTIME = ("onnxruntime", "tokenizers", "numpy")
Row = dict[str, Any]
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}")


def rows_of(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def sources_of(row: Row) -> tuple[Source, ...]:
    return tuple(Source(source["text"]) for source in row["sources"])


def score(detector: Detector, rows: Sequence[Row], scorer: Any) -> None:
    """The published measures on labelled outputs."""
    found = predict(detector, rows)
    predictions = {key: (bool(one["spans"]), one["spans"]) for key, one in found.items()}
    scorer.show(f"{detector.name}, available rows", scorer.score(rows, predictions))
    if {row["task"] for row in rows} == set(scorer.OFFICIAL):
        weights = scorer.official_weights(rows)
        title = f"{detector.name}, re-weighted to the official 2,700"
        scorer.show(title, scorer.score(rows, predictions, weights))
    for task in (*sorted({row["task"] for row in rows}), None):
        chosen = [row for row in rows if task in (row["task"], None)]
        scores = [found[row["id"]]["score"] for row in chosen]
        value = auroc(scores, [row["label"] == "hallucinated" for row in chosen])
        print(f"  {detector.name} AUROC {task or 'all rows'}: {value:.3f}")


@dataclass(frozen=True)
class Twin:
    """A supported claim, and the same with one figure or name exchanged."""

    kind: str
    sound: str
    harmed: str
    sources: tuple[Source, ...]


def swaps(rows: Sequence[Row], most: int, seed: int = 7) -> list[Twin]:
    """Twins with a number, date or name from the same source, and with a novel one."""
    chance = random.Random(seed)
    found: list[Twin] = []
    counts: dict[str, int] = {}
    rows = sorted(rows, key=lambda row: chance.random())
    for row in rows:
        if row["label"] != "supported":
            continue
        sources = sources_of(row)
        text = "\n".join(source.text for source in sources)
        for span in claim_spans(row["output"]):
            claim = span.of(row["output"]).lstrip("-*• ")
            for twin in _twins(claim, text, sources, chance):
                if counts.get(twin.kind, 0) < most:
                    counts[twin.kind] = counts.get(twin.kind, 0) + 1
                    found.append(twin)
    return found


def _twins(
    claim: str, text: str, sources: tuple[Source, ...], chance: random.Random
) -> Iterator[Twin]:
    given, own = quantities_of(text), quantities_of(claim)
    numbers = {text[n.span.start : n.span.end]: n for n in given.numbers if not n.worded}
    dates = {text[d.span.start : d.span.end]: d for d in given.dates}
    figures = [(n.span, "number") for n in own.numbers if n.span.of(claim) in numbers]
    figures += [(d.span, "date") for d in own.dates if d.span.of(claim) in dates]
    if figures:
        span, kind = chance.choice(figures)
        said = span.of(claim)
        if kind == "number":
            unit = numbers[said].unit
            pool = [w for w, n in numbers.items() if n.unit == unit and w not in claim]
            year = numbers[said].is_year
            pool = [w for w in pool if numbers[w].is_year == year]
        else:
            day, shape = dates[said], lambda d: (d.year is None, d.month is None, d.day is None)
            pool = [w for w, d in dates.items() if shape(d) == shape(day) and not d.fits(day)]
        yield from _both(
            kind, claim, span, sorted(pool), _new_figure(said, text, chance), sources, chance
        )
    names = sorted({m[0] for m in _NAME.finditer(text) if not _is_common(m[0])})
    hits = [m for m in _NAME.finditer(claim) if m[0] in names]
    if hits:
        match = chance.choice(hits)
        words = set(match[0].split())
        pool = [n for n in names if not words & set(n.split()) and n not in claim]
        stranger = " ".join("Marlow Quintrell Ashdown".split()[: len(match[0].split())])
        span = Span(*match.span())
        yield from _both("name", claim, span, pool, stranger, sources, chance)


def _both(
    kind: str, claim: str, span: Span, pool: Sequence[str], novel: str | None,
    sources: tuple[Source, ...], chance: random.Random,
) -> Iterator[Twin]:  # fmt: skip
    before, after = claim[: span.start], claim[span.end :]
    if pool:
        yield Twin(f"{kind} in-source", claim, before + chance.choice(pool) + after, sources)
    if novel:
        yield Twin(f"{kind} novel", claim, before + novel + after, sources)


def _new_figure(said: str, text: str, chance: random.Random) -> str | None:
    """The figure with one digit changed so that the sources do not hold it."""
    places = [at for at, sign in enumerate(said) if sign.isdigit()]
    for _ in range(20):
        at = chance.choice(places) if places else 0
        made = f"{said[:at]}{chance.randint(1, 9)}{said[at + 1 :]}"
        if places and made not in text:
            return made
    return None


def _is_common(name: str) -> bool:
    words = [folded(word) for word in name.split()]
    return any(word in FUNCTION_WORDS or word in MONTHS for word in words)


def swap(detector: Detector, twins: Sequence[Twin]) -> None:
    """AUROC of the claim's probability, sound claims against their harmed twins."""
    said: dict[str, tuple[list[float], list[bool]]] = {}
    for twin in twins:
        for text, is_harmed in ((twin.sound, False), (twin.harmed, True)):
            found = detector.assess("", text, twin.sources)
            most = max((claim.probability or 0.0 for claim in found.claims), default=0.0)
            for kind in (twin.kind, twin.kind.split()[1]):
                scores, harmed = said.setdefault(kind, ([], []))
                scores.append(most)
                harmed.append(is_harmed)
    for kind, (scores, harmed) in sorted(said.items()):
        value = auroc(scores, harmed)
        print(f"  {detector.name} swap, {kind}: AUROC {value:.3f} ({len(scores) // 2} pairs)")


def evidence(detector: Detector, rows: Sequence[Row]) -> None:
    """How far scores fall without the evidence, and whether its order matters."""
    labels = [row["label"] == "hallucinated" for row in rows]

    def ask(sources: Sequence[tuple[Source, ...]]) -> list[float]:
        pairs = zip(rows, sources, strict=True)
        found = [detector.assess(row["prompt"] or "", row["output"], own) for row, own in pairs]
        return [one.score or 0.0 for one in found]

    own = [sources_of(row) for row in rows]
    plain = ask(own)
    print(f"  {detector.name} AUROC with evidence: {auroc(plain, labels):.3f}")
    print(
        f"  {detector.name} AUROC, evidence of another: {auroc(ask(_exchanged(rows)), labels):.3f}"
    )
    bare = [(Source("There is nothing to read here."),)] * len(rows)
    print(f"  {detector.name} AUROC, evidence removed: {auroc(ask(bare), labels):.3f}")
    shuffled = ask([_shuffled(sources) for sources in own])
    sound = [(a, b) for a, b, wrong in zip(plain, shuffled, labels, strict=True) if not wrong]
    turned = sum((a >= detector.threshold) != (b >= detector.threshold) for a, b in sound)
    distance = sum(abs(a - b) for a, b in sound) / max(1, len(sound))
    print(
        f"  {detector.name} sources in another order, {len(sound)} faithful outputs: mean change "
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
    parser.add_argument("--peer", default=None)
    parser.add_argument("--model", type=Path, default=None)
    given = parser.parse_args()
    parts, names = given.parts.split(","), given.detectors.split(",")
    model = given.model or resource(MODEL)
    rows = rows_of(given.data / given.file)[: given.limit]
    twins = swaps(rows, given.pairs) if "swap" in parts else []
    some = sorted(rows, key=lambda row: random.Random(str(row["id"])).random())
    print(f"file {given.file}: {len(rows)} rows")
    network = Remembering(OnnxNetwork(model / NETWORK_FILE))
    for name in names:
        detector = _detector(name, model, network)
        print(f"{name}, flags from {detector.threshold}", flush=True)
        if "score" in parts:
            score(detector, rows, load_scorer(given.data))
        if "swap" in parts:
            swap(detector, twins)
        if "evidence" in parts:
            evidence(detector, some[: given.evidence_rows])
    if "speed" in parts:
        speed(names, given.data, model, given.peer)
    if "size" in parts:
        size(model)
    return 0


if __name__ == "__main__":
    sys.exit(main())
