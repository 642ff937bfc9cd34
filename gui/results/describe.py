"""A row of the plot in words: for the tooltip, and for those who do not see the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.results.numbers import counted, interval, two_digits
from gui.results.strata import PlotRow, interval_note, plan_word, power_hint, small_reason

if TYPE_CHECKING:
    from engine.statistics import Stratum

_OUTCOME_WORDS = {"correct": "Correct", "incorrect": "Incorrect", "all": "All"}


def describe_row(row: PlotRow, measure: str, smallest: int) -> str:
    """Name, then one line an outcome with mean, interval, chance, n, what more cases would show, and the plan."""
    return "\n".join([row.name, *(_describe(stratum, measure, smallest) for stratum in row.strata)])


def _describe(stratum: Stratum, measure: str, smallest: int) -> str:
    outcome = _OUTCOME_WORDS.get(stratum.outcome, stratum.outcome)
    counts = f"{counted(stratum.n_cases, 'case')}, {counted(stratum.n_patients, 'patient')}"
    figures = (
        f"{outcome}: {measure} {two_digits(stratum.mean)}, 95 % interval {interval(stratum.ci_low, stratum.ci_high)}, "
        f"chance {two_digits(stratum.chance)}; {counts}."
    )
    plan = f"{word}." if (word := plan_word(stratum)) else ""
    return " ".join(
        filter(None, (figures, small_reason(stratum, smallest), interval_note(stratum), power_hint(stratum), plan))
    )
