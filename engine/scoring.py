"""Saliency against people: the scores of one photo for each reader and for their consensus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.agreement import Measures
from engine.agreement.curves import curve_numbers
from engine.agreement.nulls import null_numbers
from engine.explanation import PhotoExplanation
from engine.readers.consensus import consensus
from engine.readers.names import ADJUDICATED, CONSENSUS
from engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class PhotoScore:
    """One reader's ROI (or the consensus) against one saliency map.

    Attributes:
        measures, chance: agreement (all of `engine.agreement.MEASURES`), and its level for independent pixels.
        nulls: levels and percentiles of chance that keeps the saliency's shape, by name, see
            `engine.agreement.nulls.null_numbers`.
        curves: what agreement against the threshold is made of, by name, see `engine.agreement.curves.curve_numbers`.
        roi: bool, of the shape of the score grid.
        saliency_area, roi_area: shares of the score grid, 0 to 1.
        flags: why something is undefined or unusual.
    """

    photo_id: str
    reader: str
    baseline: str
    measures: Measures
    chance: Measures
    nulls: Mapping[str, float]
    curves: Mapping[str, float]
    roi: NDArray[np.bool_]
    saliency_area: float
    roi_area: float
    flags: tuple[str, ...]


def score_photo(
    explanation: PhotoExplanation, rois: Mapping[str, NDArray[np.bool_]], recipe: Recipe
) -> tuple[PhotoScore, ...]:
    """Scores for each reader, and for the consensus where there are several readers or the ROI was adjudicated.

    Args:
        explanation: the photo's map and region.
        rois: by reader, bool of the shape of the score grid; the settled one under `ADJUDICATED`.
        recipe: its segmentation and agreement stages are used.
    """
    settled = (ADJUDICATED,) if ADJUDICATED in rois else ()
    return tuple(
        _score(explanation, reader, roi, recipe, settled if reader == CONSENSUS else ())
        for reader, roi in with_consensus(rois, recipe).items()
    )


def with_consensus(rois: Mapping[str, NDArray[np.bool_]], recipe: Recipe) -> dict[str, NDArray[np.bool_]]:
    """The ROIs by reader, and under `CONSENSUS` what was settled, else what several readers agree on."""
    own = readers_own(rois)
    if ADJUDICATED in rois:
        return {**own, CONSENSUS: rois[ADJUDICATED]}
    return {**own, CONSENSUS: consensus(tuple(own.values()), recipe.agreement.consensus)} if len(own) > 1 else own


def readers_own(rois: Mapping[str, NDArray[np.bool_]]) -> dict[str, NDArray[np.bool_]]:
    """The ROIs that readers drew, without the settled one."""
    return {reader: roi for reader, roi in rois.items() if reader != ADJUDICATED}


def region_of(explanation: PhotoExplanation, roi: NDArray[np.bool_] | None, recipe: Recipe) -> NDArray[np.bool_] | None:
    """The saliency region; where its size is that of an ROI, of this one, and `None` without one."""
    return explanation.region if roi is None else region_for(explanation, roi, recipe)


def region_for(explanation: PhotoExplanation, roi: NDArray[np.bool_], recipe: Recipe) -> NDArray[np.bool_]:
    """The saliency region that is compared with `roi`."""
    from engine.segmentation import segment

    if explanation.region is not None:
        return explanation.region
    return segment(explanation.saliency_map, recipe.segmentation, roi, explanation.image_segments)


def _score(
    explanation: PhotoExplanation, reader: str, roi: NDArray[np.bool_], recipe: Recipe, flags: tuple[str, ...]
) -> PhotoScore:
    from engine.comparison import compare

    region = region_for(explanation, roi, recipe)
    compared = compare(explanation.saliency_map, region, roi)
    return PhotoScore(
        explanation.photo_id,
        reader,
        explanation.baseline,
        compared.measures,
        compared.chance,
        null_numbers(explanation.saliency_map, region, roi, explanation.unseen),
        curve_numbers(compared.overlaps, compared.cells),
        roi,
        float(region.mean()),
        float(roi.mean()),
        tuple(
            dict.fromkeys((*explanation.attributed.flags, *compared.measures.flags, *_cut(explanation, roi), *flags))
        ),
    )


def _cut(explanation: PhotoExplanation, roi: NDArray[np.bool_]) -> tuple[str, ...]:
    """A flag with the share of the ROI that a centre crop keeps from the model."""
    if explanation.unseen is None or not roi.any():
        return ()
    share = float((roi & explanation.unseen).sum() / roi.sum())
    return (f"roi_cut:{share:.2g}",) if share > 0 else ()
