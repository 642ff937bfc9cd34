"""Alike or not: similarities against scipy, skimage and counting, and the checks that rest on them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy.stats import rankdata
from skimage.metrics import structural_similarity

from engine.trust import flags
from engine.trust.baselines import baselines
from engine.trust.repeatability import changed, noisy, repeatability
from engine.trust.similarity import compare, iou, spearman, ssim
from tests.engine.attribution.closed import Formula, model_of
from tests.engine.trust.made import RECIPE, SIZE, examine, lesion, rectangle_model, values


def maps(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    one = random.integers(0, 9, (20, 30)).astype(np.float32)
    return one, one + random.integers(0, 9, (20, 30)).astype(np.float32)


def test_spearman_is_the_correlation_of_mean_ranks() -> None:
    one, other = maps()
    ranks = np.corrcoef(rankdata(one.ravel()), rankdata(other.ravel()))[0, 1]
    assert spearman(one, other) == pytest.approx(ranks, abs=1e-12)
    assert spearman(one, np.exp(one)) == pytest.approx(1, abs=1e-12)
    assert spearman(one, -one) == pytest.approx(-1, abs=1e-12)
    assert np.isnan(spearman(one, np.full_like(one, 3)))


def test_ssim_is_skimages_on_maps_of_maximum_one() -> None:
    one, other = maps()
    scaled = one.astype(np.float64) / one.max(), other.astype(np.float64) / other.max()
    assert ssim(one, other) == pytest.approx(structural_similarity(*scaled, data_range=1.0), abs=1e-6)
    assert ssim(one, 7 * one) == pytest.approx(1, abs=1e-6)
    assert np.isnan(ssim(one, np.zeros_like(one)))
    assert np.isnan(ssim(one[:6], other[:6]))


def test_iou_counts_cells() -> None:
    one, other = np.array([[True, True, False, False]]), np.array([[False, True, True, False]])
    assert iou(one, other) == pytest.approx(1 / 3)
    assert iou(one, one) == 1
    assert np.isnan(iou(one & False, one & False))
    assert np.isnan(iou(one, None))


def test_each_map_is_compared_with_each_other(tmp_path: Path) -> None:
    recipe = dataclasses.replace(
        RECIPE, attribution=dataclasses.replace(RECIPE.attribution, baselines=("black", "white", "mean"))
    )
    examined = examine(rectangle_model(tmp_path), [lesion(220, None)], recipe=recipe)
    found = baselines(examined)
    by_name = {one.baseline: one for one in examined.explanation.photos["p0"]}
    assert {key: [one.subject for one in part.findings] for key, part in found.items()} == {
        ("p0", "black"): ["white", "white", "mean", "mean"],
        ("p0", "white"): ["black", "black", "mean", "mean"],
        ("p0", "mean"): ["black", "black", "white", "white"],
    }
    black, mean = by_name["black"], by_name["mean"]
    ranks = np.corrcoef(rankdata(black.saliency_map.ravel()), rankdata(mean.saliency_map.ravel()))[0, 1]
    assert black.region is not None
    assert mean.region is not None
    overlap = (black.region & mean.region).sum() / (black.region | mean.region).sum()
    assert values(found["p0", "black"])["mean", "", "spearman"] == pytest.approx(ranks, abs=1e-12)
    assert values(found["p0", "mean"])["black", "", "iou"] == pytest.approx(overlap, abs=1e-12)


def test_one_map_has_nothing_to_be_compared_with(tmp_path: Path) -> None:
    recipe = dataclasses.replace(RECIPE, attribution=dataclasses.replace(RECIPE.attribution, baselines=("black",)))
    found = baselines(examine(rectangle_model(tmp_path), [lesion(220, 60)], recipe=recipe))["p0", "black"]
    assert (found.findings, found.flags) == ((), (flags.SINGLE_BASELINE,))


def test_a_constant_map_has_no_rank_and_says_so(tmp_path: Path) -> None:
    flat = model_of(tmp_path, Formula(lambda photos: photos.sum(1) * 0), SIZE)
    found = baselines(examine(flat, [lesion(220, 60)]))["p0", "black"]
    assert all(np.isnan(value) for value in values(found).values())
    assert found.flags == (flags.CONSTANT_MAP, flags.EMPTY_SALIENCY_REGION)


def test_a_map_that_could_not_be_made_is_undefined(tmp_path: Path) -> None:
    examined = examine(rectangle_model(tmp_path), [lesion(220, 60)])
    one = examined.explanation.photos["p0"][0]
    found = compare("randomisation", "x", one, None, None, RECIPE, with_ssim=True)
    assert [one.measure for one in found.findings] == ["spearman", "ssim", "iou"]
    assert all(np.isnan(one.value) for one in found.findings)
    assert found.flags == (flags.NOT_FINITE,)


def test_a_linear_models_map_is_only_scaled_by_brightness(tmp_path: Path) -> None:
    weights = torch.from_numpy(np.random.default_rng(1).normal(size=3 * SIZE[0] * SIZE[1]) / 500)
    model = model_of(tmp_path, Formula(lambda photos: photos.double() @ weights), SIZE)
    photo = np.random.default_rng(2).integers(5, 240, (SIZE[1], SIZE[0], 3), np.uint8)
    examined = examine(model, [photo, photo[::-1]])
    found = repeatability(examined)
    figures = values(found["p1", "black"])
    assert figures["brightness:1.05", "", "spearman"] == pytest.approx(1, abs=1e-6)
    assert figures["brightness:1.05", "", "iou"] == 1
    noise = changed(examined.photos[1], noisy, 1).pixels
    expected = np.abs(weights.numpy().reshape(3, SIZE[1], SIZE[0]) * noise).sum(0)
    before = examined.explanation.photos["p1"][0].saliency_map
    ranks = np.corrcoef(rankdata(expected.ravel()), rankdata(before.ravel()))[0, 1]
    assert figures["noise:0.02", "", "spearman"] == pytest.approx(ranks, abs=1e-5)
    assert 0.9 < figures["noise:0.02", "", "spearman"] < 1
    assert repeatability(examined) == found
    assert set(found) == {(photo, name) for photo in ("p0", "p1") for name in ("black", "white")}


def test_small_changes_stay_in_range_and_out_of_the_padding(tmp_path: Path) -> None:
    examined = examine(rectangle_model(tmp_path), [lesion(255, 0)])
    pixels = changed(examined.photos[0], noisy, 0).pixels
    assert pixels.min() == 0
    assert pixels.max() == 255
    middle = changed(examined.photos[0], lambda pixels, _: pixels * 0 + 100, 0)
    boxed = dataclasses.replace(
        middle, geometry=dataclasses.replace(middle.geometry, photo_width=10, photo_height=10, fit="letterbox")
    )
    noise = changed(boxed, noisy, 0).pixels - 100
    inner = (slice(None), *boxed.geometry.inner)
    assert noise[inner].std() == pytest.approx(0.02 * 255, rel=0.1)
    noise[inner] = 0
    assert not noise.any()
