"""Every text that the window could show or read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, product, takewhile

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)

ROLES = range(int(Qt.ItemDataRole.UserRole) + 8)


def every_text(window: QWidget, *, hidden_too: bool) -> list[str]:
    """All texts of the window's widgets, actions and item models, with tooltips and accessible names."""
    widgets = [window, *window.findChildren(QWidget)]
    seen = [widget for widget in widgets if hidden_too or widget.isVisible()]
    found = [text for widget in seen for text in _of_widget(widget)]
    found += [text for action in window.findChildren(QAction) for text in _of_action(action)]
    return [text for text in found if text]


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QProgressBar):
        yield widget.text()
    if isinstance(widget, QComboBox | QAbstractItemView):
        yield from _of_model(widget.model())


def _of_action(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip(), action.statusTip(), action.whatsThis())


def _of_model(model: QObject | None) -> Iterator[str]:
    if not isinstance(model, QAbstractItemModel):
        return
    for row in range(model.rowCount()):
        indexes = takewhile(QModelIndex.isValid, (model.index(row, column) for column in count()))
        for index, role in product(indexes, ROLES):
            value = index.data(role)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                yield str(value)
