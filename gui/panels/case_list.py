"""The cases as a list model, with the filters and orders that a reader may use."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from engine.cases import Case
from engine.language import several, tr
from gui.document.document import Document
from gui.words.flag_reasons import reason_words

Index = QModelIndex | QPersistentModelIndex
Order = Literal["number", "queue", "state", "agreement", "differ"]
STATE_TITLES: Mapping[str, str] = {
    "not_started": tr("Not started"),
    "in_progress": tr("In progress"),
    "completed": tr("Completed"),
    "flagged": tr("Flagged"),
}
STATES_IN_LINE: Mapping[str, str] = {
    "not_started": tr("not started"),
    "in_progress": tr("in progress"),
    "completed": tr("completed"),
    "flagged": tr("flagged"),
}
STATE_ORDER = {"in_progress": 0, "flagged": 1, "not_started": 2, "completed": 3}
CASE_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
FACTS_ROLE = Qt.ItemDataRole.UserRole + 2


class CaseList(QStringListModel):
    """Rows are cases; only those that pass search and state, in the chosen order.

    The strings are the cases' identifiers: a view that lays out 50,000 rows asks Qt's own model for each of them, which
    takes 10 ms; it would take a second, and far more beside a busy thread, if Python had to answer.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._shown: Sequence[Case] = ()
        self._rows: Mapping[str, int] = {}
        self.text = ""
        self.state: str | None = None
        self.order: Order = "number"
        self.agreement: Mapping[str, float] = {}
        document.cases_changed.connect(self.refresh)
        document.states_changed.connect(self._on_states)
        document.closed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Apply search, state and order."""
        document = self._document
        if self.text.strip() or self.state or self.order != "number":
            self._shown = self._ordered(self._found())
            self._rows = {case.case_id: row for row, case in enumerate(self._shown)}
        else:
            self._shown, self._rows = document.cases, document.places
        self.setStringList(list(self._rows))

    def _found(self) -> list[Case]:
        words, texts, states = self.text.casefold().split(), self._document.search_texts, self._document.states
        found = [
            case
            for case in self._document.cases
            if not self.state or states.get(case.case_id, "not_started") == self.state
        ]
        for word in words:
            found = [case for case in found if word in texts[case.case_id]]
        return found

    def _ordered(self, cases: list[Case]) -> list[Case]:
        document = self._document
        if self.order == "queue":
            places = {case_id: place for place, case_id in enumerate(document.queue)}
            cases.sort(key=lambda case: places.get(case.case_id, len(places)))
        elif self.order == "state":
            states = document.states
            cases.sort(key=lambda case: STATE_ORDER[states.get(case.case_id, "not_started")])
        elif self.order == "agreement":
            cases.sort(key=lambda case: self.agreement.get(case.case_id, float("inf")))
        elif self.order == "differ":
            lowest = document.adjudicating.lowest
            cases.sort(key=lambda case: placed_last(lowest.get(case.case_id)))
        return cases

    def row_of(self, case_id: str) -> int | None:
        """Where the case stands; `None` where it is filtered out."""
        return self._rows.get(case_id)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        case = self._shown[index.row()]
        state = self._document.state_of(case.case_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Case {case}", case=case.case_id)
        if role == CASE_ROLE:
            return case
        if role == STATE_ROLE:
            return state
        if role == FACTS_ROLE:
            return " · ".join(
                filter(None, (photo_count(case), self._reason(case), tr("excluded") if case.excluded else ""))
            )
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return f"{photo_count(case)}, {self._state_words(case)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            title = tr("Case {case}", case=case.case_id)
            return f"{title} · {self._state_words(case)}"
        return None

    def _reason(self, case: Case) -> str:
        flagged = self._document.state_of(case.case_id) == "flagged"
        return reason_words(self._document.flag_reasons.get(case.case_id, "")) if flagged else ""

    def _state_words(self, case: Case) -> str:
        state = STATES_IN_LINE[self._document.state_of(case.case_id)]
        return ": ".join(filter(None, (state, self._reason(case))))

    def _on_states(self) -> None:
        """Only what is painted changes: a case does not leave the list under the reader's hand."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [STATE_ROLE])


def placed_last(value: float | None) -> float:
    """For sorting: what is unknown or undefined comes last."""
    return math.inf if value is None or math.isnan(value) else value


def photo_count(case: Case) -> str:
    """How many photos, in words."""
    return several("{n} photo", "{n} photos", len(case.photos))
