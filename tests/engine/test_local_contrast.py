"""Local contrast: faint structure stands out, hair gets no halo, even skin stays even."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.local_contrast import LONGER_SIDE, local_contrast

SKIN = 180.0


def skin_with_patch() -> NDArray[np.float64]:
    """Skin in light that falls off from top to bottom, with a faint darker disc and noise; luminance (600, 800)."""
    rows, columns = np.mgrid[:600, :800]
    patch = np.hypot(rows - 300, columns - 400) < 60
    return SKIN + 40.0 - rows / 6 - 8.0 * patch + np.random.default_rng(1).normal(0, 1.0, patch.shape)


def as_photo(luminance: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.repeat(np.clip(luminance, 0, 255).round().astype(np.uint8)[:, :, None], 3, axis=2)


def test_a_faint_patch_stands_out() -> None:
    found = local_contrast(as_photo(skin_with_patch())).astype(float)
    assert found.shape == (600, 800)
    rows, columns = np.mgrid[:600, :800]
    distance = np.hypot(rows - 300, columns - 400)
    level = abs(rows - 300) < 30
    inside, around = found[(distance < 50) & level].mean(), found[(distance > 75) & (distance < 130) & level].mean()
    assert around - inside > 4


@pytest.mark.parametrize("width", [1, 2, 3])
def test_a_hair_has_no_halo(width: int) -> None:
    """What is added beside and on a hair is what would be added there without it, to a few grey values."""
    bare = skin_with_patch()
    hairy = bare.copy()
    hairy[:, 200 : 200 + width] = 40
    change = np.abs(local_contrast(as_photo(hairy)).astype(float) - local_contrast(as_photo(bare)))
    assert change[:, 180:226].max() <= 4


def test_even_skin_gets_nothing() -> None:
    assert not local_contrast(as_photo(np.full((300, 400), SKIN))).any()


def test_a_large_photo_gets_a_small_map_that_lies_where_the_photo_lies() -> None:
    photo = as_photo(skin_with_patch())
    large = np.asarray(Image.fromarray(photo).resize((3200, 2400), Image.Resampling.BILINEAR))
    found = local_contrast(large)
    assert found.shape == (LONGER_SIDE * 3 // 4, LONGER_SIDE)
    small = np.asarray(Image.fromarray(local_contrast(photo).astype(np.float32)).resize(found.shape[::-1]))
    assert np.corrcoef(found.ravel(), small.ravel())[0, 1] > 0.9
