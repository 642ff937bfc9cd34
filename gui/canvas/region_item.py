"""One region's outline."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.regions import LESION
from gui.canvas.colours import label_colour
from gui.canvas.geometry import Geometry
from gui.canvas.layer import Layer
from gui.canvas.moved_part import SLACK, moved_part
from gui.canvas.painting import LINE, PiecewiseOutline, outline_path
from gui.canvas.tag_item import TagItem

SELECTED_LINE = 3.0
SELECTED_TINT = 0.14
OTHERS_OPACITY = 0.8
"""Anatomy and artefacts step back behind the lesion until they are selected."""


class RegionItem(Layer):
    """A region as it is stored, or as it stands in the middle of a gesture.

    A selected one has a stronger line, and a tint where it has no handles. What is drawn is kept as pixels for a zoom,
    so that two hundred regions cost little while one of them moves.
    """

    def __init__(self, order: int, geometry: Geometry) -> None:
        super().__init__(order)
        self._geometry = geometry
        self._selected = False
        self._outline: PiecewiseOutline | None = None
        self._filling: QPainterPath | None = None
        self._bounds: QRectF | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemDoesntPropagateOpacityToChildren)
        self._tag = TagItem(self)
        self._name()

    @property
    def geometry(self) -> Geometry:
        """What is drawn."""
        return self._geometry

    def set_geometry(self, geometry: Geometry) -> None:
        """Draws the region in another state."""
        if geometry is self._geometry:
            return
        part, bounds = moved_part(self._geometry, geometry), self._bounds
        self._geometry, self._outline, self._filling = geometry, None, None
        if part is None or bounds is None or not bounds.contains(self._room(0.0)):
            self.prepareGeometryChange()
            self._bounds = None if part is None or bounds is None else self._room(SLACK * self.unit)
        else:
            self.update(self.with_margin(part))
        self._name()

    def set_selected(self, selected: bool) -> None:
        """Marks the region, or not."""
        if selected != self._selected:
            self._selected = selected
            self._step_back()
            self.update()

    def _name(self) -> None:
        """The lesion needs no name: it is what everybody looks for, and stands out."""
        left, top, right, _ = self._geometry.bounds
        label = self._geometry.region.label
        self._step_back()
        self._tag.show_label("" if label == LESION else label, QPointF((left + right) / 2, top))

    def _step_back(self) -> None:
        """Line and casing together, as they are drawn opaque."""
        stands_out = self._selected or self._geometry.region.label == LESION
        self.setOpacity(1.0 if stands_out else OTHERS_OPACITY)

    def set_unit(self, unit: float) -> None:
        super().set_unit(unit)
        self._filling = self._bounds = None
        if self._outline is not None and not self._outline.fits(unit):
            self._outline = None

    def boundingRect(self) -> QRectF:
        if self._bounds is None:
            self._bounds = self._room(0.0)
        return self._bounds

    def _room(self, slack: float) -> QRectF:
        left, top, right, bottom = self._geometry.bounds
        around = QRectF(QPointF(left, top), QPointF(right, bottom))
        return self.with_margin(around.adjusted(-slack, -slack, slack, slack))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._outline is None:
            self._outline = PiecewiseOutline(self._geometry.rings, self.unit)
        colour = label_colour(self._geometry.region.label)
        if self._selected and not self._geometry.places:
            self._fill(painter, colour)
        seen = self.with_margin(option.exposedRect)
        self._outline.draw(painter, seen, colour, SELECTED_LINE if self._selected else LINE)

    def _fill(self, painter: QPainter, colour: str) -> None:
        if self._filling is None:
            self._filling = outline_path(self._geometry.rings, 2 * self.unit)
        tint = QColor(colour)
        tint.setAlphaF(SELECTED_TINT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillPath(self._filling, tint)
