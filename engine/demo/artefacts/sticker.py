"""A round coloured marker."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.demo.artefacts.sheet import Scene, Sheet, drop_shadow, lay, size_of
from engine.demo.light import Colours
from engine.demo.noise import smooth_field, smoothstep


def add_sticker(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """A round coloured marker on the skin, off the lesion."""
    width, height, scale = size_of(colours)
    sheet = Sheet(width, height)
    radius = random.uniform(3.2, 5.0) * scene.millimetre
    angle = scene.side + math.pi + random.uniform(-0.9, 0.9)
    reach = scene.pose.extent * 1.15 + radius * random.uniform(1.1, 1.5)
    x = float(np.clip(scene.pose.x + reach * math.cos(angle), 0.0, width))
    y = float(np.clip(scene.pose.y + reach * math.sin(angle), 0.0, height))
    sheet.dot((x, y), radius)
    cover = sheet.cover()
    drop_shadow(colours, cover, 2.5 * scale, 0.4)
    choices = ((0.20, 0.45, 0.72), (0.16, 0.55, 0.38), (0.90, 0.78, 0.22), (0.85, 0.45, 0.16))
    colour = np.array(choices[int(random.integers(len(choices)))], dtype=np.float32)
    lay(colours, cover, colour * np.float32(random.uniform(0.85, 1.05)))
    colours += (0.10 * cover * smoothstep(smooth_field(random, width, height, 12), 0.2, 1.6))[..., None]
    return cover > 0.5
