"""Several readers' outlines at once, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.canvas.colours import READERS
from gui.canvas.contours import Ring
from gui.canvas.heat_map import difference_colours
from gui.canvas.layer import Layer
from gui.canvas.painting import LINE, cosmetic_pen, grounds, on_device, outline_path

DASHES = ((7.0, 3.0), (2.5, 2.5), (8.0, 2.5, 1.5, 2.5), (1.2, 1.8))
"""Lengths of dashes and gaps in widths of the line. With the colours they make 20 different lines."""


@dataclass(frozen=True, slots=True, eq=False)
class ReaderLine:
    """The outlines of one reader's ROI; `style` is the reader's place among all, which gives colour and dashes."""

    rings: tuple[Ring, ...]
    style: int


@dataclass(frozen=True, slots=True, eq=False)
class ReadersShown:
    """What is to be seen of the readers.

    Attributes:
        votes: how many readers marked each cell of the score grid, (height, width); `None` where it is not shown.
        readers: how many there are.
    """

    lines: tuple[ReaderLine, ...]
    votes: NDArray[np.int64] | None
    readers: int


def reader_colour(style: int) -> str:
    """The colour of a reader's line, as #rrggbb."""
    return READERS[style % len(READERS)]


def reader_pen(style: int) -> QPen:
    """The pen of a reader's line, without its casing."""
    pen = cosmetic_pen(reader_colour(style), LINE, dashed=True)
    pen.setDashPattern(DASHES[style % len(DASHES)])
    return pen


class ReadersItem(Layer):
    """All casings lie below all lines, so that a line shows through the gaps of another."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._shown: ReadersShown | None = None
        self._size = (0, 0)
        self._differences = QImage()
        self._paths: list[QPainterPath] | None = None

    def set_readers(self, shown: ReadersShown | None, size: tuple[int, int]) -> None:
        """Shows the readers on a photo of `size`, or nobody."""
        self.prepareGeometryChange()
        same = self._shown is not None and shown is not None and self._shown.votes is shown.votes
        self._shown, self._size, self._paths = shown, size, None
        if shown is None or shown.votes is None:
            self._differences = QImage()
        elif not same or self._differences.isNull():
            self._differences = _image(difference_colours(shown.votes, shown.readers))

    def set_unit(self, unit: float) -> None:
        super().set_unit(unit)
        self._paths = None

    def boundingRect(self) -> QRectF:
        return self.with_margin(QRectF(0, 0, *self._size)) if self._shown is not None else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._shown is None:
            return
        if not self._differences.isNull():
            painter.drawImage(QRectF(0, 0, *self._size), self._differences)
        if self._paths is None:
            self._paths = [outline_path(line.rings, self.unit) for line in self._shown.lines]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, line in zip(self._paths, self._shown.lines, strict=True):
            for ground, width in grounds(reader_colour(line.style)):
                painter.strokePath(path, on_device(cosmetic_pen(ground, width), painter))
        for path, line in zip(self._paths, self._shown.lines, strict=True):
            painter.strokePath(path, on_device(reader_pen(line.style), painter))


def _image(colours: NDArray[np.uint8]) -> QImage:
    height, width, _ = colours.shape
    packed = np.ascontiguousarray(colours)
    return QImage(packed.data, width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied).copy()
