"""The cards of the results place: the plot with its words, and the table with its export."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped
from gui.results.human import HumanRange
from gui.results.marks import draw_marker, outcome_color
from gui.results.strata import ORDERED_KINDS, ORDERS, Order, plan_words, plot_rows
from gui.results.strata_plot import StrataPlot
from gui.results.strata_table import StrataTable
from gui.words.kinds import kind_phrase
from gui.words.outcomes import OUTCOME_WORDS

if TYPE_CHECKING:
    from engine.statistics import Stratum

PLOT_WORDS = tr("mean {measure}, 95 % interval over patients; grey dash: chance; hollow and grey: fewer than {n} cases")
PLAN_TIP = tr("Whether the frozen analysis plan named these rows; what it did not name is exploratory")


class OutcomeKey(QWidget):
    """Which mark is which outcome, for the outcomes that are in the plot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcomes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_outcomes(self, outcomes: Sequence[str]) -> None:
        """Replaces the marks."""
        self._outcomes = tuple(outcomes)
        self.setAccessibleName(
            tr("Marks: {outcomes}", outcomes=", ".join(OUTCOME_WORDS[outcome] for outcome in outcomes))
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._width(outcome) for outcome in self._outcomes), theme.CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, middle = 0, self.height() / 2
            for outcome in self._outcomes:
                draw_marker(painter, outcome, QPointF(left + 8, middle), outcome_color(outcome))
                painter.setPen(theme.color("secondary"))
                words = self.rect().adjusted(left + 20, 0, 0, 0)
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, OUTCOME_WORDS[outcome])
                left += self._width(outcome)

    def _width(self, outcome: str) -> int:
        return 20 + self.fontMetrics().horizontalAdvance(OUTCOME_WORDS[outcome]) + theme.GAP_LARGE


class PlotCard(QFrame):
    """Agreement by stratum as dots and intervals."""

    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_property(self, "card", "outline")
        self.title, self.plan, self._words, self._key = QLabel(), QLabel(), Wrapped("", "small"), OutcomeKey()
        theme.set_role(self.title, "title")
        theme.set_role(self.plan, "secondary")
        self.plan.setToolTip(PLAN_TIP)
        self.order = Chip(tr("Order"), tr("Order of the rows in the plot"))
        self.order.set_options(ORDERS, "lowest")
        self.order.chosen.connect(self._arrange)
        self.plot = StrataPlot()
        self.plot.row_chosen.connect(self.row_chosen)
        self._strata: tuple[Stratum, ...] = ()
        self._measure, self._smallest, self._kind = "", 1, "condition"
        self._place()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.title)
        head.addWidget(self.plan, 1)
        head.addWidget(self._key)
        head.addWidget(self.order)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP_SMALL)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self.plot, 1)

    def show_strata(
        self, strata: Sequence[Stratum], kind: str, measure: str, smallest: int, human: HumanRange | None = None
    ) -> None:
        """Replaces the rows; the order that was chosen stays, unless the groups have an order of their own."""
        self._strata, self._measure, self._smallest = tuple(strata), measure, smallest
        if kind != self._kind:
            self._kind = kind
            self.order.set_options(ORDERS, "name" if kind in ORDERED_KINDS else "lowest")
        self.title.setText(tr("Agreement {by_group}", by_group=kind_phrase(kind)))
        self.plan.setText(plan_words([stratum for row in plot_rows(strata) for stratum in row.strata]))
        self.plot.setAccessibleName(tr("{title}, plot", title=self.title.text()))
        self.plot.show_human(human)
        words = PLOT_WORDS.format(measure=measure, n=smallest)
        self._words.setText(f"{words}; {human.words}" if human else words)
        self._arrange(self.order.value)

    def _arrange(self, order: str) -> None:
        rows = plot_rows(self._strata, _order(order))
        drawn = {stratum.outcome for row in rows for stratum in row.strata}
        self._key.show_outcomes([outcome for outcome in OUTCOME_WORDS if outcome in drawn])
        self.plot.show_rows(rows, self._measure, self._smallest)
        self._limit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_height()

    def _limit_height(self) -> None:
        margins = self._column.contentsMargins()
        words = self.order.sizeHint().height() + self._words.minimumHeight() + 2 * theme.GRID
        self.setMaximumHeight(margins.top() + margins.bottom() + words + self.plot.tallest)


class TableCard(QFrame):
    """All strata with all columns, and the way out to files."""

    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_property(self, "card", "outline")
        title = QLabel(tr("All figures"))
        theme.set_role(title, "title")
        self._words = QLabel()
        theme.set_role(self._words, "small")
        self.export = QPushButton(tr("Export CSV…"))
        self.export.setToolTip(tr("Write the tables of this run to a folder"))
        self.export.clicked.connect(self.export_asked)
        self.table = StrataTable()
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(title)
        head.addWidget(self._words, 1)
        head.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP_SMALL)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._column = column

    @property
    def tallest(self) -> int:
        """The height beyond which there would be nothing but empty room."""
        around = self._column.contentsMargins().top() + self._column.contentsMargins().bottom()
        return around + self._column.spacing() + self.export.sizeHint().height() + self.table.tallest

    def show_strata(self, strata: Sequence[Stratum], smallest: int) -> None:
        """Replaces the rows; the sorting that was chosen stays."""
        self._words.setText(
            several("{n} row; click a heading to sort", "{n} rows; click a heading to sort", len(strata))
        )
        self.table.show_strata(strata, smallest)


def _order(name: str) -> Order:
    return next(order for order in ("highest", "name", "cases", "lowest") if order == name or order == "lowest")
