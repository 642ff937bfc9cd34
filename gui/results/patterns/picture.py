"""The picture of a cluster: its mean profile around the outline of a round ROI."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from engine.patterns.rings import INSIDE, RINGS, SECTORS
from engine.viridis import viridis
from gui import theme
from gui.canvas.colours import CASING, HUMAN

Floats = NDArray[np.float64]

LINE, CASING_LINE = 2.0, 4.0


def draw_profile(painter: QPainter, box: QRectF, profile: Floats) -> None:
    """Rings of equal width, the ROI's rim as readers' outlines are drawn, what no photo shows left blank.

    Args:
        profile: share of saliency by cell, float64 of shape (RINGS * SECTORS,); NaN is blank, the largest brightest.
    """
    reach = min(box.width(), box.height()) / 2
    ratio = painter.device().devicePixelRatioF()
    image = _cells(profile, max(1, round(2 * reach * ratio)))
    middle = box.center()
    disc = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
    outline = QPainterPath()
    outline.addEllipse(disc)
    painter.save()
    painter.setClipPath(outline)
    painter.drawImage(disc, image)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rim = reach * INSIDE / RINGS
    for colour, width in ((CASING, CASING_LINE), (HUMAN, LINE)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(middle, rim, rim)


def _cells(profile: Floats, side: int) -> QImage:
    """Each pixel in the colour of its cell, clear where that is undefined and outside the last ring."""
    across = (np.arange(side) + 0.5) * (2 / side) - 1
    radius = np.hypot(across[None, :], across[:, None])
    sector = np.rint(np.arctan2(across[:, None], across[None, :]) * (SECTORS / (2 * np.pi))).astype(np.int64) % SECTORS
    ring = np.minimum((radius * RINGS).astype(np.int64), RINGS - 1)
    share = profile[ring * SECTORS + sector] / (float(np.nanmax(profile)) or 1.0)
    known = np.isfinite(share)
    pixels = np.zeros((side, side, 4), dtype=np.uint8)
    pixels[..., :3] = viridis()[np.rint(255 * np.where(known, share, 0.0)).clip(0, 255).astype(np.int64)]
    pixels[..., 3] = np.where(known, 255, 0)
    return QImage(pixels.data, side, side, 4 * side, QImage.Format.Format_RGBA8888).copy()


def draw_scale(painter: QPainter, box: QRectF) -> None:
    """The colours from low to high."""
    colours = np.ascontiguousarray(viridis()[None])
    painter.drawImage(box, QImage(colours.data, 256, 1, 3 * 256, QImage.Format.Format_RGB888).copy())
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
