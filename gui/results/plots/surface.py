"""What every plot is drawn on: ground, marks and selection as layers, and the hand and the keys that select."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from gui import theme
from gui.results.plots import language

Mask = NDArray[np.bool_]
Cell = str | int | float
Table = tuple[tuple[str, ...], Sequence[tuple[Cell, ...]]]
"""Headings and rows of what a plot shows."""
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PlotSurface(QAbstractScrollArea):
    """Ground and marks are painted once for a size; a selection repaints only its own layer."""

    selected = Signal(object)
    """The rows that a person selected, a bool mask; `None` where the selection was cleared."""
    faded = language.FADED
    """Opacity of what is not selected while something is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: QPixmap | None = None
        self._marks: QPixmap | None = None
        self._chosen: QPixmap | None = None
        self._mask: Mask | None = None
        self._before: Mask | None = None
        self._pressed: QPointF | None = None
        self._brush: QRectF | None = None
        self.to_file = False
        """Whether what is drawn now goes to a file: all of it, as lines and shapes."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.setMinimumSize(220, 140)
        self.verticalScrollBar().valueChanged.connect(self.redraw)

    # What a plot says of itself

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        """Axes and grid."""
        raise NotImplementedError

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        """All marks, or those of the rows in `mask`."""
        raise NotImplementedError

    def draw_over(self, painter: QPainter, area: QRectF) -> None:
        """What lies over marks and selection."""

    def draw_live(self, painter: QPainter, area: QRectF) -> None:
        """What follows the pointer and the keys."""

    def rows_in(self, start: QPointF, end: QPointF) -> Mask:
        """The rows between two corners of a brush."""
        raise NotImplementedError

    def rows_at(self, place: QPointF) -> Mask | None:
        """The rows under a click; `None` where there is nothing."""
        raise NotImplementedError

    def hover(self, place: QPointF | None) -> tuple[str, QRectF] | None:
        """What lies under the pointer, in words, and where; `None` where there is nothing."""
        raise NotImplementedError

    def step(self, across: int, down: int) -> tuple[str, QRectF] | None:
        """Moves the keys' item; its words and where it is."""
        raise NotImplementedError

    def rows_of_item(self) -> Mask | None:
        """The rows of the keys' item."""
        raise NotImplementedError

    def table(self) -> Table:
        """The figures that are drawn."""
        raise NotImplementedError

    def words(self) -> str:
        """The figures in words."""
        raise NotImplementedError

    # Layers

    def area(self) -> QRectF:
        """Where marks lie in the viewport."""
        return self.area_in(QRectF(self.viewport().rect()))

    def area_in(self, box: QRectF) -> QRectF:
        """Where marks lie in a box that holds the whole plot."""
        return box.adjusted(language.LEFT, language.TOP, -language.RIGHT, -language.BOTTOM)

    def brush_box(self, start: QPointF, end: QPointF) -> QRectF:
        """What the brush covers on the screen."""
        return QRectF(start, end).normalized().intersected(self.area())

    def redraw(self) -> None:
        """Paints everything anew."""
        self._ground = self._marks = self._chosen = None
        self.viewport().update()

    def show_selection(self, mask: Mask | None) -> None:
        """Marks the rows that are selected; `None` for no selection."""
        self._mask = mask
        self._chosen = None
        self.viewport().update()

    @property
    def marked(self) -> Mask | None:
        """The rows that are selected; `None` where there is no selection."""
        return self._mask

    def tell(self) -> None:
        """Gives the figures to those who do not see the plot."""
        self.setAccessibleDescription(self.words())

    def draw_whole(self, painter: QPainter, box: QRectF) -> None:
        """Everything but what follows the pointer: for files."""
        self.to_file, area = True, self.area_in(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(language.small_font(self.font()))
        self.draw_ground(painter, area)
        painter.setOpacity(1.0 if self._mask is None else self.faded)
        self.draw_marks(painter, area, None)
        painter.setOpacity(1.0)
        if self._mask is not None:
            self.draw_marks(painter, area, self._mask)
        self.draw_over(painter, area)
        self.to_file = False

    def whole_size(self) -> QSize:
        """Of the plot in a file, where nothing scrolls."""
        return self.viewport().size()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.area()
        if self._ground is None or self._marks is None:
            self._ground, self._marks = self._layer(self.draw_ground), self._layer(self._draw_all)
        if self._chosen is None and self._mask is not None:
            self._chosen = self._layer(self._draw_selected)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.color("panel"))
            painter.drawPixmap(0, 0, self._ground)
            painter.setOpacity(1.0 if self._mask is None else self.faded)
            painter.drawPixmap(0, 0, self._marks)
            painter.setOpacity(1.0)
            if self._chosen is not None and self._mask is not None:
                painter.drawPixmap(0, 0, self._chosen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(language.small_font(self.font()))
            self.draw_over(painter, area)
            self.draw_live(painter, area)
            if self._brush is not None:
                language.draw_brush(painter, self._brush)
            if self.hasFocus():
                language.draw_focus(painter, QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _draw_all(self, painter: QPainter, area: QRectF) -> None:
        self.draw_marks(painter, area, None)

    def _draw_selected(self, painter: QPainter, area: QRectF) -> None:
        self.draw_marks(painter, area, self._mask)

    def _layer(self, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap((QSize(self.viewport().size()) * ratio).expandedTo(QSize(1, 1)))
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        with QPainter(layer) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(language.small_font(self.font()))
            draw(painter, self.area())
        return layer

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.redraw()

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._before = self._mask if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._pressed is None:
            self._tell(self.hover(place))
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._brush is not None or far:
            self._brush = self.brush_box(self._pressed, place)
            self._select(self.rows_in(self._pressed, place))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        if self._brush is None:
            rows = self.rows_at(event.position())
            if rows is not None:
                self._select(rows)
            elif self._mask is not None and self._before is None:
                self.selected.emit(None)
        self._forget_brush()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._tell_item(self.step(*STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose_item(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape and (self._mask is not None or self._pressed is not None):
            self._forget_brush()
            self.selected.emit(None)
        else:
            super().keyPressEvent(event)

    def _choose_item(self, adds: bool) -> None:
        rows = self.rows_of_item()
        if rows is not None:
            self._before = self._mask if adds else None
            self._select(rows)
            self._before = None

    def _select(self, rows: Mask) -> None:
        chosen = rows if self._before is None else rows | self._before
        self.selected.emit(chosen if chosen.any() else None)

    def _forget_brush(self) -> None:
        self._pressed = self._brush = self._before = None
        self.viewport().update()

    def _tell_item(self, told: tuple[str, QRectF] | None) -> None:
        if told is not None:
            self.setAccessibleDescription(told[0])
            corner = self.viewport().mapToGlobal(told[1].bottomLeft().toPoint() + QPoint(0, 4))
            QToolTip.showText(corner, told[0], self.viewport())

    def _tell(self, told: tuple[str, QRectF] | None) -> None:
        if told is None:
            QToolTip.hideText()
            return
        words, box = told
        corner = self.viewport().mapToGlobal(box.bottomRight().toPoint() + QPoint(8, 4))
        QToolTip.showText(corner, words, self.viewport(), QRect())
