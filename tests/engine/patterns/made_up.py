"""Saliency put at known places around ROIs of any size, stretch and direction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.patterns.placement import Placement, placement

Floats = NDArray[np.float64]
SIDE = 64
WIDTH, HEIGHT = 120.0, 90.0
ON, RING, FAR, EVEN = "on", "ring", "far", "even"


def around(
    centre: tuple[float, float], axes: tuple[float, float], turn: float, side: int = SIDE
) -> tuple[Floats, Floats]:
    """Places in the frame of an ellipse whose long axis lies at `turn` radians: along and across, in its radii."""
    x = (np.arange(side) + 0.5) * WIDTH / side - centre[0]
    y = (np.arange(side)[:, None] + 0.5) * HEIGHT / side - centre[1]
    along, across = np.cos(turn) * x + np.sin(turn) * y, -np.sin(turn) * x + np.cos(turn) * y
    return along / axes[0], across / axes[1]


def blob(u: Floats, v: Floats, at: tuple[float, float], width: float) -> Floats:
    """A round spot in the ellipse's own frame."""
    return np.exp(-((u - at[0]) ** 2 + (v - at[1]) ** 2) / (2 * width**2))


def photo(kind: str, random: np.random.Generator, noise: float = 0.2) -> Placement:
    """A photo with an elliptic ROI anywhere, of any size and direction; saliency as `kind` says, on noisy ground."""
    axes = random.uniform(8, 13, 2)
    centre = random.uniform(0.4, 0.6) * WIDTH, random.uniform(0.4, 0.6) * HEIGHT
    u, v = around(centre, (float(axes[0]), float(axes[1])), random.uniform(0, np.pi))
    angle, radius = random.uniform(0, 2 * np.pi), np.hypot(u, v)
    saliency = {
        ON: lambda: blob(u, v, (0, 0), 0.4),
        RING: lambda: np.exp(-(((radius - 1) / 0.15) ** 2)),
        FAR: lambda: blob(u, v, (2.5 * np.cos(angle), 2.5 * np.sin(angle)), 0.4),
        EVEN: lambda: np.exp(-(radius**2) / 3),
    }[kind]()
    ground = np.exp(noise * random.normal(size=(SIDE, SIDE)))
    made = placement((saliency + 0.002) * ground, (radius < 1).astype(np.float64), WIDTH, HEIGHT)
    assert made is not None
    return made
