"""The results place: how well saliency and readers agree, for whom, with what certainty."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui import theme
from gui.map_names import baseline_name, has_baselines
from gui.results.cards import PlotCard, TableCard
from gui.results.chips import Chip
from gui.results.empty import EmptyResults, emptiness
from gui.results.flow import FlowLayout
from gui.results.kinds import WHOLE, kind_title, ordered_kinds, pair_of, parts_of
from gui.results.loading import Loaded, load
from gui.results.numbers import counted, whole
from gui.results.strata import OUTCOMES, Choice, available, fitting, settled
from gui.results.titles import measure_titles, measure_tooltips, run_title
from gui.results.trust_card import TrustCard

if TYPE_CHECKING:
    from engine.tasks import RunSummary
    from gui.document import Document
    from gui.engine_thread import Watch

REQUEST = "results"
ROOM_FOR_BOTH = 900


class ResultsPlace(QWidget):
    """Chips across the top, the plot, and the table of the same strata below it."""

    step_asked = Signal(str)
    export_asked = Signal(object)
    """The id of the run to export, or None for the latest."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._loaded: Loaded | None = None
        self._choice = Choice()
        self._further: tuple[str, ...] = ()
        """Kinds of strata that the recipe and the plan do not name."""
        self._run_id: str | None = None
        self._stale = True
        self._make_chips()
        self._make_pages()
        self._place()
        runs_and_plan = (document.runs_changed, document.plan_changed)
        for signal in (document.opened, *runs_and_plan, document.models_changed, document.states_changed):
            signal.connect(self.refresh)
        document.trust_job.finished.connect(self.refresh)
        document.trust_job.changed.connect(self._show_may_check)
        document.closed.connect(self._forget)

    def _make_chips(self) -> None:
        self.run_chip = Chip("Run", "Which scoring is shown")
        self.outcome_chip = Chip("Outcome", "Cases by whether the model's first diagnosis matches the reference")
        self.measure_chip = Chip("Measure", "How agreement is measured")
        self.baseline_chip = Chip("Baseline", "What a saliency map compares the photo with")
        self.kind_chip = Chip("By", "How cases are grouped")
        self.pair_chip = Chip("And", "By what each group is parted once more")
        self.run_chip.chosen.connect(self._choose_run)
        for chip in (self.outcome_chip, self.measure_chip, self.baseline_chip, self.kind_chip, self.pair_chip):
            chip.chosen.connect(self._choose)

    def _make_pages(self) -> None:
        self.note = QLabel()
        theme.set_role(self.note, "secondary")
        self.plot_card, self.table_card, self.trust_card = PlotCard(), TableCard(), TrustCard()
        self.trust_card.check_asked.connect(self._ask_check)
        self.trust_card.unfolded.connect(self._share_room)
        self.plot_card.row_chosen.connect(self.table_card.table.select_stratum)
        self.table_card.export_asked.connect(self._ask_export)
        self.empty = EmptyResults()
        self.empty.step_asked.connect(self.step_asked)
        self._busy = QLabel("Working out the results…", alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._busy, "secondary")
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(theme.GAP)
        self._split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._split.addWidget(self.plot_card)
        self._split.addWidget(self.table_card)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._split, 1)
        column.addWidget(self.trust_card)
        self.pages = QStackedWidget()
        for page in (self._busy, self.empty, self._figures):
            self.pages.addWidget(page)

    def _place(self) -> None:
        title = QLabel("Results")
        theme.set_role(title, "title")
        title.setFixedHeight(theme.CONTROL_HEIGHT)
        self._chips = QWidget()
        flow = FlowLayout(theme.GAP_SMALL, self._chips)
        for chip in self._all_chips():
            flow.addWidget(chip)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP_LARGE)
        head.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.pages, 1)

    def _all_chips(self) -> tuple[Chip, ...]:
        grouping = (self.kind_chip, self.pair_chip)
        return (self.run_chip, *grouping, self.outcome_chip, self.measure_chip, self.baseline_chip)

    def refresh(self) -> None:
        """Asks for the figures again, at once where the place is seen, else when it is next shown."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a low window only one of the two tables is shown, so that neither is cut to a row or two."""
        self.table_card.setVisible(self.height() >= ROOM_FOR_BOTH or not self.trust_card.is_unfolded)

    def _ask(self) -> None:
        project, reader, run_id = self._document.project, self._document.reader, self._run_id
        further = self._further
        if project is None:
            return
        self._stale = False

        def work(_watch: Watch) -> Loaded:
            return load(project, reader, run_id, further)

        self._document.helper.run(work, self._show, self._fail, title="Results", kind=REQUEST)
        if self._loaded is None:
            self._show_page(self._busy)

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        empty = emptiness(loaded)
        self.note.setText(_note(loaded) + _plan(loaded.summary))
        self.note.setToolTip(_plan_tip(loaded.summary))
        if empty is not None:
            self.empty.show_emptiness(empty)
            self._show_page(self.empty)
            return
        self._settle()
        self._draw()
        self._show_page(self._figures)

    def _fail(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self._show_page(self._busy)

    def _show_page(self, page: QWidget) -> None:
        full = page is self._figures
        self._chips.setVisible(full)
        self.note.setVisible(full)
        self.pages.setCurrentWidget(page)

    def _settle(self) -> None:
        """Offers on the chips what the strata have."""
        assert self._loaded is not None and self._loaded.summary is not None
        summary = self._loaded.summary
        if not self._choice.baseline:
            first = summary.run.recipe.attribution.map_names[0]
            self._choice = dataclasses.replace(self._choice, baseline=first)
        self._choice = choice = settled(self._choice, summary.strata)
        self.run_chip.set_options({run.run_id: run_title(run) for run in self._loaded.runs}, summary.run.run_id)
        self._offer_kinds(ordered_kinds(available(summary.strata, "stratum_kind")), choice.kind)
        self.outcome_chip.set_options(OUTCOMES, choice.outcome)
        measures = measure_titles(available(summary.strata, "measure"))
        self.measure_chip.set_options(measures, choice.measure, measure_tooltips())
        baselines = available(summary.strata, "baseline")
        self.baseline_chip.set_options({name: baseline_name(name) for name in baselines}, choice.baseline)
        self.baseline_chip.setVisible(has_baselines(baselines))

    def _offer_kinds(self, kinds: list[str], chosen: str) -> None:
        """Pairs are made of two chips; those that were asked for by the recipe or the plan are so as well."""
        first, second = parts_of(chosen)
        parts = ordered_kinds(list({part for kind in kinds for part in parts_of(kind) if part}))
        self.kind_chip.set_options({kind: kind_title(kind) for kind in parts}, first)
        others = {kind: kind_title(kind) for kind in parts if kind not in (first, WHOLE)}
        self.pair_chip.set_options({"": "nothing", **others}, second)
        self.pair_chip.setEnabled(first != WHOLE)

    def _draw(self) -> None:
        assert self._loaded is not None and self._loaded.summary is not None
        summary, choice = self._loaded.summary, self._choice
        smallest = summary.run.recipe.analysis.smallest_stratum
        strata = fitting(summary.strata, choice)
        measure = measure_titles([choice.measure])[choice.measure]
        self.plot_card.show_strata(strata, choice.kind, measure, smallest)
        self.table_card.show_strata(strata, smallest)
        self.trust_card.show_figures(self._loaded.trust, choice.baseline)
        self._show_may_check()

    def _choose(self) -> None:
        assert self._loaded is not None and self._loaded.summary is not None
        kinds = available(self._loaded.summary.strata, "stratum_kind")
        self._choice = dataclasses.replace(
            self._choice,
            outcome=self.outcome_chip.value,
            measure=self.measure_chip.value,
            baseline=self.baseline_chip.value,
            kind=pair_of(self.kind_chip.value, self.pair_chip.value, kinds),
        )
        if self._choice.kind not in kinds:
            self._further = (self._choice.kind,)
            self._ask()
            return
        self._offer_kinds(ordered_kinds(kinds), self._choice.kind)
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
        self.trust_card.set_checkable(self._document.trust_job.may_start)

    def _forget(self) -> None:
        self._loaded, self._run_id, self._choice, self._stale = None, None, Choice(), True
        self._further = ()
        self._show_page(self._busy)


def _note(loaded: Loaded) -> str:
    open_ends = _open_ends(loaded.summary)
    if loaded.completed is None:
        excluded = f" · {whole(loaded.excluded)} excluded" if loaded.excluded else ""
        return f"{counted(loaded.total, 'case')} · {counted(loaded.photos, 'photo')}{excluded}{open_ends}"
    rest = "" if loaded.completed == loaded.total else " The others stay hidden until you have completed them."
    based = f"Based on {whole(loaded.completed)} of {counted(loaded.total, 'case')} that you have completed."
    return f"{based}{rest}{open_ends}"


def _open_ends(summary: RunSummary | None) -> str:
    """What keeps the figures from being the last word; nothing where all is scored and current."""
    if summary is None:
        return ""
    flow = summary.flow
    parts = {
        "failed": flow.failed,
        "not scored yet": flow.unscored,
        "changed since they were scored": flow.stale,
    }
    told = [f"{counted(number, 'photo')} {what}" for what, number in parts.items() if number]
    return "".join(f" · {part}" for part in told)


def _plan(summary: RunSummary | None) -> str:
    """Which plan is frozen, and whether the run is the planned one; empty where there is no plan."""
    if summary is None or summary.plan is None:
        return ""
    frozen = summary.plan.frozen
    other = " · this run is not the planned one" if summary.plan.deviations else ""
    return f" · Plan {frozen.hash[:8]} of {frozen.act.time[:10]}{other}"


def _plan_tip(summary: RunSummary | None) -> str:
    if summary is None or summary.plan is None:
        return ""
    from engine.tasks.analysis_plans import plan_lines

    return "\n".join(plan_lines(summary.plan))
