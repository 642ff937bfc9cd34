"""Lines on the photo are as wide on a screen of high density as on any other."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from gui.canvas.painting import CASING_WIDTH, LINE, PiecewiseOutline, stroke_outline

SIDE = 60


def rows_of_line(ratio: int, piecewise: bool) -> tuple[int, int]:
    """Rows of the device that a level line and its casing cover."""
    image = QImage(SIDE * ratio, SIDE * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    if piecewise:
        ring = np.array([[-20.0, 30.0], [80.0, 30.0], [80.0, 200.0], [-20.0, 200.0]])
        PiecewiseOutline([ring], 1.0).draw(painter, QRectF(0, 0, SIDE, SIDE), "#ff0000", LINE)
    else:
        path = QPainterPath(QPointF(-20, 30))
        path.lineTo(80, 30)
        stroke_outline(painter, path, "#ff0000")
    painter.end()
    column = [image.pixelColor(SIDE * ratio // 2, row) for row in range(SIDE * ratio)]
    line = sum(one.red() > 200 and one.green() < 60 for one in column)
    return line, line + sum(max(one.red(), one.green()) < 90 for one in column)


@pytest.mark.parametrize("piecewise", [False, True])
@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_line_and_casing_grow_with_the_density(ratio: int, piecewise: bool) -> None:
    assert rows_of_line(ratio, piecewise) == (round(LINE * ratio), round(CASING_WIDTH * ratio))
