"""Random shapes on small photos: noise, blobs, and what lies at the photo's edge."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from engine.spans import Spans, spans_of_mask

Pixels = NDArray[np.bool_]


def make(seed: int, width: int, height: int, blur: float, share: float) -> Pixels:
    """Noise, blurred and cut at a quantile, so that about `share` of the pixels is set."""
    noise = gaussian_filter(np.random.default_rng(seed).random((height, width)), blur)
    return noise > np.quantile(noise, 1 - share)


random_masks = st.builds(
    make,
    st.integers(0, 10**6),
    st.integers(1, 40),
    st.integers(1, 40),
    st.sampled_from((0.0, 1.0, 2.0)),
    st.floats(0.02, 0.98),
)


def spans_of(pixels: Pixels) -> Spans:
    """The whole photo's mask as runs."""
    return spans_of_mask(pixels, pixels.shape[1], pixels.shape[0])
