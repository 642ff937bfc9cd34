"""What the measures are called and say, in the language of the person; `MeasureInfo` asks here."""

from __future__ import annotations

from engine.agreement.curves import AREA
from engine.language import tr


def title_of(name: str) -> str:
    """A measure's name.

    >>> title_of("kappa"), title_of("iou_over_thresholds")
    ('Cohen’s kappa', 'IoU over thresholds')
    """
    if name.endswith(AREA):
        return tr("{measure} over thresholds", measure=title_of(name.removesuffix(AREA)))
    titles = {
        "iou": "IoU",
        "dice": "Dice",
        "roi_coverage": tr("ROI coverage"),
        "saliency_coverage": tr("Saliency coverage"),
        "mass_accuracy": tr("Mass accuracy"),
        "rank_accuracy": tr("Rank accuracy"),
        "pointing_hit": tr("Pointing game"),
        "auc": "ROC AUC",
        "average_precision": tr("Average precision"),
        "kappa": tr("Cohen’s kappa"),
        "mcc": "MCC",
        "hd95": "HD95",
        "assd": "ASSD",
        "nsd": "NSD",
        "lesion_hit_rate": tr("Lesion hit rate"),
        "hd95_of_diagonal": tr("HD95 / diagonal"),
        "assd_of_diagonal": tr("ASSD / diagonal"),
    }
    return titles.get(name, name)


def tooltip_of(name: str) -> str:
    """What a measure says, in one or two sentences; empty where it is unknown."""
    if name.endswith(AREA):
        return tr(
            "Mean {measure} while the most salient 5 % to 95 % of the photo count as the saliency region.",
            measure=title_of(name.removesuffix(AREA)),
        )
    sentences = {
        "iou": tr("Overlap of both regions as a share of their union."),
        "dice": tr("Twice the overlap as a share of both areas together."),
        "roi_coverage": tr("Share of the region of interest that the saliency region covers (recall)."),
        "saliency_coverage": tr("Share of the saliency region that lies inside the region of interest (precision)."),
        "mass_accuracy": tr("Share of all saliency that lies inside the region of interest."),
        "rank_accuracy": tr(
            "Of the most salient cells, as many as the region of interest has, the share that lies inside it."
        ),
        "pointing_hit": tr(
            "Whether the most salient cell lies inside the region of interest; a share where several tie."
        ),
        "auc": tr(
            "How often a cell inside the region of interest is more salient than one outside; needs no threshold."
        ),
        "average_precision": tr(
            "Precision of the saliency map as a detector of the region of interest, averaged over its recall."
        ),
        "kappa": tr("Agreement cell by cell beyond what the sizes of both regions alone let expect."),
        "mcc": tr("Correlation of both regions cell by cell (Matthews); 0 is chance."),
        "hd95": tr("Distance in cells within which 95 % of both outlines lie from the other one; lower is better."),
        "assd": tr("Mean distance in cells between the outlines of both regions; lower is better."),
        "nsd": tr("Share of both outlines that lies within 2 % of the diagonal from the other one."),
        "lesion_hit_rate": tr(
            "Share of the connected parts of the region of interest that the saliency region touches."
        ),
        "hd95_of_diagonal": tr("HD95 as a share of the photo’s diagonal; lower is better."),
        "assd_of_diagonal": tr("ASSD as a share of the photo’s diagonal; lower is better."),
    }
    return sentences.get(name, "")
