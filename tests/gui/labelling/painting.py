"""Tasks with brush and eraser: mouse, pen, finger, fast strokes, zoom and pan on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from scipy.ndimage import binary_fill_holes

from tests.gui.canvas.conftest import ALT, SHIFT, Place
from tests.gui.canvas.test_brush import device, near, touch
from tests.gui.labelling.bench import Bench, Intended, Pixels, outlined

FAST: tuple[Place, ...] = ((30, 30), (360, 60), (90, 250), (380, 270))
RING: tuple[Place, ...] = ((120, 90), (280, 90), (280, 210), (120, 210), (120, 90))

FAR, APART = QPoint(90, 40), QPoint(30, 0)


def brushed(places: Sequence[Place], size: float) -> Pixels:
    """Discs and capsules along a stroke of this diameter."""
    return cast(Pixels, near(list(places), size / 2))


def brush(bench: Bench, size: float) -> None:
    """Take the brush at this size."""
    bench.take("brush")
    bench.canvas.brush_size = size


def fast_stroke_without_gaps(bench: Bench) -> Intended:
    brush(bench, 9)
    return Intended(brushed(bench.drag(FAST), 9))


def one_dab(bench: Bench) -> Intended:
    brush(bench, 31)
    return Intended(brushed([bench.click((200, 150))], 31))


def size_by_keys_and_by_wheel(bench: Bench) -> Intended:
    brush(bench, 20)
    for _ in range(3):
        bench.hand.key(Qt.Key.Key_BracketRight)
    first = brushed(bench.drag([(60, 60), (340, 60)]), 20 * 1.15**3)
    bench.hand.wheel((200, 150), -5, SHIFT)
    return Intended(first | brushed(bench.drag([(60, 200), (340, 60)]), 20 * 1.15**-2))


def stroke_with_a_zoom_on_the_way(bench: Bench) -> Intended:
    brush(bench, 14)
    points = [bench.hand.photo(place) for place in FAST[:2]]
    bench.hand.press(FAST[0])
    bench.hand.move(FAST[1])
    bench.hand.wheel((200, 150), 2)
    points += [bench.hand.photo(place) for place in FAST[2:]]
    bench.hand.move(FAST[2])
    bench.hand.move(FAST[3])
    bench.hand.release(FAST[3])
    return Intended(brushed(points, 14))


def stroke_with_a_pan_by_space_on_the_way(bench: Bench) -> Intended:
    bench.hand.wheel((200, 150), 2)
    brush(bench, 14)
    points = [bench.hand.photo(place) for place in RING[:2]]
    bench.hand.press(RING[0])
    bench.hand.move(RING[1])
    bench.space(lambda: (bench.hand.move((250, 150)), bench.hand.move((230, 130))))
    points.append(bench.hand.photo(RING[2]))
    bench.hand.move(RING[2])
    bench.hand.release(RING[2])
    return Intended(brushed(points, 14))


def stroke_dropped_and_another_drawn(bench: Bench) -> Intended:
    brush(bench, 24)
    bench.hand.press(FAST[0])
    bench.hand.move(FAST[1])
    bench.hand.key(Qt.Key.Key_Escape)
    bench.hand.move(FAST[2])
    bench.hand.release(FAST[2])
    assert not bench.canvas.regions
    return Intended(brushed(bench.drag(RING[:3]), 24))


def brush_extends_an_outline(bench: Bench) -> Intended:
    before = bench.box((100, 80), (220, 200))
    brush(bench, 30)
    return Intended(before | brushed(bench.drag([(200, 150), (320, 220)]), 30))


def brush_erases_with_alt(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    brush(bench, 22)
    return Intended(before & ~brushed(bench.drag(FAST, ALT), 22))


def eraser_parts_a_region(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    bench.take("eraser")
    bench.canvas.brush_size = 12
    return Intended(before & ~brushed(bench.drag([(200, 60), (200, 240)]), 12))


def pen_with_rising_pressure(bench: Bench) -> Intended:
    brush(bench, 40)
    pen, places = device(QPointingDevice.PointerType.Pen), [bench.hand.photo(place) for place in FAST[:3]]
    pressures = (0.0, 0.5, 1.0)
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletMove)
    for kind, place, pressure in zip(kinds, FAST, pressures, strict=False):
        touch(bench.hand, pen, kind, place, pressure=pressure)
    touch(bench.hand, pen, QEvent.Type.TabletRelease, FAST[2], pressure=0.0)
    radii = [20 * (0.3 + 0.7 * pressure) for pressure in pressures]
    pieces = ([places[0]], places[:2], places[1:])
    return Intended(np.any([near(piece, radius) for piece, radius in zip(pieces, radii, strict=True)], axis=0))


def other_end_of_the_pen_erases(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    brush(bench, 18)
    pen, places = device(QPointingDevice.PointerType.Eraser), [bench.hand.photo(place) for place in FAST[1:3]]
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for kind, place in zip(kinds, (FAST[1], FAST[2], FAST[2]), strict=True):
        touch(bench.hand, pen, kind, place, pressure=1.0)
    return Intended(before & ~brushed(places, 18))


def pen_draws_a_lasso(bench: Bench) -> Intended:
    bench.take("lasso")
    pen, points = device(QPointingDevice.PointerType.Pen), [bench.hand.photo(place) for place in RING[:4]]
    for number, place in enumerate(RING[:4]):
        kind = QEvent.Type.TabletMove if number else QEvent.Type.TabletPress
        touch(bench.hand, pen, kind, place, pressure=0.4)
    touch(bench.hand, pen, QEvent.Type.TabletRelease, RING[3], pressure=0.0)
    return Intended(outlined(points))


def finger_draws_a_lasso(bench: Bench) -> Intended:
    bench.take("lasso")
    return Intended(outlined(_by_finger(bench, RING[:4])))


def second_finger_drops_the_stroke(bench: Bench) -> Intended:
    brush(bench, 24)
    view, screen = bench.canvas.viewport(), QTest.createTouchDevice()
    first, second = bench.hand.view(FAST[0]), bench.hand.view(FAST[1])
    QTest.touchEvent(view, screen).press(0, first, view).commit()
    QTest.touchEvent(view, screen).move(0, first + FAR, view).commit()
    QTest.touchEvent(view, screen).move(0, first + FAR, view).press(1, second, view).commit()
    QTest.touchEvent(view, screen).release(0, first + FAR, view).release(1, second, view).commit()
    assert not bench.canvas.regions
    return Intended(brushed(_by_finger(bench, FAST), 24))


def corners_tapped_with_a_pinch_on_the_way(bench: Bench) -> Intended:
    bench.take("polygon")
    view, screen = bench.canvas.viewport(), QTest.createTouchDevice()
    corners = [_by_finger(bench, [place])[0] for place in RING[:2]]
    zoom, left, right = bench.canvas.zoom, bench.hand.view((180, 150)), bench.hand.view((220, 150))
    QTest.touchEvent(view, screen).press(0, left, view).press(1, right, view).commit()
    QTest.touchEvent(view, screen).move(0, left - APART, view).move(1, right + APART, view).commit()
    QTest.touchEvent(view, screen).release(0, left - APART, view).release(1, right + APART, view).commit()
    assert bench.canvas.zoom > zoom
    corners += [_by_finger(bench, [place])[0] for place in ((240, 170), (170, 190))]
    bench.hand.key(Qt.Key.Key_Return)
    return Intended(outlined(corners))


def _by_finger(bench: Bench, places: Sequence[Place]) -> list[Place]:
    """One finger over these places; the points of the photo that it was at."""
    view, screen = bench.canvas.viewport(), QTest.createTouchDevice()
    points = [bench.hand.photo(place) for place in places]
    QTest.touchEvent(view, screen).press(0, bench.hand.view(places[0]), view).commit()
    for place in places[1:]:
        QTest.touchEvent(view, screen).move(0, bench.hand.view(place), view).commit()
    QTest.touchEvent(view, screen).release(0, bench.hand.view(places[-1]), view).commit()
    return points


def ring_painted_and_filled(bench: Bench) -> Intended:
    brush(bench, 16)
    ring = brushed(bench.drag(RING), 16)
    bench.settle()
    bench.hand.key(Qt.Key.Key_F, SHIFT)
    bench.settle()
    return Intended(cast(Pixels, binary_fill_holes(ring)))


TASKS = (
    fast_stroke_without_gaps,
    one_dab,
    size_by_keys_and_by_wheel,
    stroke_with_a_zoom_on_the_way,
    stroke_with_a_pan_by_space_on_the_way,
    stroke_dropped_and_another_drawn,
    brush_extends_an_outline,
    brush_erases_with_alt,
    eraser_parts_a_region,
    pen_with_rising_pressure,
    other_end_of_the_pen_erases,
    pen_draws_a_lasso,
    finger_draws_a_lasso,
    second_finger_drops_the_stroke,
    corners_tapped_with_a_pinch_on_the_way,
    ring_painted_and_filled,
)
