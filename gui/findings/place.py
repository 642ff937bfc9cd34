"""The place of findings: what stands out, what people made of it, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui import theme
from gui.findings.emptiness import emptiness, note
from gui.findings.loading import Loaded, load
from gui.findings.page import FindingPage
from gui.findings.pictures import Asked, MakePictures
from gui.findings.rows import ROW_HEIGHT, Row, RowList
from gui.findings.words import FILTERS, MARKS, SURE, candidate_line, candidate_title, finding_line
from gui.panels.parts import Wrapped, described, heading, named
from gui.results.chips import Chip
from gui.results.empty import EmptyResults

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding
    from engine.surprises import Surprise
    from gui.document import Document
    from gui.engine_thread import Watch

LIST_WIDTH = 320
CANDIDATE_MARK = ("ph.lightbulb", "warning")
HIDDEN_PHOTO = "The photo on the screen cannot be linked: complete its case first."
NOTHING_FITS = "No finding has this status."
NO_CANDIDATES = "Nothing stands out beside what is a finding already."
NONE_YET = "None yet. Write one of your own, or make one of a candidate."


class FindingsPlace(QWidget):
    """List left, evidence of one finding right."""

    step_asked = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._loaded: Loaded | None = None
        self._shown: tuple[Literal["finding", "candidate", ""], str] = ("", "")
        self._draft: Finding | None = None
        """A new finding that says nothing yet."""
        self._wishes, self._asked, self._fresh = 1, 0, 0
        """How often all was wanted anew, at which of these it was asked for, and which of these is shown."""
        self._pending = 0
        """Findings on their way to the log: until they are there, what is read back would be older than the page."""
        self._behind = False
        """Whether findings have changed while the place was not seen."""
        self._make_widgets()
        self._place()
        self._wire()

    def _make_widgets(self) -> None:
        self.new = described(QPushButton("New finding"), "Write a finding of your own, without figures")
        self.filter_chip = Chip("Status", "Which findings are listed")
        self.filter_chip.set_options(FILTERS, "")
        self.findings, self.candidates = RowList("Findings"), RowList("Candidates")
        self.no_findings, self.no_candidates = Wrapped("", "secondary"), Wrapped(NO_CANDIDATES, "secondary")
        self.note = Wrapped("", "small")
        self.page, self.empty = FindingPage(), EmptyResults()
        self._busy = QLabel("Working out what stands out…", alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._busy, "secondary")
        self.pages = QStackedWidget()
        for page in (self._busy, self.empty, self.page):
            self.pages.addWidget(page)

    def _place(self) -> None:
        title = QLabel("Findings")
        theme.set_role(title, "title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.new)
        self._candidate_head = heading("Candidates")
        side = named(QWidget(), "panel")
        side.setProperty("edge", "right")
        side.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, theme.GAP, 1, theme.GAP_SMALL)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(_inset(head))
        row = QHBoxLayout()
        row.addWidget(self.filter_chip)
        row.addStretch(1)
        column.addLayout(_inset(row))
        column.addLayout(_inset(self.no_findings))
        column.addWidget(self.findings, 3)
        column.addSpacing(theme.GAP_SMALL)
        column.addLayout(_inset(self._candidate_head))
        column.addLayout(_inset(self.no_candidates))
        column.addWidget(self.candidates, 4)
        column.addLayout(_inset(self.note))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.pages, 1)

    def _wire(self) -> None:
        document = self._document
        for signal in (document.opened, document.runs_changed, document.models_changed, document.states_changed):
            signal.connect(self.refresh)
        document.cases_changed.connect(self.refresh)
        document.trust_job.finished.connect(self.refresh)
        document.findings_changed.connect(self._reload)
        document.saving.refused.connect(self._on_refused)
        document.sitting.leaving.connect(self.page.form.keep)
        document.closing.connect(self.page.form.keep)
        document.closed.connect(self._forget)
        self.new.clicked.connect(self._write_new)
        self.filter_chip.chosen.connect(self._fill)
        self.findings.went.connect(self._show_finding)
        self.candidates.went.connect(self._show_candidate)
        self.candidates.taken.connect(self._make_of)
        self.empty.step_asked.connect(self.step_asked)
        self.page.changed.connect(self._save)
        self.page.make_asked.connect(self._make)
        self.page.open_asked.connect(self._open_photo)
        self.page.check_asked.connect(self._ask_check)
        self.page.link_asked.connect(self._link_photo)
        self.page.history_asked.connect(self._ask_history)

    # Loading

    def refresh(self) -> None:
        """Ask for everything anew, at once where the place is seen, else when it is next shown."""
        self._wishes += 1
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._fresh != self._wishes or self._behind:
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        self.page.form.keep()
        super().hideEvent(event)

    def _reload(self) -> None:
        """Only the findings have changed."""
        self._pending = max(0, self._pending - 1)
        self._behind = True
        if self.isVisible() and not self._pending:
            self._ask()

    def _ask(self) -> None:
        project, reader = self._document.project, self._document.reader
        if project is None:
            return
        known = self._loaded if self._fresh == self._wishes else None
        self._asked, self._behind = self._wishes, False

        def work(_watch: Watch) -> Loaded:
            return load(project, reader, known)

        self._document.helper.run(work, self._on_loaded, self._fail, title="Findings", kind="findings")
        if self._loaded is None:
            self.pages.setCurrentWidget(self._busy)

    def _on_loaded(self, loaded: Loaded) -> None:
        if self._pending:
            return
        renewed = self._fresh != self._asked
        self._fresh, self._loaded = self._asked, loaded
        if self._draft and loaded.finding(self._draft.finding_id):
            self._draft = None
        self.new.setEnabled(self._may_write)
        self.note.setText(note(loaded))
        self.note.setVisible(bool(note(loaded)))
        self._fill()
        self._show_again(pictures=renewed)

    def _fail(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self.pages.setCurrentWidget(self._busy)

    def _on_refused(self) -> None:
        """What is on the page is not what is kept."""
        self.page.form.forget()
        self._pending = 0
        self.refresh()

    def _forget(self) -> None:
        self.page.form.forget()
        self._loaded, self._draft, self._shown = None, None, ("", "")
        self._wishes += 1
        self._pending, self._behind = 0, False
        self.filter_chip.set_options(FILTERS, "")
        self.findings.show_rows(())
        self.candidates.show_rows(())
        self.pages.setCurrentWidget(self._busy)

    # The lists

    def _fill(self) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        rows = [_finding_row(one) for one in loaded.findings if self._passes(one)]
        if self._draft:
            rows.insert(0, Row(self._draft.finding_id, "New finding", "Not written yet", MARKS["open"]))
        self.findings.show_rows(rows)
        self.findings.setVisible(bool(rows))
        self.findings.setMaximumHeight(len(rows) * ROW_HEIGHT + theme.GRID)
        self.filter_chip.setVisible(bool(loaded.findings))
        self.no_findings.setText(NOTHING_FITS if self.filter_chip.value and loaded.findings else NONE_YET)
        self.no_findings.setVisible(not rows)
        self.candidates.show_rows([_candidate_row(one) for one in loaded.candidates])
        has_surprises = bool(loaded.evidence and loaded.evidence.surprises)
        self._candidate_head.setVisible(has_surprises)
        self.no_candidates.setVisible(has_surprises and not loaded.candidates)
        self._mark_shown()

    def _passes(self, kept: KeptFinding) -> bool:
        wanted = self.filter_chip.value
        return kept.finding.status == wanted if wanted else kept.finding.status != "withdrawn"

    def _mark_shown(self) -> None:
        kind, key = self._shown
        self.findings.go_to(key if kind == "finding" else "")
        self.candidates.go_to(key if kind == "candidate" else "")

    # The page

    def _show_again(self, pictures: bool) -> None:
        """What was shown, as it is now; where it is gone, the first there is."""
        loaded = self._loaded
        assert loaded is not None
        kind, key = self._shown
        if kind == "finding" and self._find(key):
            self._show_finding(key, pictures)
        elif kind == "candidate" and self._candidate(key):
            self._show_candidate(key, pictures)
        elif first := next((row.key for row in self.findings.rows_model.rows), ""):
            self._show_finding(first)
        elif loaded.candidates:
            self._show_candidate(_key(loaded.candidates[0]))
        elif empty := emptiness(loaded):
            self._shown = ("", "")
            self.empty.show_emptiness(empty)
            self.pages.setCurrentWidget(self.empty)
        else:
            self._show_finding(loaded.findings[0].finding.finding_id)

    def _show_finding(self, finding_id: str, pictures: bool = True) -> None:
        found = self._find(finding_id)
        if found is None or self._loaded is None:
            return
        finding, kept = found
        before = self._linked()
        self._turn_to("finding", finding_id)
        self.page.show_finding(finding, kept, self._loaded, self._may_write)
        self.pages.setCurrentWidget(self.page)
        if pictures or self._linked() != before:
            origin = finding.origin
            self._ask_pictures(origin.baseline if origin else "", origin.label if origin else "")

    def _show_candidate(self, key: str, pictures: bool = True) -> None:
        surprise = self._candidate(key)
        if surprise is None or self._loaded is None:
            return
        self._turn_to("candidate", key)
        self.page.show_candidate(surprise, self._loaded, self._may_write)
        self.pages.setCurrentWidget(self.page)
        if pictures:
            self._ask_pictures(surprise.baseline, surprise.label)

    def _turn_to(self, kind: Literal["finding", "candidate"], key: str) -> None:
        if self._shown != (kind, key):
            self._shown = (kind, key)
            self.page.verticalScrollBar().setValue(0)
        if self._draft and key != self._draft.finding_id:
            self._draft = None
            self._fill()
        self._mark_shown()

    def _find(self, finding_id: str) -> tuple[Finding, KeptFinding | None] | None:
        if self._draft and self._draft.finding_id == finding_id:
            shown = self.page.form.finding
            return (shown if shown is not None and shown.finding_id == finding_id else self._draft), None
        kept = self._loaded.finding(finding_id) if self._loaded else None
        return (kept.finding, kept) if kept else None

    def _candidate(self, key: str) -> Surprise | None:
        return next((one for one in self._loaded.candidates if _key(one) == key), None) if self._loaded else None

    def _linked(self) -> tuple[str, ...]:
        return tuple(self.page.gallery.thumbs)

    def _ask_pictures(self, baseline: str, label: str) -> None:
        project, evidence = self._document.project, self._loaded.evidence if self._loaded else None
        photos = tuple((thumb.case_id, thumb.photo_id) for thumb in self.page.gallery.thumbs.values())
        if project is None or not photos:
            return
        run = evidence.run if evidence else None
        used = baseline or (run.recipe.attribution.map_names[0] if run else "")
        work = MakePictures(Asked(project, photos, run, used, label))
        gallery = self.page.gallery
        self._document.helper.run(work, self._on_pictures, partial=gallery.show_picture, kind="finding pictures")

    def _on_pictures(self, _: None) -> None:
        """Each came by itself."""

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
        self.filter_chip.set_options(FILTERS, "")
        self._fill()
        self._show_finding(self._draft.finding_id)
        self.page.form.text.setFocus()

    def _make(self) -> None:
        self._make_of(self._shown[1])

    def _make_of(self, key: str) -> None:
        from engine.tasks.finding_evidence import finding_from

        surprise, evidence = self._candidate(key), self._loaded.evidence if self._loaded else None
        if surprise is None or evidence is None or not self._may_write:
            return
        finding = finding_from(surprise, evidence.run)
        self._shown = ("finding", finding.finding_id)
        self.filter_chip.set_options(FILTERS, "")
        self._save(finding)

    def _save(self, finding: Finding) -> None:
        if self._may_write:
            self._pending += 1
            self._document.save_finding(finding)

    def _open_photo(self, case_id: str, photo_id: str) -> None:
        self.page.form.keep()
        self._document.show_case(case_id, photo_id)
        self.step_asked.emit("label")

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

    def _ask_history(self, finding_id: str) -> None:
        project = self._document.project
        if project is None:
            return

        def work(_watch: Watch) -> tuple[KeptFinding, ...]:
            return project.finding_history(finding_id)

        self._document.helper.run(work, self.page.history.show_versions, kind="finding history")


def _finding_row(kept: KeptFinding) -> Row:
    finding = kept.finding
    grey = finding.status in ("dismissed", "withdrawn")
    return Row(finding.finding_id, finding.title, finding_line(finding), MARKS[finding.status], grey)


def _candidate_row(surprise: Surprise) -> Row:
    grey = surprise.small or not surprise.p_adjusted < SURE
    mark = (CANDIDATE_MARK[0], "disabled" if not surprise.p_adjusted < SURE else CANDIDATE_MARK[1])
    return Row(_key(surprise), candidate_title(surprise), candidate_line(surprise), mark, grey)


def _key(surprise: Surprise) -> str:
    from engine.tasks.finding_evidence import place_of

    return "\0".join(place_of(surprise))


def _inset(content: QWidget | QHBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(theme.GAP_LARGE, 0, theme.GAP_LARGE, 0)
    if isinstance(content, QWidget):
        row.addWidget(content, 1)
    else:
        row.addLayout(content, 1)
    return row
