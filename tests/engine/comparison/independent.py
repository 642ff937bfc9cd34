"""The measures once more, by other libraries and by plain slow loops."""

from __future__ import annotations

import itertools
import math

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_erosion
from scipy.spatial.distance import cdist
from skimage.measure import label
from sklearn.metrics import (
    average_precision_score,
    cohen_kappa_score,
    f1_score,
    jaccard_score,
    matthews_corrcoef,
    precision_score,
    recall_score,
    roc_auc_score,
)

NAN = math.nan
Booleans = NDArray[np.bool_]


def of_cells(saliency_map: NDArray[np.float32], region: Booleans, roi: Booleans) -> dict[str, float]:
    """scikit-learn's, undefined where it warns or answers 0 for what has no answer."""
    truth, found, values = roi.ravel(), region.ravel(), saliency_map.ravel()
    both, mapped = region.any() and roi.any(), roi.any() and saliency_map.any()
    spread = both and not roi.all() and not region.all()
    alike = both and roi.all() and region.all()
    of_regions = {
        "iou": jaccard_score,
        "dice": f1_score,
        "roi_coverage": recall_score,
        "saliency_coverage": precision_score,
    }
    return {
        **{name: float(score(truth, found)) if both else NAN for name, score in of_regions.items()},
        "auc": float(roc_auc_score(truth, values)) if mapped and not roi.all() else NAN,
        "average_precision": float(average_precision_score(truth, values)) if mapped else NAN,
        "kappa": float(cohen_kappa_score(truth, found)) if both and not alike else NAN,
        "mcc": float(matthews_corrcoef(truth, found)) if spread else NAN,
    }


def of_maps(saliency_map: NDArray[np.float32], roi: Booleans) -> dict[str, float]:
    """Cell by cell in exact sums and whole numbers."""
    names = ("mass_accuracy", "rank_accuracy", "pointing_hit")
    if not roi.any() or not saliency_map.any():
        return dict.fromkeys(names, NAN)
    cells = list(zip(saliency_map.ravel().tolist(), roi.ravel().tolist(), strict=True))
    mass = math.fsum(value for value, held in cells if held) / math.fsum(value for value, _ in cells)
    highest = max(value for value, _ in cells)
    hits = [held for value, held in cells if value == highest]
    marked = int(roi.sum())
    values = (mass, overlap_of_top(saliency_map, roi, marked) / marked, sum(hits) / len(hits))
    return dict(zip(names, values, strict=True))


def areas_of_curves(saliency_map: NDArray[np.float32], roi: Booleans) -> dict[str, float]:
    """Trapezoids from 5 % to 95 %, by the width between."""
    names = ("iou", "dice", "roi_coverage", "saliency_coverage")
    if not roi.any() or not saliency_map.any():
        return {f"{name}_over_thresholds": NAN for name in names}
    marked, heights = int(roi.sum()), []
    for percent in range(5, 100, 5):
        count = max(round(percent / 100 * roi.size), 1)
        both = overlap_of_top(saliency_map, roi, count)
        heights.append((both / (count + marked - both), 2 * both / (count + marked), both / marked, both / count))
    return {
        f"{name}_over_thresholds": sum((left + right) / 2 * 0.05 for left, right in itertools.pairwise(curve)) / 0.9
        for name, curve in zip(names, zip(*heights, strict=True), strict=True)
    }


def of_outlines(region: Booleans, roi: Booleans) -> dict[str, float]:
    """From the whole matrix of distances between both outlines."""
    names = ("hd95", "assd", "nsd", "hd95_of_diagonal", "assd_of_diagonal")
    if not region.any() or not roi.any():
        return dict.fromkeys(names, NAN)
    mine, theirs = (np.argwhere(cells & np.logical_not(binary_erosion(cells))) for cells in (region, roi))
    apart = cdist(mine, theirs)
    pooled = sorted([*apart.min(axis=0), *apart.min(axis=1)])
    place = 0.95 * (len(pooled) - 1)
    below = math.floor(place)
    above = min(below + 1, len(pooled) - 1)
    hd95 = pooled[below] + (place - below) * (pooled[above] - pooled[below])
    assd, diagonal = sum(pooled) / len(pooled), math.hypot(*region.shape)
    near = sum(distance <= 0.02 * diagonal for distance in pooled) / len(pooled)
    return dict(zip(names, (hd95, assd, near, hd95 / diagonal, assd / diagonal), strict=True))


def lesion_hits(region: Booleans, roi: Booleans) -> float:
    """scikit-image's connected parts, one after the other."""
    numbers = np.asarray(label(roi, connectivity=2))
    count = int(numbers.max(initial=0))
    if not count or not region.any():
        return NAN
    return sum(bool((region & (numbers == number)).any()) for number in range(1, count + 1)) / count


def overlap_of_top(saliency_map: NDArray[np.float32], roi: Booleans, count: int) -> float:
    """Of the `count` most salient cells those in the ROI, cell by cell; of equal ones that do not all fit, a share."""
    cells = sorted(zip(saliency_map.ravel().tolist(), roi.ravel().tolist(), strict=True), reverse=True)
    inside, left = 0.0, count
    for _, grouped in itertools.groupby(cells, key=lambda cell: cell[0]):
        held = [marked for _, marked in grouped]
        taken = min(left, len(held))
        inside, left = inside + sum(held) * taken / len(held), left - taken
    return inside
