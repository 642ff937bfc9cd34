"""How well the maps of one photo agree, whatever their baselines: measured off the GUI thread."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

    from engine.explanation import PhotoExplanation


@dataclass(frozen=True, slots=True)
class MapAgreement:
    """Of all pairs of maps, the lowest rank correlation and the lowest IoU of regions; NaN where undefined."""

    spearman: float
    iou: float


def agreement_of_maps(maps: tuple[PhotoExplanation, ...]) -> MapAgreement | None:
    """Compares each map with each other; `None` where there is only one."""
    from engine.trust.similarity import iou, spearman

    pairs = tuple(combinations(maps, 2))
    if not pairs:
        return None
    correlations = (spearman(one.saliency_map[_seen(one)], other.saliency_map[_seen(one)]) for one, other in pairs)
    return MapAgreement(_lowest(correlations), _lowest(iou(one.region, other.region) for one, other in pairs))


def _seen(explained: PhotoExplanation) -> NDArray[np.bool_]:
    """The cells that the model saw; all others are alike in every map."""
    import numpy as np

    if explained.unseen is None:
        return np.ones(explained.saliency_map.shape, dtype=np.bool_)
    return ~explained.unseen


def _lowest(values: Iterable[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return min(known, default=math.nan)
