"""Brings what the document shows onto the canvas: photo, regions, overlays, readers, and whether it may be drawn on."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from gui.canvas.canvas import PhotoCanvas
from gui.canvas.concealed import Concealed
from gui.canvas.overlay import Overlay
from gui.canvas.overlay_settings import OverlaySettings
from gui.canvas.readers_item import ReaderLine, ReadersShown
from gui.document.document import Document


class CanvasFeed(QObject):
    """What the document hides never reaches the canvas."""

    def __init__(self, document: Document, canvas: PhotoCanvas, overlay: OverlaySettings, concealed: Concealed) -> None:
        super().__init__(canvas)
        self._document, self._canvas, self._overlay, self._concealed = document, canvas, overlay, concealed
        document.pixels_changed.connect(self._show_pixels)
        document.regions_changed.connect(self._show_regions)
        document.explanation_changed.connect(self._show_overlay)
        document.photo_changed.connect(self._show_overlay)
        document.saving_changed.connect(self._show_editable)
        overlay.changed.connect(self._show_overlay)
        document.adjudicating.changed.connect(self._show_readers)
        document.adjudicating.changed.connect(self._show_editable)
        concealed.changed.connect(self._show_concealed)

    def _show_pixels(self) -> None:
        pixels = self._document.pixels
        self._canvas.show_photo(pixels, self._document.loader.levels_of(pixels))
        self._show_regions()
        self._show_overlay()
        self._show_readers()
        self._show_editable()

    def _show_regions(self) -> None:
        if self._document.pixels is not None:
            self._canvas.set_regions(self._document.regions)

    def _show_concealed(self) -> None:
        self._canvas.conceal(self._concealed.region_ids)

    def _show_editable(self) -> None:
        self._canvas.set_editable(self._document.editable)

    def _show_overlay(self) -> None:
        found, region = self._document.explaining.shown, self._document.explaining.region
        shown = self._overlay.shown
        if found is None or self._document.pixels is None:
            self._canvas.set_overlay(None)
            return
        has_region = region is not None
        drawn = region if region is not None else np.zeros(found.saliency_map.shape, dtype=np.bool_)
        self._canvas.set_overlay(
            Overlay(
                found.saliency_map,
                drawn,
                shown.opacity,
                shown.heat_map,
                shown.outline and has_region,
                shown.agreement and has_region,
            )
        )

    def _show_readers(self) -> None:
        """Everyone whose reading counts, while ROIs are settled."""
        adjudicating = self._document.adjudicating
        known = adjudicating.compared
        if known is None or self._document.pixels is None:
            self._canvas.set_readers(None)
            return
        lines = (
            ReaderLine(rings, style)
            for style, (name, rings) in enumerate(known.rings.items())
            if name not in adjudicating.hidden
        )
        votes = known.readers.votes if adjudicating.shows_differences else None
        self._canvas.set_readers(ReadersShown(tuple(lines), votes, len(known.rings)))
