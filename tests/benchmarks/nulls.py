"""Cost of chance that is no formula: of one photo beside its measures, and of a run's photos against each other."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from engine.agreement.frames import framed
from engine.agreement.nulls import null_numbers
from engine.agreement.other_photos import FramedPhotos, against_others
from engine.comparison import compare
from engine.memory import keep_freed_memory

SIDES = (224, 512)
Photo = tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_]]


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures of one machine; all of it runs on the CPU, whatever the `device`.

    Returns:
        nulls_SIDE_ms, nulls_over_measures_SIDE: shifts, turns and ellipse of a photo of SIDE x SIDE cells, median, and
            as a multiple of all measures of the same photo.
        frame_512_ms: bringing one photo to the common frame.
        others_PHOTOS_s: as many photos against each other, each of a patient of its own.
    """
    keep_freed_memory()
    random = np.random.default_rng(0)
    found: dict[str, float] = {}
    photos: list[Photo] = []
    for side in SIDES:
        photos = [_photo(random, side) for _ in range(5 if quick else 20)]
        nulls = np.median([_seconds(lambda one=one: null_numbers(*one)) for one in photos])
        measures = np.median([_seconds(lambda one=one: compare(*one)) for one in photos])
        found |= {f"nulls_{side}_ms": 1000 * float(nulls), f"nulls_over_measures_{side}": float(nulls / measures)}
    found["frame_512_ms"] = 1000 * float(np.median([_seconds(lambda one=one: framed(*one)) for one in photos]))
    few = [framed(*one) for one in photos]
    for count in (500,) if quick else (500, 2000):
        table = FramedPhotos.of([few[index % len(few)] for index in range(count)], [str(one) for one in range(count)])
        found[f"others_{count}_s"] = _seconds(lambda table=table: against_others(table))
    return found


def _photo(random: np.random.Generator, side: int) -> Photo:
    rows, columns = np.mgrid[:side, :side] / side
    across, down = random.uniform(0.35, 0.65, 2)
    roi = (columns - across) ** 2 + (rows - down) ** 2 < 0.04
    saliency = np.abs(gaussian_filter(random.standard_normal((side, side)), side / 50)).astype(np.float32)
    return saliency, saliency > np.quantile(saliency, 0.85), roi


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
