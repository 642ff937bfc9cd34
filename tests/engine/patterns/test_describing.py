"""What is said of clusters: figures against sums by hand, and who is in a cluster too often."""

from __future__ import annotations

import numpy as np
import pytest

from engine.cases import Facts
from engine.patterns.clusters import Clusters
from engine.patterns.describing import describe
from engine.patterns.excess import KINDS
from engine.patterns.rings import CELLS, INSIDE, RINGS, SECTORS
from engine.recipe import load_recipe
from engine.statistics import ScoreRow

ANALYSIS = load_recipe("default").analysis
PHOTOS = 60


def clusters_of(labels: np.ndarray) -> Clusters:
    number = int(labels.max()) + 1
    profiles = np.zeros((number, RINGS, SECTORS))
    profiles[:, 0] = 0.25 / SECTORS
    profiles[:, INSIDE - 1] = 0.25 / SECTORS
    profiles[:, RINGS - 1] = 0.5 / SECTORS
    distances = np.linspace(1, 0, len(labels))
    middles = tuple(int(np.flatnonzero(labels == one)[-1]) for one in range(number))
    return Clusters(
        labels.astype(np.int64), middles, distances, profiles.reshape(number, CELLS), 0.7, 0.01, True, len(labels)
    )


def row(place: int, condition: str, correct: bool | None, iou: float, photos: int = 1) -> ScoreRow:
    case = place // photos
    facts = Facts(sex=("female", "male")[case % 2])
    return ScoreRow(
        f"c{case:03d}",
        f"p{case:03d}",
        f"photo{place:03d}",
        "black",
        condition,
        correct,
        facts,
        {"iou": iou},
        {"iou": 0.1},
        "reader",
        0.2,
        0.5,
        {},
    )


def test_figures_are_those_of_sums_by_hand() -> None:
    labels = np.arange(PHOTOS) % 3 // 2
    ious = np.random.default_rng(1).uniform(0, 1, PHOTOS)
    rows = [row(place, "Acne", place % 4 != 0, float(ious[place]), photos=2) for place in range(PHOTOS)]
    (first, second), _ = describe(clusters_of(labels), rows, "iou", ANALYSIS)
    inside = np.flatnonzero(labels == 0)
    cases = {case: [ious[place] for place in inside if place // 2 == case] for case in inside // 2}
    assert (first.n_photos, first.n_cases, first.n_patients) == (40, 30, 30)
    assert first.agreement == pytest.approx(np.mean([np.mean(values) for values in cases.values()]))
    assert 0 <= first.agreement_low < first.agreement < first.agreement_high <= 1
    assert (first.inside, first.at_rim, first.beyond) == pytest.approx((0.5, 0.25, 0.5))
    assert first.correct == pytest.approx(np.mean([case * 2 % 4 != 0 for case in cases]))
    assert second.examples == ("photo059", "photo056", "photo053", "photo050", "photo047")


def test_who_is_in_a_cluster_too_often_is_named() -> None:
    labels = np.arange(PHOTOS) % 2
    rows = [row(place, ("Acne", "Tinea")[place % 2], place % 4 < 2, 0.5) for place in range(PHOTOS)]
    (first, second), spread = describe(clusters_of(labels), rows, "iou", ANALYSIS)
    named = {(one.stratum_kind, one.stratum) for one in first.excesses}
    assert ("condition", "Acne") in named and ("sex", "female") in named and ("condition", "Tinea") not in named
    assert ("condition", "Tinea") in {(one.stratum_kind, one.stratum) for one in second.excesses}
    acne = next(one for one in first.excesses if one.stratum == "Acne")
    assert (acne.share, acne.difference, acne.n_cases, acne.n_patients) == (1.0, 1.0, 30, 30)
    assert acne.p_adjusted < 0.01 and not any(one.stratum_kind == "correct" for one in first.excesses)
    assert {one.stratum_kind for one in spread} == {"condition", "sex", "correct"} <= set(KINDS)


def test_conditions_that_have_nothing_to_do_with_clusters_are_rarely_named() -> None:
    random, named = np.random.default_rng(7), 0
    for _ in range(20):
        labels = random.permutation(np.arange(PHOTOS) % 2)
        rows = [row(place, "ABCD"[int(random.integers(4))], None, 0.5) for place in range(PHOTOS)]
        patterns, _ = describe(clusters_of(labels), rows, "iou", ANALYSIS)
        named += any(one.stratum_kind == "condition" for pattern in patterns for one in pattern.excesses)
    assert named <= 3


def test_one_cluster_has_nobody_too_often_and_unknown_correctness_is_undefined() -> None:
    rows = [row(place, "Acne", None, float("nan")) for place in range(PHOTOS)]
    (only,), spread = describe(clusters_of(np.zeros(PHOTOS, dtype=np.int64)), rows, "iou", ANALYSIS)
    assert not spread and not only.excesses
    assert np.isnan(only.correct) and np.isnan(only.agreement)
