"""Readers against each other, against the others' consensus, and the model beside them."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import f1_score, jaccard_score

from engine.readers.agreement import ReaderOverlaps, compare_readers, overlaps_from
from engine.readers.consensus import consensus

Booleans = NDArray[np.bool_]


def masks(seed: int, readers: int) -> dict[str, Booleans]:
    random = np.random.default_rng(seed)
    return {f"reader {number}": random.random((9, 11)) < 0.4 for number in range(readers)}


def compared(rois: dict[str, Booleans], region: Booleans, rule: str = "majority") -> ReaderOverlaps:
    return compare_readers(rois, lambda others: consensus(others, rule), lambda _: region)


@pytest.mark.parametrize("readers", [2, 3, 5])
def test_overlaps_are_those_of_scikit_learn(readers: int) -> None:
    rois, region = masks(readers, readers), masks(99, 1)["reader 0"]
    found = compared(rois, region)
    assert len(found.pairs) == readers * (readers - 1) // 2
    for (one, other), overlap in found.pairs.items():
        assert overlap.iou == pytest.approx(jaccard_score(rois[one].ravel(), rois[other].ravel()))
        assert overlap.dice == pytest.approx(f1_score(rois[one].ravel(), rois[other].ravel()))
    for name, roi in rois.items():
        votes = np.sum([mask for other, mask in rois.items() if other != name], axis=0)
        common = votes > (readers - 1) / 2
        assert found.others[name].iou == pytest.approx(jaccard_score(roi.ravel(), common.ravel()))
        assert found.model[name].dice == pytest.approx(f1_score(region.ravel(), common.ravel()))
    assert list(found.votes) == [int((np.sum(list(rois.values()), axis=0) == k).sum()) for k in range(readers + 1)]


def test_a_thousand_pairs_are_those_of_scikit_learn() -> None:
    random, compared_pairs = np.random.default_rng(7), 0
    while compared_pairs < 1000:
        rois = {str(one): random.random((5, 6)) < random.choice([0.0, 0.1, 0.5, 1.0]) for one in range(5)}
        for (one, other), overlap in compared(rois, rois["0"]).pairs.items():
            compared_pairs += 1
            cells = rois[one].ravel(), rois[other].ravel()
            defined = cells[0].any() and cells[1].any()
            expected = (jaccard_score(*cells), f1_score(*cells)) if defined else (math.nan, math.nan)
            assert (overlap.iou, overlap.dice) == pytest.approx(expected, abs=1e-12, nan_ok=True)


def test_who_marked_nothing_has_no_agreement() -> None:
    rois = {"ann": np.ones((2, 3), dtype=np.bool_), "bob": np.zeros((2, 3), dtype=np.bool_)}
    found = compared(rois, rois["ann"])
    assert math.isnan(found.pairs["ann", "bob"].iou)
    assert math.isnan(found.others["bob"].dice)
    assert math.isnan(found.model["ann"].iou)
    assert found.model["bob"].iou == 1.0
    assert found.votes == (0, 6, 0)


def test_the_region_may_follow_the_roi() -> None:
    rois = masks(3, 3)
    found = compare_readers(rois, lambda others: consensus(others, "union"), lambda roi: roi)
    assert all(overlap.iou == 1.0 for overlap in found.model.values())


def test_what_is_kept_gives_the_same_again() -> None:
    rois: dict[str, Booleans] = dict(zip(('a "b", [c]', "ünï\t1", "z"), masks(4, 3).values(), strict=True))
    found = compared(rois, rois["z"])
    kept = json.loads(json.dumps(found.numbers()))
    assert overlaps_from({"iou": 0.5, **kept}) == found
    assert overlaps_from({"iou": 0.5}) is None
