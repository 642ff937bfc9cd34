"""The identity of a lesion: what stays the same when it is photographed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.demo.noise import Plane
from engine.demo.shapes import Element


@dataclass(frozen=True, slots=True)
class Lesion:
    """One lesion, or one group of them.

    Attributes:
        elements: its outlines, in units of `extent`.
        extent: half its size as a share of the photo's width in a close-up.
        textures: named noise and marks in its own coordinates.
        traits: named amounts that a condition's painter reads.
    """

    elements: tuple[Element, ...]
    extent: float
    textures: Mapping[str, Plane]
    traits: Mapping[str, float]
