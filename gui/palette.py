"""The two palettes, and the colour of a role in the one in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor

PaletteName = Literal["dark", "light"]

HUMAN, MODEL, BOTH = "#4fc3f7", "#f0e442", "#2bd4a4"


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of the window by its role, as "#rrggbb"."""

    name: PaletteName
    window: str
    panel: str
    raised: str
    hover: str
    line: str
    rail: str
    around_photo: str
    text: str
    secondary: str
    disabled: str
    accent: str
    on_accent: str
    warning: str
    error: str
    human: str = HUMAN
    model: str = MODEL
    both: str = BOTH
    correct: str = "#56a5e0"
    incorrect: str = "#e2763a"


DARK = Palette(
    name="dark",
    window="#1e1f22",
    panel="#26282c",
    raised="#2f3237",
    hover="#383b41",
    line="#3a3d43",
    rail="#18191b",
    around_photo="#202124",
    text="#e6e7e9",
    secondary="#a4a8b0",
    disabled="#6d717a",
    accent="#5aa9e6",
    on_accent="#0f1216",
    warning="#e5b454",
    error="#e57f77",
)
LIGHT = Palette(
    name="light",
    window="#f4f5f7",
    panel="#ffffff",
    raised="#eceef1",
    hover="#e0e3e8",
    line="#d5d8dd",
    rail="#e6e8ec",
    around_photo="#d9dadc",
    text="#1d2025",
    secondary="#5a606b",
    disabled="#9aa0aa",
    accent="#1f6fb2",
    on_accent="#ffffff",
    warning="#895e00",
    error="#b3261e",
    correct="#1f6fb2",
    incorrect="#b8521a",
)
PALETTES: dict[str, Palette] = {"dark": DARK, "light": LIGHT}

_current = DARK


def palette() -> Palette:
    """The palette in use."""
    return _current


def use(name: PaletteName) -> Palette:
    """Take another palette from now on."""
    global _current
    _current = PALETTES[name]
    return _current


def color(role: str) -> QColor:
    """The colour of a role of the palette in use; "#rrggbb" is itself in either palette."""
    return QColor(role if role.startswith("#") else getattr(_current, role))
