"""What all items on the photo share."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

MARGIN = 8.0
"""How far, in pixels of the screen, lines and marks reach beyond the shape they belong to."""


class Layer(QGraphicsItem):
    """An item in photo pixels whose lines keep their width on the screen, so its bounds depend on the zoom."""

    def __init__(self, order: int) -> None:
        super().__init__()
        self.setZValue(order)
        self.unit = 1.0

    def set_unit(self, unit: float) -> None:
        """Follows the zoom: `unit` photo pixels are one pixel of the screen."""
        self.prepareGeometryChange()
        self.unit = unit

    def with_margin(self, rectangle: QRectF) -> QRectF:
        """The rectangle with room for lines and marks around it."""
        margin = MARGIN * self.unit
        return rectangle.adjusted(-margin, -margin, margin, margin)
