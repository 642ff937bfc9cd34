"""The fields in which a recipe's values are changed; each holds one value as the recipe's file has it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from gui import theme
from gui.parts.widgets import Wrapped
from gui.words.map_names import baseline_name

FIGURE_WIDTH, NAME_WIDTH = 92, 108
SHORTEST_CHOICE = 12


class Field(QWidget):
    """One value; `changed` when a person changes it, never when it is set."""

    changed = Signal()

    @property
    def value(self) -> Any:
        """What is shown, as in the recipe's file; what is no number stays text, for the engine to refuse."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Shows another value."""
        raise NotImplementedError

    def name(self, spoken: str) -> None:
        """Gives what takes the focus its name."""
        proxy = self.focusProxy()
        assert proxy is not None
        proxy.setAccessibleName(spoken)


class ChoiceField(Field):
    """One of several, each by its title; the wheel scrolls past it."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.box = _CalmBox()
        self.box.setMinimumContentsLength(SHORTEST_CHOICE)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, title in titles.items():
            self.box.addItem(title, value)
        self.box.currentIndexChanged.connect(self.changed)
        _row(self, self.box).setStretch(0, 1)

    @property
    def value(self) -> str:
        return str(self.box.currentData())

    def show_value(self, value: str) -> None:
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findData(value))
        self.box.blockSignals(False)


class LineField(Field):
    """A number or a name, with its unit beside it."""

    def __init__(self, unit: str, *, text: bool) -> None:
        super().__init__()
        self._is_text = text
        self.line = QLineEdit()
        self.line.setFixedWidth(NAME_WIDTH if text else FIGURE_WIDTH)
        self.line.textEdited.connect(self.changed)
        row = _row(self, self.line)
        if unit:
            row.addWidget(Wrapped(unit, "small"), 1)
        else:
            row.addStretch(1)

    @property
    def value(self) -> str | int | float:
        text = self.line.text().strip()
        if self._is_text:
            return text
        for kind in (int, float):
            try:
                return kind(text)
            except ValueError:
                continue
        return text

    def show_value(self, value: str | float) -> None:
        self.line.setText(value if isinstance(value, str) else json.dumps(value))


class ChecksField(Field):
    """Any number of baselines; new ones come after those that were there."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._chosen: list[str] = []
        self.boxes = {name: QCheckBox(baseline_name(name)) for name in names}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP_SMALL)
        grid.setVerticalSpacing(0)
        for place, (name, box) in enumerate(self.boxes.items()):
            grid.addWidget(box, place // 2, place % 2)
            box.toggled.connect(lambda on, name=name: self._check(name, on))
        self.setFocusProxy(next(iter(self.boxes.values())))

    @property
    def value(self) -> list[str]:
        return list(self._chosen)

    def show_value(self, value: Sequence[str]) -> None:
        self._chosen = list(value)
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(name in value)
            box.blockSignals(False)

    def name(self, spoken: str) -> None:
        for name, box in self.boxes.items():
            box.setAccessibleName(f"{spoken}: {baseline_name(name)}")

    def _check(self, name: str, on: bool) -> None:
        self._chosen = [*self._chosen, name] if on else [kept for kept in self._chosen if kept != name]
        self.changed.emit()


class _CalmBox(QComboBox):
    """Not changed by a wheel that was meant to scroll."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _row(field: Field, widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP_SMALL)
    row.addWidget(widget)
    field.setFocusProxy(widget)
    return row
