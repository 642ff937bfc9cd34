"""Measuring among the controls of the view: the last length, and how long it really is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QDoubleSpinBox, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.language import tr
from gui import theme
from gui.actions.window_actions import Actions
from gui.canvas.measuring import Stretch
from gui.keymap import follow
from gui.parts.widgets import Wrapped, described, indented

HINT = tr("Drag between two points. Along a ruler, say how long the line really is: the photo then has a scale.")
LONGEST = 1000.0


class MeasurePart(QWidget):
    """`scale_asked` carries the millimetres of the measured line; `scale_dropped` takes the photo's scale away."""

    scale_asked = Signal(float)
    scale_dropped = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.measure = follow(QPushButton(tr("Measure")), actions["measure"])
        self.measure.setCheckable(True)
        self.length, self.scale = Wrapped(HINT, "small"), Wrapped("", "small")
        self.real = described(
            indented(QDoubleSpinBox()), tr("How long the line really is"), tr("Real length in millimetres")
        )
        self.real.setRange(0.1, LONGEST)
        self.real.setDecimals(1)
        self.real.setValue(10.0)
        self.real.setSuffix(" mm")
        self.set_scale = described(QPushButton(tr("Set scale")), tr("Kept with the photo"))
        self.drop = described(QPushButton(tr("Remove scale")), tr("Lengths are then in photo pixels again"))
        theme.set_property(self.drop, "quiet", True)
        self._real_row = QWidget()
        self._place()
        self.measure.clicked.connect(actions["measure"].trigger)
        self.set_scale.clicked.connect(self._on_set)
        self.drop.clicked.connect(self.scale_dropped)
        self.show_state(False, None, None, False)

    def _place(self) -> None:
        row = QHBoxLayout(self._real_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(QLabel(tr("is", "a measured line is so long")))
        row.addWidget(self.real, 1)
        row.addWidget(self.set_scale)
        self.flow = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.flow.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.measure)
        head.addWidget(self.drop)
        head.addStretch(1)
        self.flow.addLayout(head)
        for part in (self.length, self._real_row, self.scale):
            self.flow.addWidget(part)
        self.flow.setStretchFactor(self.length, 1)

    def show_state(self, on: bool, stretch: Stretch | None, millimetres: float | None, writable: bool) -> None:
        """What is measured, and the photo's scale in millimetres a pixel."""
        self.measure.setChecked(on)
        self.length.setText(tr("Measured: {length}", length=stretch.words(millimetres)) if stretch else HINT)
        self.length.setVisible(on)
        self._real_row.setVisible(on and stretch is not None and writable)
        self.scale.setText(
            "" if millimetres is None else tr("Scale: {pixels:.3g} pixels are 1 mm", pixels=1 / millimetres)
        )
        self.scale.setVisible(millimetres is not None)
        self.drop.setVisible(millimetres is not None and writable)

    def _on_set(self) -> None:
        self.scale_asked.emit(self.real.value())
