"""Profiles against closed forms: areas of rings, known places, turned, scaled, stretched and mirrored photos."""

from __future__ import annotations

import numpy as np
import pytest

from engine.patterns.likeness import Profiles
from engine.patterns.placement import SMALLEST, Placement, placement
from engine.patterns.rings import CELLS, RINGS, SECTORS, turns
from engine.patterns.roi_frame import roi_frame
from tests.engine.patterns.made_up import HEIGHT, SIDE, WIDTH, Floats, around, blob

ROUND = (12.0, 12.0)
MIDDLE = (60.0, 45.0)


def placed(saliency: Floats, roi: Floats) -> Placement:
    made = placement(saliency, roi, WIDTH, HEIGHT)
    assert made is not None
    return made


def spot(
    at: tuple[float, float], axes: tuple[float, float], turn: float, centre: tuple[float, float] = MIDDLE
) -> Placement:
    u, v = around(centre, axes, turn)
    return placed(blob(u, v, at, 0.25), (np.hypot(u, v) < 1).astype(np.float64))


def rings(made: Placement) -> Floats:
    return made.shares.reshape(RINGS, SECTORS).sum(axis=1)


def apart(first: Placement, second: Placement) -> float:
    found, _ = Profiles([first, second]).distances(np.array([0]), np.array([1]))
    return float(found[0, 0])


def test_the_frame_is_the_ellipse_itself() -> None:
    u, v = around((50, 40), (24, 12), 0.6, side=256)
    roi = (np.hypot(u, v) < 1).astype(np.float64)
    frame = roi_frame(roi, WIDTH, HEIGHT)
    assert frame.centre == pytest.approx([50, 40], abs=0.1)
    axis = np.array([np.cos(0.6), np.sin(0.6)])
    turn = np.column_stack([axis, [-axis[1], axis[0]]])
    expected = turn @ np.diag([24, 12]) @ turn.T
    assert frame.to_photo == pytest.approx(expected, rel=0.01, abs=0.1)
    assert frame.to_frame @ frame.to_photo == pytest.approx(np.eye(2), abs=1e-12)
    radius, angle = frame.places(*(np.array([value]) for value in (50 + 24 * axis[0], 40 + 24 * axis[1])))
    assert (radius[0], angle[0]) == pytest.approx((1, 0.6), abs=0.02)


def test_even_saliency_is_shared_by_the_areas_of_the_rings() -> None:
    u, v = around(MIDDLE, (9, 9), 0.0)
    roi = (np.hypot(u, v) < 1).astype(np.float64)
    shares = rings(placed(np.ones((SIDE, SIDE)), roi))
    area, radius = WIDTH * HEIGHT, np.sqrt(roi.mean() * WIDTH * HEIGHT / np.pi)
    whole = np.pi * radius**2 / area
    expected = whole * np.diff(np.array([0, 1 / 3, 2 / 3, 1, 4 / 3, 2, 3]) ** 2)
    assert shares[:6] == pytest.approx(expected, rel=0.06)
    assert shares.sum() == pytest.approx(1)


def test_what_lies_outside_the_photo_is_undefined_not_empty() -> None:
    u, v = around((8.0, 45.0), (7, 7), 0.0)
    made = placed(np.ones((SIDE, SIDE)), (np.hypot(u, v) < 1).astype(np.float64))
    defined = made.defined.reshape(RINGS, SECTORS)
    assert defined[:3].all()
    left, right = SECTORS // 2, 0
    assert not defined[5:, left].any() and defined[:, right].all()
    assert not made.shares[~made.defined].any() and made.shares.sum() == pytest.approx(1)


@pytest.mark.parametrize("steps", range(0, SECTORS, 3))
def test_a_known_place_lands_in_its_ring_and_sector(steps: int) -> None:
    angle = steps * 2 * np.pi / SECTORS
    made = spot((1.65 * np.cos(angle), 1.65 * np.sin(angle)), ROUND, 0.0)
    shares = made.shares.reshape(RINGS, SECTORS)
    assert np.unravel_index(int(shares.argmax()), shares.shape) == (4, steps)
    assert shares[4].sum() > 0.75


@pytest.mark.parametrize("turn", [0.0, 0.3, 1.1, 2.6, 4.0])
@pytest.mark.parametrize("axes", [(12.0, 12.0), (16.0, 9.0), (7.0, 10.0)])
def test_the_same_place_relative_to_the_roi_is_the_same_profile(turn: float, axes: tuple[float, float]) -> None:
    here = spot((1.65, 0.0), ROUND, 0.0)
    for place in ((1.65, 0.0), (-1.65, 0.0), (0.0, 1.65), (1.65 * np.cos(0.7), 1.65 * np.sin(0.7))):
        there = spot(place, axes, turn, centre=(55.0, 50.0))
        assert apart(here, there) < 0.3
        assert rings(here) == pytest.approx(rings(there), abs=0.1)
    assert apart(here, spot((0.0, 0.0), axes, turn)) > 0.9


def test_turns_are_a_group_that_keeps_rings() -> None:
    ways = turns()
    assert len({tuple(way) for way in ways.tolist()}) == 2 * SECTORS
    assert (np.sort(ways, axis=1) == np.arange(CELLS)).all()
    assert (ways // SECTORS == np.arange(CELLS) // SECTORS).all()
    assert tuple(ways[3][ways[5]].tolist()) in {tuple(way) for way in ways.tolist()}


def test_mirrored_and_turned_by_sectors_is_the_same_to_the_last_digit() -> None:
    random = np.random.default_rng(3)
    shares = random.dirichlet(np.full(CELLS, 0.3))
    here = Placement(shares, np.ones(CELLS, dtype=np.bool_))
    for way in turns():
        assert apart(here, Placement(shares[way], here.defined)) == pytest.approx(0, abs=1e-3)


def test_distance_is_hellingers_where_no_turn_helps() -> None:
    first, second = np.zeros(CELLS), np.zeros(CELLS)
    first[: 2 * SECTORS], second[SECTORS : 3 * SECTORS] = 1 / (2 * SECTORS), 1 / (2 * SECTORS)
    everywhere = np.ones(CELLS, dtype=np.bool_)
    found = apart(Placement(first, everywhere), Placement(second, everywhere))
    assert found == pytest.approx(np.sqrt(1 - 0.5), abs=1e-6)


def test_cells_that_one_photo_lacks_do_not_count() -> None:
    shares = np.zeros(CELLS)
    shares[:SECTORS], shares[4 * SECTORS : 4 * SECTORS + 4] = 0.8 / SECTORS, 0.05
    lacking = np.ones(CELLS, dtype=np.bool_)
    lacking[4 * SECTORS : 5 * SECTORS] = False
    rest = np.where(lacking, shares, 0) / 0.8
    everywhere = np.ones(CELLS, dtype=np.bool_)
    assert apart(Placement(shares, everywhere), Placement(rest, lacking)) == pytest.approx(0, abs=1e-3)


def test_without_saliency_or_with_too_small_an_roi_there_is_no_profile() -> None:
    roi = np.zeros((SIDE, SIDE))
    roi[:3, : SMALLEST // 3] = 1
    assert placement(np.ones((SIDE, SIDE)), roi, WIDTH, HEIGHT) is not None
    roi[0, 0] = 0
    assert placement(np.ones((SIDE, SIDE)), roi, WIDTH, HEIGHT) is None
    assert placement(np.zeros((SIDE, SIDE)), np.ones((SIDE, SIDE)), WIDTH, HEIGHT) is None
