"""From each cell of two sets to the nearest cell of the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Cells = NDArray[np.int64]

FEW = 1 << 16
"""Pairs of cells that are compared at a time: their distances stay in the processor's cache, and the product of
matrices in one thread."""
MANY = 1 << 24
"""Pairs of cells from which on a tree is quicker."""
_BAND = 7
"""Rows that are looked at first, above and below: this part of all rows."""
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
    squares = _by_products(cells, others)
    mine, theirs = (np.sqrt(square.astype(np.float64)) for square in squares)
    return mine, theirs


def _by_tree(cells: Cells, others: Cells) -> Floats:
    """The plain tree is built quicker than it is asked."""
    from scipy.spatial import KDTree

    found, _ = KDTree(others, compact_nodes=False, balanced_tree=False).query(cells)
    return np.asarray(found, dtype=np.float64)


def _by_products(cells: Cells, others: Cells) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Squares of the distances, as products of matrices: |a - b|² = |a|² + |b|² - 2 a b, in whole numbers."""
    left, right = _factors(cells, others)
    if len(cells) * len(others) <= FEW:
        squares = left @ right
        return squares.min(axis=1), squares.min(axis=0)
    mine, theirs = (np.full(len(each), np.inf, dtype=left.dtype) for each in (cells, others))
    rows, other_rows = cells[:, 0], others[:, 0]
    band = max(rows[-1], other_rows[-1]) // _BAND
    for block in _blocks(len(cells), len(others) // 2):
        low = np.searchsorted(other_rows, rows[block][0] - band, "left")
        high = np.searchsorted(other_rows, rows[block][-1] + band, "right")
        if low < high:
            squares = left[block] @ right[:, low:high]
            squares.min(axis=1, out=mine[block])
            np.minimum(theirs[low:high], squares.min(axis=0), out=theirs[low:high])
    _finish(mine, left, right, band)
    _finish(theirs, right.T, left.T, band)
    return mine, theirs


def _factors(cells: Cells, others: Cells) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Whose product are the squares of the distances; float32 wherever that is exact."""
    most = int(np.maximum(cells.max(axis=0), others.max(axis=0)).astype(np.int64).dot([1, 1]))
    kind = np.float32 if 4 * most * most < _EXACT else np.float64
    left, right = np.ones((len(cells), 4), dtype=kind), np.ones((4, len(others)), dtype=kind)
    left[:, :2], left[:, 2] = cells, (cells * cells).sum(axis=1)
    right[:2], right[3] = -2 * others.T, (others * others).sum(axis=1)
    return left, right


def _finish(
    found: NDArray[np.floating], left: NDArray[np.floating], right: NDArray[np.floating], band: np.int64
) -> None:
    """Compares with all others those cells that may have a nearer one beyond the band."""
    far = np.flatnonzero(found > band * band)
    for block in _blocks(len(far), right.shape[1]):
        found[far[block]] = (left[far[block]] @ right).min(axis=1)


def _blocks(count: int, others: int) -> list[slice]:
    """Of so many cells, each block against so many others."""
    size = max(FEW // max(others, 1), 1)
    return [slice(start, start + size) for start in range(0, count, size)]
