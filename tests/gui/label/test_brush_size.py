"""The brush's size beside the tools: the slider, the figure and the canvas say the same."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.actions import key_rules
from gui.panels.brush_options import POSITIONS, BrushOptions
from gui.window import Window
from tests.gui.hand import Hand

KEYS = Qt.Key
WIDTH = 320
"""Of the photo, pixels."""


@pytest.fixture
def options(hand: Hand, window: Window) -> BrushOptions:
    hand.key(KEYS.Key_B)
    assert window.label_place is not None
    return window.label_place.tools.brush


def test_it_is_there_while_a_tool_has_a_size(hand: Hand, options: BrushOptions) -> None:
    assert options.isVisible()
    hand.key(KEYS.Key_P)
    assert not options.isVisible()
    hand.key(KEYS.Key_E)
    assert options.isVisible()


def test_keys_move_the_slider_and_the_figure(hand: Hand, options: BrushOptions) -> None:
    hand.canvas.brush_size = 40
    before = options.slider.value()
    assert options.figure.text() == "40" and options.slider.accessibleDescription() == "40 px"
    hand.key(KEYS.Key_BracketRight)
    assert options.figure.text() == "46" and options.slider.value() > before
    hand.key(KEYS.Key_BracketLeft)
    hand.key(KEYS.Key_BracketLeft)
    assert options.figure.text() == "35" and options.slider.value() < before


def test_the_slider_reaches_from_one_pixel_to_half_the_photo_by_equal_shares(hand: Hand, options: BrushOptions) -> None:
    sizes = []
    for position in range(POSITIONS + 1):
        options.slider.setValue(position)
        assert options.slider.value() == position
        sizes.append(hand.canvas.brush_size)
    assert sizes[0] == pytest.approx(1) and sizes[-1] == pytest.approx(WIDTH / 2)
    grown = [after / before for before, after in pairwise(sizes)]
    assert grown == pytest.approx([(WIDTH / 2) ** (1 / POSITIONS)] * POSITIONS)


def test_the_row_makes_room_for_more_digits(
    qtbot: QtBot, hand: Hand, window: Window, options: BrushOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.label_place is not None
    row = window.label_place.tools
    hand.canvas.brush_size = 40
    window.resize(1280, 800)
    monkeypatch.setattr(type(hand.canvas), "brush_size", 12_345.0)
    hand.canvas.brush_changed.emit()
    assert options.figure.text() == "12,345"
    qtbot.waitUntil(lambda: options.figure.width() >= options.fontMetrics().horizontalAdvance("12,345"))
    assert row.layout().minimumSize().width() <= row.width()


def test_its_keys_can_be_others_and_do_nothing_without_a_brush(
    qtbot: QtBot, hand: Hand, window: Window, options: BrushOptions
) -> None:
    keys = key_rules.given("Ctrl+Alt+B", "brush_larger", key_rules.defaults())
    window.actions_table.set_keys(keys)
    assert "Ctrl+Alt+B" in options.slider.toolTip()
    hand.canvas.brush_size = 40
    hand.key(KEYS.Key_BracketRight)
    assert options.figure.text() == "40"
    hand.key(KEYS.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert options.figure.text() == "46"
    hand.key(KEYS.Key_P)
    assert not window.actions_table["brush_larger"].isEnabled()
    qtbot.waitUntil(lambda: window.document.saving.state == "saved")


def test_keys_go_beyond_the_slider_and_small_sizes_have_a_decimal(hand: Hand, options: BrushOptions) -> None:
    hand.canvas.brush_size = 250
    assert options.slider.value() == POSITIONS and options.figure.text() == "250"
    assert hand.canvas.brush_size == 250
    hand.canvas.brush_size = 3.25
    assert options.figure.text() == "3.2"


def test_a_size_that_follows_the_zoom_is_said_in_pixels_of_the_photo(hand: Hand, options: BrushOptions) -> None:
    hand.canvas.brush_size = 40
    hand.key(KEYS.Key_B, Qt.KeyboardModifier.ShiftModifier)
    hand.canvas.zoom_to(hand.canvas.zoom * 2)
    assert options.figure.text() == "20"
