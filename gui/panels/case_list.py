"""The cases as a list model, with the filters and orders that a reader may use."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from engine.cases import Case
from gui.document import Document
from gui.reading import search_text

Index = QModelIndex | QPersistentModelIndex
Order = Literal["number", "queue", "state", "agreement", "differ"]
STATE_TITLES: Mapping[str, str] = {
    "not_started": "Not started",
    "in_progress": "In progress",
    "completed": "Completed",
    "flagged": "Flagged",
}
STATE_ORDER = {"in_progress": 0, "flagged": 1, "not_started": 2, "completed": 3}
CASE_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
FACTS_ROLE = Qt.ItemDataRole.UserRole + 2


class CaseList(QAbstractListModel):
    """Rows are cases; only those that pass search and state, in the chosen order."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._shown: list[Case] = []
        self._rows: dict[str, int] = {}
        self._search: dict[str, str] = {}
        self.text = ""
        self.state: str | None = None
        self.order: Order = "number"
        self.agreement: Mapping[str, float] = {}
        document.cases_changed.connect(self.reload)
        document.states_changed.connect(self._on_states)
        document.closed.connect(self.reload)

    def reload(self) -> None:
        """Read the cases anew."""
        self._search = {case.case_id: search_text(case) for case in self._document.cases}
        self.refresh()

    def refresh(self) -> None:
        """Apply search, state and order."""
        self.beginResetModel()
        words = self.text.casefold().split()
        self._shown = [case for case in self._document.cases if self._passes(case, words)]
        if self.order == "queue":
            places = {case_id: place for place, case_id in enumerate(self._document.queue)}
            self._shown.sort(key=lambda case: places.get(case.case_id, len(places)))
        elif self.order == "state":
            self._shown.sort(key=lambda case: STATE_ORDER[self._document.state_of(case.case_id)])
        elif self.order == "agreement":
            self._shown.sort(key=lambda case: self.agreement.get(case.case_id, float("inf")))
        elif self.order == "differ":
            lowest = self._document.adjudicating.lowest
            self._shown.sort(key=lambda case: placed_last(lowest.get(case.case_id)))
        self._rows = {case.case_id: row for row, case in enumerate(self._shown)}
        self.endResetModel()

    def row_of(self, case_id: str) -> int | None:
        """Where the case stands; `None` where it is filtered out."""
        return self._rows.get(case_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        case = self._shown[index.row()]
        state = self._document.state_of(case.case_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"Case {case.case_id}"
        if role == CASE_ROLE:
            return case
        if role == STATE_ROLE:
            return state
        if role == FACTS_ROLE:
            return " · ".join(
                filter(None, (photo_count(case), self._reason(case), "excluded" if case.excluded else ""))
            )
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return f"{photo_count(case)}, {self._state_words(case)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"Case {case.case_id} · {self._state_words(case)}"
        return None

    def _reason(self, case: Case) -> str:
        flagged = self._document.state_of(case.case_id) == "flagged"
        return self._document.flag_reasons.get(case.case_id, "") if flagged else ""

    def _state_words(self, case: Case) -> str:
        return ": ".join(
            filter(None, (STATE_TITLES[self._document.state_of(case.case_id)].lower(), self._reason(case)))
        )

    def _passes(self, case: Case, words: list[str]) -> bool:
        if self.state and self._document.state_of(case.case_id) != self.state:
            return False
        return all(word in self._search[case.case_id] for word in words)

    def _on_states(self) -> None:
        """Only what is painted changes: a case does not leave the list under the reader's hand."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [STATE_ROLE])


def placed_last(value: float | None) -> float:
    """For sorting: what is unknown or undefined comes last."""
    return math.inf if value is None or math.isnan(value) else value


def photo_count(case: Case) -> str:
    """How many photos, in words."""
    return "1 photo" if len(case.photos) == 1 else f"{len(case.photos)} photos"
