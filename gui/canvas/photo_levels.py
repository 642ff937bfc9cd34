"""The photo and its halvings, turned into the screen's format tile by tile, as they come into sight."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter

Pixels = NDArray[np.uint8]

TILE = 512
STRIP = 256
"""Rows that are halved at once, so that other threads are never kept waiting."""
SMALLEST = 256
"""No halving has a longer side below this."""


def halvings(pixels: Pixels) -> tuple[Pixels, ...]:
    """The photo (height, width, 3) and its halvings, each pixel the mean of four; odd edges are repeated.

    Takes about 15 ms a megapixel: for a thread beside the window.
    """
    levels = [pixels]
    while max(levels[-1].shape[:2]) > SMALLEST and min(levels[-1].shape[:2]) > 1:
        levels.append(_halved(levels[-1]))
        levels[-1].setflags(write=False)
    return tuple(levels)


def _halved(pixels: Pixels) -> Pixels:
    height, width, channels = pixels.shape
    half = np.empty(((height + 1) // 2, (width + 1) // 2, channels), dtype=np.uint8)
    for top in range(0, height, STRIP):
        strip = pixels[top : top + STRIP]
        odd = strip.shape[0] % 2, strip.shape[1] % 2
        if any(odd):
            strip = np.pad(strip, ((0, odd[0]), (0, odd[1]), (0, 0)), mode="edge")
        pairs = np.add(strip[0::2], strip[1::2], dtype=np.uint16).reshape(-1, strip.shape[1] // 2, 2 * channels)
        part = half[top // 2 : top // 2 + len(pairs)]
        for channel in range(channels):
            part[:, :, channel] = (pairs[:, :, channel] + pairs[:, :, channel + channels] + 2) >> 2
    return half


class Level:
    """One halving as an image that the painter draws fast; `pixels` may be a turned view of the photo."""

    def __init__(self, pixels: Pixels) -> None:
        self._pixels = pixels
        height, width, _ = pixels.shape
        self._image = QImage(width, height, QImage.Format.Format_RGB32)
        self._missing = np.ones((-(-height // TILE), -(-width // TILE)), dtype=np.bool_)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self._image.width(), self._image.height()

    @property
    def filled(self) -> int:
        """How many tiles are in the screen's format."""
        return int(self._missing.size - self._missing.sum())

    def image(self, seen: QRectF | None = None) -> QImage:
        """The image, filled wherever `seen` (in its own pixels; everywhere without it) and smooth scaling reach."""
        rows, columns = self._missing.shape
        if seen is not None:
            reach = seen.adjusted(-2, -2, 2, 2)
            top, left = max(0, int(reach.top()) // TILE), max(0, int(reach.left()) // TILE)
            bottom, right = int(reach.bottom()) // TILE + 1, int(reach.right()) // TILE + 1
        else:
            top, left, bottom, right = 0, 0, rows, columns
        wanted = np.argwhere(self._missing[top:bottom, left:right]) + np.array([top, left])
        if len(wanted):
            painter = QPainter(self._image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            for row, column in wanted.tolist():
                self._fill(painter, row, column)
            painter.end()
        return self._image

    def _fill(self, painter: QPainter, row: int, column: int) -> None:
        top, left = row * TILE, column * TILE
        tile = np.ascontiguousarray(self._pixels[top : top + TILE, left : left + TILE])
        height, width, _ = tile.shape
        view = QImage(tile.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        painter.drawImage(QPoint(left, top), view)
        self._missing[row, column] = False
