"""Red and pale lesions: basal cell carcinoma, psoriasis, acne, vitiligo, alopecia areata, tinea."""

from __future__ import annotations

import numpy as np

from engine.demo.layers import Layers
from engine.demo.lesion import Lesion
from engine.demo.marks import vessels
from engine.demo.noise import smoothstep
from engine.demo.shapes import Window, scattered, single, texture_field


def make_basal_cell_carcinoma(random: np.random.Generator) -> Lesion:
    """Pearly nodule with a rolled edge, branching vessels, and often a crusted centre."""
    return Lesion(
        elements=single(random, random.uniform(0.08, 0.25), random.uniform(0.0, 0.16)),
        extent=random.uniform(0.09, 0.15),
        textures={
            "lumps": texture_field(random, 9, 2),
            "vessels": vessels(random, int(random.integers(4, 8))),
            "ulcer": texture_field(random, 7, 4),
        },
        traits={"ulcer": float(random.random() < 0.65) * random.uniform(0.2, 0.5), "pink": random.uniform(0.16, 0.36)},
    )


def paint_basal_cell_carcinoma(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Translucent pink dome: less melanin, a bright rolled rim, thin red vessels, a dark crust in the middle."""
    depth, lumps = window.depth, window.sample(lesion.textures["lumps"])
    inside = smoothstep(depth, -0.04, 0.12)
    rim = smoothstep(depth, -0.02, 0.14) * (1.0 - smoothstep(depth, 0.2, 0.46))
    layers.fade += 0.45 * inside
    layers.blood += inside * lesion.traits["pink"] * (1.0 + 0.25 * lumps)
    layers.white += 0.22 * rim + 0.08 * inside
    layers.blood += 0.85 * inside * window.sample(lesion.textures["vessels"])
    layers.height += inside * 0.05 / window.pixel * (0.5 + rim * (1.1 + 0.45 * lumps))
    layers.gloss += 0.55 * inside
    if lesion.traits["ulcer"]:
        middle = depth + 0.12 * window.sample(lesion.textures["ulcer"])
        crust = smoothstep(middle, 0.85 - lesion.traits["ulcer"], 0.98 - lesion.traits["ulcer"])
        layers.blood += 0.75 * crust
        layers.crust += crust * (0.75 + 0.3 * window.sample(lesion.textures["ulcer"]))
        layers.height -= crust * 0.04 / window.pixel
        layers.white *= 1.0 - crust


def make_psoriasis(random: np.random.Generator) -> Lesion:
    """One to five sharply bounded plaques with silvery scale."""
    count = int(random.integers(1, 6))
    elements = single(random, 0.2, 0.15) if count == 1 else scattered(random, count, (0.22, 0.52), 0.95, 0.22)
    return Lesion(
        elements=elements,
        extent=random.uniform(0.15, 0.22) if count == 1 else random.uniform(0.24, 0.32),
        textures={
            "edge": texture_field(random, 18, 3),
            "scale": texture_field(random, 10, 3),
            "flakes": texture_field(random, 60, 2),
        },
        traits={"red": random.uniform(0.32, 0.58), "scale": random.uniform(0.35, 0.95)},
    )


def paint_psoriasis(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Red ground, a raised edge, and flaking scale that thickens towards the middle."""
    depth = window.depth + 0.05 * window.sample(lesion.textures["edge"])
    inside = smoothstep(depth, -0.03, 0.10)
    flakes = window.sample(lesion.textures["flakes"])
    patches = window.sample(lesion.textures["scale"])
    layers.blood += inside * lesion.traits["red"] * (1.0 + 0.10 * patches)
    layers.melanin += 0.10 * inside
    cover = smoothstep(patches + 1.3 * np.minimum(depth, 0.5), 0.0, 1.2) * smoothstep(flakes, -0.9, 0.8)
    layers.white += 0.85 * lesion.traits["scale"] * inside * cover
    layers.height += inside * (0.012 / window.pixel + cover * 0.004 / window.pixel * flakes)


def make_acne(random: np.random.Generator) -> Lesion:
    """Many small papules, some with pus, and the marks of older ones."""
    return Lesion(
        elements=scattered(random, int(random.integers(9, 20)), (0.06, 0.14), 1.1, 0.12),
        extent=random.uniform(0.27, 0.35),
        textures={"red": texture_field(random, 20, 3)},
        traits={"pus": random.uniform(0.2, 0.6), "marks": random.uniform(0.1, 0.5), "red": random.uniform(0.35, 0.65)},
    )


def paint_acne(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Red bumps; each element is inflamed, has a pustule, or is a flat brown mark, by its number."""
    depth = np.clip(window.depth, -1.0, 1.0)
    turn = (window.element * 0.618034) % 1.0
    pus, mark = turn < lesion.traits["pus"], turn > 1.0 - 0.5 * lesion.traits["marks"]
    fresh = 1.0 - 0.75 * mark
    flare = smoothstep(depth, -0.55, 0.55)
    layers.blood += lesion.traits["red"] * fresh * flare * (1.0 + 0.15 * window.sample(lesion.textures["red"]))
    layers.melanin += flare * (0.06 + 0.25 * mark)
    layers.white += 0.75 * pus * smoothstep(depth, 0.45, 0.72)
    layers.crust += 0.28 * pus * smoothstep(depth, 0.45, 0.7)
    layers.height += fresh * 0.02 / window.pixel * smoothstep(depth, -0.2, 0.8)
    layers.gloss += 0.5 * fresh * smoothstep(depth, 0.1, 0.5)


def make_vitiligo(random: np.random.Generator) -> Lesion:
    """Several patches without pigment, with scalloped edges."""
    elements = scattered(random, int(random.integers(2, 8)), (0.16, 0.5), 0.85, 0.42)
    return Lesion(
        elements=elements,
        extent=random.uniform(0.25, 0.33),
        textures={"edge": texture_field(random, 18, 4), "islands": texture_field(random, 30, 2)},
        traits={"loss": random.uniform(0.8, 0.97), "tan": random.uniform(0.16, 0.26)},
    )


def paint_vitiligo(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Melanin gone inside, islands of it left around follicles, a slightly darker rim."""
    depth = window.depth + 0.09 * window.sample(lesion.textures["edge"])
    inside = smoothstep(depth, -0.02, 0.09)
    islands = smoothstep(window.sample(lesion.textures["islands"]), 1.5, 2.0) * smoothstep(-depth, -0.5, -0.1)
    layers.fade += lesion.traits["loss"] * inside * (1.0 - 0.8 * islands)
    rim = smoothstep(depth, -0.35, 0.0) * (1.0 - inside)
    layers.melanin *= 1.0 + 0.12 * rim
    layers.blood += 0.05 * inside


def make_alopecia_areata(random: np.random.Generator) -> Lesion:
    """One to three smooth round patches on which no hair grows."""
    count = int(random.integers(1, 4))
    elements = single(random, 0.08, 0.12) if count == 1 else scattered(random, count, (0.32, 0.6), 0.95, 0.1)
    return Lesion(
        elements=elements,
        extent=random.uniform(0.14, 0.2) if count == 1 else random.uniform(0.2, 0.28),
        textures={"edge": texture_field(random, 14, 3), "stubble": texture_field(random, 90, 1)},
        traits={"pale": random.uniform(0.16, 0.3), "pink": random.uniform(0.03, 0.1)},
    )


def paint_alopecia_areata(lesion: Lesion, window: Window, layers: Layers) -> None:
    """Smooth and a little paler than the skin around, shining, with broken hairs as dark dots at the rim."""
    depth = window.depth + 0.05 * window.sample(lesion.textures["edge"])
    inside = smoothstep(depth, -0.04, 0.14)
    rim = smoothstep(depth, -0.08, 0.08) * (1.0 - smoothstep(depth, 0.2, 0.4))
    layers.fade += lesion.traits["pale"] * inside
    layers.white += 0.10 * inside
    layers.blood += lesion.traits["pink"] * inside
    layers.melanin += 0.7 * rim * smoothstep(window.sample(lesion.textures["stubble"]), 0.9, 1.5)
    layers.height *= 1.0 - 0.6 * inside
    layers.gloss += 0.4 * inside


def make_tinea(random: np.random.Generator) -> Lesion:
    """One or two rings that have grown outwards and healed in the middle."""
    count = int(random.integers(1, 3))
    elements = single(random, 0.16, 0.1) if count == 1 else scattered(random, count, (0.42, 0.62), 0.9, 0.18)
    return Lesion(
        elements=elements,
        extent=random.uniform(0.14, 0.21) if count == 1 else random.uniform(0.2, 0.28),
        textures={"edge": texture_field(random, 16, 3), "flakes": texture_field(random, 55, 2)},
        traits={"red": random.uniform(0.3, 0.55), "centre": random.uniform(0.2, 0.45)},
    )


def paint_tinea(lesion: Lesion, window: Window, layers: Layers) -> None:
    """A raised red ring with fine scale, its middle fainter and a little brown."""
    depth = window.depth + 0.06 * window.sample(lesion.textures["edge"])
    inside = smoothstep(depth, -0.04, 0.08)
    ring = inside * (1.0 - (1.0 - lesion.traits["centre"]) * smoothstep(depth, 0.18, 0.42))
    flakes = window.sample(lesion.textures["flakes"])
    layers.blood += lesion.traits["red"] * ring
    layers.melanin += 0.08 * inside
    layers.white += 0.4 * ring * smoothstep(flakes, 0.5, 1.3)
    layers.height += ring * (0.016 / window.pixel + 0.003 / window.pixel * flakes)
