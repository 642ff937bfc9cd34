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
        photos: every photo of the case; all of them move along the path together.
        facts: the case's metadata, held fixed: completeness refers to the photos.
        target: index of the explained class.
        output: what of it is explained.
        baseline: a name of `engine.attribution.baselines.BASELINES`.
    """

    photos: tuple[PreparedPhoto, ...]
    facts: EncodedFacts
    target: int
    output: Literal["logit", "probability"]
    attribution: Attribution
    baseline: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """The attributions of a case so far, or in the end.

    Attributes:
        maps: one a photo, float32 (3, height, width), signed, in units of the output; all NaN with flag "not_finite".
        nodes, of_nodes: points of the path computed so far, and in all.
        gap: sum of all maps minus (F(x) - F(x')), in units of the output.
        gap_relative: |gap| / |F(x) - F(x')|; NaN with flag "tiny_difference".
        done: whether this is the result.
        flags: "tiny_difference": the output hardly differs between photo and baseline, so the relative gap is
            undefined; "zero_attribution": every map is zero throughout; "not_finite": the network gave an output or a
            gradient that is not a finite number.
    """

    maps: tuple[NDArray[np.float32], ...]
    nodes: int
    of_nodes: int
    gap: float
    gap_relative: float
    done: bool
    flags: tuple[str, ...] = ()


Method = Callable[[Model, Request, Plan, Callable[[], bool]], Iterator[Attributed]]
"""Yields better and better estimates, the result last; asks before each chunk whether the work was cancelled."""
