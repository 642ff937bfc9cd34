"""Fine marks drawn in a lesion's own coordinates: vessels and dots, as textures in 0..1."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from engine.demo.noise import Plane
from engine.demo.shapes import TEXTURE_SPAN

_SIDE = 800


def vessels(random: np.random.Generator, trunks: int) -> Plane:
    """Branching vessels that run in from the rim, thinning as they go."""
    canvas = Image.new("L", (_SIDE, _SIDE))
    pen = ImageDraw.Draw(canvas)
    for _ in range(trunks):
        angle = random.uniform(0, 2 * math.pi)
        start = (0.98 * math.cos(angle), 0.98 * math.sin(angle))
        _branch(pen, random, start, angle + math.pi + random.normal(0, 0.5), 7.0, 2)
    return _texture(canvas)


def dots(random: np.random.Generator, count: int, radii: tuple[float, float]) -> Plane:
    """`count` round dots inside the unit disc, their radii in units of the lesion's extent."""
    canvas = Image.new("L", (_SIDE, _SIDE))
    pen = ImageDraw.Draw(canvas)
    for _ in range(count):
        angle, reach = random.uniform(0, 2 * math.pi), 0.9 * math.sqrt(random.random())
        x, y = _place(reach * math.cos(angle), reach * math.sin(angle))
        radius = random.uniform(*radii) * _SIDE / (2 * TEXTURE_SPAN)
        pen.ellipse((x - radius, y - radius * 0.8, x + radius, y + radius * 0.8), fill=int(random.uniform(140, 255)))
    return _texture(canvas)


def _branch(
    pen: ImageDraw.ImageDraw,
    random: np.random.Generator,
    point: tuple[float, float],
    heading: float,
    thickness: float,
    forks: int,
) -> None:
    for _ in range(int(random.integers(7, 13))):
        heading += random.normal(0, 0.32)
        following = (point[0] + 0.075 * math.cos(heading), point[1] + 0.075 * math.sin(heading))
        pen.line((*_place(*point), *_place(*following)), fill=230, width=max(2, round(thickness)))
        point, thickness = following, thickness * 0.93
        if forks and random.random() < 0.3:
            side = heading + random.choice((-1, 1)) * random.uniform(0.5, 1.0)
            _branch(pen, random, point, side, thickness * 0.7, forks - 1)


def _place(x: float, y: float) -> tuple[float, float]:
    scale = _SIDE / (2 * TEXTURE_SPAN)
    return (x + TEXTURE_SPAN) * scale, (y + TEXTURE_SPAN) * scale


def _texture(canvas: Image.Image) -> Plane:
    return np.asarray(canvas.reduce(2), dtype=np.float32) / 255.0
