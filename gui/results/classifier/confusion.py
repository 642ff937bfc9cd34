"""What the model calls the cases of each condition: a heat table whose cells hold their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.language import several, tr
from gui import theme
from gui.results.classifier.figures import label_of
from gui.results.plots.language import clear, small_font
from gui.results.strata import NUMBERS
from gui.words.numbers import percent

if TYPE_CHECKING:
    from engine.evaluation import Confusion

HEAD, NAMES, GAP = 22.0, 0.34, 8.0
LARGEST, USUAL, SMALLEST = 144.0, 30.0, 13.0
ROOMY = 40.0
"""Cells from this height have counts of the usual size."""
STRONGEST = 0.5
Cell = tuple[int, int]


class ConfusionTable(QWidget):
    """References down, predictions across by number; a click or Enter selects the photos of a cell."""

    cell_chosen = Signal(str, str)
    """Reference and prediction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._counts: dict[tuple[str, str], int] = {}
        self._totals: dict[str, int] = {}
        self._current: Cell = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Confusion matrix"))

    def show_confusions(self, confusions: Sequence[Confusion]) -> None:
        """Replaces the cells."""
        self._counts = {(one.reference, one.predicted): one.n_cases for one in confusions}
        names = {one.reference for one in confusions} | {one.predicted for one in confusions}
        order = sorted(names, key=lambda name: (NUMBERS.get(name, 99), name))
        references = {one.reference for one in confusions}
        self._rows = tuple(name for name in order if name in references)
        self._columns = tuple(order)
        self._totals = {
            name: sum(count for (reference, _), count in self._counts.items() if reference == name)
            for name in self._rows
        }
        self._current = (0, 0)
        self._tell()
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, int(HEAD + SMALLEST * max(3, len(self._rows))))

    def sizeHint(self) -> QSize:
        return QSize(420, int(HEAD + USUAL * max(3, len(self._rows))))

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is drawn."""
        left = self._left()
        width = (self.width() - left) / max(1, len(self._columns))
        return QRectF(left + column * width, HEAD + row * self._height(), width, self._height())

    def _height(self) -> float:
        return min(LARGEST, (self.height() - HEAD) / max(1, len(self._rows)))

    def _left(self) -> float:
        metrics = QFontMetricsF(small_font(self.font()))
        widest = max((metrics.horizontalAdvance(label_of(name)) for name in self._rows), default=0.0)
        return min(widest + 2, NAMES * self.width()) + GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(small_font(self.font()))
            self._draw_heads(painter)
            if self._height() >= ROOMY:
                painter.setFont(self.font())
            for row in range(len(self._rows)):
                for column in range(len(self._columns)):
                    self._draw_cell(painter, row, column)
            if self.hasFocus() and self._rows:
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.cell_rect(*self._current).adjusted(1, 1, -1, -1))

    def _draw_heads(self, painter: QPainter) -> None:
        painter.setPen(theme.color("secondary"))
        left, metrics = self._left(), QFontMetricsF(painter.font())
        for column, name in enumerate(self._columns):
            box = self.cell_rect(0, column)
            text = metrics.elidedText(str(NUMBERS.get(name, name)), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRectF(box.left(), 0, box.width(), HEAD), Qt.AlignmentFlag.AlignCenter, text)
        for row, name in enumerate(self._rows):
            box = self.cell_rect(row, 0)
            text = metrics.elidedText(label_of(name), Qt.TextElideMode.ElideRight, left - GAP)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, box.top(), left - GAP, box.height()), flags, text)

    def _draw_cell(self, painter: QPainter, row: int, column: int) -> None:
        reference, predicted = self._rows[row], self._columns[column]
        count, box = self._counts.get((reference, predicted), 0), self.cell_rect(row, column).adjusted(1, 1, -1, -1)
        share = count / self._totals[reference]
        color = theme.color("correct" if reference == predicted else "incorrect")
        painter.fillRect(box, theme.color("raised"))
        painter.fillRect(box, clear(color, STRONGEST * share))
        if reference == predicted:
            painter.setPen(QPen(theme.color("secondary"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        if count:
            painter.setPen(theme.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def words(self, row: int, column: int) -> str:
        """A cell in a sentence."""
        reference, predicted = self._rows[row], self._columns[column]
        count, total = self._counts.get((reference, predicted), 0), self._totals[reference]
        values = {"reference": reference, "count": count, "share": percent(count / total)}
        if reference == predicted:
            return several(
                "{reference}: {count} of {n:,} case called rightly so ({share})",
                "{reference}: {count} of {n:,} cases called rightly so ({share})",
                total,
                **values,
            )
        return several(
            "{reference}: {count} of {n:,} case called {predicted} ({share})",
            "{reference}: {count} of {n:,} cases called {predicted} ({share})",
            total,
            predicted=predicted,
            **values,
        )

    def cell_at(self, place: QPointF) -> Cell | None:
        """The cell below a place."""
        first = self.cell_rect(0, 0)
        if not self._rows or place.x() < first.left() or place.y() < first.top():
            return None
        row, column = int((place.y() - HEAD) / first.height()), int((place.x() - first.left()) / first.width())
        return (row, column) if row < len(self._rows) and column < len(self._columns) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(cell)
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        key = Qt.Key(event.key())
        if not self._rows:
            super().keyPressEvent(event)
        elif key in steps:
            row, column = self._current[0] + steps[key][0], self._current[1] + steps[key][1]
            self._go((min(max(row, 0), len(self._rows) - 1), min(max(column, 0), len(self._columns) - 1)))
            self._show_tip(self.cell_rect(*self._current).bottomLeft().toPoint(), self._current)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), self.cell_at(QPointF(event.pos())))
            return True
        return super().event(event)

    def _show_tip(self, place: QPoint, cell: Cell | None) -> None:
        if cell is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(self.mapToGlobal(place), self.words(*cell), self, self.cell_rect(*cell).toRect())

    def _go(self, cell: Cell) -> None:
        self._current = cell
        self._tell()
        self.update()

    def _choose(self) -> None:
        self.cell_chosen.emit(self._rows[self._current[0]], self._columns[self._current[1]])

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words(*self._current) if self._rows else "")
