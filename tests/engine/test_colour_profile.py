"""Colour profiles: each photo comes as sRGB, checked against the closed form, in every reader and orientation."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.photos import read_photo, read_photo_bytes, read_thumbnail
from tests.engine.icc_profiles import ADOBE_GAMMA, ADOBE_RGB, DISPLAY_P3, SRGB, expected_srgb, matrix_profile

WIDE = {"Display P3": (DISPLAY_P3, 2.2), "Adobe RGB": (ADOBE_RGB, ADOBE_GAMMA)}


def colours(seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (24, 32, 3), dtype=np.uint8)


def stored(pixels: NDArray[np.uint8], profile: bytes | None, kind: str = "PNG", orientation: int = 1) -> bytes:
    exif, file = Image.Exif(), io.BytesIO()
    exif[0x0112] = orientation
    Image.fromarray(pixels).save(file, kind, icc_profile=profile, exif=exif)
    return file.getvalue()


@pytest.mark.parametrize("name", WIDE)
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_wide_colours_come_as_srgb(name: str, kind: str) -> None:
    primaries, gamma = WIDE[name]
    shown = read_photo_bytes(stored(colours(), matrix_profile(primaries, gamma), kind), "photo")
    error = np.abs(shown - expected_srgb(colours(), primaries, gamma))
    assert np.percentile(error, 99) <= 1.5
    assert error.max() <= 6
    assert np.abs(shown.astype(int) - colours()).max() > 20


@pytest.mark.parametrize("orientation", range(1, 9))
def test_profile_and_orientation_together_in_window_and_thumbnail(tmp_path: Path, orientation: int) -> None:
    """Window, engine and thumbnails read the same pixels; 256 x 192 flat fields survive the thumbnail's scaling."""
    fields = np.repeat(np.repeat(colours()[:3, :4], 64, axis=0), 64, axis=1)
    path = tmp_path / "photo.png"
    path.write_bytes(stored(fields, matrix_profile(DISPLAY_P3, 2.2), "PNG", orientation))
    upright = stored(fields, matrix_profile(DISPLAY_P3, 2.2))
    shown = read_photo(path)
    with Image.open(path) as image:
        turned = np.asarray(_transposed(Image.fromarray(read_photo_bytes(upright, "photo")), image))
    assert np.array_equal(shown, turned)
    small = read_thumbnail(path, 64)
    middles = (np.arange(4) * 64 + 32), (np.arange(3) * 64 + 32)
    rows, columns = middles if orientation >= 5 else middles[::-1]
    wanted, found = shown[np.ix_(rows, columns)], small[np.ix_(rows // 4, columns // 4)]
    assert np.abs(wanted.astype(int) - found).max() <= 1


def _transposed(pixels: Image.Image, source: Image.Image) -> Image.Image:
    from PIL import ImageOps

    pixels.getexif()[0x0112] = source.getexif()[0x0112]
    return ImageOps.exif_transpose(pixels)


def test_a_jpeg_is_managed_in_full_and_as_a_thumbnail(tmp_path: Path) -> None:
    field = np.full((512, 640, 3), (200, 90, 60), dtype=np.uint8)
    path = tmp_path / "photo.jpg"
    Image.fromarray(field).save(path, quality=98, icc_profile=matrix_profile(ADOBE_RGB, ADOBE_GAMMA))
    wanted = expected_srgb(field[:1, :1], ADOBE_RGB, ADOBE_GAMMA)[0, 0]
    for shown in (read_photo(path), read_thumbnail(path, 96)):
        assert np.abs(shown.reshape(-1, 3).mean(axis=0) - wanted).max() <= 2


def test_srgb_photos_keep_every_bit() -> None:
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (None, own):
        assert np.array_equal(read_photo_bytes(stored(colours(), profile), "photo"), colours())
    near = read_photo_bytes(stored(colours(), matrix_profile(SRGB, 2.2)), "photo")
    assert np.abs(near - expected_srgb(colours(), SRGB, 2.2)).max() <= 6


def test_transparent_parts_stay_white_under_a_profile() -> None:
    layer = np.dstack([colours(), np.zeros(colours().shape[:2], dtype=np.uint8)])
    layer[:12, :, 3] = 255
    shown = read_photo_bytes(stored(layer, matrix_profile(DISPLAY_P3, 2.2)), "photo")
    assert (shown[12:] == 255).all()
    assert np.abs(shown[:12] - expected_srgb(colours()[:12], DISPLAY_P3, 2.2)).max() <= 6


def test_grey_and_cmyk_without_a_fitting_profile_are_read_as_before() -> None:
    grey = Image.fromarray(colours()[:, :, 0])
    file = io.BytesIO()
    grey.save(file, "PNG", icc_profile=matrix_profile(DISPLAY_P3, 2.2))
    assert np.array_equal(read_photo_bytes(file.getvalue(), "photo")[:, :, 0], colours()[:, :, 0])


@pytest.mark.parametrize("damage", [b"nonsense", b"\0" * 200, matrix_profile(DISPLAY_P3, 2.2)[:180]])
def test_a_damaged_profile_is_left_aside(damage: bytes) -> None:
    assert np.array_equal(read_photo_bytes(stored(colours(), damage), "photo"), colours())
