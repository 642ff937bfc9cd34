"""The results place: how well saliency and readers agree, for whom, with what certainty, and on which photos."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.parts.flow import FlowLayout
from gui.results.chip_row import ChipRow
from gui.results.empty import EmptyResults, emptiness
from gui.results.frame import PhotoFrame
from gui.results.group_page import GroupPage
from gui.results.loading import Loaded, load
from gui.results.notes import note, plan_tip
from gui.results.page import Page
from gui.results.page_row import PageRow
from gui.results.pages import GALLERY, GROUPS, PAGES, page_info
from gui.results.selection import Selection
from gui.results.selection_line import SelectionLine
from gui.results.strata import Choice, available, settled

if TYPE_CHECKING:
    from engine.surprises import Surprise
    from engine.tasks import RunSummary
    from gui.document.document import Document
    from gui.engine_thread import Watch

REQUEST = "results"
BUSY = tr("Working out the results…")


class ResultsPlace(QWidget):
    """Names of pages and chips across the top, one page below them, and one selection that all pages share."""

    step_asked = Signal(str)
    export_asked = Signal(object)
    """The id of the run to export, or None for the latest."""
    case_asked = Signal(str, str)
    """Case and photo to open where people label."""
    finding_asked = Signal(object)
    """A surprise that is to be seen among the findings: baseline, label, kind and stratum."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._loaded: Loaded | None = None
        self._choice = Choice()
        """Kinds of strata that the recipe and the plan do not name."""
        self._run_id: str | None = None
        self._surprises: tuple[RunSummary, tuple[Surprise, ...]] | None = None
        self._stale = True
        self._page = GROUPS
        self._shown: dict[str, tuple[PhotoFrame, Choice]] = {}
        """What each page shows at present."""
        self.selection = Selection(self)
        self.made: dict[str, Page] = {}
        """Pages by name, those that were shown once."""
        self._make_parts()
        self._place()
        self._wire()

    def _make_parts(self) -> None:
        self.chips, self.page_row = ChipRow(), PageRow(PAGES)
        self.note, self.selection_line = QLabel(), SelectionLine(self.selection)
        theme.set_role(self.note, "secondary")
        self.note.setFixedHeight(theme.CONTROL_HEIGHT)
        self.groups = GroupPage(self.selection)
        self.plot_card, self.table_card = self.groups.plot_card, self.groups.table_card
        self.trust_card = self.groups.trust_card
        self.empty = EmptyResults()
        self._busy = QLabel(BUSY, alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._busy, "secondary")
        self.pages = QStackedWidget()
        for page in (self._busy, self.empty, self.groups):
            self.pages.addWidget(page)

    def _place(self) -> None:
        title = QLabel(tr("Results"))
        theme.set_role(title, "title")
        title.setFixedHeight(theme.CONTROL_HEIGHT)
        head = QWidget()
        flow = FlowLayout(theme.GAP_LARGE, head)
        for part in (title, self.page_row, self.note, self.selection_line):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(head)
        column.addWidget(self.chips)
        column.addWidget(self.pages, 1)

    def _wire(self) -> None:
        document = self._document
        runs_and_plan = (document.runs_changed, document.plan_changed)
        for signal in (document.opened, *runs_and_plan, document.models_changed, document.states_changed):
            signal.connect(self.refresh)
        document.trust_job.finished.connect(self.refresh)
        document.trust_job.changed.connect(self._show_may_check)
        document.closed.connect(self._forget)
        document.reader_changed.connect(self._forget)
        self.chips.run_chosen.connect(self._choose_run)
        self.chips.chosen.connect(self._choose)
        self.page_row.page_chosen.connect(self.show_page)
        self.selection.changed.connect(self._show_note)
        self.selection_line.gallery_asked.connect(self._show_gallery)
        self.empty.step_asked.connect(self.step_asked)
        self.groups.export_asked.connect(self._ask_export)
        self.groups.check_asked.connect(self._ask_check)
        self.groups.surprise_card.open_asked.connect(self._ask_finding)

    # What is loaded

    def refresh(self) -> None:
        """Asks for the figures again, at once where the place is seen, else when it is next shown."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    def _ask(self) -> None:
        project, reader, run_id = self._document.project, self._document.reader, self._run_id
        kind = self._choice.kind
        if project is None:
            return
        self._stale = False

        def work(_watch: Watch) -> Loaded:
            return load(project, reader, run_id, kind)

        self._document.helper.run(work, self._show, self._fail, title=tr("Results"), kind=REQUEST)
        if self._loaded is None:
            self._busy.setText(BUSY)
            self._show_widget(self._busy)

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        empty = emptiness(loaded)
        self.note.setText(note(loaded))
        self.note.setToolTip(plan_tip(loaded.summary))
        if empty is not None:
            self.selection.follow(None)
            self.empty.show_emptiness(empty)
            self._show_widget(self.empty)
            return
        self._settle()
        self.show_page(self._page)

    def _fail(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self._show_widget(self._busy)

    def _forget(self) -> None:
        """The project is closed, or another reader reads: nothing of what was shown stays."""
        self._loaded, self._run_id, self._choice, self._stale = None, None, Choice(), True
        self._shown.clear()
        self._surprises = None
        for page in self.made.values():
            page.forget()
        self.selection.follow(None)
        self._show_widget(self._busy)

    # Which page is shown

    def show_page(self, name: str) -> None:
        """Go to a page of the place; it is made when it is first shown."""
        self._page = name
        self.page_row.show_page(name)
        self.selection_line.set_in_gallery(name == GALLERY)
        if self._loaded is None or emptiness(self._loaded) is not None:
            return
        self.chips.follow(page_info(name).chips)
        self._draw()
        self._show_widget(self.groups if name == GROUPS else self._made_page(name))

    def _made_page(self, name: str) -> Page:
        if name not in self.made:
            make = page_info(name).make
            assert make is not None
            self.made[name] = page = make(self._document, self.selection)
            page.case_asked.connect(self.case_asked)
            page.step_asked.connect(self.step_asked)
            self.pages.addWidget(page)
        return self.made[name]

    def _show_widget(self, widget: QWidget) -> None:
        full = widget not in (self._busy, self.empty)
        for part in (self.chips, self.page_row):
            part.setVisible(full)
        self.pages.setCurrentWidget(widget)
        self._show_note()

    def _show_note(self) -> None:
        """What is selected is told in its place, so that nothing below moves."""
        full = self.pages.currentWidget() not in (self._busy, self.empty)
        self.note.setVisible(full and not self.selection.count)

    def _show_gallery(self) -> None:
        """The selected photos and no others."""
        self.show_page(GALLERY)
        self.made[GALLERY].show_selected()

    # What is chosen

    @property
    def frame(self) -> PhotoFrame | None:
        """The photos of the run under the chosen baseline."""
        return self._loaded.frames.get(self._choice.baseline) if self._loaded else None

    def _settle(self) -> None:
        """Offers on the chips what the strata have."""
        assert self._loaded is not None and self._loaded.summary is not None
        summary = self._loaded.summary
        if not self._choice.baseline:
            first = summary.run.recipe.attribution.map_names[0]
            self._choice = dataclasses.replace(self._choice, baseline=first)
        self._choice = settled(self._choice, summary.strata)
        self.chips.offer(self._loaded, self.frame, self._choice)
        self._choice = dataclasses.replace(self._choice, condition=self.chips.condition.value)

    def _draw(self) -> None:
        """Brings the page that is shown in line with what was loaded and chosen."""
        assert self._loaded is not None
        frame = self.frame
        self.selection.follow(frame)
        if self._page == GROUPS:
            self.groups.show_loaded(self._loaded, frame, self._choice)
            self._ask_surprises()
            self._show_may_check()
        elif frame is not None:
            page, what = self._made_page(self._page), (frame, self._choice)
            if self._shown.get(self._page) != what:
                self._shown[self._page] = what
                page.show_frame(*what)

    def _ask_surprises(self) -> None:
        """Worked out once for what was loaded; they take a while where many photos are labelled."""
        assert self._loaded is not None and self._loaded.summary is not None
        summary, baseline = self._loaded.summary, self._choice.baseline
        first = summary.run.recipe.attribution.map_names[0]
        if self._surprises is not None and self._surprises[0] is summary:
            self.groups.surprise_card.show_rows(self._surprises[1], baseline, first)
            return

        def work(_watch: Watch) -> tuple[RunSummary, tuple[Surprise, ...]]:
            from engine.tasks.surprise_rows import rows_of_surprises

            return summary, rows_of_surprises(summary)

        self._document.helper.run(work, self._on_surprises, kind="results_surprises")

    def _on_surprises(self, found: tuple[RunSummary, tuple[Surprise, ...]]) -> None:
        if self._loaded is not None and self._loaded.summary is found[0]:
            self._surprises = found
            self._ask_surprises()

    def _ask_finding(self, surprise: Surprise) -> None:
        self.finding_asked.emit((surprise.baseline, surprise.label, surprise.stratum_kind, surprise.stratum))

    def _choose(self) -> None:
        assert self._loaded is not None and self._loaded.summary is not None
        kinds = self._loaded.kinds
        self._choice = self.chips.choice(self._choice, kinds)
        if self._choice.kind not in available(self._loaded.summary.strata, "stratum_kind"):
            self.note.setText(BUSY)
            self._ask()
            return
        self.chips.offer_kinds(kinds, self._choice.kind)
        self._draw()

    def _choose_run(self, run_id: str) -> None:
        self._run_id = run_id
        self._ask()

    @property
    def run_id(self) -> str | None:
        """The run that is shown."""
        summary = self._loaded.summary if self._loaded else None
        return summary.run.run_id if summary else None

    def _ask_export(self) -> None:
        self.export_asked.emit(self.run_id)

    def _ask_check(self) -> None:
        self.step_asked.emit("check_trust")

    def _show_may_check(self) -> None:
        self.groups.trust_card.set_checkable(self._document.trust_job.may_start)
