"""What can be done to the selected regions as a whole: rows of the table of actions, and which of them ask how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.language import tr
from gui.canvas.reshaping import Action


@dataclass(frozen=True, slots=True)
class Amount:
    """How much an action asks for, in photo pixels.

    Attributes:
        words: before the figure; `verb` on the button.
        first: proposed the first time, later what was used last.
        smallest, largest, step: of the figure.
    """

    words: str
    verb: str
    first: float
    smallest: float
    largest: float
    step: float


AMOUNTS: Mapping[Action, Amount] = {
    "grow": Amount(tr("Grow by"), tr("Grow"), 5.0, 1.0, 500.0, 1.0),
    "shrink": Amount(tr("Shrink by"), tr("Shrink"), 5.0, 1.0, 500.0, 1.0),
    "smooth": Amount(tr("Smooth over"), tr("Smooth"), 4.0, 0.5, 100.0, 0.5),
    "to_outline": Amount(tr("Outline within"), tr("Make outline"), 1.0, 0.0, 20.0, 0.5),
}
AT_ONCE: tuple[Action, ...] = ("unite", "subtract_others", "split_parts", "fill_holes", "to_mask")
ROWS: tuple[tuple[str, ...], ...] = (
    ("unite", "subtract_others", "knife", "split_parts", "fill_holes", "region_history"),
    ("grow", "shrink", "smooth", "to_mask", "to_outline"),
)
"""As they stand under the list of regions."""
