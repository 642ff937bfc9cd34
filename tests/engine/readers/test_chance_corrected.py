"""Kappa and alpha against published tables, a plain calculation pair by pair, and scikit-learn."""

from __future__ import annotations

import math
from itertools import permutations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats import inter_rater

from engine.readers.chance_corrected import counts_of_votes, fleiss_kappa, krippendorff_alpha

Floats = NDArray[np.float64]

FLEISS = """
0 0 0 0 14
0 2 6 4 2
0 0 3 5 6
0 3 9 2 0
2 2 8 1 1
7 7 0 0 0
3 2 6 3 0
2 5 3 2 2
6 5 2 1 0
0 2 2 3 7
"""
"""Ten subjects, 14 raters, five categories: the worked example of Wikipedia's "Fleiss' kappa"."""

KRIPPENDORFF = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
"""Four observers, twelve units, five values, some missing: section C of Krippendorff 2011."""

BINARY = """
0 1 0 0 0 0 0 0 1 0
1 1 1 0 0 1 0 0 0 0
"""
"""Two observers, ten units: section A of Krippendorff 2011."""


def values(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line]


def counts(rows: list[list[str]]) -> Floats:
    """Readers by units to units by categories; a dot is a missing reader."""
    categories = sorted({value for row in rows for value in row} - {"."})
    units = list(zip(*rows, strict=True))
    return np.array([[unit.count(category) for category in categories] for unit in units], dtype=np.float64)


def plain_alpha(rows: list[list[str]]) -> float:
    """Every pair of values within a unit, and every pair of all values that have a partner."""
    units = [[value for value in unit if value != "."] for unit in zip(*rows, strict=True)]
    units = [unit for unit in units if len(unit) > 1]
    everything = [value for unit in units for value in unit]
    observed = sum(sum(a != b for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in units) / len(everything)
    pairs = list(permutations(everything, 2))
    return 1 - observed / (sum(a != b for a, b in pairs) / len(pairs))


def test_the_published_table_of_fleiss_kappa() -> None:
    table = np.array([line.split() for line in FLEISS.split("\n") if line], dtype=np.float64)
    assert fleiss_kappa(table) == pytest.approx(0.210, abs=5e-4)


def test_the_published_examples_of_alpha() -> None:
    assert krippendorff_alpha(counts(values(KRIPPENDORFF))) == pytest.approx(0.743, abs=5e-4)
    assert krippendorff_alpha(counts(values(BINARY))) == pytest.approx(0.095, abs=5e-4)


def test_alpha_is_the_plain_calculation() -> None:
    random = np.random.default_rng(1)
    for _ in range(1000):
        readers, units = random.integers(2, 6), random.integers(3, 15)
        rows = random.choice([".", "a", "b", "c"], (readers, units), p=[0.2, 0.4, 0.3, 0.1]).tolist()
        table = counts(rows)
        if (table[table.sum(axis=1) > 1].sum(axis=0) > 0).sum() > 1:
            assert krippendorff_alpha(table) == pytest.approx(plain_alpha(rows), abs=1e-12)


def test_kappa_is_that_of_statsmodels() -> None:
    random = np.random.default_rng(6)
    for _ in range(1000):
        readers, categories = random.integers(2, 7), random.integers(2, 5)
        table = random.multinomial(readers, random.dirichlet(np.ones(categories)), random.integers(2, 20))
        if (table.sum(axis=0) > 0).sum() > 1:
            found = fleiss_kappa(table.astype(np.float64))
            assert found == pytest.approx(float(inter_rater.fleiss_kappa(table)), abs=1e-12)


def test_two_readers_who_mark_as_much_have_cohen_s_kappa() -> None:
    random = np.random.default_rng(2)
    first = random.random(400) < 0.3
    second = np.concatenate([first[:200], random.permutation(first[200:])])
    table = np.column_stack([first.astype(float) + second, 2 - (first.astype(float) + second)])
    assert fleiss_kappa(table) == pytest.approx(float(cohen_kappa_score(first, second)), abs=1e-12)


def test_alpha_without_missing_readers_is_kappa_for_a_finite_sample() -> None:
    random = np.random.default_rng(3)
    inside = random.binomial(5, random.random(40))
    table = np.column_stack([inside, 5 - inside]).astype(np.float64)
    assert 1 - krippendorff_alpha(table) == pytest.approx((1 - fleiss_kappa(table)) * (1 - 1 / 200), abs=1e-12)


def test_rows_stand_for_as_many_units_as_is_said() -> None:
    random = np.random.default_rng(4)
    marks = random.random((3, 500)) < random.random(500)
    votes = np.bincount(marks.sum(axis=0), minlength=4).tolist()
    table = np.column_stack([marks.sum(axis=0), 3 - marks.sum(axis=0)]).astype(np.float64)
    for measure in (fleiss_kappa, krippendorff_alpha):
        assert measure(*counts_of_votes([votes])) == pytest.approx(measure(table), abs=1e-12)


def test_photos_with_other_readers_are_pooled() -> None:
    random = np.random.default_rng(5)
    two, four = random.random((2, 60)) < 0.5, random.random((4, 90)) < 0.3
    rows = [[str(value) for value in row] for row in np.concatenate([np.full((4, 60), "."), four.astype(str)], axis=1)]
    rows[0][:60], rows[2][:60] = two.astype(str).tolist()
    votes = [np.bincount(marks.sum(axis=0), minlength=len(marks) + 1).tolist() for marks in (two, four)]
    assert krippendorff_alpha(*counts_of_votes(votes)) == pytest.approx(plain_alpha(rows), abs=1e-12)
    with pytest.raises(ValueError, match="the same number of readers"):
        fleiss_kappa(*counts_of_votes(votes))


def test_who_agrees_has_one_and_who_never_differs_has_none() -> None:
    agreed = np.array([[3.0, 0.0], [0.0, 3.0]])
    assert fleiss_kappa(agreed) == krippendorff_alpha(agreed) == 1.0
    same = np.array([[3.0, 0.0], [3.0, 0.0]])
    assert math.isnan(fleiss_kappa(same))
    assert math.isnan(krippendorff_alpha(same))
    assert math.isnan(krippendorff_alpha(np.array([[1.0, 0.0], [0.0, 1.0]])))
    assert math.isnan(krippendorff_alpha(*counts_of_votes([])))
    assert math.isnan(fleiss_kappa(*counts_of_votes([])))
