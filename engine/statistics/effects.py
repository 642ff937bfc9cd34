"""How large a difference is: freed of the ROI's size, and in standard deviations."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

_NO_SPREAD = 1e-12


def size_adjusted(values: Floats, areas: Floats, inside: Booleans) -> Floats:
    """The difference between cases of equal ROI size, by least squares: score = a + b inside + c log(area).

    Overlap rises mechanically with the ROI's area. By the theorem of Frisch, Waugh and Lovell, b is the slope of the
    scores on `inside` after the regression of both on log(area).

    Args:
        values: scores of cases, float64 of shape (cases, measures).
        areas: of the ROIs, float64 of shape (cases,); a case counts where it and the score are defined and above 0.
        inside: bool of shape (strata, cases).

    Returns:
        float64 of shape (strata, measures); NaN where one side has no case or the size tells the sides apart by itself.
    """
    found = np.full((len(inside), values.shape[1]), np.nan)
    for column in range(values.shape[1]):
        counted = ~np.isnan(values[:, column]) & (areas > 0)
        if np.count_nonzero(counted) > 2:
            size = np.log(areas[counted])
            score = _without(size, values[counted, column][None])[0]
            indicators = inside[:, counted].astype(np.float64)
            freed = _without(size, indicators)
            left = (freed**2).sum(axis=1)
            known = left > _NO_SPREAD * np.maximum((indicators**2).sum(axis=1), 1.0)
            found[known, column] = (freed[known] @ score) / left[known]
    return found


def _without(size: Floats, rows: Floats) -> Floats:
    """Residuals of each row's regression on a constant and the size."""
    centred = size - size.mean()
    rest = rows - rows.mean(axis=1, keepdims=True)
    spread = centred @ centred
    if spread <= _NO_SPREAD * len(size):
        return rest
    return rest - np.outer(rest @ centred / spread, centred)


def hedges_g(values: Floats, inside: Booleans) -> Floats:
    """Standardised difference of two means over cases, free of small-sample bias to first order (Hedges 1981).

    (m1 - m0) / s * (1 - 3 / (4 (N1 + N0 - 2) - 1)) with s the pooled standard deviation of the cases.

    Returns:
        float64 of shape (strata, measures); NaN where one side has no case or neither has any spread.
    """
    weights = inside.astype(np.float64)
    defined = ~np.isnan(values)
    centred = np.where(defined, values - _means(values, defined), 0.0)
    numbers = np.stack([weights @ defined, (1.0 - weights) @ defined])
    sums = np.stack([weights @ centred, (1.0 - weights) @ centred])
    squares = np.stack([weights @ centred**2, (1.0 - weights) @ centred**2])
    known = (numbers > 0).all(axis=0) & (numbers.sum(axis=0) > 2)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = sums / numbers
        freedom = numbers.sum(axis=0) - 2.0
        variance = (squares - means * sums).sum(axis=0) / freedom
        g = (means[0] - means[1]) / np.sqrt(variance) * (1.0 - 3.0 / (4.0 * freedom - 1.0))
    spread = variance > _NO_SPREAD * (squares.sum(axis=0) / np.maximum(numbers.sum(axis=0), 1.0))
    return np.where(known & spread, g, np.nan)


def _means(values: Floats, defined: Booleans) -> Floats:
    return np.where(defined, values, 0.0).sum(axis=0) / np.maximum(np.count_nonzero(defined, axis=0), 1)
