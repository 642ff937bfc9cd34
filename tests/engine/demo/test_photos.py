"""Synthetic photos: the same plan, the same picture; truth inside the picture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.demo.artefacts import ARTEFACTS, ArtefactName
from engine.demo.lesions import CONDITION_KINDS
from engine.demo.photos import PhotoPlan, SyntheticPhoto, ViewName, make_photo
from engine.demo.skin import SKIN_TYPES
from engine.regions import LABELS

PLAN = PhotoPlan((5, 1), (5, 2), (5, 3), "Melanoma", "II", "close-up", "limb", ("ruler", "hair"))


def small(plan: PhotoPlan) -> SyntheticPhoto:
    return make_photo(plan, 240, 180)


def test_the_same_plan_gives_the_same_pixels() -> None:
    first, second = small(PLAN), small(PLAN)
    assert np.array_equal(first.pixels, second.pixels)
    assert np.array_equal(first.lesion, second.lesion)


def test_another_photo_key_gives_another_photo_of_the_same_lesion() -> None:
    other = replace(PLAN, photo_key=(5, 4))
    assert not np.array_equal(small(PLAN).pixels, small(other).pixels)


@pytest.mark.parametrize("condition", CONDITION_KINDS)
@pytest.mark.parametrize("view", ["close-up", "angle", "distance"])
def test_each_condition_shows_a_lesion_in_each_view(condition: str, view: ViewName) -> None:
    photo = small(replace(PLAN, condition=condition, view=view, artefacts=()))
    assert 0.001 < photo.lesion.mean() < 0.45
    assert photo.pixels.shape == (180, 240, 3)
    assert photo.pixels.dtype == np.uint8


@pytest.mark.parametrize("artefact", ARTEFACTS)
def test_an_artefact_changes_pixels_where_its_mask_is(artefact: ArtefactName) -> None:
    without = small(replace(PLAN, artefacts=()))
    photo = small(replace(PLAN, artefacts=(artefact,)))
    mask = photo.others[artefact]
    change = np.abs(photo.pixels.astype(int) - without.pixels).mean(axis=2)
    assert mask.any()
    assert change[mask].mean() > 8 * max(1.0, float(np.median(change[~mask])))


def test_every_mask_has_a_label_that_readers_know() -> None:
    distant = replace(PLAN, view="distance", artefacts=ARTEFACTS)
    for setting in ("limb", "body"):
        photo = small(replace(distant, setting=setting))
        assert set(photo.others) <= set(LABELS)
        assert set(photo.others) & {"background", "clothing"}


def test_masks_do_not_overlap_what_hides_them() -> None:
    photo = small(replace(PLAN, view="distance", artefacts=ARTEFACTS))
    ruler = photo.others["ruler"]
    assert not (photo.lesion & ruler).any()
    assert not (photo.others["ink"] & ruler).any()


def test_no_hair_grows_on_a_bald_patch_and_it_does_beside_it() -> None:
    photo = small(replace(PLAN, condition="Alopecia Areata", artefacts=("hair",)))
    assert not (photo.others["hair"] & photo.lesion).any()
    assert (small(PLAN).others["hair"] & small(PLAN).lesion).any()
    assert photo.others["hair"].any()


def test_a_nail_lies_beside_the_lesion_in_every_view() -> None:
    views: tuple[ViewName, ...] = ("close-up", "angle", "distance")
    plans = [replace(PLAN, photo_key=(6, key), view=view, artefacts=("nail",)) for key in range(8) for view in views]
    nails = [small(plan).others["nail"] for plan in plans]
    assert all(0.003 < nail.mean() < 0.12 for nail in nails)


def test_healthy_skin_has_no_lesion() -> None:
    assert not small(replace(PLAN, condition=None)).lesion.any()


def test_skin_types_run_from_light_to_dark() -> None:
    plans = [replace(PLAN, condition=None, skin_type=skin_type, artefacts=()) for skin_type in SKIN_TYPES]
    brightness = [
        np.mean([small(replace(plan, patient_key=(9, key), photo_key=(8, key))).pixels.mean() for key in range(5)])
        for plan in plans
    ]
    assert brightness == sorted(brightness, reverse=True)


def test_a_smaller_photo_shows_the_same_scene() -> None:
    large, little = make_photo(PLAN, 480, 360), small(PLAN)
    halved = large.pixels.reshape(180, 2, 240, 2, 3).mean(axis=(1, 3))
    assert np.abs(halved - little.pixels).mean() < 5
    lesion = large.lesion.reshape(180, 2, 240, 2).mean(axis=(1, 3)) >= 0.5
    assert (lesion == little.lesion).mean() > 0.99
