"""A photo's placement profile: how its saliency is spread over the cells around its ROI."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.patterns.rings import BORDERS, CELLS, RINGS, SECTORS
from engine.patterns.roi_frame import Floats, RoiFrame, roi_frame

SMALLEST = 12
"""Cells of the map that an ROI covers at least; around a smaller one nothing can be told apart."""
_FINENESS = 192
_SAMPLES = 5
_LAST = 6.0
"""Radii up to which the open last ring is looked for on the photo."""


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """Where saliency lies relative to the ROI.

    Attributes:
        shares: of the saliency, by ring and sector, float64 of shape (CELLS,), 0 outside `defined`; they sum to 1.
        defined: cells that lie on the photo at least in part, bool of the same shape.
    """

    shares: Floats
    defined: NDArray[np.bool_]


def placement(
    saliency: NDArray[np.floating], roi: NDArray[np.floating], width: float, height: float
) -> Placement | None:
    """The profile of one photo; `None` without saliency, or where the ROI covers fewer than `SMALLEST` cells.

    Saliency is spread evenly over each cell of the map. It counts whole for its ring; of sectors, the nearest and both
    its neighbours share it by a quadratic B-spline, so that a turn of the photo by any angle changes little.

    Args:
        saliency: not negative, of shape (rows, columns).
        roi: share of each cell that lies in the ROI, of the same shape.
        width, height: of the photo, which the cells part evenly; in any unit.
    """
    weights, shares = np.asarray(saliency, dtype=np.float64), np.asarray(roi, dtype=np.float64)
    if not weights.sum() > 0 or shares.sum() < SMALLEST:
        return None
    frame = roi_frame(shares, width, height)
    defined = _defined(frame, width, height)
    found = np.where(defined, _spread(frame, weights, width, height), 0.0)
    total = float(found.sum())
    return Placement(found / total, defined) if total > 0 else None


def _spread(frame: RoiFrame, weights: Floats, width: float, height: float) -> Floats:
    """Sums of saliency by cell of the rings, float64 of shape (CELLS,)."""
    fine = max(1, -(-_FINENESS // max(weights.shape)))
    rows, columns = (side * fine for side in weights.shape)
    xs = (np.arange(columns) + 0.5) * (width / columns)
    ys = (np.arange(rows) + 0.5) * (height / rows)
    radii, angles = frame.places(xs[None, :], ys[:, None])
    ring = np.digitize(radii, BORDERS) - 1
    turn = angles * (SECTORS / (2 * np.pi))
    nearest = np.rint(turn)
    past, sector = turn - nearest, nearest.astype(np.int64)
    mass = np.repeat(np.repeat(weights, fine, axis=0), fine, axis=1)
    found = np.zeros(CELLS)
    for step, share in ((-1, (0.5 - past) ** 2 / 2), (0, 0.75 - past**2), (1, (0.5 + past) ** 2 / 2)):
        place = ring * SECTORS + (sector + step) % SECTORS
        found += np.bincount(place.ravel(), (mass * share).ravel(), CELLS)
    return found


def _defined(frame: RoiFrame, width: float, height: float) -> NDArray[np.bool_]:
    """Cells of which any of a few evenly spread places lies on the photo."""
    steps = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
    ends = np.array([*BORDERS[1:], _LAST])
    starts = np.array(BORDERS)
    radii = starts[:, None] + (ends - starts)[:, None] * steps
    angles = (np.arange(SECTORS)[:, None] + steps - 0.5) * (2 * np.pi / SECTORS)
    u = radii[:, None, :, None] * np.cos(angles)[None, :, None, :]
    v = radii[:, None, :, None] * np.sin(angles)[None, :, None, :]
    (a, b), (c, d) = frame.to_photo
    x, y = a * u + b * v + frame.centre[0], c * u + d * v + frame.centre[1]
    on_photo = (x >= 0) & (x <= width) & (y >= 0) & (y <= height)
    return on_photo.reshape(RINGS * SECTORS, -1).any(axis=1)
