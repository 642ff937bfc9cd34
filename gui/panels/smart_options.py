"""Options of the tools that look at the photo, in the row of tools while one of them is in the hand."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from engine.language import tr
from gui import theme
from gui.canvas.smart_bench import TOLERANCES, SmartBench
from gui.panels.method_button import MethodButton
from gui.parts.widgets import described, set_side

SLIDER = 52


class SmartOptions(QWidget):
    """The wand's tolerance; whether the smart region is drawn as a box, and by which method it is found."""

    def __init__(self) -> None:
        super().__init__()
        self._bench: SmartBench | None = None
        words = tr("How far colours may differ; drag right or up with the wand for more")
        self.tolerance = described(QSlider(Qt.Orientation.Horizontal), words, tr("Wand tolerance"))
        self.tolerance.setRange(*TOLERANCES)
        self.tolerance.setFixedWidth(SLIDER)
        self.tolerance.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.figure = QLabel()
        self.figure.setFixedWidth(self.fontMetrics().horizontalAdvance("±00"))
        self.boxes = _box_button()
        self.method = MethodButton()
        self._tool = ""
        self._place()
        self.tolerance.valueChanged.connect(self._set_tolerance)
        self.boxes.toggled.connect(self._set_boxes)
        self.show_tool("")

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for widget in (self.tolerance, self.figure, self.boxes, self.method):
            row.addWidget(widget)

    def follow(self, bench: SmartBench) -> None:
        """Show and change the options of this one."""
        self._bench = bench
        bench.tolerance_changed.connect(self.show_tolerance)
        bench.boxes_changed.connect(self.boxes.setChecked)
        self.show_tolerance(bench.tolerance)
        self.boxes.setChecked(bench.boxes)
        self.method.follow(bench.methods)
        bench.methods.changed.connect(self._show_method)

    def set_side(self, side: int) -> None:
        """As the other buttons of the row."""
        set_side(self.boxes, side)
        self.method.set_side(side)

    def show_tool(self, name: str) -> None:
        """Only what the tool in the hand asks for is there."""
        self._tool = name
        self.tolerance.setVisible(name == "wand")
        self.figure.setVisible(name == "wand")
        self.boxes.setVisible(name == "smart")
        self._show_method()
        self.setVisible(name in ("wand", "smart"))

    def _show_method(self) -> None:
        self.method.setVisible(self._tool == "smart" and self.method.wanted)

    def show_tolerance(self, tolerance: float) -> None:
        """The tolerance chosen by a drag of the wand."""
        with QSignalBlocker(self.tolerance):
            self.tolerance.setValue(round(tolerance))
        self.figure.setText(f"±{tolerance:.0f}")

    def _set_tolerance(self, tolerance: int) -> None:
        if self._bench is not None:
            self._bench.tolerance = float(tolerance)

    def _set_boxes(self, boxes: bool) -> None:
        if self._bench is not None:
            self._bench.boxes = boxes


def _box_button() -> QToolButton:
    words = tr("Draw a box around the region instead of a scribble in it; hold Ctrl for the other")
    button = described(QToolButton(), words, tr("Smart region by box"))
    button.setIcon(theme.icon("ph.selection"))
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
