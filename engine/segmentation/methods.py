"""The ways to choose the cells of the saliency region: one function each, one line each in `METHODS`.

Every method but region_growing takes all cells at or above (Otsu: above) one threshold. Cells of equal saliency are
therefore in or out together, whatever their place: where the threshold is shared by several cells the region is larger
than the fewest that would do. Cells without saliency are never in. region_growing takes whole segments of the image.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.recipe import Segmentation
from engine.segmentation.image_segments import ImageSegments
from engine.segmentation.region_growing import grow

Floats = NDArray[np.float32]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Beside:
    """What some methods need beside the map; both on its grid.

    Attributes:
        roi: read by roi_area.
        image: read by region_growing.
    """

    roi: Booleans | None = None
    image: ImageSegments | None = None


Method = Callable[[Floats, Segmentation, Beside], Booleans]


def cumulative_mass(saliency_map: Floats, stage: Segmentation, _: Beside) -> Booleans:
    """The fewest cells that hold at least the share `stage.parameter` of the saliency (sums in float64)."""
    ordered = np.sort(saliency_map, axis=None)[::-1]
    reached = np.cumsum(ordered, dtype=np.float64)
    needed = int(np.searchsorted(reached, _share(stage) * reached[-1]))
    return _from(saliency_map, float(ordered[min(needed, len(ordered) - 1)]))


def top_area(saliency_map: Floats, stage: Segmentation, _: Beside) -> Booleans:
    """The share `stage.parameter` of all cells, rounded, at least one: those of the highest saliency."""
    return _highest(saliency_map, _cells(saliency_map, stage))


def otsu(saliency_map: Floats, _stage: Segmentation, _: Beside) -> Booleans:
    """Cells above Otsu's threshold (IEEE Trans. SMC 9, 1979; 256 bins); nothing of a constant map."""
    from skimage.filters import threshold_otsu

    scaled = saliency_map.astype(np.float64) / max(float(saliency_map.max()), np.finfo(np.float64).tiny)
    if scaled.min() == scaled.max():
        return np.zeros(saliency_map.shape, dtype=np.bool_)
    return scaled > threshold_otsu(scaled, nbins=256)


def roi_area(saliency_map: Floats, _stage: Segmentation, beside: Beside) -> Booleans:
    """As many cells as the ROI has, those of the highest saliency; nothing without an ROI."""
    area = 0 if beside.roi is None else int(np.count_nonzero(beside.roi))
    return _highest(saliency_map, area) if area else np.zeros(saliency_map.shape, dtype=np.bool_)


def region_growing(saliency_map: Floats, stage: Segmentation, beside: Beside) -> Booleans:
    """Whole image segments until they hold the share `stage.parameter` of all cells, as in top_area; see `grow`."""
    if beside.image is None:
        raise ValueError("segmentation by region_growing needs the segments of the image")
    return grow(saliency_map, beside.image, _cells(saliency_map, stage))


METHODS: Mapping[str, Method] = {
    "cumulative_mass": cumulative_mass,
    "top_area": top_area,
    "otsu": otsu,
    "roi_area": roi_area,
    "region_growing": region_growing,
}


def _share(stage: Segmentation) -> float:
    if stage.parameter is None:
        raise ValueError(f"segmentation by {stage.method} needs a parameter")
    return stage.parameter


def _cells(saliency_map: Floats, stage: Segmentation) -> int:
    return max(1, round(_share(stage) * saliency_map.size))


def _highest(saliency_map: Floats, count: int) -> Booleans:
    place = saliency_map.size - count
    return _from(saliency_map, float(np.partition(saliency_map, place, axis=None)[place]))


def _from(saliency_map: Floats, threshold: float) -> Booleans:
    return (saliency_map >= threshold) & (saliency_map > 0)
