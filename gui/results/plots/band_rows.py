"""Where the bands of a distribution lie: one below the other, as tall as there is room for, scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

LEAST_BAND = 36.0


@dataclass(frozen=True, slots=True)
class BandRows:
    """The rows of `bands` bands.

    Attributes:
        area: of the plot, pixels.
        scrolled: how far its rows are scrolled up, pixels.
    """

    area: QRectF
    bands: int
    scrolled: float = 0.0

    @property
    def height(self) -> float:
        """Of a band."""
        return max(LEAST_BAND, self.area.height() / max(1, self.bands))

    @property
    def drawn(self) -> QRectF:
        """The part of the area that bands fill."""
        whole = min(self.area.height(), self.bands * self.height)
        return QRectF(self.area.left(), self.area.top(), self.area.width(), whole)

    @property
    def hidden(self) -> int:
        """How much of the rows does not fit into the area."""
        return max(0, int(self.bands * self.height - self.area.height()))

    @property
    def visible(self) -> range:
        """The bands of which something may be seen."""
        first = int(self.scrolled // self.height)
        return range(first, min(self.bands, first + int(self.area.height() // self.height) + 2))

    def box(self, band: int) -> QRectF:
        """Where a band lies."""
        top = self.area.top() + band * self.height - self.scrolled
        return QRectF(self.area.left(), top, self.area.width(), self.height)

    def at(self, place: QPointF) -> int | None:
        """The band at this height."""
        if not self.area.top() <= place.y() < self.area.bottom():
            return None
        band = int((place.y() - self.area.top() + self.scrolled) // self.height)
        return band if band < self.bands else None

    def between(self, start: QPointF, end: QPointF) -> range:
        """The bands that a brush touches: all of them where it starts at the axis."""
        last = self.bands - 1
        if start.y() >= self.drawn.bottom():
            return range(last + 1)
        above = self.scrolled - self.area.top()
        first, final = sorted(min(max(int((y + above) // self.height), 0), last) for y in (start.y(), end.y()))
        return range(first, final + 1)
