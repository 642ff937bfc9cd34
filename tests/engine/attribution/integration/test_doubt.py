"""What the difference of two nested rules says about the error of the finer one."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.attribution.integration.quadrature import (
    RULES,
    Floats,
    Nodes,
    error_ratio,
    every_other,
    gauss_legendre,
    midpoint,
    right,
)

SIZES = (2, 3, 4, 7, 8, 9, 27, 50)


def expected_square(positions: Floats, weights: Floats, share: float) -> float:
    """Of share * (integral of W over 0..1) less sum of weights * W(positions); E[W(s) W(t)] = min(s, t)."""
    with_integral = positions - positions**2 / 2
    among = weights @ np.minimum.outer(positions, positions) @ weights
    return float(share**2 / 3 - 2 * share * weights @ with_integral + among)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("steps", SIZES)
def test_the_ratio_is_that_of_a_gradient_that_wanders(rule: str, steps: int) -> None:
    nodes = RULES[rule](steps)
    error = expected_square(nodes.positions, nodes.weights, 1.0)
    difference = expected_square(nodes.positions, nodes.weights - nodes.coarse, 0.0)
    assert error_ratio(nodes) == pytest.approx(math.sqrt(difference / error), rel=1e-9)


@pytest.mark.parametrize("nodes", [right(9), midpoint(9), gauss_legendre(6)], ids=["right", "midpoint", "gauss"])
def test_drawn_paths_agree(nodes: Nodes) -> None:
    """20,000 walks of 900 steps; the node's own place is a whole step for the evenly spaced rules."""
    random = np.random.default_rng(0)
    fine = 900
    times = np.arange(fine + 1) / fine
    errors, differences = [], []
    for _ in range(20):
        steps = random.standard_normal((1000, fine)) / math.sqrt(fine)
        walks = np.concatenate([np.zeros((1000, 1)), np.cumsum(steps, 1)], 1)
        at_nodes = walks[:, np.searchsorted(times, nodes.positions - 0.5 / fine)]
        integral = (walks[:, 1:] + walks[:, :-1]).mean(1) / 2
        errors.append(integral - at_nodes @ nodes.weights)
        differences.append(at_nodes @ (nodes.weights - nodes.coarse))
    drawn = np.std(np.concatenate(differences)) / np.std(np.concatenate(errors))
    assert error_ratio(nodes) == pytest.approx(float(drawn), rel=0.05)


@pytest.mark.parametrize("steps", [2, 4, 10, 300])
def test_known_ratio_of_right_sums(steps: int) -> None:
    assert error_ratio(right(steps)) == pytest.approx(math.sqrt(1.5), rel=1e-12)


def test_known_ratio_of_three_midpoints() -> None:
    assert error_ratio(midpoint(3)) == pytest.approx(math.sqrt(8), rel=1e-12)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("steps", SIZES)
def test_coarse_weights_sum_to_one_on_fewer_nodes(rule: str, steps: int) -> None:
    nodes = RULES[rule](steps)
    assert nodes.coarse.sum() == pytest.approx(1, abs=1e-13)
    assert 0 < np.count_nonzero(nodes.coarse) <= (steps + 1) // 2
    assert nodes.doubt.sum() == pytest.approx(0, abs=1e-13)


@pytest.mark.parametrize("steps", [2, 6, 64])
def test_the_coarse_rule_of_right_is_right_of_half_the_nodes(steps: int) -> None:
    nodes, half = right(steps), right(steps // 2)
    kept = nodes.coarse > 0
    np.testing.assert_allclose(nodes.positions[kept], half.positions)
    np.testing.assert_allclose(nodes.coarse[kept], half.weights)


def test_every_other_by_hand() -> None:
    one, two, three = np.array([1.0]), np.array([0.4, 0.6]), np.array([0.2, 0.5, 0.3])
    np.testing.assert_allclose(every_other(one), [1.0])
    np.testing.assert_allclose(every_other(two), [0.0, 1.0])
    np.testing.assert_allclose(every_other(three), [0.0, 1.0, 0.0])
    np.testing.assert_allclose(every_other(np.array([0.1, 0.2, 0.4, 0.3])), [0.0, 0.5, 0.0, 0.5])
    np.testing.assert_allclose(every_other(np.full(5, 0.2)), [0.0, 0.5, 0.0, 0.5, 0.0])


@pytest.mark.parametrize("rule", RULES)
def test_one_node_has_no_doubt(rule: str) -> None:
    assert not RULES[rule](1).doubt.any()
