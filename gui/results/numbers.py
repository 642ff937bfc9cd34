"""Figures as people read them, as in the report, in the language of the window."""

from engine.language import several, tr
from engine.report.number_text import UNDEFINED, counted, interval, p_text, two_digits, whole

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
