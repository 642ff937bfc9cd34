"""What is shown: tones by a table, local contrast, turns, and the halvings; what is stored never changes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.canvas.badges import Badge
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.display import Display, tone_table
from gui.canvas.photo_levels import Level, halvings
from tests.gui.canvas.conftest import Hand, square

Pixels = NDArray[np.uint8]


def noise(height: int, width: int) -> Pixels:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


def shown(canvas: PhotoCanvas) -> Pixels:
    """The viewport as (height, width, 3)."""
    canvas.repaint()
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def photo_part(canvas: PhotoCanvas) -> Pixels:
    """What is seen of the photo at 100 %, cut out of the viewport."""
    box = canvas.viewportTransform().mapRect(QRectF(0, 0, 200, 120)).toRect()
    return shown(canvas)[box.top() : box.bottom() + 1, box.left() : box.right() + 1]


def bare(canvas: PhotoCanvas) -> None:
    """Takes the signs off the photo."""
    for badge in canvas.findChildren(Badge):
        badge.hide()


@pytest.fixture
def small(canvas: PhotoCanvas) -> tuple[PhotoCanvas, Pixels]:
    """A photo smaller than the view, at 100 %, without signs on it."""
    pixels = noise(120, 200)
    canvas.show_photo(pixels)
    canvas.zoom_to(1.0)
    bare(canvas)
    return canvas, pixels


@pytest.mark.parametrize(
    ("display", "value", "wanted"),
    [
        (Display(), 77, 77),
        (Display(brightness=1.0), 0, 128),
        (Display(brightness=-0.5), 255, 191),
        (Display(contrast=1.0), 255, 255),
        (Display(contrast=1.0), 120, round(255 * ((120 / 255 - 0.5) * 4 + 0.5))),
        (Display(contrast=-1.0), 0, round(255 * 0.375)),
        (Display(gamma=2.0), 64, round(255 * (64 / 255) ** 0.5)),
    ],
)
def test_tones_follow_the_formula(display: Display, value: int, wanted: int) -> None:
    assert tone_table(display)[value] == wanted


@pytest.mark.parametrize("quarters", range(4))
def test_the_screen_shows_the_photo_turned_and_through_the_table(
    small: tuple[PhotoCanvas, Pixels], quarters: int
) -> None:
    canvas, pixels = small
    kept = pixels.copy()
    canvas.turn(quarters)
    canvas.zoom_to(1.0)
    bare(canvas)
    assert np.array_equal(photo_part(canvas), np.rot90(pixels, -quarters))
    display = Display(brightness=0.2, contrast=0.3, gamma=1.4)
    canvas.set_display(display)
    assert np.array_equal(photo_part(canvas), tone_table(display)[np.rot90(pixels, -quarters)])
    canvas.set_display(Display())
    assert np.array_equal(photo_part(canvas), np.rot90(pixels, -quarters))
    assert np.array_equal(pixels, kept)


def test_local_contrast_is_added_to_each_channel_and_turned_with_the_photo(
    small: tuple[PhotoCanvas, Pixels],
) -> None:
    canvas, _ = small
    canvas.show_photo(np.full((120, 200, 3), 100, dtype=np.uint8))
    canvas.zoom_to(1.0)
    bare(canvas)
    offsets = np.zeros((12, 20), dtype=np.int16)
    offsets[:, :10], offsets[:, 10:] = 40, -60
    canvas.set_local_contrast(offsets)
    assert (photo_part(canvas) == 100).all()
    canvas.set_display(Display(local_contrast=0.5))
    found = photo_part(canvas)
    assert (found[:, :80] == 120).all()
    assert (found[:, 120:] == 70).all()
    canvas.turn(1)
    canvas.zoom_to(1.0)
    bare(canvas)
    found = photo_part(canvas)
    assert (found[:80] == 120).all()
    assert (found[120:] == 70).all()


def test_tools_draw_in_photo_pixels_whichever_way_the_photo_is_turned(hand: Hand) -> None:
    for quarters in range(4):
        hand.canvas.turn(quarters)
        hand.canvas.select(())
        hand.canvas.set_tool("rectangle")
        first, last = hand.photo((40, 60)), hand.photo((200, 180))
        hand.drag([(40, 60), (120, 100), (200, 180)])
        (change,) = hand.edits[-1].changes
        assert change.after is not None
        shape = change.after.shape
        assert isinstance(shape, tuple)
        xs, ys = zip(*shape[0].outer, strict=True)
        assert (min(xs), min(ys)) == pytest.approx((min(first[0], last[0]), min(first[1], last[1])), abs=1)
        assert (max(xs), max(ys)) == pytest.approx((max(first[0], last[0]), max(first[1], last[1])), abs=1)


def test_arrows_move_the_way_they_point(hand: Hand) -> None:
    canvas = hand.canvas
    canvas.set_regions((square("a", 100, 100, 50),))
    canvas.set_tool("select")
    for quarters in range(4):
        canvas.turn(quarters)
        canvas.select(("a",))
        before = canvas.viewportTransform().map(QPointF(*_corner(canvas)))
        hand.key(Qt.Key.Key_Right)
        after = canvas.viewportTransform().map(QPointF(*_corner(canvas)))
        assert (after.x() - before.x(), after.y() - before.y()) == pytest.approx((canvas.zoom, 0), abs=1e-6)


def _corner(canvas: PhotoCanvas) -> tuple[float, float]:
    shape = canvas.regions[0].shape
    assert isinstance(shape, tuple)
    return shape[0].outer[0]


def test_a_turn_keeps_the_middle_and_fits_what_was_fitted(canvas: PhotoCanvas) -> None:
    canvas.zoom_about(2.0, QPoint(100, 80))
    middle = canvas.photo_point(QPointF(canvas.viewport().rect().center()))
    canvas.turn(1)
    turned = canvas.photo_point(QPointF(canvas.viewport().rect().center()))
    assert (turned.x(), turned.y()) == pytest.approx((middle.x(), middle.y()), abs=1.5)
    assert canvas.zoom == pytest.approx(2.0)
    canvas.fit()
    seen = canvas.viewportTransform().mapRect(QRectF(0, 0, 400, 300))
    assert canvas.viewport().rect().contains(seen.toAlignedRect())
    assert seen.height() > seen.width()


def test_the_next_photo_keeps_zoom_and_place_only_when_asked(canvas: PhotoCanvas) -> None:
    canvas.zoom_about(3.0, QPoint(120, 90))
    middle = canvas.photo_point(QPointF(canvas.viewport().rect().center()))
    canvas.keep_zoom = True
    canvas.show_photo(noise(300, 400))
    found = canvas.photo_point(QPointF(canvas.viewport().rect().center()))
    assert canvas.zoom == pytest.approx(3.0)
    assert (found.x(), found.y()) == pytest.approx((middle.x(), middle.y()), abs=1)
    canvas.keep_zoom = False
    canvas.show_photo(noise(300, 400))
    assert canvas.zoom < 1.2


@pytest.mark.parametrize("shape", [(600, 800), (601, 799), (1, 900), (513, 1025)])
def test_halvings_are_means_of_four(shape: tuple[int, int]) -> None:
    pixels = noise(*shape)
    levels = halvings(pixels)
    for full, half in pairwise(levels):
        odd = full.shape[0] % 2, full.shape[1] % 2
        even = np.pad(full, ((0, odd[0]), (0, odd[1]), (0, 0)), mode="edge").astype(np.uint16)
        mean = (even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2] + 2) // 4
        assert np.array_equal(half, mean)
    assert levels[0] is pixels


def test_a_level_is_filled_where_it_is_seen(qtbot: QtBot) -> None:
    pixels = noise(1100, 1300)
    level = Level(np.rot90(pixels, -1))
    level.image(QRectF(600, 700, 100, 100))
    assert level.filled == 1
    turned = level.image().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(turned.constBits(), dtype=np.uint8).reshape(turned.height(), turned.bytesPerLine())
    assert np.array_equal(rows[:, : 3 * turned.width()].reshape(1300, 1100, 3), np.rot90(pixels, -1))


def test_a_photo_on_a_dense_screen_is_adjusted_too(canvas: PhotoCanvas) -> None:
    """The same scene painted by a painter whose pixels are two to the point."""
    canvas.set_display(Display(brightness=0.4))
    image = QImage(960, 760, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(0)
    painter = QPainter(image)
    canvas.render(painter, QRectF(0, 0, 480, 380), canvas.rect())
    painter.end()
    for across, down in ((480, 380), (300, 200), (700, 600)):
        assert image.pixelColor(across, down).red() == tone_table(Display(brightness=0.4))[180]
