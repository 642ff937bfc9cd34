"""Deletion and insertion curves (Petsiuk, Das, Saenko 2018).

Deletion: the pixels of one photo are replaced by its blurred self (baseline "blurred"), the most salient first, and the
explained class's probability is read at the shares `SHARES` of its pixels; insertion starts blurred and brings them
back. A map that finds what the model uses has a small area under the first and a large one under the second. Beside
them, the same in a random order of square patches ("deletion_control", "insertion_control"): what the mere number of
pixels does. Order: the map at the resolution of the model's input, reduced by the recipe's map stage; pixels of equal
saliency in random order, so that place decides nothing.

Cost: 42 forward passes of the case for each photo and map, and 42 for each photo.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.attribution.baselines import baseline_of
from engine.explanation import PhotoExplanation
from engine.models.preprocessing import PreparedPhoto
from engine.recipe import MapStage
from engine.recipe.attribution import SEED
from engine.segmentation import reduce_channels
from engine.trust import flags
from engine.trust.answers import Answers
from engine.trust.examined import Examined, Found, Key, joined
from engine.trust.values import TrustFinding

STEPS = 20
SHARES = tuple(step / STEPS for step in range(STEPS + 1))
"""Of the pixels that show the photo: 0, 0.05, ..., 1."""

PATCH = 1 / 16
"""Side of the control's patches, as a share of the longer side of the part that shows the photo."""

FILL = "blurred"

Order = NDArray[np.int64]
"""Ranks, 0 first, of the pixels that show the photo: (height, width) of that part."""


def curves(examined: Examined) -> dict[Key, Found]:
    """For each photo and map: probabilities along both curves and their controls, and the areas below."""
    answers = Answers.of(examined)
    found: dict[Key, Found] = {}
    for index, photo in enumerate(examined.attempt.case.photos):
        prepared = examined.photos[index]
        control = _both(answers, index, prepared, patch_order(prepared, SEED), "_control")
        for explained in examined.explanation.photos[photo.photo_id]:
            order = saliency_order(explained, index, prepared, examined.attempt.recipe.map)
            own = _undefined() if order is None else _both(answers, index, prepared, order, "")
            found[photo.photo_id, explained.baseline] = joined((own, control))
    return found


def area(probabilities: NDArray[np.float64]) -> float:
    """Area below a curve over `SHARES`, by the trapezoidal rule: 0 to 1."""
    return float(np.trapezoid(probabilities, SHARES))


def saliency_order(explained: PhotoExplanation, index: int, photo: PreparedPhoto, stage: MapStage) -> Order | None:
    """The pixels by falling saliency; `None` for a map that is 0 everywhere."""
    inner = photo.geometry.inner
    saliency = reduce_channels(explained.attributed.maps[index], stage, inner)[inner]
    if not saliency.any():
        return None
    ties = np.random.default_rng(SEED).permutation(saliency.size)
    return _ranks(np.lexsort((ties, -saliency.ravel())), saliency.shape)


def patch_order(photo: PreparedPhoto, seed: int) -> Order:
    """Square patches of the photo in random order, the pixels of each row by row."""
    height, width = photo.pixels[0][photo.geometry.inner].shape
    side = max(1, round(PATCH * max(height, width)))
    across = -(-width // side)
    patch = (np.arange(height) // side)[:, None] * across + np.arange(width) // side
    turn = np.random.default_rng(seed).permutation(across * -(-height // side))
    return _ranks(np.argsort(turn[patch].ravel(), kind="stable"), (height, width))


def _ranks(order: NDArray[np.int64], shape: tuple[int, ...]) -> Order:
    ranks = np.empty(order.size, dtype=np.int64)
    ranks[order] = np.arange(order.size)
    return ranks.reshape(shape)


def _both(answers: Answers, index: int, photo: PreparedPhoto, order: Order, suffix: str) -> Found:
    hidden = baseline_of(photo, FILL)
    deletion = answers.probabilities(index, _replaced(photo.pixels, hidden, photo, order))
    insertion = answers.probabilities(index, _replaced(hidden, photo.pixels, photo, order))
    return joined((_curve("deletion" + suffix, deletion), _curve("insertion" + suffix, insertion)))


def _replaced(
    first: NDArray[np.float32], last: NDArray[np.float32], photo: PreparedPhoto, order: Order
) -> Iterator[NDArray[np.float32]]:
    """From `first` to `last`, pixel by pixel in the order, at each of `SHARES`."""
    inner = photo.geometry.inner
    for share in SHARES:
        version = first.copy()
        version[:, *inner] = np.where(order < round(share * order.size), last[:, *inner], first[:, *inner])
        yield version


def _curve(name: str, probabilities: NDArray[np.float64]) -> Found:
    points = (
        TrustFinding("curves", f"{name}:{share:g}", FILL, "probability", float(probability))
        for share, probability in zip(SHARES, probabilities, strict=True)
    )
    below = TrustFinding("curves", name, FILL, "area", area(probabilities))
    return Found((below, *points), (flags.NOT_FINITE,) if np.isnan(probabilities).any() else ())


def _undefined() -> Found:
    names = ("deletion", "insertion")
    nothing = tuple(TrustFinding("curves", name, FILL, "area", float("nan")) for name in names)
    return Found(nothing, (flags.ZERO_MAP,))
