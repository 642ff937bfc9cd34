"""Tasks with the tools that look at the photo: the dark disc is found to within a bound."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.gui.canvas.conftest import ALT, SHIFT
from tests.gui.canvas.test_smart_tools import CENTRE, DISC, on_rim
from tests.gui.labelling.bench import CONTROL, Bench, Intended

LEAST = 0.96
"""Overlap with the disc: the tools look at a smaller copy of the photo, so a rim of about a pixel is open."""

SCRIBBLE = ((160, 125), (200, 150), (240, 180))
"""Across two thirds of the disc: what is looked for is of the scribble's size."""


def wand_on_the_disc(bench: Bench) -> Intended:
    bench.take("wand")
    bench.click(CENTRE)
    bench.settle()
    return Intended(DISC, least=LEAST)


def wand_taken_from_a_region(bench: Bench) -> Intended:
    before = bench.box((100, 50), (300, 250))
    bench.take("wand")
    bench.click(CENTRE, ALT)
    bench.settle()
    return Intended(before & ~DISC, least=LEAST)


def edge_lasso_around_the_disc(bench: Bench) -> Intended:
    bench.take("edge_lasso")
    for place in range(6):
        bench.hand.hover(on_rim(place / 6))
        bench.click(on_rim(place / 6))
        bench.settle()
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    return Intended(DISC, least=LEAST)


def edge_lasso_by_free_hand_with_control(bench: Bench) -> Intended:
    bench.take("edge_lasso")
    for place in range(3):
        bench.click(on_rim(place / 12))
        bench.settle()
    for place in range(9, 48):
        bench.hand.hover(on_rim(place / 48), CONTROL)
    bench.settle()
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    return Intended(DISC, least=LEAST)


def smart_region_by_a_scribble(bench: Bench) -> Intended:
    bench.take("smart")
    bench.drag(SCRIBBLE)
    bench.settle()
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    return Intended(DISC, least=LEAST)


def smart_region_by_a_box_and_a_click(bench: Bench) -> Intended:
    bench.take("smart")
    bench.drag([(130, 80), (200, 150), (270, 220)], CONTROL)
    bench.settle()
    bench.click(CENTRE)
    bench.settle()
    return Intended(DISC, least=LEAST)


def smart_region_dropped_at_every_stage_then_added(bench: Bench) -> Intended:
    before = bench.box((40, 130), (160, 170))
    bench.take("smart")
    for strokes in range(1, 3):
        for number in range(strokes):
            bench.drag([(180, 120 + 30 * number), (215, 165)])
        bench.settle()
        bench.hand.key(Qt.Key.Key_Escape)
        assert not bench.canvas.drafting
    bench.drag(SCRIBBLE, SHIFT)
    bench.settle()
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    assert len(bench.canvas.regions) == 1
    return Intended(before | DISC, least=LEAST)


TASKS = (
    wand_on_the_disc,
    wand_taken_from_a_region,
    edge_lasso_around_the_disc,
    edge_lasso_by_free_hand_with_control,
    smart_region_by_a_scribble,
    smart_region_by_a_box_and_a_click,
    smart_region_dropped_at_every_stage_then_added,
)
