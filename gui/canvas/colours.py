"""Colours on the photo: told apart on any skin and by any colour vision."""

from __future__ import annotations

from engine.regions import LABELS, LESION

HUMAN = "#4fc3f7"
MODEL = "#f0e442"
BOTH = "#2bd4a4"
DIFFERENCE = "#c9a6f2"
READERS = ("#bbcc33", "#8c6cff", "#ffffff", "#cc79a7", "#ffd9b0")
"""Readers beside each other: apart from each other and from HUMAN for any colour vision (CIEDE2000 of 14 and more)."""
CASING = "#101214"
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
