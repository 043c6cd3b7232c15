"""Scores that a judge (a model or a metric) gave to a row, and the judge's name."""

from collections.abc import Mapping as Keyed
from dataclasses import dataclass
from typing import Any

from veridesk.importing.labels import Labels, is_probability
from veridesk.importing.values import name_of

_GOOD = (
    "faithfulness",
    "faithfulness_score",
    "groundedness",
    "groundedness_score",
    "factual_consistency",
)
_BAD = ("p_hallucinated", "hallucination_score", "hallucination_probability")
_NAMES = (
    "judge",
    "judge_model",
    "judge_name",
    "evaluator",
    "evaluation_model",
    "eval_model",
    "evaluator_model",
)
_NOTES = ("judge_reason", "faithfulness_reason", "hallucination_reason", "judge_rationale")
_METRICS = ("metrics_data", "metricsData")


@dataclass(frozen=True, slots=True)
class Judging:
    """Which keys of a file's rows hold a judge's score, name and words.

    `is_good` says that a high score means supported; `metrics` names a list of metrics instead,
    each with a name, a score, a model and a reason.
    """

    score: str = ""
    is_good: bool = False
    judge: str = ""
    note: str = ""
    metrics: str = ""

    @property
    def warning(self) -> str:
        """What a person is told about the keys before an import."""
        key = self.metrics or self.score or self.judge
        return f"{key!r} is read as what a judge says about the output"

    def labels(self, fields: Keyed[str, Any], label: Any, spans: Any, kind: Any) -> Labels:
        """What the row says in all, its judge included."""
        if self.metrics:
            return self._of_metrics(fields, label, spans, kind)
        score = fields.get(self.score) if self.score else None
        score = _number(score)
        if score is not None and self.is_good:
            score = 1.0 - score
        judge = name_of(fields.get(self.judge)) if self.judge else None
        note = fields.get(self.note) if self.note else None
        return Labels(label, spans, kind, score, judge, note if type(note) is str else None)

    def _of_metrics(self, fields: Keyed[str, Any], label: Any, spans: Any, kind: Any) -> Labels:
        found = fields.get(self.metrics)
        for metric in found if type(found) is list else []:
            name = metric.get("name") if type(metric) is dict else None
            score = _number(metric.get("score")) if type(name) is str else None
            if score is None or not _speaks_of_support(str(name)):
                continue
            if "hallucination" not in str(name).lower():
                score = 1.0 - score
            model = name_of(metric.get("evaluationModel") or metric.get("evaluation_model"))
            judge = f"{name}, {model}" if model else str(name)
            reason = metric.get("reason")
            note = reason if type(reason) is str else None
            return Labels(label, spans, kind, score, judge, note)
        return Labels(label, spans, kind)


def judging_of(example: Keyed[str, Any]) -> Judging | None:
    """The judge's keys of a file one of whose rows is `example`; None when it has none."""
    metrics = next((key for key in _METRICS if type(example.get(key)) is list), "")
    if metrics:
        return Judging(metrics=metrics)
    judge = next((key for key in _NAMES if type(example.get(key)) is str), "")
    note = next((key for key in _NOTES if type(example.get(key)) is str), "")
    for keys, is_good in ((_GOOD, True), (_BAD, False)):
        for key in keys:
            if _number(example.get(key)) is not None:
                return Judging(key, is_good, judge, note)
    return Judging(judge=judge, note=note) if judge else None


def _number(value: Any) -> float | None:
    """A score from 0 to 1; tables write it as text."""
    if type(value) is str:
        try:
            value = float(value)
        except ValueError:
            return None
    return float(value) if is_probability(value) else None


def _speaks_of_support(name: str) -> bool:
    return any(word in name.lower() for word in ("faithful", "grounded", "hallucination"))
