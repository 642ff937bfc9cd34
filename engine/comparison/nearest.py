"""From each cell of two sets to the nearest cell of the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Cells = NDArray[np.int64]
Factors = NDArray[np.float32 | np.float64]

BLOCK = 1 << 16
"""Pairs of cells that are compared at a time: their distances stay in the processor's cache, and the product of
matrices in one thread."""
FEW = 1 << 19
"""Pairs of cells up to which all are compared."""
MANY = 1 << 24
"""Pairs of cells from which on a tree is quicker."""
_BAND = 7
"""Rows that are looked at first, above and below, where there are more than `FEW`: this part of all rows."""
_EXACT = 1 << 24
"""Whole numbers below this are exact in float32."""


def nearest(cells: Cells, others: Cells) -> tuple[Floats, Floats]:
    """Euclidean distance from each of the cells to the nearest of the others, and from each of those to the cells.

    Args:
        cells, others: rows and columns, int64 of shape (n, 2) and (m, 2), by row, neither empty.

    Returns:
        float64 of shape (n,) and (m,); exact up to the root's rounding.
    """
    if len(cells) * len(others) > MANY:
        return _by_tree(cells, others), _by_tree(others, cells)
    return _by_products(cells, others)


def _by_tree(cells: Cells, others: Cells) -> Floats:
    """The plain tree is built quicker than it is asked."""
    from scipy.spatial import KDTree

    found, _ = KDTree(others, compact_nodes=False, balanced_tree=False).query(cells)
    return np.asarray(found, dtype=np.float64)


def _by_products(cells: Cells, others: Cells) -> tuple[Floats, Floats]:
    """From the squares of the distances as products of matrices, |a - b|² = |a|² + |b|² - 2 a b, in whole numbers."""
    left, right = _factors(cells, others)
    squares = _Squares(left, right)
    rows, other_rows = cells[:, 0], others[:, 0]
    highest = int(max(rows[-1], other_rows[-1]))
    band = highest if len(cells) * len(others) <= FEW else highest // _BAND
    for block in _blocks(len(cells), len(others)):
        low = int(np.searchsorted(other_rows, rows[block][0] - band, "left"))
        high = int(np.searchsorted(other_rows, rows[block][-1] + band, "right"))
        if low < high:
            squares.compare(block, slice(low, high))
    if band < highest:
        squares.finish(band)
    return np.sqrt(squares.mine, dtype=np.float64), np.sqrt(squares.theirs, dtype=np.float64)


class _Squares:
    """The least squares so far, of the shape of either set; compared in one reused piece of memory."""

    def __init__(self, left: Factors, right: Factors) -> None:
        self._left, self._right = left, right
        self._memory = np.empty(max(BLOCK, len(left), right.shape[1]), dtype=left.dtype)
        self.mine, self.theirs = (np.full(count, np.inf, dtype=left.dtype) for count in (len(left), right.shape[1]))

    def compare(self, block: slice, others: slice) -> None:
        """Every cell of the block with every one of the others."""
        product = self._product(self._left[block], self._right[:, others])
        self.mine[block] = _least(product, 1)
        np.minimum(self.theirs[others], _least(product, 0), out=self.theirs[others])

    def finish(self, band: int) -> None:
        """Compares with all others those cells that may have a nearer one beyond the band."""
        for found, left, right in (
            (self.mine, self._left, self._right),
            (self.theirs, self._right.T, self._left.T),
        ):
            far = np.flatnonzero(found > band * band)
            for block in _blocks(len(far), right.shape[1]):
                found[far[block]] = _least(self._product(left[far[block]], right), 1)

    def _product(self, left: Factors, right: Factors) -> Factors:
        shape = len(left), right.shape[1]
        return np.matmul(left, right, out=self._memory[: shape[0] * shape[1]].reshape(shape))


def _least(squares: Factors, axis: int) -> Factors:
    """Numbers that are not negative order as their bits do, and those are compared quicker."""
    whole = np.int32 if squares.dtype == np.float32 else np.int64
    return squares.view(whole).min(axis=axis).view(squares.dtype)


def _factors(cells: Cells, others: Cells) -> tuple[Factors, Factors]:
    """Whose product are the squares of the distances; float32 wherever that is exact."""
    most = int(np.maximum(cells.max(axis=0), others.max(axis=0)).astype(np.int64).dot([1, 1]))
    kind = np.float32 if 4 * most * most < _EXACT else np.float64
    left, right = np.ones((len(cells), 4), dtype=kind), np.ones((4, len(others)), dtype=kind)
    left[:, :2], left[:, 2] = cells, (cells * cells).sum(axis=1)
    right[:2], right[3] = -2 * others.T, (others * others).sum(axis=1)
    return left, right


def _blocks(count: int, others: int) -> list[slice]:
    """Of so many cells, each block against so many others."""
    size = max(BLOCK // max(others, 1), 1)
    return [slice(start, start + size) for start in range(0, count, size)]
