"""What artefacts are drawn with: a sheet over the photo, its colours and its shadow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from engine.demo.light import Colours
from engine.demo.noise import REFERENCE_WIDTH, Plane
from engine.demo.shapes import Pose

OVERSAMPLING = 2
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where artefacts go.

    Attributes:
        pose: of the lesion.
        side: of the lesion on which a ruler or a finger lies, radians.
        millimetre: its width in pixels.
        bald: where no hair grows (height, width); everywhere it may where it is `None`.
    """

    pose: Pose
    side: float
    millimetre: float
    bald: NDArray[np.bool_] | None = None


class Sheet:
    """A transparent sheet over the photo to draw on, in photo pixels, antialiased."""

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("L", (width * OVERSAMPLING, height * OVERSAMPLING))
        self._pen = ImageDraw.Draw(self._image)

    def polygon(self, points: list[Point]) -> None:
        self._pen.polygon([_finer(point) for point in points], fill=255)

    def line(self, points: list[Point], thickness: float) -> None:
        self._pen.line(
            [_finer(point) for point in points], fill=255, width=max(1, round(thickness * OVERSAMPLING)), joint="curve"
        )

    def dot(self, centre: Point, radius: float) -> None:
        (x, y), reach = _finer(centre), radius * OVERSAMPLING
        self._pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)

    def stamp(self, picture: Image.Image, centre: Point) -> None:
        x, y = _finer(centre)
        self._image.paste(255, (round(x - picture.width / 2), round(y - picture.height / 2)), picture)

    def cover(self) -> Plane:
        return np.asarray(self._image.reduce(OVERSAMPLING), dtype=np.float32) / 255.0


def _finer(point: Point) -> Point:
    return point[0] * OVERSAMPLING, point[1] * OVERSAMPLING


def size_of(colours: Colours) -> tuple[int, int, float]:
    height, width, _ = colours.shape
    return width, height, width / REFERENCE_WIDTH


def lay(colours: Colours, cover: Plane, colour: NDArray[np.float32]) -> None:
    box = _box(cover)
    colours[box] += cover[box][..., None] * (colour - colours[box])


def _box(cover: Plane) -> tuple[slice, slice]:
    """The rows and columns that hold all of `cover`."""
    rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
    if not len(rows):
        return slice(0, 0), slice(0, 0)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def drop_shadow(colours: Colours, cover: Plane, reach: float, strength: float) -> None:
    soft = Image.fromarray((255 * cover).astype(np.uint8)).filter(ImageFilter.GaussianBlur(reach))
    moved = np.roll(np.asarray(soft, dtype=np.float32) / 255.0, (round(reach), round(reach * 0.6)), axis=(0, 1))
    colours *= (1.0 - strength * np.clip(moved - cover, 0.0, 1.0))[..., None]


def point(place: NDArray[np.float64]) -> Point:
    """A place as Pillow wants it."""
    return float(place[0]), float(place[1])
