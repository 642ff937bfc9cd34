"""From a map on the score grid to its region."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.recipe import Segmentation
from engine.segmentation.checks import check_map
from engine.segmentation.cleaning import drop_small_components, fill_holes
from engine.segmentation.image_segments import ImageSegments
from engine.segmentation.methods import METHODS, Beside


def segment(
    saliency_map: NDArray[np.float32],
    stage: Segmentation,
    roi: NDArray[np.bool_] | None = None,
    image: ImageSegments | None = None,
) -> NDArray[np.bool_]:
    """The saliency region: the method's cells, then without small parts, then with holes filled.

    Parts of fewer cells than `stage.smallest_component` x all cells are dropped; if no part is large enough the region
    is empty, as it is for a map that is 0 everywhere. Empty is a result: measures are then undefined, not 0.

    Args:
        saliency_map: float32, (height, width), 0 or above, on the score grid; every cell counts.
        stage: method, its parameter, and the tidying.
        roi: cells of the region of interest, same shape; only method "roi_area" reads it.
        image: the photo's segments on the same grid; only method "region_growing" reads them, and needs them.

    Returns:
        bool, (height, width).

    Raises:
        ValueError: a value of the map is not finite or below 0; an ROI or segments of another shape; segments that the
            method needs and does not get.

    Example:
        >>> saliency_map = np.array([[0, 1, 2, 5]], dtype=np.float32)
        >>> segment(saliency_map, Segmentation("cumulative_mass", 0.6, 0.0, False)).tolist()
        [[False, False, False, True]]
    """
    check_map(saliency_map)
    if roi is not None and roi.shape != saliency_map.shape:
        raise ValueError(f"the ROI has shape {roi.shape}, the saliency map {saliency_map.shape}")
    if image is not None and image.pieces.shape != saliency_map.shape:
        raise ValueError(f"the image's segments have shape {image.pieces.shape}, the saliency map {saliency_map.shape}")
    region = METHODS[stage.method](saliency_map, stage, Beside(roi, image))
    region = drop_small_components(region, stage.smallest_component * region.size)
    return fill_holes(region) if stage.fill_holes and region.any() else region
