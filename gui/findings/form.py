"""What a person says of a finding: words, kind, severity, action, status."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.findings.words import (
    ACTION_TIPS,
    ACTIONS,
    KIND_TIPS,
    KINDS,
    SEVERITIES,
    STATUS_TIPS,
    STATUSES,
)
from gui.parts.chips import Chip
from gui.parts.flow import FlowLayout
from gui.parts.widgets import Wrapped
from gui.words.moments import utc_moment

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding

QUIET_MS = 3000
"""After so long without a key what was typed becomes a version in the log; leaving the field does so at once."""
FEWEST_LINES, MOST_LINES = 3, 14
BLANK = tr("A finding needs words; until it has some, what it said before stays.")
HINT = tr("What did you find? The first line is the title.")


class TextField(QPlainTextEdit):
    """Grows with its words; says when they are to be kept."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(HINT)
        self.setAccessibleName(tr("What was found"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(6)
        self.textChanged.connect(self._fit)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = round(self.document().size().height())  # in lines, as they are wrapped
        lines = min(max(FEWEST_LINES, shown), MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 22)


class FindingForm(QWidget):
    """Every choice is kept at once; words when the field is left or the hand rests."""

    changed = Signal(object)
    """The finding as it now is, to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._fresh = False
        self.status_chip = Chip(tr("Status"), tr("How far this is settled"))
        self.kind_chip = Chip(tr("Kind"), tr("What it is"))
        self.severity_chip = Chip(tr("Severity"), tr("How bad it is"))
        self.action_chip = Chip(tr("Action", "what is to be done"), tr("What is to be done about it"))
        self.text = TextField()
        self.blank, self.author = Wrapped(BLANK, "small-warning"), Wrapped("", "small")
        self.blank.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(QUIET_MS)
        self._rest.timeout.connect(self.keep)
        self._place()
        self.text.textChanged.connect(self._on_typed)
        self.text.left.connect(self.keep)
        for chip in self._chips():
            chip.chosen.connect(self._choose)

    def _chips(self) -> tuple[Chip, ...]:
        return self.status_chip, self.kind_chip, self.severity_chip, self.action_chip

    def _place(self) -> None:
        chips = QWidget()
        flow = FlowLayout(theme.GAP_SMALL, chips)
        for chip in self._chips():
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        for widget in (chips, self.text, self.blank, self.author):
            column.addWidget(widget)

    @property
    def finding(self) -> Finding | None:
        """As it was shown or kept last."""
        return self._finding

    def show_finding(self, finding: Finding, kept: KeptFinding | None, editable: bool) -> None:
        """Show a finding; `kept` is `None` for a new one. What is being typed in the same finding stays."""
        same = self._finding is not None and self._finding.finding_id == finding.finding_id
        if not same:
            self.keep()
        self._finding, self._fresh = finding, kept is None
        if not (same and self._is_typed()) and self.text.toPlainText() != finding.text:
            self.text.setPlainText(finding.text)
        if not same:
            self.text.document().setModified(False)
        self.author.setText(_author(kept) if kept else tr("New; it is kept once it says something."))
        self.text.setReadOnly(not editable)
        self._offer()
        for chip in self._chips():
            chip.setEnabled(editable)
        self._warn()

    def forget(self) -> None:
        """Show nothing any more; what was typed and not kept is let go."""
        self._rest.stop()
        self._finding = None

    def keep(self) -> None:
        """Keep what was typed."""
        self._rest.stop()
        finding, text = self._finding, self.text.toPlainText().strip()
        if finding is None or not self._is_typed() or not text:
            return
        self.text.document().setModified(False)
        if text != finding.text:
            self._finding = replace(finding, text=text)
            self.changed.emit(self._finding)

    def change(self, **fields: Any) -> None:
        """Keep other fields of the finding, with what was typed; a new one without words only remembers them."""
        if self._finding is None:
            return
        text = self.text.toPlainText().strip() or self._finding.text
        before, self._finding = self._finding, replace(self._finding, text=text, **fields)
        self._rest.stop()
        if text and self._finding != before:
            self.text.document().setModified(False)
            self.changed.emit(self._finding)

    def _is_typed(self) -> bool:
        return self.text.document().isModified()

    def _on_typed(self) -> None:
        if self._is_typed():
            self._rest.start()
        self._warn()

    def _warn(self) -> None:
        self.blank.setVisible(not self._fresh and not self.text.toPlainText().strip())

    def _offer(self) -> None:
        assert self._finding is not None
        self.status_chip.set_options(STATUSES, self._finding.status, STATUS_TIPS)
        self.kind_chip.set_options(KINDS, self._finding.kind, KIND_TIPS)
        self.severity_chip.set_options(SEVERITIES, self._finding.severity)
        self.action_chip.set_options(ACTIONS, self._finding.action, ACTION_TIPS)

    def _choose(self) -> None:
        self.change(
            status=self.status_chip.value,
            kind=self.kind_chip.value,
            severity=self.severity_chip.value,
            action=self.action_chip.value,
        )


def _author(kept: KeptFinding) -> str:
    made = f"{kept.made.by}, {utc_moment(kept.made.time)} UTC"
    if kept.version == 1:
        return made
    return tr(
        "{made} · changed by {who}, {day} UTC · version {version}",
        made=made,
        who=kept.changed.by,
        day=utc_moment(kept.changed.time),
        version=kept.version,
    )
