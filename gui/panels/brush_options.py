"""How large the brush is, in the row of tools while brush or eraser is in the hand."""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from engine.language import grouped, tr
from gui import keymap
from gui.canvas.drawing_view import DrawingView
from gui.keymap import with_key
from gui.parts.widgets import action_button, described, set_side

SLIDER = 64
POSITIONS = 100
"""Places of the slider; from each to the next the brush grows by the same share."""
LARGEST = 0.5
"""The largest size that the slider gives, as a share of the photo's longer side; keys go on."""
SHORT = "888"
"""Figures up to this long take the same room, so that nothing moves between them."""
FINE = 10
"""Below so many pixels the size is said with one decimal."""


class BrushOptions(QWidget):
    """The brush's diameter in pixels of the photo, by slider and as a figure, and what it keeps to."""

    room_changed = Signal()
    """The figure has another number of digits."""

    def __init__(self, follows_zoom: QAction) -> None:
        super().__init__()
        self._view: DrawingView | None = None
        self.slider = described(QSlider(Qt.Orientation.Horizontal), spoken=tr("Brush size"))
        self.slider.setRange(0, POSITIONS)
        self.slider.setFixedWidth(SLIDER)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.figure = described(QLabel(), tr("Diameter of the brush, in pixels of the photo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._keeps_to = action_button(follows_zoom)
        for widget in (self.slider, self.figure, self._keeps_to):
            row.addWidget(widget)
        self.slider.valueChanged.connect(self._set_size)
        keymap.notifier.changed.connect(self._show_keys)
        self._show_keys()

    def follow(self, view: DrawingView) -> None:
        """Show and change the brush of this view."""
        self._view = view
        view.brush_changed.connect(self._show_size)
        self._show_size()

    def set_side(self, side: int) -> None:
        """As the other buttons of the row."""
        set_side(self._keeps_to, side)

    def _show_keys(self) -> None:
        by_key = (with_key(tr("Smaller brush"), "brush_smaller"), with_key(tr("Larger brush"), "brush_larger"))
        self.slider.setToolTip("\n".join((*by_key, tr("Shift+wheel on the photo"))))

    def _show_size(self) -> None:
        if self._view is not None:
            size = self._view.brush_size
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(POSITIONS * log(size) / log(self._largest)))
            self._show_figure(grouped(size, 0 if size >= FINE else 1))
            self.slider.setAccessibleDescription(f"{self.figure.text()} px")

    def _show_figure(self, figure: str) -> None:
        grown = len(figure) != len(self.figure.text())
        self.figure.setText(figure)
        if grown:
            self.figure.setFixedWidth(max(map(self.fontMetrics().horizontalAdvance, (SHORT, figure))))
            self.room_changed.emit()

    def _set_size(self, position: int) -> None:
        if self._view is not None:
            self._view.brush_size = exp(log(self._largest) * position / POSITIONS)

    @property
    def _largest(self) -> float:
        longer = max(self._view.photo_size) if self._view is not None else 0
        return max(2.0, LARGEST * longer)
