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


def draw_profile(painter: QPainter, box: QRectF, profile: Floats, highest: float) -> None:
    """Rings of equal width, the ROI's rim as readers' outlines are drawn, what no photo shows left blank.

    Args:
        profile: share of saliency by cell, float64 of shape (RINGS * SECTORS,); NaN is blank.
        highest: the share with the brightest colour.
    """
    reach = min(box.width(), box.height()) / 2
    ratio = painter.device().devicePixelRatioF()
    image = _cells(profile, highest, max(1, round(2 * reach * ratio)))
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


def _cells(profile: Floats, highest: float, side: int) -> QImage:
    """Each pixel in the colour of its cell, clear where that is undefined and outside the last ring."""
    across = (np.arange(side) + 0.5) * (2 / side) - 1
    radius = np.hypot(across[None, :], across[:, None])
    sector = np.rint(np.arctan2(across[:, None], across[None, :]) * (SECTORS / (2 * np.pi))).astype(np.int64) % SECTORS
    ring = np.minimum((radius * RINGS).astype(np.int64), RINGS - 1)
    share = profile[ring * SECTORS + sector] / (highest if highest > 0 else 1.0)
    known = np.isfinite(share)
    pixels = np.zeros((side, side, 4), dtype=np.uint8)
    pixels[..., :3] = viridis()[np.rint(255 * np.where(known, share, 0.0)).clip(0, 255).astype(np.int64)]
    pixels[..., 3] = np.where(known, 255, 0)
    return QImage(pixels.data, side, side, 4 * side, QImage.Format.Format_RGBA8888).copy()


def draw_scale(painter: QPainter, box: QRectF) -> None:
    """The colours from low to high."""
    colours = viridis()
    steps = 64
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(steps):
        painter.setBrush(QColor(*colours[round(255 * step / (steps - 1))].tolist()))
        left = box.left() + box.width() * step / steps
        painter.drawRect(QRectF(left, box.top(), box.width() / steps + 0.5, box.height()))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
