"""Brush and eraser: no gaps, true size, one edit a stroke."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from engine.regions import Mask, rasterise
from tests.gui.canvas.conftest import ALT, HEIGHT, SHIFT, WIDTH, Hand, square


def near(places, radius: float):
    """Pixels whose centre lies within `radius` of the line through `places`."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    inside = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for (x0, y0), (x1, y1) in zip(places, places[1:] or places, strict=False):
        length = (x1 - x0) ** 2 + (y1 - y0) ** 2
        share = np.clip(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length, 0, 1) if length else 0.0
        inside |= np.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0)) <= radius
    return inside


def test_a_fast_stroke_leaves_no_gap(hand: Hand) -> None:
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 9
    path = [(20, 20), (350, 60), (90, 250), (390, 280)]
    hand.drag(path)
    assert (hand.roi() == near([hand.photo(place) for place in path], 4.5)).all()
    assert [edit.name for edit in hand.edits] == ["Paint"]


def test_strokes_extend_the_selected_region_of_the_label(hand: Hand) -> None:
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 20
    hand.drag([(50, 50), (100, 50)])
    hand.drag([(100, 50), (100, 100)])
    assert len(hand.canvas.regions) == 1
    hand.canvas.set_label("hair")
    hand.drag([(200, 200), (220, 220)])
    assert [region.label for region in hand.canvas.regions] == ["lesion", "hair"]
    assert len(hand.edits) == 3


def test_painting_on_a_polygon_keeps_its_pixels(hand: Hand) -> None:
    polygon = square("a", 100, 100, 60)
    hand.canvas.set_regions((polygon,))
    hand.canvas.select(("a",))
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 30
    hand.drag([(160, 130), (200, 130)])
    union = rasterise(polygon.shape, WIDTH, HEIGHT).to_mask() | near([(160, 130), (200, 130)], 15)
    assert isinstance(hand.canvas.regions[0].shape, Mask)
    assert (hand.roi() == union).all()
    assert hand.edits[0].changes[0].before == polygon


def test_a_dab_that_adds_nothing_is_no_edit(hand: Hand) -> None:
    hand.canvas.set_regions((square("a", 100, 100, 60),))
    hand.canvas.select(("a",))
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 10
    hand.click((130, 130))
    assert hand.edits == []
    assert hand.canvas.regions == (square("a", 100, 100, 60),)


def test_alt_erases_and_the_eraser_leaves_other_labels(hand: Hand) -> None:
    regions = (square("a", 100, 100, 60), square("b", 200, 100, 60), square("h", 100, 100, 160, "hair"))
    hand.canvas.set_regions(regions)
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 20
    hand.drag([(130, 130), (180, 130), (240, 130)], ALT)
    intended = np.zeros((HEIGHT, WIDTH), dtype=bool)
    intended[100:160, 100:160] = intended[100:160, 200:260] = True
    assert (hand.roi() == intended & ~near([(130, 130), (240, 130)], 10)).all()
    assert [edit.name for edit in hand.edits] == ["Erase"]
    assert [change.before.region_id for change in hand.edits[0].changes] == ["a", "b"]
    assert hand.canvas.regions[2] == regions[2]


def test_erasing_the_selection_to_nothing_deletes_it(hand: Hand) -> None:
    hand.canvas.set_regions((square("a", 100, 100, 20), square("b", 105, 100, 20)))
    hand.canvas.select(("a",))
    hand.canvas.set_tool("eraser")
    hand.canvas.brush_size = 100
    hand.click((110, 110))
    assert [region.region_id for region in hand.canvas.regions] == ["b"]
    assert hand.edits[0].changes[0].after is None


def test_size_by_steps_and_wheel_and_the_ring_shows_it(hand: Hand) -> None:
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 40
    hand.hover((100, 100))
    hand.canvas.resize_brush(1)
    assert hand.canvas.brush_size > 40
    hand.canvas.resize_brush(-1)
    assert abs(hand.canvas.brush_size - 40) < 1e-9
    hand.wheel((100, 100), 1, SHIFT)
    assert hand.canvas.brush_size > 40
    zoom = hand.canvas.zoom
    ring = hand.canvas._scene.ring
    assert ring.isVisible()
    assert ring.scenePos() == QPointF(*hand.photo((100, 100)))
    hand.wheel((100, 100), 1)
    assert hand.canvas.zoom > zoom


def test_pressure_and_the_other_end_of_the_pen(hand: Hand) -> None:
    hand.canvas.set_regions((square("a", 100, 100, 100),))
    hand.canvas.select(("a",))
    hand.canvas.set_tool("brush")
    hand.canvas.brush_size = 40
    pen = device(QPointingDevice.PointerType.Pen)
    for kind in (QEvent.Type.TabletPress, QEvent.Type.TabletRelease):
        touch(hand, pen, kind, (300, 60), pressure=0.0)
    assert hand.roi()[:, 250:].sum() == near([(300, 60)], 6)[:, 250:].sum()
    eraser = device(QPointingDevice.PointerType.Eraser)
    for kind in (QEvent.Type.TabletPress, QEvent.Type.TabletRelease):
        touch(hand, eraser, kind, (150, 150), pressure=1.0)
    assert not hand.roi()[140:160, 140:160].any()
    assert [edit.name for edit in hand.edits] == ["Paint", "Erase"]


def device(end: QPointingDevice.PointerType) -> QPointingDevice:
    able = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    return QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, end, able, 1, 1)


def touch(hand: Hand, pen: QPointingDevice, kind: QEvent.Type, place, *, pressure: float) -> None:
    at = QPointF(hand.view(place))
    button = Qt.MouseButton.LeftButton
    event = QTabletEvent(kind, pen, at, at, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, button, button)
    QApplication.sendEvent(hand.canvas.viewport(), event)


def test_the_size_keeps_to_the_photo_or_follows_the_zoom(hand: Hand) -> None:
    canvas = hand.canvas
    canvas.set_tool("brush")
    canvas.brush_size = 40
    canvas.zoom_to(2.0)
    assert canvas.brush_size == 40
    canvas.brush_follows_zoom = True
    canvas.zoom_to(4.0)
    assert canvas.brush_size == 20
    hand.hover((100, 100))
    assert canvas._scene.ring.boundingRect().width() * 4 >= 20 * 4
    canvas.zoom_to(1.0)
    assert abs(canvas.brush_size - 80) < 1e-9


def test_a_stroke_over_the_whole_photo_at_48_megapixels_leaves_no_gap() -> None:
    from gui.canvas.stroke import Dab

    width, height, radius = 8000, 6000, 3.0
    dab = Dab((10.3, 20.7), (7990.1, 5980.2), radius)
    spans = dab.spans(width, height)
    assert (np.diff(spans.rows) == 1).all()
    assert (spans.starts[1:] <= spans.ends[:-1]).all()
    length = np.hypot(7990.1 - 10.3, 5980.2 - 20.7)
    assert abs(spans.area / (length * 2 * radius + np.pi * radius**2) - 1) < 0.005
