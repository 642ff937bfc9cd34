"""Practising, and the start page of somebody who has no project yet."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.demo.cases import DemoRecipe
from engine.tasks import practice as practising
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import CORNERS

CASES = 4


def practice(stage: Stage) -> QWidget:
    """The practice cases, one outlined."""
    document = stage.window.document
    document.close()
    with patch.object(practising, "RECIPE", DemoRecipe(cases=CASES)):
        stage.window.actions_table["practise"].trigger()
        wait_until(lambda: document.practice.active and document.pixels is not None)
    stage.undo.append(document.close)
    _outline(stage)
    return stage.window


def _outline(stage: Stage) -> None:
    place = stage.window.label_place
    assert place is not None
    stage.window.actions_table["polygon"].trigger()
    view = place.canvas.viewport()
    for across, down in CORNERS:
        corner = QPoint(view.width() // 2 + round(90 * across), view.height() // 2 + round(70 * down))
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=corner)
    QTest.keyClick(place.canvas, Qt.Key.Key_Return)
    wait_until(lambda: bool(stage.window.document.regions))


def first_start(stage: Stage) -> QWidget:
    """The start page without recent projects."""
    document = stage.window.document
    document.close()
    nothing_recent = patch.object(type(document.settings), "recent", ())
    nothing_recent.start()
    stage.undo += [nothing_recent.stop, stage.window.start.refresh]
    stage.window.start.refresh()
    settle()
    return stage.window


SCENES: dict[str, Callable[[Stage], QWidget]] = {"practice": practice, "start-first": first_start}
