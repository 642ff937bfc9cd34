"""Fingers and track pads: one finger draws, two move and zoom the photo and never draw."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.regions import rasterise
from gui.canvas.canvas import PhotoCanvas
from tests.gui.canvas.conftest import HEIGHT, LEFT, NONE, WIDTH, Hand

SCREEN = QTest.createTouchDevice()
PAD = QPointingDevice(
    "pad",
    77,
    QPointingDevice.DeviceType.TouchPad,
    QPointingDevice.PointerType.Finger,
    QPointingDevice.Capability.Position | QPointingDevice.Capability.PixelScroll,
    2,
    0,
)
Finger = tuple[int, QPoint]


def put(canvas: PhotoCanvas, *fingers: Finger) -> None:
    touch = QTest.touchEvent(canvas.viewport(), SCREEN)
    for number, place in fingers:
        touch.press(number, place, canvas.viewport())
    touch.commit()


def slide(canvas: PhotoCanvas, *fingers: Finger) -> None:
    touch = QTest.touchEvent(canvas.viewport(), SCREEN)
    for number, place in fingers:
        touch.move(number, place, canvas.viewport())
    touch.commit()


def lift(canvas: PhotoCanvas, *fingers: Finger) -> None:
    touch = QTest.touchEvent(canvas.viewport(), SCREEN)
    for number, place in fingers:
        touch.release(number, place, canvas.viewport())
    touch.commit()


def photo_at(canvas: PhotoCanvas, place: QPoint) -> tuple[float, float]:
    point = canvas.photo_point(QPointF(place))
    return point.x(), point.y()


def test_one_finger_paints_as_the_mouse_does(canvas: PhotoCanvas, hand: Hand) -> None:
    canvas.set_tool("brush")
    canvas.brush_size = 20
    path = [hand.view((100 + step, 150)) for step in (0, 40, 80)]
    put(canvas, (0, path[0]))
    for place in path[1:]:
        slide(canvas, (0, place))
    lift(canvas, (0, path[-1]))
    by_finger = hand.edits.pop().changes[0].after
    assert by_finger is not None
    canvas.set_regions(())
    hand.press((100, 150))
    hand.move((140, 150))
    hand.move((180, 150))
    hand.release((180, 150))
    by_mouse = hand.edits.pop().changes[0].after
    assert by_mouse is not None
    same = rasterise(by_finger.shape, WIDTH, HEIGHT), rasterise(by_mouse.shape, WIDTH, HEIGHT)
    assert (same[0].area, same[0].rows.tolist()) == (same[1].area, same[1].rows.tolist())


def test_a_tap_places_a_corner(canvas: PhotoCanvas, hand: Hand) -> None:
    canvas.set_tool("polygon")
    for place in ((50, 50), (150, 50), (100, 120)):
        put(canvas, (0, hand.view(place)))
        lift(canvas, (0, hand.view(place)))
    assert canvas.draft is not None
    canvas.finish_draft()
    assert len(hand.edits) == 1


@pytest.mark.parametrize("tool", ["brush", "eraser", "polygon", "lasso", "rectangle", "select"])
def test_two_fingers_zoom_about_themselves_and_draw_nothing(canvas: PhotoCanvas, hand: Hand, tool: str) -> None:
    canvas.set_tool(tool)  # pyright: ignore[reportArgumentType]
    zoom, middle = canvas.zoom, canvas.viewport().rect().center()
    under = photo_at(canvas, middle)
    put(canvas, (0, middle - QPoint(40, 0)))
    put(canvas, (0, middle - QPoint(40, 0)), (1, middle + QPoint(40, 0)))
    slide(canvas, (0, middle - QPoint(60, 0)), (1, middle + QPoint(60, 0)))
    slide(canvas, (0, middle - QPoint(80, 0)), (1, middle + QPoint(80, 0)))
    lift(canvas, (1, middle + QPoint(80, 0)))
    slide(canvas, (0, middle - QPoint(10, 50)))
    lift(canvas, (0, middle - QPoint(10, 50)))
    assert canvas.zoom == pytest.approx(2 * zoom, rel=0.02)
    assert photo_at(canvas, middle) == pytest.approx(under, abs=2 / zoom)
    assert not hand.edits and canvas.draft is None and not canvas.drafting


def test_two_fingers_move_the_photo_with_them(canvas: PhotoCanvas, hand: Hand) -> None:
    canvas.zoom_to(3.0)
    middle = canvas.viewport().rect().center()
    under = photo_at(canvas, middle)
    pair = (middle - QPoint(30, 0), middle + QPoint(30, 0))
    moved = QPoint(36, -24)
    put(canvas, (0, pair[0]), (1, pair[1]))
    slide(canvas, (0, pair[0] + moved), (1, pair[1] + moved))
    lift(canvas, (0, pair[0] + moved), (1, pair[1] + moved))
    assert photo_at(canvas, middle + moved) == pytest.approx(under, abs=1.0)
    assert canvas.zoom == pytest.approx(3.0, rel=0.01)


def test_a_second_finger_takes_back_what_the_first_began(canvas: PhotoCanvas, hand: Hand) -> None:
    canvas.set_tool("brush")
    start, further = hand.view((100, 150)), hand.view((180, 150))
    put(canvas, (0, start))
    slide(canvas, (0, further))
    assert canvas.drafting
    slide(canvas, (0, further))
    touch = QTest.touchEvent(canvas.viewport(), SCREEN)
    touch.stationary(0)
    touch.press(1, further + QPoint(50, 0), canvas.viewport())
    touch.commit()
    lift(canvas, (0, further), (1, further + QPoint(50, 0)))
    assert not canvas.drafting and not hand.edits


def test_a_pinch_on_the_track_pad_zooms_about_the_pointer(canvas: PhotoCanvas) -> None:
    place = QPointF(canvas.viewport().rect().center()) + QPointF(30, 20)
    zoom, under = canvas.zoom, canvas.photo_point(place)
    gesture(canvas, Qt.NativeGestureType.ZoomNativeGesture, 0.25, place)
    assert canvas.zoom == pytest.approx(1.25 * zoom)
    now = canvas.photo_point(place)
    assert (now.x(), now.y()) == pytest.approx((under.x(), under.y()), abs=1.0)


def test_two_fingers_tapped_twice_show_all_or_every_pixel(canvas: PhotoCanvas) -> None:
    canvas.zoom_to(2.0)
    place = QPointF(canvas.viewport().rect().center())
    gesture(canvas, Qt.NativeGestureType.SmartZoomNativeGesture, 1.0, place)
    fitted = canvas.zoom
    canvas.zoom_to(0.5)
    gesture(canvas, Qt.NativeGestureType.SmartZoomNativeGesture, 1.0, place)
    assert canvas.zoom == 1.0 and fitted != 2.0


def test_two_fingers_on_the_track_pad_push_the_photo_and_with_ctrl_zoom(canvas: PhotoCanvas) -> None:
    canvas.zoom_to(3.0)
    middle = canvas.viewport().rect().center()
    under = photo_at(canvas, middle)
    scroll(canvas, QPoint(20, -30), NONE)
    assert canvas.zoom == pytest.approx(3.0)
    assert photo_at(canvas, middle + QPoint(20, -30)) == pytest.approx(under, abs=1.0)
    scroll(canvas, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom > 3.0


def gesture(canvas: PhotoCanvas, kind: Qt.NativeGestureType, value: float, place: QPointF) -> None:
    view = canvas.viewport()
    event = QNativeGestureEvent(kind, PAD, 2, place, place, view.mapToGlobal(place), value, QPointF())
    QApplication.sendEvent(view, event)


def scroll(canvas: PhotoCanvas, pixels: QPoint, keys: Qt.KeyboardModifier) -> None:
    view = canvas.viewport()
    at = QPointF(view.rect().center())
    phase, source = Qt.ScrollPhase.ScrollUpdate, Qt.MouseEventSource.MouseEventNotSynthesized
    event = QWheelEvent(
        at, view.mapToGlobal(at), pixels, pixels, Qt.MouseButton.NoButton, keys, phase, False, source, PAD
    )
    QApplication.sendEvent(view, event)


def test_the_mouse_still_draws_after_fingers(canvas: PhotoCanvas, hand: Hand) -> None:
    put(canvas, (0, QPoint(50, 50)), (1, QPoint(120, 50)))
    lift(canvas, (0, QPoint(50, 50)), (1, QPoint(120, 50)))
    canvas.set_tool("rectangle")
    QTest.mousePress(canvas.viewport(), LEFT, pos=hand.view((50, 50)))
    hand.move((150, 120))
    hand.release((150, 120))
    assert len(hand.edits) == 1
