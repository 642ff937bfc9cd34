"""Words on the screens that no translation reached: every screen is shown in a language that brackets each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

OPEN, CLOSE = "⟦", "⟧"
LETTERS = re.compile(r"[^\W\d_]{2,}")
TAGS = re.compile(r"<[^>]*>|&\w+;")
ROWS_READ = 30


def bracketed(text: str, about: str, count: int) -> str:
    """The catalogue of the language: English in brackets."""
    return f"{OPEN}{text if count in (-1, 1) else about}{CLOSE}"


def escaped(shown: QWidget) -> Iterator[str]:
    """Find what a screen says, in sight, as a hint or aloud, that is in no bracket at all."""
    for widget in (shown, *shown.findChildren(QWidget)):
        if widget is not shown and not widget.isVisibleTo(shown):
            continue
        for text in _said(widget):
            plain = TAGS.sub(" ", text)
            if OPEN not in plain and LETTERS.search(plain):
                yield plain


def _said(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(min(widget.count(), ROWS_READ)))
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case QHeaderView():
            yield from _heads(widget)
        case QAbstractItemView():
            yield from _cells(widget)
        case _:
            pass


def _heads(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count() if header.orientation() == Qt.Orientation.Horizontal and model else 0):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(section, header.orientation(), role) or "")


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, root = view.model(), view.rootIndex()
    for row in range(min(model.rowCount(root), ROWS_READ) if model else 0):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column, root).data(role) or "")
