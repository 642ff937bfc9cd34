"""Completeness is a number with a guard, not an equality of floats."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.attribution.results import attributed


def test_an_exact_map_is_complete_although_two_sums_of_floats_differ() -> None:
    """Quantus 0.6.0 (completeness.py) answers whether both are equal: for 0.1 + 0.2 + 0.3 and 0.6 they are not."""
    attributions, change = np.array([0.1, 0.2, 0.3]).reshape(1, 3, 1, 1), 0.6
    theirs = bool(attributions.reshape(1, -1).sum(axis=-1)[0] == change)
    found = attributed(attributions, 1, 1, change, "logit", 0.0, done=True)
    assert not theirs
    assert abs(found.gap) < 1e-15
    assert found.gap_relative < 1e-15


def test_the_same_gap_is_small_or_large_by_what_was_to_be_explained() -> None:
    maps = np.full((1, 3, 2, 2), 0.25)
    found = [attributed(maps, 1, 1, change, "logit", 0.0, done=True) for change in (3.1, -0.1, 1e-9)]
    assert [one.gap_relative for one in found[:2]] == pytest.approx([0.1 / 3.1, 31.0])
    assert math.isnan(found[2].gap_relative)
    assert found[2].flags == ("tiny_difference",)
