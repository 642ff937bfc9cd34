"""Repeatability: the map of a photo that a person would take for the same photo.

All photos of the case are changed together, at the model's input, within 0 to 255 and not in the padding:
"noise:0.02", Gaussian noise with a standard deviation of 2 % of 255; "brightness:1.05", every pixel times 1.05. The
explained class stays the same, and so does whatever the method itself draws at random.

Cost: two maps by the recipe's own attribution for each of its maps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from engine.models.preprocessing import WHITE, PreparedPhoto
from engine.recipe.attribution import SEED
from engine.trust.examined import Examined, Found, Key, joined
from engine.trust.maps import make_maps
from engine.trust.similarity import compare

Pixels = NDArray[np.float32]

NOISE = 0.02
BRIGHTNESS = 1.05


def noisy(pixels: Pixels, index: int) -> Pixels:
    """With Gaussian noise; each photo of a case has its own."""
    drawn = np.random.default_rng([SEED, index]).normal(0.0, NOISE * WHITE, pixels.shape)
    return pixels + drawn.astype(np.float32)


def brighter(pixels: Pixels, _index: int) -> Pixels:
    """A little brighter."""
    return pixels * np.float32(BRIGHTNESS)


CHANGES: Mapping[str, Callable[[Pixels, int], Pixels]] = {
    f"noise:{NOISE:g}": noisy,
    f"brightness:{BRIGHTNESS:g}": brighter,
}


def repeatability(examined: Examined) -> dict[Key, Found]:
    """For each photo and map, and each small change: Spearman and IoU with the map as it was."""
    found: dict[Key, list[Found]] = {}
    attempt = examined.attempt
    for subject, change in CHANGES.items():
        photos = [changed(photo, change, index) for index, photo in enumerate(examined.photos)]
        for baseline in attempt.recipe.attribution.map_names:
            again = make_maps(examined, attempt.model, photos, attempt.recipe.attribution, baseline)
            for photo_id, maps in examined.explanation.photos.items():
                before = next(explained for explained in maps if explained.baseline == baseline)
                roi = examined.reading(photo_id).roi
                one = compare("repeatability", subject, before, again[photo_id], roi, attempt.recipe)
                found.setdefault((photo_id, baseline), []).append(one)
    return {key: joined(parts) for key, parts in found.items()}


def changed(photo: PreparedPhoto, change: Callable[[Pixels, int], Pixels], index: int) -> PreparedPhoto:
    """A prepared photo with the change in the part that shows the photo."""
    pixels = photo.pixels.copy()
    inner = (slice(None), *photo.geometry.inner)
    pixels[inner] = np.clip(change(pixels[inner], index), 0.0, WHITE)
    return PreparedPhoto(pixels, photo.geometry)
