"""By which method a region was found in the photo, as the name of its gesture tells it in the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.regions import Polygon

MIXTURE = "mixture + random walker"
"""The method that comes with Spotcheck; a gesture of its name without any method is older than other methods."""
BY = " · "


@dataclass(frozen=True, slots=True)
class Answer:
    """What a method found, and by which it was, as the log names it."""

    shape: tuple[Polygon, ...]
    method: str


def with_method(gesture: str, method: str) -> str:
    """The name of a gesture whose shape a method found."""
    return f"{gesture}{BY}{method}"


def without_method(gesture: str) -> str:
    """The name of a gesture alone, as menus say it."""
    return gesture.partition(BY)[0]


def method_of(gesture: str) -> str:
    """By which method its shape was found; empty where the name says none."""
    return gesture.partition(BY)[2]
