"""Baselines are pixels, and padding is none of their business."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.attribution import Request
from engine.attribution.baselines import BASELINES, BLUR, baseline_of, baselines_of
from engine.errors import ModelError
from engine.models.preprocessing import PreparedPhoto
from tests.engine.attribution.closed import Formula, final, model_of, photos_for, request_for
from tests.engine.models.networks import input_value


def letterboxed(folder: Path) -> PreparedPhoto:
    settings = input_value(width=30, height=20, fit="letterbox")
    model = model_of(folder, Formula(lambda x: x.sum(1)), input=settings)
    return model.prepare(np.random.default_rng(0).integers(1, 256, (40, 20, 3), np.uint8))


@pytest.mark.parametrize("name", BASELINES)
def test_padding_stays(tmp_path: Path, name: str) -> None:
    photo = letterboxed(tmp_path)
    rows, columns = photo.geometry.inner
    outside = np.ones(photo.pixels.shape, bool)
    outside[:, rows, columns] = False
    baseline = baseline_of(photo, name)
    assert outside.any()
    assert baseline.dtype == np.float32
    np.testing.assert_array_equal(baseline[outside], photo.pixels[outside])


def test_padding_gets_no_attribution_even_from_white(tmp_path: Path) -> None:
    settings = input_value(width=30, height=20, fit="letterbox")
    model = model_of(tmp_path, Formula(lambda x: (x**2).sum(1) / 1e4), input=settings)
    (photo,) = photos_for(model)
    photo = model.prepare(np.full((40, 20, 3), 90, np.uint8))
    found = final(model, request_for((photo,), baseline="white")).maps[0]
    rows, columns = photo.geometry.inner
    assert found[:, rows, columns].all()
    assert np.count_nonzero(found) == found[:, rows, columns].size


def test_what_each_baseline_is(tmp_path: Path) -> None:
    photo = letterboxed(tmp_path)
    rows, columns = photo.geometry.inner
    inner = photo.pixels[:, rows, columns]

    def of(name: str) -> np.ndarray:
        return baseline_of(photo, name)[:, rows, columns]

    assert not of("black").any()
    assert (of("white") == 255).all()
    means = inner.mean((1, 2))
    np.testing.assert_allclose(of("mean"), np.broadcast_to(means[:, None, None], inner.shape), rtol=1e-5)
    assert of("blurred").std() < inner.std() / 3
    assert of("blurred").mean() == pytest.approx(inner.mean(), rel=0.02)


def test_the_blur_is_a_gaussian_of_the_stated_width(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)), size=(101, 101))
    point = np.zeros((101, 101, 3), np.uint8)
    point[50, 50] = 255
    blurred = baseline_of(model.prepare(point), "blurred")[0].astype(np.float64)
    offsets = np.arange(101) - 50
    variance = (blurred.sum(0) * offsets**2).sum() / blurred.sum()
    assert np.sqrt(variance) == pytest.approx(BLUR * 101, rel=0.02)


def test_black_means_black_pixels_whatever_the_normalisation(tmp_path: Path) -> None:
    """F = sum of the normalised input: its change from black is the sum of pixels / std."""
    settings = input_value(width=4, height=3, range=[0, 1], mean=[0.5, 0.4, 0.3], std=[0.2, 0.5, 1])
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)), input=settings)
    (photo,) = photos_for(model)
    found = final(model, request_for((photo,))).maps[0]
    np.testing.assert_allclose(found, photo.pixels / 255 / np.array([0.2, 0.5, 1])[:, None, None], rtol=1e-6)
    assert torch.tensor(found).sum() > 0


def sampled(photos: tuple[PreparedPhoto, ...], baseline: str, **settings: Any) -> Request:
    request = request_for(photos, baseline=baseline)
    return replace(request, attribution=replace(request.attribution, **settings))


def test_noise_is_uniform_seeded_and_different_for_each_photo_and_image(tmp_path: Path) -> None:
    photo = letterboxed(tmp_path)
    rows, columns = photo.geometry.inner
    first, again, other = (
        np.stack(baselines_of(sampled((photo, photo), "noise", samples=6, seed=seed)))[:, :, :, rows, columns]
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert first.dtype == np.float32
    assert len({image.tobytes() for image in (*first[:, 0], *first[:, 1], *other[:, 0], *other[:, 1])}) == 24
    assert first.min() >= 0
    assert first.max() <= 255
    assert first.mean() == pytest.approx(127.5, abs=3)
    assert first.std() == pytest.approx(255 / np.sqrt(12), abs=3)


@pytest.mark.parametrize("baseline", ["noise", "references"])
def test_padding_stays_in_sampled_baselines(tmp_path: Path, baseline: str) -> None:
    photo = letterboxed(tmp_path)
    rows, columns = photo.geometry.inner
    outside = np.ones(photo.pixels.shape, bool)
    outside[:, rows, columns] = False
    images = (np.full(photo.pixels.shape, 7, np.float32), np.full(photo.pixels.shape, 99, np.float32))
    found = baselines_of(replace(sampled((photo, photo), baseline, samples=2), references=images))
    assert [image.shape for image in found] == [(2, *photo.pixels.shape)] * 2
    for image in found:
        for one in image:
            np.testing.assert_array_equal(one[outside], photo.pixels[outside])


def test_each_reference_stands_for_every_photo_of_the_case(tmp_path: Path) -> None:
    photo = letterboxed(tmp_path)
    rows, columns = photo.geometry.inner
    random = np.random.default_rng(3)
    images = tuple(random.random(photo.pixels.shape).astype(np.float32) for _ in range(3))
    found = baselines_of(replace(sampled((photo, photo), "references"), references=images))
    for case, image in zip(found, images, strict=True):
        for one in case:
            np.testing.assert_array_equal(one[:, rows, columns], image[:, rows, columns])


def test_references_that_are_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="photos of other cases"):
        baselines_of(sampled((letterboxed(tmp_path),), "references"))


@pytest.mark.parametrize("name", BASELINES)
def test_the_others_are_one_image(tmp_path: Path, name: str) -> None:
    photo = letterboxed(tmp_path)
    (images,) = baselines_of(sampled((photo, photo), name))
    np.testing.assert_array_equal(images, np.stack([baseline_of(photo, name)] * 2))
