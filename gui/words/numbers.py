"""Figures as people read them, as in the report, in the language of the window."""

from __future__ import annotations

import math

from engine.language import several, tr
from engine.report.number_text import UNDEFINED, counted, interval, p_text, two_digits, whole

__all__ = [
    "UNDEFINED",
    "cases",
    "counted",
    "interval",
    "p_text",
    "patients",
    "percent",
    "photos",
    "too_few",
    "two_digits",
    "whole",
]

SMALLEST_SHARE = 0.001


def percent(share: float) -> str:
    """A share as a percentage to two significant digits; what is smaller than a person cares for is said to be so."""
    if math.isnan(share):
        return UNDEFINED
    if 0 < share < SMALLEST_SHARE:
        return f"< {100 * SMALLEST_SHARE:g} %"
    if 1 - SMALLEST_SHARE < share < 1:
        return f"> {100 * (1 - SMALLEST_SHARE):g} %"
    return f"{two_digits(100 * share)} %"


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
