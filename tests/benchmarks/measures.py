"""Speed of the measures: many pairs in a row, and live on a photo of 12 megapixels."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from engine.agreement import LiveScorer, RankedCells, measure, measure_many
from engine.agreement.table import COUNTED
from engine.comparison import Pair, compare, compare_many
from engine.grid import ScoreGrid, score_grid
from engine.memory import keep_freed_memory
from engine.regions import LESION, Polygon, Region, rasterise_label
from engine.spans import spans_of_mask
from tests.benchmarks import peers
from tests.benchmarks.pairs import drawn_pairs, ragged_pairs, smooth_map

WIDTH, HEIGHT = 4000, 3000
Booleans = NDArray[np.bool_]
Roi = Callable[[], Booleans]

CHECK_EVERY = 10
"""Moves from one comparison with the full computation to the next: it would drown the live path in the cache."""
WARM_UP = 10
"""Moves of each gesture that are not timed."""
TURNS = 5
"""How often ours and theirs are timed, one after the other."""


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures of one machine; all of it runs on the CPU, whatever the `device`.

    Returns:
        pairs_per_second: pairs of 224 x 224 as a study holds them through every measure but those of ranks (AUC,
            average precision, areas over thresholds), per second of processor time.
        pairs_per_second_ragged: the same where both regions are noise with long outlines.
        pairs_per_second_counts: the measures of counts alone.
        pairs_per_second_in_full: every measure with its chance level, as a batch scores them.
        counts_times_scikit_learn: all nine measures of counts at once against scikit-learn's IoU, Dice, kappa and MCC.
        iou_times_..., dice_..., kappa_..., mcc_...: the same nine against each of the four.
        auc_times_..., average_precision_times_scikit_learn: each alone, exact, sort included.
        times_shared_interest: the nine against Shared Interest's three in plain numpy.
        times_plain_localisation: the nine against mass, rank and pointing in plain numpy.
        times_quantus: the nine against these three by Quantus; absent where it is not installed.
        live_p50_drag_ms, live_p50_brush_ms, live_p99_ms: from a moved vertex of a 200-vertex polygon, or a dab of a
            brush, to new scores on 12 megapixels.
        live_matches_full: 1 where every tenth live result equalled the full computation exactly.
    """
    keep_freed_memory()
    moves = 300 if quick else 2000
    random = np.random.default_rng(0)
    grid = score_grid(WIDTH, HEIGHT, 512)
    saliency_map = smooth_map(random, (grid.height, grid.width))
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
        **_times(random),
        "live_p50_drag_ms": float(np.median(drags)),
        "live_p50_brush_ms": float(np.median(dabs)),
        "live_p99_ms": float(np.quantile(np.concatenate([drags, dabs]), 0.99)),
        "live_matches_full": float(matches),
    }


def _pairs_per_second(random: np.random.Generator, count: int) -> dict[str, float]:
    drawn, ragged = drawn_pairs(random, count), ragged_pairs(random, count)
    compare_many(drawn[:5])
    return {
        "pairs_per_second": count / _seconds(lambda: compare_many(drawn, ranks=False)),
        "pairs_per_second_ragged": count / _seconds(lambda: compare_many(ragged, ranks=False)),
        "pairs_per_second_counts": count / _seconds(lambda: measure_many(drawn, COUNTED)),
        "pairs_per_second_in_full": count / _seconds(lambda: [compare(*pair) for pair in drawn]),
    }


def _times(random: np.random.Generator) -> dict[str, float]:
    """How many times quicker ours are, each on the same pairs."""
    pairs = drawn_pairs(random, 20)
    nine, theirs = _counted(pairs), peers.of_scikit_learn(pairs)
    mine = {
        "auc": lambda: [RankedCells(saliency_map, roi).auc() for saliency_map, _, roi in pairs],
        "average_precision": lambda: [
            RankedCells(saliency_map, roi).average_precision() for saliency_map, _, roi in pairs
        ],
    }
    of_regions = [work for name, work in theirs.items() if name not in mine]
    quantus = peers.quantus_localisation(pairs)
    return {
        **{f"{name}_times_scikit_learn": _ratio(work, mine.get(name, nine)) for name, work in theirs.items()},
        "counts_times_scikit_learn": _ratio(lambda: [work() for work in of_regions], nine),
        "times_shared_interest": _ratio(lambda: peers.shared_interest(pairs), nine),
        "times_plain_localisation": _ratio(lambda: peers.plain_localisation(pairs), nine),
        **({} if quantus is None else {"times_quantus": _ratio(quantus, nine)}),
    }


def _counted(pairs: list[Pair]) -> Callable[[], object]:
    return lambda: measure_many(pairs, COUNTED)


def _ratio(theirs: Callable[[], object], mine: Callable[[], object]) -> float:
    """The median over turns of their time by ours."""
    return float(np.median([_seconds(theirs) / _seconds(mine) for _ in range(TURNS)]))


def _seconds(work: Callable[[], object]) -> float:
    """Of processor time, all threads together, so that other work on the machine disturbs less."""
    started = time.process_time()
    work()
    return time.process_time() - started


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
