"""What the rim looks like where the hand clicked, and what a step along it costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.smart.working import Working

PLAIN = 1.0
EDGE = 0.6
"""Cost of a step of one cell where no rim is, and along the rim: a detour pays when it is shorter than 1.7 times the
straight way, enough for half a circle (1.57) and too little for the rim of something else."""
SOFTENING = 2.0
"""Standard deviation, in cells, of the Gaussian over the colours, so that grain leads nowhere."""
HAIR = 5
"""Dark things thinner than so many cells are closed before, so that hairs lead nowhere."""
AROUND = 16
"""Cells on each side of a click in which the colours of both sides are looked for."""
UNSTEADY = 2.0
"""Standard deviation, in cells, of where the hand clicks beside the rim."""
SNAP = 5.0
"""Farthest, in cells, from which a click is taken to mean a sharp rim."""
SHARP = 2.0
"""A rim is sharp whose gradient is so many times the one under the click: there the click says nothing of the level."""
APART = 8.0
"""How far, in cells, something may lie from the rim's own level and still be of it."""
FAINT = 0.25
"""A gradient (CIELAB from one cell to the next) below this is more likely grain than rim."""
TINY = 1e-9
"""So that weights have a sum where no gradient is."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Corners:
    """The softened photo at the corners of the cells; all (height + 1, width + 1, 3), CIELAB.

    Attributes:
        colour: mean of the four cells around.
        across, down: its change over one cell.
    """

    colour: Floats
    across: Floats
    down: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Rim:
    """A rim by its colours.

    Attributes:
        axis: the direction, (3,) of length 1, in which the colours of its sides differ most.
        level: the colour on the rim itself, along that direction.
    """

    axis: Floats
    level: float


def step_costs(working: Working, corner: tuple[int, int]) -> NDArray[np.float64]:
    """Cost of a step at each corner of the cells, (height + 1, width + 1): low on the rim that passes near `corner`."""
    corners = softened(working)
    rim = rim_at(corners, corner)
    gradient = np.hypot(corners.across @ rim.axis, corners.down @ rim.axis)
    away = np.abs(corners.colour @ rim.axis - rim.level) / (gradient + FAINT)
    of_rim = (1 - np.minimum(away / APART, 1)) * gradient**2 / (gradient**2 + FAINT**2)
    return (PLAIN - (PLAIN - EDGE) * of_rim).astype(np.float64)


def rim_at(corners: Corners, corner: tuple[int, int]) -> Rim:
    """The rim at a click: the first principal axis of the colours around, and the level there that the hand means.

    A soft rim has no line of its own: the level under the click counts, as far as the hand is steady, so that the
    edge's pixel values are learnt from where the hand set it (Mortensen and Barrett 1998). Of a sharp rim it is the
    level where the gradient is strongest.
    """
    (row, column), (height, width) = corner, corners.colour.shape[:2]
    top, left = max(0, row - AROUND), max(0, column - AROUND)
    near = np.s_[top : row + AROUND + 1, left : column + AROUND + 1]
    colours = corners.colour[near].reshape(-1, 3)
    axis = np.linalg.eigh(np.cov(colours.T))[1][:, 2].astype(np.float32)
    levels = corners.colour[near] @ axis
    gradient = np.hypot(corners.across[near] @ axis, corners.down[near] @ axis)
    rows = np.arange(top, min(height, row + AROUND + 1))[:, None] - row
    columns = np.arange(left, min(width, column + AROUND + 1))[None, :] - column
    squares = rows**2 + columns**2
    ridge = np.where(squares <= SNAP**2, gradient, 0)
    if ridge.max() > SHARP * gradient[row - top, column - left]:
        return Rim(axis, float(levels.flat[ridge.argmax()]))
    weights = (gradient**2 + TINY) * np.exp(-squares / (2 * UNSTEADY**2))
    return Rim(axis, float((levels * weights).sum() / weights.sum()))


def softened(working: Working) -> Corners:
    """The photo without hairs and grain."""
    from scipy.ndimage import gaussian_filter, grey_closing

    colour = working.colour.copy()
    colour[..., 0] = grey_closing(colour[..., 0], size=(HAIR, HAIR))
    calm: Floats = gaussian_filter(colour, (SOFTENING, SOFTENING, 0), mode="nearest").astype(np.float32)
    soft = np.pad(calm, ((1, 1), (1, 1), (0, 0)), mode="edge")
    first, second, third, fourth = soft[:-1, :-1], soft[:-1, 1:], soft[1:, :-1], soft[1:, 1:]
    half, quarter = np.float32(0.5), np.float32(0.25)
    return Corners(
        quarter * (first + second + third + fourth),
        half * (second + fourth - first - third),
        half * (third + fourth - first - second),
    )
