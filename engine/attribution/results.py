"""From a method's sums to what it answers, with the flags that every method has in common."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.attribution.contract import Attributed
from engine.attribution.flags import NOT_FINITE, SATURATED, SMALLER_BATCHES, TINY_DIFFERENCE, ZERO_ATTRIBUTION
from engine.attribution.passes import Passes
from engine.attribution.targets import OUTPUTS

SATURATION = 8
"""A probability that is fewer roundings of its precision than this from 1 is saturated: its gradient, a multiple of
p (1 - p), has no more than three good bits. Near 0 it is saturated where that gradient leaves the range of numbers."""


def attributed(
    maps: NDArray[np.floating],
    nodes: int,
    of_nodes: int,
    change: float | None,
    output: str,
    error: float,
    done: bool,
    flags: Sequence[str] = (),
) -> Attributed:
    """The answer for maps (photos, 3, height, width), which are copied.

    Args:
        maps: attributions, or saliency where `change` is `None`.
        nodes, of_nodes: passes through the network so far, and at most.
        change: F(x) - F(x'), which the maps should sum to; `None` for a method that promises no such sum.
        output: "logit" or "probability"; decides which change is too small to divide by.
        error: see `Attributed`.
        done: whether the work ended; maps or a change that are not finite end it in any case.
        flags: further ones, put first.
    """
    with np.errstate(over="ignore"):
        rounded = maps.astype(np.float32)
    if not np.isfinite(rounded).all() or (change is not None and not np.isfinite(change)):
        undefined = tuple(np.full(photo.shape, np.nan, np.float32) for photo in rounded)
        return Attributed(undefined, nodes, of_nodes, np.nan, np.nan, np.nan, True, (*flags, NOT_FINITE))
    gap = np.nan if change is None else float(maps.sum(dtype=np.float64)) - change
    tiny = change is not None and abs(change) < OUTPUTS[output].tiny
    relative = np.nan if change is None or tiny else abs(gap / change)
    found = {TINY_DIFFERENCE: tiny, ZERO_ATTRIBUTION: not maps.any()}
    every = (*flags, *(name for name, holds in found.items() if holds))
    return Attributed(tuple(photo.copy() for photo in rounded), nodes, of_nodes, gap, relative, error, done, every)


def flags_of(passes: Passes, value: float) -> tuple[str, ...]:
    """What the passes tell: memory that did not suffice, and `value`, the output at the photo, if it is saturated."""
    number = np.finfo(passes.plan.dtype)
    low, high = float(number.tiny / number.eps), float(1 - SATURATION * number.eps)
    saturated = passes.request.output == "probability" and (value <= low or value >= high)
    found = {SATURATED: saturated, SMALLER_BATCHES: passes.halved}
    return tuple(name for name, holds in found.items() if holds)
