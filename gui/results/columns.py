"""The columns of the strata table: one line each, with its title, tooltip, text and sorting value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.results.numbers import UNDEFINED, interval, two_digits, whole
from gui.results.strata import spoken

if TYPE_CHECKING:
    from engine.statistics import Stratum

SortValue = float | str


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `sort_by` gives text for words and a number (NaN where undefined) for figures."""

    title: str
    tooltip: str
    text: Callable[[Stratum], str]
    sort_by: Callable[[Stratum], SortValue]
    is_number: bool = True


def _figure(title: str, name: str, tooltip: str) -> Column:
    return Column(title, tooltip, lambda row: two_digits(getattr(row, name)), lambda row: float(getattr(row, name)))


def _count(title: str, name: str, tooltip: str) -> Column:
    return Column(title, tooltip, lambda row: whole(getattr(row, name)), lambda row: float(getattr(row, name)))


def _difference(row: Stratum) -> str:
    ends = interval(row.difference_low, row.difference_high)
    return two_digits(row.difference) if ends == UNDEFINED else f"{two_digits(row.difference)} ({ends})"


COLUMNS: tuple[Column, ...] = (
    Column("Stratum", "The group of cases.", spoken, lambda row: row.stratum.casefold(), False),
    Column(
        "Outcome",
        "Whether the model's first diagnosis matches the reference.",
        lambda row: row.outcome.capitalize(),
        lambda row: row.outcome,
        False,
    ),
    _count("Photos", "n_photos", "Photos with this measure."),
    _count("Cases", "n_cases", "Cases: a case's score is the mean over its photos."),
    _count("Patients", "n_patients", "Patients: the unit that is resampled for intervals."),
    _figure("Mean", "mean", "Mean over cases."),
    Column(
        "95 % interval",
        "Confidence interval of the mean, from resampling patients.",
        lambda row: interval(row.ci_low, row.ci_high),
        lambda row: float(row.ci_low),
    ),
    _figure("Chance", "chance", "What regions of the same sizes would reach if placed independently."),
    Column(
        "Difference",
        "Mean less the mean of the other strata, with its 95 % confidence interval.",
        _difference,
        lambda row: float(row.difference),
    ),
    _figure(
        "Adjusted p",
        "p_adjusted",
        "How often patients dealt out by chance differ as much, corrected for the number of strata.",
    ),
    _figure("Median", "median", "Median over cases."),
    _count("Undefined", "n_undefined", "Photos for which the measure is undefined, such as empty regions; left out."),
)
