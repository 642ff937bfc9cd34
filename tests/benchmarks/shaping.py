"""What is done to whole regions, on 12 and 48 megapixels: seconds of each, as the drawing thread does them."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np

from engine.regions import Polygon, mask_from_spans, rasterise
from engine.shaping.cutting import cut
from engine.shaping.distance import grown, shrunk
from engine.shaping.outlines import fitted_outline, outline_of, vertices_of
from engine.shaping.runs import parts, without_holes
from engine.shaping.smoothing import smoothed
from engine.spans import Spans

SIZES = {"12mp": (4000, 3000), "48mp": (8000, 6000)}
VERTICES = 2000


def run(device: str, quick: bool) -> dict[str, float]:
    """Median milliseconds over 3 runs (1 where quick) on a ragged lesion over half of the photo's width.

    `device` plays no part. The last figures are vertices of the exact and the fitted outline.
    """
    figures: dict[str, float] = {}
    for name, (width, height) in SIZES.items():
        spans = _lesion(width, height)
        line = [(0.0, height * 0.4), (width / 2, height * 0.55), (float(width), height * 0.5)]
        works: dict[str, Callable[[], object]] = {
            "grow_5": lambda spans=spans: grown(spans, 5),
            "grow_50": lambda spans=spans: grown(spans, 50),
            "shrink_5": lambda spans=spans: shrunk(spans, 5),
            "smooth_4": lambda spans=spans: smoothed(spans, 4),
            "fill_holes": lambda spans=spans: without_holes(spans),
            "parts": lambda spans=spans: parts(spans),
            "cut": lambda spans=spans, line=line: cut(spans, line),
            "to_mask": lambda spans=spans: mask_from_spans(spans),
            "exact_outline": lambda spans=spans: outline_of(spans),
            "outline_1px": lambda spans=spans: fitted_outline(spans, 1.0),
        }
        for work, do in works.items():
            figures[f"{name}_{work}_ms"] = float(np.median([_milliseconds(do) for _ in range(1 if quick else 3)]))
        figures[f"{name}_vertices_exact"] = vertices_of(outline_of(spans))
        figures[f"{name}_vertices_1px"] = vertices_of(fitted_outline(spans, 1.0).polygons)
    return figures


def _lesion(width: int, height: int) -> Spans:
    """A ragged outline: a circle whose radius wanders, as a hand or a network would draw it."""
    numbers = np.random.default_rng(1)
    angles = np.linspace(0, 2 * np.pi, VERTICES, endpoint=False)
    waves = sum(numbers.normal(0, 0.1 / wave) * np.cos(wave * angles + numbers.uniform(0, 6)) for wave in range(1, 40))
    radius = height * 0.33 * (1 + waves + numbers.normal(0, 0.002, VERTICES))
    points = np.stack([width / 2 + radius * np.cos(angles), height / 2 + radius * np.sin(angles)], axis=1)
    return rasterise((Polygon(tuple((float(x), float(y)) for x, y in points)),), width, height)


def _milliseconds(do: Callable[[], object]) -> float:
    begin = perf_counter()
    do()
    return 1e3 * (perf_counter() - begin)
