"""Light on curved skin, and the camera that takes the picture."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from engine.demo.layers import Layers
from engine.demo.noise import REFERENCE_WIDTH, Plane, smooth_field

Colours = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Light:
    """A lamp and how the body turns away from it.

    Attributes:
        direction: where the light comes from on the photo, radians.
        slope: how fast the light falls off across the photo.
        curve: how strongly the body curves, 0..1.
        flash: strength of shine, 0..1.
        tint: colour of the lamp (3,).
        exposure: factor on the whole photo.
    """

    direction: float
    slope: float
    curve: float
    flash: float
    tint: NDArray[np.float32]
    exposure: float


def make_light(random: np.random.Generator, curve: float) -> Light:
    """A lamp in a consulting room, or daylight."""
    warmth = random.normal(0, 0.03)
    return Light(
        direction=random.uniform(0, 2 * math.pi),
        slope=random.uniform(0.04, 0.20),
        curve=curve * random.uniform(0.6, 1.2),
        flash=random.uniform(0.2, 1.0),
        tint=np.array([1.0 + warmth, 1.0 + random.normal(0, 0.01), 1.0 - warmth], dtype=np.float32),
        exposure=random.uniform(0.88, 1.06),
    )


def shading(light: Light, random: np.random.Generator, width: int, height: int) -> Plane:
    """Brightness (height, width) of smooth skin: a gradient, the body's curve, soft unevenness."""
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-height / width, height / width, height, dtype=np.float32)[:, None]
    along = x * math.cos(light.direction) + y * math.sin(light.direction)
    across = y * math.cos(light.direction) - x * math.sin(light.direction)
    axis = random.uniform(0, math.pi)
    around = x * math.cos(axis) + y * math.sin(axis) - random.uniform(-0.3, 0.3)
    bend = light.curve * np.minimum(around * around + 0.25 * across * across, 1.6)
    unevenness = 0.035 * smooth_field(random, width, height, 4)
    return (1.0 + light.slope * along - 0.30 * bend + unevenness).astype(np.float32)


def illuminate(colours: Colours, layers: Layers, light: Light, shade: Plane, oiliness: float) -> Colours:
    """`colours` (height, width, 3) under `light`, with relief and shine."""
    bump = _towards(layers.height, light.direction)
    lit = colours * (shade * (1.0 + np.clip(0.55 * bump, -0.45, 0.35)))[..., None]
    facing = np.clip(bump * 1.6 + 0.25 * (shade - 1.0) - 0.12, 0.0, 1.0)
    shine = light.flash * (0.10 * oiliness + 0.55 * np.clip(layers.gloss, 0.0, 1.0)) * facing
    return lit + (np.clip(shine, 0.0, 0.55) * (1.0 - lit.mean(axis=2)))[..., None]


def _towards(elevation: Plane, direction: float) -> Plane:
    """Slope of `elevation` (pixels) that faces a lamp at `direction`."""
    down, right = np.gradient(elevation)
    return np.asarray(-(right * math.cos(direction) + down * math.sin(direction)), dtype=np.float32)


def expose(colours: Colours, light: Light, random: np.random.Generator, softness: float) -> NDArray[np.uint8]:
    """The camera: lamp colour, vignette, slight blur (`softness` in reference pixels), noise, eight bits."""
    height, width, _ = colours.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-height / width, height / width, height, dtype=np.float32)[:, None]
    vignette = 1.0 - random.uniform(0.05, 0.20) * (x * x + y * y)
    picture = colours * (light.tint * light.exposure) * vignette[..., None]
    sharp = Image.fromarray((np.clip(picture, 0.0, 1.0) * 255.0 + 0.5).astype(np.uint8))
    blurred = sharp.filter(ImageFilter.BoxBlur(softness * width / REFERENCE_WIDTH))
    grain = 255.0 * random.uniform(0.006, 0.014) * (width / REFERENCE_WIDTH) ** 0.5
    noise = grain * random.standard_normal((height, width, 1), dtype=np.float32)
    return np.clip(np.asarray(blurred, dtype=np.float32) + (noise + 0.5), 0.0, 255.0).astype(np.uint8)
