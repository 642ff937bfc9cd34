"""A model that looks at one known rectangle: taking it away changes the answer by what the formula says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.trust import flags
from engine.trust.causal import causal
from engine.trust.control import MOST_OVERLAP, control_masks
from engine.trust.removal import FILLS
from engine.trust.values import PhotoEvidence
from tests.engine.trust.made import RECTANGLE, SIZE, examine, lesion, mask, probability, rectangle_model, values

CHANGE = "probability_change"
AWAY = (slice(12, 15), slice(16, 22))


def test_taking_the_rectangle_away_is_worth_what_the_formula_says(tmp_path: Path) -> None:
    labels = {"ruler": mask(AWAY), "hair": mask(), "nail": mask((slice(0), slice(0)))}
    evidence = {"p0": PhotoEvidence("ann", mask(), labels)}
    found = causal(examine(rectangle_model(tmp_path), [lesion(220, 60)], evidence))
    assert set(found) == {("p0", "black"), ("p0", "white")}
    figures = values(found["p0", "black"])
    before, change = probability(220), probability(60) - probability(220)
    assert figures["photo", "", "probability"] == pytest.approx(before, abs=1e-12)
    for fill in FILLS:
        assert figures["roi", fill, CHANGE] == pytest.approx(change, abs=1e-6)
        assert figures["label:hair", fill, CHANGE] == pytest.approx(change, abs=1e-6)
        assert figures["complement", fill, CHANGE] == pytest.approx(0, abs=1e-12)
        assert figures["control", fill, CHANGE] == pytest.approx(0, abs=1e-12)
        assert figures["label:ruler", fill, CHANGE] == pytest.approx(0, abs=1e-12)
        assert np.isnan(figures["saliency_outside_roi", fill, CHANGE])
    assert not any(subject == "label:nail" for subject, *_ in figures)
    assert found["p0", "black"].flags == (flags.mean_colour("complement"), flags.NO_SALIENCY_OUTSIDE_ROI)


def test_elsewhere_changes_nothing_whatever_is_there(tmp_path: Path) -> None:
    evidence = {"p0": PhotoEvidence("ann", mask(AWAY), {})}
    found = causal(examine(rectangle_model(tmp_path), [lesion(220, None)], evidence))
    figures = values(found["p0", "black"])
    assert figures["roi", "blurred", CHANGE] == 0
    assert figures["roi", "inpainted", CHANGE] == 0
    assert figures["saliency_outside_roi", "blurred", CHANGE] < -0.01, "the saliency lies in the rectangle"
    assert figures["complement", "blurred", CHANGE] < -0.01


def test_the_other_photos_of_the_case_stay(tmp_path: Path) -> None:
    evidence = {"p1": PhotoEvidence("ann", mask(), {})}
    found = causal(examine(rectangle_model(tmp_path), [lesion(200, 30), lesion(180, 90)], evidence))
    whole = values(found["p1", "white"])
    assert whole["photo", "", "probability"] == pytest.approx(probability((200 + 180) / 2), abs=1e-12)
    expected = probability((200 + 90) / 2) - probability((200 + 180) / 2)
    assert whole["roi", "inpainted", CHANGE] == pytest.approx(expected, abs=1e-6)
    assert found["p0", "white"].flags == (flags.NO_ROI,)
    assert np.isnan(values(found["p0", "white"])["roi", "inpainted", CHANGE])


@pytest.mark.parametrize(
    ("roi", "flag"),
    [
        (None, flags.NO_ROI),
        (np.zeros((SIZE[1], SIZE[0]), dtype=np.bool_), flags.EMPTY_ROI),
        (np.ones((SIZE[1], SIZE[0]), dtype=np.bool_), flags.ROI_IS_EVERYTHING),
    ],
)
def test_what_cannot_be_asked_is_undefined_and_says_why(tmp_path: Path, roi: np.ndarray | None, flag: str) -> None:
    evidence = {"p0": PhotoEvidence(None, roi, {"ruler": np.ones((SIZE[1], SIZE[0]), dtype=np.bool_)})}
    found = causal(examine(rectangle_model(tmp_path), [lesion(220, 60)], evidence))["p0", "black"]
    changes = {key: value for key, value in values(found).items() if key[2] == CHANGE}
    assert len(changes) == 10
    assert all(np.isnan(value) for value in changes.values())
    assert {flag, flags.label_undefined("ruler")} <= set(found.flags)


def test_an_roi_that_was_cut_away_is_unseen(tmp_path: Path) -> None:
    model = rectangle_model(tmp_path)
    card = model.card
    object.__setattr__(card.input, "fit", "center_crop")
    wide = np.full((SIZE[1], 3 * SIZE[0], 3), 90, dtype=np.uint8)
    roi = np.zeros((5, 24), dtype=np.bool_)
    roi[:, :4] = True
    found = causal(examine(model, [wide], {"p0": PhotoEvidence("ann", roi, {})}))["p0", "black"]
    assert flags.ROI_UNSEEN in found.flags


def test_a_control_keeps_the_shape_and_avoids_the_roi() -> None:
    inner = (slice(2, 14), slice(0, 24))
    places = control_masks(mask(RECTANGLE), inner, 1)
    assert len(places) == 5
    assert all(place.sum() == mask().sum() for place in places)
    assert not any((place & mask()).any() for place in places)
    assert not any(place[:2].any() or place[14:].any() for place in places), "padding is no place"
    again = control_masks(mask(RECTANGLE), inner, 1)
    assert all(np.array_equal(one, other) for one, other in zip(places, again, strict=True))
    assert control_masks(mask((slice(2, 13), slice(0, 23))), inner, 1) == ()
    assert 0 < MOST_OVERLAP < 1


def test_not_finite_is_undefined(tmp_path: Path) -> None:
    examined = examine(rectangle_model(tmp_path), [lesion(220, 60)], {"p0": PhotoEvidence("ann", mask(), {})})
    network = examined.attempt.model.under(examined.attempt.plan).network
    network.formula = lambda photos: photos.sum(1) * float("nan")  # type: ignore[assignment]
    found = causal(examined)["p0", "black"]
    assert flags.NOT_FINITE in found.flags
    assert all(np.isnan(value) for value in values(found).values())
