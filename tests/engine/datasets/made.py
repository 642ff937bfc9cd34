"""Small data sets on disk."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image

from engine.datasets import DataSet, ImportRequest, read_data_set


def photo(path: Path, width: int = 16, height: int = 12, seed: int | None = None) -> Path:
    """A photo that differs from every other of another name (or seed)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    generator = np.random.default_rng(zlib.crc32(str(path).encode()) if seed is None else seed)
    Image.fromarray(generator.integers(0, 256, (height, width, 3), dtype=np.uint8)).save(path)
    return path


def mask(path: Path, width: int = 16, height: int = 12, inside: int = 255) -> Path:
    """A mask whose upper left quarter is inside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.zeros((height, width), dtype=np.uint8)
    pixels[: height // 2, : width // 2] = inside
    Image.fromarray(pixels).save(path)
    return path


def table(path: Path, lines: Iterable[str], encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def read(photos: Path, **options: object) -> DataSet:
    return read_data_set(ImportRequest(photos, **options))  # pyright: ignore[reportArgumentType]


def reasons(data: DataSet) -> dict[str, str]:
    return {file.path: file.reason for file in data.report.skipped}
