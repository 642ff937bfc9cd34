"""What of the saliency outside the ROI lies on a label, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from engine.agreement.shares import outside_shares, outside_sums

SALIENCY = np.array([[4, 2, 1, 1], [0, 0, 2, 0]], dtype=np.float32)
RULER = np.array([[True, True, True, False], [False, False, False, False]])
ROI = np.array([[True, False, False, False], [True, False, False, False]])


def test_sums_and_shares_by_hand() -> None:
    sums = outside_sums(SALIENCY, {"ruler": RULER}, ROI)
    assert sums == {
        "mass_outside_roi": 0.6,
        "area_outside_roi": 0.75,
        "mass_outside_roi_on_ruler": 0.3,
        "area_outside_roi_of_ruler": 0.25,
    }
    share = outside_shares(sums)["ruler"]
    assert (share.saliency, share.area) == pytest.approx((3 / 6, 2 / 6), abs=1e-15)


def test_cells_that_the_model_did_not_see_are_no_area() -> None:
    unseen = np.array([[False, True, False, False], [False, True, False, False]])
    share = outside_shares(outside_sums(SALIENCY, {"ruler": RULER}, ROI, unseen))["ruler"]
    assert (share.saliency, share.area) == pytest.approx((1 / 4, 1 / 4), abs=1e-15)


def test_a_label_without_saliency_has_a_share_of_nothing() -> None:
    share = outside_shares(outside_sums(np.where(RULER, 0, SALIENCY), {"ruler": RULER}, ROI))["ruler"]
    assert (share.saliency, share.area) == (0.0, pytest.approx(1 / 3))


@pytest.mark.parametrize(
    ("saliency", "roi"),
    [(SALIENCY * 0, ROI), (np.where(ROI, SALIENCY, 0), ROI), (SALIENCY, RULER), (SALIENCY, ROI | True)],
    ids=["no saliency", "none outside the ROI", "label inside the ROI", "nothing outside the ROI"],
)
def test_undefined_shares(saliency: np.ndarray, roi: np.ndarray) -> None:
    share = outside_shares(outside_sums(saliency, {"ruler": RULER}, roi))["ruler"]
    assert np.isnan([share.saliency, share.area]).all()


def test_a_photo_without_labels_keeps_nothing() -> None:
    assert outside_sums(SALIENCY, {}, ROI) == {}
    assert outside_shares({"iou": 0.5, "mass_on_ruler": 0.1, "area_of_ruler": 0.1}) == {}


def test_labels_keep_their_own_shares() -> None:
    shares = outside_shares(outside_sums(SALIENCY, {"ruler": RULER, "hair": ~RULER}, ROI))
    assert (shares["hair"].saliency, shares["hair"].area) == pytest.approx((1 / 2, 2 / 3), abs=1e-15)
    assert shares["ruler"].saliency + shares["hair"].saliency == pytest.approx(1.0)
