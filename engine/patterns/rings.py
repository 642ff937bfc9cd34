"""The cells around an ROI: rings by distance in its own radii, sectors by direction; and how they can be turned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BORDERS = (0.0, 1 / 3, 2 / 3, 1.0, 4 / 3, 2.0, 3.0, 5.0)
"""Inner borders of the rings in radii of the ROI: 1 is its rim. The last ring has no outer border."""
RINGS = len(BORDERS)
SECTORS = 16
"""The first is centred on the direction to the right; they follow one another clockwise, as rows go down."""
CELLS = RINGS * SECTORS
INSIDE = BORDERS.index(1.0)
"""Rings that lie inside the ROI."""


def turns() -> NDArray[np.int64]:
    """Every way to turn and mirror a profile: `profile[turns()[t]]` is turned by t; int64, (2 * SECTORS, CELLS).

    The first leaves it as it is; the second half mirrors, too.
    """
    sectors = np.arange(SECTORS)
    ways = [(sectors + step) % SECTORS for step in range(SECTORS)]
    ways += [(step - sectors) % SECTORS for step in range(SECTORS)]
    rings = np.arange(RINGS)[:, None] * SECTORS
    return np.stack([(rings + way).ravel() for way in ways]).astype(np.int64)
