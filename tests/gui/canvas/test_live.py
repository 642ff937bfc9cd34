"""What follows the hand equals what would be computed in full."""

from __future__ import annotations

import numpy as np
import pytest

from engine.grid import ScoreGrid, score_grid
from engine.regions import LESION, rasterise_label
from gui.canvas.live import MovedShape, StillRegions, StrokeShape, roi_of
from gui.canvas.stroke import Dab, Stroke
from tests.gui.canvas.conftest import ALT, HEIGHT, WIDTH, Hand, square

GRIDS = [score_grid(WIDTH, HEIGHT, side) for side in (128, 77, 400, 512, None)]


def full(pixels, grid: ScoreGrid):
    from engine.spans import spans_of_mask

    return grid.inside(spans_of_mask(pixels, WIDTH, HEIGHT))


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("erases", [False, True])
@pytest.mark.parametrize("radius", [3.0, 20.0, 70.0])
def test_strokes(grid: ScoreGrid, erases: bool, radius: float) -> None:
    regions = (square("a", 40.3, 50.7, 120), square("b", 120, 90, 110), square("h", 0, 0, 200, "hair"))
    still = rasterise_label(regions[1:], LESION, WIDTH, HEIGHT).to_mask()
    stroke = Stroke((WIDTH, HEIGHT), regions[:1], new=None, erases=erases)
    shape = StrokeShape(stroke, regions)
    generator = np.random.default_rng(3)
    place = (60.0, 60.0)
    for _ in range(12):
        target = (place[0] + generator.uniform(-20, 40), place[1] + generator.uniform(-20, 40))
        stroke.extend(Dab(place, target, radius))
        place = target
        own = (
            stroke.pixels.astype(bool)
            if stroke.reached
            else rasterise_label(regions[:1], LESION, WIDTH, HEIGHT).to_mask()
        )
        assert (shape.roi(grid) == full(own | still, grid)).all()


@pytest.mark.parametrize("grid", GRIDS)
def test_moved_shapes(grid: ScoreGrid) -> None:
    still = StillRegions((square("b", 120, 90, 110),), (WIDTH, HEIGHT))
    for step in range(5):
        moved = square("a", 40 + 31.7 * step, 50.3, 80)
        expected = roi_of((moved, square("b", 120, 90, 110)), grid)
        assert (MovedShape(still, (moved,)).roi(grid) == expected).all()


def test_the_canvas_tells_at_every_move_and_at_the_end(hand: Hand) -> None:
    grid = score_grid(WIDTH, HEIGHT, 128)
    canvas = hand.canvas
    canvas.set_regions((square("a", 50, 50, 100), square("b", 200, 60, 80)))
    rois = []
    canvas.shape_moved.connect(lambda shape: rois.append(shape.roi(grid) if shape else None))
    canvas.select(("a",))
    hand.drag([(150, 150), (170, 160), (220, 190)])
    assert rois[-1] is None
    assert (rois[-2] == roi_of(canvas.regions, grid)).all()
    canvas.set_tool("brush")
    canvas.brush_size = 25
    hand.drag([(30, 30), (100, 200), (300, 210)])
    assert rois[-1] is None
    assert (rois[-2] == roi_of(canvas.regions, grid)).all()
    hand.drag([(30, 30), (100, 180), (290, 110)], ALT)
    assert (rois[-2] == roi_of(canvas.regions, grid)).all()
    canvas.set_tool("ellipse")
    hand.drag([(30, 230), (100, 250), (190, 290)])
    assert (rois[-2] == roi_of(canvas.regions, grid)).all()
    assert rois[-1] is None
    canvas.set_label("hair")
    canvas.set_tool("brush")
    hand.drag([(30, 30), (100, 200)])
    assert (rois[-2] == roi_of(canvas.regions, grid)).all()
