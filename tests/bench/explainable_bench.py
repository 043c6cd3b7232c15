"""Score the explainable detector on RAGTruth's test file.

    python tests/bench/explainable_bench.py [DATA_FOLDER] [--limit N]

DATA_FOLDER is the folder of labelled data that lies beside the checkout (`../shared/data`). Its own
`score.py` computes the published metrics. The test file is only scored here, never learnt from.
"""

import argparse
import gzip
import importlib.util
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from veridesk.core.model import Source
from veridesk.flagging.detector import Detector, find_detector

ROOT = Path(__file__).resolve().parents[2]


def load_scorer(folder: Path) -> ModuleType:
    """The data folder's reference scorer."""
    spec = importlib.util.spec_from_file_location("reference_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"there is no score.py in {folder}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def auroc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """The chance that a hallucinated row scores higher than a supported one, ties half."""
    ranked = sorted(zip(scores, labels, strict=True))
    total = ranks = 0.0
    at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        positive = sum(label for _, label in ranked[at:end])
        ranks += positive * (at + 1 + end) / 2
        total += positive
        at = end
    negative = len(ranked) - total
    return (ranks - total * (total + 1) / 2) / (total * negative) if total * negative else 0.5


def predict(detector: Detector, rows: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Each row's score and raised spans."""
    found = {}
    for row in rows:
        sources = tuple(Source(source["text"]) for source in row["sources"])
        assessment = detector.assess(row["prompt"] or "", row["output"], sources)
        found[row["id"]] = {
            "score": assessment.score or 0.0,
            "spans": [
                {"start": flag.span.start, "end": flag.span.end}
                for flag in assessment.flags
                if flag.probability >= detector.threshold
            ],
        }
    return found


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=ROOT.parent / "shared" / "data")
    parser.add_argument("--limit", type=int, default=None)
    given = parser.parse_args()
    scorer = load_scorer(given.data)
    with gzip.open(given.data / "ragtruth" / "test.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][: given.limit]
    detector = find_detector("explainable")

    started = time.process_time()
    found = predict(detector, rows)
    seconds = time.process_time() - started

    predictions = {key: (bool(one["spans"]), one["spans"]) for key, one in found.items()}
    scorer.show("available rows", scorer.score(rows, predictions))
    if given.limit is None:
        weights = scorer.official_weights(rows)
        scorer.show("re-weighted to the official 2,700", scorer.score(rows, predictions, weights))
    for task in ("QA", "Data2txt", "Summary", None):
        chosen = [row for row in rows if task in (row["task"], None)]
        if chosen:
            scores = [found[row["id"]]["score"] for row in chosen]
            value = auroc(scores, [row["label"] == "hallucinated" for row in chosen])
            print(f"AUROC of score, {task or 'all rows'}: {value:.3f}")
    print(f"{len(rows)} samples in {seconds:.1f} CPU-seconds: {len(rows) / seconds:.0f} a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
