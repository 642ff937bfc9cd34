"""Thumbnails kept beside the project: found again, never stale, limited, and harmless when damaged."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.thumbnail_cache import ThumbnailCache

SIDE = 48


def picture(value: int) -> NDArray[np.uint8]:
    return np.full((36, SIDE, 3), value, dtype=np.uint8)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    Image.fromarray(picture(10)).save(path)
    return path


@pytest.fixture
def cache(tmp_path: Path) -> ThumbnailCache:
    return ThumbnailCache(tmp_path / "study.spotcheck-thumbnails")


def test_a_picture_is_found_again_by_another_cache(cache: ThumbnailCache, photo: Path, tmp_path: Path) -> None:
    assert cache.get(photo, SIDE) is None
    cache.put(photo, SIDE, picture(120))
    found = ThumbnailCache(tmp_path / "study.spotcheck-thumbnails").get(photo, SIDE)
    assert found is not None
    assert np.abs(found.astype(int) - 120).max() <= 2
    assert cache.get(photo, SIDE + 1) is None


def test_a_changed_photo_has_no_picture_yet(cache: ThumbnailCache, photo: Path) -> None:
    cache.put(photo, SIDE, picture(120))
    os.utime(photo, ns=(1, 1))
    assert cache.get(photo, SIDE) is None


def test_the_oldest_go_first_and_the_size_is_held(tmp_path: Path) -> None:
    cache = ThumbnailCache(tmp_path / "small", largest=200_000)
    generator = np.random.default_rng(0)
    photos = [tmp_path / f"{number}.png" for number in range(80)]
    for path in photos:
        Image.fromarray(picture(1)).save(path)
        cache.put(path, SIDE, generator.integers(0, 256, (192, 192, 3), dtype=np.uint8))
    assert cache.get(photos[0], SIDE) is None
    assert cache.get(photos[-1], SIDE) is not None
    assert sum(cache.get(path, SIDE) is not None for path in photos) >= 5
    assert (tmp_path / "small").stat().st_size < 450_000


@pytest.mark.parametrize("content", [b"", b"nonsense" * 100, None])
def test_damage_counts_as_empty(cache: ThumbnailCache, photo: Path, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "study.spotcheck-thumbnails"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    assert cache.get(photo, SIDE) is None
    cache.put(photo, SIDE, picture(9))
    assert cache.get(tmp_path / "missing.png", SIDE) is None
    cache.put(tmp_path / "missing.png", SIDE, picture(9))
