"""The picture of a tile: photo, heat map, both outlines; drawn beside the window, on images only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from engine.language import tr
from engine.spans import spans_of_mask
from gui.canvas.colours import HUMAN, MODEL
from gui.canvas.contours import contours
from gui.canvas.heat_map import heat_colours
from gui.canvas.painting import outline_path, stroke_outline

if TYPE_CHECKING:
    from engine.tasks.kept_photos import KeptPhoto

Shown = Literal["all", "outlines", "photo"]
SHOWN: dict[str, str] = {"all": tr("Heat map and outlines"), "outlines": tr("Outlines"), "photo": tr("Photo alone")}
HEAT_OPACITY = 0.7
LINE = 1.5
"""Pixels; finer than on the canvas, as the pictures are small."""


def picture(path: Path, kept: KeptPhoto, size: QSize, shown: Shown) -> QImage:
    """The photo within `size` pixels, its proportions kept, with what is shown on it.

    Raises:
        PhotoError: the photo cannot be read.
    """
    from engine.photos import read_thumbnail

    grid = kept.grid
    fitted = QSize(grid.photo_width, grid.photo_height).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    image = _opaque(read_thumbnail(path, max(fitted.width(), fitted.height())))
    if image.size() != fitted:
        modes = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(fitted, *modes)
    if shown != "photo":
        with QPainter(image) as painter:
            _draw(painter, kept, fitted, heat=shown == "all")
    return image


def _draw(painter: QPainter, kept: KeptPhoto, size: QSize, *, heat: bool) -> None:
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    if heat and kept.saliency_map is not None:
        painter.setOpacity(HEAT_OPACITY)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), _heat(kept.saliency_map))
        painter.setOpacity(1.0)
    if kept.roi is not None:
        _outline(painter, kept.roi, size, HUMAN, dashed=False)
    if kept.region is not None:
        _outline(painter, kept.region, size, MODEL, dashed=True)


def _outline(painter: QPainter, region: NDArray[np.bool_], size: QSize, colour: str, *, dashed: bool) -> None:
    rows, columns = region.shape
    scale = size.width() / columns, size.height() / rows
    rings = contours(spans_of_mask(region, columns, rows))
    stroke_outline(painter, outline_path(rings, 1 / max(scale), scale), colour, dashed=dashed, line=LINE)


def _heat(saliency_map: NDArray[np.float32]) -> QImage:
    colours = np.ascontiguousarray(heat_colours(saliency_map))
    height, width, _ = colours.shape
    return QImage(colours.data, width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied).copy()


def _opaque(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
