"""Where a photo's pixels lie in the network's input, and back from there to the score grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid

HALF = 0.5 - 1e-9
"""Half of a pixel's area, less what the sums of its parts may be off by."""


@dataclass(frozen=True, slots=True)
class Placement:
    """One axis: the photo is resized to `resized` pixels, of which the first lies at `offset` of the input.

    Attributes:
        offset: 0 or more where there is padding, below 0 where the photo is cut.
    """

    photo: int
    input: int
    resized: int
    offset: int

    @property
    def inner(self) -> slice:
        """The part of the input that shows the photo."""
        return slice(max(0, self.offset), min(self.input, self.offset + self.resized))

    def positions(self, cells: int) -> NDArray[np.float64]:
        """Places of the centres of `cells` equal cells along the photo, in the input; pixel i covers i to i + 1."""
        return (np.arange(cells, dtype=np.float64) + 0.5) * (self.resized / cells) + self.offset


@dataclass(frozen=True, slots=True)
class Geometry:
    """How a photo was fitted into the input; all sizes in pixels."""

    photo_width: int
    photo_height: int
    input_width: int
    input_height: int
    fit: Literal["stretch", "letterbox", "center_crop"]

    @property
    def across(self) -> Placement:
        """Along the width."""
        return self._placement(self.photo_width, self.input_width)

    @property
    def down(self) -> Placement:
        """Along the height."""
        return self._placement(self.photo_height, self.input_height)

    @property
    def inner(self) -> tuple[slice, slice]:
        """Rows and columns of the input that show the photo, not padding."""
        return self.down.inner, self.across.inner

    def to_grid(self, map: NDArray[np.float32], grid: ScoreGrid) -> NDArray[np.float32]:
        """A map on the input, float32 (input_height, input_width), on the score grid, (grid.height, grid.width).

        Bilinear between pixel centres; beyond the outermost centres that show the photo the value stays (padding is
        never read); 0 in cells that the network did not see.
        """
        rows, columns = self.inner
        inside = np.asarray(map, np.float32)[rows, columns]
        brought = _along_rows(inside, self.down.positions(grid.height) - rows.start)
        brought = _along_rows(brought.T, self.across.positions(grid.width) - columns.start).T
        return np.where(self.seen(grid), brought, np.float32(0))

    def from_grid(self, mask: NDArray[np.bool_], grid: ScoreGrid) -> NDArray[np.bool_]:
        """A mask on the score grid, bool (grid.height, grid.width), on the input, (input_height, input_width).

        A pixel is inside where the mask covers at least half of its area; padding never is. What a centre crop keeps
        from the network is lost.
        """
        rows, columns = self.inner
        down, across = _shares(self.down, grid.height), _shares(self.across, grid.width)
        found = np.zeros((self.input_height, self.input_width), dtype=np.bool_)
        found[rows, columns] = down @ mask.astype(np.float64) @ across.T >= HALF
        return found

    def seen(self, grid: ScoreGrid) -> NDArray[np.bool_]:
        """Cells of the grid whose centre the network saw: all of them, but for a centre crop."""
        return np.outer(_within(self.down, grid.height), _within(self.across, grid.width))

    def _placement(self, photo: int, size: int) -> Placement:
        if self.fit == "stretch":
            return Placement(photo, size, size, 0)
        resized = self._resized(photo)
        return Placement(photo, size, resized, (size - resized) // 2)

    def _resized(self, photo: int) -> int:
        """One side of the photo after resizing with its shape kept: inside the input, or filling it."""
        ratios = ((self.input_width, self.photo_width), (self.input_height, self.photo_height))
        choose = min if self.fit == "letterbox" else max
        target, side = choose(ratios, key=lambda ratio: ratio[0] / ratio[1])
        return max(1, round(photo * target / side))


def _within(axis: Placement, cells: int) -> NDArray[np.bool_]:
    positions = axis.positions(cells)
    return (positions >= axis.inner.start) & (positions <= axis.inner.stop)


def _shares(axis: Placement, cells: int) -> NDArray[np.float64]:
    """Which share of each pixel that shows the photo lies in which cell: (pixels, cells); rows add up to 1."""
    pixels = np.arange(axis.inner.start, axis.inner.stop)[:, None]
    edges = np.arange(cells + 1) * (axis.resized / cells) + axis.offset
    return np.maximum(np.minimum(pixels + 1, edges[1:]) - np.maximum(pixels, edges[:-1]), 0.0)


def _along_rows(values: NDArray[np.float32], positions: NDArray[np.float64]) -> NDArray[np.float32]:
    """Rows of (n, m) at the given places, where row i has its centre at i + 0.5."""
    centred = np.clip(positions - 0.5, 0, len(values) - 1)
    before = np.minimum(centred.astype(np.int64), max(len(values) - 2, 0))
    after = np.minimum(before + 1, len(values) - 1)
    share = (centred - before).astype(np.float32)[:, None]
    return np.asarray(values[before] * (1 - share) + values[after] * share, np.float32)
