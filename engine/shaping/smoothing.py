"""A calmer outline: bays and spurs narrower than the given width go, straight stretches stay where they are."""

from __future__ import annotations

from math import ceil

import numpy as np

from engine.errors import SpotcheckError
from engine.shaping.runs import box_of, from_box, pixels_in
from engine.spans import Spans, empty_spans

_REACH = 4.0
"""Standard deviations beyond which the Gaussian is cut off."""


def smoothed(spans: Spans, radius: float) -> Spans:
    """Pixels around which, weighted by a Gaussian, at least half of the neighbourhood lies in `spans`.

    The threshold of one half leaves a straight outline where it is. At the photo's edge the outermost pixels are
    repeated, so that a region cut off by the edge still reaches it.

    Args:
        radius: standard deviation of the Gaussian, photo pixels.

    Raises:
        SpotcheckError: the radius is not above 0.
    """
    from scipy.ndimage import gaussian_filter

    if not radius > 0:
        raise SpotcheckError(f"A radius of {radius} photo pixels smooths nothing; give one above 0.")
    box = box_of(spans, ceil(_REACH * radius) + 1)
    if box is None:
        return empty_spans(spans.width, spans.height)
    pixels = pixels_in(spans, box).astype(np.float32)
    weight = gaussian_filter(pixels, radius, mode="nearest", truncate=_REACH)
    return from_box(weight >= 0.5, box, spans.width, spans.height)
