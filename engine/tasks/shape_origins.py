"""By which gesture a region got its shape, as the log tells it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from engine.project.region_history import Moment, RegionHistory
from engine.regions import Shape
from engine.smart.method_names import MIXTURE, method_of, without_method

SMART_REGION = "Smart region"
IMPORTED = "Import"
"""What stands for a gesture where a region came with a data set."""


@dataclass(frozen=True, slots=True)
class ShapeOrigin:
    """How a shape was made.

    Attributes:
        gesture: the last one that changed the shape, in English, as the log has it.
        method: the last by which anything of it was found in the photo; empty where the log names none.
    """

    gesture: str
    method: str


UNKNOWN = ShapeOrigin("", "")


def shape_origin(history: RegionHistory | None, state: str, shape_of: Callable[[str], Shape]) -> ShapeOrigin:
    """How the shape that a region has in one of its states was made; `UNKNOWN` where the log has no such state.

    What was undone plays no part. Gestures that leave the shape as it is (label, comment, certainty, lock) are passed
    over. The method is looked for back to the region's first state: it stays named when the hand corrects the outline.

    Args:
        state: hash of the state, see `Project.region_state`; `shape_of` gives the shape of one.
    """
    made = _moments_that_made(history, state) if history else ()
    if not made:
        return UNKNOWN
    changed = (later for later, earlier in pairwise(made) if _shape(later, shape_of) != _shape(earlier, shape_of))
    last = next(changed, made[-1])
    gesture = IMPORTED if last.kind == "import" else without_method(last.name)
    return ShapeOrigin(gesture, next((method for moment in made if (method := _method(moment.name))), ""))


def _method(gesture: str) -> str:
    """A smart region that names no method is of a version that had but one."""
    return MIXTURE if gesture == SMART_REGION else method_of(gesture)


def _moments_that_made(history: RegionHistory, state: str) -> tuple[Moment, ...]:
    """The moment at which the region was first in the state, the one that made the state before that, and so on."""
    first: dict[str | None, int] = {}
    for number, moment in enumerate(history.moments):
        first.setdefault(moment.state, number)
    made: list[Moment] = []
    wanted: str | None = state
    while wanted is not None and wanted in first:
        number = first[wanted]
        made.append(history.moments[number])
        wanted = history.moments[number - 1].state if number else None
    return tuple(made)


def _shape(moment: Moment, shape_of: Callable[[str], Shape]) -> Shape:
    assert moment.state is not None, "only states that are there are followed"
    return shape_of(moment.state)
