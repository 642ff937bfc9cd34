"""The columns of the strata table: one line each, with its title, tooltip, text and sorting value."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.report.number_text import p_text
from gui.results.numbers import UNDEFINED, interval, two_digits, whole
from gui.results.strata import MANY_CASES, plan_word, roughly, spoken
from gui.results.tables.column import Column

if TYPE_CHECKING:
    from engine.statistics import Stratum


def _figure(title: str, name: str, tooltip: str) -> Column[Stratum]:
    return Column(title, tooltip, lambda row: two_digits(getattr(row, name)), lambda row: float(getattr(row, name)))


def _count(title: str, name: str, tooltip: str) -> Column[Stratum]:
    return Column(title, tooltip, lambda row: whole(getattr(row, name)), lambda row: float(getattr(row, name)))


def _more_cases(row: Stratum) -> str:
    if math.isnan(row.more_cases):
        return UNDEFINED
    return "no end" if row.more_cases > MANY_CASES else whole(roughly(row.more_cases))


def _difference(row: Stratum) -> str:
    ends = interval(row.difference_low, row.difference_high)
    return two_digits(row.difference) if ends == UNDEFINED else f"{two_digits(row.difference)} ({ends})"


PLAN = "Plan"
COLUMNS: tuple[Column[Stratum], ...] = (
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
    _figure("Chance", "chance", "What regions of the same sizes would reach if their cells were strewn at random."),
    _figure(
        "Shape kept",
        "shift_chance",
        "What the model's own saliency would reach on average if it lay elsewhere in each photo, its shape kept.",
    ),
    Column(
        "Difference",
        "Mean less the mean of the other strata, with its 95 % confidence interval.",
        _difference,
        lambda row: float(row.difference),
    ),
    Column(
        "Adjusted p",
        "How often patients dealt out by chance differ as much, corrected for the number of strata.",
        lambda row: p_text(row.p_adjusted),
        lambda row: float(row.p_adjusted),
    ),
    _figure("Median", "median", "Median over cases."),
    _figure(
        "Skill",
        "shift_skill",
        "How far the mean lies above what saliency of the same shape reaches elsewhere: 0 is no better, 1 is perfect.",
    ),
    Column(
        "More cases",
        "How many more cases of this group would show the difference that the recipe names, at 5 % in 80 % of studies.",
        _more_cases,
        lambda row: row.more_cases if math.isfinite(row.more_cases) else math.nan,
    ),
    Column(
        PLAN,
        "Whether the analysis plan named this row before it was seen; what it did not name is exploratory.",
        plan_word,
        plan_word,
        False,
    ),
    _count("Undefined", "n_undefined", "Photos for which the measure is undefined, such as empty regions; left out."),
)
