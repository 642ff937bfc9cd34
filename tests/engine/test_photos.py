"""Photos: every kind to RGB, every orientation, every kind of damage to one sentence."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps

from engine import photo_decoder
from engine.errors import PhotoError
from engine.photos import file_sha256, inspect_photo, read_mask, read_photo, read_photo_bytes, read_thumbnail

FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF")


def smooth(width: int = 80, height: int = 60) -> NDArray[np.uint8]:
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x * 3, y * 4, (x + y) * 1.5], axis=2).clip(0, 255).astype(np.uint8)


def encode(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def save(path: Path, pixels: NDArray[np.generic], mode: str | None = None) -> Path:
    image = Image.fromarray(pixels)
    (image.convert(mode) if mode else image).save(path)
    return path


@pytest.mark.parametrize("kind", FORMATS)
def test_reads_every_format(kind: str) -> None:
    pixels = smooth()
    read = read_photo_bytes(encode(Image.fromarray(pixels), kind), "a")
    assert read.shape == (60, 80, 3)
    assert read.dtype == np.uint8
    lossy = 30 if kind in ("JPEG", "WEBP", "GIF") else 0
    assert np.abs(read.astype(int) - pixels).max() <= lossy


def test_a_lossless_photo_is_read_exactly(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (1100, 37, 3), dtype=np.uint8)
    assert np.array_equal(read_photo(save(tmp_path / "a.png", pixels)), pixels)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientations_match_pillow(tmp_path: Path, kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "a.bin"
    options = {"quality": 95} if kind in ("JPEG", "WEBP") else {}
    path.write_bytes(encode(Image.fromarray(smooth()), kind, exif=exif, **options))
    with Image.open(path) as image:
        image.load()
        expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    read = read_photo(path)
    facts = inspect_photo(path)
    assert np.array_equal(read, expected)
    assert read.flags.c_contiguous
    assert (facts.height, facts.width) == expected.shape[:2]
    small = read_thumbnail(path, 40)
    assert small.shape[:2] == ((40, 30) if orientation >= 5 else (30, 40))
    turned = np.asarray(Image.fromarray(expected).resize(small.shape[1::-1], Image.Resampling.BICUBIC))
    assert np.abs(small.astype(int) - turned).mean() < 6


def test_an_undefined_orientation_counts_as_none() -> None:
    exif = Image.Exif()
    exif[0x0112] = 77
    assert read_photo_bytes(encode(Image.fromarray(smooth()), "JPEG", exif=exif), "a").shape == (60, 80, 3)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16"])
def test_reads_every_mode(tmp_path: Path, mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    image = Image.fromarray(smooth())
    image = Image.fromarray(smooth()[:, :, 0].astype(np.uint16) * 257) if mode == "I;16" else image.convert(mode)
    read = read_photo_bytes(encode(image, kind), "a")
    assert read.shape == (60, 80, 3)
    assert read.dtype == np.uint8
    assert int(read[:, -1].mean()) > int(read[:, 0].mean())


def test_transparent_parts_lie_over_white() -> None:
    pixels = np.zeros((4, 4, 4), dtype=np.uint8)
    pixels[:2, :, 3] = 255
    pixels[2:, :2, 3] = 128
    read = read_photo_bytes(encode(Image.fromarray(pixels), "PNG"), "a")
    assert (read[:2] == 0).all()
    assert (read[2:, 2:] == 255).all()
    assert np.abs(read[2:, :2].astype(int) - 127).max() <= 1


def test_a_transparent_palette_colour_lies_over_white() -> None:
    image = Image.new("P", (3, 3), 1)
    image.putpalette([10, 20, 30, 200, 0, 0])
    assert (read_photo_bytes(encode(image, "PNG", transparency=1), "a") == 255).all()


def test_sixteen_bits_are_scaled_and_not_cut() -> None:
    wide = np.array([[0, 256, 32768, 65535]], dtype=np.uint16)
    read = read_photo_bytes(encode(Image.fromarray(wide), "PNG"), "a")
    assert read[0, :, 0].tolist() == [0, 1, 128, 255]


def test_values_of_unknown_range_are_refused() -> None:
    with pytest.raises(PhotoError, match="32-bit"):
        read_photo_bytes(encode(Image.fromarray(np.ones((4, 4), dtype=np.float32)), "TIFF"), "scan.tif")


def test_the_first_picture_of_an_animation_is_the_photo() -> None:
    first, second = Image.new("RGB", (8, 8), (255, 0, 0)), Image.new("RGB", (8, 8), (0, 0, 255))
    for kind in ("GIF", "PNG", "WEBP"):
        data = encode(first, kind, save_all=True, append_images=[second])
        assert read_photo_bytes(data, "a")[0, 0, 0] > 200


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("kind", FORMATS)
def test_every_truncation_is_refused(kind: str) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (24, 32, 3), dtype=np.uint8)
    data = encode(Image.fromarray(pixels), kind)
    accepted = []
    for cut in range(0, len(data), 3):
        try:
            read_photo_bytes(data[:cut], "a")
        except PhotoError:
            continue
        accepted.append(cut)
    assert not accepted


def test_a_photo_cut_by_its_last_bytes_is_refused(tmp_path: Path) -> None:
    for kind in ("PNG", "GIF", "JPEG"):
        data = encode(Image.fromarray(smooth()), kind)
        for missing in range(1, 12):
            path = tmp_path / "a.bin"
            path.write_bytes(data[:-missing])
            with pytest.raises(PhotoError):
                inspect_photo(path)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_flipped_bytes_end_in_a_photo_or_one_error(kind: str) -> None:
    generator = np.random.default_rng(2)
    data = encode(Image.fromarray(smooth(24, 18)), kind)
    for _ in range(120):
        damaged = bytearray(data)
        for place in generator.integers(0, min(len(data), 200), 3):
            damaged[place] = int(generator.integers(0, 256))
        try:
            read_photo_bytes(bytes(damaged), "a")
        except PhotoError as error:
            assert str(error).startswith("a ")


def test_odd_files_get_one_clear_sentence(tmp_path: Path) -> None:
    cases = {
        "empty.jpg": (b"", "empty"),
        "pointer.jpg": (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 3\n", "git lfs pull"),
        "page.jpg": (b"<html>not found</html>", "not a photo"),
        "phone.jpg": (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
    }
    for name, (data, words) in cases.items():
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(PhotoError, match=words) as caught:
            read_photo(path)
        assert name in str(caught.value)
        assert str(caught.value).count("\n") == 0


def test_a_wrong_suffix_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encode(Image.fromarray(smooth()), "PNG"))
    assert np.array_equal(read_photo(path), smooth())


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.jpg", tmp_path):
        with pytest.raises(PhotoError, match="missing"):
            read_photo(path)
    with pytest.raises(PhotoError, match="cannot be read"):
        file_sha256(tmp_path / "none.jpg")


def test_formats_that_are_not_listed_are_refused() -> None:
    for kind in ("PPM", "ICO", "TGA"):
        with pytest.raises(PhotoError, match="not a photo"):
            read_photo_bytes(encode(Image.fromarray(smooth(32, 32)), kind), "a")


def test_bombs_are_refused_before_they_are_decoded() -> None:
    bomb = encode(Image.new("1", (12000, 12000)), "PNG")
    assert len(bomb) < 20_000
    tracemalloc.start()
    with pytest.raises(PhotoError, match="decompression bomb"):
        read_photo_bytes(bomb, "bomb.png")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_the_limit_is_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encode(Image.new("1", (15000, 14000)), "PNG")
    for sparse in (False, True):
        with (
            pytest.raises(PhotoError, match="limit of 200 megapixels"),
            photo_decoder.opened(data, "a", may_be_sparse=sparse),
        ):
            pass


def test_thumbnails_keep_the_geometry_and_are_never_enlarged(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", smooth(1000, 601))
    assert read_thumbnail(path, 100).shape == (60, 100, 3)
    assert read_thumbnail(path, 4000).shape == (601, 1000, 3)
    assert read_thumbnail(path, 1).shape == (1, 1, 3)
    whole = np.asarray(Image.fromarray(read_photo(path)).resize((100, 60), Image.Resampling.BICUBIC))
    assert np.abs(read_thumbnail(path, 100).astype(int) - whole).mean() < 3


def test_facts_are_of_the_bytes(tmp_path: Path) -> None:
    path = save(tmp_path / "a.png", smooth())
    facts = inspect_photo(path)
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest() == file_sha256(path)
    assert (facts.width, facts.height) == (80, 60)


def test_any_value_but_zero_is_inside_a_mask(tmp_path: Path) -> None:
    values = np.zeros((6, 8), dtype=np.uint8)
    values[1:3, 2:5] = 255
    for mode in ("1", "L", "P", "RGB", "RGBA"):
        mask = read_mask(save(tmp_path / f"{mode}.png", values, mode))
        assert np.array_equal(mask.pixels, values > 0), mode
        assert mask.two_valued, mode
    values[4, 4] = 1
    mask = read_mask(save(tmp_path / "three.png", values))
    assert mask.pixels[4, 4]
    assert not mask.two_valued


def test_a_sixteen_bit_mask_keeps_its_small_values(tmp_path: Path) -> None:
    values = np.zeros((4, 4), dtype=np.uint16)
    values[0, 0] = 1
    mask = read_mask(save(tmp_path / "a.png", values))
    assert mask.pixels.sum() == 1
    assert mask.two_valued


def test_transparent_parts_are_outside_a_mask(tmp_path: Path) -> None:
    layers = np.full((2, 2, 4), 255, dtype=np.uint8)
    layers[0, 0, 3] = 0
    assert read_mask(save(tmp_path / "a.png", layers)).pixels.tolist() == [[False, True], [True, True]]


def test_a_mask_without_zero_is_not_two_valued(tmp_path: Path) -> None:
    values = np.array([[1, 255]], dtype=np.uint8)
    assert not read_mask(save(tmp_path / "a.png", values)).two_valued


def test_a_large_mask_that_is_nearly_empty_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encode(Image.new("1", (8000, 7000)), "PNG"))
    assert not read_mask(path).pixels.any()


def test_real_photos(test_data: Path) -> None:
    path = test_data / "data" / "isic_12mp" / "images" / "ISIC_0012288.jpg"
    facts = inspect_photo(path)
    assert (facts.width, facts.height) == (4288, 2848)
    assert read_thumbnail(path, 256).shape == (170, 256, 3)
