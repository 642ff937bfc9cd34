"""The figures of a surprise: as they are now, beside what they were when the finding was made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.language import tr
from gui import theme
from gui.parts.widgets import clear
from gui.words.numbers import UNDEFINED, interval, percent, two_digits, whole

if TYPE_CHECKING:
    from engine.finding_origins import GroupOrigin, Origin
    from engine.surprises import GroupFailure, Surprise

    Figures = Origin | Surprise
    GroupFigures = GroupOrigin | GroupFailure

F = TypeVar("F")
GONE = tr("The run has no such figures: the label is not marked in these cases, or they are not scored.")


def _ratio(found: Figures) -> str:
    ends = interval(found.ci_low, found.ci_high)
    return two_digits(found.enrichment) + ("" if ends == UNDEFINED else f" ({ends})")


def _difference(found: GroupFigures) -> str:
    ends = interval(found.ci_low, found.ci_high)
    return two_digits(found.difference) + ("" if ends == UNDEFINED else f" ({ends})")


def _p(found: Figures | GroupFigures) -> str:
    return tr("below 0.001") if found.p_adjusted < 0.001 else two_digits(found.p_adjusted)


ROWS: tuple[tuple[str, str, Callable[[Figures], str]], ...] = (
    (
        tr("Share of saliency"),
        tr("Of the saliency outside the region of interest, how much lies on the label; mean over cases"),
        lambda found: percent(found.saliency_share),
    ),
    (
        tr("Share of area"),
        tr("Of the area outside the region of interest, how much the label covers; mean over cases"),
        lambda found: percent(found.area_share),
    ),
    (
        tr("Enrichment (95 % interval)"),
        tr("Share of saliency by share of area; 1 is chance; patients are the units"),
        _ratio,
    ),
    (tr("Adjusted p"), tr("Of an enrichment of 1, corrected for all labels and groups that were looked at"), _p),
    (tr("Photos"), tr("On which the label is marked"), lambda found: whole(found.n_photos)),
    (tr("Cases"), tr("Of these photos"), lambda found: whole(found.n_cases)),
    (tr("Patients"), tr("Of these cases"), lambda found: whole(found.n_patients)),
)

GROUP_ROWS: tuple[tuple[str, str, Callable[[GroupFigures], str]], ...] = (
    (
        tr("These people"),
        tr("Mean over cases: how often the model is right, or IoU"),
        lambda found: two_digits(found.value),
    ),
    (tr("Everybody else"), tr("The same over all other cases of a known group"), lambda found: two_digits(found.rest)),
    (tr("Difference (95 % interval)"), tr("Of the means; patients are the units"), _difference),
    (tr("Adjusted p"), tr("Of no difference, corrected for all groups of this kind"), _p),
    (tr("Cases"), tr("Of these people"), lambda found: whole(found.n_cases)),
    (tr("Patients"), tr("Of these cases"), lambda found: whole(found.n_patients)),
)


class FigureTable(QWidget):
    """A small table without lines; screen readers hear each figure with its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP_HUGE)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(3, 1)

    def show_figures(self, columns: Mapping[str, Figures]) -> None:
        """Replace the columns, each under its title."""
        self._show(columns, ROWS)

    def show_group(self, columns: Mapping[str, GroupFigures]) -> None:
        """The same of a group of people."""
        self._show(columns, GROUP_ROWS)

    def _show(self, columns: Mapping[str, F], rows: Sequence[tuple[str, str, Callable[[F], str]]]) -> None:
        clear(self._grid)
        for place, title in enumerate(columns, start=1):
            head = QLabel(title)
            theme.set_role(head, "small")
            self._grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)
        for line, (name, tip, text) in enumerate(rows, start=1):
            said = QLabel(name)
            said.setToolTip(tip)
            theme.set_role(said, "secondary")
            self._grid.addWidget(said, line, 0)
            for place, (title, found) in enumerate(columns.items(), start=1):
                figure = QLabel(text(found))
                figure.setAccessibleName(f"{name}, {title}: {figure.text()}")
                self._grid.addWidget(figure, line, place, Qt.AlignmentFlag.AlignRight)

    def text_at(self, line: int, column: int) -> str:
        """What a cell says."""
        item = self._grid.itemAtPosition(line, column)
        label = item.widget() if item else None
        return label.text() if isinstance(label, QLabel) else ""
