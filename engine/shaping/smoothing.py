"""A calmer outline: bays and spurs narrower than the given width go, straight stretches stay where they are."""

from __future__ import annotations

from math import ceil

import numpy as np

from engine.errors import SpotcheckError
from engine.language import tr
from engine.shaping.runs import box_of, from_box, pixels_in
from engine.spans import Booleans, Spans, empty_spans

_REACH = 4.0
"""Standard deviations beyond which the Gaussian is cut off."""
_TILE = 256


def smoothed(spans: Spans, radius: float) -> Spans:
    """Pixels around which, weighted by a Gaussian, at least half of the neighbourhood lies in `spans`.

    The threshold of one half leaves a straight outline where it is. At the photo's edge the outermost pixels are
    repeated, so that a region cut off by the edge still reaches it.

    Args:
        radius: standard deviation of the Gaussian, photo pixels.

    Raises:
        SpotcheckError: the radius is not above 0.
    """
    if not radius > 0:
        raise SpotcheckError(tr("A radius of {radius} photo pixels smooths nothing; give one above 0.", radius=radius))
    reach = ceil(_REACH * radius) + 1
    box = box_of(spans, reach)
    if box is None:
        return empty_spans(spans.width, spans.height)
    pixels = pixels_in(spans, box)
    padded = np.pad(pixels, reach, mode="edge")
    smooth = np.empty_like(pixels)
    for top in range(0, pixels.shape[0], _TILE):
        for left in range(0, pixels.shape[1], _TILE):
            window = padded[top : top + _TILE + 2 * reach, left : left + _TILE + 2 * reach]
            smooth[top : top + _TILE, left : left + _TILE] = _smoothed_middle(window, radius, reach)
    return from_box(smooth, box, spans.width, spans.height)


def _smoothed_middle(window: Booleans, radius: float, reach: int) -> Booleans:
    """The window without a rim of `reach`; most windows lie wholly inside or outside and need no filter."""
    from scipy.ndimage import gaussian_filter

    middle = window[reach:-reach, reach:-reach]
    if window.all() or not window.any():
        return middle
    weight = gaussian_filter(window.astype(np.float32), radius, mode="nearest", truncate=_REACH)
    return weight[reach:-reach, reach:-reach] >= 0.5
