"""How well readers agree with themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.agreement.words import title_of
from engine.readers.rows import ReaderRow
from engine.report.document.content import Table
from engine.report.document.sections.cells import count, ends, number

TITLES = {"fleiss_kappa": "Fleiss' kappa"}
NOTE = (
    "The first drawing and a second one of the same photo, made blank after other cases. Both are the reader's own, so"
    " memory of the first, and the model where it was shown after the first, make these figures too high rather than"
    " too low. Undefined: one of the two drawings marked nothing."
)


def intra_reader(rows: Sequence[ReaderRow]) -> Iterator[Table]:
    """A table where somebody has read photos twice: all readers first, then each."""
    shown = [row for row in rows if row.place.comparison == "intra_reader"]
    if shown:
        cells = tuple(
            (
                *(row.place.first or "All readers", TITLES.get(row.place.measure) or title_of(row.place.measure)),
                *(count(value) for value in (row.n_photos, row.n_cases, row.n_patients, row.n_undefined)),
                *(number(row.mean), ends(row.low, row.high), number(row.median)),
            )
            for row in shown
        )
        columns = ("Reader", "Measure", "Photos", "Cases", "Patients", "Undefined", "Mean", "95 % interval", "Median")
        yield Table("Readers with themselves", columns, (False, False, *(True,) * 7), cells, NOTE, grouped=True)
