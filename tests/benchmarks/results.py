"""The results place: how long a view takes to open, a selection to be seen everywhere, the gallery to scroll."""

from __future__ import annotations

import importlib
import os
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

STUDY = (1309, 3)
LARGE = (33_334, 3)
SELECTIONS, SCROLLS = 12, 60


def run(device: str, quick: bool) -> dict[str, float]:
    """Made-up photos with the structure of real ones, offscreen, at 1216 x 740; every figure is the worst view's.

    Returns:
        view_open_ms: from the click on a page's name, never shown before, to the painted page; view_complete_ms: until
            what it asks of other threads is there, too; selection_ms: from a change of the selection until all that
            follows it is painted; frame_ms: to make the columns that all views share; the same with _100k for 100,000
            photos; scroll_p50_ms, scroll_p99_ms: of a step of 40 pixels through the 3,927 tiles of the gallery, their
            pictures made; jump_p99_ms: to quite another part of it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from gui import theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "dark")
    importlib.import_module("scipy.stats")  # the summary, which comes before any view, has it
    study = _measure(*STUDY, scroll=True)
    large = _measure(*LARGE, scroll=False)
    kept = ("view_open_ms", "view_complete_ms", "selection_ms", "frame_ms")
    return study | {f"{name}_100k": large[name] for name in kept}


def _measure(cases: int, photos: int, *, scroll: bool) -> dict[str, float]:
    from gui.results.frame import photo_frames
    from gui.results.loading import Loaded
    from gui.results.pages import PAGES
    from gui.results.place import ResultsPlace
    from tests.gui.dialogs.fakes import FakeDocument
    from tests.gui.results.made_up_photos import photos_summary

    made: Any = photos_summary(cases, photos, ("blurred",))
    made = replace(made, strata=tuple(row for row in made.strata if row.baseline == "blurred"))
    frame_ms = _milliseconds(lambda: photo_frames(made))
    frames = photo_frames(made)
    for kind in dict.fromkeys(stratum.stratum_kind for stratum in made.strata):
        frames["blurred"].strata(kind)
    document = FakeDocument()
    document.project = None  # type: ignore[assignment]
    place = ResultsPlace(document)  # type: ignore[arg-type]
    place.resize(1216, 740)
    place.show()
    loaded = Loaded(made, (made.run,), True, None, cases, cases * photos, 0, frames=frames)
    opened, complete = dict[str, float](), dict[str, float]()
    for page in PAGES:
        button = place.page_row.button(page.name)
        show = button.click if page.make else lambda: place._show(loaded)  # pyright: ignore[reportPrivateUsage]
        opened[page.name] = _milliseconds(lambda show=show: (show(), _paint()))
        complete[page.name] = opened[page.name] + _milliseconds(lambda: _settle(document))
    selected = {page.name: _select(place, document, page.name) for page in PAGES}
    for name, milliseconds in opened.items():
        times = f"{milliseconds:6.0f} ms, complete {complete[name]:6.0f} ms, selects {selected[name]:6.1f} ms"
        print(f"  {cases * photos:>7} photos, {name:<12} opens {times}")
    figures = {
        "view_open_ms": max(opened.values()),
        "view_complete_ms": max(complete.values()),
        "selection_ms": max(selected.values()),
        "frame_ms": frame_ms,
    }
    if scroll:
        figures |= _scroll(place)
    place.close()
    return figures


def _select(place: Any, document: Any, name: str) -> float:
    """The median change of the selection while a page is shown."""
    import numpy as np

    place.show_page(name)
    _settle(document)
    generator = np.random.default_rng(5)
    times: list[float] = []
    for number in range(SELECTIONS):
        mask = generator.random(len(place.frame)) < (0.02, 0.3, 0.9)[number % 3]
        times.append(_milliseconds(lambda mask=mask: (place.selection.set(mask), _settle(document))))
    place.selection.clear()
    _settle(document)
    return sorted(times)[len(times) // 2]


def _scroll(place: Any) -> dict[str, float]:
    """Through the whole gallery, a part of a tile at a time and a page at a time."""
    import numpy as np
    from PySide6.QtGui import QColor, QPixmap

    from gui.results.gallery.tiles import PICTURE, Tile

    place.show_page("gallery")
    gallery = place.made["gallery"]
    picture = QPixmap(PICTURE)
    picture.fill(QColor("#a06050"))
    for row in range(len(place.frame)):
        gallery.tiles._kept[gallery.tiles._wish(row).key] = Tile(QPixmap(picture))
    bar = gallery.view.verticalScrollBar()
    jumps: list[float] = []
    steps: list[float] = []
    for place_of in np.linspace(0, bar.maximum() - 120, SCROLLS).astype(int).tolist():
        jumps.append(_milliseconds(lambda value=place_of: (bar.setValue(value), _paint())))
        for step in (40, 80, 120):
            steps.append(_milliseconds(lambda value=place_of + step: (bar.setValue(value), _paint())))
    return {
        "scroll_p50_ms": float(np.percentile(steps, 50)),
        "scroll_p99_ms": float(np.percentile(steps, 99)),
        "jump_p99_ms": float(np.percentile(jumps, 99)),
    }


def _settle(document: Any) -> None:
    """Do all work that was asked for, and paint."""
    _paint()
    while any(thread.waiting for thread in (document.helper, document.engine, document.decoder)):
        for thread in (document.helper, document.engine, document.decoder):
            if thread.waiting:
                thread.work()
        _paint()


def _paint() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)
