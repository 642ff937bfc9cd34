"""Where a diagnosis is typed, with the conditions that the letters may mean below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from engine.condition_search import MOST, Match, conditions_like
from engine.language import tr
from gui.parts.widgets import named

TIP = tr(
    "What you think it is, the likeliest first\n"
    "Enter takes what is typed, Down chooses from the list of conditions; “… = 4” says how sure you are"
)
CONDITION = int(Qt.ItemDataRole.UserRole)
DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DiagnosisField(QLineEdit):
    """Free text is taken as it is; the list holds nothing until something is typed."""

    entered = Signal(str)
    left_up = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Add a diagnosis…"))
        self.setAccessibleName(tr("Add a diagnosis"))
        self.setToolTip(TIP)
        self._matches = QStandardItemModel(self)
        self.popup = named(QListView(), "completions")
        self.popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer = QCompleter(self._matches, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST)
        self._completer.setPopup(self.popup)
        self._completer.setWidget(self)
        self._completer.setCompletionRole(CONDITION)
        self._completer.activated.connect(self._on_chosen)
        self.textEdited.connect(self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, open_list = event.key(), self.popup.isVisible()
        if open_list and key in (*DONE, Qt.Key.Key_Escape) and self._is_answered_by_list(key):
            event.ignore()
        elif key in DONE:
            self.enter()
        elif key == Qt.Key.Key_Escape:
            self.forget()
            self.left.emit()
        elif key == Qt.Key.Key_Up and not open_list and not self.text():
            self.left_up.emit()
        elif key == Qt.Key.Key_Down and not open_list and self.text():
            self._offer(self.text())
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Take what is typed as it is."""
        text = self.text().strip()
        self.forget()
        if text:
            self.entered.emit(text)

    def forget(self) -> None:
        """Empty the field and its list."""
        self.clear()
        self.popup.hide()
        self._matches.clear()

    def _is_answered_by_list(self, key: int) -> bool:
        return key == Qt.Key.Key_Escape or self.popup.currentIndex().isValid()

    def _offer(self, text: str) -> None:
        self._matches.clear()
        for match in conditions_like(text.partition("=")[0]):
            self._matches.appendRow(_item(match))
        if self._matches.rowCount():
            self._completer.complete()
            self.popup.setCurrentIndex(QModelIndex())
        else:
            self.popup.hide()

    def _on_chosen(self, condition: str) -> None:
        _, equals, confidence = self.text().partition("=")
        chosen = f"{condition}{equals}{confidence}"
        self.forget()
        self.entered.emit(chosen)


def _item(match: Match) -> QStandardItem:
    item = QStandardItem(f"{match.condition}  ·  {match.written}" if match.written else match.condition)
    item.setData(match.condition, CONDITION)
    return item
