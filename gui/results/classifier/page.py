"""The classifier itself, since low agreement means something else in a model that is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.parts.widgets import Wrapped
from gui.results.classifier.calibration import CalibrationPlot
from gui.results.classifier.confusion import ConfusionTable
from gui.results.classifier.figures import sentence
from gui.results.classifier.figures_table import FiguresTable
from gui.results.frame import PhotoFrame
from gui.results.page import Page
from gui.results.selection import Selection
from gui.results.strata import Choice

if TYPE_CHECKING:
    from engine.evaluation import Evaluation
    from engine.tasks import RunSummary
    from gui.document.document import Document
    from gui.engine_thread import Watch

BUSY = tr("Working out how often the model is right…")
NO_REFERENCES = tr(
    "No case that you may see has both a prediction and a reference diagnosis, so nobody can say how often the model "
    "is right. Import a table with diagnoses, or let readers enter theirs."
)
FIGURES_TIP = tr("each figure with its 95 % interval over patients")
CONFUSION_TIP = tr("cases by reference (down) and first diagnosis (across); a click selects their photos")
CALIBRATION_TIP = tr("95 % interval over patients; dashed: probabilities that are what they say")
LEAST_CALIBRATION = 280
"""The height from which the plot stands below the table, where the table leaves so much."""
UNBOUNDED = 16777215
"""What Qt takes for no largest size."""


class Classifier(Page):
    """Of all cases of the run with a reference, whatever is filtered elsewhere."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, selection, parent)
        self._frame: PhotoFrame | None = None
        self._summary: RunSummary | None = None
        self.message = Wrapped("", "secondary")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence, self.table = Wrapped("", "secondary"), FiguresTable()
        self.confusion, self.calibration = ConfusionTable(), CalibrationPlot()
        self.confusion.cell_chosen.connect(self._select)
        self._place()

    def _place(self) -> None:
        self._table_card = _card(tr("The model itself"), FIGURES_TIP, self.sentence, self.table)
        self._calibration_card = _card(tr("Calibration"), CALIBRATION_TIP, self.calibration)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self._table_card, 3)
        self._right.addWidget(_card(tr("What it takes for what"), CONFUSION_TIP, self.confusion), 3)
        self._right.addWidget(self._calibration_card, 2)
        self._figures = QWidget()
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(0, 0, 0, 0)
        for layout in (row, self._left, self._right):
            layout.setSpacing(theme.GAP)
        row.addLayout(self._left, 5)
        row.addLayout(self._right, 3)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        self._stack.addWidget(self._figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Below a short table the plot has its room, and the confusions have a column for themselves."""
        tallest = self.table.tallest_in(self._table_card)
        below = self.height() - tallest - theme.GAP >= LEAST_CALIBRATION
        self._table_card.setMaximumHeight(tallest if below else UNBOUNDED)
        old, new = (self._right, self._left) if below else (self._left, self._right)
        if old.indexOf(self._calibration_card) != -1:
            old.removeWidget(self._calibration_card)
            new.addWidget(self._calibration_card, 2)

    def show_frame(self, frame: PhotoFrame, choice: Choice) -> None:
        self._frame = frame
        if frame.summary is self._summary:
            return
        self._summary = summary = frame.summary
        if self._stack.currentWidget() is self.message:
            self.message.setText(BUSY)

        def work(_: Watch) -> Evaluation | None:
            from engine.tasks.evaluation_rows import evaluation_of

            return evaluation_of(summary)

        self.document.helper.run(work, self._show, self._fail, title=tr("Classifier"), kind="classifier")

    def forget(self) -> None:
        self._frame, self._summary = None, None
        self.table.show_figures((), 1)
        self.confusion.show_confusions(())
        self.calibration.show_bins(())
        self._stack.setCurrentWidget(self.message)

    def _show(self, found: Evaluation | None) -> None:
        summary = self._summary
        if summary is None:
            return
        if found is None:
            self._fail(NO_REFERENCES)
            return
        self.sentence.setText(sentence(found))
        self.table.show_figures(found.figures, summary.run.recipe.analysis.smallest_stratum)
        self.confusion.show_confusions(found.confusions)
        self.calibration.show_bins(found.calibration)
        self._stack.setCurrentWidget(self._figures)
        self._share_room()

    def _fail(self, words: str) -> None:
        self.message.setText(words)
        self._stack.setCurrentWidget(self.message)

    def _select(self, reference: str, predicted: str) -> None:
        """The photos of the cases in a cell."""
        if self._frame is not None:
            words = self._frame.words
            self.selection.set(words["condition"].are(reference) & words["predicted"].are(predicted))


def _card(title: str, words: str, *content: QWidget) -> QFrame:
    card = QFrame()
    theme.set_property(card, "card", "outline")
    head = QLabel(title)
    theme.set_role(head, "title")
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP)
    column.setSpacing(theme.GRID)
    column.addWidget(head)
    if words:
        column.addWidget(Wrapped(words, "small"))
    column.addSpacing(theme.GRID)
    for widget in content:
        column.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return card
