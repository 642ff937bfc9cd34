"""Values of photos parted into bands, one a stratum: counted in bins, smoothed, and by outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.statistics.density import Density, density_of, silverman_bandwidth
from gui.results.plots.scales import nice_step

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]

OUTCOMES = 3
"""As in `gui.results.plots.language.OUTCOMES`."""
BINS = 20
NOWHERE = -1


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """Photos in strata.

    Attributes:
        groups: names of the strata as they are kept, in the order in which they are drawn.
        names: the same as people call them.
        values: float64 of shape (photos,); NaN is not drawn.
        band: place of each photo's stratum in `names`, `NOWHERE` for none, int64 of shape (photos,).
        outcome: place in `language.OUTCOMES`, int8 of the same shape.
        cases: number of each photo's case, int64 of the same shape.
        chance: mean of each stratum's photos, float64 of shape (strata,); NaN where there is none.
        edges: of the bins, ascending, of equal width.
    """

    groups: tuple[str, ...]
    names: tuple[str, ...]
    values: Floats
    band: Integers
    outcome: NDArray[np.int8]
    cases: Integers
    chance: Floats
    edges: Floats

    @property
    def drawn(self) -> Mask:
        """Photos with a value in one of the strata."""
        return np.isfinite(self.values) & (self.band != NOWHERE)

    @property
    def bins(self) -> Integers:
        """The bin of each photo, as `numpy.histogram` has it; meaningless for those that are not drawn."""
        return np.searchsorted(self.edges[1:-1], self.values, side="right")

    def counts(self, mask: Mask | None = None) -> Integers:
        """Photos, int64 of shape (strata, outcomes, bins)."""
        rows = self.drawn if mask is None else self.drawn & mask
        bins = len(self.edges) - 1
        place = (self.band[rows] * OUTCOMES + self.outcome[rows]) * bins + self.bins[rows]
        shape = (len(self.names), OUTCOMES, bins)
        return np.bincount(place, minlength=int(np.prod(shape))).reshape(shape).astype(np.int64)

    def numbers_of_cases(self) -> Integers:
        """Cases with a value in each stratum, int64 of shape (strata,)."""
        rows = self.drawn
        cases = int(self.cases.max(initial=0)) + 1
        pairs = np.bincount(self.band[rows] * cases + self.cases[rows], minlength=len(self.names) * cases)
        return np.count_nonzero(pairs.reshape(len(self.names), cases), axis=1).astype(np.int64)

    def samples(self, mask: Mask | None = None) -> list[list[Floats]]:
        """The values by stratum and outcome."""
        rows = np.flatnonzero(self.drawn if mask is None else self.drawn & mask)
        place = self.band[rows] * OUTCOMES + self.outcome[rows]
        order = np.argsort(place, kind="stable")
        borders = np.searchsorted(place[order], np.arange(1, len(self.names) * OUTCOMES))
        parts = np.split(self.values[rows][order], borders)
        return [parts[start : start + OUTCOMES] for start in range(0, len(parts), OUTCOMES)]


@dataclass(frozen=True, slots=True, eq=False)
class Smoothed:
    """The densities of the samples of `Bands`, with the bandwidths that a selection of them is smoothed by."""

    densities: list[list[Density | None]]
    numbers: Integers
    """Photos, int64 of shape (strata, outcomes)."""

    @property
    def bandwidths(self) -> list[float]:
        """Of those that there are."""
        return [one.bandwidth for band in self.densities for one in band if one is not None]

    @property
    def largest(self) -> Floats:
        """Of each stratum, the largest height times number, float64 of shape (strata,); 0 where nothing is smooth."""
        return np.array(
            [
                max((n * float(one.heights.max()) for n, one in zip(ns, band, strict=True) if one), default=0.0)
                for ns, band in zip(self.numbers.tolist(), self.densities, strict=True)
            ]
        )


def smoothed(bands: Bands, ends: tuple[float, float], mask: Mask | None = None) -> Smoothed:
    """Densities of all photos, or of those in `mask` with the bandwidths of all."""
    every = bands.samples()
    chosen = every if mask is None else bands.samples(mask)
    densities = [
        [density_of(values, *ends, silverman_bandwidth(whole)) for values, whole in zip(band, of_all, strict=True)]
        for band, of_all in zip(chosen, every, strict=True)
    ]
    numbers = np.array([[len(values) for values in band] for band in chosen], dtype=np.int64)
    return Smoothed(densities, numbers.reshape(-1, OUTCOMES))


def bin_edges(low: float, high: float) -> Floats:
    """About `BINS` bins whose edges are round numbers and hold both ends."""
    if not high > low:
        low, high = low - 0.5, high + 0.5
    step = nice_step((high - low) / BINS)
    first, last = np.floor(low / step + 1e-9), np.ceil(high / step - 1e-9)
    return np.round(np.arange(first, last + 1) * step, 10)


def band_places(codes: NDArray[np.int32], names: Sequence[str], order: Sequence[str]) -> Integers:
    """Places in `order` of words that are given by codes into `names`; `NOWHERE` for those that are not in it."""
    places = {name: place for place, name in enumerate(order)}
    return np.array([places.get(name, NOWHERE) for name in names] or [NOWHERE], dtype=np.int64)[codes]
