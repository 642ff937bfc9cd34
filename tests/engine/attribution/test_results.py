"""Gaps and flags that every method has in common."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.plan import Plan, Precision
from tests.engine.attribution.closed import photos_for
from tests.engine.attribution.peers import ask, tower

MAPS = np.arange(24, dtype=np.float64).reshape(2, 3, 2, 2)


def test_the_gap_is_the_sum_less_the_change() -> None:
    found = attributed(MAPS, 3, 8, 270.0, "logit", 0.25, False, ("saturated",))
    assert (found.gap, found.gap_relative, found.error) == (6.0, pytest.approx(6 / 270), 0.25)
    assert (found.nodes, found.of_nodes, found.done, found.flags) == (3, 8, False, ("saturated",))
    assert [(photo.shape, photo.dtype) for photo in found.maps] == [((3, 2, 2), np.dtype(np.float32))] * 2
    assert not np.shares_memory(found.maps[0], found.maps[1])


def test_without_a_promised_sum_there_is_no_gap() -> None:
    found = attributed(MAPS, 1, 1, None, "logit", np.nan, True)
    assert np.isnan([found.gap, found.gap_relative, found.error]).all()
    assert found.flags == ()


@pytest.mark.parametrize(("output", "tiny"), [("logit", 1e-7), ("probability", 1e-10)])
def test_a_tiny_change_divides_nothing(output: str, tiny: float) -> None:
    found = attributed(np.zeros((1, 3, 2, 2)), 1, 1, tiny, output, np.nan, True)
    assert found.flags == ("tiny_difference", "zero_attribution")
    assert found.gap == -tiny
    assert np.isnan(found.gap_relative)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e300])
def test_one_value_that_is_not_finite_ends_the_work(value: float) -> None:
    maps = MAPS.copy()
    maps[1, 2, 1, 0] = value
    found = attributed(maps, 3, 8, 1.0, "logit", 0.1, False)
    assert (found.done, found.flags) == (True, ("not_finite",))
    assert all(np.isnan(photo).all() for photo in found.maps)
    assert np.isnan([found.gap, found.gap_relative, found.error]).all()


def test_a_change_that_is_not_finite_ends_the_work() -> None:
    assert attributed(MAPS, 3, 8, np.inf, "logit", 0.1, False).flags == ("not_finite",)


@pytest.mark.parametrize(
    ("dtype", "value", "saturated"),
    [
        ("float32", 0.5, False),
        ("float32", 1 - 1e-5, False),
        ("float32", 1 - 5e-7, True),
        ("float64", 1 - 5e-7, False),
        ("float64", 1.0, True),
        ("float32", 1e-7, False),
        ("float32", 1e-33, True),
        ("float64", 1e-33, False),
        ("float64", 0.0, True),
        ("float64", np.nan, False),
    ],
)
def test_a_probability_is_saturated_where_its_gradient_is_lost(
    tmp_path: Path, dtype: Precision, value: float, saturated: bool
) -> None:
    model = tower(tmp_path)
    for output in ("logit", "probability"):
        request = ask(photos_for(model), "gradient_input", output)
        passes = Passes.of(model, request, Plan(dtype=dtype), lambda: False)
        assert flags_of(passes, value) == (("saturated",) if saturated and output == "probability" else ())
        passes.halved = True
        assert flags_of(passes, 0.5) == ("smaller_batches",)
