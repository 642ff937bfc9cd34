"""Every action with its keys in rows, narrowed by a search."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from engine.language import tr
from gui import theme
from gui.actions.key_rules import defaults
from gui.actions.table import ACTIONS, MENUS
from gui.keymap import Keys, native

HEADINGS = (tr("Action"), tr("Menu"), tr("Keys"))
ROWS_SHOWN = 8
ROOM = 12
"""Above and below the words of a row together, in pixels."""


def _rows_shown() -> int:
    """One less for every 10 % of larger text, so that most of the dialog is seen at once on a small screen."""
    return ROWS_SHOWN - max(0, theme.text_size() - 100) // 10


class KeyTable(QTableWidget):
    """One row is chosen at a time; keys that a person has changed stand in bold."""

    row_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADINGS), parent)
        self.setAccessibleName(tr("Actions with their keys"))
        self.setHorizontalHeaderLabels(HEADINGS)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROOM)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fill()
        self.setMinimumHeight(
            header.sizeHint().height() + _rows_shown() * self.verticalHeader().defaultSectionSize() + theme.GRID
        )
        self.itemSelectionChanged.connect(self.row_chosen)

    def _fill(self) -> None:
        self._names = [row.name for menu in MENUS for row in ACTIONS if row.place == menu]
        rows = {row.name: row for row in ACTIONS}
        self.setRowCount(len(self._names))
        for place, name in enumerate(self._names):
            for column, text in enumerate((rows[name].text.rstrip("…"), MENUS[rows[name].place], "")):
                item = QTableWidgetItem(text)
                item.setToolTip(rows[name].tooltip)
                self.setItem(place, column, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the field of the row's key; the dialog must not take it for its button."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    @property
    def chosen(self) -> str:
        """The name of the chosen action; "" where none is."""
        items = self.selectedItems()
        return self._names[items[0].row()] if items else ""

    def choose(self, name: str) -> None:
        """Choose an action by its name."""
        self.setCurrentCell(self._names.index(name), 0)

    def show_keys(self, keys: Mapping[str, Keys]) -> None:
        """Bring the column of keys in line."""
        for place, name in enumerate(self._names):
            item = self.item(place, 2)
            if item is not None:
                item.setText(", ".join(dict.fromkeys(native(key) for key in keys[name])))
                font = item.font()
                font.setBold(keys[name] != defaults()[name])
                item.setFont(font)

    def narrow(self, words: str) -> int:
        """Show only rows that hold the words in any column; how many these are."""
        sought = words.casefold().strip()
        shown = 0
        for place in range(self.rowCount()):
            texts = (item.text().casefold() for column in range(3) if (item := self.item(place, column)))
            found = any(sought in text for text in texts)
            self.setRowHidden(place, not found)
            shown += found
        if (current := self.currentRow()) >= 0 and self.isRowHidden(current):
            self.clearSelection()
            self.setCurrentCell(-1, -1)
        return shown
