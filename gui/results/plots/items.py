"""Plots of items, such as points, bands or cells, that the pointer and the keys go to."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from gui.results.plots.surface import Mask, PlotSurface

Item = TypeVar("Item")


class ItemSurface(PlotSurface, Generic[Item]):
    """One item lies under the pointer, one under the keys; a click or a key selects an item's rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._item: Item | None = None
        self._hovered: Item | None = None

    def item_at(self, place: QPointF) -> Item | None:
        """What lies under a place; `None` where nothing does."""
        raise NotImplementedError

    def rows_of(self, item: Item) -> Mask:
        """The rows that an item stands for."""
        raise NotImplementedError

    def told(self, item: Item) -> tuple[str, QRectF]:
        """An item in words, and where it is."""
        raise NotImplementedError

    def leave_items(self) -> None:
        """The items are other ones now."""
        self._item = self._hovered = None

    def rows_at(self, place: QPointF) -> Mask | None:
        item = self.item_at(place)
        return None if item is None else self.rows_of(item)

    def rows_of_item(self) -> Mask | None:
        return None if self._item is None else self.rows_of(self._item)

    def hover(self, place: QPointF | None) -> tuple[str, QRectF] | None:
        before, self._hovered = self._hovered, None if place is None else self.item_at(place)
        if before != self._hovered:
            self.viewport().update()
        return None if self._hovered is None else self.told(self._hovered)

    def go_to(self, item: Item) -> tuple[str, QRectF]:
        """The keys have come to an item."""
        self._item = item
        self.viewport().update()
        return self.told(item)

    def scroll_to(self, top: int, height: float) -> None:
        """Bring what begins at `top` below the first pixel, and is so high, into view."""
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), int(top + height) - bar.pageStep()), top))
