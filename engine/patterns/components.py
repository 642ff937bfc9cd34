"""The two directions in which features differ most: a map of photos."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """Principal components (Pearson 1901; Hotelling 1933).

    Attributes:
        places: of each photo, float64 of shape (n, 2), in the unit of the features, their mean 0.
        explained: share of the features' variance along each, float64 of shape (2,); they fall.
    """

    places: Floats
    explained: Floats


def principal_components(features: NDArray[np.floating]) -> Components:
    """The first two components of features, not scaled; a component without variance is 0 throughout.

    The sign of each is such that its largest loading is positive, the first of several.

    Args:
        features: finite, of shape (n, d), one photo at least.
    """
    centred = np.asarray(features, dtype=np.float64)
    centred = centred - centred.mean(axis=0)
    total = float((centred**2).sum())
    loadings = _loadings(centred)
    places = centred @ loadings
    squares = (places**2).sum(axis=0)
    explained = squares / total if total > 0 else np.zeros(2)
    return Components(places, explained)


def _loadings(centred: Floats) -> Floats:
    """Unit vectors as columns, float64 of shape (d, 2); from the smaller of both products of the features."""
    photos, columns = centred.shape
    kept = min(2, photos, columns)
    if columns <= photos:
        _, vectors = np.linalg.eigh(centred.T @ centred)
        found = vectors[:, ::-1][:, :kept]
    else:
        _, vectors = np.linalg.eigh(centred @ centred.T)
        found = centred.T @ vectors[:, ::-1][:, :kept]
    lengths = np.linalg.norm(found, axis=0)
    found = found / np.where(lengths > 0, lengths, 1.0)
    largest = found[np.abs(found).argmax(axis=0), np.arange(kept)]
    signed = found * np.where(largest < 0, -1.0, 1.0)
    return np.pad(signed, ((0, 0), (0, 2 - kept)))
