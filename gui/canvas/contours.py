"""Contours as they are drawn: the engine's, thinned to what the screen can show."""

from __future__ import annotations

import numpy as np

from engine.shaping.contours import Ring as Ring
from engine.shaping.contours import contours as contours


def thinned(ring: Ring, tolerance: float) -> Ring:
    """The ring without the points that would fall on the same spot of a raster of `tolerance` pixels."""
    spots = np.round(ring / tolerance)
    moved = np.empty(len(ring), dtype=np.bool_)
    moved[0] = True
    np.any(spots[1:] != spots[:-1], axis=1, out=moved[1:])
    return ring[moved]
