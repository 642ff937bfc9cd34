"""What is removed leaves nothing behind, and nothing else changes."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from engine.models.geometry import Geometry
from engine.models.preprocessing import PreparedPhoto
from engine.trust.removal import FILLS, blurred, inpainted, without

HEIGHT, WIDTH = 20, 30


def photo(fit: str = "stretch", seed: int = 0) -> PreparedPhoto:
    pixels = np.random.default_rng(seed).random((3, HEIGHT, WIDTH)).astype(np.float32) * 255
    geometry = Geometry(40, 40, WIDTH, HEIGHT, fit)  # pyright: ignore[reportArgumentType]
    outside = np.ones((HEIGHT, WIDTH), dtype=np.bool_)
    outside[geometry.inner] = False
    pixels[:, outside] = 0
    return PreparedPhoto(pixels, geometry)


def hole() -> np.ndarray:
    removed = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    removed[5:14, 8:20] = True
    return removed


@pytest.mark.parametrize("fill", FILLS)
def test_the_removed_content_does_not_leak_in(fill: str) -> None:
    first = photo()
    other = PreparedPhoto(np.where(hole(), 255 - first.pixels, first.pixels), first.geometry)
    one, two = without(first, hole(), fill), without(other, hole(), fill)
    np.testing.assert_array_equal(one.pixels, two.pixels)
    np.testing.assert_array_equal(one.pixels[:, ~hole()], first.pixels[:, ~hole()])
    assert not np.allclose(one.pixels[:, hole()], first.pixels[:, hole()])
    assert not one.mean_colour
    assert one.pixels.dtype == np.float32


@pytest.mark.parametrize("fill", FILLS)
def test_padding_is_neither_removed_nor_read(fill: str) -> None:
    boxed = photo("letterbox")
    everything_but_a_line = np.ones((HEIGHT, WIDTH), dtype=np.bool_)
    everything_but_a_line[:, 12] = False
    boxed.pixels[:, :, 12] = 200
    found = without(boxed, everything_but_a_line, fill).pixels
    rows, columns = boxed.geometry.inner
    np.testing.assert_allclose(found[:, rows, columns], 200, rtol=1e-6)
    found[:, rows, columns] = 0
    assert not found.any()


def test_blurring_is_the_gaussian_mean_of_what_stays() -> None:
    pixels, removed = photo().pixels, hole()
    kernel = np.zeros((HEIGHT, WIDTH))
    kernel[9, 13] = 1
    weights = gaussian_filter(kernel, 0.1 * WIDTH, mode="reflect") * ~removed
    expected = (pixels * weights).sum((1, 2)) / weights.sum()
    np.testing.assert_allclose(blurred(pixels, removed).pixels[:, 9, 13], expected, rtol=1e-5)


def test_far_from_all_that_stays_it_is_the_mean_colour_and_says_so() -> None:
    wide = np.random.default_rng(1).random((3, 4, 200)).astype(np.float32)
    removed = np.ones((4, 200), dtype=np.bool_)
    removed[:, :3] = False
    filled = blurred(wide, removed)
    assert filled.mean_colour
    np.testing.assert_allclose(filled.pixels[:, :, -1], np.tile(wide[:, :, :3].mean((1, 2)), (4, 1)).T, rtol=1e-5)


@pytest.mark.parametrize("fill", FILLS)
def test_nothing_left_is_the_photos_mean_colour_and_says_so(fill: str) -> None:
    filled = without(photo(), np.ones((HEIGHT, WIDTH), dtype=np.bool_), fill)
    assert filled.mean_colour
    np.testing.assert_allclose(filled.pixels[:, 3, 4], photo().pixels.mean((1, 2)), rtol=1e-5)
    assert np.ptp(filled.pixels, axis=(1, 2)).max() == 0


def test_inpainting_joins_the_rim_smoothly() -> None:
    y, x = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    harmonic = np.stack([2 * x - y + 7, x * y, x * x - y * y])
    scarred = np.where(hole(), 99, harmonic).astype(np.float32)
    np.testing.assert_allclose(inpainted(scarred, hole()).pixels, harmonic, rtol=1e-4, atol=1e-3)
    noisy = photo().pixels
    filled = inpainted(noisy, hole()).pixels
    assert filled.min() >= noisy[:, ~hole()].min() - 1e-3
    assert filled.max() <= noisy[:, ~hole()].max() + 1e-3


@pytest.mark.parametrize("fill", FILLS)
def test_removing_nothing_changes_nothing(fill: str) -> None:
    np.testing.assert_array_equal(
        without(photo(), np.zeros((HEIGHT, WIDTH), dtype=np.bool_), fill).pixels, photo().pixels
    )


def test_an_input_of_one_row_can_be_filled() -> None:
    line = PreparedPhoto(np.arange(12, dtype=np.float32).reshape(3, 1, 4), Geometry(4, 1, 4, 1, "stretch"))
    removed = np.array([[False, True, True, False]])
    np.testing.assert_allclose(without(line, removed, "inpainted").pixels, line.pixels, atol=1e-5)
