"""Paths keep to edges, and cost what Dijkstra's rule says."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from engine.smart.copies import Copies
from engine.smart.rims import step_costs
from engine.smart.routes import routes_from
from engine.smart.working import Working, working_copy

SIZE = 64


def half_dark(vertical: bool) -> NDArray[np.uint8]:
    pixels = np.full((SIZE, SIZE, 3), 210, dtype=np.uint8)
    pixels[:, :20] = 90
    return pixels if vertical else pixels.transpose(1, 0, 2).copy()


@pytest.mark.parametrize("vertical", [True, False])
def test_the_path_along_a_straight_edge_lies_on_it(vertical: bool) -> None:
    working = working_copy(half_dark(vertical), None, 800)
    start, end = ((20.0, 3.0), (20.0, 60.0)) if vertical else ((3.0, 20.0), (60.0, 20.0))
    assert routes_from(working, start).path_to(end) == (start, end)


def test_the_path_bends_to_the_edge_between_points_beside_it() -> None:
    working = working_copy(half_dark(vertical=True), None, 800)
    path = routes_from(working, (25.0, 2.0)).path_to((25.0, 62.0))
    middle = [x for x, y in path if 12 < y < 52]
    assert path[0] == (25.0, 2.0)
    assert path[-1] == (25.0, 62.0)
    assert all(x == 20 for x in middle)
    assert any(x == 20 for x, _ in path)


def test_a_circle_is_followed_within_a_pixel() -> None:
    rows, columns = np.mgrid[:SIZE, :SIZE]
    inside = np.hypot(columns + 0.5 - 32, rows + 0.5 - 32) < 20
    pixels = np.where(inside[..., None], np.uint8(90), np.uint8(210)).repeat(3, axis=2)
    working = working_copy(pixels, None, 800)
    quarter = routes_from(working, (52.0, 32.0)).path_to((32.0, 52.0))
    radii = [np.hypot(x - 32, y - 32) for x, y in quarter]
    assert np.abs(np.array(radii) - 20).max() <= 1


def soft_rim(hair: bool = False) -> NDArray[np.uint8]:
    """Dark on the left, light on the right, 40 pixels between; perhaps a thin dark line that leaves the rim aslant."""
    rows, columns = np.mgrid[:120, :120]
    shade = 90 + 120 * np.clip((columns - 39.5) / 40, 0, 1)
    pixels = shade[..., None].repeat(3, axis=2)
    if hair:
        pixels[np.abs(columns - 60 - (rows - 20) / 2) < 1.5] = 30
    return pixels.astype(np.uint8)


@pytest.mark.parametrize("level", [52.0, 60.0, 68.0])
def test_of_a_soft_rim_the_line_is_followed_on_which_the_hand_clicked(level: float) -> None:
    working = working_copy(soft_rim(), None, 800)
    path = routes_from(working, (level, 4.0)).path_to((level, 116.0))
    assert max(abs(x - level) for x, _ in path) <= 1


def test_a_hair_that_leaves_the_rim_leads_nowhere() -> None:
    working = working_copy(soft_rim(hair=True), None, 800)
    path = routes_from(working, (60.0, 4.0)).path_to((60.0, 116.0))
    assert max(abs(x - 60) for x, _ in path) <= 3


def test_without_edges_the_path_is_straight() -> None:
    plain = working_copy(np.full((SIZE, SIZE, 3), 150, dtype=np.uint8), None, 800)
    assert routes_from(plain, (10.0, 10.0)).path_to((50.0, 10.0)) == ((10.0, 10.0), (50.0, 10.0))


def test_paths_are_looked_for_about_the_start_and_wider_where_the_hand_goes_up_to_a_limit() -> None:
    copies = Copies(np.full((2000, 2000, 3), 150, dtype=np.uint8))
    start = (1000.0, 1000.0)
    first = copies.routes(start, 1.0)
    assert first.place.box == (936, 936, 1064, 1064)
    assert first.limit == (808, 808, 1192, 1192)
    wider = copies.routes(start, 1.0, (1100.0, 1000.0))
    assert wider.place.box == (936, 936, 1164, 1064)
    assert wider.path_to((1150.0, 1000.0)) == (start, (1150.0, 1000.0))


def test_costs_are_those_of_an_independent_dijkstra() -> None:
    pixels = np.random.default_rng(0).integers(0, 255, (16, 18, 3)).astype(np.uint8)
    working = working_copy(pixels, None, 800)
    costs = step_costs(working, (3, 2))
    path = _unthinned(working, (2.0, 3.0), (15.0, 12.0))
    walked = sum((costs[a] + costs[b]) / 2 * np.hypot(a[0] - b[0], a[1] - b[1]) for a, b in pairwise(path))
    assert walked == pytest.approx(_dijkstra(costs, (3, 2), (12, 15)))


def _unthinned(working: Working, start: tuple[float, float], end: tuple[float, float]) -> list[tuple[int, int]]:
    routes = routes_from(working, start)
    return routes.paths.traceback((int(end[1]), int(end[0])))


def _dijkstra(costs: NDArray[np.float64], start: tuple[int, int], end: tuple[int, int]) -> float:
    height, width = costs.shape
    number = np.arange(costs.size).reshape(costs.shape)
    one, other, weight = [], [], []
    for row in range(height):
        for column in range(width):
            for down, across in ((0, 1), (1, 0), (1, 1), (1, -1)):
                to = row + down, column + across
                if to[0] < height and 0 <= to[1] < width:
                    one.append(number[row, column])
                    other.append(number[to])
                    weight.append(np.hypot(down, across) * (costs[row, column] + costs[to]) / 2)
    graph = coo_array((weight, (one, other)), shape=(costs.size, costs.size)).tocsr()
    return float(dijkstra(graph, directed=False, indices=number[start])[number[end]])
