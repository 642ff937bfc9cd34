"""Rules integrate what they promise; the order of nodes spreads."""

from __future__ import annotations

import numpy as np
import pytest

from engine.attribution.integration.quadrature import RULES, gauss_legendre, interleaved, right


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("steps", [1, 2, 7, 64])
def test_weights_sum_to_one(rule: str, steps: int) -> None:
    nodes = RULES[rule](steps)
    assert len(nodes.positions) == len(nodes.weights) == steps
    assert nodes.weights.sum() == pytest.approx(1, abs=1e-13)
    assert nodes.positions.min() > 0
    assert nodes.positions.max() <= 1


@pytest.mark.parametrize("steps", [1, 5, 50])
def test_right_riemann_on_x_squared_is_off_by_one_nth(steps: int) -> None:
    """The integral of the gradient 2 a over 0..1 is 1."""
    nodes = right(steps)
    assert float(2 * nodes.positions @ nodes.weights) - 1 == pytest.approx(1 / steps, rel=1e-12)


@pytest.mark.parametrize("steps", [1, 2, 5])
def test_gauss_legendre_is_exact_up_to_its_degree(steps: int) -> None:
    nodes = gauss_legendre(steps)
    for degree in range(2 * steps):
        assert float(nodes.positions**degree @ nodes.weights) == pytest.approx(1 / (degree + 1), rel=1e-12)


@pytest.mark.parametrize("count", [1, 2, 3, 8, 50, 64, 300])
def test_each_beginning_of_the_order_is_spread(count: int) -> None:
    order = interleaved(count)
    assert sorted(order) == list(range(count))
    for taken in range(1, count + 1):
        edges = np.concatenate([[-1], np.sort(order[:taken]), [count]])
        assert np.diff(edges).max() <= 4 * count / taken + 1
