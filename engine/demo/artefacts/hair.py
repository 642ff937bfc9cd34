"""Body hairs."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.demo.artefacts.sheet import Scene, Sheet, drop_shadow, lay, point, size_of
from engine.demo.light import Colours


def add_hair(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """Body hairs that mostly lie one way."""
    width, height, scale = size_of(colours)
    sheet = Sheet(width, height)
    stretch = scene.millimetre / scale / 12.0
    comb, count = random.uniform(0, 2 * math.pi), int(random.integers(22, 60) / max(stretch, 0.5))
    for _ in range(count):
        start = np.array([random.uniform(-0.05, 1.05) * width, random.uniform(-0.05, 1.05) * height])
        length = random.uniform(70, 190) * scale * max(stretch, 0.5)
        heading, turn = comb + random.normal(0, 0.35), random.normal(0, 0.35)
        points = [point(start)]
        for step in range(10):
            start = start + length / 10 * np.array(
                [math.cos(heading + turn * step / 9), math.sin(heading + turn * step / 9)]
            )
            points.append(point(start))
        sheet.line(points, random.uniform(0.9, 2.0) * scale * max(stretch, 0.6))
    cover = sheet.cover() * np.float32(random.uniform(0.65, 0.9))
    if scene.bald is not None:
        cover[scene.bald] = 0.0
    drop_shadow(colours, cover, 1.6 * scale, 0.35)
    choices = ((0.09, 0.07, 0.06), (0.20, 0.13, 0.09), (0.33, 0.22, 0.13))
    lay(colours, cover, np.array(choices[int(random.integers(3))], dtype=np.float32))
    return cover > 0.2
