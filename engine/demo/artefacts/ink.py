"""Marks of a surgical pen."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.demo.artefacts.sheet import Point, Scene, Sheet, point, size_of
from engine.demo.light import Colours
from engine.demo.noise import smooth_field
from engine.demo.shapes import Pose


def add_ink(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """Surgical pen: a broken circle, an arrow or dots around the lesion."""
    width, height, scale = size_of(colours)
    sheet = Sheet(width, height)
    thickness = max(1.2 * scale * 2, 0.9 * scene.millimetre) * random.uniform(0.8, 1.2)
    style = random.choice(("circle", "arrow", "dots"), p=(0.5, 0.25, 0.25))
    {"circle": _ink_circle, "arrow": _ink_arrow, "dots": _ink_dots}[str(style)](sheet, scene.pose, random, thickness)
    cover = sheet.cover()
    uneven = np.clip(0.78 + 0.22 * smooth_field(random, width, height, 60), 0.25, 1.0)
    absorption = np.array([1.15, 1.35, 0.50], dtype=np.float32) * np.float32(random.uniform(0.8, 1.2))
    colours *= np.exp(-(cover * uneven)[..., None] * absorption)
    return cover > 0.4


def _ink_circle(sheet: Sheet, pose: Pose, random: np.random.Generator, thickness: float) -> None:
    phases, gap = random.uniform(0, 2 * math.pi, size=2), random.uniform(0, 2 * math.pi)
    dashed = random.random() < 0.4
    points: list[Point] = []
    for step in range(73):
        angle = gap + step / 72 * (2 * math.pi - 0.25)
        radius = pose.extent * (1.32 + 0.06 * math.cos(2 * angle + phases[0]) + 0.03 * math.cos(3 * angle + phases[1]))
        points.append((pose.x + radius * math.cos(angle), pose.y + radius * pose.squeeze * math.sin(angle)))
    pieces = [points[start : start + 4] for start in range(0, 72, 6)] if dashed else [points]
    for piece in pieces:
        sheet.line(piece, thickness)


def _ink_arrow(sheet: Sheet, pose: Pose, random: np.random.Generator, thickness: float) -> None:
    angle = random.uniform(0, 2 * math.pi)
    direction = np.array([math.cos(angle), math.sin(angle)])
    tip = np.array([pose.x, pose.y]) + direction * pose.extent * 1.2
    tail = tip + direction * max(0.8 * pose.extent, 14 * thickness)
    bend = np.array([-direction[1], direction[0]]) * random.normal(0, 0.08) * pose.extent
    sheet.line([point(tail), point((tip + tail) / 2 + bend), point(tip)], thickness)
    for side in (-0.5, 0.5):
        barb = np.array([math.cos(angle + side), math.sin(angle + side)]) * 6 * thickness
        sheet.line([point(tip + barb), point(tip)], thickness)


def _ink_dots(sheet: Sheet, pose: Pose, random: np.random.Generator, thickness: float) -> None:
    start, count = random.uniform(0, math.pi), int(random.integers(3, 6))
    for index in range(count):
        angle = start + 2 * math.pi * index / count + random.normal(0, 0.08)
        radius = pose.extent * random.uniform(1.22, 1.4)
        sheet.dot((pose.x + radius * math.cos(angle), pose.y + radius * math.sin(angle)), 1.3 * thickness)
