"""Surprises by hand, their order, and what is left out."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.recipe import Analysis
from engine.surprises import MarkedPhoto, Surprise, find_surprises
from tests.engine.surprises.made_up import UNDEFINED, photo

ANALYSIS = Analysis()


def overall(photos: list[MarkedPhoto], analysis: Analysis = ANALYSIS) -> dict[str, Surprise]:
    return {one.label: one for one in find_surprises(photos, analysis, ["all"])}


def test_figures_by_hand() -> None:
    photos = [
        photo("a", {"ruler": (0.4, 0.1)}, case="one", patient="ann"),
        photo("b", {"ruler": (0.2, 0.1)}, case="one", patient="ann"),
        photo("c", {"ruler": (0.1, 0.2)}, case="two", patient="ann"),
        photo("d", {"ruler": (0.3, 0.1)}, case="three", patient="bob"),
        photo("e", {}),
        photo("f", {"ruler": UNDEFINED}),
    ]
    found = overall(photos)["ruler"]
    assert (found.n_photos, found.n_cases, found.n_patients, found.n_undefined) == (4, 3, 2, 1)
    assert found.saliency_share == pytest.approx((0.3 + 0.1 + 0.3) / 3)
    assert found.area_share == pytest.approx((0.1 + 0.2 + 0.1) / 3)
    assert found.enrichment == pytest.approx(0.7 / 0.4)
    assert found.ci_low < found.enrichment < found.ci_high
    assert found.examples == ("a", "d", "b")
    assert found.small


def test_photos_without_the_label_change_nothing() -> None:
    marked = [photo(f"{number}", {"ruler": (0.1 + number / 50, 0.1)}) for number in range(6)]
    others = [photo(f"other {number}", {"hair": (0.3, 0.3)}) for number in range(6)]
    assert overall(marked)["ruler"] == overall([*marked, *others])["ruler"]


def test_a_label_that_is_undefined_everywhere_is_counted() -> None:
    found = overall([photo("a", {"ruler": UNDEFINED}), photo("b", {"ruler": UNDEFINED})])["ruler"]
    assert (found.n_photos, found.n_cases, found.n_patients, found.n_undefined) == (0, 0, 0, 2)
    figures = (found.saliency_share, found.area_share, found.enrichment, found.ci_low, found.ci_high, found.p)
    assert np.isnan(figures).all()
    assert math.isnan(found.p_adjusted)
    assert found.examples == ()


def test_no_photos_no_surprises() -> None:
    assert find_surprises([], ANALYSIS) == ()
    assert find_surprises([photo("a", {})], ANALYSIS) == ()


def test_five_strongest_examples_beyond_their_area() -> None:
    photos = [photo(f"{number}", {"ink": (0.05 * number, 0.1)}) for number in range(9)]
    assert overall(photos)["ink"].examples == ("8", "7", "6", "5", "4")
    assert overall(photos[:4])["ink"].examples == ("3",)


def study(seed: int = 3) -> list[MarkedPhoto]:
    """A ruler that draws four times its area in melanoma only; hair and ink that draw their area on average."""
    random = np.random.default_rng(seed)
    photos: list[MarkedPhoto] = []
    for number in range(80):
        condition = "Melanoma" if number % 2 else "Psoriasis"
        planted = 4.0 if condition == "Melanoma" else 1.0
        times = {"ruler": planted, "hair": 1.0, "ink": 1.0}
        areas = random.beta(2, 20, 3)
        shares = {
            label: (float(area * factor * random.gamma(4, 1 / 4)), float(area))
            for (label, factor), area in zip(times.items(), areas, strict=True)
        }
        photos.append(photo(f"{number:02}", shares, condition=condition, sex=("female", "male")[number % 3 == 0]))
    return photos


def test_what_was_planted_comes_first() -> None:
    found = find_surprises(study(), ANALYSIS, ["condition"])
    assert (found[0].label, found[0].stratum) == ("ruler", "Melanoma")
    assert found[0].p_adjusted < 1e-6
    assert found[0].ci_low < 4 < found[0].ci_high
    assert found[1].p_adjusted > 0.05
    assert {(one.label, one.stratum) for one in found} == {
        (label, stratum) for label in ("ruler", "hair", "ink") for stratum in ("Melanoma", "Psoriasis")
    }


def test_the_order_of_photos_changes_nothing() -> None:
    photos = study()
    shuffled = [photos[index] for index in np.random.default_rng(0).permutation(len(photos))]
    assert find_surprises(shuffled, ANALYSIS) == find_surprises(photos, ANALYSIS)


def test_equals_stand_by_name_and_too_little_saliency_last() -> None:
    photos = [
        photo(
            f"{number}",
            {"nail": (0.1 * factor, 0.1), "lip": (0.1 * factor, 0.1), "background": (0.01 * factor, 0.3)},
        )
        for number, factor in enumerate((0.5, 2.0, 1.5, 2.5))
    ]
    found = find_surprises(photos, ANALYSIS, ["all", "sex"])
    assert [one.label for one in found] == ["lip", "lip", "nail", "nail", "background", "background"]
    assert [one.stratum_kind for one in found[:2]] == ["all", "sex"]
    assert found[-1].p_adjusted < found[0].p_adjusted


def test_a_family_is_all_labels_and_strata_of_one_kind() -> None:
    def of_kind(kinds: list[str], correction: str) -> list[Surprise]:
        analysis = Analysis(correction=correction)  # pyright: ignore[reportArgumentType]
        return [one for one in find_surprises(study(), analysis, kinds) if one.stratum_kind == "condition"]

    alone, beside = of_kind(["condition"], "holm"), of_kind(["all", "condition", "sex"], "holm")
    assert alone == beside
    least = min(alone, key=lambda one: one.p)
    assert least.p_adjusted == pytest.approx(6 * least.p)


def test_baselines_are_apart() -> None:
    photos = [
        photo(f"{number}", {"ruler": (share, 0.1)}, baseline=baseline)
        for baseline, share in (("black", 0.3), ("blurred", 0.1))
        for number in range(3)
    ]
    found = find_surprises(photos, ANALYSIS, ["all"])
    assert [(one.baseline, round(one.enrichment, 9)) for one in found] == [("black", 3.0), ("blurred", 1.0)]
