"""Growing a region from whole image segments, the densest in saliency first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.segmentation.image_segments import ImageSegments

SMALLEST_GAIN = 0.001
"""A segment that would add less than this share of the grid's cells is passed over (PAIR: 50 pixels of 224 x 224)."""

EQUAL = 1e-9
"""Densities closer than this, relative to the highest, count as equal: rounding never decides."""


def grow(saliency_map: NDArray[np.float32], image: ImageSegments, cells: int) -> NDArray[np.bool_]:
    """Segment after segment until the region has at least `cells` cells.

    Always next is the segment whose cells that are not yet in have the highest mean saliency (XRAI, Kapishnikov et al.
    2019, algorithm 1); of equal ones the first. It is taken whole, so the region exceeds `cells` by less than what the
    last segment added. It stays smaller only where nothing is left that adds saliency and `SMALLEST_GAIN` cells.

    Cells are passed over once; then sums of pieces are kept: each piece is added once to the segments that hold it.

    Args:
        saliency_map: (height, width), 0 or above.
        image: of the same grid.
        cells: at least 1.
    """
    growth = _Growth.of(saliency_map, image)
    while growth.cells < cells:
        best = growth.densest()
        if best is None:
            break
        growth.take(best)
    return np.append(growth.inside, False)[image.pieces]


@dataclass(slots=True)
class _Growth:
    """What is in already, and what each segment still holds that is not.

    Attributes:
        members: bool (segments, pieces).
        piece_cells, piece_sums: cells and saliency of each piece.
        inside: bool (pieces,); `OUTSIDE`, the index -1, finds the False that `grow` appends.
        new_cells, new_sums: cells and saliency that each segment would add.
        fewest, faintest: a segment adds at least so many cells, and has more saliency a cell than this.
        cells: in the region.
    """

    members: NDArray[np.bool_]
    piece_cells: NDArray[np.int64]
    piece_sums: NDArray[np.float64]
    inside: NDArray[np.bool_]
    new_cells: NDArray[np.int64]
    new_sums: NDArray[np.float64]
    fewest: float
    faintest: float
    cells: int = 0

    @classmethod
    def of(cls, saliency_map: NDArray[np.float32], image: ImageSegments) -> _Growth:
        """Nothing is in yet."""
        count = image.members.shape[1]
        places = image.pieces.ravel() + 1
        cells = np.bincount(places, minlength=count + 1)[1:].astype(np.int64)
        sums = np.bincount(places, saliency_map.ravel(), minlength=count + 1)[1:].astype(np.float64)
        return cls(
            image.members,
            cells,
            sums,
            np.zeros(count, np.bool_),
            image.members @ cells,
            image.members @ sums,
            SMALLEST_GAIN * saliency_map.size,
            EQUAL * float(saliency_map.max()),
        )

    def densest(self) -> int | None:
        """The segment to take next; `None` where no segment adds anything."""
        density = np.where(self.new_cells >= max(1.0, self.fewest), self.new_sums / np.maximum(self.new_cells, 1), 0.0)
        highest = float(density.max(initial=0.0))
        return int(np.argmax(density >= highest * (1 - EQUAL))) if highest > self.faintest else None

    def take(self, segment: int) -> None:
        """Bring in all of a segment."""
        added = np.flatnonzero(self.members[segment] & ~self.inside)
        self.inside[added] = True
        self.cells += int(self.piece_cells[added].sum())
        self.new_cells -= self.members[:, added] @ self.piece_cells[added]
        self.new_sums -= self.members[:, added] @ self.piece_sums[added]
