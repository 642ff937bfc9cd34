"""Speed of the measures: many pairs in a row, and live on a photo of 12 megapixels."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from engine.agreement import LiveScorer, RankedCells, measure, measure_many
from engine.agreement.curves import curve_overlaps, curves_of
from engine.agreement.table import COUNTED
from engine.comparison import compare_many
from engine.grid import ScoreGrid, score_grid
from engine.memory import keep_freed_memory
from engine.regions import LESION, Polygon, Region, rasterise_label
from engine.spans import spans_of_mask

WIDTH, HEIGHT = 4000, 3000
Booleans = NDArray[np.bool_]
Roi = Callable[[], Booleans]

CHECK_EVERY = 10
"""Moves from one comparison with the full computation to the next: it would drown the live path in the cache."""
WARM_UP = 10
"""Moves of each gesture that are not timed."""


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures of one machine; all of it runs on the CPU, whatever the `device`.

    Returns:
        pairs_per_second: pairs of 224 x 224 through all measures of counts, on one thread.
        pairs_per_second_with_auc: the same with ROC AUC, average precision and the curves, exact.
        pairs_per_second_in_full: every measure, with outlines, lesions and chance levels, as a batch scores them.
        auc_times_scikit_learn: how many times quicker the exact AUC is; the same pairs in turns.
        live_p50_drag_ms, live_p50_brush_ms, live_p99_ms: from a moved vertex of a 200-vertex polygon, or a dab of a
            brush, to new scores on 12 megapixels.
        live_matches_full: 1 where every tenth live result equalled the full computation exactly.
    """
    keep_freed_memory()
    moves = 300 if quick else 2000
    random = np.random.default_rng(0)
    grid = score_grid(WIDTH, HEIGHT, 512)
    saliency_map = _smooth_map(random, (grid.height, grid.width))
    region = saliency_map > np.quantile(saliency_map, 0.8)
    scorer = LiveScorer(saliency_map, region, grid)
    gestures = [*_drags(grid, moves // 2, random), *_dabs(grid, moves // 2, random)]
    times, matches = np.empty(len(gestures)), True
    for index, (roi, in_full) in enumerate(gestures):
        started = time.perf_counter()
        live = scorer.score(roi())
        times[index] = time.perf_counter() - started
        if index % CHECK_EVERY == 0:
            matches &= repr(live.measures) == repr(measure(saliency_map, region, in_full()))
    drags, dabs = 1000 * times[WARM_UP : moves // 2], 1000 * times[moves // 2 + WARM_UP :]
    return {
        **_pairs_per_second(random, 200 if quick else 1000),
        "live_p50_drag_ms": float(np.median(drags)),
        "live_p50_brush_ms": float(np.median(dabs)),
        "live_p99_ms": float(np.quantile(np.concatenate([drags, dabs]), 0.99)),
        "live_matches_full": float(matches),
    }


def _pairs_per_second(random: np.random.Generator, count: int) -> dict[str, float]:
    maps = [_smooth_map(random, (224, 224)) for _ in range(20)]
    regions = [one > np.quantile(one, 0.85) for one in maps]
    pairs = [(maps[index % 20], regions[index % 20], regions[(index + 1) % 20]) for index in range(count)]
    counted = _seconds(lambda: measure_many(pairs, COUNTED))
    ranked = _seconds(lambda: [_ranked(saliency_map, roi) for saliency_map, _, roi in pairs])
    few = pairs[:20]
    mine = [_seconds(lambda pair=pair: RankedCells(pair[0], pair[2]).auc()) for pair in few]
    theirs = [_seconds(lambda pair=pair: roc_auc_score(pair[2].ravel(), pair[0].ravel())) for pair in few]
    return {
        "pairs_per_second": count / counted,
        "pairs_per_second_with_auc": count / (counted + ranked),
        "pairs_per_second_in_full": count / _seconds(lambda: compare_many(pairs)),
        "auc_times_scikit_learn": float(np.median(np.array(theirs) / np.array(mine))),
    }


def _ranked(saliency_map: NDArray[np.float32], roi: Booleans) -> None:
    ranked = RankedCells(saliency_map, roi)
    ranked.auc()
    ranked.average_precision()
    curves_of(curve_overlaps(ranked), ranked.roi, ranked.cells).areas()


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _drags(grid: ScoreGrid, moves: int, random: np.random.Generator) -> Iterator[tuple[Roi, Roi]]:
    """One vertex of 200 wanders; in full, the finished region is rasterised and averaged cell by cell."""
    angle = np.linspace(0.0, 2.0 * np.pi, 200, endpoint=False)
    radius = 1000.0 + random.normal(0.0, 40.0, 200)
    points = np.stack([2000.0 + radius * np.cos(angle), 1500.0 + radius * np.sin(angle)], axis=1)
    for _ in range(moves):
        points[17] += random.normal(0.0, 15.0, 2)
        moved = Region("moved", LESION, (Polygon(tuple((float(x), float(y)) for x, y in points)),))

        def roi(moved: Region = moved) -> Booleans:
            return grid.inside(rasterise_label([moved], LESION, WIDTH, HEIGHT))

        def in_full(moved: Region = moved) -> Booleans:
            return _by_coverage(rasterise_label([moved], LESION, WIDTH, HEIGHT).to_mask(), grid)

        yield roi, in_full


def _dabs(grid: ScoreGrid, moves: int, random: np.random.Generator) -> Iterator[tuple[Roi, Roi]]:
    """A brush of radius 40 wanders; only cells that a dab touches are counted anew."""
    pixels = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    inside = np.zeros((grid.height, grid.width), dtype=np.bool_)
    y, x = np.mgrid[-40:41, -40:41]
    dab = x * x + y * y <= 40 * 40
    place = np.array([2000, 1500])
    for _ in range(moves):
        place = np.clip(place + random.integers(-30, 31, 2), 60, [WIDTH - 60, HEIGHT - 60])
        left, top = (int(value) - 40 for value in place)

        def roi(left: int = left, top: int = top) -> Booleans:
            pixels[top : top + 81, left : left + 81] |= dab
            cells = grid.cells_of(left, top, left + 81, top + 81)
            inside[cells] = grid.inside_window(pixels, cells)
            return inside

        yield roi, lambda: _by_coverage(pixels, grid)


def _by_coverage(pixels: Booleans, grid: ScoreGrid) -> Booleans:
    return grid.coverage(spans_of_mask(pixels, WIDTH, HEIGHT)) >= 0.5


def _smooth_map(random: np.random.Generator, shape: tuple[int, int]) -> NDArray[np.float32]:
    from scipy.ndimage import gaussian_filter

    return np.asarray(gaussian_filter(random.random(shape, dtype=np.float32), 6.0), dtype=np.float32)
