"""Smart region on plain figures, its solver against a direct one, and on real lesions."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import diags_array
from scipy.sparse.linalg import spsolve

from engine.regions import rasterise
from engine.smart.colours import colours_of
from engine.smart.region import Hints, smart_region
from engine.smart.sizes import steady_extent
from engine.smart.walker import BELIEF, walk, walls

HEIGHT, WIDTH = 90, 120


def disc(x: float, y: float, radius: float) -> NDArray[np.bool_]:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.hypot(columns + 0.5 - x, rows + 0.5 - y) < radius


def photo(*dark: NDArray[np.bool_]) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).normal(0, 4, (HEIGHT, WIDTH, 3))
    shade = np.where(np.any(dark, axis=0)[..., None], (120, 70, 50), (215, 180, 160))
    return np.clip(shade + noise, 0, 255).astype(np.uint8)


def found(pixels: NDArray[np.uint8], hints: Hints) -> NDArray[np.bool_]:
    return rasterise(smart_region(pixels, hints), WIDTH, HEIGHT).to_mask()


def overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    return float((one & other).sum() / (one | other).sum())


def test_a_disc_in_a_box_is_found() -> None:
    assert overlap(found(photo(disc(60, 45, 20)), Hints(box=(35, 20, 85, 70))), disc(60, 45, 20)) > 0.97


def test_nothing_outside_the_box_is_found() -> None:
    pixels = photo(disc(60, 45, 30))
    inside = found(pixels, Hints(box=(40, 25, 70, 70)))
    assert inside[:, 40:70].any()
    assert not inside[:, :39].any()
    assert not inside[:, 71:].any()


def test_a_disc_under_a_scribble_is_found_and_its_neighbour_is_not() -> None:
    wanted, other = disc(35, 45, 18), disc(95, 45, 15)
    line = ((25.0, 40.0), (35.0, 47.0), (45.0, 50.0))
    assert overlap(found(photo(wanted, other), Hints(inside=(line,), thickness=3)), wanted) > 0.95


@pytest.mark.parametrize("length", [0.0, 8.0, 30.0])
def test_a_short_scribble_or_a_dot_finds_the_whole_disc_and_not_more(length: float) -> None:
    rows, columns = np.mgrid[:360, :480]
    disc = np.hypot(columns + 0.5 - 240, rows + 0.5 - 180) < 80
    noise = np.random.default_rng(0).normal(0, 4, (360, 480, 3))
    pixels = np.clip(np.where(disc[..., None], (120, 70, 50), (215, 180, 160)) + noise, 0, 255).astype(np.uint8)
    line = ((240 - length / 2, 180.0), (240 + length / 2, 180.0))
    shapes = smart_region(pixels, Hints(inside=(line,), thickness=3))
    assert overlap(rasterise(shapes, 480, 360).to_mask(), disc) > 0.95


def test_the_extent_is_the_first_on_which_little_depends() -> None:
    bounded_by_edges = {10.0: 100.0, 15.0: 110.0}
    assert steady_extent(10, 100, bounded_by_edges.__getitem__) == 10
    found_later = {10.0: 100.0, 15.0: 225.0, 22.5: 400.0, 33.75: 410.0}
    assert steady_extent(10, 100, found_later.__getitem__) == 33.75
    assert steady_extent(10, 40, lambda extent: extent**2) == 33.75


def test_a_scribble_outside_takes_away_what_it_crosses() -> None:
    wanted, stuck = disc(45, 45, 20), disc(75, 45, 14)
    pixels = photo(wanted, stuck)
    inside = ((35.0, 40.0), (45.0, 50.0), (80.0, 45.0))
    both = found(pixels, Hints(inside=(inside,), thickness=3))
    assert both[45, 80]
    across = ((72.0, 35.0), (78.0, 45.0), (72.0, 55.0))
    less = found(pixels, Hints(inside=(inside[:2],), outside=(across,), thickness=3))
    assert less[45, 45]
    assert not less[45, 78]


def test_hints_on_a_photo_of_one_colour_find_something_or_nothing_but_never_fail() -> None:
    plain = np.full((HEIGHT, WIDTH, 3), 128, dtype=np.uint8)
    assert found(plain, Hints(box=(30, 20, 90, 70))).any()
    smart_region(plain, Hints(inside=(((0.0, 0.0),),)))
    smart_region(plain, Hints(box=(0, 0, WIDTH, HEIGHT)))
    smart_region(plain, Hints(box=(10, 10, 11, 11)))


def test_the_same_hints_find_the_same() -> None:
    pixels, hints = photo(disc(60, 45, 20)), Hints(box=(35, 20, 85, 70))
    assert smart_region(pixels, hints) == smart_region(pixels, hints)


def test_the_walker_solves_its_equations() -> None:
    random = np.random.default_rng(5)
    colour, prior = random.random((12, 15, 3)), random.random((12, 15))
    nothing = np.zeros((12, 15), dtype=np.bool_)
    graph = walls(colour)
    np.testing.assert_allclose(graph.sum(axis=1), 0, atol=1e-12)
    exact = np.asarray(spsolve((graph + diags_array(np.full(180, BELIEF))).tocsc(), BELIEF * prior.ravel()))
    np.testing.assert_allclose(walk(graph, prior, nothing, nothing).ravel(), exact, atol=5e-3)


def test_certain_cells_stay_as_they_are() -> None:
    inside, outside = disc(30, 30, 4), disc(90, 60, 4)
    share = walk(walls(photo(disc(60, 45, 20)).astype(np.float64)), np.full((HEIGHT, WIDTH), 0.5), inside, outside)
    assert share[inside].min() > 0.99
    assert share[outside].max() < 0.01


def test_a_mixture_tells_its_colours_from_others() -> None:
    random = np.random.default_rng(0)
    one = random.normal((60, 20, 20), 3, (300, 3))
    other = random.normal((30, 5, 10), 3, (200, 3))
    model = colours_of(np.concatenate([one, other]), 2, 0)
    assert sorted(model.weights) == pytest.approx([0.4, 0.6], abs=0.02)
    assert model.log_likelihood(np.array([[60.0, 20, 20]]))[0] > model.log_likelihood(np.array([[45.0, 12, 15]]))[0]
