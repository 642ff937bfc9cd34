"""Surprises by simulation: is what was planted found first, and is nothing found where nothing is."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray

from engine.agreement.shares import OutsideShare
from engine.cases import Facts
from engine.recipe import Analysis
from engine.statistics import ScoreRow
from engine.surprises import MarkedPhoto, Surprise, find_surprises

Floats = NDArray[np.float64]

LABELS = ("background", "clothing", "hair", "ink", "lip", "nail", "ruler", "shadow")
CONDITIONS, PATIENTS = 26, 400
MARKED = 0.3
"""Of the photos a label is marked on."""
PLANTED, PLANTED_CONDITION, PLANTED_SHARE, PLANTED_ENRICHMENT = "ruler", "25", 0.06, 2.5
UNEVEN = 4.0
"""Shape of the two gamma numbers, one a patient's and one a photo's, that a label's saliency is its area times; the
product of both has the coefficient of variation 0.75."""
SURE = 0.05


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures of one machine; all of it runs on the CPU, whatever the `device`.

    A study has 400 patients of 1 + Poisson(0.7) cases of one photo, 26 conditions of which some are rare, and 8 labels,
    each on three photos in ten. One label draws 2.5 times its area in one condition of about 40 cases, on 12 of which
    it is marked; all else draws its area in expectation.

    Returns:
        planted_recall_top3: share of studies that have the planted label, in the planted condition or in all of them,
            among the first three rows of kinds "all" and "condition".
        planted_found: share in which the planted row itself has p_adjusted below 0.05.
        null_false_discovery: share of studies with nothing planted in which any label and condition has an enrichment
            above 1 and p_adjusted below 0.05, so that it would be named.
        null_two_sided: the same with enrichments below 1.
        p_below_5_percent: of the single tests in these.
        seconds: of one study, median.
    """
    found, named, either, recalled = 0, 0, 0, 0
    below: list[float] = []
    times: list[float] = []
    studies = 40 if quick else 400
    for number in range(studies):
        null = find_surprises(_study(number, 1.0), Analysis(), ["condition"])
        named += any(_is_sure(row) and row.enrichment > 1 for row in null)
        either += any(_is_sure(row) for row in null)
        below += [float(row.p < SURE) for row in null if not np.isnan(row.p)]
        photos = _study(number, PLANTED_ENRICHMENT)
        started = time.process_time()
        rows = find_surprises(photos, Analysis(), ["all", "condition"])
        times.append(time.process_time() - started)
        recalled += any(row.label == PLANTED and row.stratum in ("all", PLANTED_CONDITION) for row in rows[:3])
        found += any(_is_sure(row) for row in rows if (row.label, row.stratum) == (PLANTED, PLANTED_CONDITION))
    return {
        "planted_recall_top3": recalled / studies,
        "planted_found": found / studies,
        "null_false_discovery": named / studies,
        "null_two_sided": either / studies,
        "p_below_5_percent": float(np.mean(below)),
        "seconds": float(np.median(times)),
    }


def _is_sure(row: Surprise) -> bool:
    return row.p_adjusted < SURE


def _study(number: int, planted: float) -> list[MarkedPhoto]:
    random = np.random.default_rng([4, number])
    patient = np.repeat(np.arange(PATIENTS), 1 + random.poisson(0.7, PATIENTS))
    shares = 1.0 / np.arange(1, CONDITIONS)
    shares = np.append((1.0 - PLANTED_SHARE) * shares / shares.sum(), PLANTED_SHARE)
    conditions = random.choice(CONDITIONS, size=PATIENTS, p=shares)[patient]
    size = (len(patient), len(LABELS))
    areas = random.beta(2, 20, size)
    uneven = random.gamma(UNEVEN, 1 / UNEVEN, (PATIENTS, len(LABELS)))[patient] * random.gamma(UNEVEN, 1 / UNEVEN, size)
    marked = random.random(size) < MARKED
    times = np.where((conditions[:, None] == int(PLANTED_CONDITION)) & (np.array(LABELS) == PLANTED), planted, 1.0)
    saliency = np.minimum(areas * uneven * times, 1.0)
    return [
        _photo(photo, int(patient[photo]), int(conditions[photo]), saliency[photo], areas[photo], marked[photo])
        for photo in range(len(patient))
    ]


def _photo(
    photo: int, patient: int, condition: int, saliency: Floats, areas: Floats, marked: NDArray[np.bool_]
) -> MarkedPhoto:
    row = ScoreRow(f"{photo}", f"{patient}", f"{photo}", "black", f"{condition}", None, Facts(), {"iou": 0.5}, {})
    shares = {
        label: OutsideShare(float(saliency[column]), float(areas[column]))
        for column, label in enumerate(LABELS)
        if marked[column]
    }
    return MarkedPhoto(row, shares)
