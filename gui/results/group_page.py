"""The page of strata: the plot, the table of the same rows, and whether the maps can be trusted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme
from gui.results.cards import PlotCard, TableCard
from gui.results.folding_card import TABLE_HEIGHT
from gui.results.frame import PhotoFrame, Rows
from gui.results.loading import Loaded
from gui.results.selection import Selection
from gui.results.splitting import transparent_splitter
from gui.results.strata import Choice, fitting
from gui.results.surprise_card import SurpriseCard
from gui.results.trust_card import TrustCard
from gui.words.titles import measure_titles

ROOM_FOR_BOTH = 800
"""Below this height only one of the two tables is shown."""
ROOM_FOR_ONE_MORE = 210
UNBOUNDED = 16777215
"""What Qt takes for no largest size."""
PLOT_AND_TABLE = {Qt.Orientation.Vertical: (600, 400), Qt.Orientation.Horizontal: (720, 1740)}
"""Shares of the room."""
ROOM_BESIDE = 2200
"""From this width the table stands beside the plot, and the surprises unfold below them."""


class GroupPage(QWidget):
    """Rows that are chosen select the photos of their strata."""

    export_asked = Signal()
    check_asked = Signal()

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._frame: PhotoFrame | None = None
        self._kind = ""
        self._selecting = False
        self._folded_by_hand = False
        """Whether a person has folded or unfolded the surprises: they then stay so."""
        self._unfolded_itself = False
        self.plot_card, self.table_card, self.trust_card = PlotCard(), TableCard(), TrustCard()
        self.surprise_card = SurpriseCard()
        self._place()
        table = self.table_card.table
        self.plot_card.row_chosen.connect(table.select_stratum)
        table.selectionModel().selectionChanged.connect(self._select_photos)
        selection.changed.connect(self._follow_selection)
        self.trust_card.check_asked.connect(self.check_asked)
        self.trust_card.unfolded.connect(self._share_room)
        self.surprise_card.unfolded.connect(self._share_room)
        self.surprise_card.unfold.clicked.connect(self._keep_fold)
        self.surprise_card.chosen.connect(self._select_surprise)
        self.table_card.export_asked.connect(self.export_asked)

    def _place(self) -> None:
        self._split = split = transparent_splitter(Qt.Orientation.Vertical, theme.GAP)
        split.addWidget(self.plot_card)
        split.addWidget(self.table_card)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(split, 1)
        column.addWidget(self.surprise_card)
        column.addWidget(self.trust_card)
        column.addStretch(0)

    def show_loaded(self, loaded: Loaded, frame: PhotoFrame | None, choice: Choice) -> None:
        """Show the strata of the choice; `frame` holds the photos behind them."""
        assert loaded.summary is not None
        self._frame, self._kind = frame, choice.kind
        smallest = loaded.summary.run.recipe.analysis.smallest_stratum
        strata = fitting(loaded.summary.strata, choice)
        measure = measure_titles([choice.measure])[choice.measure]
        self.plot_card.show_strata(strata, choice.kind, measure, smallest, loaded.humans.get(choice.measure))
        self.table_card.show_strata(strata, smallest)
        self.trust_card.show_figures(loaded.trust, choice.baseline)
        self._share_room()

    def _select_photos(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        """What the rows of the table stand for."""
        if self._frame is None or self._selecting:
            return
        self._selecting = True
        self.surprise_card.let_go()
        self._selection.set(self._photos_of_rows(self._frame))
        self._selecting = False

    def _photos_of_rows(self, frame: PhotoFrame) -> Rows:
        rows = np.zeros(len(frame), dtype=np.bool_)
        for stratum in self.table_card.table.chosen_rows:
            rows |= frame.strata(self._kind).are(stratum.stratum) & frame.fitting(stratum.outcome)
        return rows

    def _select_surprise(self) -> None:
        """The photos behind the row of the surprises."""
        surprise = self.surprise_card.table.chosen
        if self._frame is None or self._selecting or surprise is None:
            return
        self._selecting = True
        self.table_card.table.clearSelection()
        self.plot_card.plot.let_go()
        self._selection.set(self.surprise_card.photos_of(surprise, self._frame))
        self._selecting = False

    def _follow_selection(self) -> None:
        """Rows whose photos are not what is selected any more are let go of."""
        if not self._selecting:
            self._selecting = True
            self.table_card.table.clearSelection()
            self.plot_card.plot.let_go()
            self.surprise_card.let_go()
            self._selecting = False

    def _keep_fold(self) -> None:
        self._folded_by_hand, self._unfolded_itself = True, False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a low window only one of the two tables is shown, so that neither is cut to a row or two."""
        beside = self.width() >= ROOM_BESIDE
        self._turn(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        if beside:
            self._share_large_room()
            return
        self._split.setMaximumHeight(UNBOUNDED)
        self.surprise_card.give_table(0)
        self._unfold_surprises(False)
        unfolded = self.trust_card.is_unfolded + self.surprise_card.is_unfolded
        room = ROOM_FOR_BOTH + ROOM_FOR_ONE_MORE * (unfolded - 1)
        self.table_card.setVisible(not unfolded or self.height() >= room)

    def _turn(self, way: Qt.Orientation) -> None:
        """Beside the plot the many columns of the table need most of the width; what a person drags then stays."""
        if self._split.orientation() != way:
            self._split.setOrientation(way)
            self._split.setSizes(list(PLOT_AND_TABLE[way]))

    def _share_large_room(self) -> None:
        """Plot and table are no higher than what they hold; the surprises have what is left."""
        self.table_card.show()
        tallest = max(self.plot_card.maximumHeight(), self.table_card.tallest)
        self._split.setMaximumHeight(tallest)
        trust = TABLE_HEIGHT * self.trust_card.is_unfolded
        left = self.height() - tallest - trust - 5 * theme.CONTROL_HEIGHT
        self.surprise_card.give_table(min(left, self.surprise_card.table.tallest))
        self._unfold_surprises(left >= TABLE_HEIGHT)

    def _unfold_surprises(self, has_room: bool) -> None:
        """Where there is room and nobody has folded them; what unfolded by itself folds by itself."""
        unfold = self.surprise_card.unfold
        if has_room and not (self._folded_by_hand or unfold.isChecked()):
            self._unfolded_itself = True
            unfold.setChecked(True)
        elif not has_room and self._unfolded_itself:
            self._unfolded_itself = False
            unfold.setChecked(False)
