"""The tiles on the screen: the hand selects, opens and flags; what is selected is not Qt's but the place's."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from engine.language import tr
from gui.results.gallery.delegate import TILE, TileDelegate
from gui.results.gallery.model import TileModel
from gui.results.selection import Selection

Modifier = Qt.KeyboardModifier
GAP = 8


class TileView(QListView):
    """A click selects a tile, with Ctrl it is added or let go, with Shift all up to it; Space does what Ctrl does."""

    opened = Signal(QModelIndex)
    flag_asked = Signal()

    def __init__(
        self, model: TileModel, delegate: TileDelegate, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tiles, self._selection = model, selection
        self._anchor = 0
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Gallery"))
        self.setObjectName("gallery")
        self.verticalScrollBar().setSingleStep(TILE.height() // 4)

    @property
    def columns(self) -> int:
        """Tiles in a line."""
        return max(1, self.viewport().width() // (TILE.width() + GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tiles keep their size; the gaps between them share the room."""
        self.setGridSize(QSize((self.viewport().width() - 1) // self.columns, TILE.height() + GAP))
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if index.isValid():
            self._choose(index.row(), event.modifiers())
        elif not event.modifiers():
            self._selection.clear()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._selection.add(self._tiles.between(0, self._tiles.rowCount() - 1))
        elif key == Qt.Key.Key_Escape:
            self._selection.clear()
        elif key in (Qt.Key.Key_F, Qt.Key.Key_G) and not event.modifiers():
            self.flag_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current)
        elif key == Qt.Key.Key_Space and current.isValid():
            self._choose(current.row(), Modifier.ControlModifier)
        else:
            self._move(event, current)

    def _move(self, event: QKeyEvent, before: QModelIndex) -> None:
        super().keyPressEvent(event)
        after = self.currentIndex()
        if event.modifiers() & Modifier.ShiftModifier and after.isValid() and after != before:
            self._choose(after.row(), Modifier.ShiftModifier)

    def _choose(self, place: int, modifiers: Qt.KeyboardModifier) -> None:
        here = self._tiles.between(place, place)
        if modifiers & Modifier.ShiftModifier:
            self._selection.set(self._tiles.between(self._anchor, place))
            return
        self._anchor = place
        if modifiers & (Modifier.ControlModifier | Modifier.MetaModifier):
            self._selection.toggle(here)
        else:
            self._selection.set(here)
