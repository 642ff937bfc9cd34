"""A fingertip at the lesion, with its nail."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.demo.artefacts.sheet import Scene, size_of
from engine.demo.light import Colours
from engine.demo.noise import Plane, smooth_field, smoothstep

_PLATE = (1.08, 0.84, 0.76)
"""Middle of the nail behind the fingertip, half its length, half its width, in half widths of the finger."""


def add_nail(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """A finger that points at the lesion from beyond the photo's edge; returns where its nail lies."""
    width, height, scale = size_of(colours)
    turn, half = scene.side + random.normal(0, 0.25), random.uniform(6.5, 8.0) * scene.millimetre
    reach = scene.pose.extent * random.uniform(1.08, 1.2)
    tip = (scene.pose.x + reach * math.cos(turn), scene.pose.y + reach * math.sin(turn))
    behind, beside = _finger_axes(tip, turn, half, width, height)
    distance = _from_bone(behind, beside)
    finger = smoothstep(-distance, -1.0 - 0.7 / half, -1.0 + 0.7 / half)
    shadow = _from_bone(*_finger_axes((tip[0] + 3 * scale, tip[1] + 5 * scale), turn, half, width, height))
    skin = np.median(colours.reshape(-1, 3), axis=0).astype(np.float32)
    shade = 0.55 + 0.47 * np.sqrt(np.clip(1.0 - distance**2, 0.0, 1.0))
    colours *= (1.0 - 0.45 * smoothstep(-shadow, -1.25, -0.9) * (1.0 - finger))[..., None]
    _blend(colours, finger, skin * (shade * (1.0 + 0.03 * smooth_field(random, width, height, 40)))[..., None])
    return _lay_plate(colours, behind, beside, half, skin) & (finger > 0.5)


def _finger_axes(tip: tuple[float, float], turn: float, half: float, width: int, height: int) -> tuple[Plane, Plane]:
    """How far behind the tip, and how far beside the finger's axis, each pixel lies, in half widths."""
    x = np.arange(width, dtype=np.float32)[None, :] + np.float32(0.5 - tip[0])
    y = np.arange(height, dtype=np.float32)[:, None] + np.float32(0.5 - tip[1])
    behind = (x * math.cos(turn) + y * math.sin(turn)) / half
    beside = (y * math.cos(turn) - x * math.sin(turn)) / half
    return behind.astype(np.float32), beside.astype(np.float32)


def _from_bone(behind: Plane, beside: Plane) -> Plane:
    """Distance from the finger's axis, which ends one half width behind the tip, in half widths."""
    return np.hypot(np.minimum(behind - 1.0, 0.0), beside)


def _lay_plate(
    colours: Colours, behind: Plane, beside: Plane, half: float, skin: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """The nail: pink and shining, its free edge and moon pale, its folds dark; returns where it lies."""
    middle, length, breadth = _PLATE
    along, across = (behind - middle) / length, beside / breadth
    edge = (along**4 + across**4) ** 0.25
    sharp = 1.6 / (half * breadth)
    plate = smoothstep(-edge, -1.0 - sharp, -1.0 + sharp)
    fold = np.exp(-(((edge - 1.04) / 0.09) ** 2))
    colours *= (1.0 - 0.45 * fold * (behind > 0))[..., None]
    pink = 0.45 * skin + np.array([0.50, 0.36, 0.34], dtype=np.float32)
    pale = np.maximum(smoothstep(-along, 0.62, 0.74), smoothstep(along - 0.5 * across**2, 0.55, 0.75))
    gleam = 0.16 * np.exp(-(((across - 0.25) / 0.16) ** 2)) * (np.abs(along) < 0.8)
    tone = pink + (pale * 0.16 + gleam)[..., None]
    _blend(colours, plate, tone * (1.0 - 0.18 * across**2)[..., None])
    return plate > 0.5


def _blend(colours: Colours, cover: Plane, tone: NDArray[np.floating]) -> None:
    colours += cover[..., None] * (tone.astype(np.float32) - colours)
