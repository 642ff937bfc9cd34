"""Cells and tables that several sections use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from engine.report.document.charts.dots import Mark, Row
from engine.report.document.content import Cell, Table, Value
from engine.report.number_text import interval, p_text, percent, two_digits, whole
from engine.report.titles import condition_title, stratum_title
from engine.statistics import Stratum

SMALL = "†"
STRATA_COLUMNS = (
    *("Photos", "Cases", "Patients", "Mean", "95 % interval", "Chance"),
    *("Difference to the rest", "95 % interval", "Adjusted p"),
)


def number(value: float) -> Value:
    """Two significant digits."""
    return Value((value,), two_digits(value))


def count(value: int) -> Value:
    """A whole number."""
    return Value((value,), whole(value))


def share(value: float) -> Value:
    """In percent."""
    return Value((value,), percent(value))


def ends(low: float, high: float) -> Value:
    """An interval."""
    return Value((low, high), interval(low, high))


def share_ends(low: float, high: float) -> Value:
    """An interval in percent."""
    text = "–" if low != low or high != high else f"{percent(low)} to {percent(high)}"
    return Value((low, high), text)


def p_cell(p: float) -> Value:
    """A p-value."""
    return Value((p,), p_text(p))


def name_of(row: Stratum) -> str:
    """The stratum, with a dagger where it is small."""
    title = condition_title(row.stratum) if row.stratum_kind == "condition" else ""
    return (title or stratum_title(row.stratum_kind, row.stratum)) + (f" {SMALL}" if row.small else "")


def strata_cells(row: Stratum) -> tuple[Cell, ...]:
    """The cells of `STRATA_COLUMNS`."""
    return (
        *(count(row.n_photos), count(row.n_cases), count(row.n_patients)),
        *(number(row.mean), ends(row.ci_low, row.ci_high), number(row.chance)),
        *(number(row.difference), ends(row.difference_low, row.difference_high), p_cell(row.p_adjusted)),
    )


def strata_table(
    caption: str,
    first: Sequence[str],
    rows: Iterable[tuple[tuple[str, ...], Stratum]],
    note: str,
    grouped: bool = False,
) -> Table:
    """Strata with their names in the columns `first`."""
    cells = tuple((*names, *strata_cells(row)) for names, row in rows)
    columns = (*first, *STRATA_COLUMNS)
    return Table(caption, columns, (False,) * len(first) + (True,) * len(STRATA_COLUMNS), cells, note, grouped)


def mark_of(row: Stratum) -> Mark:
    """A stratum's mark in a chart."""
    return Mark(row.outcome, row.mean, row.ci_low, row.ci_high, row.chance, row.small)


def rows_of(strata: Iterable[Stratum]) -> tuple[Row, ...]:
    """One row a stratum, correct and incorrect below each other, or the whole where correctness is unknown."""
    by_name: dict[str, list[Stratum]] = {}
    for row in strata:
        by_name.setdefault(row.stratum, []).append(row)
    return tuple(_row(found) for found in by_name.values() if any(row.n_cases for row in found))


def _row(found: Sequence[Stratum]) -> Row:
    split = [row for row in found if row.outcome != "all" and row.n_cases]
    shown = split or [row for row in found if row.n_cases]
    title = condition_title(found[0].stratum) if found[0].stratum_kind == "condition" else ""
    label = title or stratum_title(found[0].stratum_kind, found[0].stratum)
    numbers = " + ".join(whole(row.n_cases) for row in shown)
    return Row(label, tuple(map(mark_of, shown)), numbers)


def drawn(strata: Iterable[Stratum]) -> tuple[Stratum, ...]:
    """The strata that `rows_of` draws."""
    rows = tuple(strata)
    split = {row.stratum for row in rows if row.outcome != "all" and row.n_cases}
    return tuple(row for row in rows if row.n_cases and (row.outcome != "all") == (row.stratum in split))


def small_note(rows: Iterable[Stratum], smallest: int) -> str:
    """What the dagger means, where there is one."""
    return f"{SMALL} fewer than {smallest} cases: too few to judge. " if any(row.small for row in rows) else ""


def file_name(*words: str) -> str:
    """A file's name without suffix.

    >>> file_name("gallery", "High agreement, classified correctly")
    'gallery_high_agreement_classified_correctly'
    """
    return re.sub(r"[^a-z0-9]+", "_", " ".join(words).lower()).strip("_")
