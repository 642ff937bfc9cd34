"""The row of tools has room for all it shows at every width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.actions.window_actions import Actions
from gui.panels.tool_row import ToolRow


@pytest.mark.parametrize("tool", ["select", "brush", "wand", "smart", "knife"])
@pytest.mark.parametrize("width", [602, 632, 700, 799, 800, 1200])
def test_nothing_overlaps(qtbot: QtBot, tool: str, width: int) -> None:
    assert shown(qtbot, tool, width).width() == width


@pytest.fixture
def largest_text(qapp: QApplication) -> Iterator[None]:
    theme.use_text_size(150)
    theme.apply(qapp, "dark")
    yield
    theme.use_text_size(100)
    theme.apply(qapp, "dark")


@pytest.mark.usefixtures("largest_text")
@pytest.mark.parametrize("tool", ["select", "brush", "wand", "smart", "knife"])
@pytest.mark.parametrize("width", [536, 800, 1092])
def test_nothing_overlaps_with_the_largest_text(qtbot: QtBot, tool: str, width: int) -> None:
    assert shown(qtbot, tool, width).width() == width


def shown(qtbot: QtBot, tool: str, width: int) -> ToolRow:
    """The row at that width, once its parts stand apart."""
    window = QMainWindow()
    qtbot.addWidget(window)
    row = ToolRow(Actions(window))
    row.setParent(window)
    row.show_tool(tool)
    row.setGeometry(0, 0, width, row.height())
    window.resize(width, 200)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: stands_apart(row))
    return row


def stands_apart(row: ToolRow) -> bool:
    parts = [part for part in row.findChildren(QWidget) if part.parentWidget() is row and part.isVisible()]
    places = sorted((part.geometry() for part in parts), key=lambda place: place.left())
    apart = all(left.right() < right.left() for left, right in pairwise(places))
    return apart and places[-1].right() <= row.width()
