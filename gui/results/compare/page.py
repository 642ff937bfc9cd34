"""Two runs side by side: what differs, what changed, for whom, and on which photos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.document.reading import visible_cases
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped
from gui.results.compare.change_plot import ChangePlot
from gui.results.compare.count_table import CountTable
from gui.results.compare.figures import (
    DECISION_HEADS,
    change_rows,
    decision_lines,
    maps_for,
    move_table,
    pairs_in,
)
from gui.results.compare.loading import Compared, Sides, compared, read_runs, read_sides, shown_kind
from gui.results.compare.photo_table import PhotoTable
from gui.results.compare.pictures import PairPictures
from gui.results.compare.setting_words import settings_listed
from gui.results.compare.titled_card import titled_card
from gui.results.compare.words import REASONS, run_name
from gui.results.empty import Emptiness, EmptyResults
from gui.results.frame import PhotoFrame, Rows
from gui.results.page import Page
from gui.results.plots.card import ViewCard
from gui.results.selection import Selection
from gui.results.splitting import transparent_splitter
from gui.results.strata import Choice
from gui.words.kinds import kind_phrase
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from engine.project import Run
    from gui.document.document import Document
    from gui.engine_thread import Watch

RUNS, REQUEST = "compared_runs", "comparison"
BUSY = tr("Holding the two runs against each other…")
ONE_RUN = Emptiness(
    tr("One run so far"), tr("Score with another model or recipe and both will stand here."), "score", tr("Score all…")
)
NOTHING_SHARED = tr("The two runs have no photo in common that the same people read.")
HOLD = tr("dot: mean change over cases; line: 95 % interval of the paired difference, over patients")
WIDEST = 520
MOST_NAMED = 12
"""Photos in the tooltip of what was left out."""
TABLES = {"decisions": tr("Decisions"), "groups": tr("Shared Interest’s groups")}
TRANSITION_PHRASE = tr("by what became of the decision")


class ComparePage(Page):
    """Chooses the other run; everything on the page is the run that is shown less that one."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, selection, parent)
        self._frame: PhotoFrame | None = None
        self._choice = Choice()
        self._runs: tuple[Run, ...] = ()
        self._photos: Mapping[str, int] = {}
        self._sides: Sides | None = None
        self._compared: Compared | None = None
        self._make_parts()
        self._place()
        self._wire()

    def _make_parts(self) -> None:
        self.against = Chip(tr("Against"), tr("The run that the one above is held against"), widest=WIDEST)
        self.what = Chip(tr("Table"), tr("What is counted"))
        self.what.set_options(TABLES, "decisions")
        self.sentence, self.cautions = Wrapped(""), Wrapped("", "small")
        self.plot = ChangePlot()
        self.card = ViewCard("change", tr("Change", "a difference"), self.plot, ())
        self.counts, self.counts_words = CountTable(tr("Decisions and groups, table")), Wrapped("", "small")
        self.table, self.pictures = PhotoTable(), PairPictures(self.document)
        self.empty, self.message = EmptyResults(), Wrapped(BUSY, "secondary")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._full, self._stack = QWidget(), QStackedWidget()
        for widget in (self.message, self.empty, self._full):
            self._stack.addWidget(widget)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.against, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.cautions)
        head.addLayout(words, 1)
        left, right = (transparent_splitter(Qt.Orientation.Vertical, theme.GAP_SMALL) for _ in range(2))
        left.addWidget(self.card)
        self._counts_card = titled_card(tr("From run to run"), self.what, self.counts_words, self.counts)
        self._right = right
        left.addWidget(self._counts_card)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        right.addWidget(titled_card(tr("The photo in both runs"), None, self.pictures))
        right.addWidget(titled_card(tr("Photos by their change"), None, self.table))
        right.setStretchFactor(0, 1)
        right.setStretchFactor(1, 1)
        both = transparent_splitter(Qt.Orientation.Horizontal, theme.GAP_SMALL)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([1000, 1025])
        full = QVBoxLayout(self._full)
        full.setContentsMargins(0, 0, 0, 0)
        full.setSpacing(theme.GAP_SMALL)
        full.addLayout(head)
        full.addWidget(both, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _wire(self) -> None:
        self.against.chosen.connect(self._ask)
        self.what.chosen.connect(self._draw_counts)
        self.empty.step_asked.connect(self.step_asked)
        self.plot.selected.connect(self.select)
        self.card.enlarge_asked.connect(self._share_room)
        self.counts.photos_chosen.connect(self.select)
        self.table.selected.connect(self._select_rows)
        self.table.current_changed.connect(self._draw_pictures)
        self.table.opened.connect(self.case_asked)
        self.selection.changed.connect(self._follow)

    # What is loaded

    def show_frame(self, frame: PhotoFrame, choice: Choice) -> None:
        new_run = self._frame is None or self._frame.summary is not frame.summary
        self._frame, self._choice = frame, choice
        if new_run:
            self._sides = None
            project = self.document.project
            assert project is not None
            self.document.helper.run(
                lambda _: read_runs(project), self._show_runs, self._fail, title=tr("Compare"), kind=RUNS
            )
        elif self._compared is not None and self._compared.kind == choice.kind:
            self._draw()
        elif self._sides is not None:
            self._ask()

    def forget(self) -> None:
        self._frame, self._sides, self._compared, self._runs = None, None, None, ()
        self.against.set_options({}, "")
        self.table.show_pairs((), (), "")
        self.plot.show_rows((), "", 1)
        self.counts.show_lines((), ())
        self.pictures.forget()
        self._say(BUSY)

    def _show_runs(self, found: tuple[tuple[Run, ...], Mapping[str, int]]) -> None:
        frame = self._frame
        if frame is None:
            return
        self._runs, self._photos = found
        shown = frame.summary.run
        others = {
            run.run_id: run_name(run, self._photos.get(run.run_id, 0))
            for run in self._runs
            if run.run_id != shown.run_id
        }
        if not others:
            self.empty.show_emptiness(ONE_RUN)
            self._stack.setCurrentWidget(self.empty)
            return
        earlier = [run.run_id for run in self._runs if run.started_at < shown.started_at]
        usual = earlier[0] if earlier else next(iter(others))
        self.against.set_options(others, self.against.value if self.against.value in others else usual, others)
        self._ask()

    def _ask(self) -> None:
        """The two runs by the chosen kind of groups; what was read of them before is used again."""
        frame, project, reader = self._frame, self.document.project, self.document.reader
        if frame is None or project is None:
            return
        summary, other, kind = frame.summary, self.against.value, self._choice.kind
        names = (other, summary.run.run_id)
        known = self._sides if self._sides and self._sides.names == names else None
        if known is None:
            self._say(BUSY)

        def work(_: Watch) -> Compared:
            sides = known or read_sides(project, summary, other, visible_cases(project, reader))
            return compared(sides, kind)

        self.document.helper.run(work, self._show, self._fail, title=tr("Compare"), kind=REQUEST)

    def _show(self, found: Compared) -> None:
        """What was asked for another frame, and so perhaps for another reader, is not shown."""
        if self._frame is None or found.sides.shown is not self._frame.summary:
            return
        self._sides, self._compared = found.sides, found
        if not found.comparison.pairs:
            self._fail(NOTHING_SHARED)
            return
        self._draw()
        self._stack.setCurrentWidget(self._full)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self._stack.setCurrentWidget(self.message)

    def _fail(self, sentence: str) -> None:
        self._say(sentence)

    # What is drawn

    def _draw(self) -> None:
        from engine.run_comparison.sentences import differs, left_out, revised

        frame, found = self._frame, self._compared
        assert frame is not None and found is not None
        comparison = found.comparison
        self.sentence.setText(differs(comparison, settings_listed))
        mind = [caution.sentence for caution in comparison.cautions]
        self.cautions.setText(" ".join(filter(None, (*mind, revised(comparison), left_out(comparison)))))
        self.cautions.setVisible(bool(self.cautions.text()))
        self.cautions.setToolTip(
            "\n".join(f"{one.photo_id}: {one.message or REASONS[one.reason]}" for one in comparison.unmatched)
        )
        self._draw_plot()
        self._draw_counts()
        pairs, rows = pairs_in(frame, comparison.pairs_of(self._maps))
        self.table.show_pairs(pairs, rows, self._measure)
        self._draw_pictures()
        self._follow()

    def _draw_plot(self) -> None:
        frame, found = self._frame, self._compared
        assert frame is not None and found is not None
        kind, smallest = shown_kind(found.kind), found.comparison.after.recipe.analysis.smallest_stratum
        rows = change_rows(frame, found, self._maps, self._measure)
        refused = [one for one in found.comparison.cautions if one.refused and self._measure in one.measures]
        phrase = TRANSITION_PHRASE if kind == "transition" else kind_phrase(kind)
        self.card.title.setText(tr("Change {by_group}", by_group=phrase))
        self.card.say(
            refused[0].sentence if refused else HOLD,
            tr(
                "Hollow and grey: fewer than {n} cases; their intervals may go on beyond the axis.",
                n=smallest,
            ),
        )
        self.plot.show_rows(rows, measure_titles([self._measure])[self._measure], smallest)

    def _draw_counts(self) -> None:
        from engine.run_comparison.sentences import decision_test

        frame, found = self._frame, self._compared
        if frame is None or found is None:
            return
        if self.what.value == "decisions":
            self.counts.show_lines(DECISION_HEADS, decision_lines(frame, found))
            self.counts_words.setText(decision_test(found.comparison))
            self._limit_counts()
            return
        self.counts.show_lines(*move_table(frame, found.comparison, self._maps))
        self.counts_words.setText(
            several(
                "{n:,} photo from group (down) to group (across); undefined ones are counted, too.",
                "{n:,} photos from group (down) to group (across); undefined ones are counted, too.",
                len(found.comparison.pairs_of(self._maps)),
            )
        )
        self._limit_counts()

    def _limit_counts(self) -> None:
        """The counts are no higher than their lines; the plot above them has what is left."""
        self._counts_card.setMaximumHeight(self.counts.tallest_in(self._counts_card))

    def _draw_pictures(self) -> None:
        if self._sides is not None and self._frame is not None:
            self.pictures.show_pair(self.table.current, self._sides.names, self._measure)

    @property
    def _maps(self) -> tuple[str, str]:
        assert self._compared is not None
        return maps_for(self._compared.comparison, self._choice.baseline)

    @property
    def _measure(self) -> str:
        return self._choice.measure

    def _share_room(self) -> None:
        """The plot alone, or everything."""
        for widget in (self._counts_card, self._right):
            widget.setVisible(not self.card.enlarge.isChecked())

    # What is selected

    def _select_rows(self, rows: list[int]) -> None:
        if self._frame is not None:
            mask: Rows = np.zeros(len(self._frame), dtype=np.bool_)
            mask[rows] = True
            self.selection.set(mask)

    def _follow(self) -> None:
        mask = self.selection.mask
        if self._frame is None or self._compared is None or len(mask) != len(self._frame):
            return
        self.plot.show_selection(mask if mask.any() else None)
        self.table.follow(mask)
