"""Figures as people read them: two significant digits, an interval beside the mean, nothing where nothing is known."""

from __future__ import annotations

import math
import re

from engine.language import grouped, tr

UNDEFINED = "–"


def two_digits(value: float | None) -> str:
    """Two significant digits without an exponent; a dash where the value is undefined.

    >>> two_digits(0.4149), two_digits(0.0341), two_digits(0.9999), two_digits(0.0)
    ('0.41', '0.034', '1.0', '0')
    """
    if value is None or not math.isfinite(value):
        return UNDEFINED
    if value == 0:
        return "0"
    rounded = float(f"{value:.1e}")
    decimals = max(0, 1 - math.floor(math.log10(abs(rounded))))
    return grouped(rounded, decimals).replace("-", "−")


def interval(low: float | None, high: float | None) -> str:
    """Both ends, or a dash where one of them is undefined."""
    ends = (two_digits(low), two_digits(high))
    return UNDEFINED if UNDEFINED in ends else tr("{low} to {high}", low=ends[0], high=ends[1])


def percent(value: float | None) -> str:
    """A share as a whole number of percent; a dash where it is undefined.

    >>> percent(0.934), percent(float("nan"))
    ('93 %', '–')
    """
    return UNDEFINED if value is None or not math.isfinite(value) else f"{value:.0%}".replace("%", " %")


def p_text(p: float) -> str:
    """A p-value; a dash where it is undefined.

    >>> p_text(0.0312), p_text(0.00001)
    ('0.031', 'below 0.001')
    """
    if math.isnan(p):
        return UNDEFINED
    return tr("below 0.001") if p < 0.001 else f"{p:.3f}" if p < 0.1 else f"{p:.2f}"


def whole(value: int) -> str:
    """A count with its thousands set apart."""
    return grouped(value)


def counted(value: int, word: str, plural: str | None = None) -> str:
    """A count with its noun.

    >>> counted(1, "case"), counted(1309, "case")
    ('1 case', '1,309 cases')
    """
    return f"{whole(value)} {word if value == 1 else plural or word + 's'}"


def typeset(words: str) -> str:
    """Words of the command line as they are printed: a true minus, a true times, and a space before the percent sign.

    >>> typeset("skill -0.01, 57% of 14 cases; Otsu-like; ruler 3.1 x")
    'skill −0.01, 57 % of 14 cases; Otsu-like; ruler 3.1 ×'
    """
    words = re.sub(r"(?<=\d) x(?!\w)", " ×", words)
    return re.sub(r"(\d)%", r"\1 %", re.sub(r"(?<![\w-])-(?=\d)", "−", words))
