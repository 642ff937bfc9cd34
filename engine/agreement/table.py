"""The measures of agreement: name, words, chance level, and what makes each undefined, one line each in `MEASURES`."""

from __future__ import annotations

from dataclasses import dataclass

from engine.agreement import formulas
from engine.agreement.curves import AREA, chance_area
from engine.agreement.formulas import Chance, Formula
from engine.agreement.words import title_of, tooltip_of

EMPTY_ROI = "empty_roi"
EMPTY_SALIENCY_REGION = "empty_saliency_region"
ZERO_MAP = "zero_map"
FULL_ROI = "roi_is_everything"
FULL_SALIENCY_REGION = "saliency_region_is_everything"

REGIONS = (EMPTY_ROI, EMPTY_SALIENCY_REGION)
"""Flags that leave a measure of two regions undefined."""
MAP = (EMPTY_ROI, ZERO_MAP)
"""Flags that leave a measure of a map and a region undefined."""


@dataclass(frozen=True, slots=True)
class MeasureInfo:
    """One measure.

    Attributes:
        name: column of the tables.
        undefined_by: flags of a pair that leave the measure undefined.
        chance: the chance level from the shares s and g; `None` where there is no formula for it.
        lowest, highest: the range of its values.
    """

    name: str
    undefined_by: tuple[str, ...]
    chance: Chance | None = None
    lowest: float = 0.0
    highest: float = 1.0

    @property
    def title(self) -> str:
        """For people."""
        return title_of(self.name)

    @property
    def tooltip(self) -> str:
        """One or two sentences for people."""
        return tooltip_of(self.name)


@dataclass(frozen=True, slots=True)
class CountedMeasure:
    """A measure that is a formula of counts, for one pair or many at once."""

    info: MeasureInfo
    formula: Formula


LIVE: tuple[CountedMeasure, ...] = (
    CountedMeasure(MeasureInfo("iou", REGIONS, formulas.iou_chance), formulas.iou),
    CountedMeasure(MeasureInfo("dice", REGIONS, formulas.dice_chance), formulas.dice),
    CountedMeasure(MeasureInfo("roi_coverage", REGIONS, formulas.saliency_share), formulas.roi_coverage),
    CountedMeasure(MeasureInfo("saliency_coverage", REGIONS, formulas.roi_share), formulas.saliency_coverage),
    CountedMeasure(MeasureInfo("mass_accuracy", MAP, formulas.roi_share), formulas.mass_accuracy),
    CountedMeasure(MeasureInfo("rank_accuracy", MAP, formulas.roi_share), formulas.rank_accuracy),
    CountedMeasure(MeasureInfo("pointing_hit", MAP, formulas.roi_share), formulas.pointing_hit),
)
"""What is quick enough to follow the hand; each has a column `chance_<name>` in the tables."""

AUC = MeasureInfo("auc", (*MAP, FULL_ROI), formulas.half)
AVERAGE_PRECISION = MeasureInfo("average_precision", MAP, formulas.roi_share)
KAPPA = CountedMeasure(MeasureInfo("kappa", REGIONS, formulas.nothing, lowest=-1.0), formulas.kappa)
MCC = CountedMeasure(
    MeasureInfo("mcc", (*REGIONS, FULL_ROI, FULL_SALIENCY_REGION), formulas.nothing, lowest=-1.0), formulas.mcc
)
BOUNDARY: tuple[MeasureInfo, ...] = (
    MeasureInfo("hd95", REGIONS, highest=float("inf")),
    MeasureInfo("assd", REGIONS, highest=float("inf")),
    MeasureInfo("nsd", REGIONS),
)
LESION_HIT_RATE = MeasureInfo("lesion_hit_rate", REGIONS)
OF_DIAGONAL: tuple[MeasureInfo, ...] = (
    MeasureInfo("hd95_of_diagonal", REGIONS),
    MeasureInfo("assd_of_diagonal", REGIONS),
)


def _area(of: MeasureInfo) -> MeasureInfo:
    return MeasureInfo(f"{of.name}{AREA}", MAP, lambda s, g: chance_area(of.name, g) + 0.0 * s)


COUNTED = (*LIVE, KAPPA, MCC)
"""All that is made of counts."""
LIVE_MEASURES: tuple[MeasureInfo, ...] = tuple(measure.info for measure in LIVE)
AREAS: tuple[MeasureInfo, ...] = tuple(_area(info) for info in LIVE_MEASURES[:4])
RANKED: tuple[MeasureInfo, ...] = (AUC, AVERAGE_PRECISION, *AREAS)
"""All that is made of the order of the cells."""
MEASURES: tuple[MeasureInfo, ...] = (
    *LIVE_MEASURES,
    AUC,
    AVERAGE_PRECISION,
    KAPPA.info,
    MCC.info,
    *BOUNDARY,
    LESION_HIT_RATE,
    *OF_DIAGONAL,
    *AREAS,
)
"""Every measure, in the order of the tables."""
