"""The one row above the canvas: tools, the label that is drawn, brush size, zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from engine.label_words import label_title
from engine.language import tr
from engine.regions import LABELS
from gui import theme
from gui.actions.draw import TOOLS
from gui.actions.table import label_keys
from gui.actions.window_actions import Actions
from gui.canvas.colours import label_colour
from gui.keymap import hint
from gui.panels.brush_options import SLIDER as BRUSH_SLIDER
from gui.panels.brush_options import BrushOptions
from gui.panels.smart_options import SLIDER, SmartOptions
from gui.parts.widgets import BUTTON_SIDE, action_button, described, named, set_side

NARROW_SIDE = 28
BUTTONS = 17
"""Square buttons beside each other, at most."""
ROOMY = 800
"""Below this width the label is narrower and buttons touch."""
LABEL_WIDTH, NARROW_LABEL_WIDTH, LEAST_LABEL_WIDTH = 132, 116, 100
AROUND_WORDS = 56
"""What a label's colour and the caret take beside its words."""
KEY_WIDTH = 60
"""Room for a label's colour and key alone."""
OPTIONS_WIDTH = 150
"""What a tool's slider and figure, and the gaps between groups, take."""
LEAST_SLIDER_WIDTH = 36
ROOMY_METHOD = 1000
"""Below this width the method of the smart region is an icon, above it has words."""
BESIDE_REGIONS = ("knife",)
"""Tools that stand under the list of regions, and in the row while they are in the hand."""


class ToolRow(QWidget):
    """Shows and changes what the hand does next."""

    label_chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        named(self, "panel")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(theme.scaled(44))
        self.label = described(QComboBox(), spoken=tr("Label of the next region"))
        hint(self.label, tr("What the next region is: 1 to 9; all in a list"), "more_labels")
        self.brush = BrushOptions(actions["brush_zoom"])
        self.smart = SmartOptions()
        self._fill_labels()
        self._place(actions)
        self.label.activated.connect(self._on_label)
        self.brush.room_changed.connect(self._fit)
        self.label.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _fill_labels(self) -> None:
        keys = {label: key for key, label in label_keys()}
        for label in LABELS:
            swatch = theme.icon("ph.square-fill", label_colour(label))
            self.label.addItem(swatch, f"{keys.get(label, '')} {label_title(label)}".strip(), label)

    def _place(self, actions: Actions) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_SMALL, 0, theme.GAP_SMALL, 0)
        row.setSpacing(2)
        for tool in (tool for tool in TOOLS if tool.name not in BESIDE_REGIONS):
            row.addWidget(action_button(actions[tool.name]))
        self._guests = {name: action_button(actions[name]) for name in BESIDE_REGIONS}
        for button in self._guests.values():
            row.addWidget(button)
        row.addSpacing(theme.GRID)
        self._steps = action_button(actions["undo"]), action_button(actions["redo"])
        for button in self._steps:
            row.addWidget(button)
        row.addSpacing(theme.GRID)
        row.addWidget(self.label)
        row.addSpacing(theme.GAP_SMALL)
        row.addWidget(self.brush)
        row.addWidget(self.smart)
        row.addStretch(1)
        row.addWidget(action_button(actions["look"]))
        row.addWidget(action_button(actions["overlays"]))
        self._wholes = (action_button(actions["fit"]), self._actual_size(actions["actual_size"]))
        for button in self._wholes:
            row.addWidget(button)
        self._row = row

    def _actual_size(self, action: QAction) -> QToolButton:
        button = action_button(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFixedSize(theme.scaled(50), theme.scaled(BUTTON_SIDE))
        return button

    def show_tool(self, name: str) -> None:
        """A tool's options are there only while it is in the hand."""
        self.smart.show_tool(name)
        for guest, button in self._guests.items():
            button.setVisible(guest == name)
        self.brush.setVisible(name in ("brush", "eraser"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Nothing overlaps at the smallest width."""
        narrow = self.width() < theme.scaled(ROOMY)
        self._row.setSpacing(0 if narrow else 2)
        self.label.setFixedWidth(theme.half_scaled(NARROW_LABEL_WIDTH if narrow else LABEL_WIDTH))
        self.brush.slider.setFixedWidth(BRUSH_SLIDER)
        self.smart.tolerance.setFixedWidth(SLIDER)
        self._set_side(self._side())
        self.smart.method.set_narrow(self.width() < theme.scaled(ROOMY_METHOD))
        for button in (*self._wholes, *self._steps):
            button.setVisible(True)
        self._narrow()

    def _side(self) -> int:
        """Buttons as large as the text asks for, where there is room for all of them with every tool."""
        words = theme.half_scaled(LABEL_WIDTH) + theme.scaled(OPTIONS_WIDTH)
        return max(NARROW_SIDE, min((self.width() - words) // BUTTONS, theme.scaled(BUTTON_SIDE)))

    def _set_side(self, side: int) -> None:
        for button in self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if button is not self._wholes[1]:
                set_side(button, side)
        for options in (self.brush, self.smart):
            options.set_side(side)

    def _narrow(self) -> None:
        """What has a key and no state gives way first; then sliders and the label give what is lacking."""
        self._leave_out(self._wholes)
        for slider in (self.brush.slider, self.smart.tolerance):
            self._give(slider, LEAST_SLIDER_WIDTH)
        words = self.label.fontMetrics().horizontalAdvance(self.label.currentText())
        self._give(self.label, max(theme.half_scaled(LEAST_LABEL_WIDTH), words + theme.scaled(AROUND_WORDS)))
        self._leave_out(self._steps)
        self._give(self.label, theme.half_scaled(KEY_WIDTH))

    def _leave_out(self, buttons: tuple[QToolButton, ...]) -> None:
        shown = self._lacking() <= 0
        for button in buttons:
            button.setVisible(shown)

    def _lacking(self) -> int:
        """Pixels by which the row is too narrow."""
        for options in (self.brush, self.smart):
            options.updateGeometry()
        self._row.invalidate()
        return self._row.minimumSize().width() - self.width()

    def _give(self, part: QWidget, least: int) -> None:
        lacking = self._lacking()
        if lacking > 0 and not part.isHidden():
            part.setFixedWidth(max(least, part.width() - lacking))

    def show_label(self, label: str) -> None:
        """The label chosen by key."""
        self.label.setCurrentIndex(self.label.findData(label))
        self._fit()

    def _on_label(self) -> None:
        self._fit()
        self.label_chosen.emit(self.label.currentData())
