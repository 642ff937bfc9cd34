"""Healthy skin of the six Fitzpatrick types: its pigments, mottling, freckles, pores and relief."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.demo.layers import Layers
from engine.demo.noise import REFERENCE_WIDTH, Plane, octaves, relief, smoothstep

SKIN_TYPES = ("I", "II", "III", "IV", "V", "VI")

_MELANIN = {"I": 0.03, "II": 0.12, "III": 0.27, "IV": 0.48, "V": 0.80, "VI": 1.18}
_BLOOD = {"I": 0.13, "II": 0.12, "III": 0.11, "IV": 0.11, "V": 0.10, "VI": 0.08}
_FRECKLES = {"I": 0.35, "II": 0.30, "III": 0.12, "IV": 0.04, "V": 0.0, "VI": 0.0}


@dataclass(frozen=True, slots=True)
class Skin:
    """One person's skin: amounts of pigment, and how freckled, rough and oily it is (each 0..1)."""

    melanin: float
    blood: float
    freckles: float
    roughness: float
    oiliness: float


def make_skin(random: np.random.Generator, skin_type: str) -> Skin:
    """Skin of Fitzpatrick type `skin_type`, varied between people."""
    return Skin(
        melanin=_MELANIN[skin_type] * random.uniform(0.85, 1.15) + random.uniform(0.0, 0.03),
        blood=_BLOOD[skin_type] * random.uniform(0.7, 1.5),
        freckles=float(random.random() < _FRECKLES[skin_type]) * random.uniform(0.3, 1.0),
        roughness=random.uniform(0.5, 1.0),
        oiliness=random.uniform(0.1, 1.0),
    )


def lay_skin(layers: Layers, skin: Skin, random: np.random.Generator, zoom: float) -> None:
    """Add healthy skin to `layers`, its texture `zoom` times enlarged."""
    height, width = layers.melanin.shape
    mottle = octaves(random, width, height, max(3, round(5 / zoom)), 4)
    flush = octaves(random, width, height, max(3, round(4 / zoom)), 5)
    furrows = relief(random, width, height, zoom)
    layers.melanin += (skin.melanin + 0.02) * (1.0 + 0.07 * mottle - 0.03 * skin.roughness * furrows)
    layers.blood += skin.blood * (1.0 + 0.28 * flush - 0.10 * furrows)
    layers.height += 0.27 * skin.roughness * furrows * (width / REFERENCE_WIDTH)
    if skin.freckles:
        layers.melanin += _freckles(random, width, height, zoom, skin.freckles)
    layers.melanin += _pores(random, width, height, zoom) * (0.03 + 0.05 * skin.melanin)


def _freckles(random: np.random.Generator, width: int, height: int, zoom: float, amount: float) -> Plane:
    spots = octaves(random, width, height, max(8, round(40 / zoom)), 2)
    return 0.16 * amount * smoothstep(spots, 1.35 - 0.2 * amount, 2.1)


def _pores(random: np.random.Generator, width: int, height: int, zoom: float) -> Plane:
    return smoothstep(octaves(random, width, height, round(110 / zoom), 1), 1.2, 1.9)
