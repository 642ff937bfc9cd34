"""The measures as others compute them: what the times of ours are compared with."""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable, Sequence

import numpy as np
from sklearn.metrics import (
    average_precision_score,
    cohen_kappa_score,
    f1_score,
    jaccard_score,
    matthews_corrcoef,
    roc_auc_score,
)

from engine.comparison import Pair

QUANTUS = "quantus"


def of_scikit_learn(pairs: Sequence[Pair]) -> dict[str, Callable[[], object]]:
    """A measure each, over all pairs."""
    of_regions = {
        "iou": jaccard_score,
        "dice": f1_score,
        "kappa": cohen_kappa_score,
        "mcc": matthews_corrcoef,
    }
    of_maps = {"auc": roc_auc_score, "average_precision": average_precision_score}
    return {
        **{
            name: lambda score=score: [score(roi.ravel(), region.ravel()) for _, region, roi in pairs]
            for name, score in of_regions.items()
        },
        **{
            name: lambda score=score: [score(roi.ravel(), saliency.ravel()) for saliency, _, roi in pairs]
            for name, score in of_maps.items()
        },
    }


def shared_interest(pairs: Sequence[Pair]) -> list[tuple[float, float, float]]:
    """IoU, ground-truth coverage and saliency coverage (Boggust et al. 2022), as arrays of 0 and 1."""
    found: list[tuple[float, float, float]] = []
    for _, region, roi in pairs:
        saliency, truth = region.astype(np.int64), roi.astype(np.int64)
        both = np.sum(saliency * truth)
        either = np.sum((saliency + truth) > 0)
        found.append((both / either, both / np.sum(truth), both / np.sum(saliency)))
    return found


def plain_localisation(pairs: Sequence[Pair]) -> list[tuple[float, float, float]]:
    """Mass accuracy, rank accuracy and pointing game by the shortest numpy: ties are broken by place."""
    found: list[tuple[float, float, float]] = []
    for saliency, _, roi in pairs:
        values, inside = saliency.ravel(), roi.ravel()
        order = np.argsort(-values)
        mass, rank = values[inside].sum() / values.sum(), inside[order[: inside.sum()]].mean()
        found.append((float(mass), float(rank), float(inside[values == values.max()].any())))
    return found


def quantus_localisation(pairs: Sequence[Pair]) -> Callable[[], object] | None:
    """The same three by Quantus; `None`, and a line that says so, where it is not installed.

    It is no dependency, not even of the tests: put it on the path of this one run.
    """
    if importlib.util.find_spec(QUANTUS) is None:
        print("  times_quantus is left out: Quantus is not installed")
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        quantus = importlib.import_module(QUANTUS)
        settings = {"disable_warnings": True, "display_progressbar": False, "normalise": False}
        kinds = (quantus.RelevanceMassAccuracy, quantus.RelevanceRankAccuracy, quantus.PointingGame)
        metrics = [kind(**settings) for kind in kinds]
    maps, rois = (np.stack([pair[index] for pair in pairs])[:, None] for index in (0, 2))
    photos = np.repeat(maps, 3, axis=1)
    classes = np.zeros(len(pairs), dtype=np.int64)
    return lambda: [
        metric(model=None, x_batch=photos, y_batch=classes, a_batch=maps, s_batch=rois, batch_size=len(pairs))
        for metric in metrics
    ]
