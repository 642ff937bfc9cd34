"""The classifier's figures as words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gui import theme
from gui.results.numbers import UNDEFINED, counted, two_digits
from gui.results.strata import NUMBERS

if TYPE_CHECKING:
    from engine.evaluation import Evaluation
    from engine.evaluation.values import Figure

UNBROKEN_PERCENT = "\u00a0%"


def label_of(condition: str) -> str:
    """A condition by number and name, as in the plots."""
    number = NUMBERS.get(condition)
    return condition if number is None else f"{number} {condition}"


def sentence(found: Evaluation) -> str:
    """How often the model is right, and on what that rests."""
    figures = {figure.name: figure for figure in found.figures if not figure.condition}
    top1, top3, error = figures["top1"], figures["top3"], figures["calibration_error"]
    words = (
        f"Right in {_share(top1)} of {counted(found.n_cases, 'case')} of {counted(found.n_patients, 'patient')}; "
        f"the reference is among its first three in {_share(top3)}."
    )
    if not math.isnan(error.value):
        words += f" Its probabilities are off by {two_digits(error.value)} on average."
    if found.n_without_reference:
        words += f" {counted(found.n_without_reference, 'case')} without a reference left out."
    if found.n_beyond:
        words += f" In {counted(found.n_beyond, 'case')} the reference is a condition that the model does not know."
    return words


def with_ends(figure: Figure) -> str:
    """The value with its interval; a dash where it is undefined."""
    if math.isnan(figure.value):
        return UNDEFINED
    if math.isnan(figure.low + figure.high):
        return two_digits(figure.value)
    return f"{two_digits(figure.value)} ({two_digits(figure.low)} to {two_digits(figure.high)})"


def _share(figure: Figure) -> str:
    ends = f" ({theme.percent(figure.low)} to {theme.percent(figure.high)})" if not math.isnan(figure.low) else ""
    return f"{theme.percent(figure.value)}{ends}".replace(" %", UNBROKEN_PERCENT)
