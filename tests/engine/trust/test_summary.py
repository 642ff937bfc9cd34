"""Means over cases, intervals from patients, and what is missing counted."""

from __future__ import annotations

import numpy as np
import pytest

from engine.recipe import Analysis
from engine.statistics.intervals import mean_intervals
from engine.trust import TrustFinding
from engine.trust.summary import TrustMean, summarise
from engine.trust.values import PhotoTrust
from tests.engine.trust.made import trust

NAN = float("nan")


def row(case: str, photo: str, roi: float, ruler: float | None = None, baseline: str = "black") -> PhotoTrust:
    findings = [TrustFinding("curves", "deletion", "blurred", "area", 0.5)]
    findings.insert(0, TrustFinding("causal", "roi", "blurred", "probability_change", roi))
    if ruler is not None:
        findings.insert(1, TrustFinding("causal", "label:ruler", "blurred", "probability_change", ruler))
    return trust(photo, case, baseline, findings=tuple(findings))


ROWS = [
    row("a", "a1", -0.2),
    row("a", "a2", -0.4, -0.6),
    row("b", "b1", -0.1),
    row("c", "c1", NAN),
    row("d", "d1", 0.1),
    row("d", "d1", 0.3, baseline="white"),
]
PATIENTS = {"a": "x", "b": "x", "c": "y", "d": None}


def of(means: tuple[TrustMean, ...], subject: str, baseline: str = "black") -> TrustMean:
    (found,) = [mean for mean in means if (mean.subject, mean.baseline) == (subject, baseline)]
    return found


def test_photos_nest_in_cases_and_cases_in_patients() -> None:
    means = summarise(ROWS, PATIENTS)
    roi = of(means, "roi")
    assert (roi.check, roi.fill, roi.measure) == ("causal", "blurred", "probability_change")
    assert (roi.n_photos, roi.n_cases, roi.n_patients, roi.n_undefined) == (4, 3, 2, 1)
    assert roi.mean == pytest.approx((-0.3 - 0.1 + 0.1) / 3)
    totals, numbers = np.array([[-0.4], [0.1]]), np.array([[2.0], [1.0]])
    low, high = mean_intervals(totals, numbers, 2000, np.random.default_rng(0))
    assert (roi.ci_low, roi.ci_high) == pytest.approx((max(low[0], -1), min(high[0], 1)))


def test_a_label_counts_where_it_is_marked() -> None:
    ruler = of(summarise(ROWS, PATIENTS), "label:ruler")
    assert (ruler.n_photos, ruler.n_cases, ruler.n_patients, ruler.n_undefined) == (1, 1, 1, 0)
    assert ruler.mean == pytest.approx(-0.6)
    assert np.isnan(ruler.ci_low)


def test_baselines_are_apart_and_the_order_is_the_checks() -> None:
    means = summarise(reversed(ROWS), PATIENTS)
    assert [(mean.baseline, mean.subject) for mean in means] == [
        ("white", "roi"),
        ("white", "deletion"),
        ("black", "roi"),
        ("black", "label:ruler"),
        ("black", "deletion"),
    ]
    assert of(means, "roi", "white").mean == pytest.approx(0.3)


def test_the_bootstrap_is_the_analysis() -> None:
    random = np.random.default_rng(1)
    rows = [row(f"c{index}", "p", float(random.normal(-0.3, 0.2))) for index in range(40)]
    first = of(summarise(rows, {}, Analysis(bootstrap=200, seed=1)), "roi")
    assert first == of(summarise(rows, {}, Analysis(bootstrap=200, seed=1)), "roi")
    assert first != of(summarise(rows, {}, Analysis(bootstrap=200, seed=2)), "roi")
    assert first.ci_low < first.mean < first.ci_high
    assert first.n_patients == 40


def test_nothing_gives_nothing_and_two_rows_of_a_photo_are_refused() -> None:
    assert summarise([], {}) == ()
    undefined = of(summarise([row("a", "p", NAN)], {}), "roi")
    assert np.isnan(undefined.mean)
    assert (undefined.n_photos, undefined.n_undefined) == (0, 1)
    with pytest.raises(ValueError, match="two rows"):
        summarise([ROWS[0], ROWS[0]], {})
