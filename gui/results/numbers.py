"""Figures as people read them, as in the report, in the language of the window."""

from engine.language import several, tr
from engine.report import number_text
from engine.report.number_text import UNDEFINED, counted, two_digits, whole

__all__ = [
    "UNDEFINED",
    "cases",
    "counted",
    "interval",
    "p_text",
    "patients",
    "photos",
    "too_few",
    "two_digits",
    "whole",
]

SMALLEST_P = 0.001
"""Smaller ones are said to be below it."""


def interval(low: float | None, high: float | None) -> str:
    """Both ends, or a dash where one of them is undefined."""
    ends = two_digits(low), two_digits(high)
    return UNDEFINED if UNDEFINED in ends else tr("{low} to {high}", low=ends[0], high=ends[1])


def p_text(p: float) -> str:
    """A p-value; a dash where it is undefined."""
    return tr("below 0.001") if p < SMALLEST_P else number_text.p_text(p)


def cases(count: int) -> str:
    """So many cases, by themselves or in a list; where a sentence goes on it says the count itself."""
    return several("{n:,} case", "{n:,} cases", count)


def photos(count: int) -> str:
    """So many photos."""
    return several("{n:,} photo", "{n:,} photos", count)


def patients(count: int) -> str:
    """So many patients."""
    return several("{n:,} patient", "{n:,} patients", count)


def too_few(smallest: int) -> str:
    """Why a group is greyed."""
    return tr("Fewer than {n} cases: too few to judge.", n=smallest)
