"""Three synthetic readers who outline what they see, and differ as people do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.demo.photos import SyntheticPhoto
from engine.regions import LESION, Polygon, rasterise

_THIN = ("hair", "ink")
_SMALL = 0.004
"""Lesions under this share of the photo are sometimes overlooked, where there are others."""

_CRUMB = 0.00015
_STEADY_HAND = 0.045
"""An outline's wobble grows with what is outlined up to this radius, as a share of the photo's width."""


@dataclass(frozen=True, slots=True)
class ReaderStyle:
    """How a reader draws.

    Attributes:
        bias: how far outside the true edge the outline runs, as a share of the lesion's radius.
        wobble: deviation of the outline around that, as a share of the radius.
        spacing: distance between the outline's points, as a share of the photo's width.
        smoothing: detail that the outline leaves out, as a share of the photo's width.
        overlooks: how often a small lesion among several is missed.
        diligence: how often an artefact is labelled at all.
    """

    name: str
    bias: float
    wobble: float
    spacing: float
    smoothing: float
    overlooks: float
    diligence: Mapping[str, float]


READERS = (
    ReaderStyle(
        "reader-1", -0.07, 0.05, 0.010, 0.004, 0.05,
        {"ruler": 0.95, "ink": 0.8, "sticker": 0.8, "hair": 0.6, "nail": 0.9, "clothing": 0.8, "background": 0.8},
    ),
    ReaderStyle(
        "reader-2", 0.12, 0.06, 0.024, 0.010, 0.10,
        {"ruler": 0.85, "ink": 0.6, "sticker": 0.6, "hair": 0.4, "nail": 0.8, "clothing": 0.5, "background": 0.5},
    ),
    ReaderStyle(
        "reader-3", 0.03, 0.08, 0.075, 0.008, 0.15,
        {"ruler": 0.7, "ink": 0.4, "sticker": 0.4, "hair": 0.15, "nail": 0.7, "clothing": 0.3, "background": 0.3},
    ),
)  # fmt: skip


def read_synthetic(
    photo: SyntheticPhoto, style: ReaderStyle, random: np.random.Generator
) -> dict[str, NDArray[np.bool_]]:
    """What a reader labels on `photo`: masks (height, width) by label; labels with nothing drawn are left out."""
    drawn = {LESION: _outline_lesions(photo.lesion, style, random)}
    for label, mask in photo.others.items():
        if random.random() < style.diligence[label]:
            drawn[label] = _brush(mask, style) if label in _THIN else _outline_all(mask, style, random)
    return {label: mask for label, mask in drawn.items() if mask.any()}


def _outline_lesions(lesion: NDArray[np.bool_], style: ReaderStyle, random: np.random.Generator) -> NDArray[np.bool_]:
    parts = sorted(_parts(lesion), key=np.count_nonzero, reverse=True)
    seen: list[Polygon] = []
    for rank, part in enumerate(parts):
        overlooked = random.random() < style.overlooks
        if rank == 0 or not overlooked or np.count_nonzero(part) >= _SMALL * part.size:
            seen.append(_outline(part, style.bias, style, random))
    return _filled(seen, lesion)


def _outline_all(mask: NDArray[np.bool_], style: ReaderStyle, random: np.random.Generator) -> NDArray[np.bool_]:
    """Artefacts have clear edges: outlined without bias, and a long one no less steadily than a short one."""
    return _filled([_outline(part, 0.0, style, random) for part in _parts(mask)], mask)


def _filled(polygons: list[Polygon], mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    height, width = mask.shape
    return rasterise(tuple(polygons), width, height).to_mask()


def _brush(mask: NDArray[np.bool_], style: ReaderStyle) -> NDArray[np.bool_]:
    """Thin things are painted over with a brush somewhat wider than they are."""
    from scipy.ndimage import maximum_filter

    width = 2 * round((0.003 + 0.3 * style.smoothing) * mask.shape[1]) + 1
    return np.asarray(maximum_filter(mask, size=width), dtype=np.bool_)


def _parts(mask: NDArray[np.bool_]) -> Iterator[NDArray[np.bool_]]:
    """Connected parts of `mask`, crumbs left out."""
    from skimage.measure import label

    numbered = np.asarray(label(mask, connectivity=2))
    sizes = np.bincount(numbered.ravel())
    for number in range(1, len(sizes)):
        if sizes[number] >= _CRUMB * mask.size:
            yield numbered == number


def _outline(part: NDArray[np.bool_], bias: float, style: ReaderStyle, random: np.random.Generator) -> Polygon:
    width = part.shape[1]
    ring = _contour(part, style.smoothing * width)
    steadiness = min(math.sqrt(np.count_nonzero(part) / math.pi), _STEADY_HAND * width * 2)
    shift = steadiness * (bias + style.wobble * _loop_noise(random, len(ring)))
    moved = ring + shift[:, None] * _normals(ring) + random.normal(0, 0.015, size=2) * steadiness
    points = _spaced(moved, style.spacing * width)
    return Polygon(tuple((float(x), float(y)) for x, y in points))


def _contour(part: NDArray[np.bool_], sigma: float) -> NDArray[np.float64]:
    """The longest outline of `part` as points (x, y), about one a pixel, clockwise on the screen."""
    from scipy.ndimage import gaussian_filter
    from skimage.measure import find_contours

    radius = math.sqrt(np.count_nonzero(part) / math.pi)
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    box = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    margin = round(3 * sigma) + 2
    soft = gaussian_filter(np.pad(box, margin).astype(np.float32), min(sigma, 0.2 * radius))
    ring = max(find_contours(soft, 0.5), key=len)[:-1, ::-1]
    ring = ring + np.array([columns[0], rows[0]]) - margin + 0.5
    return ring if _turns_clockwise(ring) else ring[::-1]


def _turns_clockwise(ring: NDArray[np.float64]) -> bool:
    x, y = ring.T
    return float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1))) > 0


def _normals(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vectors (n, 2) that point out of a clockwise ring, smoothed along it."""
    reach = max(1, len(ring) // 40)
    along = np.roll(ring, -reach, axis=0) - np.roll(ring, reach, axis=0)
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)
    return np.stack([along[:, 1], -along[:, 0]], axis=1) / length[:, None]


def _loop_noise(random: np.random.Generator, count: int) -> NDArray[np.float64]:
    """Slow noise around a ring (count,), deviation about 1."""
    angle = np.linspace(0, 2 * math.pi, count, endpoint=False)
    total = np.zeros(count)
    for order in range(1, 8):
        total += random.normal(0, 1.0 / order**0.6) * np.cos(order * angle + random.uniform(0, 2 * math.pi))
    return total / 1.1


def _spaced(ring: NDArray[np.float64], spacing: float) -> NDArray[np.float64]:
    """Points of `ring` about `spacing` apart, at least nine."""
    steps = np.hypot(*np.diff(ring, axis=0, append=ring[:1]).T)
    count = max(9, round(float(steps.sum()) / spacing))
    chosen = np.searchsorted(np.cumsum(steps), np.linspace(0, steps.sum(), count, endpoint=False))
    return ring[np.minimum(chosen, len(ring) - 1)]
