"""The classifier's figures by condition, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from engine.language import tr
from gui.results.classifier.figures import label_of, with_ends
from gui.results.tables.column import Column
from gui.results.tables.model import RowModel
from gui.results.tables.view import RowTable
from gui.words.numbers import too_few, whole

if TYPE_CHECKING:
    from engine.evaluation.values import Figure


@dataclass(frozen=True, slots=True)
class ConditionFigures:
    """A condition of the reference: its cases, and its figures by name."""

    condition: str
    n_cases: int
    figures: Mapping[str, Figure]

    def text(self, name: str) -> str:
        """A figure with its interval; empty where there is none."""
        return with_ends(self.figures[name]) if name in self.figures else ""


def _figure(title: str, name: str, tooltip: str) -> Column[ConditionFigures]:
    return Column(title, tooltip, lambda row: row.text(name))


COLUMNS: tuple[Column[ConditionFigures], ...] = (
    Column(tr("Condition"), tr("By the reference"), lambda row: label_of(row.condition), is_number=False),
    Column(tr("Cases"), tr("Cases of this condition"), lambda row: whole(row.n_cases)),
    _figure(tr("Sensitivity"), "sensitivity", tr("Share of its cases that the model calls so first")),
    _figure(tr("Specificity"), "specificity", tr("Share of all other cases that the model does not call so")),
    _figure(
        tr("AUC"), "auc", tr("How often a case of this condition has a higher probability of it than one of another")
    ),
)


class FiguresModel(RowModel[ConditionFigures]):
    """Conditions of fewer cases than the recipe asks for are greyed."""

    def __init__(self) -> None:
        super().__init__(COLUMNS)
        self.smallest = 1

    def tip(self, row: ConditionFigures, place: int) -> str:
        if self.is_grey(row, place):
            return too_few(self.smallest)
        return self.columns[place].text(row)

    def is_grey(self, row: ConditionFigures, place: int) -> bool:
        return row.n_cases < self.smallest


class FiguresTable(RowTable[ConditionFigures]):
    """One row a condition, those of most cases first."""

    least_name = 120

    def __init__(self, parent: QWidget | None = None) -> None:
        self._figures = FiguresModel()
        super().__init__(self._figures, tr("The classifier by condition, table"), parent)

    def show_figures(self, figures: Sequence[Figure], smallest: int) -> None:
        """Replace the rows; conditions of fewer than `smallest` cases are greyed."""
        self._figures.smallest = smallest
        found: dict[str, dict[str, Figure]] = {}
        for figure in figures:
            if figure.condition:
                found.setdefault(figure.condition, {})[figure.name] = figure
        rows = [ConditionFigures(name, by_name["sensitivity"].n_cases, by_name) for name, by_name in found.items()]
        self.show_rows(sorted(rows, key=lambda row: (-row.n_cases, row.condition)))
