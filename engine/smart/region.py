"""Smart region: from a box, or a scribble inside and perhaps some outside, to an outline."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon
from engine.smart.colours import Colours, colours_of, refitted
from engine.smart.outlines import outlines
from engine.smart.prior import Prior, box_prior, looked_at, scribble_prior
from engine.smart.tidying import tidied
from engine.smart.walker import walk, walls
from engine.smart.working import Box, Working, working_copy
from engine.spans import Point

LONGEST = 160
"""Cells along the longer side of the part of the photo that is looked at."""
SOFTENING = 1.0
"""Standard deviation, in cells, of the Gaussian over the colours: skin is grainy."""
GAUSSIANS = 4
ROUNDS = 3
TEMPER = 0.5
"""Weight of the colours' log-likelihood ratio: neighbouring cells are not independent witnesses."""
LARGEST_RATIO = 12.0
SEED = 0
Line = tuple[Point, ...]
Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Hints:
    """What the hand said, in photo pixels.

    Attributes:
        box: drawn around the region.
        inside, outside: scribbles.
        thickness: of the scribbles.
    """

    box: Box | None = None
    inside: tuple[Line, ...] = ()
    outside: tuple[Line, ...] = ()
    thickness: float = 1.0


def smart_region(pixels: NDArray[np.uint8], hints: Hints) -> tuple[Polygon, ...]:
    """The region that the hints mean, on a photo of uint8 RGB (height, width, 3); empty where none is found.

    Colours inside and outside are mixtures of Gaussians in CIELAB, fitted anew to what was found (Rother et al. 2004);
    with a prior of place they are the prior of a random walker (Grady 2005). Nothing outside a box is found. The
    outline is true to about one cell: the longer side of what is looked at, divided by `LONGEST`.
    """
    part = looked_at(hints.box, hints.inside, hints.outside, hints.thickness)
    working = working_copy(pixels, part, LONGEST)
    place = working.place
    prior = box_prior(place, hints.box) if hints.box else scribble_prior(place, hints.inside, hints.thickness)
    prior = prior.with_scribbles(place, hints.inside, hints.outside, hints.thickness)
    return outlines(tidied(found_share(working, prior), prior.inside, prior.outside), place)


def found_share(working: Working, prior: Prior) -> Floats:
    """The share with which each cell belongs to the region, float64 (height, width)."""
    from scipy.ndimage import gaussian_filter

    colour = gaussian_filter(working.colour.astype(np.float64), (SOFTENING, SOFTENING, 0), mode="nearest")
    flat, graph = colour.reshape(-1, 3), walls(colour)
    found, away = prior.samples_inside, prior.samples_outside
    models: tuple[Colours, Colours] | None = None
    share = prior.odds
    for _ in range(ROUNDS):
        if not found.any() or not away.any():
            break
        models = _models(models, flat[found.ravel()], flat[away.ravel()])
        ratio = models[0].log_likelihood(flat) - models[1].log_likelihood(flat)
        odds = TEMPER * np.clip(ratio, -LARGEST_RATIO, LARGEST_RATIO).reshape(found.shape) + prior.odds
        share = walk(graph, 1 / (1 + np.exp(-odds)), prior.inside, prior.outside)
        found, away = share > 0.5, share <= 0.5
    return share


def _models(known: tuple[Colours, Colours] | None, found: Floats, away: Floats) -> tuple[Colours, Colours]:
    if known is None:
        return colours_of(found, GAUSSIANS, SEED), colours_of(away, GAUSSIANS, SEED)
    return refitted(known[0], found), refitted(known[1], away)
