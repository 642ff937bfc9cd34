"""How well readers agree with each other: what the model's agreement is held against."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.language import tr
from gui.words.numbers import two_digits

if TYPE_CHECKING:
    from engine.readers.rows import ReaderRow
    from engine.tasks import RunSummary


@dataclass(frozen=True, slots=True)
class HumanRange:
    """Means of the readers, each against the consensus of the others: the lowest and the highest."""

    low: float
    high: float
    readers: int

    @property
    def words(self) -> str:
        """For the line below the plot's title."""
        return tr(
            "band: {readers} readers, each against the consensus of the others, {low} to {high}",
            readers=self.readers,
            low=two_digits(self.low),
            high=two_digits(self.high),
        )


def human_ranges(summary: RunSummary) -> Mapping[str, HumanRange]:
    """By measure, over the photos that several readers read; without those that no two readers have."""
    from engine.regions import LESION
    from engine.tasks import rows_of_readers

    return ranges_of(rows_of_readers(summary, intervals=False).get(LESION, ()))


def ranges_of(rows: Iterable[ReaderRow]) -> dict[str, HumanRange]:
    """The ranges from the rows of readers.csv."""
    means: dict[str, list[float]] = {}
    for row in rows:
        if row.place.comparison == "reader_others" and row.place.first and math.isfinite(row.mean):
            means.setdefault(row.place.measure, []).append(row.mean)
    return {name: HumanRange(min(found), max(found), len(found)) for name, found in means.items()}
