"""The dot-and-interval plot of strata: one painted widget whose rows scroll under a fixed axis."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from engine.language import several, tr
from gui import theme
from gui.results.axis import Axis, axis_over
from gui.results.describe import describe_row
from gui.results.human import HumanRange
from gui.results.marks import RADIUS, draw_marker, draw_stratum, outcome_color, places
from gui.results.plots.language import draw_focus
from gui.results.strata import PlotRow, small_reason
from gui.words.numbers import whole

ROW, TALLEST_ROW = 24, 64
"""Rows share the room there is; below the first they scroll."""
AXIS_HEIGHT = 26
HEAD = 20
SIDE = 12
NAME_SHARE = 0.3
COUNT_WIDTH = 44
NAME_GAP = 14
NO_ROW = -1
HUMAN_OPACITY, NARROWEST_BAND = 0.22, 2.0


class StrataPlot(QAbstractScrollArea):
    """Rows by stratum. The mouse or the arrow keys choose a row, whose figures are then told."""

    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlotRow, ...] = ()
        self._smallest = 1
        self._measure = ""
        self._human: HumanRange | None = None
        self._current = NO_ROW
        self._hovered = NO_ROW
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(ROW)
        self.setMinimumHeight(HEAD + AXIS_HEIGHT + 3 * ROW)
        self.setAccessibleName(tr("Agreement by stratum, plot"))

    def show_rows(self, rows: Sequence[PlotRow], measure: str, smallest: int) -> None:
        """Replaces the rows; strata under `smallest` cases are greyed."""
        self._rows, self._measure, self._smallest = tuple(rows), measure, smallest
        self._current = self._hovered = NO_ROW
        self.setAccessibleDescription(
            several(
                "{n} row; arrow keys move through them.", "{n} rows; arrow keys move through them.", len(self._rows)
            )
        )
        self._fit_scroll_bar()
        self.viewport().update()

    def show_human(self, human: HumanRange | None) -> None:
        """Replaces the band of the readers' agreement with each other; `None` where no two read the same photos."""
        self._human = human
        self.viewport().update()

    @property
    def tallest(self) -> int:
        """The height beyond which there would be nothing but empty room."""
        return HEAD + AXIS_HEIGHT + max(3, len(self._rows)) * TALLEST_ROW

    @property
    def current_name(self) -> str | None:
        """The stratum of the chosen row."""
        return self._rows[self._current].name if self._current != NO_ROW else None

    def choose_row(self, position: int) -> None:
        """Makes a row the current one, brings it into view and tells its figures to assistive tools."""
        if not self._rows:
            return
        self._current = min(max(position, 0), len(self._rows) - 1)
        row = self._rows[self._current]
        self._scroll_to(self._current)
        self.setAccessibleDescription(describe_row(row, self._measure, self._smallest))
        self.viewport().update()
        self.row_chosen.emit(row.name)

    def let_go(self) -> None:
        """No row is the current one any more."""
        self._current = NO_ROW
        self.viewport().update()

    def row_rect(self, position: int) -> QRectF:
        """Where a row lies in the viewport."""
        top = HEAD + position * self._row_height() - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self._row_height())

    def row_at(self, place: QPoint) -> int:
        """The row under a place of the viewport, or -1."""
        if not HEAD <= place.y() < self.viewport().height() - AXIS_HEIGHT:
            return NO_ROW
        position = int((place.y() - HEAD + self.verticalScrollBar().value()) // self._row_height())
        return position if position < len(self._rows) else NO_ROW

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.viewport().rect(), theme.color("panel"))
            if not self._rows:
                return
            axis, body = self._axis(), QRectF(0, HEAD, self.viewport().width(), self._rows_height())
            painter.setClipRect(body)
            self._draw_chosen(painter)
            painter.setClipping(False)
            self._draw_human(painter, axis)
            self._draw_grid(painter, axis)
            painter.setClipRect(body)
            for position in self._visible_positions():
                self._draw_row(painter, position, axis)
            painter.setClipping(False)
            if self.hasFocus() and self._current == NO_ROW:
                draw_focus(painter, QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _draw_chosen(self, painter: QPainter) -> None:
        """Below the band of the readers, which goes through all rows."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        for position in {self._current, self._hovered} - {NO_ROW}:
            painter.drawRoundedRect(self.row_rect(position).adjusted(4, 1, -4, -1), 6, 6)

    def _draw_human(self, painter: QPainter, axis: Axis) -> None:
        if self._human is not None:
            left, right = axis.x(self._human.low), axis.x(self._human.high)
            color = theme.color("human")
            color.setAlphaF(HUMAN_OPACITY)
            painter.fillRect(QRectF(left, HEAD, max(right - left, NARROWEST_BAND), self._rows_height()), color)

    def _draw_grid(self, painter: QPainter, axis: Axis) -> None:
        bottom = HEAD + self._rows_height()
        painter.setFont(_small_font(self.font()))
        for tick in axis.ticks:
            x = axis.x(tick)
            painter.setPen(QPen(theme.color("raised"), 1))
            painter.drawLine(QLineF(x, HEAD, x, bottom))
            painter.setPen(theme.color("secondary"))
            painter.drawText(
                QRectF(x - 30, bottom + 4, 60, 18), Qt.AlignmentFlag.AlignCenter, f"{tick:.1f}".replace("-", "−")
            )
        self._draw_count_heads(painter)

    def _draw_count_heads(self, painter: QPainter) -> None:
        first = self._count_box(0, 0, HEAD)
        painter.drawText(first.adjusted(-COUNT_WIDTH, 0, -COUNT_WIDTH / 2, 0), _RIGHT, tr("Cases"))
        for position, outcome in enumerate(self._outcomes()):
            box = self._count_box(position, 0, HEAD)
            draw_marker(painter, outcome, QPointF(box.right() - RADIUS, box.center().y()), outcome_color(outcome))

    def _draw_row(self, painter: QPainter, position: int, axis: Axis) -> None:
        row, box = self._rows[position], self.row_rect(position)
        small = all(small_reason(stratum, self._smallest) for stratum in row.strata)
        if position == self._current and self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 6, 6)
        painter.setFont(self.font())
        painter.setPen(theme.color("secondary") if small else theme.color("text"))
        width = self._name_width()
        name = QFontMetricsF(self.font()).elidedText(row.label, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(SIDE, box.top(), width, box.height()), _RIGHT, name)
        painter.setFont(_small_font(self.font()))
        painter.setPen(theme.color("secondary"))
        for stratum in row.strata:
            place = self._count_box(self._outcomes().index(stratum.outcome), box.top(), box.height())
            painter.drawText(place, _RIGHT, whole(stratum.n_cases))
        for stratum, y in places(row, box.center().y()):
            draw_stratum(painter, stratum, axis, y, small_reason(stratum, self._smallest) is not None)

    def _axis(self) -> Axis:
        left = SIDE + self._name_width() + NAME_GAP
        values = [
            value
            for row in self._rows
            for stratum in row.strata
            for value in (stratum.mean, stratum.ci_low, stratum.ci_high, stratum.chance)
        ]
        values += [self._human.low, self._human.high] if self._human else []
        return axis_over(values, left, self._count_left() - NAME_GAP)

    def _name_width(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(row.label) for row in self._rows) + 1
        return min(widest, NAME_SHARE * self.viewport().width())

    def _count_left(self) -> float:
        return self.viewport().width() - SIDE - COUNT_WIDTH * (len(self._outcomes()) + 0.5)

    def _count_box(self, position: int, top: float, height: float) -> QRectF:
        left = self._count_left() + COUNT_WIDTH * (position + 0.5)
        return QRectF(left, top, COUNT_WIDTH, height)

    def _outcomes(self) -> list[str]:
        drawn = {stratum.outcome for row in self._rows for stratum in row.strata}
        return [outcome for outcome in ("correct", "incorrect", "all") if outcome in drawn]

    def _row_height(self) -> int:
        room = self.viewport().height() - HEAD - AXIS_HEIGHT
        return min(max(ROW, room // max(1, len(self._rows))), TALLEST_ROW)

    def _rows_height(self) -> int:
        room = self.viewport().height() - HEAD - AXIS_HEIGHT
        return min(room, len(self._rows) * self._row_height())

    def _visible_positions(self) -> range:
        first = self.verticalScrollBar().value() // self._row_height()
        last = first + math.ceil(self._rows_height() / self._row_height()) + 1
        return range(first, min(last, len(self._rows)))

    def _fit_scroll_bar(self) -> None:
        room = max(0, self.viewport().height() - HEAD - AXIS_HEIGHT)
        self.verticalScrollBar().setPageStep(room)
        self.verticalScrollBar().setRange(0, max(0, len(self._rows) * self._row_height() - room))

    def _scroll_to(self, position: int) -> None:
        bar, top = self.verticalScrollBar(), position * self._row_height()
        lowest = top + self._row_height() - bar.pageStep()
        bar.setValue(min(max(bar.value(), lowest), top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_scroll_bar()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(NO_ROW)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event.globalPos(), self.row_at(event.pos()))
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.row_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = self.row_at(event.position().toPoint())
        if position != NO_ROW and event.button() == Qt.MouseButton.LeftButton:
            self.choose_row(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self.verticalScrollBar().pageStep() // self._row_height())
        targets = {
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_PageDown: self._current + page,
            Qt.Key.Key_PageUp: self._current - page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._rows) - 1,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        self.choose_row(target)
        corner = self.row_rect(self._current).bottomLeft().toPoint() + QPoint(SIDE, 0)
        self._tell(self.viewport().mapToGlobal(corner), self._current)

    def _hover(self, position: int) -> None:
        if position != self._hovered:
            self._hovered = position
            self.viewport().update()

    def _tell(self, place: QPoint, position: int) -> None:
        if position == NO_ROW:
            QToolTip.hideText()
            return
        text = describe_row(self._rows[position], self._measure, self._smallest)
        QToolTip.showText(place, text, self.viewport(), self.row_rect(position).toRect())


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _small_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(theme.SIZE_SMALL)
    return small
