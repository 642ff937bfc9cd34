"""Words on the screens that no translation reached: every screen is shown in a language that brackets each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

OPEN, CLOSE = "⟦", "⟧"
SAID = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*(?:{CLOSE}|$)|^[^{OPEN}{CLOSE}]*{CLOSE}")
"""A sentence that went through the catalogue; one that was cut off for want of room has no end."""
VALUE = re.compile(r"\{[^{}]*\}")
LETTERS = re.compile(r"[^\W\d_]{2,}")
TAGS = re.compile(r"<[^>]*>|&\w+;")
KEYS = re.compile(
    r"\b(?:(?:Ctrl|Shift|Alt|Meta)\+)+\S+|\((?:Del|Esc|Enter|Return|Tab|Space|Home|End|Pg(?:Up|Down)|F\d+)\)"
)
"""As Qt names them; its own catalogue says them in other languages."""
ROWS_READ = 30
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def bracketed(text: str, about: str, count: int) -> str:
    """The catalogue of the language: English in brackets, without the values that are put into it.

    >>> bracketed("Draw {label} again", "", -1).format(label="hair")
    '⟦Draw ⟧hair⟦ again⟧'
    """
    said = VALUE.sub(lambda value: f"{CLOSE}{value.group()}{OPEN}", text if count in (-1, 1) else about)
    return f"{OPEN}{said}{CLOSE}".replace(OPEN + CLOSE, "")


def left_out(text: str) -> str:
    """What of a text is in no bracket; "" where that holds no word.

    >>> left_out("⟦Draw ⟧hair⟦ again⟧"), left_out("⟦Photos of ⟧12"), left_out("<b>⟦Keys⟧</b> ⟦for ev…")
    ('hair', '', '')
    """
    rest = KEYS.sub(" ", SAID.sub(" ", TAGS.sub(" ", text)))
    return " ".join(rest.split()) if LETTERS.search(rest) else ""


def drawn_words() -> set[str]:
    """Words that are painted from now on, by what is no widget of Qt's own; emptied by those who read them."""
    drawn: set[str] = set()
    paint = QPainter.drawText

    def listening(painter: QPainter, *words: object) -> object:
        drawn.update(word for word in words if isinstance(word, str))
        return paint(painter, *words)  # pyright: ignore[reportCallIssue, reportArgumentType]

    QPainter.drawText = listening  # pyright: ignore[reportAttributeAccessIssue]
    return drawn


def escaped(shown: QWidget) -> Iterator[str]:
    """Find what a screen says, in sight, as a hint or aloud, that is in no bracket at all."""
    for widget in (shown, *shown.findChildren(QWidget)):
        if widget is not shown and not widget.isVisibleTo(shown) and not isinstance(widget, QMenu):
            continue
        yield from filter(None, (left_out(text) for text in _said(widget)))


def _said(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    yield from _typed(widget)
    match widget:
        case QLabel() | QAbstractButton() | QProgressBar():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(min(widget.count(), ROWS_READ)))
        case QMenu():
            yield from (word for action in widget.actions() for word in (action.text(), action.toolTip()))
        case QTabBar():
            yield from (word for tab in range(widget.count()) for word in (widget.tabText(tab), widget.tabToolTip(tab)))
        case QHeaderView():
            yield from _heads(widget)
        case QAbstractItemView():
            yield from _cells(widget)
        case _:
            pass


def _typed(widget: QWidget) -> Iterator[str]:
    """What fields say around that which people type."""
    match widget:
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit() | QTextEdit():
            yield from (widget.placeholderText(), widget.toPlainText() if widget.isReadOnly() else "")
        case QSpinBox() | QDoubleSpinBox():
            yield from (widget.specialValueText(), widget.prefix(), widget.suffix())
        case _:
            pass


def _heads(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count() if header.orientation() == Qt.Orientation.Horizontal and model else 0):
        for role in ROLES:
            yield str(model.headerData(section, header.orientation(), role) or "")


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, root = view.model(), view.rootIndex()
    for row in range(min(model.rowCount(root), ROWS_READ) if model else 0):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root)):
            for role in ROLES:
                yield str(model.index(row, column, root).data(role) or "")
