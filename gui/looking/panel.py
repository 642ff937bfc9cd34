"""The card over the photo that says how it is shown."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
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
from gui.panels.parts import Wrapped, described, heading, line

WIDTH = 300
ONLY_SEEN = tr("Only what you see changes. Regions, scores and maps stay as they are.")
STEPS = 100
GAMMA_BASE = 4.0


class LookPanel(QFrame):
    """Tones, local contrast, turns, grid, zoom between photos, and measuring."""

    closed = Signal()

    def __init__(self, looking: Looking, actions: Actions) -> None:
        super().__init__()
        self._looking = looking
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        head = QHBoxLayout()
        head.addWidget(heading(tr("View")), 1)
        for name in ("turn_left", "turn_right"):
            head.addWidget(_icon_button(actions, name))
        self._close.setIcon(theme.icon("ph.x"))
        self._close.setAccessibleName(tr("Close the view's card"))
        hint(self._close, tr("Close"), "look")
        self._close.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addLayout(self._sliders())
        foot = QHBoxLayout()
        note = Wrapped(ONLY_SEEN, "small")
        foot.addWidget(note, 1)
        theme.set_property(self.reset, "quiet", True)
        foot.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        column.addWidget(line())
        for box in (self.grid, self.keep_zoom, self.side_by_side):
            column.addWidget(box)
        column.addWidget(line())
        column.addWidget(self.measure)

    def _sliders(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme.GAP_SMALL)
        rows.setVerticalSpacing(theme.GRID)
        rows.setColumnStretch(1, 1)
        named = ((tr("Brightness"), self.brightness), (tr("Contrast"), self.contrast), (tr("Gamma"), self.gamma))
        for row, (word, slider) in enumerate((*named, (tr("Local contrast"), self.local))):
            label = QLabel(word)
            label.setBuddy(slider)
            rows.addWidget(label, row, 0)
            rows.addWidget(slider, row, 1)
        for row, value in enumerate(self._values.values()):
            theme.set_role(value, "small")
            value.setMinimumWidth(32)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(value, row, 2)
        return rows

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
            f"{100 * display.brightness:+.0f}",
            f"{100 * display.contrast:+.0f}",
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
