"""A row of the plot in words: for the tooltip, and for those who do not see the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.language import tr
from gui.results.strata import PlotRow, interval_note, plan_word, power_hint, small_reason
from gui.words.numbers import cases, interval, patients, two_digits
from gui.words.outcomes import OUTCOME_TITLES

if TYPE_CHECKING:
    from engine.statistics import Stratum


def describe_row(row: PlotRow, measure: str, smallest: int) -> str:
    """Name, then one line an outcome with mean, interval, chance, n, what more cases would show, and the plan."""
    return "\n".join([row.name, *(_describe(stratum, measure, smallest) for stratum in row.strata)])


def _describe(stratum: Stratum, measure: str, smallest: int) -> str:
    figures = tr(
        "{outcome}: {measure} {mean}, 95 % interval {interval}, chance {chance}; {cases}, {patients}.",
        outcome=OUTCOME_TITLES[stratum.outcome],
        measure=measure,
        mean=two_digits(stratum.mean),
        interval=interval(stratum.ci_low, stratum.ci_high),
        chance=two_digits(stratum.chance),
        cases=cases(stratum.n_cases),
        patients=patients(stratum.n_patients),
    )
    plan = f"{word}." if (word := plan_word(stratum)) else ""
    return " ".join(
        filter(None, (figures, small_reason(stratum, smallest), interval_note(stratum), power_hint(stratum), plan))
    )
