"""From a run's summary to the evaluation of its classifier."""

from __future__ import annotations

from collections.abc import Iterator

from engine.evaluation import EvaluatedCase, Evaluation, evaluate
from engine.tasks.summaries import RunSummary


def evaluation_of(summary: RunSummary) -> Evaluation | None:
    """The classifier on the run's cases; `None` where no case has both a prediction and a reference."""
    results = {result.case.case_id: result for result in summary.results if result.prediction is not None}
    evaluated = [
        EvaluatedCase(result.case.patient_key, result.case.reference.condition, dict(result.prediction.differential))
        for result in results.values()
        if result.case.reference is not None and result.prediction is not None
    ]
    return evaluate(evaluated, len(results) - len(evaluated)) if evaluated else None


def evaluation_line(summary: RunSummary) -> Iterator[str]:
    """How often the classifier is right, in one sentence; nothing without references."""
    found = evaluation_of(summary)
    if found is None:
        return
    top1, top3 = (next(one for one in found.figures if one.name == name) for name in ("top1", "top3"))
    yield (
        f"The model itself: right in {top1.value:.0%} of {found.n_cases} cases ({top1.low:.0%} to {top1.high:.0%}),"
        f" among its first three in {top3.value:.0%} ({top3.low:.0%} to {top3.high:.0%})."
    )
