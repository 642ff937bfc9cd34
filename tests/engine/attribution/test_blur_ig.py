"""Blur Integrated Gradients: the path is a Gaussian's, its direction its derivative, the sum the change."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from scipy.ndimage import gaussian_filter

from engine.attribution.blur_ig import LARGEST_BLUR, Spectrum
from engine.models.preprocessing import PreparedPhoto
from tests.engine.attribution.closed import Formula, final, model_of, photos_for
from tests.engine.attribution.peers import ask, letterboxed, tall_photo, tower

PLACES = (0.0, 0.3, 0.75, 1.0)


def photo_of(folder: Path, size: tuple[int, int] = (40, 30)) -> PreparedPhoto:
    (photo,) = photos_for(model_of(folder, Formula(lambda x: x.sum(1)), size))
    return photo


@pytest.mark.parametrize("place", PLACES)
def test_the_path_is_a_gaussian_mirrored_at_its_borders(tmp_path: Path, place: float) -> None:
    """Of 8, 5.6, 2 and 0 pixels; a narrower one differs from scipy's, which is sampled."""
    photo = photo_of(tmp_path)
    sigma = (1 - place) * LARGEST_BLUR * 40
    found = Spectrum.of(photo).blurred(place)
    expected = [
        gaussian_filter(colour.astype(np.float64), sigma, mode="reflect", truncate=12) for colour in photo.pixels
    ]
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_the_path_ends_at_the_photo_and_keeps_its_mean(tmp_path: Path) -> None:
    photo = photo_of(tmp_path)
    spectrum = Spectrum.of(photo)
    np.testing.assert_allclose(spectrum.blurred(1.0), photo.pixels, atol=1e-9)
    for place in PLACES:
        np.testing.assert_allclose(spectrum.blurred(place).mean((1, 2)), photo.pixels.mean((1, 2)), rtol=1e-6)
        np.testing.assert_allclose(spectrum.direction(place).sum((1, 2)), 0, atol=1e-7)


@pytest.mark.parametrize("place", PLACES[1:-1])
def test_the_direction_is_the_paths_derivative(tmp_path: Path, place: float) -> None:
    spectrum = Spectrum.of(photo_of(tmp_path))
    step = 1e-4
    slope = (spectrum.blurred(place + step) - spectrum.blurred(place - step)) / (2 * step)
    found = spectrum.direction(place)
    np.testing.assert_allclose(found, slope, atol=1e-5 * np.abs(found).max())


def test_a_linear_logit_gets_the_difference(tmp_path: Path) -> None:
    """The integral of the direction is the photo less the blurred photo, whatever the path between."""
    weights = torch.linspace(-1, 2, 40 * 30 * 3, dtype=torch.float64)
    model = model_of(tmp_path, Formula(lambda x: x @ weights.to(x)), (40, 30))
    (photo,) = photos_for(model)
    found = final(model, ask((photo,), "blur_ig", rule="gauss_legendre", steps=60))
    spectrum = Spectrum.of(photo)
    expected = weights.view(3, 30, 40).numpy() * (spectrum.blurred(1.0) - spectrum.blurred(0.0))
    np.testing.assert_allclose(found.maps[0], expected, atol=1e-6 * np.abs(expected).max())
    assert found.gap_relative < 1e-9


@pytest.mark.parametrize("output", ["logit", "probability"])
def test_the_sum_is_the_change_of_a_smooth_network(tmp_path: Path, output: str) -> None:
    model = model_of(tmp_path, Formula(lambda x: (x / 100).pow(3).mean(1) / 4), (40, 30))
    found = final(model, ask(photos_for(model, 2), "blur_ig", output, rule="gauss_legendre", steps=80))
    assert found.gap_relative < 1e-6
    assert found.flags == ()


def test_adaptive_is_as_near_as_it_says(tmp_path: Path) -> None:
    model = tower(tmp_path)
    photos = photos_for(model, 2)
    exact = final(model, ask(photos, "blur_ig", rule="midpoint", steps=729))
    found = final(model, ask(photos, "blur_ig", rule="adaptive", steps=300, tolerance=0.05))
    off = sum(np.abs(one - other).sum() for one, other in zip(found.maps, exact.maps, strict=True))
    true_error = off / sum(np.abs(one).sum() for one in exact.maps)
    assert true_error <= 0.05
    assert found.error >= 0.8 * true_error
    assert found.gap_relative <= 0.05
    assert found.flags == ()


def test_padding_is_untouched(tmp_path: Path) -> None:
    model = letterboxed(tmp_path, Formula(lambda x: (x / 100).pow(2).sum(1)))
    photo = tall_photo(model)
    rows, columns = photo.geometry.inner
    outside = np.ones(photo.pixels.shape, bool)
    outside[:, rows, columns] = False
    spectrum = Spectrum.of(photo)
    assert outside.any()
    for place in PLACES:
        np.testing.assert_array_equal(spectrum.blurred(place)[outside], photo.pixels[outside])
        assert not spectrum.direction(place)[outside].any()
    found = final(model, ask((photo,), "blur_ig", rule="midpoint", steps=9)).maps[0]
    assert not found[outside].any()
    assert found[~outside].any()


def test_a_grey_photo_has_nothing_to_blur(tmp_path: Path) -> None:
    model = tower(tmp_path)
    grey = model.prepare(np.full((32, 44, 3), 99, np.uint8))
    found = final(model, ask((grey,), "blur_ig", rule="midpoint", steps=3))
    assert "tiny_difference" in found.flags
