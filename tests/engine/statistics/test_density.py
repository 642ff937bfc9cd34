from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from engine.statistics.density import CELLS, density_of, silverman_bandwidth


@pytest.mark.parametrize("count", [5, 40, 3000])
@pytest.mark.parametrize("shape", [(0.6, 4.0), (1.0, 1.0), (5.0, 2.0)])
def test_the_density_holds_all_its_mass_between_the_bounds(count: int, shape: tuple[float, float]) -> None:
    values = np.random.default_rng(count).beta(*shape, count)
    found = density_of(values, 0.0, 1.0)
    assert found is not None
    assert found.heights.mean() == pytest.approx(1.0, abs=1e-12)
    assert np.all(found.heights >= 0)


def test_far_from_the_bounds_it_is_what_scipy_finds() -> None:
    values = np.random.default_rng(7).normal(0.5, 0.05, 400)
    found = density_of(values, 0.0, 1.0)
    assert found is not None
    kernel = stats.gaussian_kde(values, found.bandwidth / values.std(ddof=1))
    assert found.heights == pytest.approx(kernel(found.places), abs=0.002 * found.heights.max())


def test_at_a_bound_it_is_the_mirrored_kernel() -> None:
    found = density_of(np.array([0.0]), 0.0, 1.0, bandwidth=0.1)
    assert found is not None
    expected = 2.0 * stats.norm.pdf(found.places, 0.0, 0.1)
    assert found.heights == pytest.approx(expected, abs=0.01)


def test_even_scores_stay_even() -> None:
    values = (np.arange(CELLS * 4) + 0.5) / (CELLS * 4)
    found = density_of(values, 0.0, 1.0)
    assert found is not None
    assert found.heights == pytest.approx(np.ones(CELLS), abs=1e-9)


def test_silverman_s_bandwidth() -> None:
    values = np.random.default_rng(3).normal(0.0, 2.0, 10_000)
    spread = min(values.std(ddof=1), stats.iqr(values) / 1.34)
    assert silverman_bandwidth(values) == pytest.approx(0.9 * spread * 10_000**-0.2)
    heavy = np.array([0.0] * 9 + [1.0])
    assert silverman_bandwidth(heavy) == pytest.approx(0.9 * heavy.std(ddof=1) * 10**-0.2)


def test_too_little_to_smooth_is_no_density() -> None:
    assert density_of(np.array([0.1, 0.2, 0.3]), 0.0, 1.0) is None
    assert density_of(np.full(20, 0.4), 0.0, 1.0) is None
    assert density_of(np.array([]), 0.0, 1.0, bandwidth=0.1) is None
