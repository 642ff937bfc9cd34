"""The page that holds two runs against each other: as it opens, with a selection, groups, and with one run alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from engine import tasks
from engine.project import Project
from engine.recipe import load_recipe
from engine.watch import Unwatched
from gui.results.compare.page import ComparePage
from tests.screens_plots import choose
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import SCENES as WINDOW_SCENES


def one_run(stage: Stage) -> QWidget:
    """Nothing to compare with yet."""
    page = _page(stage)
    wait_until(page.empty.isVisible)
    return stage.window


def compare(stage: Stage) -> QWidget:
    """Another recipe."""
    _with_two_runs(stage)
    return stage.window


def selected(stage: Stage) -> QWidget:
    """A group of photos chosen in the plot."""
    page = _with_two_runs(stage)
    page.selection.set(page.plot.rows[2].photos)
    stage.undo.append(page.selection.clear)
    _settle(stage)
    return stage.window


def groups(stage: Stage) -> QWidget:
    """Moves between the groups of Shared Interest."""
    page = _with_two_runs(stage)
    choose(page.what, "groups")
    stage.undo.append(lambda: choose(page.what, "decisions"))
    settle()
    return stage.window


def _page(stage: Stage) -> ComparePage:
    WINDOW_SCENES["results"](stage)
    place = stage.window.results_place
    assert place is not None
    place.show_page("compare")
    stage.undo.append(lambda: place.show_page("groups"))
    page = place.made["compare"]
    assert isinstance(page, ComparePage)
    _settle(stage)
    return page


def _with_two_runs(stage: Stage) -> ComparePage:
    """The scored project is scored once more, under another recipe; the second run stays."""
    if _runs(stage.scored) < 2:
        stage.window.document.close()
        settle()
        recipe = load_recipe("default")
        other = replace(
            recipe,
            attribution=replace(recipe.attribution, baselines=("blurred", "black"), rule="right", steps=10),
            segmentation=replace(recipe.segmentation, parameter=0.3),
        )
        with tasks.open_to_write(stage.scored) as project:
            tasks.score(project, other, watch=Unwatched())
    return _page(stage)


def _runs(path: Path) -> int:
    with Project.open(path, read_only=True) as project:
        return len(project.runs())


def _settle(stage: Stage) -> None:
    document = stage.window.document
    settle(0.5)
    wait_until(lambda: not document.helper.busy and not document.decoder.busy)


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "results-compare-one-run": one_run,
    "results-compare": compare,
    "results-compare-selected": selected,
    "results-compare-groups": groups,
}
