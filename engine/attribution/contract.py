"""What every attribution method is asked and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.models.metadata import EncodedFacts
from engine.models.preprocessing import PreparedPhoto
from engine.models.protocol import Model
from engine.plan import Plan
from engine.recipe import Attribution


@dataclass(frozen=True, slots=True)
class Request:
    """One case, one target, one baseline.

    Attributes:
        photos: every photo of the case; all of them are explained together.
        facts: the case's metadata, held fixed: completeness refers to the photos.
        target: index of the explained class.
        output: what of it is explained.
        baseline: one of `attribution.map_names`.
        references: for baseline "references": images of other cases, each float32 (3, height, width), pixels 0 to 255.
    """

    photos: tuple[PreparedPhoto, ...]
    facts: EncodedFacts
    target: int
    output: Literal["logit", "probability"]
    attribution: Attribution
    baseline: str
    references: tuple[NDArray[np.float32], ...] = ()


@dataclass(frozen=True, slots=True)
class Attributed:
    """The attributions of a case so far, or in the end.

    Attributes:
        maps: one a photo, float32 (3, height, width), signed, in units of the output; all NaN with flag "not_finite".
        nodes, of_nodes: passes through the network so far, and at most.
        gap: sum of all maps minus (F(x) - F(x')), in units of the output; NaN where the method promises no such sum.
        gap_relative: |gap| / |F(x) - F(x')|; NaN with flag "tiny_difference", and where the gap is.
        error: estimated distance of these maps from the exact ones, sum of |difference| / sum of |map| over all photos;
            NaN where it is not known (yet), and for a method that defines no exact map.
        done: whether this is the result.
        flags: of `engine.attribution.flags`.
    """

    maps: tuple[NDArray[np.float32], ...]
    nodes: int
    of_nodes: int
    gap: float
    gap_relative: float
    error: float
    done: bool
    flags: tuple[str, ...] = ()


Method = Callable[[Model, Request, Plan, Callable[[], bool]], Iterator[Attributed]]
"""Yields better and better estimates, the result last; asks before each chunk whether the work was cancelled."""
