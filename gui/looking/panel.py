"""Beside or below the photo: how it is shown."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
)

from engine.language import tr
from gui import theme
from gui.actions.window_actions import Actions
from gui.canvas.display import AS_IT_IS, Display
from gui.keymap import follow, hint
from gui.looking.measure_part import MeasurePart
from gui.looking.settings import Looking
from gui.parts.widgets import Wrapped, described, heading, line, named

WIDTH = 300
ROOMY = 900
"""From this width of the stage on, the controls stand at its side; below it at its foot, so that a photo keeps both."""
SETTLED = 3
"""Rounds after which words that break into lines have taken the height that they need."""
ONLY_SEEN = tr("Only what you see changes. Regions, scores and maps stay as they are.")
STEPS = 100
GAMMA_BASE = 4.0


class LookPanel(QFrame):
    """Tones, local contrast, turns, grid, zoom between photos, and measuring."""

    closed = Signal()

    def __init__(self, looking: Looking, actions: Actions) -> None:
        super().__init__()
        self._looking = looking
        named(self, "panel")
        self.setAccessibleName(tr("View"))
        self.brightness = _slider(tr("Brightness"), -STEPS)
        self.contrast = _slider(tr("Contrast"), -STEPS)
        self.gamma = _slider(tr("Gamma"), -STEPS)
        self.local = _slider(tr("Local contrast"), 0)
        self.local.setToolTip(tr("Lifts faint structure; hair is left out, so that nothing glows along it"))
        self.reset = described(QPushButton(tr("Reset")), tr("Show photos as they are"))
        self.grid = follow(QCheckBox(tr("Grid")), actions["grid"])
        self.keep_zoom = follow(QCheckBox(tr("Same zoom on the next photo")), actions["keep_zoom"])
        self.side_by_side = follow(QCheckBox(tr("Photos side by side")), actions["side_by_side"])
        self.measure = MeasurePart(actions)
        self._values = {name: QLabel() for name in ("brightness", "contrast", "gamma", "local")}
        self._close = QToolButton()
        self._place(actions)
        self._wire(actions)
        self.refresh()

    def _place(self, actions: Actions) -> None:
        self._close.setIcon(theme.icon("ph.x"))
        self._close.setAccessibleName(tr("Close the view's card"))
        hint(self._close, tr("Close"), "look")
        self._close.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
        theme.set_property(self.reset, "quiet", True)
        head = QHBoxLayout()
        head.addWidget(heading(tr("View")), 1)
        for part in (self.reset, *(_icon_button(actions, name) for name in ("turn_left", "turn_right")), self._close):
            head.addWidget(part)
        self._tones, self._boxes = self._sliders(), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._boxes.setSpacing(theme.GAP_SMALL)
        for box in (self.grid, self.keep_zoom, self.side_by_side):
            self._boxes.addWidget(box)
        self._note = Wrapped(ONLY_SEEN, "small")
        self._lines = line(), line()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(head)
        column.addLayout(self._tones)
        column.addWidget(self._note)
        column.addWidget(self._lines[0])
        column.addLayout(self._boxes)
        column.addWidget(self._lines[1])
        column.addWidget(self.measure)
        column.addStretch(1)

    def fit(self, stage: QSize) -> QRect:
        """Stand at the side of a stage of this size, or lie at its foot; says where."""
        upright = stage.width() >= theme.scaled(ROOMY)
        theme.set_property(self, "edge", "left" if upright else "top")
        for part in (self._note, *self._lines):
            part.setVisible(upright)
        width = theme.half_scaled(WIDTH) if upright else stage.width()
        inside = width - 2 * theme.GAP
        for layout in (self._tones, self._boxes, self.measure.flow):
            _turn(layout, 0 if upright else inside)
        height = stage.height()
        for _ in range(1 if upright else SETTLED):
            self.setGeometry(stage.width() - width, stage.height() - height, width, height)
            self._column.activate()
            height = stage.height() if upright else self._column.totalMinimumSize().height()
        place = QRect(stage.width() - width, stage.height() - height, width, height)
        self.setGeometry(place)
        return place

    def _sliders(self) -> QBoxLayout:
        """Two and two, below or beside each other."""
        words = tr("Brightness"), tr("Contrast"), tr("Gamma"), tr("Local contrast")
        sliders = self.brightness, self.contrast, self.gamma, self.local
        labels = [QLabel(word) for word in words]
        widest = max(label.sizeHint().width() for label in labels)
        both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        both.setSpacing(theme.GRID)
        pairs = QGridLayout(), QGridLayout()
        for rows in pairs:
            rows.setHorizontalSpacing(theme.GAP_SMALL)
            rows.setVerticalSpacing(theme.GRID)
            rows.setColumnStretch(1, 1)
            both.addLayout(rows, 1)
        for place, (label, slider, value) in enumerate(zip(labels, sliders, self._values.values(), strict=True)):
            label.setMinimumWidth(widest)
            label.setBuddy(slider)
            theme.set_role(value, "small")
            value.setMinimumWidth(theme.scaled(32))
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for across, part in enumerate((label, slider, value)):
                pairs[place // 2].addWidget(part, place % 2, across)
        return both

    def _wire(self, actions: Actions) -> None:
        for slider in (self.brightness, self.contrast, self.gamma, self.local):
            slider.valueChanged.connect(self._on_slider)
        self.reset.clicked.connect(self._looking.reset_display)
        for box, name in (
            (self.grid, "grid"),
            (self.keep_zoom, "keep_zoom"),
            (self.side_by_side, "side_by_side"),
        ):
            box.clicked.connect(actions[name].trigger)
        self._close.clicked.connect(self.closed)
        self._looking.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Bring the controls in line with how photos are shown."""
        look = self._looking.look
        for slider, value in zip(
            (self.brightness, self.contrast, self.gamma, self.local), steps_of(look.display), strict=True
        ):
            with QSignalBlocker(slider):
                slider.setValue(value)
        display = look.display
        words = (
            signed(display.brightness),
            signed(display.contrast),
            f"{display.gamma:.2f}",
            f"{100 * display.local_contrast:.0f} %",
        )
        for label, text in zip(self._values.values(), words, strict=True):
            label.setText(text)
        for box, on in ((self.grid, look.grid), (self.keep_zoom, look.keep_zoom)):
            box.setChecked(on)
        self.side_by_side.setChecked(look.side_by_side)
        self.reset.setEnabled(display != AS_IT_IS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_slider(self) -> None:
        self._looking.set(
            display=Display(
                self.brightness.value() / STEPS,
                self.contrast.value() / STEPS,
                GAMMA_BASE ** (self.gamma.value() / STEPS),
                self.local.value() / STEPS,
            )
        )


def steps_of(display: Display) -> tuple[int, int, int, int]:
    """Where the sliders stand: brightness, contrast, gamma, local contrast."""
    gamma = round(STEPS * log(display.gamma, GAMMA_BASE))
    return (
        round(STEPS * display.brightness),
        round(STEPS * display.contrast),
        gamma,
        round(STEPS * display.local_contrast),
    )


def signed(share: float) -> str:
    """Percent with its sign; nothing is plainly 0."""
    percent = round(100 * share)
    return f"{percent:+d}" if percent else "0"


def _turn(layout: QBoxLayout, width: int) -> None:
    """Beside each other where that fits the width."""
    layout.setDirection(QBoxLayout.Direction.LeftToRight)
    layout.setSpacing(theme.GAP_HUGE)
    if layout.totalMinimumSize().width() > width:
        layout.setDirection(QBoxLayout.Direction.TopToBottom)
        layout.setSpacing(theme.GRID)


def _slider(name: str, least: int) -> QSlider:
    slider = described(QSlider(Qt.Orientation.Horizontal), name, name)
    slider.setRange(least, STEPS)
    slider.setPageStep(10)
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return slider


def _icon_button(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(theme.ICON, theme.ICON))
    button.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
    button.setAccessibleName(actions[name].text())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
