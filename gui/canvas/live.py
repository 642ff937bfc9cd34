"""The ROI on the score grid while the hand still moves: what stays put is counted once, what moves at each move."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid
from engine.regions import LESION, Region, rasterise_label
from engine.spans import Spans, unite
from gui.canvas.cells import CellSums, cells_under
from gui.canvas.stroke import Dab, Stroke, box_of, fill

Booleans = NDArray[np.bool_]


class LiveShape(Protocol):
    """The regions of a photo in the middle of a gesture."""

    def roi(self, grid: ScoreGrid) -> Booleans:
        """Cells inside the union of the lesion regions as they are now; a new array of shape (height, width)."""
        ...


def roi_of(regions: Iterable[Region], grid: ScoreGrid) -> Booleans:
    """Cells inside the union of the lesion regions, computed in full."""
    return grid.inside(rasterise_label(regions, LESION, grid.photo_width, grid.photo_height))


class StillRegions:
    """The lesion regions that a gesture leaves alone, as pixels, counted once."""

    def __init__(self, regions: Iterable[Region], size: tuple[int, int]) -> None:
        self.size = size
        self.spans: Spans = rasterise_label(regions, LESION, *size)

    def with_moved(self, moved: Iterable[Region]) -> Spans:
        """The pixels of these regions and of the `moved` ones, each once."""
        spans = rasterise_label(moved, LESION, *self.size)
        return unite([self.spans, spans], *self.size) if len(self.spans.rows) else spans


class MovedShape:
    """Regions that stand somewhere new for the moment, beside those that stay."""

    def __init__(self, still: StillRegions, moved: Iterable[Region]) -> None:
        self._still = still
        self._moved = tuple(moved)
        self._known: dict[ScoreGrid, Booleans] = {}

    def roi(self, grid: ScoreGrid) -> Booleans:
        """See `LiveShape`; computed when first asked for."""
        if grid not in self._known:
            self._known[grid] = grid.inside(self._still.with_moved(self._moved))
        return self._known[grid].copy()


class StrokeShape:
    """The regions under a brush or eraser; always those of the present moment, however often it is handed out."""

    def __init__(self, stroke: Stroke, regions: tuple[Region, ...]) -> None:
        self._stroke = stroke
        self._regions = regions
        self._states: dict[ScoreGrid, _StrokeState] = {}

    def roi(self, grid: ScoreGrid) -> Booleans:
        """See `LiveShape`; only cells that new pieces of the stroke touch are counted anew."""
        if grid not in self._states:
            self._states[grid] = _StrokeState(self._stroke, self._regions, grid)
        return self._states[grid].inside().copy()


class _StrokeState:
    """The cells of one grid and the union of all lesion pixels, brought up to date dab by dab."""

    def __init__(self, stroke: Stroke, regions: tuple[Region, ...], grid: ScoreGrid) -> None:
        self._stroke = stroke
        self._lesions = tuple(region for region in regions if region.label == LESION)
        self._grid = grid
        self._sums = CellSums(grid)
        self._seen = 0
        self._reached: frozenset[str] | None = None
        self._others: NDArray[np.uint8] | None = None
        self._others_inside: Booleans = np.zeros((grid.height, grid.width), dtype=np.bool_)
        self._union = stroke.pixels
        self._inside = roi_of(self._lesions, grid)

    def inside(self) -> Booleans:
        if self._stroke.label == LESION:
            self._follow_reach()
            for dab in self._stroke.dabs[self._seen :]:
                self._apply(dab)
        self._seen = len(self._stroke.dabs)
        return self._inside

    def _follow_reach(self) -> None:
        """Parts the regions that the stroke works on from the others whenever it reaches a further one."""
        if self._reached == self._stroke.reached:
            return
        self._reached = self._stroke.reached
        others = [region for region in self._lesions if region.region_id not in self._reached]
        spans = rasterise_label(others, LESION, self._grid.photo_width, self._grid.photo_height)
        self._others = None
        self._others_inside = self._grid.inside(spans)
        self._union = self._stroke.pixels
        if len(spans.rows):
            self._others = np.zeros_like(self._stroke.pixels)
            fill(self._others, spans, 1)
            self._union = self._stroke.pixels | self._others

    def _apply(self, dab: Dab) -> None:
        box = box_of(dab.spans(self._grid.photo_width, self._grid.photo_height))
        if box is None:
            return
        left, top, right, bottom = box
        window = (slice(top, bottom), slice(left, right))
        if self._others is not None:
            np.bitwise_or(self._stroke.pixels[window], self._others[window], out=self._union[window])
        rows, columns, whole = cells_under(dab, self._grid, box)
        at = rows[whole], columns[whole]
        self._inside[at] = self._others_inside[at] if self._stroke.erases else True
        rows, columns = rows[~whole], columns[~whole]
        may_change = self._inside[rows, columns] == self._stroke.erases
        rows, columns = rows[may_change], columns[may_change]
        self._inside[rows, columns] = self._sums.inside(self._union, rows, columns)
