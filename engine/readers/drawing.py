"""The readers' consensus as regions that can be edited, and how far readers differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid
from engine.readers.consensus import consensus
from engine.regions import Mask, mask_from_pixels
from engine.spans import Spans, intersect, spans_of_mask

Booleans = NDArray[np.bool_]

ROUNDS = 12
"""How often cells that came out otherwise than the consensus are set anew before the best attempt is taken."""


@dataclass(frozen=True, slots=True)
class DrawnConsensus:
    """A consensus as pixels.

    Attributes:
        parts: one mask for each connected part, from the top down; empty where the readers agree on nothing.
        differing: cells of the score grid in which these pixels and the rule disagree: 0 where a cell is a pixel, or
            wider than one and a half; between, and where cells are smaller than pixels, now and then a few at corners,
            as pixels cannot take every shape of such a grid.
    """

    parts: tuple[Mask, ...]
    differing: int


def draw_consensus(rois: Sequence[Spans], grid: ScoreGrid, rule: str) -> DrawnConsensus:
    """The pixels whose cells are exactly those of `consensus` on the score grid.

    The outline follows the readers' own pixels: those that as many readers marked as make a cell part of the consensus.
    Cells that come out otherwise (a cell counts from half its area on, for the rule as for each reader) are then filled
    or cleared whole.

    Args:
        rois: for each reader who read the photo, the union of the lesion regions.
        rule: a key of `engine.readers.consensus.RULES`.
    """
    inside = [grid.inside(roi) for roi in rois]
    wanted = consensus(inside, rule)
    if not wanted.any():
        return DrawnConsensus((), 0)
    votes, left, top = _votes(rois, grid)
    pixels = _without_crumbs(_levels(wanted, np.stack(inside).sum(axis=0), len(rois))[votes], grid)
    pixels, differing = _Repair(wanted, grid, left, top).repaired(pixels)
    return DrawnConsensus(_parts(pixels, left, top), differing)


def lowest_iou(rois: Sequence[Spans]) -> float:
    """The IoU of the two readers who agree least, in pixels; NaN where nobody marked anything or there is one reader.

    A reader who marked nothing has an IoU of 0 with one who did.
    """
    found = [_iou(first, second) for first, second in combinations(rois, 2) if first.area or second.area]
    return min(found, default=float("nan"))


def _iou(first: Spans, second: Spans) -> float:
    both = intersect(first, second).area
    return both / (first.area + second.area - both)


def _votes(rois: Sequence[Spans], grid: ScoreGrid) -> tuple[NDArray[np.int16], int, int]:
    """How many readers marked each pixel of the box around all ROIs and a cell beyond; its left and top."""
    marked = [roi for roi in rois if len(roi.rows)]
    beyond = -(-max(grid.photo_width, grid.photo_height) // max(grid.width, grid.height)) + 1
    left = max(0, min(int(roi.starts.min()) for roi in marked) - beyond)
    right = min(grid.photo_width, max(int(roi.ends.max()) for roi in marked) + beyond)
    top = max(0, min(int(roi.rows[0]) for roi in marked) - beyond)
    bottom = min(grid.photo_height, max(int(roi.rows[-1]) for roi in marked) + 1 + beyond)
    edges = np.zeros((bottom - top, right - left + 1), dtype=np.int16)
    for roi in marked:
        edges[roi.rows - top, roi.starts - left] += 1
        edges[roi.rows - top, roi.ends - left] -= 1
    return np.cumsum(edges, axis=1, dtype=np.int16)[:, :-1], left, top


def _levels(wanted: Booleans, votes: NDArray[np.integer], readers: int) -> Booleans:
    """For 0, 1, 2, ... all readers, whether what so many marked is in the consensus: as in most cells of the grid."""
    cells = np.bincount(votes.ravel(), minlength=readers + 1)
    chosen = np.bincount(votes[wanted], minlength=readers + 1)
    most = 2 * np.arange(readers + 1) > readers
    return np.where(cells > 0, 2 * chosen > cells, most) & (np.arange(readers + 1) > 0)


class _Repair:
    """Brings pixels of a box at (`left`, `top`) in line with cells."""

    def __init__(self, wanted: Booleans, grid: ScoreGrid, left: int, top: int) -> None:
        self._wanted, self._grid, self._left, self._top = wanted, grid, left, top

    def repaired(self, pixels: Booleans) -> tuple[Booleans, int]:
        """The best of some attempts, and the number of cells in which it still differs."""
        best, fewest = pixels, int(self._wanted.size)
        for attempt in range(ROUNDS):
            wrong = self._inside(pixels) != self._wanted
            count = int(np.count_nonzero(wrong))
            if count < fewest:
                best, fewest = pixels, count
            if not count:
                break
            pixels = self._set_cells(pixels, wrong, whole=attempt % 2 == 1)
        return best, fewest

    def _inside(self, pixels: Booleans) -> Booleans:
        grid = self._grid
        return grid.inside(spans_of_mask(pixels, grid.photo_width, grid.photo_height, self._left, self._top))

    def _set_cells(self, pixels: Booleans, wrong: Booleans, *, whole: bool) -> Booleans:
        """Sets the pixels whose centre lies in a wrong cell, or with `whole` all that touch it, as the cell is to be.

        What is filled is filled last: an edge between two cells belongs to the one that needs it.
        """
        pixels = pixels.copy()
        places = np.argwhere(wrong)
        for row, column in (*places[~self._wanted[wrong]].tolist(), *places[self._wanted[wrong]].tolist()):
            down = _pixels(row, self._grid.photo_height, self._grid.height, self._top, whole=whole)
            across = _pixels(column, self._grid.photo_width, self._grid.width, self._left, whole=whole)
            pixels[down, across] = self._wanted[row, column]
        return pixels


def _pixels(cell: int, pixels: int, cells: int, origin: int, *, whole: bool) -> slice:
    """The pixels along one side that touch the cell, or those whose centre lies in it, counted from `origin`."""
    if whole:
        first, end = cell * pixels // cells, -(-(cell + 1) * pixels // cells)
    else:
        first, end = (-(-(2 * edge * pixels - cells) // (2 * cells)) for edge in (cell, cell + 1))
    return slice(max(0, first - origin), max(0, end - origin))


def _without_crumbs(pixels: Booleans, grid: ScoreGrid) -> Booleans:
    """The pixels without parts smaller than half a cell, which are nothing on the grid: where outlines cross."""
    labels = _labelled(pixels)
    sizes = np.bincount(labels.ravel())
    large = 2 * sizes * grid.width * grid.height >= grid.photo_width * grid.photo_height
    large[0] = False
    return large[labels]


def _labelled(pixels: Booleans) -> NDArray[np.int32]:
    from scipy import ndimage

    labels = np.zeros(pixels.shape, dtype=np.int32)
    ndimage.label(pixels, structure=np.ones((3, 3)), output=labels)
    return labels


def _parts(pixels: Booleans, left: int, top: int) -> tuple[Mask, ...]:
    """The parts of pixels that touch, at corners too."""
    from scipy import ndimage

    labels = _labelled(pixels)
    masks = (
        mask_from_pixels(labels[box] == number, left + box[1].start, top + box[0].start)
        for number, box in enumerate(ndimage.find_objects(labels), start=1)
    )
    return tuple(mask for mask in masks if mask is not None)
