"""Areas under the curve against scikit-learn and a plain double loop over pairs."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from engine.evaluation.ranking import area_under_curve


def variance_by_loops(scores: np.ndarray, positive: np.ndarray, patients: np.ndarray) -> float:
    """Obuchowski (1997), written out from its sums over pairs of cases and over clusters."""
    mine, theirs = np.flatnonzero(positive), np.flatnonzero(~positive)
    pairs = {(i, j): 0.5 * (scores[i] == scores[j]) + (scores[i] > scores[j]) for i in mine for j in theirs}
    area = sum(pairs.values()) / len(pairs)
    inside, outside, across = 0.0, 0.0, 0.0
    for patient in set(patients.tolist()):
        own = [i for i in mine if patients[i] == patient]
        others = [j for j in theirs if patients[j] == patient]
        a = sum(sum(pairs[i, j] for j in theirs) / len(theirs) for i in own) - len(own) * area
        b = sum(sum(pairs[i, j] for i in mine) / len(mine) for j in others) - len(others) * area
        inside, outside, across = inside + a * a, outside + b * b, across + a * b
    i10, i01, i = (len(set(group.tolist())) for group in (patients[mine], patients[theirs], patients))
    m, n = len(mine), len(theirs)
    s10, s01, s11 = inside * i10 / (i10 - 1) / m, outside * i01 / (i01 - 1) / n, across * i / (i - 1)
    return s10 / m + s01 / n + 2 * s11 / (m * n)


@pytest.mark.parametrize("seed", range(20))
def test_area_and_interval_of_random_cases(seed: int) -> None:
    random = np.random.default_rng(seed)
    patients = random.integers(0, 15, 40)
    positive = random.random(40) < 0.4
    scores = np.round(random.normal(0.8 * positive, 1.0), 1)
    found = area_under_curve(scores, positive, patients)
    assert found.value == pytest.approx(roc_auc_score(positive, scores), abs=1e-12)
    reach = (math.log(found.high / (1 - found.high)) - math.log(found.low / (1 - found.low))) / 2
    error = math.sqrt(variance_by_loops(scores, positive, patients)) / (found.value * (1 - found.value))
    assert reach == pytest.approx(1.959963984540054 * error, rel=1e-9)
    assert found.low < found.value < found.high


def test_one_side_alone_has_no_area() -> None:
    found = area_under_curve(np.arange(4.0), np.ones(4, dtype=np.bool_), np.arange(4))
    assert math.isnan(found.value)


def test_cases_that_are_all_apart_have_an_area_and_no_interval() -> None:
    found = area_under_curve(np.arange(6.0), np.arange(6) > 2, np.arange(6))
    assert found.value == 1.0
    assert math.isnan(found.low)


def test_the_interval_covers_the_area_of_clustered_cases() -> None:
    """Two normal distributions one apart have the area Phi(1 / sqrt 2); half the variance is the patient's."""
    random = np.random.default_rng(5)
    truth, covered = 0.7602499389065233, 0
    for _ in range(500):
        patients = np.repeat(np.arange(60), 2)
        positive = random.random(120) < 0.4
        shared = random.normal(0.0, math.sqrt(0.5), 60)[patients]
        scores = positive + shared + random.normal(0.0, math.sqrt(0.5), 120)
        found = area_under_curve(scores, positive, patients)
        covered += found.low <= truth <= found.high
    assert 460 <= covered <= 488
