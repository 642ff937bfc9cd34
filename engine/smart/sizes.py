"""How large the thing under a scribble is: a scribble shows where it lies, not how far it reaches."""

from __future__ import annotations

from collections.abc import Callable

STEP = 1.5
"""Each size tried is so many times the one before."""
STEADY = 1.5
"""A region that only the place bounds grows with the square of the size, by 2.25; one that its edges bound does not
grow: less than their geometric middle counts as bounded by edges."""


def steady_extent(first: float, largest: float, area_of: Callable[[float], float]) -> float:
    """The extent at which what is found hardly depends any more on the extent that is assumed.

    Beginning with `first`, extents up to `largest` are tried in turn until the region found, of `area_of` them, is
    steady; the rule is that of maximally stable regions (Matas et al. 2004). Where nothing is steady, the last one.
    """
    extent, area = first, area_of(first)
    while extent * STEP <= largest:
        grown = area_of(extent * STEP)
        if grown <= STEADY * area:
            return extent if extent == first else extent * STEP
        extent, area = extent * STEP, grown
    return extent
