from __future__ import annotations

import math

import numpy as np
import pytest

from gui.results.plots.scales import ends_of, nice_step, scale_over


def test_ticks_are_round_and_hold_both_ends() -> None:
    scale = scale_over(0.03, 0.47, 100.0, 500.0)
    assert scale.ticks == (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
    assert scale.at(0.0) == 100.0 and scale.at(0.5) == 500.0


def test_an_upright_axis_rises_and_pixels_lead_back() -> None:
    scale = scale_over(0.0, 90.0, 300.0, 20.0)
    assert scale.at(scale.high) == 20.0
    assert scale.value(scale.at(37.5)) == pytest.approx(37.5)
    assert scale.at(np.array([0.0, scale.high])).tolist() == [300.0, 20.0]


def test_nothing_and_one_value_have_an_axis_too() -> None:
    assert scale_over(math.nan, math.nan, 0.0, 100.0).ticks[0] == 0.0
    alone = scale_over(3.0, 3.0, 0.0, 100.0)
    assert alone.low < 3.0 < alone.high


@pytest.mark.parametrize(("least", "step"), [(0.11, 0.2), (0.2, 0.2), (0.21, 0.5), (6.0, 10.0), (130.0, 200.0)])
def test_steps_are_1_2_or_5_times_a_power_of_ten(least: float, step: float) -> None:
    assert nice_step(least) == step


def test_a_quantity_s_own_ends_win() -> None:
    values = np.array([0.2, np.nan, 0.7])
    assert ends_of(values) == (0.2, 0.7)
    assert ends_of(values, 0.0, 1.0) == (0.0, 1.0)


def test_minus_is_a_minus() -> None:
    assert scale_over(-1.0, 1.0, 0.0, 200.0).text(-1.0) == "−1"
