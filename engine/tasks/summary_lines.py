"""A run in a few lines of text."""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import median

from engine.agreement.shares import AREA, MASS
from engine.statistics import Stratum
from engine.tasks.analysis_plans import plan_lines
from engine.tasks.evaluation_rows import evaluation_line
from engine.tasks.null_line import null_line, others_line
from engine.tasks.reader_rows import reader_line
from engine.tasks.summaries import RunSummary, main_results
from engine.tasks.surprise_rows import surprise_line

MEASURE = "iou"
TOLD = ("all", "condition")
"""Kinds of strata that are told; no others need to be worked out."""
NOT_CONVERGED = "not_converged"
"""As `engine.attribution.flags` has it, which needs torch."""


def summary_lines(summary: RunSummary) -> list[str]:
    """For the first baseline: agreement by condition, chance, saliency on labels, the readers, the maps, the plan."""
    run, baseline = summary.run, summary.run.recipe.attribution.map_names[0]
    flow = summary.flow
    return [
        f"Run {run.run_id}: model “{run.model_name}”, baseline {baseline}, {flow.photos} photos of {flow.cases} cases,"
        f" {sum(flow.excluded.values())} cases excluded; of the photos {flow.failed} failed,"
        f" {flow.stale} are stale, {flow.unscored} not scored yet",
        "",
        f"{'condition':<24}{'cases':>6}{'correct':>9}{'mean IoU':>10}  {'95 % interval':<16}{'chance':>7}",
        *_conditions(summary, baseline),
        "",
        *evaluation_line(summary),
        *null_line(summary, baseline),
        *others_line(summary, baseline),
        *_shares(summary, baseline),
        *surprise_line(summary),
        *reader_line(summary),
        *_maps(summary, baseline),
        *_absent(summary),
        *plan_lines(summary.plan),
    ]


def _absent(summary: RunSummary) -> Iterable[str]:
    if summary.absent:
        named = ", ".join(f"“{column}”" for column in summary.absent)
        yield f"Strata by {named} were asked for, but no case has such a column."


def _conditions(summary: RunSummary, baseline: str) -> Iterable[str]:
    rows = [row for row in summary.strata if row.measure == MEASURE and row.baseline == baseline]
    correct = {(row.stratum_kind, row.stratum): row.n_cases for row in rows if row.outcome == "correct"}
    for row in rows:
        if row.outcome == "all" and row.stratum_kind in TOLD:
            name = "all conditions" if row.stratum_kind == "all" else row.stratum
            yield _line(name, row, correct.get((row.stratum_kind, row.stratum), 0))


def _line(name: str, row: Stratum, correct: int) -> str:
    interval = "" if math.isnan(row.ci_low) else f"{row.ci_low:.2f} to {row.ci_high:.2f}"
    return f"{name:<24}{row.n_cases:>6}{correct:>9}{row.mean:>10.2f}  {interval:<16}{row.chance:>7.2f}"


def _shares(summary: RunSummary, baseline: str) -> Iterable[str]:
    """One line for each label: mean over the photos on which readers marked it."""
    found: dict[str, list[tuple[float, float]]] = {}
    for _, score in main_results(summary.results):
        if score.baseline == baseline:
            for name, mass in score.numbers.items():
                if name.startswith(MASS) and not math.isnan(mass):
                    label = name.removeprefix(MASS)
                    found.setdefault(label, []).append((mass, score.numbers[f"{AREA}{label}"]))
    for label, pairs in sorted(found.items()):
        mass, area = (math.fsum(values) / len(pairs) for values in zip(*pairs, strict=True))
        yield f"Marked {label} ({len(pairs)} photos): {mass:.0%} of the saliency on {area:.0%} of the area."


def _maps(summary: RunSummary, baseline: str) -> Iterable[str]:
    """One line where the errors of the maps are known; a case has one map error, whatever its photos and readers."""
    scores = [score for _, score in main_results(summary.results) if score.baseline == baseline]
    errors = {score.case_id: score.numbers.get("map_error", math.nan) for score in scores}
    known = [error for error in errors.values() if not math.isnan(error)]
    if known:
        rough = len({score.case_id for score in scores if NOT_CONVERGED in score.flags})
        yield (
            f"Estimated error of the maps of {len(known)} cases: median {median(known):.1%}, largest {max(known):.1%};"
            f" {rough} not converged."
        )
