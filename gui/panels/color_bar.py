"""The scale of the heat map: what its colours mean, and where it is clipped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from engine.language import tr
from gui import theme

VIRIDIS = ("#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b", "#fde725")


class ColorBar(QWidget):
    """Viridis from left to right, more opaque to the right like the map itself, with words under its ends."""

    def __init__(self) -> None:
        super().__init__()
        self._strip = _Strip()
        low, self._high = QLabel(tr("none", "saliency")), QLabel()
        self._high.setToolTip(tr("Saliency above this percentile of the map is drawn in the same colour"))
        for label in (low, self._high):
            theme.set_role(label, "small")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._strip, 0, 0, 1, 2)
        grid.addWidget(low, 1, 0)
        grid.addWidget(self._high, 1, 1)
        grid.setColumnStretch(0, 1)

    def set_clip(self, percentile: float) -> None:
        """Say where the recipe clips the map."""
        clipped = tr("most saliency, clipped at {percentile:g} %", percentile=percentile)
        self._high.setText(tr("most saliency") if percentile >= 100 else clipped)


class _Strip(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Colours of the heat map, from no saliency to most saliency"))

    def sizeHint(self) -> QSize:
        return QSize(120, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gradient = QLinearGradient(0, 0, self.width(), 0)
        for place, value in enumerate(VIRIDIS):
            color = QColor(value)
            color.setAlphaF(0.15 + 0.85 * place / (len(VIRIDIS) - 1))
            gradient.setColorAt(place / (len(VIRIDIS) - 1), color)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.fillPath(path, gradient)
        painter.end()
