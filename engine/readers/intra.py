"""How well readers agree with themselves: the first reading of a photo and the second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.readers.agreement import Overlap
from engine.readers.chance_corrected import counts_of_votes, fleiss_kappa
from engine.readers.names import AGAIN
from engine.readers.rows import Figure, ReaderRow, Unit, each, rows_of
from engine.readers.table import KAPPA, OVERLAPS
from engine.recipe import Analysis


@dataclass(frozen=True, slots=True)
class RepeatedPhoto:
    """A photo that a reader read twice.

    Attributes:
        overlap: the first reading's lesion and the second's, in cells of the score grid.
        cells: of the whole grid.
    """

    photo_id: str
    case_id: str
    patient_key: str
    reader: str
    overlap: Overlap
    cells: int

    @property
    def unit(self) -> Unit:
        """The photo as what has values."""
        return Unit(self.case_id, self.patient_key)

    @property
    def kappa(self) -> float:
        """Fleiss' kappa of the two readings over the cells; NaN where either marked nothing."""
        overlap = self.overlap
        if not (overlap.first and overlap.second):
            return float("nan")
        once = overlap.first + overlap.second - 2.0 * overlap.both
        votes = (int(self.cells - once - overlap.both), int(once), int(overlap.both))
        return fleiss_kappa(*counts_of_votes([votes]))


def intra_rows(photos: Sequence[RepeatedPhoto], analysis: Analysis | None = None) -> tuple[ReaderRow, ...]:
    """A row for each measure over all readers, then for each reader.

    Over all readers a photo's value is the mean over those who read it twice.

    Args:
        analysis: resamples and seed of the intervals, patients as units; `None` leaves them out.
    """
    found: dict[str, list[RepeatedPhoto]] = {}
    for photo in photos:
        found.setdefault(photo.photo_id, []).append(photo)
    figures = [(group[0].unit, figure) for group in found.values() for figure in _of_photo(group)]
    return rows_of(figures, {}, analysis)


def _of_photo(group: Sequence[RepeatedPhoto]) -> Iterator[Figure]:
    for measure in (*OVERLAPS, KAPPA):
        yield from each("intra_reader", _values(group, measure), "", measure)


def _values(group: Sequence[RepeatedPhoto], measure: str) -> Mapping[tuple[str, str], float]:
    return {(one.reader, AGAIN): one.kappa if measure == KAPPA else getattr(one.overlap, measure) for one in group}
