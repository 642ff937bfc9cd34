"""Where the saliency of several photos lies around their ROI, one disc a cluster."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.patterns.rings import INSIDE, RINGS, SECTORS
from engine.report.document.charts.drawing import WIDTH, Drawing, Point
from engine.viridis import viridis

ACROSS = 4
REACH, TOP, FOOT, GAP = 68.0, 24.0, 40.0, 20.0
KEY = 34.0
ARC = 3
"""Straight pieces of a cell's arc."""


@dataclass(frozen=True, slots=True)
class Disc:
    """One mean profile, float64 of shape (RINGS * SECTORS,), NaN where no photo reaches; and two lines below it."""

    title: str
    words: str
    profile: NDArray[np.float64]


def draw_profiles(discs: Sequence[Disc]) -> Drawing:
    """Rings of equal width around the ROI's rim; each disc has its own brightest cell."""
    rows = -(-len(discs) // ACROSS)
    high = TOP + 2 * REACH + FOOT
    drawing = Drawing(rows * high + KEY)
    for place, disc in enumerate(discs):
        wide = WIDTH / ACROSS
        middle = (wide * (place % ACROSS + 0.5), high * (place // ACROSS) + TOP + REACH)
        drawing.text((middle[0], middle[1] - REACH - 10), disc.title, anchor="middle", bold=True)
        _disc(drawing, disc.profile, middle)
        drawing.text((middle[0], middle[1] + REACH + 18), disc.words, "soft", anchor="middle", size=11)
    _key(drawing, rows * high + 8)
    return drawing


def _disc(drawing: Drawing, profile: NDArray[np.float64], middle: Point) -> None:
    largest = float(np.nanmax(profile)) or 1.0
    for ring in range(RINGS):
        for sector in range(SECTORS):
            value = float(profile[ring * SECTORS + sector])
            if not math.isnan(value):
                drawing.polygon(_cell(middle, ring, sector), fill=_colour(value / largest))
    for look in ("rim-casing", "rim"):
        drawing.ring(middle, REACH * INSIDE / RINGS, look)


def _cell(middle: Point, ring: int, sector: int) -> list[Point]:
    """Its outer arc, and its inner one back; the first sector is centred on the right."""
    turns = [2 * math.pi / SECTORS * (sector - 0.5 + step / ARC) for step in range(ARC + 1)]
    inner, outer = REACH * ring / RINGS, REACH * (ring + 1) / RINGS
    there = [(middle[0] + outer * math.cos(turn), middle[1] + outer * math.sin(turn)) for turn in turns]
    back = [(middle[0] + inner * math.cos(turn), middle[1] + inner * math.sin(turn)) for turn in reversed(turns)]
    return there + (back if ring else [middle])


def _colour(share: float) -> str:
    red, green, blue = viridis()[round(255 * min(1.0, max(0.0, share)))].tolist()
    return f"#{red:02x}{green:02x}{blue:02x}"


def _key(drawing: Drawing, top: float) -> None:
    for step in range(32):
        drawing.box((step * 3.0, top), 3.2, 9, fill=_colour(step / 31))
    drawing.text((104, top + 9), "share of the saliency, none to most in each disc", "soft", size=11)
    drawing.ring((404, top + 4.5), 6, "rim-casing")
    drawing.ring((404, top + 4.5), 6, "rim")
    drawing.text((416, top + 9), "rim of the ROI", "soft", size=11)
