"""STAPLE against expectation maximisation written out, and where its answer is known."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.readers.consensus import consensus

Booleans = NDArray[np.bool_]
Floats = NDArray[np.float64]


def discs(readers: int, seed: int) -> list[Booleans]:
    """Readers who outline the same disc, each a little elsewhere."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:60, :80]
    rois: list[Booleans] = []
    for _ in range(readers):
        dx, dy, radius = random.normal(0, 3, 3)
        rois.append((x - 40 - dx) ** 2 + (y - 30 - dy) ** 2 < (18 + radius) ** 2)
    return rois


def expectation_maximisation(rois: list[Booleans]) -> Floats:
    """The formulas of Warfield, Zou, Wells 2004, from the mean of the masks on, as plainly as can be."""
    marks = np.stack(rois).reshape(len(rois), -1).astype(np.float64)
    prior, probability = marks.mean(), marks.mean(axis=0)
    for _ in range(500):
        sensitivity = (marks * probability).sum(axis=1) / probability.sum()
        specificity = ((1 - marks) * (1 - probability)).sum(axis=1) / (1 - probability).sum()
        inside, outside = np.full(marks.shape[1], prior), np.full(marks.shape[1], 1 - prior)
        for reader, mark in enumerate(marks):
            inside *= np.where(mark == 1, sensitivity[reader], 1 - sensitivity[reader])
            outside *= np.where(mark == 1, 1 - specificity[reader], specificity[reader])
        probability = inside / (inside + outside)
    return probability.reshape(rois[0].shape)


@pytest.mark.parametrize("readers", [3, 4, 5, 7])
def test_it_is_expectation_maximisation(readers: int) -> None:
    for seed in range(3):
        rois = discs(readers, seed)
        probability = expectation_maximisation(rois)
        sure = abs(probability - 0.5) > 1e-3
        assert sure.mean() > 0.99
        assert np.array_equal(consensus(rois, "staple")[sure], (probability > 0.5)[sure])


def test_the_same_readers_give_the_same_cells() -> None:
    rois = discs(5, 1)
    assert np.array_equal(consensus(rois, "staple"), consensus(rois, "staple"))
    assert np.array_equal(consensus(rois, "staple"), consensus(rois[::-1], "staple"))


def test_readers_who_agree_are_believed() -> None:
    (roi,) = discs(1, 0)
    assert np.array_equal(consensus([roi], "staple"), roi)
    assert np.array_equal(consensus([roi, roi, roi], "staple"), roi)


def test_one_who_marked_nothing_is_outweighed_by_two_who_agree() -> None:
    (roi,) = discs(1, 0)
    assert np.array_equal(consensus([roi, np.zeros_like(roi), roi], "staple"), roi)


def test_two_who_contradict_each_other_mark_nothing() -> None:
    half = np.zeros((6, 8), dtype=np.bool_)
    half[:3] = True
    assert not consensus([half, ~half], "staple").any()
    assert not consensus([half, np.zeros_like(half)], "staple").any()


def test_where_there_is_nothing_to_learn_from_all_agree() -> None:
    nothing = np.zeros((4, 5), dtype=np.bool_)
    assert not consensus([nothing, nothing], "staple").any()
    assert consensus([~nothing, ~nothing], "staple").all()
