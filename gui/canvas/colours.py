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
    "#c9a6f2",
    "#e69f00",
    "#ff9ec4",
    "#b8d977",
    "#8fa8ff",
    "#f4a582",
    "#d9d9d9",
    "#c7b37a",
    "#e78ac3",
    "#9ad0c2",
    "#a9b1bd",
)
_COLOURS = {LESION: HUMAN, **dict(zip(LABELS[1:], _OTHERS, strict=True))}


def label_colour(label: str) -> str:
    """The colour of the outlines with this label, as #rrggbb."""
    return _COLOURS[label]
