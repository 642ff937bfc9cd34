"""How sure the reader is, as five dots."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.language import tr
from gui import theme
from gui.document.diagnosing import HIGHEST

STEP, DOT = 13, 8
TIP = tr("How sure you are, 1 to 5 (keys 1 to 5); only the order within your list counts")


class Confidence(QWidget):
    """As many dots are filled as the reader is sure; a click on one says so."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._value = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float, editable: bool) -> None:
        """Show another confidence."""
        self._value = value
        self.setEnabled(editable)
        said = tr("Confidence {value:g} of {highest}", value=value, highest=HIGHEST)
        self.setToolTip(f"{said}\n{TIP}" if editable else said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(HIGHEST * STEP, theme.CONTROL_HEIGHT - theme.GRID)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(min(HIGHEST, max(1, int(event.position().x() // STEP) + 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color("text" if self.isEnabled() else "secondary")
        for number in range(HIGHEST):
            filled = number < self._value
            painter.setPen(QPen(theme.color("secondary"), 1.2) if not filled else Qt.PenStyle.NoPen)
            painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
            size = DOT if filled else DOT - 1.2
            left = number * STEP + (STEP - size) / 2
            painter.drawEllipse(QRectF(left, (self.height() - size) / 2, size, size))
        painter.end()
