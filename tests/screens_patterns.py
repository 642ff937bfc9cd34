"""The page of patterns: as it opens, at work, with groups by choice and a selection, and the map alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.parts.chips import Chip
from gui.results.pages import PATTERNS
from gui.results.patterns.page import PatternsPage
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import results


def patterns(stage: Stage) -> QWidget:
    """As it opens: no map yet."""
    page = _page(stage)
    page.map.show_waiting(page.map.waiting.words.text(), page.map.waiting.button.text())
    return stage.window


def patterns_map(stage: Stage) -> QWidget:
    """The photos in three groups by choice, mapped, one group selected."""
    page = _mapped(stage)
    _choose(page.clusters.groups, "3")
    stage.undo.append(lambda: _choose(page.clusters.groups, ""))
    wait_until(lambda: page.clusters.shows_clusters)
    page.clusters.chosen.emit(2, False)
    stage.undo.append(page.selection.clear)
    settle()
    return stage.window


def patterns_map_alone(stage: Stage) -> QWidget:
    """The map with the whole page."""
    page = _mapped(stage)
    page.map.card.enlarge.setChecked(True)
    stage.undo.append(lambda: page.map.card.enlarge.setChecked(False))
    settle()
    return stage.window


def patterns_working(stage: Stage) -> QWidget:
    """While clusters are worked out."""
    from engine.watch import Progress

    page = _page(stage)
    page.clusters.waiting.begin("")
    page.clusters.waiting.advance(Progress(1_840, 3_927, "Placing saliency around each region", 0.005, 10.4))
    page.clusters.show_waiting()
    stage.undo.append(lambda: page.clusters.groups_chosen.emit())
    settle()
    return stage.window


def _page(stage: Stage) -> PatternsPage:
    results(stage)
    place = stage.window.results_place
    assert place is not None
    place.show_page(PATTERNS)
    stage.undo.append(lambda: place.show_page("groups"))
    page = place.made[PATTERNS]
    assert isinstance(page, PatternsPage)
    wait_until(lambda: page.clusters.shows_clusters and not stage.window.document.helper.busy)
    return page


def _mapped(stage: Stage) -> PatternsPage:
    page = _page(stage)
    if not page.map.shows_map:
        page.map.waiting.asked.emit()
        wait_until(lambda: page.map.shows_map)
    return page


def _choose(chip: Chip, name: str) -> None:
    group = chip._group  # pyright: ignore[reportPrivateUsage]
    assert group is not None
    next(action for action in group.actions() if action.data() == name).trigger()


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "results-patterns": patterns,
    "results-patterns-working": patterns_working,
    "results-patterns-map": patterns_map,
    "results-patterns-map-alone": patterns_map_alone,
}
