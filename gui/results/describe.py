"""A row of the plot in words: for the tooltip, and for those who do not see the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.results.numbers import counted, interval, two_digits
from gui.results.strata import PlotRow, small_reason

if TYPE_CHECKING:
    from engine.statistics import Stratum

_OUTCOME_WORDS = {"correct": "Correct", "incorrect": "Incorrect", "all": "All"}


def describe_row(row: PlotRow, measure: str, smallest: int) -> str:
    """Name, then one line an outcome with mean, interval, chance and n."""
    return "\n".join([row.name, *(_describe(stratum, measure, smallest) for stratum in row.strata)])


def _describe(stratum: Stratum, measure: str, smallest: int) -> str:
    word = _OUTCOME_WORDS.get(stratum.outcome, stratum.outcome)
    counts = f"{counted(stratum.n_cases, 'case')}, {counted(stratum.n_patients, 'patient')}"
    figures = (
        f"{word}: {measure} {two_digits(stratum.mean)}, 95 % interval {interval(stratum.ci_low, stratum.ci_high)}, "
        f"chance {two_digits(stratum.chance)}; {counts}."
    )
    reason = small_reason(stratum, smallest)
    return f"{figures} {reason}" if reason else figures
