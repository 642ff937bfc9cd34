"""Smart region: from a box, or a scribble inside and perhaps some outside, to an outline."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon
from engine.smart.colours import Colours, colours_of, refitted
from engine.smart.outlines import outlines
from engine.smart.prior import Prior, around_box, around_scribbles, box_prior, extent_of, scribble_prior
from engine.smart.sizes import steady_extent
from engine.smart.tidying import tidied
from engine.smart.walker import walk, walls
from engine.smart.working import Box, Placement, Working, working_copy
from engine.spans import Point

LONGEST = 160
"""Cells along the longer side of the part of the photo that is looked at."""
COARSE = 80
"""The same while the size of the thing under a scribble is looked for."""
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
    with a prior of place they are the prior of a random walker (Grady 2005). Nothing outside a box is found; how large
    the thing under a scribble is, is found too (`steady_extent`), so that a short scribble serves. The
    outline is true to about one cell: the longer side of what is looked at, divided by `LONGEST`.
    """
    extent = 0.0 if hints.box else _likely_extent(pixels, hints)
    share, place = _found(pixels, hints, extent, LONGEST)
    return outlines(share, place)


def _likely_extent(pixels: NDArray[np.uint8], hints: Hints) -> float:
    def area_of(extent: float) -> float:
        share, place = _found(pixels, hints, extent, COARSE)
        return float((share > 0.5).sum()) * place.across * place.down

    return steady_extent(extent_of(hints.inside, hints.thickness), float(max(pixels.shape[:2])), area_of)


def _found(pixels: NDArray[np.uint8], hints: Hints, extent: float, longest: int) -> tuple[Floats, Placement]:
    """The tidied share of each cell, at most `longest` a side; `extent` is that of the thing where there is no box."""
    box, inside, outside, thickness = hints.box, hints.inside, hints.outside, hints.thickness
    part = around_box(box, outside) if box else around_scribbles(inside, outside, extent)
    working = working_copy(pixels, part, longest)
    place = working.place
    prior = box_prior(place, box) if box else scribble_prior(place, inside, thickness, extent)
    prior = prior.with_scribbles(place, inside, outside, thickness)
    return tidied(found_share(working, prior), prior.inside, prior.outside), place


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
