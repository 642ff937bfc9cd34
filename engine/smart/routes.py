"""Live wire: the path between two points that keeps to the photo's edges (intelligent scissors)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.smart.rims import step_costs
from engine.smart.working import Box, Placement, Working
from engine.spans import Point

if TYPE_CHECKING:
    from skimage.graph import MCP_Geometric

SLACK = 0.7
"""How far, in cells, the path handed out may stray from the corners that it steps over."""


@dataclass(frozen=True, slots=True, eq=False)
class Routes:
    """All cheapest paths from one point.

    Attributes:
        place: the raster on whose corners the paths run.
        limit: the part of the photo to which the raster can be widened.
        start: the point, on the photo.
        paths: from the corner nearest to it.
    """

    place: Placement
    limit: Box
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


def routes_from(working: Working, start: Point, limit: Box | None = None) -> Routes:
    """Find the cheapest paths from a point of the photo to every corner of a cell.

    Steps along the rim on which the start lies cost least (`step_costs`); paths by Dijkstra's rule (scikit-image's
    `MCP_Geometric`). 256 x 256 cells take about 45 ms.

    Args:
        limit: the part of the photo in which the start's paths may be looked for; by default what `working` shows.
    """
    from skimage.graph import MCP_Geometric

    corner = _corner(working.place, start)
    paths = MCP_Geometric(step_costs(working, corner))
    paths.find_costs([corner])
    routes = Routes(working.place, limit or working.place.box, start, paths)
    routes.path_to(start)  # loads here what a move of the hand needs at once
    return routes


def _corner(place: Placement, point: Point) -> tuple[int, int]:
    row, column = round((point[1] - place.top) / place.down), round((point[0] - place.left) / place.across)
    return min(max(row, 0), place.height), min(max(column, 0), place.width)
