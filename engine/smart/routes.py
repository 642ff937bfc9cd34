"""Live wire: the path between two points that keeps to the photo's edges (intelligent scissors)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.smart.working import Placement, Working
from engine.spans import Point

if TYPE_CHECKING:
    from skimage.graph import MCP_Geometric

PLAIN = 1.0
EDGE = 0.35
"""Cost of a step of one cell where there is no edge, and along the strongest: a detour pays when it is shorter than
three times the straight way."""
FALL = 2
"""Power with which the cost falls from no edge to a full one."""
SOFTENING = 2.0
"""Standard deviation, in cells, of the Gaussian over the colours, so that hairs and grain lead nowhere."""
STRONG = 99.0
"""Percentile of the gradient in the window that counts as a full edge."""
FAINT = 0.5
"""A full edge differs by at least this much (CIELAB) from one cell to the next, so that grain is no edge."""
SLACK = 0.7
"""How far, in cells, the path handed out may stray from the corners that it steps over."""


@dataclass(frozen=True, slots=True, eq=False)
class Routes:
    """All cheapest paths from one point.

    Attributes:
        place: the raster on whose corners the paths run.
        start: the point, on the photo.
        paths: from the corner nearest to it.
    """

    place: Placement
    start: Point
    paths: MCP_Geometric

    def path_to(self, point: Point) -> tuple[Point, ...]:
        """The path from the start to a point, both included; straight for the part outside the raster."""
        from skimage.measure import approximate_polygon

        corners = np.array(self.paths.traceback(_corner(self.place, point)), dtype=np.float64)
        bends = approximate_polygon(corners, SLACK)[1:-1]
        x = self.place.left + bends[:, 1] * self.place.across
        y = self.place.top + bends[:, 0] * self.place.down
        return (self.start, *zip(x.tolist(), y.tolist(), strict=True), point)


def routes_from(working: Working, start: Point) -> Routes:
    """Find the cheapest paths from a point of the photo to every corner of a cell.

    The cost of a step (Mortensen and Barrett 1995, the gradient term) falls with the colour gradient from `PLAIN` to
    `EDGE`; paths by Dijkstra's rule (scikit-image's `MCP_Geometric`). 256 x 256 cells take about 35 ms.
    """
    from skimage.graph import MCP_Geometric

    paths = MCP_Geometric(step_costs(working))
    paths.find_costs([_corner(working.place, start)])
    routes = Routes(working.place, start, paths)
    routes.path_to(start)  # loads here what a move of the hand needs at once
    return routes


def step_costs(working: Working) -> NDArray[np.float64]:
    """Cost of a step at each corner of the cells, (height + 1, width + 1): low where the four cells around differ."""
    from scipy.ndimage import gaussian_filter

    soft = gaussian_filter(working.colour.astype(np.float64), (SOFTENING, SOFTENING, 0), mode="nearest")
    padded = np.pad(soft, ((1, 1), (1, 1), (0, 0)), mode="edge")
    first, second = padded[:-1, :-1], padded[:-1, 1:]
    third, fourth = padded[1:, :-1], padded[1:, 1:]
    across, down = second + fourth - first - third, third + fourth - first - second
    gradient = np.sqrt((across**2 + down**2).sum(axis=2)) / 2
    full = max(float(np.percentile(gradient, STRONG)), FAINT)
    return EDGE + (PLAIN - EDGE) * (1 - np.minimum(gradient / full, 1.0)) ** FALL


def _corner(place: Placement, point: Point) -> tuple[int, int]:
    row, column = round((point[1] - place.top) / place.down), round((point[0] - place.left) / place.across)
    return min(max(row, 0), place.height), min(max(column, 0), place.width)
