"""Rows of readers.csv: their intervals, whose units are patients."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from engine.readers.rows import Figure, Place, ReaderRow, Unit, rows_of
from engine.recipe import Analysis

PLACE = Place("reader_reader", "", "", "", "iou")
OTHER = Place("reader_others", "ann", "others", "", "iou")
ANALYSIS = Analysis(bootstrap=500, seed=7)


def figures(values: dict[str, list[float]], place: Place = PLACE) -> list[tuple[Unit, Figure]]:
    return [
        (Unit(f"{patient}-{number}", patient), (place, value))
        for patient, found in values.items()
        for number, value in enumerate(found)
    ]


def row(values: dict[str, list[float]]) -> ReaderRow:
    (found,) = rows_of(figures(values), {}, ANALYSIS)
    return found


def test_few_patients_of_one_photo_have_student_s_interval() -> None:
    values = [0.61, 0.72, 0.55, 0.8, 0.69, 0.66]
    found = row({f"p{number}": [value] for number, value in enumerate(values)})
    expected = stats.t.interval(0.95, len(values) - 1, np.mean(values), stats.sem(values))
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-12)


def test_photos_of_a_patient_count_as_one_patient() -> None:
    means = {"p1": 0.4, "p2": 0.6, "p3": 0.5}
    twice = row({patient: [mean - 0.1, mean + 0.1] for patient, mean in means.items()})
    once = row({patient: [mean] for patient, mean in means.items()})
    assert (twice.low, twice.high) == pytest.approx((once.low, once.high), abs=1e-12)
    assert (twice.n_photos, twice.n_patients) == (6, 3)


def test_many_patients_have_the_bootstrap_s_interval() -> None:
    values = np.random.default_rng(1).beta(6, 3, 60)
    found = row({f"p{number:02}": [value] for number, value in enumerate(values.tolist())})
    expected = stats.bootstrap((values,), np.mean, n_resamples=20_000, rng=np.random.default_rng(2))
    assert (found.low, found.high) == pytest.approx(tuple(expected.confidence_interval), abs=0.006)


def test_what_is_undefined_and_what_else_is_compared_changes_nothing() -> None:
    values = {"p1": [0.4, 0.5], "p2": [0.7], "p3": [0.2]}
    alone = row(values)
    with_more = rows_of(
        [*figures({**values, "p4": [math.nan]}), *figures({"p5": [0.1], "p6": [0.9]}, OTHER)], {}, ANALYSIS
    )
    assert (with_more[0].low, with_more[0].high) == (alone.low, alone.high)
    assert with_more[0].n_undefined == 1


def test_one_patient_or_equal_values_have_no_interval_and_none_passes_1() -> None:
    for values in ({"p1": [0.4, 0.8]}, {"p1": [0.5], "p2": [0.5], "p3": [0.5]}):
        assert math.isnan(row(values).low) and math.isnan(row(values).high)
    assert row({"p1": [1.0], "p2": [0.9]}).high == 1.0
    (unasked,) = rows_of(figures({"p1": [1.0], "p2": [0.9]}), {})
    assert math.isnan(unasked.low) and unasked.mean == pytest.approx(0.95)
