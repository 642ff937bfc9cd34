"""The columns of the strata table: one line each, with its title, tooltip, text and sorting value."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.language import tr
from gui.results.strata import MANY_CASES, plan_word, roughly, spoken
from gui.results.tables.column import Column
from gui.words.numbers import UNDEFINED, interval, p_text, two_digits, whole
from gui.words.outcomes import OUTCOME_TITLES

if TYPE_CHECKING:
    from engine.statistics import Stratum


def _figure(title: str, name: str, tooltip: str) -> Column[Stratum]:
    return Column(title, tooltip, lambda row: two_digits(getattr(row, name)), lambda row: float(getattr(row, name)))


def _count(title: str, name: str, tooltip: str) -> Column[Stratum]:
    return Column(title, tooltip, lambda row: whole(getattr(row, name)), lambda row: float(getattr(row, name)))


def _more_cases(row: Stratum) -> str:
    if math.isnan(row.more_cases):
        return UNDEFINED
    return tr("no end") if row.more_cases > MANY_CASES else whole(roughly(row.more_cases))


def _difference(row: Stratum) -> str:
    ends = interval(row.difference_low, row.difference_high)
    return two_digits(row.difference) if ends == UNDEFINED else f"{two_digits(row.difference)} ({ends})"


PLAN = tr("Plan")
COLUMNS: tuple[Column[Stratum], ...] = (
    Column(tr("Group"), tr("The group of cases."), spoken, lambda row: row.stratum.casefold(), False),
    Column(
        tr("Outcome"),
        tr("Whether the model's first diagnosis matches the reference."),
        lambda row: OUTCOME_TITLES[row.outcome],
        lambda row: row.outcome,
        False,
    ),
    _count(tr("Photos"), "n_photos", tr("Photos with this measure.")),
    _count(tr("Cases"), "n_cases", tr("Cases: a case's score is the mean over its photos.")),
    _count(tr("Patients"), "n_patients", tr("Patients: the unit that is resampled for intervals.")),
    _figure(tr("Mean"), "mean", tr("Mean over cases.")),
    Column(
        tr("95 % interval"),
        tr("Confidence interval of the mean, from resampling patients."),
        lambda row: interval(row.ci_low, row.ci_high),
        lambda row: float(row.ci_low),
    ),
    _figure(
        tr("Chance"), "chance", tr("What regions of the same sizes would reach if their cells were strewn at random.")
    ),
    _figure(
        tr("Shape kept"),
        "shift_chance",
        tr("What the model's own saliency would reach on average if it lay elsewhere in each photo, its shape kept."),
    ),
    Column(
        tr("Difference"),
        tr("Mean less the mean of the other strata, with its 95 % confidence interval."),
        _difference,
        lambda row: float(row.difference),
    ),
    Column(
        tr("Adjusted p"),
        tr("How often patients dealt out by chance differ as much, corrected for the number of strata."),
        lambda row: p_text(row.p_adjusted),
        lambda row: float(row.p_adjusted),
    ),
    _figure(tr("Median"), "median", tr("Median over cases.")),
    _figure(
        tr("Skill"),
        "shift_skill",
        tr(
            "How far the mean lies above what saliency of the same shape reaches elsewhere: "
            "0 is no better, 1 is perfect."
        ),
    ),
    Column(
        tr("More cases"),
        tr(
            "How many more cases of this group would show the difference that the recipe names, "
            "at 5 % in 80 % of studies."
        ),
        _more_cases,
        lambda row: row.more_cases if math.isfinite(row.more_cases) else math.nan,
    ),
    Column(
        PLAN,
        tr("Whether the analysis plan named this row before it was seen; what it did not name is exploratory."),
        plan_word,
        plan_word,
        False,
    ),
    _count(
        tr("Undefined"),
        "n_undefined",
        tr("Photos for which the measure is undefined, such as empty regions; left out."),
    ),
)
