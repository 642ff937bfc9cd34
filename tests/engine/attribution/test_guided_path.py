"""The guided path: near the straight one, as fast as it, and those of small gradient first."""

from __future__ import annotations

import numpy as np
import pytest

from engine.attribution.guided_path import FRACTION, MAX_DISTANCE, advanced

STEPS = 20


@pytest.mark.parametrize("steps", [1, 3, 20, 100, 333])
@pytest.mark.parametrize("seed", [0, 1])
def test_each_step_ends_as_far_from_the_photo_as_the_straight_path(steps: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    ways = random.random(500) * (random.random(500) < 0.8)
    positions = np.zeros(500)
    for step in range(steps):
        goal = (step + 1) / steps
        after = advanced(positions, ways, random.normal(size=500), goal)
        assert (after >= positions).all()
        moving = ways > 0
        assert np.abs(after[moving] - goal).max() <= MAX_DISTANCE + 1e-12
        assert (ways * (1 - after)).sum() == pytest.approx(ways.sum() * (1 - goal), abs=1e-8 * ways.sum())
        positions = after
    assert (positions == 1).all()


def test_the_flattest_move_as_far_as_they_may_and_the_steepest_as_little() -> None:
    gradients = np.arange(1.0, 101)
    gradients[::2] *= -1
    found = advanced(np.full(100, 0.5), np.ones(100), gradients, 0.51)
    assert (np.diff(found) <= 0).all()
    np.testing.assert_allclose(found[:25], 0.53)
    np.testing.assert_allclose(found[60:], 0.5)
    assert found.mean() == pytest.approx(0.51)


def test_only_a_share_moves_at_once() -> None:
    """One way is much longer: the flattest quarter covers the step alone and stops where it suffices."""
    ways = np.ones(101)
    ways[:26] = 1000.0
    found = advanced(np.full(101, 0.5), ways, np.arange(101.0), 0.51)
    chosen = int(FRACTION * 100) + 1
    assert chosen == 26
    np.testing.assert_allclose(found[:chosen], found[0])
    assert 0.51 < found[0] < 0.53
    np.testing.assert_array_equal(found[chosen:], 0.5)


def test_those_left_behind_are_taken_along_first() -> None:
    found = advanced(np.array([0.0, 0.9]), np.ones(2), np.array([9.0, 1.0]), 0.5)
    assert found[0] >= 0.48


def test_gradients_that_are_no_numbers_do_not_hang_the_work() -> None:
    found = advanced(np.zeros(5), np.ones(5), np.full(5, np.nan), 0.5)
    np.testing.assert_allclose(found, 0.5 - MAX_DISTANCE)


def test_a_photo_that_is_its_baseline_has_nowhere_to_go() -> None:
    assert np.isfinite(advanced(np.zeros(5), np.zeros(5), np.ones(5), 0.5)).all()
