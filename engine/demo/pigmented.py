"""Pigmented lesions: melanoma, melanocytic nevus, seborrheic keratosis."""

from __future__ import annotations

import numpy as np

from engine.demo.layers import Layers
from engine.demo.lesion import Lesion
from engine.demo.marks import dots
from engine.demo.noise import smoothstep
from engine.demo.shapes import Window, single, texture_field


def make_melanoma(random: np.random.Generator) -> Lesion:
    """Asymmetric, irregular, of several browns; the milder ones resemble nevi."""
    severity = 0.1 + 0.85 * random.uniform(0.0, 1.0) ** 1.7
    return Lesion(
        elements=single(random, 0.14 + 0.5 * severity, random.uniform(0.05, 0.22)),
        extent=random.uniform(0.09, 0.13) + 0.06 * severity,
        textures={
            "colour": texture_field(random, 4, 3),
            "dark": texture_field(random, 5, 4),
            "pale": texture_field(random, 4, 3),
            "edge": texture_field(random, 7, 4),
            "grain": texture_field(random, 44, 2),
        },
        traits={"severity": severity, "brown": random.uniform(0.75, 1.15), "tilt": random.uniform(-1, 1)},
    )


def paint_melanoma(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Brown ground, blue-black islands off the centre, a fading edge on one side, some regression."""
    severity = lesion.traits["severity"]
    depth = window.depth + 0.09 * severity * window.sample(lesion.textures["edge"])
    softness = 0.10 + 0.16 * (0.5 + 0.5 * np.tanh(1.6 * (window.u + 0.6 * lesion.traits["tilt"])))
    inside = smoothstep(depth / softness, -0.35, 0.9)
    slope = window.u * lesion.traits["tilt"] * 0.35 * severity
    shades = 1.0 + severity * (0.34 * window.sample(lesion.textures["colour"]) + slope)
    layers.melanin += inside * lesion.traits["brown"] * np.clip(shades, 0.25, 1.9)
    layers.melanin += 0.07 * inside * window.sample(lesion.textures["grain"])
    islands = smoothstep(window.sample(lesion.textures["dark"]) + 0.9 * severity - 0.5, 0.35, 1.15)
    layers.deep += 0.95 * severity * islands * smoothstep(depth, 0.04, 0.28)
    pale = smoothstep(window.sample(lesion.textures["pale"]), 0.9, 1.6) * inside * severity
    layers.fade += 0.5 * pale
    layers.blood += 0.30 * pale + 0.10 * severity * smoothstep(depth, -0.3, 0.05)
    layers.height += 2.2 * severity * islands * smoothstep(depth, 0.0, 0.4)


def make_nevus(random: np.random.Generator) -> Lesion:
    """Round and even; the atypical ones resemble mild melanomas."""
    atypia = random.uniform(0.0, 1.0) ** 1.3
    return Lesion(
        elements=single(random, 0.05 + 0.33 * atypia, random.uniform(0.0, 0.14)),
        extent=random.uniform(0.07, 0.12) + 0.05 * atypia,
        textures={
            "colour": texture_field(random, 5, 3),
            "edge": texture_field(random, 8, 3),
            "grain": texture_field(random, 52, 2),
        },
        traits={"atypia": atypia, "brown": random.uniform(0.6, 1.15), "dome": float(random.random() < 0.45)},
    )


def paint_nevus(lesion: Lesion, window: Window, layers: Layers) -> None:
    """One brown, a little darker towards the centre, with a soft regular edge; some are domed."""
    atypia, dome = lesion.traits["atypia"], lesion.traits["dome"]
    depth = window.depth + 0.05 * (0.3 + atypia) * window.sample(lesion.textures["edge"])
    inside = smoothstep(depth, -0.05, 0.17 + 0.1 * atypia)
    shades = 0.88 + 0.22 * smoothstep(depth, 0.0, 0.8) + 0.28 * atypia * window.sample(lesion.textures["colour"])
    layers.melanin += inside * lesion.traits["brown"] * np.clip(shades, 0.4, 1.6)
    layers.melanin += 0.06 * inside * window.sample(lesion.textures["grain"])
    layers.deep += 0.35 * atypia * smoothstep(window.sample(lesion.textures["colour"]), 0.7, 1.5) * inside
    layers.blood += 0.10 * inside
    bulge = np.sqrt(np.clip(depth, 0.0, 1.0) * (2.0 - np.clip(depth, 0.0, 1.0)))
    layers.height += dome * 0.10 / window.pixel * bulge
    layers.gloss += 0.35 * dome * inside


def make_seborrheic_keratosis(random: np.random.Generator) -> Lesion:
    """Stuck-on plaque: sharp edge, waxy and cobbled, with plugs and milia."""
    return Lesion(
        elements=single(random, random.uniform(0.12, 0.38), random.uniform(0.05, 0.2)),
        extent=random.uniform(0.10, 0.17),
        textures={
            "cobbles": texture_field(random, 22, 2),
            "colour": texture_field(random, 6, 3),
            "edge": texture_field(random, 24, 2),
            "plugs": dots(random, int(random.integers(8, 26)), (0.02, 0.045)),
            "milia": dots(random, int(random.integers(4, 14)), (0.015, 0.03)),
        },
        traits={"brown": random.uniform(0.3, 0.85), "crust": random.uniform(0.1, 0.4)},
    )


def paint_seborrheic_keratosis(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Cobbled tan to brown surface that stands above the skin, pits dark, milia pale."""
    depth = window.depth + 0.035 * window.sample(lesion.textures["edge"])
    inside = smoothstep(depth, -0.02, 0.07)
    cobbles = np.abs(window.sample(lesion.textures["cobbles"]))
    colour = window.sample(lesion.textures["colour"])
    furrow = 1.0 - smoothstep(cobbles, 0.05, 0.5)
    layers.melanin += inside * lesion.traits["brown"] * (0.9 + 0.22 * colour + 0.35 * furrow)
    layers.crust += inside * lesion.traits["crust"] * (1.0 + 0.35 * colour)
    layers.melanin += 0.9 * inside * window.sample(lesion.textures["plugs"])
    layers.white += 0.55 * inside * window.sample(lesion.textures["milia"])
    layers.height += inside * (0.012 / window.pixel * np.minimum(cobbles, 1.0) + 0.03 / window.pixel)
    layers.gloss += 0.25 * inside
