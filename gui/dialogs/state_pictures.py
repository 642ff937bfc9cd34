"""Small pictures of a region's states, all of the same part of the photo; drawn outside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from engine.regions import Region
from gui.canvas.colours import SURROUND_DARK, label_colour
from gui.canvas.geometry import Geometry
from gui.canvas.painting import outline_path, stroke_outline

PICTURE = (96, 72)
"""Width and height, pixels of the screen."""
MARGIN = 0.3
"""Around the outline, as a share of its extent, so that larger states fit in too."""


@dataclass(frozen=True, slots=True)
class StatePicture:
    """One state, by hash, and its picture."""

    state: str
    image: QImage


def part_of_photo(region: Region, size: tuple[int, int]) -> QRectF:
    """The part of a photo of `size` that shows the region with some room, in the pictures' proportions."""
    left, top, right, bottom = Geometry(region, size).bounds
    scale = (1 + 2 * MARGIN) * max((right - left) / PICTURE[0], (bottom - top) / PICTURE[1], 1e-3)
    part = QRectF(0, 0, scale * PICTURE[0], scale * PICTURE[1])
    part.moveCenter(QRectF(left, top, right - left, bottom - top).center())
    return part


def draw_state(region: Region, part: QRectF, photo: QImage, size: tuple[int, int]) -> QImage:
    """The part of the photo with the region's outline; `photo` may be smaller than `size`."""
    image = QImage(*PICTURE, QImage.Format.Format_RGB32)
    image.fill(QColor(SURROUND_DARK))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = PICTURE[0] / part.width()
    painter.scale(scale, scale)
    painter.translate(-part.topLeft())
    painter.drawImage(QRectF(0, 0, *size), photo)
    path = outline_path(Geometry(region, size).rings, 1 / scale)
    stroke_outline(painter, path, label_colour(region.label))
    painter.end()
    return image


def blank_picture() -> QPixmap:
    """Where there was no region, or its picture is not drawn yet."""
    picture = QPixmap(*PICTURE)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
