"""The left side of the place of findings: what people made, and what stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.findings.emptiness import note
from gui.findings.listing import candidate_rows, finding_rows, lead_of
from gui.findings.loading import Loaded
from gui.findings.row_values import ROW_HEIGHT
from gui.findings.rows import RowList
from gui.findings.words import FILTERS
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped, described, heading

if TYPE_CHECKING:
    from engine.findings import Finding

LIST_WIDTH = 320
MANY = 8
"""From so many findings and candidates on there is something to search."""
NOTHING_FITS = tr("No finding has this status.")
NO_CANDIDATES = tr("Nothing stands out beside what is a finding already.")
NOTHING_FOUND = tr("No candidate has these words.")
NONE_YET = tr("None yet. Write one of your own, or make one of a candidate.")


class FindingsSide(QWidget):
    """Shows rows and what is asked of them; which one is shown the place says."""

    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("edge", "right")
        self.setFixedWidth(LIST_WIDTH)
        self._loaded: Loaded | None = None
        self._draft: Finding | None = None
        self._shown = ("", "")
        self._unfolded: set[str] = set()
        self.new = described(QPushButton(tr("New finding")), tr("Write a finding of your own, without figures"))
        self.filter_chip = Chip(tr("Status"), tr("Which findings are listed"))
        self.filter_chip.set_options(FILTERS, "")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search findings and candidates"))
        self.search.setAccessibleName(tr("Search findings and candidates"))
        self.search.setClearButtonEnabled(True)
        self.findings, self.candidates = RowList(tr("Findings")), RowList(tr("Candidates"))
        self.no_findings, self.no_candidates = Wrapped("", "secondary"), Wrapped(NO_CANDIDATES, "secondary")
        self.note, self.candidate_head = Wrapped("", "small"), heading(tr("Candidates"))
        self._place()
        self.new.clicked.connect(self.new_asked)
        self.filter_chip.chosen.connect(self._fill)
        self.search.textChanged.connect(self._fill)
        self.candidates.folded.connect(self._fold)

    def _place(self) -> None:
        title = QLabel(tr("Findings"))
        theme.set_role(title, "title")
        head, filters = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.new)
        filters.addWidget(self.filter_chip)
        filters.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 1, theme.GAP_SMALL)
        column.setSpacing(theme.GAP_SMALL)
        for part in (head, self.search, filters, self.no_findings):
            column.addLayout(_inset(part))
        column.addWidget(self.findings, 3)
        column.addSpacing(theme.GAP_SMALL)
        column.addLayout(_inset(self.candidate_head))
        column.addLayout(_inset(self.no_candidates))
        column.addWidget(self.candidates, 4)
        column.addLayout(_inset(self.note))

    def show_loaded(self, loaded: Loaded, draft: Finding | None) -> None:
        """Replace the rows; `draft` is a finding that says nothing yet."""
        self._loaded, self._draft = loaded, draft
        said = note(loaded)
        self.note.setText(said)
        self.note.setVisible(bool(said))
        self._fill()

    def forget(self) -> None:
        """Show nothing of the project any more."""
        self._loaded, self._draft, self._shown = None, None, ("", "")
        self._unfolded.clear()
        self.show_all()
        self.findings.show_rows(())
        self.candidates.show_rows(())

    def show_all(self) -> None:
        """Filter nothing, so that what is made now is seen."""
        self.filter_chip.set_options(FILTERS, "")
        self.search.clear()

    def mark(self, kind: str, key: str) -> None:
        """Make the row of what is shown the current one, unfolding what it is folded in."""
        self._shown = (kind, key)
        self.findings.go_to(key if kind == "finding" else "")
        if self.candidates.go_to(key if kind == "candidate" else "") or kind != "candidate" or self._loaded is None:
            return
        lead = lead_of(key, self._loaded.candidates, self._loaded.groups)
        if lead and not self.search.text().strip():
            self._unfolded.add(lead)
            self._fill()

    def _fold(self, key: str) -> None:
        self._unfolded ^= {key}
        if self._loaded is not None:
            self._fill_candidates(self._loaded)
            self.candidates.go_to(self._shown[1] if self._shown[0] == "candidate" else "")

    def _fill(self) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        rows = finding_rows(loaded.findings, self.filter_chip.value, self.search.text(), self._draft)
        self.findings.show_rows(rows)
        self.findings.setVisible(bool(rows))
        self.findings.setMaximumHeight(len(rows) * ROW_HEIGHT + theme.GRID)
        count = len(loaded.candidates) + len(loaded.groups)
        self.filter_chip.setVisible(bool(loaded.findings))
        self.search.setVisible(count + len(loaded.findings) >= MANY)
        filtered = self.filter_chip.value or self.search.text().strip()
        self.no_findings.setText(NOTHING_FITS if filtered and loaded.findings else NONE_YET)
        self.no_findings.setVisible(not rows)
        has_any = bool(loaded.evidence and (loaded.evidence.surprises or loaded.groups))
        self.candidate_head.setText(tr("CANDIDATES · {count}", count=count) if count else tr("CANDIDATES"))
        self.candidate_head.setVisible(has_any)
        self._fill_candidates(loaded)
        self.no_candidates.setText(NOTHING_FOUND if count else NO_CANDIDATES)
        self.no_candidates.setVisible(has_any and not self.candidates.rows_model.rows)
        self.mark(*self._shown)

    def _fill_candidates(self, loaded: Loaded) -> None:
        self.candidates.show_rows(candidate_rows(loaded.candidates, loaded.groups, self._unfolded, self.search.text()))


def _inset(content: QWidget | QHBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(theme.GAP_LARGE, 0, theme.GAP_LARGE, 0)
    if isinstance(content, QWidget):
        row.addWidget(content, 1)
    else:
        row.addLayout(content, 1)
    return row
