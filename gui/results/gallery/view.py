"""The tiles on the screen: the hand selects, opens and flags; what is selected is not Qt's but the place's."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from engine.language import tr
from gui.results.gallery.delegate import TileDelegate
from gui.results.gallery.model import TileModel
from gui.results.gallery.tiles import LARGE_PICTURE, PICTURE
from gui.results.selection import Selection

Modifier = Qt.KeyboardModifier
GAP = 8
WIDE = 1600
"""From this width pictures are larger."""


class TileView(QListView):
    """A click selects a tile, with Ctrl it is added or let go, with Shift all up to it; Space does what Ctrl does."""

    opened = Signal(QModelIndex)
    flag_asked = Signal()
    picture_changed = Signal()
    """Tiles have another size now."""

    def __init__(
        self, model: TileModel, delegate: TileDelegate, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tiles, self._selection, self._delegate = model, selection, delegate
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
        self.setAccessibleName(tr("Gallery"))
        self.setObjectName("gallery")

    @property
    def columns(self) -> int:
        """Tiles in a line."""
        return max(1, self._room // (self._delegate.tile.width() + GAP))

    @property
    def _room(self) -> int:
        """Pixels across, whether there is a scroll bar or not, so that tiles stay where they are when one comes."""
        return self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tiles have one of two sizes; the gaps between them share the room."""
        picture = LARGE_PICTURE if self._room >= WIDE else PICTURE
        changed, self._delegate.picture = picture != self._delegate.picture, picture
        height = self._delegate.tile.height() + GAP
        self.setGridSize(QSize(self._room // self.columns, height))
        self.verticalScrollBar().setSingleStep(height // 4)
        super().resizeEvent(event)
        if changed:
            self.picture_changed.emit()

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
