"""What else is on a clinical photo. Each artefact paints itself and gives its mask: one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.demo.artefacts.hair import add_hair
from engine.demo.artefacts.ink import add_ink
from engine.demo.artefacts.nail import add_nail
from engine.demo.artefacts.ruler import add_ruler
from engine.demo.artefacts.sheet import Scene
from engine.demo.artefacts.sticker import add_sticker
from engine.demo.light import Colours

ArtefactName = Literal["ruler", "ink", "sticker", "hair", "nail"]
ARTEFACTS: tuple[ArtefactName, ...] = ("ink", "hair", "sticker", "ruler", "nail")
"""In the order in which they lie upon each other."""

ADD: dict[ArtefactName, Callable[[Colours, Scene, np.random.Generator], NDArray[np.bool_]]] = {
    "ruler": add_ruler,
    "ink": add_ink,
    "sticker": add_sticker,
    "hair": add_hair,
    "nail": add_nail,
}
"""Painter of each artefact: changes the colours in place and returns its mask (height, width)."""
