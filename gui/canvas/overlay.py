"""What the model looked at, over the photo: heat map, outline of its region, and where both agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.grid import ScoreGrid
from engine.spans import spans_of_mask
from gui.canvas.colours import MODEL
from gui.canvas.contours import Ring, contours
from gui.canvas.heat_map import agreement_colours, heat_colours
from gui.canvas.layer import Layer
from gui.canvas.painting import LINE, PiecewiseOutline

MIXED = 2
"""Cells around a changed one whose pixels may differ too."""


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
    """One of the overlay's layers; only what comes into sight is drawn."""

    def __init__(self, parent: QGraphicsItem, draw: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__(parent)
        self._draw = draw
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def reshape(self) -> None:
        """The photo or the zoom has changed."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return self.parentItem().boundingRect()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self._draw(painter, option.exposedRect)


class OverlayItem(Layer):
    """Small images stretched over the photo; what did not change is neither computed nor drawn again."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._overlay: Overlay | None = None
        self._size = (0, 0)
        self._heat = QImage()
        self._agreement = QImage()
        self._cells: NDArray[np.uint32] = np.empty((0, 0), dtype=np.uint32)
        self._rings: list[Ring] = []
        self._outline: PiecewiseOutline | None = None
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
            self._outline = None

    def set_roi(self, roi: NDArray[np.bool_]) -> None:
        """Follows the reader's ROI on the score grid."""
        if self._overlay is not None and self._overlay.show_agreement:
            colours = agreement_colours(self._overlay.saliency_region, roi)
            before, self._cells = self._cells, colours.view(np.uint32)[..., 0]
            self._agreement = _image(colours)
            part = self._changed(before, self._cells)
            if part is not None:
                self._agreement_part.update(part)

    def _changed(self, before: NDArray[np.uint32], after: NDArray[np.uint32]) -> QRectF | None:
        """Around the cells that differ and those that smooth drawing mixes in; `None` where none does."""
        if before.shape != after.shape:
            return self.boundingRect()
        differs = before != after
        rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
        if not len(rows):
            return None
        height, width = after.shape
        across, down = self._size[0] / width, self._size[1] / height
        left, top = (columns[0] - MIXED) * across, (rows[0] - MIXED) * down
        return QRectF(left, top, (columns[-1] + 1 + MIXED) * across - left, (rows[-1] + 1 + MIXED) * down - top)

    def set_unit(self, unit: float) -> None:
        super().set_unit(unit)
        if self._outline is not None and not self._outline.fits(unit):
            self._outline = None
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

    def _draw_heat_map(self, painter: QPainter, seen: QRectF) -> None:
        if self._overlay is not None:
            painter.setOpacity(self._overlay.opacity)
            self._stretch(painter, seen, self._heat)

    def _draw_agreement(self, painter: QPainter, seen: QRectF) -> None:
        self._stretch(painter, seen, self._agreement)

    def _stretch(self, painter: QPainter, seen: QRectF, image: QImage) -> None:
        """Draws the cells that can be seen, and those that smooth drawing mixes into them, where they lie."""
        photo, cells = QRectF(0, 0, *self._size), QRectF(image.rect())
        if image.isNull():
            return
        across, down = photo.width() / cells.width(), photo.height() / cells.height()
        near = QRectF(seen.left() / across, seen.top() / down, seen.width() / across, seen.height() / down)
        part = QRectF(near.adjusted(-MIXED, -MIXED, MIXED, MIXED).toAlignedRect()) & cells
        place = QRectF(part.left() * across, part.top() * down, part.width() * across, part.height() * down)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        painter.drawImage(place, image, part)

    def _draw_outline(self, painter: QPainter, seen: QRectF) -> None:
        if self._overlay is None:
            return
        if self._outline is None:
            rows, columns = self._overlay.saliency_region.shape
            scale = np.array([self._size[0] / columns, self._size[1] / rows])
            self._outline = PiecewiseOutline([ring * scale for ring in self._rings], self.unit, dashed=True)
        self._outline.draw(painter, self.with_margin(seen), MODEL, LINE)


def _image(colours: NDArray[np.uint8]) -> QImage:
    """An image of premultiplied red, green, blue, alpha (height, width, 4) that owns its pixels."""
    height, width, _ = colours.shape
    packed = np.ascontiguousarray(colours)
    return QImage(packed.data, width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied).copy()
