"""The measures of agreement: name, words, chance level, and what makes each undefined, one line each in `MEASURES`."""

from __future__ import annotations

from dataclasses import dataclass

from engine.agreement import formulas
from engine.agreement.curves import AREA, chance_area
from engine.agreement.formulas import Chance, Formula

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
        title: for people.
        tooltip: one or two sentences for people.
        undefined_by: flags of a pair that leave the measure undefined.
        chance: the chance level from the shares s and g; `None` where there is no formula for it.
        lowest, highest: the range of its values.
    """

    name: str
    title: str
    tooltip: str
    undefined_by: tuple[str, ...]
    chance: Chance | None = None
    lowest: float = 0.0
    highest: float = 1.0


@dataclass(frozen=True, slots=True)
class CountedMeasure:
    """A measure that is a formula of counts, for one pair or many at once."""

    info: MeasureInfo
    formula: Formula


LIVE: tuple[CountedMeasure, ...] = (
    CountedMeasure(
        MeasureInfo("iou", "IoU", "Overlap of both regions as a share of their union.", REGIONS, formulas.iou_chance),
        formulas.iou,
    ),
    CountedMeasure(
        MeasureInfo(
            "dice", "Dice", "Twice the overlap as a share of both areas together.", REGIONS, formulas.dice_chance
        ),
        formulas.dice,
    ),
    CountedMeasure(
        MeasureInfo(
            "roi_coverage",
            "ROI coverage",
            "Share of the region of interest that the saliency region covers (recall).",
            REGIONS,
            formulas.saliency_share,
        ),
        formulas.roi_coverage,
    ),
    CountedMeasure(
        MeasureInfo(
            "saliency_coverage",
            "Saliency coverage",
            "Share of the saliency region that lies inside the region of interest (precision).",
            REGIONS,
            formulas.roi_share,
        ),
        formulas.saliency_coverage,
    ),
    CountedMeasure(
        MeasureInfo(
            "mass_accuracy",
            "Mass accuracy",
            "Share of all saliency that lies inside the region of interest.",
            MAP,
            formulas.roi_share,
        ),
        formulas.mass_accuracy,
    ),
    CountedMeasure(
        MeasureInfo(
            "rank_accuracy",
            "Rank accuracy",
            "Of the most salient cells, as many as the region of interest has, the share that lies inside it.",
            MAP,
            formulas.roi_share,
        ),
        formulas.rank_accuracy,
    ),
    CountedMeasure(
        MeasureInfo(
            "pointing_hit",
            "Pointing game",
            "Whether the most salient cell lies inside the region of interest; a share where several tie.",
            MAP,
            formulas.roi_share,
        ),
        formulas.pointing_hit,
    ),
)
"""What is quick enough to follow the hand; each has a column `chance_<name>` in the tables."""

AUC = MeasureInfo(
    "auc",
    "ROC AUC",
    "How often a cell inside the region of interest is more salient than one outside; needs no threshold.",
    (*MAP, FULL_ROI),
    formulas.half,
)
AVERAGE_PRECISION = MeasureInfo(
    "average_precision",
    "Average precision",
    "Precision of the saliency map as a detector of the region of interest, averaged over its recall.",
    MAP,
    formulas.roi_share,
)
KAPPA = CountedMeasure(
    MeasureInfo(
        "kappa",
        "Cohen’s kappa",
        "Agreement cell by cell beyond what the sizes of both regions alone let expect.",
        REGIONS,
        formulas.nothing,
        lowest=-1.0,
    ),
    formulas.kappa,
)
MCC = CountedMeasure(
    MeasureInfo(
        "mcc",
        "MCC",
        "Correlation of both regions cell by cell (Matthews); 0 is chance.",
        (*REGIONS, FULL_ROI, FULL_SALIENCY_REGION),
        formulas.nothing,
        lowest=-1.0,
    ),
    formulas.mcc,
)
BOUNDARY: tuple[MeasureInfo, ...] = (
    MeasureInfo(
        "hd95",
        "HD95",
        "Distance in cells within which 95 % of both outlines lie from the other one; lower is better.",
        REGIONS,
        highest=float("inf"),
    ),
    MeasureInfo(
        "assd",
        "ASSD",
        "Mean distance in cells between the outlines of both regions; lower is better.",
        REGIONS,
        highest=float("inf"),
    ),
    MeasureInfo(
        "nsd", "NSD", "Share of both outlines that lies within 2 % of the diagonal from the other one.", REGIONS
    ),
)
LESION_HIT_RATE = MeasureInfo(
    "lesion_hit_rate",
    "Lesion hit rate",
    "Share of the connected parts of the region of interest that the saliency region touches.",
    REGIONS,
)
OF_DIAGONAL: tuple[MeasureInfo, ...] = (
    MeasureInfo(
        "hd95_of_diagonal", "HD95 / diagonal", "HD95 as a share of the photo’s diagonal; lower is better.", REGIONS
    ),
    MeasureInfo(
        "assd_of_diagonal", "ASSD / diagonal", "ASSD as a share of the photo’s diagonal; lower is better.", REGIONS
    ),
)


def _area(of: MeasureInfo) -> MeasureInfo:
    return MeasureInfo(
        f"{of.name}{AREA}",
        f"{of.title} over thresholds",
        f"Mean {of.title} while the most salient 5 % to 95 % of the photo count as the saliency region.",
        MAP,
        lambda s, g: chance_area(of.name, g) + 0.0 * s,
    )


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
