"""All that lies on the photo, in layers."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QGraphicsScene

from engine.regions import Region
from gui.canvas.colours import label_colour
from gui.canvas.draft_item import DraftItem, RingItem
from gui.canvas.geometry import Geometry, Vertex
from gui.canvas.handles_item import HandlesItem
from gui.canvas.layer import Layer
from gui.canvas.live import LiveShape
from gui.canvas.overlay import Overlay, OverlayItem
from gui.canvas.photo_item import PhotoItem
from gui.canvas.readers_item import ReadersItem, ReadersShown
from gui.canvas.region_item import RegionItem
from gui.canvas.stroke import Box, Stroke
from gui.canvas.stroke_item import StrokeItem
from gui.canvas.tools.base import Draft

PHOTO, OVERLAY, READERS, REGIONS, STROKE, HANDLES, DRAFT, RING = range(8)


RICH_FROM = 50
"""So many regions take longer to draw than a notch of the wheel."""
CACHE_KILOBYTES = 160 * 1024
"""Room for drawn outlines and overlays of one zoom; Qt's own limit of 10 MB is less than one large screen."""


class CanvasScene(QGraphicsScene):
    """Shows what it is told to; decides nothing."""

    touched = Signal()
    """Something on the photo is about to look different."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.size = (0, 0)
        self.photo, self._overlay = PhotoItem(PHOTO), OverlayItem(OVERLAY)
        self._readers = ReadersItem(READERS)
        self._stroke, self._handles = StrokeItem(STROKE), HandlesItem(HANDLES)
        self._draft, self.ring = DraftItem(DRAFT), RingItem(RING)
        self._regions: dict[str, RegionItem] = {}
        self._unit = 1.0
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), CACHE_KILOBYTES))
        self._hidden = False
        self._concealed: frozenset[str] = frozenset()
        for item in self._layers():
            self.addItem(item)

    def set_photo(self, pixels: NDArray[np.uint8] | None, levels: tuple[NDArray[np.uint8], ...] | None = None) -> None:
        """Shows uint8 pixels (height, width, 3), or nothing; `levels` are their halvings where they are made."""
        self.touched.emit()
        self.size = (0, 0) if pixels is None else (pixels.shape[1], pixels.shape[0])
        self.photo.set_pixels(pixels, levels)

    def set_unit(self, unit: float) -> None:
        """Follows the zoom: `unit` photo pixels are one pixel of the screen."""
        self._unit = unit
        for item in (*self._layers(), *self._regions.values()):
            item.set_unit(unit)

    @property
    def is_rich(self) -> bool:
        """Whether drawing all of it takes longer than a notch of the wheel."""
        return len(self._regions) >= RICH_FROM or self._overlay.overlay is not None

    def set_hidden(self, hidden: bool) -> None:
        """Hides all but the photo and a draft."""
        self.touched.emit()
        self._hidden = hidden
        for item in (self._overlay, self._readers, self._stroke, self._handles):
            item.setVisible(not hidden)
        for region_id, region in self._regions.items():
            region.setVisible(self._shows(region_id))

    def conceal(self, region_ids: frozenset[str]) -> None:
        """Hides these regions, and no others."""
        self.touched.emit()
        self._concealed = region_ids
        for region_id, region in self._regions.items():
            region.setVisible(self._shows(region_id))

    def set_overlay(self, overlay: Overlay | None, roi: LiveShape) -> None:
        """Shows the overlay, beside the regions as they are."""
        self.touched.emit()
        self._overlay.set_overlay(overlay, self.size)
        self.follow(roi)

    def set_readers(self, shown: ReadersShown | None) -> None:
        """Shows several readers' outlines, or none."""
        self.touched.emit()
        self._readers.set_readers(shown, self.size)

    def follow(self, roi: LiveShape) -> None:
        """Brings what depends on the reader's regions up to date."""
        overlay = self._overlay.overlay
        if overlay is not None and self._overlay.follows_regions and self.size[0]:
            self._overlay.set_roi(roi.roi(overlay.grid(*self.size)))

    def set_regions(
        self, geometries: Iterable[Geometry], selection: tuple[str, ...], vertices: tuple[Vertex, ...]
    ) -> None:
        """Shows exactly these regions; the handles of a single selected one."""
        self.touched.emit()
        shown = {geometry.region.region_id: geometry for geometry in geometries}
        for region_id in self._regions.keys() - shown.keys():
            self.removeItem(self._regions.pop(region_id))
        for region_id, geometry in shown.items():
            item = self._regions.get(region_id) or self._new_item(geometry)
            item.set_geometry(geometry)
            item.set_selected(region_id in selection)
            item.setVisible(self._shows(region_id))
        self._handles.show_vertices(tuple(shown[name] for name in selection if name in shown), vertices)

    def set_stroke(self, stroke: Stroke | None, changed: Box | None = None) -> None:
        """Shows a stroke instead of the regions that it works on."""
        self.touched.emit()
        label = stroke.label if stroke else None
        if stroke is None or label is None:
            self._stroke.show_stroke(None, label_colour("lesion"))
            return
        self._stroke.show_stroke(stroke, label_colour(label), changed)
        for region_id in stroke.reached & self._regions.keys():
            self._regions[region_id].setVisible(False)
        self._handles.show_vertices((), ())

    def set_draft(self, draft: Draft | None, label: str) -> None:
        """Shows what is being drawn."""
        self.touched.emit()
        self._draft.set_draft(draft, label_colour(label))

    def move_ring(self, place: QPointF | None, radius: float) -> None:
        """Shows the brush at a place of the photo; `None` hides it."""
        self.ring.setVisible(place is not None)
        if place is not None:
            self.ring.set_radius(radius)
            self.ring.setPos(place)

    def _shows(self, region_id: str) -> bool:
        return not self._hidden and region_id not in self._concealed

    def _new_item(self, geometry: Geometry) -> RegionItem:
        item = RegionItem(REGIONS, geometry)
        item.set_unit(self._unit)
        self._regions[geometry.region.region_id] = item
        self.addItem(item)
        return item

    def _layers(self) -> tuple[Layer, ...]:
        return self.photo, self._overlay, self._readers, self._stroke, self._handles, self._draft, self.ring


def with_changes(regions: Iterable[Region], changed: Iterable[Region]) -> tuple[Region, ...]:
    """The regions, those with an id among `changed` replaced; further ones at the end."""
    new = {region.region_id: region for region in changed}
    kept = tuple(new.pop(region.region_id, region) for region in regions)
    return (*kept, *new.values())
