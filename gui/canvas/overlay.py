"""What the model looked at, over the photo: heat map, outline of its region, and where both agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.grid import ScoreGrid
from engine.spans import spans_of_mask
from gui.canvas.colours import MODEL
from gui.canvas.contours import Ring, contours
from gui.canvas.heat_map import agreement_colours, heat_colours
from gui.canvas.layer import Layer
from gui.canvas.painting import outline_path, stroke_outline


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """What of the model is to be seen, and how.

    Attributes:
        saliency_map: float32 on the score grid, 0 and more; it may be partial.
        saliency_region: bool on the score grid.
        opacity: of the heat map, 0 to 1.
    """

    saliency_map: NDArray[np.float32]
    saliency_region: NDArray[np.bool_]
    opacity: float = 0.7
    show_heat_map: bool = True
    show_outline: bool = True
    show_agreement: bool = False

    def grid(self, photo_width: int, photo_height: int) -> ScoreGrid:
        """The score grid that the map lies on."""
        height, width = self.saliency_map.shape
        return ScoreGrid(photo_width, photo_height, width, height)


class OverlayPart(QGraphicsItem):
    """One of the overlay's layers, kept as pixels of the screen until it changes."""

    def __init__(self, parent: QGraphicsItem, draw: Callable[[QPainter], None]) -> None:
        super().__init__(parent)
        self._draw = draw
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def reshape(self) -> None:
        """The photo or the zoom has changed."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return self.parentItem().boundingRect()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self._draw(painter)


class OverlayItem(Layer):
    """Small images stretched over the photo; what did not change is neither computed nor drawn again."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._overlay: Overlay | None = None
        self._size = (0, 0)
        self._heat = QImage()
        self._agreement = QImage()
        self._rings: list[Ring] = []
        self._path: QPainterPath | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._heat_part = OverlayPart(self, self._draw_heat_map)
        self._agreement_part = OverlayPart(self, self._draw_agreement)
        self._outline_part = OverlayPart(self, self._draw_outline)

    @property
    def overlay(self) -> Overlay | None:
        """What is shown."""
        return self._overlay

    @property
    def follows_regions(self) -> bool:
        """Whether what is drawn depends on the reader's regions."""
        return self._overlay is not None and self._overlay.show_agreement

    def set_overlay(self, overlay: Overlay | None, size: tuple[int, int]) -> None:
        """Shows the overlay on a photo of `size`."""
        old = self._overlay
        self.prepareGeometryChange()
        self._overlay, self._size = overlay, size
        self._show_parts(overlay)
        if overlay is None:
            return
        if old is None or old.saliency_map is not overlay.saliency_map or self._heat.isNull():
            self._heat = _image(heat_colours(overlay.saliency_map))
        if old is None or old.saliency_region is not overlay.saliency_region:
            rows, columns = overlay.saliency_region.shape
            self._rings = contours(spans_of_mask(overlay.saliency_region, columns, rows))
            self._path = None

    def set_roi(self, roi: NDArray[np.bool_]) -> None:
        """Follows the reader's ROI on the score grid."""
        if self._overlay is not None and self._overlay.show_agreement:
            self._agreement = _image(agreement_colours(self._overlay.saliency_region, roi))
            self._agreement_part.update()

    def set_unit(self, unit: float) -> None:
        super().set_unit(unit)
        self._path = None
        for part in self._parts():
            part.reshape()

    def boundingRect(self) -> QRectF:
        photo = QRectF(0, 0, *self._size)
        return self.with_margin(photo) if self._overlay is not None else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The parts draw everything."""

    def _parts(self) -> tuple[OverlayPart, ...]:
        return self._heat_part, self._agreement_part, self._outline_part

    def _show_parts(self, overlay: Overlay | None) -> None:
        self._heat_part.setVisible(overlay is not None and overlay.show_heat_map)
        self._agreement_part.setVisible(overlay is not None and overlay.show_agreement)
        self._outline_part.setVisible(overlay is not None and overlay.show_outline)
        for part in self._parts():
            part.reshape()

    def _draw_heat_map(self, painter: QPainter) -> None:
        if self._overlay is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(self._overlay.opacity)
            painter.drawImage(QRectF(0, 0, *self._size), self._heat)

    def _draw_agreement(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, *self._size), self._agreement)

    def _draw_outline(self, painter: QPainter) -> None:
        if self._overlay is not None:
            stroke_outline(painter, self._outline(self._overlay), MODEL, dashed=True)

    def _outline(self, overlay: Overlay) -> QPainterPath:
        if self._path is None:
            rows, columns = overlay.saliency_region.shape
            scale = self._size[0] / columns, self._size[1] / rows
            self._path = outline_path(self._rings, self.unit / max(scale), scale)
        return self._path


def _image(colours: NDArray[np.uint8]) -> QImage:
    """An image of premultiplied red, green, blue, alpha (height, width, 4) that owns its pixels."""
    height, width, _ = colours.shape
    packed = np.ascontiguousarray(colours)
    return QImage(packed.data, width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied).copy()
