"""What saliency without any sense would score, and how far above that a score is."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import overload

import numpy as np
from numpy.typing import NDArray

from engine.agreement.counts import Counts
from engine.agreement.measures import Measures
from engine.agreement.table import EMPTY_ROI, EMPTY_SALIENCY_REGION, LIVE_MEASURES, MeasureInfo

Floats = NDArray[np.float64]


def chance_levels(roi_share: float, saliency_share: float, infos: Sequence[MeasureInfo] = LIVE_MEASURES) -> Measures:
    """The chance level of each measure for cells chosen independently of the ROI.

    With s and g the shares of the grid's cells: IoU sg / (s + g - sg), Dice 2sg / (s + g), ROI coverage s, ROC AUC
    1/2, kappa and MCC 0, and g for all others. NaN and a flag where the ROI, or a region that the measure needs, is
    empty. A measure without a formula for chance is left out.

    Example:
        >>> levels = chance_levels(0.2, 0.2)
        >>> round(levels.iou, 2), round(levels.dice, 2)
        (0.11, 0.2)
    """
    s, g = np.float64(saliency_share), np.float64(roi_share)
    flags = {EMPTY_ROI: g == 0, EMPTY_SALIENCY_REGION: s == 0}
    with np.errstate(divide="ignore", invalid="ignore"):
        values = {
            info.name: float("nan")
            if any(flags.get(flag, False) for flag in info.undefined_by)
            else float(info.chance(np.asarray(s), np.asarray(g)))
            for info in infos
            if info.chance is not None
        }
    return Measures(MappingProxyType(values), tuple(flag for flag, holds in flags.items() if holds))


def chance_of(counts: Counts) -> Measures:
    """The chance levels of one pair's counts."""
    return chance_levels(float(counts.roi / counts.cells), float(counts.saliency / counts.cells))


@overload
def skill(observed: float, chance: float) -> float: ...
@overload
def skill(observed: Floats, chance: Floats) -> Floats: ...
def skill(observed: float | Floats, chance: float | Floats) -> float | Floats:
    """(observed - chance) / (1 - chance): 0 at chance, 1 at best; NaN where chance is 1 or either is NaN."""
    room = 1.0 - np.asarray(chance, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        result = np.where(room > 0, (observed - np.asarray(chance)) / room, np.nan)
    return result if result.ndim else float(result)
