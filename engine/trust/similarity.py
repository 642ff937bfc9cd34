"""How alike two saliency maps and their regions are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from engine.explanation import PhotoExplanation
from engine.recipe import Recipe
from engine.scoring import region_of
from engine.trust import flags
from engine.trust.examined import Found
from engine.trust.values import CheckName, TrustFinding

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

SSIM_WINDOW = 7
"""Side of the structural similarity's window, in cells."""

NAN = float("nan")


def spearman(one: Floats, other: Floats) -> float:
    """Spearman's rank correlation of two maps' cells, ties at their mean rank; NaN where a map is constant."""
    if not (np.ptp(one) > 0 and np.ptp(other) > 0):
        return NAN
    from scipy import stats

    found = cast(Any, stats.spearmanr(one.ravel(), other.ravel()))
    return float(found.statistic)


def iou(one: Mask | None, other: Mask | None) -> float:
    """Cells in both regions over cells in either; NaN where neither has any."""
    if one is None or other is None or not (one | other).any():
        return NAN
    return float((one & other).sum() / (one | other).sum())


def ssim(one: Floats, other: Floats) -> float:
    """Mean structural similarity (Wang et al. 2004; uniform window of `SSIM_WINDOW`) of maps divided by their maxima.

    NaN for a map that is 0 everywhere, and where the window does not fit.
    """
    from skimage.metrics import structural_similarity

    if min(one.shape) < SSIM_WINDOW or not (one.max() > 0 and other.max() > 0):
        return NAN
    scaled = (one / one.max()).astype(np.float64), (other / other.max()).astype(np.float64)
    return float(cast(float, structural_similarity(*scaled, win_size=SSIM_WINDOW, data_range=1.0)))


def compare(
    check: CheckName,
    subject: str,
    original: PhotoExplanation | None,
    other: PhotoExplanation | None,
    roi: Mask | None,
    recipe: Recipe,
    with_ssim: bool = False,
) -> Found:
    """Spearman (and SSIM) of two maps of a photo on the score grid, and IoU of their regions.

    NaN where one of them could not be made. Cells that the model did not see are left out of the rank correlation:
    they are 0 in every map.
    """
    if original is None or other is None:
        names = ("spearman", "ssim", "iou") if with_ssim else ("spearman", "iou")
        return Found(tuple(TrustFinding(check, subject, "", name, NAN) for name in names), (flags.NOT_FINITE,))
    one, two = original.saliency_map, other.saliency_map
    seen = np.ones(one.shape, dtype=np.bool_) if original.unseen is None else ~original.unseen
    measures: dict[str, Callable[[], float]] = {"spearman": lambda: spearman(one[seen], two[seen])}
    if with_ssim:
        measures["ssim"] = lambda: ssim(one, two)
    measures["iou"] = lambda: iou(region_of(original, roi, recipe), region_of(other, roi, recipe))
    values = {name: measure() for name, measure in measures.items()}
    findings = tuple(TrustFinding(check, subject, "", name, value) for name, value in values.items())
    return Found(findings, _why(values, min(one.shape)))


def _why(values: dict[str, float], shorter_side: int) -> tuple[str, ...]:
    causes = {"spearman": flags.CONSTANT_MAP, "iou": flags.EMPTY_SALIENCY_REGION}
    causes["ssim"] = flags.SMALL_GRID if shorter_side < SSIM_WINDOW else flags.CONSTANT_MAP
    return tuple(dict.fromkeys(causes[name] for name, value in values.items() if np.isnan(value)))
