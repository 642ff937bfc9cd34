"""What a photo is compared with: images without the finding, in pixels, as large as the prepared photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from engine.models.preprocessing import WHITE, PreparedPhoto

BLUR = 0.1
"""Standard deviation of the blurred baseline, as a share of the longer side of the part that shows the photo."""

Pixels = NDArray[np.float32]


def baseline_of(photo: PreparedPhoto, name: str) -> Pixels:
    """The baseline of a photo, float32 (3, height, width), 0 to 255.

    Padding stays as it is in the photo, so that it gets no attribution.
    """
    rows, columns = photo.geometry.inner
    baseline = photo.pixels.copy()
    baseline[:, rows, columns] = BASELINES[name](photo.pixels[:, rows, columns])
    return baseline


def black(pixels: Pixels) -> Pixels:
    """Black pixels: 0 before normalisation."""
    return np.zeros_like(pixels)


def white(pixels: Pixels) -> Pixels:
    """White pixels: 255 before normalisation."""
    return np.full_like(pixels, WHITE)


def mean(pixels: Pixels) -> Pixels:
    """The photo's own mean colour."""
    colour = pixels.mean((1, 2), dtype=np.float64, keepdims=True).astype(np.float32)
    return np.broadcast_to(colour, pixels.shape)


def blurred(pixels: Pixels) -> Pixels:
    """The photo under a Gaussian of standard deviation `BLUR`, mirrored at its borders."""
    from scipy.ndimage import gaussian_filter

    sigma = BLUR * max(pixels.shape[1:])
    return np.stack([gaussian_filter(colour, sigma, mode="reflect") for colour in pixels]).astype(np.float32)


BASELINES: Mapping[str, Callable[[Pixels], Pixels]] = {
    "black": black,
    "white": white,
    "mean": mean,
    "blurred": blurred,
}
