"""What a photo is compared with: images without the finding, in pixels, as large as the prepared photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from engine.attribution.contract import Request
from engine.errors import ModelError
from engine.language import tr
from engine.models.preprocessing import WHITE, PreparedPhoto
from engine.recipe import Attribution

BLUR = 0.1
"""Standard deviation of the blurred baseline, as a share of the longer side of the part that shows the photo."""

Pixels = NDArray[np.float32]


def baselines_of(request: Request) -> tuple[Pixels, ...]:
    """The images that the case is compared with, each float32 (photos, 3, height, width), 0 to 255.

    One, or several for a sampled baseline. Padding stays as it is in the photo, so that it gets no attribution.

    Raises:
        ModelError: baseline "references" without references.
    """
    if request.baseline == "noise":
        drawn = [_noise(photo, index, request.attribution) for index, photo in enumerate(request.photos)]
        return tuple(np.stack(images) for images in zip(*drawn, strict=True))
    if request.baseline == "references":
        if not request.references:
            raise ModelError(
                tr("Baseline “references” needs photos of other cases, and there are none; choose another.")
            )
        return tuple(np.stack([_fill(photo, image) for photo in request.photos]) for image in request.references)
    return (np.stack([baseline_of(photo, request.baseline) for photo in request.photos]),)


def baseline_of(photo: PreparedPhoto, name: str) -> Pixels:
    """The baseline of a photo, float32 (3, height, width), 0 to 255; `name` is one of `BASELINES`."""
    rows, columns = photo.geometry.inner
    baseline = photo.pixels.copy()
    baseline[:, rows, columns] = BASELINES[name](photo.pixels[:, rows, columns])
    return baseline


def _fill(photo: PreparedPhoto, image: Pixels) -> Pixels:
    rows, columns = photo.geometry.inner
    filled = photo.pixels.copy()
    filled[:, rows, columns] = image[:, rows, columns]
    return filled


def _noise(photo: PreparedPhoto, index: int, stage: Attribution) -> list[Pixels]:
    """`stage.samples` images of uniform noise, 0 to 255, for the case's photo number `index`."""
    random = np.random.default_rng([stage.seed, index])
    shape = photo.pixels.shape
    return [_fill(photo, (WHITE * random.random(shape)).astype(np.float32)) for _ in range(stage.samples)]


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
