"""The page of plots: as it opens, with a selection, with violins and conditions, and one plot alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.parts.chips import Chip
from gui.results.pages import PLOTS
from gui.results.plots.page import CONDITIONS, PlotsPage
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import SCENES as WINDOW_SCENES


def plots(stage: Stage) -> QWidget:
    """All photos."""
    _page(stage)
    return stage.window


def selected(stage: Stage) -> QWidget:
    """High agreement selected in one plot, marked in all."""
    page = _page(stage)
    place = stage.window.results_place
    assert place is not None and place.frame is not None
    page.selection.set(place.frame.numbers["iou"] > 0.45)
    stage.undo.append(page.selection.clear)
    settle()
    return stage.window


def conditions(stage: Stage) -> QWidget:
    """Conditions as numbered points, distributions as violins."""
    page = _page(stage)
    for chip, key, before in ((page.points_chip, CONDITIONS, "photos"), (page.form_chip, "violin", "histogram")):
        choose(chip, key)
        stage.undo.append(lambda chip=chip, before=before: choose(chip, before))
    settle()
    return stage.window


def alone(stage: Stage) -> QWidget:
    """Pairs of groups, with the whole page to themselves."""
    page = _page(stage)
    page.pairs.enlarge.click()
    stage.undo.append(page.pairs.enlarge.click)
    settle()
    return stage.window


def choose(chip: Chip, key: str) -> None:
    """As from the chip's menu."""
    group = chip._group  # pyright: ignore[reportPrivateUsage]
    assert group is not None
    next(action for action in group.actions() if action.data() == key).trigger()


def _page(stage: Stage) -> PlotsPage:
    WINDOW_SCENES["results"](stage)
    place = stage.window.results_place
    assert place is not None
    place.show_page(PLOTS)
    stage.undo.append(lambda: place.show_page("groups"))
    page = place.made[PLOTS]
    assert isinstance(page, PlotsPage)
    wait_until(lambda: not stage.window.document.helper.busy)
    return page


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "results-plots": plots,
    "results-plots-selected": selected,
    "results-plots-conditions": conditions,
    "results-plots-alone": alone,
}
