"""What skin holds at each pixel, and the colour that follows from it."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from engine.demo.noise import Plane

BARE_SKIN = np.array([0.965, 0.855, 0.79], dtype=np.float32)
"""Display colour of skin without melanin or blood."""

_MELANIN = np.array([0.60, 0.83, 1.00], dtype=np.float32)
_DEEP_PIGMENT = np.array([1.00, 0.95, 0.80], dtype=np.float32)
_BLOOD = np.array([0.20, 1.00, 0.88], dtype=np.float32)
_CRUST = np.array([0.45, 0.85, 1.25], dtype=np.float32)


@dataclass(slots=True)
class Layers:
    """Amounts at each pixel; every plane has the photo's shape (height, width), float32.

    Attributes:
        melanin: brown absorption of the epidermis.
        deep: pigment further down, which looks blue-black.
        blood: red absorption.
        crust: yellow-brown absorption of dried serum and keratin.
        white: share covered by scale or pus, 0..1.
        fade: share of the melanin that is missing, 0..1.
        height: elevation in relief units, seen by the light.
        gloss: extra shine, 0..1.
    """

    melanin: Plane
    deep: Plane
    blood: Plane
    crust: Plane
    white: Plane
    fade: Plane
    height: Plane
    gloss: Plane

    def part(self, rows: slice, columns: slice) -> Layers:
        """The same layers seen through a window: writing to it writes to these."""
        planes = (getattr(self, field.name) for field in fields(self))
        return Layers(*(plane[rows, columns] for plane in planes))


def empty_layers(width: int, height: int) -> Layers:
    """Layers of nothing for a photo of `width` x `height`."""
    return Layers(*(np.zeros((height, width), dtype=np.float32) for _ in range(8)))


def albedo(layers: Layers, white: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colour (height, width, 3) in 0..1 under even light; `white` (3,) is the colour of scale."""
    melanin = np.maximum(layers.melanin, 0.0) * (1.0 - layers.fade)
    blood, cover = np.maximum(layers.blood, 0.0), np.clip(layers.white, 0.0, 1.0)
    colours = np.empty((*melanin.shape, 3), dtype=np.float32)
    for channel in range(3):
        absorption = _MELANIN[channel] * melanin + _DEEP_PIGMENT[channel] * layers.deep
        absorption += _BLOOD[channel] * blood + _CRUST[channel] * layers.crust
        colour = BARE_SKIN[channel] * np.exp(-absorption)
        colours[..., channel] = colour + cover * (white[channel] - colour)
    return colours
