"""Colours on the photo: told apart on any skin and by any colour vision."""

from __future__ import annotations

from functools import cache

from engine.regions import LABELS, LESION
from gui.palette import BOTH as BOTH
from gui.palette import HUMAN as HUMAN
from gui.palette import MODEL as MODEL

DIFFERENCE = "#c9a6f2"
READERS = ("#bbcc33", "#ff6a80", "#ffffff", "#9595aa", "#ffd9b0")
"""Readers beside each other: apart from each other and from HUMAN for any colour vision (CIEDE2000 of 14 and more)."""
CASING = "#101214"
RIM = "#ffffff"
DIM = 0.2955
"""Relative luminance (WCAG 2.1) below which a line lacks a contrast of 3 on skin like number 8 of the Monk scale, the
lightest on which the casing lacks it too."""
HANDLE = "#ffffff"
SURROUND_DARK = "#202124"
SURROUND_LIGHT = "#d9dadc"

_OTHERS = (
    "#ea9555",
    "#d4ffea",
    "#ea2a00",
    "#6a6aea",
    "#d4eaaa",
    "#6a8055",
    "#808080",
    "#6abfbf",
    "#2a95aa",
    "#aaaa95",
    "#40ffff",
)
"""Found by a search for the largest least difference: any two labels, and each and MODEL, differ by a CIEDE2000 of 13
and more, as seen normally and with protanopia and deuteranopia as simulated by Machado et al. (2009)."""
_COLOURS = {LESION: HUMAN, **dict(zip(LABELS[1:], _OTHERS, strict=True))}


def label_colour(label: str) -> str:
    """The colour of the outlines with this label, as #rrggbb."""
    return _COLOURS[label]


@cache
def is_dim(colour: str) -> bool:
    """Whether a line in this colour needs a rim around its casing to stand out from dark skin."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DIM
