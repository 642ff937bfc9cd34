"""Grow and shrink against exact distance maps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.ndimage import distance_transform_edt

from engine.errors import SpotcheckError
from engine.shaping.distance import grown, shrunk
from engine.spans import empty_spans
from tests.engine.shaping.masks import Pixels, random_masks, spans_of

distances = st.sampled_from((0.0, 1.0, 1.5, 2.0, 3.0, 5.3, 12.0))


@given(random_masks, distances)
def test_grown_is_all_within_the_distance(pixels: Pixels, distance: float) -> None:
    expected = distance_transform_edt(~pixels) <= distance if pixels.any() else pixels
    assert (grown(spans_of(pixels), distance).to_mask() == expected).all()


@given(random_masks, distances)
def test_shrunk_is_all_farther_than_the_distance(pixels: Pixels, distance: float) -> None:
    expected = pixels & (distance_transform_edt(pixels) > distance) if not pixels.all() else pixels
    assert (shrunk(spans_of(pixels), distance).to_mask() == expected).all()


@given(random_masks, distances)
def test_growing_and_shrinking_back_loses_nothing(pixels: Pixels, distance: float) -> None:
    closed = shrunk(grown(spans_of(pixels), distance), distance).to_mask()
    assert (closed | pixels == closed).all()


def test_a_disc_grows_by_its_radius() -> None:
    y, x = np.mgrid[0:200, 0:200] - 100
    disc = grown(spans_of(np.hypot(x, y) <= 40), 30)
    assert abs(disc.area / (np.pi * 70**2) - 1) < 0.006


def test_nothing_stays_nothing_and_a_negative_distance_is_refused() -> None:
    nothing = empty_spans(5, 4)
    assert not grown(nothing, 3).area
    assert not shrunk(nothing, 3).area
    for change in (grown, shrunk):
        with pytest.raises(SpotcheckError, match="-1"):
            change(nothing, -1)
