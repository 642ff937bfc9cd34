"""Which overlays are drawn, how strongly, of which baseline, and at which threshold."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.canvas.overlay_settings import OverlaySettings
from gui.document.document import Document
from gui.panels.color_bar import ColorBar
from gui.parts.widgets import Wrapped, described
from gui.words.map_names import baseline_name, has_baselines

SETTLE_MS = 60


class OverlayControls(QWidget):
    """Controls of what lies over the photo; the threshold here is for looking, never for the stored scores."""

    def __init__(self, document: Document, overlay: OverlaySettings) -> None:
        super().__init__()
        self._document, self._overlay = document, overlay
        self.heat_map = described(QCheckBox(tr("Heat map")), tr("Where the model looked: the saliency map"))
        self.outline = described(
            QCheckBox(tr("Outline")), tr("The model's region: the saliency map cut at the threshold")
        )
        self.agreement = described(
            QCheckBox(tr("Agreement", "over the photo")), tr("Both regions by colour: both, only the model, only you")
        )
        self.opacity = _slider(tr("Opacity of the heat map"), 5, 100)
        self.baseline = described(QComboBox(), tr("What the saliency map compares the photo with"), tr("Baseline"))
        self.threshold = _slider(tr("Share at which the model's region is cut"), 5, 95)
        self.back = QPushButton(tr("Back to the recipe's threshold"))
        theme.set_property(self.back, "quiet", True)
        self.color_bar = ColorBar()
        self.note = Wrapped("", "warning")
        self._words: dict[QWidget, QLabel] = {}
        self._threshold_word = QLabel()
        theme.set_role(self._threshold_word, "small")
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._place()
        self._connect()
        self.refresh()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(theme.GAP)
        for place, box in enumerate((self.heat_map, self.outline, self.agreement)):
            boxes.addWidget(box, 0, place)
        column.addLayout(boxes)
        column.addWidget(self.color_bar)
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme.GAP_SMALL)
        rows.setVerticalSpacing(theme.GRID)
        rows.setColumnStretch(1, 1)
        for row, (word, control) in enumerate(
            ((tr("Opacity"), self.opacity), (tr("Baseline"), self.baseline), (tr("Threshold"), self.threshold))
        ):
            self._words[control] = QLabel(word)
            rows.addWidget(self._words[control], row, 0)
            rows.addWidget(control, row, 1)
        rows.addWidget(self._threshold_word, 2, 2)
        self._threshold_word.setMinimumWidth(36)
        column.addLayout(rows)
        column.addWidget(self.note)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for box in (self.heat_map, self.outline, self.agreement):
            box.toggled.connect(self._set_overlay)
        self.opacity.valueChanged.connect(self._set_overlay)
        self.baseline.activated.connect(self._choose_baseline)
        self.threshold.valueChanged.connect(self._settle.start)
        self.threshold.valueChanged.connect(self._show_threshold)
        self._settle.timeout.connect(self._choose_threshold)
        self.back.clicked.connect(self._back)
        self._overlay.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Bring the controls in line with what is shown."""
        shown, recipe = self._overlay.shown, self._document.recipe
        for control, value in (
            (self.heat_map, shown.heat_map),
            (self.outline, shown.outline),
            (self.agreement, shown.agreement),
        ):
            with QSignalBlocker(control):
                control.setChecked(value)
        with QSignalBlocker(self.opacity):
            self.opacity.setValue(round(100 * shown.opacity))
        self.opacity.setEnabled(shown.heat_map)
        self.color_bar.setVisible(shown.heat_map)
        self.color_bar.set_clip(recipe.map.clip_percentile)
        self._refresh_baseline()
        self._refresh_threshold()

    def _refresh_baseline(self) -> None:
        names = self._document.recipe.attribution.map_names
        explaining = self._document.explaining
        if tuple(self.baseline.itemData(row) for row in range(self.baseline.count())) != names:
            self.baseline.clear()
            for name in names:
                self.baseline.addItem(baseline_name(name), name)
        current = explaining.shown.baseline if explaining.shown else explaining.baseline
        self.baseline.setCurrentIndex(max(0, self.baseline.findData(current)))
        self.baseline.setEnabled(len(names) > 1)
        for part in (self.baseline, self._words[self.baseline]):
            part.setVisible(has_baselines(names))

    def _refresh_threshold(self) -> None:
        own = self._document.explaining.threshold
        stage = self._document.recipe.segmentation
        if not self.threshold.isSliderDown() and not self._settle.isActive():
            value = own if own is not None else stage.parameter if stage.parameter is not None else 0.5
            with QSignalBlocker(self.threshold):
                self.threshold.setValue(round(100 * value))
            self._show_threshold()
        self.note.setText(
            "" if own is None else tr("Your own threshold, not the recipe's: these scores are not stored.")
        )
        self.note.setVisible(own is not None)
        self.back.setVisible(own is not None)

    def _show_threshold(self) -> None:
        fixed = self._document.recipe.segmentation.parameter is None and self._document.explaining.threshold is None
        touched = self.threshold.isSliderDown() or self._settle.isActive()
        self._threshold_word.setText(tr("recipe") if fixed and not touched else f"{self.threshold.value()} %")

    def _set_overlay(self) -> None:
        self._overlay.set(
            heat_map=self.heat_map.isChecked(),
            outline=self.outline.isChecked(),
            agreement=self.agreement.isChecked(),
            opacity=self.opacity.value() / 100,
        )

    def _choose_baseline(self) -> None:
        self._document.explaining.choose_baseline(self.baseline.currentData())

    def _choose_threshold(self) -> None:
        self._document.explaining.choose_threshold(self.threshold.value() / 100)

    def _back(self) -> None:
        self._document.explaining.choose_threshold(None)


def _slider(name: str, low: int, high: int) -> QSlider:
    slider = described(QSlider(Qt.Orientation.Horizontal), name, name)
    slider.setRange(low, high)
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return slider
