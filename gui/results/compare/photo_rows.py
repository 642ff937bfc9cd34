"""The compared photos as rows of a table: its columns, and where each stands in the frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from engine.language import tr
from engine.run_comparison.values import measured
from gui.results.compare.words import TRANSITIONS, UNKNOWN_DECISION, signed
from gui.results.frame import Rows
from gui.results.tables.column import Column
from gui.results.tables.model import RowModel
from gui.words.numbers import two_digits

if TYPE_CHECKING:
    from engine.run_comparison import PhotoPair

CHANGE = 4


@dataclass(frozen=True, slots=True, eq=False)
class PhotoRow:
    """A photo in both runs, by the measure that is shown; `place` is its row of the frame."""

    pair: PhotoPair
    place: int
    measure: str

    @property
    def before(self) -> float:
        """NaN where undefined, like the others."""
        return measured(self.pair.before.row, self.measure)

    @property
    def after(self) -> float:
        """In the run that is shown."""
        return measured(self.pair.after.row, self.measure)

    @property
    def change(self) -> float:
        """After less before."""
        return self.pair.change(self.measure)

    @property
    def condition(self) -> str:
        """By the reference."""
        return self.pair.after.row.condition or tr("No reference")

    @property
    def decision(self) -> str:
        """What became of the first diagnosis, in words."""
        return TRANSITIONS[self.pair.transition] if self.pair.transition else UNKNOWN_DECISION


def _words(title: str, name: str, tooltip: str) -> Column[PhotoRow]:
    return Column(title, tooltip, lambda row: getattr(row, name), lambda row: getattr(row, name), False)


def _figure(title: str, name: str, tooltip: str) -> Column[PhotoRow]:
    return Column(title, tooltip, lambda row: two_digits(getattr(row, name)), lambda row: getattr(row, name))


COLUMNS: tuple[Column[PhotoRow], ...] = (
    Column(tr("Photo"), tr("The photo."), lambda row: row.pair.photo_id, lambda row: row.pair.photo_id, False),
    _words(tr("Condition"), "condition", tr("By the reference.")),
    _figure(tr("Before"), "before", tr("In the run it is compared with.")),
    _figure(tr("After"), "after", tr("In the run that is shown.")),
    Column(
        tr("Change", "a difference"),
        tr("After less before; first those that changed most, in either direction."),
        lambda row: signed(row.change),
        lambda row: abs(row.change),
        largest_first=True,
    ),
    _words(tr("Decision"), "decision", tr("What became of the first diagnosis of the case.")),
)


class PhotoModel(RowModel[PhotoRow]):
    """Those that changed most come first until a heading is clicked."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, (CHANGE, Qt.SortOrder.AscendingOrder))
        self._given: tuple[PhotoRow, ...] = ()
        self._places = np.empty(0, dtype=np.intp)

    def show_pairs(self, pairs: Sequence[PhotoPair], places: Sequence[int], measure: str) -> None:
        """Replaces all; `places` are rows of the frame, one a pair."""
        self._given = tuple(PhotoRow(pair, place, measure) for pair, place in zip(pairs, places, strict=True))
        self.show_rows(self._given)

    def rows_of(self, mask: Rows) -> list[int]:
        """Where the selected rows of the frame stand as sorted now."""
        return np.flatnonzero(mask[self._places]).tolist()

    def tip(self, row: PhotoRow, place: int) -> str:
        pair = row.pair
        lines = [
            tr("Photo {photo}, case {case}", photo=pair.photo_id, case=pair.after.row.case_id),
            row.condition,
            tr(
                "First diagnosis {before} → {after}",
                before=pair.before.predicted or tr("nothing"),
                after=pair.after.predicted or tr("nothing"),
            ),
        ]
        if pair.revised:
            lines.append(tr("Its region of interest was revised between the runs."))
        return "\n".join(lines)

    def _arrange(self) -> None:
        """Equal ones stand as the pairs came, however they were sorted before."""
        self._rows = list(self._given)
        super()._arrange()
        self._places = np.array([row.place for row in self._rows], dtype=np.intp)
