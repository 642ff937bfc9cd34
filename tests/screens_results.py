"""The pages of the results place: the gallery in its parts, what is selected, and the classifier."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.parts.chips import Chip
from gui.results.gallery.page import Gallery
from gui.results.place import ResultsPlace
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import results


def selected(stage: Stage) -> QWidget:
    """A row of the plot chosen: its photos are selected."""
    shown, place = results(stage), _place(stage)
    place.plot_card.plot.choose_row(1)
    stage.undo.append(place.selection.clear)
    settle()
    return shown


def gallery(stage: Stage) -> QWidget:
    """All photos, the lowest agreement first."""
    results(stage)
    place = _place(stage)
    place.show_page("gallery")
    stage.undo.append(lambda: place.show_page("groups"))
    _wait_for_tiles(stage)
    return stage.window


def gallery_low(stage: Stage) -> QWidget:
    """Low agreement though correctly classified, some tiles selected."""
    shown, place = gallery(stage), _place(stage)
    _choose_section(place, "low_correct")
    page = place.made["gallery"]
    assert isinstance(page, Gallery)
    place.selection.set(page.model.between(1, 3))
    stage.undo += [lambda: _choose_section(place, "all"), place.selection.clear]
    _wait_for_tiles(stage)
    return shown


def gallery_high(stage: Stage) -> QWidget:
    """High agreement, correctly classified, the highest first."""
    shown, place = gallery(stage), _place(stage)
    page = place.made["gallery"]
    assert isinstance(page, Gallery)
    _choose_section(place, "high_correct")
    _choose(page.order, "highest")
    stage.undo.append(lambda: _choose(page.order, "lowest"))
    stage.undo.append(lambda: _choose_section(place, "all"))
    _wait_for_tiles(stage)
    return shown


def gallery_without_maps(stage: Stage) -> QWidget:
    """The maps were deleted: photo and the reader's outline are left."""
    stage.open(stage.scored)
    project = stage.window.document.project
    assert project is not None
    folder = project.maps.folder
    moved = folder.with_name("elsewhere")
    folder.rename(moved)
    stage.undo.append(lambda: moved.rename(folder))
    results(stage)
    place = _place(stage)
    if "gallery" in place.made:
        place.made["gallery"].forget()
        place._shown.clear()  # pyright: ignore[reportPrivateUsage]
    place.show_page("gallery")
    stage.undo += [lambda: place.show_page("groups"), place._shown.clear, place.made["gallery"].forget]  # pyright: ignore[reportPrivateUsage]
    _wait_for_tiles(stage)
    return stage.window


def classifier(stage: Stage) -> QWidget:
    """The model itself."""
    results(stage)
    place = _place(stage)
    place.show_page("classifier")
    stage.undo.append(lambda: place.show_page("groups"))
    wait_until(lambda: not stage.window.document.helper.busy)
    return stage.window


def _place(stage: Stage) -> ResultsPlace:
    assert stage.window.results_place is not None
    return stage.window.results_place


def _choose_section(place: ResultsPlace, name: str) -> None:
    page = place.made["gallery"]
    assert isinstance(page, Gallery)
    _choose(page.section, name)


def _choose(chip: Chip, name: str) -> None:
    group = chip._group  # pyright: ignore[reportPrivateUsage]
    assert group is not None
    next(action for action in group.actions() if action.data() == name).trigger()


def _wait_for_tiles(stage: Stage) -> None:
    settle(0.5)
    wait_until(lambda: not stage.window.document.decoder.busy)


RESULTS_SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "results-selected": selected,
    "results-gallery": gallery,
    "results-gallery-low": gallery_low,
    "results-gallery-high": gallery_high,
    "results-gallery-without-maps": gallery_without_maps,
    "results-classifier": classifier,
}
