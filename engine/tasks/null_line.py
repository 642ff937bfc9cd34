"""A run against chance that keeps the saliency's shape, and against its own photos, in a few sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import fmean, median

from engine.agreement.null_skill import beside
from engine.tasks.summaries import RunSummary, main_results


def null_line(summary: RunSummary, baseline: str) -> Iterator[str]:
    """Means over the photos of the baseline whose IoU and levels are defined; nothing without any."""
    scores = [score for _, score in main_results(summary.results) if score.baseline == baseline and score.measures]
    rows = [{"iou": score.measures["iou"], **beside(score.measures, score.numbers)} for score in scores]
    known = [row for row in rows if not math.isnan(row["iou"]) and not math.isnan(row["shift_chance_iou"])]
    if not known:
        return
    mean = {name: _mean([row[name] for row in known]) for name in known[0]}
    place = median(row["shift_percentile_iou"] for row in known)
    yield (
        f"IoU of {len(known)} photos {mean['iou']:.2f}; with the saliency's shape kept and its place left to chance"
        f" {mean['shift_chance_iou']:.2f} (shifted), {mean['rotation_chance_iou']:.2f} (turned); an ellipse in the"
        f" centre {mean['ellipse_iou']:.2f}. Skill {mean['shift_skill_iou']:.2f} against shifts,"
        f" {mean['ellipse_skill_iou']:.2f} against the ellipse; median percentile among shifts {place:.0f}."
    )


def others_line(summary: RunSummary, baseline: str) -> Iterator[str]:
    """What saliency of other patients, and a map that never looks at the photo, would score; nothing where unknown."""
    if summary.others is None:
        return
    scores = [score for _, score in main_results(summary.results) if score.baseline == baseline and score.measures]
    rows = [{"iou": score.measures["iou"], **beside(score.measures, score.numbers)} for score in scores]
    known = [row for row in rows if not math.isnan(row["other_chance_iou"])]
    left_out = summary.others.left_out.get(baseline, 0)
    if known:
        mean = {name: _mean([row[name] for row in known]) for name in known[0]}
        yield (
            f"Against other photos of the run ({len(known)} photos): saliency of other patients reaches IoU"
            f" {mean['other_chance_iou']:.2f} (skill {mean['other_skill_iou']:.2f}); a map that never looks at the"
            f" photo, the mean ROI of other patients, reaches IoU {mean['centre_bias_iou']:.2f} and ROC AUC"
            f" {mean['centre_bias_auc']:.2f}."
        )
    if left_out:
        yield f"{left_out} photos are left out of the comparison with other photos: their maps are no longer kept."


def _mean(values: list[float]) -> float:
    """Over those that are defined."""
    defined = [value for value in values if not math.isnan(value)]
    return fmean(defined) if defined else math.nan
