"""Figures of a column whose decimal marks stand below each other, though they have two significant digits each."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.words.numbers import UNDEFINED

FIGURE_SPACE, MARK_SPACE = "\N{FIGURE SPACE}", "\N{PUNCTUATION SPACE}"
"""As wide as a digit, and as a decimal mark."""
FILLED = Qt.ItemDataRole.UserRole
MOST = 4
"""Decimals that others make room for; a figure with more of them moves no others."""
PLAIN = re.compile(r"[+−]?\d[\d,]*(?:\.(\d+))?")


def most_decimals(texts: Iterable[str]) -> int:
    """Of a column of plain figures; 0 where something else stands among them, which is not to be moved.

    >>> most_decimals(["0.30", "−0.024", "–"]), most_decimals(["0.30", "6.5 %"]), most_decimals(["0.3", "0.000027"])
    (3, 0, 4)
    """
    most = 0
    for text in texts:
        found = PLAIN.fullmatch(text)
        if found is None and text != UNDEFINED:
            return 0
        most = max(most, _decimals(text))
    return min(most, MOST)


def filled(text: str, decimals: int) -> str:
    """A figure with the room behind it that the digits it does not have would take; a dash stands at the edge.

    >>> filled("0.3", 2) == "0.3" + FIGURE_SPACE, filled("0", 1) == "0" + MARK_SPACE + FIGURE_SPACE
    (True, True)
    """
    if text == UNDEFINED or not decimals:
        return text
    has = _decimals(text)
    return f"{text}{'' if has else MARK_SPACE}{FIGURE_SPACE * (decimals - has)}"


def _decimals(text: str) -> int:
    found = PLAIN.fullmatch(text)
    return len(found[1] or "") if found else 0


class FigureDelegate(QStyledItemDelegate):
    """Paints what the model says in `FILLED`; what is read aloud and copied stays the figure alone."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        shown = index.data(FILLED)
        if shown is not None:
            option.text = shown
