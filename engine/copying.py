"""Regions on another photo of the same thing, scaled from one photo's size to the other's."""

from __future__ import annotations

import numpy as np

from engine.regions import Mask, Polygon, Region, Shape, mask_from_pixels
from engine.spans import Point

Size = tuple[int, int]


def copied(region: Region, region_id: str, before: Size, after: Size) -> Region | None:
    """The region under another id on a photo of size `after` (width, height); `None` where no pixel is left.

    Width and height are scaled each for itself, so that what spans the photo spans the other one too. A mask takes, for
    every pixel, the one that lies at the same share of the photo. What its reader said of the outline stays behind: it
    is said of one photo.
    """
    shape = region.shape if before == after else _scaled(region.shape, before, after)
    return None if shape is None else Region(region_id, region.label, shape)


def _scaled(shape: Shape, before: Size, after: Size) -> Shape | None:
    across, down = after[0] / before[0], after[1] / before[1]
    if isinstance(shape, Mask):
        return _scaled_mask(shape, before, after)

    def ring(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((x * across, y * down) for x, y in points)

    return tuple(Polygon(ring(polygon.outer), tuple(map(ring, polygon.holes))) for polygon in shape)


def _scaled_mask(mask: Mask, before: Size, after: Size) -> Mask | None:
    """Nearest neighbour at the pixels' centres, within the rows and columns that the mask reaches."""
    columns, rows = (_sources(length, other) for length, other in zip(after, before, strict=True))
    reached = (columns >= mask.left) & (columns < mask.left + mask.width)
    down = (rows >= mask.top) & (rows < mask.top + mask.height)
    if not reached.any() or not down.any():
        return None
    block = mask.pixels()[np.ix_(rows[down] - mask.top, columns[reached] - mask.left)]
    return mask_from_pixels(block, int(np.argmax(reached)), int(np.argmax(down)))


def _sources(length: int, other: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """For each of `length` pixels the one of `other` that lies at the same share."""
    return np.floor((np.arange(length) + 0.5) * other / length).astype(np.int64)
