"""The ROI's shape put elsewhere: what removing as much of a photo does, whatever it shows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]

SHIFTS = 5
"""Places of the control; its figure is the mean over them."""

DRAWN = 200
"""Shifts drawn, of which the `SHIFTS` with the least overlap with the ROI are taken."""

MOST_OVERLAP = 0.25
"""Share of the ROI that a place may cover again; where the mean over the places is above it, there is no control."""


def control_masks(roi: Mask, inner: tuple[slice, slice], seed: int) -> tuple[Mask, ...]:
    """The ROI, bool (height, width) on the model's input, shifted on the torus of the part that shows the photo.

    Shape and area stay but for what wraps around a border. Empty where the shape fits nowhere else (`MOST_OVERLAP`).
    """
    shape = roi[inner]
    area = int(shape.sum())
    if area == 0:
        return ()
    random = np.random.default_rng(seed)
    shifts = np.stack([random.integers(0, size, DRAWN) for size in shape.shape], axis=1)
    overlaps = np.array([int((np.roll(shape, tuple(shift), (0, 1)) & shape).sum()) for shift in shifts]) / area
    chosen = np.argsort(overlaps, kind="stable")[:SHIFTS]
    if overlaps[chosen].mean() > MOST_OVERLAP:
        return ()
    return tuple(_placed(np.roll(shape, tuple(shifts[index]), (0, 1)), roi, inner) for index in chosen)


def _placed(shape: Mask, roi: Mask, inner: tuple[slice, slice]) -> Mask:
    mask = np.zeros_like(roi)
    mask[inner] = shape
    return mask
