"""A part of a photo in perceptual colours, at a resolution at which the hand can be followed."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from engine.spans import Point

Floats = NDArray[np.float32]
Box = tuple[float, float, float, float]
"""left, top, right, bottom in photo pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """Where a raster of `width` x `height` cells lies on the photo.

    Attributes:
        left, top: its corner, photo pixels.
        across, down: photo pixels in one cell, at least 1.
    """

    left: float
    top: float
    across: float
    down: float
    width: int
    height: int

    @property
    def box(self) -> Box:
        """The part of the photo that it covers."""
        return (
            self.left,
            self.top,
            self.left + self.across * self.width,
            self.top + self.down * self.height,
        )

    def cell(self, point: Point) -> tuple[int, int]:
        """Row and column of the cell that holds the point, or of the nearest one."""
        column, row = floor((point[0] - self.left) / self.across), floor((point[1] - self.top) / self.down)
        return min(max(row, 0), self.height - 1), min(max(column, 0), self.width - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Working:
    """Part of a photo in CIELAB.

    Attributes:
        place: where it lies.
        colour: float32 (height, width, 3): lightness 0 to 100, a*, b*; D65, read-only.
        ends: whether its left, top, right and bottom are those of the photo.
    """

    place: Placement
    colour: Floats
    ends: tuple[bool, bool, bool, bool]


def working_copy(pixels: NDArray[np.uint8], box: Box | None, longest: int) -> Working:
    """The photo's part in `box` (or all of it) with at most `longest` cells along its longer side.

    `pixels` is uint8 RGB (height, width, 3), taken as sRGB. Each cell is the mean of the pixels that it covers; a part
    of at most `longest` pixels keeps every pixel. 0.5 megapixels of cells take about 0.1 s.
    """
    from PIL import Image
    from skimage.color import rgb2lab

    height, width = pixels.shape[:2]
    left, top, right, bottom = _whole_pixels(box or (0, 0, width, height), width, height)
    part = pixels[top:bottom, left:right]
    scale = min(1.0, longest / max(part.shape[:2]))
    size = max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale))
    if size != (part.shape[1], part.shape[0]):
        part = np.asarray(Image.fromarray(np.ascontiguousarray(part)).resize(size, Image.Resampling.BOX))
    colour = rgb2lab(part.astype(np.float32) / np.float32(255)).astype(np.float32)
    colour.flags.writeable = False
    place = Placement(left, top, (right - left) / size[0], (bottom - top) / size[1], *size)
    return Working(place, colour, (left == 0, top == 0, right == width, bottom == height))


def _whole_pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    left, top = min(max(floor(box[0]), 0), width - 1), min(max(floor(box[1]), 0), height - 1)
    return left, top, max(left + 1, min(ceil(box[2]), width)), max(top + 1, min(ceil(box[3]), height))
