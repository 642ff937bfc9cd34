"""An ROI's own frame: its centre, and the ellipse of equal second moments as the unit circle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RoiFrame:
    """From places on the photo to places relative to the ROI, and back.

    With C the ROI's covariance, a place d from the centre is at u = C^(-1/2) d / 2, by the symmetric root: the ellipse
    of equal second moments, whose semi-axes are twice the standard deviations, becomes the unit circle. Unlike a
    turn to the principal axis, the symmetric root is unique and changes smoothly, so that a nearly round ROI has a
    frame as well as a long one; it turns and mirrors with the photo and takes scale and stretch away.

    Attributes:
        centre: x and y, in the unit in which the photo was measured.
        to_frame, to_photo: float64 of shape (2, 2); each the inverse of the other.
    """

    centre: Floats
    to_frame: Floats
    to_photo: Floats

    def places(self, xs: Floats, ys: Floats) -> tuple[Floats, Floats]:
        """Distance in radii of the ROI and angle in radians, clockwise from the right, of places on the photo."""
        (a, b), (c, d) = self.to_frame
        across, down = xs - self.centre[0], ys - self.centre[1]
        u, v = a * across + b * down, c * across + d * down
        return np.hypot(u, v), np.arctan2(v, u)


def roi_frame(roi: Floats, width: float, height: float) -> RoiFrame:
    """The frame of an ROI that is not empty.

    Args:
        roi: share of each cell that lies in the ROI, float64 of shape (rows, columns).
        width, height: of the photo, which the cells part evenly; in any unit.
    """
    rows, columns = roi.shape
    sides = np.array([width / columns, height / rows])
    centres = (np.arange(columns) + 0.5) * sides[0], (np.arange(rows) + 0.5) * sides[1]
    total = roi.sum()
    across, down = roi.sum(axis=0), roi.sum(axis=1)
    centre = np.array([across @ centres[0], down @ centres[1]]) / total
    xs, ys = centres[0] - centre[0], centres[1] - centre[1]
    mixed = float(ys @ roi @ xs)
    covariance = np.array([[across @ xs**2, mixed], [mixed, down @ ys**2]]) / total + np.diag(sides**2) / 12
    values, vectors = np.linalg.eigh(covariance)
    roots = 2.0 * np.sqrt(values)
    return RoiFrame(centre, (vectors / roots) @ vectors.T, (vectors * roots) @ vectors.T)
