"""Which parts of a photo the causal test removes, on the model's input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.explanation import PhotoExplanation
from engine.models.geometry import Geometry
from engine.recipe import Recipe
from engine.scoring import region_of
from engine.trust import flags
from engine.trust.control import control_masks
from engine.trust.values import PhotoEvidence

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Parts:
    """What is removed, by subject, in the order of the table.

    Attributes:
        masks: each a tuple of bool (height, width) of the model's input, over which the figure is the mean; an empty
            one where it is undefined.
        flags: why.
    """

    masks: Mapping[str, tuple[Mask, ...]]
    flags: tuple[str, ...]


def shared_parts(reading: PhotoEvidence, geometry: Geometry, explained: PhotoExplanation, seed: int) -> Parts:
    """Parts that no map has a say in: ROI, complement, control, and each marked label."""
    roi, why = _roi_on_input(reading, geometry, explained)
    seen = np.zeros((geometry.input_height, geometry.input_width), dtype=np.bool_)
    seen[geometry.inner] = True
    control = () if roi is None else control_masks(roi, geometry.inner, seed)
    if roi is not None and not control:
        why = (*why, flags.NO_CONTROL)
    masks = {
        "roi": () if roi is None else (roi,),
        "complement": () if roi is None else (seen & ~roi,),
        "control": control,
    }
    for label, cells in sorted(reading.labels.items()):
        if not cells.any():
            continue
        marked = geometry.from_grid(cells, explained.grid)
        masks[f"label:{label}"] = (marked,) if marked.any() and (seen & ~marked).any() else ()
        if not masks[f"label:{label}"]:
            why = (*why, flags.label_undefined(label))
    return Parts(masks, why)


def saliency_part(reading: PhotoEvidence, geometry: Geometry, explained: PhotoExplanation, recipe: Recipe) -> Parts:
    """The part that depends on the map: its region without the ROI; undefined without an ROI."""
    name, roi = "saliency_outside_roi", reading.roi
    if roi is None or not roi.any():
        return Parts({name: ()}, ())
    region = region_of(explained, roi, recipe)
    outside = None if region is None else geometry.from_grid(region & ~roi, explained.grid)
    if outside is None or not outside.any():
        return Parts({name: ()}, (flags.NO_SALIENCY_OUTSIDE_ROI,))
    return Parts({name: (outside,)}, ())


def _roi_on_input(
    reading: PhotoEvidence, geometry: Geometry, explained: PhotoExplanation
) -> tuple[Mask | None, tuple[str, ...]]:
    if reading.roi is None:
        return None, (flags.NO_ROI,)
    if not reading.roi.any():
        return None, (flags.EMPTY_ROI,)
    roi = geometry.from_grid(reading.roi, explained.grid)
    if not roi.any():
        return None, (flags.ROI_UNSEEN,)
    if roi[geometry.inner].all():
        return None, (flags.ROI_IS_EVERYTHING,)
    return roi, ()
