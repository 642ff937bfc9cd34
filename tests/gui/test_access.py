"""Every place and dialog without a mouse and for a screen reader: names, order of Tab, tooltips with keys, focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui import keymap
from gui.document.document import Document
from gui.window import Window
from tests.gui import access
from tests.gui.conftest import open_and_wait
from tests.screens_dialogs import SCREENS

REGION = Region("a", LESION, (Polygon(((20.0, 20.0), (120.0, 20.0), (120.0, 90.0))),))
PLACES = ("start", "label", "brush", "smart", "look", "folded", "results", "findings", "report", "jobs")
SENTENCE = 3
"""A tooltip of fewer characters says nothing."""


@pytest.fixture
def brought(qtbot: QtBot, document: Document, project_path: Path, start_window: Window) -> Callable[[str], Window]:
    start_window.activateWindow()

    def show(state: str) -> Window:
        if state != "start":
            open_and_wait(qtbot, document, project_path)
            document.edit(Edit("polygon", (Change(None, REGION),)))
            qtbot.waitUntil(lambda: document.saving.state == "saved")
            bring(start_window, state)
            qtbot.waitUntil(lambda: not document.engine.busy and not document.helper.busy)
        QApplication.processEvents()
        return start_window

    return show


def bring(window: Window, state: str) -> None:
    """The window to one of its states."""
    place = window.label_place
    assert place is not None
    place.canvas.select(("a",))
    if state in ("brush", "smart", "look", "jobs"):
        window.actions_table[state].trigger()
    elif state == "folded":
        window.actions_table["fold_cases"].trigger()
        window.actions_table["fold_inspector"].trigger()
    elif state != "label":
        window.actions_table[f"{state}_place"].trigger()


def dialog(qtbot: QtBot, name: str) -> QWidget:
    shown = SCREENS[name]()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def check(screen: QWidget) -> None:
    """All four demands at once, so that one failure does not hide the others."""
    missed = list(wanting(screen))
    assert not missed, "\n".join(missed)


def wanting(screen: QWidget) -> Iterator[str]:
    """What somebody without mouse or eyes would miss."""
    for widget in access.interactive(screen):
        if not access.spoken(widget).strip():
            yield f"no name: {access.words_of(widget)}"
        if access.faceless(widget):
            yield from wordless(widget)
    stops = access.tab_stops(screen)
    if not stops:
        return
    forth = access.walk(screen)
    yield from (f"not reached by Tab: {access.words_of(one)}" for one in stops if not access.fellows(one) & set(forth))
    back = access.walk(screen, Qt.Key.Key_Backtab)
    for one in set(back) ^ set(forth):
        if not (access.fellows(one) & set(back) and access.fellows(one) & set(forth)):
            yield f"Tab leads there in one direction alone: {access.words_of(one)}"
    yield from (f"focus unseen: {access.words_of(one)}" for one in forth if not access.shows_focus(one, screen))


def wordless(widget: QWidget) -> Iterator[str]:
    """What the tooltip of a button without words lacks."""
    if len(widget.toolTip()) < SENTENCE:
        yield f"no tooltip: {access.words_of(widget)}"
    action = widget.defaultAction() if isinstance(widget, QToolButton) else None
    key = keymap.key_of(action.objectName()) if action else ""
    if key not in widget.toolTip():
        yield f"tooltip without its key {key}: {access.words_of(widget)}"


@pytest.mark.parametrize("state", PLACES)
def test_every_place_can_be_used_without_mouse_or_eyes(brought: Callable[[str], Window], state: str) -> None:
    check(brought(state))


@pytest.mark.parametrize("name", SCREENS)
def test_every_dialog_can_be_used_without_mouse_or_eyes(qtbot: QtBot, name: str) -> None:
    check(dialog(qtbot, name))


def test_tab_goes_through_the_parts_of_the_window_one_after_the_other(brought: Callable[[str], Window]) -> None:
    shown = brought("label")
    place = shown.label_place
    assert place is not None
    parts = {"rail": shown.rail, "cases": place.cases, "canvas": place.canvas, "inspector": place.inspector}
    parts |= {"tools": place.tools, "status": shown.status}

    def part_of(widget: QWidget) -> str:
        return next((name for name, part in parts.items() if part is widget or part.isAncestorOf(widget)), "")

    order = [name for name, _ in groupby(part_of(one) for one in access.walk(shown)) if name]
    if order[0] == order[-1]:
        order = order[:-1]
    assert len(order) == len(set(order)), order
