"""What a reader draws: labelled polygons with holes, or painted masks, and the one way to turn them into pixels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.spans import Point, Spans, spans_of_mask, spans_of_rings, subtract, unite

LESION = "lesion"
ANATOMY_AND_ARTEFACTS = (
    "hair",
    "nail",
    "lip",
    "ear",
    "eye",
    "ruler",
    "ink",
    "sticker",
    "clothing",
    "jewellery",
    "background",
)
LABELS = (LESION, *ANATOMY_AND_ARTEFACTS)
Certainty = Literal["low", "medium", "high"]
CERTAINTIES: tuple[Certainty, ...] = ("low", "medium", "high")
"""How sure a reader is of an outline. Three words instead of five numbers: they need no legend, and one key each."""


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed ring of at least three (x, y) points in photo pixels, origin at the top left corner, with holes."""

    outer: tuple[Point, ...]
    holes: tuple[tuple[Point, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Mask:
    """A painted region: the box that bounds it and its pixels, packed eight to a byte along the rows."""

    left: int
    top: int
    width: int
    height: int
    bits: bytes

    def pixels(self) -> NDArray[np.bool_]:
        """Boolean array of shape (height, width)."""
        flat = np.unpackbits(np.frombuffer(self.bits, dtype=np.uint8), count=self.width * self.height)
        return flat.reshape(self.height, self.width).astype(np.bool_)


Shape = tuple[Polygon, ...] | Mask


@dataclass(frozen=True, slots=True)
class Region:
    """One thing that one reader outlined on one photo.

    Attributes:
        region_id: unique in the project, kept through every edit.
        label: `LESION` or one of `ANATOMY_AND_ARTEFACTS`.
        comment: what its reader says about it.
        certainty: how sure its reader is of the outline; `None` where that was not said.
        locked: whether shape and label stay as they are until it is unlocked.
    """

    region_id: str
    label: str
    shape: Shape
    comment: str = ""
    certainty: Certainty | None = None
    locked: bool = False

    @property
    def remarked(self) -> bool:
        """Whether there is more to it than label and shape."""
        return bool(self.comment or self.certainty or self.locked)

    def bare(self) -> Region:
        """Label and shape alone, which is all that a score depends on."""
        return Region(self.region_id, self.label, self.shape) if self.remarked else self


def mask_from_pixels(pixels: NDArray[np.bool_], left: int = 0, top: int = 0) -> Mask | None:
    """The smallest `Mask` of a boolean block placed at (`left`, `top`); `None` where no pixel is set."""
    rows = np.flatnonzero(pixels.any(axis=1))
    if not len(rows):
        return None
    columns = np.flatnonzero(pixels.any(axis=0))
    box = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = box.shape
    return Mask(left + int(columns[0]), top + int(rows[0]), width, height, np.packbits(box).tobytes())


def mask_from_spans(spans: Spans) -> Mask | None:
    """The smallest `Mask` that holds the pixels of `spans`; `None` where there are none."""
    if not len(spans.rows):
        return None
    left, right = int(spans.starts.min()), int(spans.ends.max())
    top, bottom = int(spans.rows[0]), int(spans.rows[-1]) + 1
    box = Spans(right - left, bottom - top, spans.rows - top, spans.starts - left, spans.ends - left)
    return Mask(left, top, right - left, bottom - top, np.packbits(box.to_mask()).tobytes())


def rasterise(shape: Shape, width: int, height: int) -> Spans:
    """The pixels of `shape` on a photo of `width` x `height`: the only rasteriser of the project."""
    if isinstance(shape, Mask):
        return spans_of_mask(shape.pixels(), width, height, shape.left, shape.top)
    return unite([_polygon_spans(polygon, width, height) for polygon in shape], width, height)


def rasterise_label(regions: Iterable[Region], label: str, width: int, height: int) -> Spans:
    """The union of the `regions` that carry `label`; with `LESION` this is a reader's ROI."""
    return unite([rasterise(region.shape, width, height) for region in regions if region.label == label], width, height)


def _polygon_spans(polygon: Polygon, width: int, height: int) -> Spans:
    outer = spans_of_rings([polygon.outer], width, height)
    return subtract(outer, spans_of_rings(polygon.holes, width, height)) if polygon.holes else outer
