"""The classifier's figures as words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.language import several, tr
from gui.results.strata import NUMBERS
from gui.words.numbers import UNDEFINED, interval, patients, percent, two_digits

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
    words = [
        several(
            "Right in {share} of {n:,} case of {patients}; the reference is among its first three in {first_three}.",
            "Right in {share} of {n:,} cases of {patients}; the reference is among its first three in {first_three}.",
            found.n_cases,
            share=_share(top1),
            patients=patients(found.n_patients),
            first_three=_share(top3),
        )
    ]
    if not math.isnan(error.value):
        words.append(tr("Its probabilities are off by {error} on average.", error=two_digits(error.value)))
    if found.n_without_reference:
        words.append(_without_reference(found.n_without_reference))
    if found.n_beyond:
        words.append(_beyond(found.n_beyond))
    return " ".join(words)


def _without_reference(count: int) -> str:
    return several("{n:,} case without a reference left out.", "{n:,} cases without a reference left out.", count)


def _beyond(count: int) -> str:
    return several(
        "In {n:,} case the reference is a condition that the model does not know.",
        "In {n:,} cases the reference is a condition that the model does not know.",
        count,
    )


def with_ends(figure: Figure) -> str:
    """The value with its interval; a dash where it is undefined."""
    if math.isnan(figure.value):
        return UNDEFINED
    if math.isnan(figure.low + figure.high):
        return two_digits(figure.value)
    return f"{two_digits(figure.value)} ({interval(figure.low, figure.high)})"


def _share(figure: Figure) -> str:
    share = percent(figure.value)
    if not math.isnan(figure.low):
        ends = tr("{low} to {high}", low=percent(figure.low), high=percent(figure.high))
        share += f" ({ends})"
    return share.replace(" %", UNBROKEN_PERCENT)
