"""What lies around the skin in a distant view: clothing over a body, or the room behind a limb."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.demo.light import Colours
from engine.demo.noise import REFERENCE_WIDTH, Plane, octaves, smooth_field, smoothstep
from engine.demo.shapes import Pose

_FABRICS = ((0.30, 0.40, 0.55), (0.22, 0.24, 0.28), (0.78, 0.78, 0.76), (0.35, 0.52, 0.50), (0.55, 0.30, 0.32))
_ROOMS = ((0.30, 0.43, 0.52), (0.62, 0.64, 0.64), (0.26, 0.42, 0.36), (0.16, 0.17, 0.19))


def add_clothing(colours: Colours, pose: Pose, random: np.random.Generator) -> NDArray[np.bool_]:
    """A garment's edge beyond the lesion, with weave, folds, hem and shadow; returns where it lies."""
    height, width, _ = colours.shape
    scale, beyond = width / REFERENCE_WIDTH, _beyond(pose, random, width, height, 1.45, 0.028)
    cover = smoothstep(beyond, -1.0 * scale, 1.0 * scale)
    shadow = smoothstep(beyond, -26.0 * scale, 2.0 * scale) * (1.0 - cover)
    colours *= (1.0 - 0.42 * shadow)[..., None]
    colour = np.array(_FABRICS[int(random.integers(len(_FABRICS)))], dtype=np.float32)
    hem = 1.0 - 0.22 * np.exp(-(((beyond - 17.0 * scale) / (1.8 * scale)) ** 2))
    folds = 1.0 + 0.10 * octaves(random, width, height, 5, 2)
    _lay(colours, cover, colour, _weave(random, width, height) * folds * hem)
    return cover > 0.5


def add_room(colours: Colours, pose: Pose, random: np.random.Generator) -> NDArray[np.bool_]:
    """The blurred room behind both edges of a limb, which darkens as it turns away; returns where the room is."""
    height, width, _ = colours.shape
    scale, angle = width / REFERENCE_WIDTH, random.uniform(0, math.pi)
    half = max(1.6 * pose.extent, random.uniform(0.24, 0.34) * width)
    middle = random.uniform(-0.3, 0.3) * (half - 1.3 * pose.extent)
    across = _distance(pose, angle, width, height) - middle + 4.0 * scale * smooth_field(random, width, height, 4)
    turned = np.clip(np.abs(across) / half, 0.0, 1.0)
    colours *= (0.42 + 0.58 * np.sqrt(1.0 - 0.97 * turned**2.6))[..., None]
    cover = smoothstep(np.abs(across) - half, -1.2 * scale, 1.2 * scale)
    colour = np.array(_ROOMS[int(random.integers(len(_ROOMS)))], dtype=np.float32)
    _lay(colours, cover, colour, 1.0 + 0.12 * smooth_field(random, width, height, 3))
    return cover > 0.5


def _beyond(pose: Pose, random: np.random.Generator, width: int, height: int, least: float, wave: float) -> Plane:
    """Distance in pixels beyond a wavy line that passes the lesion at `least` times its extent or more."""
    angle = random.uniform(0, 2 * math.pi)
    reach = max(least * pose.extent, random.uniform(0.20, 0.34) * width)
    waves = wave * width * smooth_field(random, width, height, 3)
    return (_distance(pose, angle, width, height) - reach + waves).astype(np.float32)


def _distance(pose: Pose, angle: float, width: int, height: int) -> Plane:
    x = np.arange(width, dtype=np.float32)[None, :] - np.float32(pose.x)
    y = np.arange(height, dtype=np.float32)[:, None] - np.float32(pose.y)
    return (x * math.cos(angle) + y * math.sin(angle)).astype(np.float32)


def _weave(random: np.random.Generator, width: int, height: int) -> Plane:
    pitch = 3.1 * width / REFERENCE_WIDTH
    x, y = np.arange(width, dtype=np.float32)[None, :], np.arange(height, dtype=np.float32)[:, None]
    strength = 0.06 * min(1.0, pitch / 3.1)
    threads = np.sin(2 * math.pi * (x + 0.35 * y) / pitch) * np.sin(2 * math.pi * (y - 0.35 * x) / pitch)
    return (1.0 + strength * threads + 0.03 * smooth_field(random, width, height, 90)).astype(np.float32)


def _lay(colours: Colours, cover: Plane, colour: NDArray[np.float32], light: Plane) -> None:
    colours += cover[..., None] * (colour * light[..., None] - colours)
