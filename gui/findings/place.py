"""The place of findings: what stands out, what people made of it, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from engine.language import tr
from gui import theme
from gui.findings.asking import Asking
from gui.findings.emptiness import emptiness
from gui.findings.evidence import Evidence
from gui.findings.loading import Loaded
from gui.findings.lookup import candidate_at, finding_of, made_of
from gui.findings.page import FindingPage
from gui.findings.side import FindingsSide
from gui.results.empty import EmptyResults

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding
    from gui.document.document import Document

Shown = Literal["finding", "candidate", ""]
HIDDEN_PHOTO = tr("The photo on the screen cannot be linked: complete its case first.")
BUSY = tr("Working out what stands out…")


class FindingsPlace(QWidget):
    """List left, evidence of one finding right."""

    step_asked = Signal(str)
    label_asked = Signal(str, str, str)
    """Case, photo and label to draw on it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: tuple[Shown, str] = ("", "")
        self._draft: Finding | None = None
        """A new finding that says nothing yet."""
        self._wanted = ""
        """A candidate that another place wants to be shown once it is loaded."""
        self._asking = Asking(document, self.isVisible, self)
        self.side, self.page, self.empty = FindingsSide(), FindingPage(), EmptyResults()
        self._evidence = Evidence(document, self.page)
        self.findings, self.candidates = self.side.findings, self.side.candidates
        self._busy = QLabel(BUSY, alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._busy, "secondary")
        self.pages = QStackedWidget()
        for page in (self._busy, self.empty, self.page):
            self.pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.pages, 1)
        self._follow_document()
        self._follow_hands()

    def _follow_document(self) -> None:
        document, asking = self._document, self._asking
        for signal in (document.opened, document.runs_changed, document.models_changed, document.states_changed):
            signal.connect(asking.refresh)
        document.cases_changed.connect(asking.refresh)
        document.trust_job.finished.connect(asking.refresh)
        document.findings_changed.connect(asking.reload)
        document.saving.refused.connect(self._on_refused)
        document.sitting.leaving.connect(self.page.form.keep)
        document.closing.connect(self.page.form.keep)
        document.closed.connect(self._forget)
        asking.came.connect(self._on_loaded)
        asking.failed.connect(self._fail)
        asking.waiting.connect(self._wait)

    def _follow_hands(self) -> None:
        self.side.new_asked.connect(self._write_new)
        self.findings.went.connect(self._show_finding)
        self.candidates.went.connect(self._show_candidate)
        self.candidates.taken.connect(self._make_of)
        self.empty.step_asked.connect(self.step_asked)
        self.page.changed.connect(self._save)
        self.page.make_asked.connect(self._make)
        self.page.open_asked.connect(self._open_photo)
        self.page.check_asked.connect(self._ask_check)
        self.page.link_asked.connect(self._link_photo)
        self.page.label_asked.connect(self._go_label)

    # Loading

    def refresh(self) -> None:
        """Ask for everything anew, at once where the place is seen, else when it is next shown."""
        self._asking.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._asking.catch_up()
        self._evidence.ask_state()

    def hideEvent(self, event: QHideEvent) -> None:
        self.page.form.keep()
        super().hideEvent(event)

    def show_place(self, place: tuple[str, str, str, str]) -> None:
        """Show the candidate of a surprise, or the finding that was made of it, at once or when it is loaded."""
        self._wanted = "\0".join(place)
        if self._loaded is not None:
            self._show_wanted()

    @property
    def _loaded(self) -> Loaded | None:
        return self._asking.loaded

    def _on_loaded(self, loaded: Loaded, renewed: bool) -> None:
        if self._draft and loaded.finding(self._draft.finding_id):
            self._draft = None
        self.side.new.setEnabled(self._may_write)
        self.side.show_loaded(loaded, self._draft)
        self._show_again(loaded, pictures=renewed)
        self._show_wanted()

    def _wait(self) -> None:
        self._busy.setText(BUSY)
        self.pages.setCurrentWidget(self._busy)

    def _fail(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self.pages.setCurrentWidget(self._busy)

    def _on_refused(self) -> None:
        """What is on the page is not what is kept."""
        self.page.form.forget()
        self._asking.expect_none()

    def _forget(self) -> None:
        self.page.form.forget()
        self._evidence.forget()
        self._draft, self._wanted = None, ""
        self._shown = ("", "")
        self._asking.forget()
        self.side.forget()
        self.pages.setCurrentWidget(self._busy)

    # The page

    def _show_again(self, loaded: Loaded, pictures: bool) -> None:
        """What was shown, as it is now; where it is gone, the first there is."""
        kind, key = self._shown
        listed = (*self.findings.rows_model.rows, *self.candidates.rows_model.rows)
        if kind == "finding" and self._find(key):
            self._show_finding(key, pictures)
        elif kind == "candidate" and candidate_at(loaded, key):
            self._show_candidate(key, pictures)
        elif empty := emptiness(loaded):
            self._shown = ("", "")
            self.empty.show_emptiness(empty)
            self.pages.setCurrentWidget(self.empty)
        elif not listed:
            self._show_finding(loaded.findings[0].finding.finding_id)
        elif candidate_at(loaded, listed[0].key):
            self._show_candidate(listed[0].key)
        else:
            self._show_finding(listed[0].key)

    def _show_wanted(self) -> None:
        loaded, wanted = self._loaded, self._wanted
        if not wanted or loaded is None:
            return
        if candidate_at(loaded, wanted):
            self._show_candidate(wanted)
        elif finding_id := made_of(loaded, wanted):
            self._show_finding(finding_id)
        else:
            return
        self._wanted = ""

    def _show_finding(self, finding_id: str, pictures: bool = True) -> None:
        found = self._find(finding_id)
        if found is None or self._loaded is None:
            return
        finding, kept = found
        before = tuple(self.page.gallery.thumbs)
        self._turn_to("finding", finding_id)
        self.page.show_finding(finding, kept, self._loaded, self._may_write)
        self.pages.setCurrentWidget(self.page)
        self._evidence.show_finding(finding, self._loaded, pictures or tuple(self.page.gallery.thumbs) != before)

    def _show_candidate(self, key: str, pictures: bool = True) -> None:
        loaded = self._loaded
        candidate = candidate_at(loaded, key) if loaded else None
        if candidate is None or loaded is None:
            return
        self._turn_to("candidate", key)
        self.page.show_candidate(candidate, loaded, self._may_write)
        self.pages.setCurrentWidget(self.page)
        self._evidence.show_candidate(candidate, loaded, pictures)

    def _turn_to(self, kind: Literal["finding", "candidate"], key: str) -> None:
        if self._shown != (kind, key):
            self._shown = (kind, key)
            self.page.verticalScrollBar().setValue(0)
        if self._draft and key != self._draft.finding_id and self._loaded:
            self._draft = None
            self.side.show_loaded(self._loaded, None)
        self.side.mark(kind, key)

    def _find(self, finding_id: str) -> tuple[Finding, KeptFinding | None] | None:
        if self._draft and self._draft.finding_id == finding_id:
            shown = self.page.form.finding
            return (shown if shown is not None and shown.finding_id == finding_id else self._draft), None
        kept = self._loaded.finding(finding_id) if self._loaded else None
        return (kept.finding, kept) if kept else None

    # What a person does

    @property
    def _may_write(self) -> bool:
        return self._document.project is not None and not self._document.read_only

    def _write_new(self) -> None:
        from engine.findings import Finding, new_finding_id

        if self._loaded is None:
            return
        self.page.form.keep()
        self._draft = Finding(new_finding_id(), "")
        self._shown = ("finding", self._draft.finding_id)
        self.side.show_all()
        self.side.show_loaded(self._loaded, self._draft)
        self._show_finding(self._draft.finding_id)
        self.page.form.text.setFocus()

    def _make(self) -> None:
        self._make_of(self._shown[1])

    def _make_of(self, key: str) -> None:
        made = finding_of(self._loaded, key) if self._loaded and self._may_write else None
        if made is None:
            return
        self._shown = ("finding", made.finding_id)
        self.side.show_all()
        self._save(made)

    def _save(self, finding: Finding) -> None:
        if self._may_write:
            self._asking.expect_one()
            self._document.save_finding(finding)

    def _open_photo(self, case_id: str, photo_id: str) -> None:
        self.page.form.keep()
        self._document.show_case(case_id, photo_id)
        self.step_asked.emit("label")

    def _go_label(self, case_id: str, photo_id: str) -> None:
        self.page.form.keep()
        self.label_asked.emit(case_id, photo_id, self._evidence.label)

    def _link_photo(self) -> None:
        photo, finding = self._document.photo, self.page.form.finding
        if photo is None or finding is None:
            return
        if not self._document.may_show_model():
            self._document.message.emit(HIDDEN_PHOTO)
            return
        self.page.form.change(photos=tuple(dict.fromkeys((*finding.photos, photo.photo_id))))
        if self._draft:
            self._show_finding(self._draft.finding_id)

    def _ask_check(self) -> None:
        self.step_asked.emit("check_trust")
