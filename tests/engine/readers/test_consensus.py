"""Consensus rules, cell by cell."""

from __future__ import annotations

from typing import get_args, get_type_hints

import numpy as np
import pytest

from engine.readers.consensus import RULES, consensus
from engine.recipe import Agreement


@pytest.mark.parametrize("readers", [1, 2, 3, 4, 5])
def test_each_cell_follows_its_votes(readers: int) -> None:
    rois = list(np.random.default_rng(readers).random((readers, 12, 15)) < 0.5)
    votes = sum(roi.astype(int) for roi in rois)
    assert np.array_equal(consensus(rois, "majority"), votes > readers / 2)
    assert np.array_equal(consensus(rois, "union"), votes >= 1)
    assert np.array_equal(consensus(rois, "intersection"), votes == readers)
    assert np.array_equal(consensus(rois, "soft_mean"), votes >= readers / 2)


def test_half_of_the_readers_are_no_majority() -> None:
    marked, not_marked = np.ones((1, 1), dtype=np.bool_), np.zeros((1, 1), dtype=np.bool_)
    assert not consensus([marked, not_marked], "majority").any()
    assert consensus([marked, not_marked, marked], "majority").all()


def test_half_of_the_readers_are_enough_for_a_soft_mean() -> None:
    marked, not_marked = np.ones((1, 1), dtype=np.bool_), np.zeros((1, 1), dtype=np.bool_)
    assert consensus([marked, not_marked], "soft_mean").all()
    assert not consensus([marked, not_marked, not_marked], "soft_mean").any()


def test_a_reader_who_marked_nothing_counts() -> None:
    marked, nothing = np.ones((2, 2), dtype=np.bool_), np.zeros((2, 2), dtype=np.bool_)
    assert not consensus([marked, nothing, nothing], "majority").any()


def test_every_choice_of_the_recipe_is_there() -> None:
    assert set(get_args(get_type_hints(Agreement)["consensus"])) == set(RULES)


def test_no_reader_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one reader"):
        consensus([], "union")
