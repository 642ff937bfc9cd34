"""Other photos as chance: against a loop over pairs, closed forms, and scikit-learn for the usual place."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from engine.agreement.frames import SIDE, Framed, framed, shrunk
from engine.agreement.other_photos import FEWEST, FramedPhotos, against_others
from engine.agreement.usual_place import UsualPlace
from engine.errors import Cancelled

Booleans = NDArray[np.bool_]
WHOLE = (SIDE, SIDE)
Photo = tuple[NDArray[np.float32], Booleans, Booleans]


def photo(random: np.random.Generator) -> Photo:
    saliency = random.random(WHOLE).astype(np.float32) ** 4
    return saliency, random.random(WHOLE) < random.random(), random.random(WHOLE) < random.random()


def compared(photos: list[Photo], patients: list[str]) -> dict[str, NDArray[np.float64]]:
    return against_others(FramedPhotos.of([framed(*one) for one in photos], patients))


def iou(region: Booleans, roi: Booleans) -> float:
    return float((region & roi).sum() / (region | roi).sum())


def test_levels_are_those_of_a_loop_over_the_pairs() -> None:
    random = np.random.default_rng(3)
    photos = [photo(random) for _ in range(30)]
    patients = [f"p{index // 2}" for index in range(30)]
    found = compared(photos, patients)
    for index, (_, own, roi) in enumerate(photos):
        others = [one for one, patient in zip(photos, patients, strict=True) if patient != patients[index]]
        ious = [iou(region, roi) for _, region, _ in others]
        masses = [float(saliency[roi].sum() / saliency.sum()) for saliency, _, _ in others]
        below = sum(one < iou(own, roi) for one in ious)
        assert found["other_chance_iou"][index] == pytest.approx(np.mean(ious), abs=1e-6)
        assert found["other_chance_mass_accuracy"][index] == pytest.approx(np.mean(masses), abs=1e-4)
        assert found["other_percentile_iou"][index] == pytest.approx(100 * below / len(others))


def test_the_usual_place_is_the_mean_roi_of_other_patients() -> None:
    random = np.random.default_rng(4)
    photos = [photo(random) for _ in range(24)]
    patients = [f"p{index // 2}" for index in range(24)]
    found = compared(photos, patients)
    for index, (_, own, roi) in enumerate(photos):
        rois = [one[2] for one, patient in zip(photos, patients, strict=True) if patient != patients[index]]
        usual = np.mean(rois, axis=0)
        assert found["centre_bias_auc"][index] == pytest.approx(roc_auc_score(roi.ravel(), usual.ravel()))
        assert found["centre_bias_mass_accuracy"][index] == pytest.approx(usual[roi].sum() / usual.sum())
        assert found["centre_bias_iou"][index] == pytest.approx(mean_iou_of_top(usual, int(own.sum()), roi))


def mean_iou_of_top(usual: NDArray[np.float64], area: int, roi: Booleans) -> float:
    """IoU of the highest cells, the overlap in the last step in proportion: by counting, without a sort."""
    heights = np.unique(usual)[::-1]
    for height in heights:
        above, equal = usual > height + 1e-12, np.abs(usual - height) <= 1e-12
        if above.sum() + equal.sum() >= area:
            part = (area - above.sum()) / equal.sum()
            both = (above & roi).sum() + part * (equal & roi).sum()
            return float(both / (area + roi.sum() - both))
    raise AssertionError


def test_photos_that_are_all_alike_are_their_own_chance() -> None:
    one = np.zeros(WHOLE, dtype=np.bool_)
    one[10:30, 10:40] = True
    found = compared([(one.astype(np.float32), one, one)] * 12, [f"p{index}" for index in range(12)])
    assert {name: float(values[0]) for name, values in found.items()} == {
        "other_chance_iou": pytest.approx(1.0),
        "other_chance_mass_accuracy": pytest.approx(1.0, abs=1e-3),
        "other_percentile_iou": 50.0,
        "centre_bias_auc": 1.0,
        "centre_bias_mass_accuracy": 1.0,
        "centre_bias_iou": 1.0,
    }


def test_too_few_others_an_empty_roi_and_the_same_patient_have_no_level() -> None:
    random = np.random.default_rng(5)
    photos = [photo(random) for _ in range(FEWEST + 1)]
    patients = [str(index) for index in range(FEWEST + 1)]
    assert all(np.isfinite(values).all() for values in compared(photos, patients).values())
    for few in (compared(photos[1:], patients[1:]), compared(photos * 2, ["one"] * 22)):
        assert all(np.isnan(values).all() for values in few.values())
    empty = (photos[0][0], photos[0][1], np.zeros(WHOLE, dtype=np.bool_))
    found = compared([empty, *photos], ["empty", *patients])
    assert all(np.isnan(values[0]) and np.isfinite(values[1:]).all() for values in found.values())


def test_what_is_undefined_of_another_photo_does_not_count() -> None:
    random = np.random.default_rng(6)
    photos = [photo(random) for _ in range(FEWEST + 2)]
    blank = (np.zeros(WHOLE, dtype=np.float32), np.zeros(WHOLE, dtype=np.bool_), photos[0][2])
    patients = [str(index) for index in range(FEWEST + 2)]
    before, after = compared(photos, patients), compared([*photos, blank], [*patients, "blank"])
    for name in ("other_chance_iou", "other_chance_mass_accuracy", "other_percentile_iou"):
        np.testing.assert_allclose(after[name][:-1], before[name], atol=1e-6)
    assert np.isfinite(after["other_chance_iou"][-1])
    assert np.isnan(after["other_percentile_iou"][-1])
    assert np.isnan(after["centre_bias_iou"][-1])


def test_more_photos_than_one_block_and_a_stop_between_blocks() -> None:
    random = np.random.default_rng(7)
    few = [framed(*photo(random)) for _ in range(20)]
    chosen = random.integers(0, 20, 1200)
    photos = FramedPhotos.of([few[index] for index in chosen], [str(index) for index in chosen])
    found = against_others(photos)
    counts = np.bincount(chosen, minlength=20)
    first = int(chosen[0])
    shares = np.array(
        [[float(one.region.astype(float) @ few[first].roi), float(one.region.sum(dtype=float))] for one in few]
    )
    ious = shares[:, 0] / (shares[:, 1] + few[first].roi.sum(dtype=float) - shares[:, 0])
    weights = np.where(np.arange(20) == first, 0, counts)
    assert found["other_chance_iou"][0] == pytest.approx(np.average(ious, weights=weights), abs=1e-6)
    with pytest.raises(Cancelled):
        against_others(photos, lambda: True)


@pytest.mark.parametrize("shape", [(128, 96), (100, 37), (20, 64), (1, 1)])
def test_the_frame_keeps_areas_and_is_exact_for_any_size(shape: tuple[int, int]) -> None:
    cells = np.random.default_rng(8).random(shape)
    fine = np.repeat(np.repeat(cells, SIDE, axis=0), SIDE, axis=1)
    expected = fine.reshape(SIDE, shape[0], SIDE, shape[1]).mean(axis=(1, 3))
    np.testing.assert_allclose(shrunk(cells), expected, atol=1e-12)
    assert shrunk(cells).mean() == pytest.approx(cells.mean())


def test_frames_come_back_from_a_store_as_they_went() -> None:
    made = framed(*photo(np.random.default_rng(9)))
    again = Framed.from_arrays(made.to_arrays())
    assert all((getattr(made, name) == getattr(again, name)).all() for name in ("saliency", "region", "roi"))


def test_a_usual_place_that_says_nothing() -> None:
    flat, roi = UsualPlace(np.ones(10)), np.repeat([1.0, 0.0], [2, 8])
    auc, mass, overlap = flat.finds(roi, 0.5)
    assert (auc, mass, overlap) == (0.5, pytest.approx(0.2), pytest.approx(1 / 6))
    assert np.isnan(UsualPlace(np.zeros(10)).finds(roi, 0.5)).all()
    assert np.isnan(flat.finds(roi, 0.0)[2])
