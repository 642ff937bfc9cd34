"""Every drawing tool around real lesions in the real window, and the way of the regions through files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from scipy.ndimage import distance_transform_edt
from skimage.measure import find_contours

from engine import tasks
from engine.datasets import ImportRequest
from engine.project import Project
from engine.regions import LABELS, rasterise, rasterise_label
from gui.canvas.tools.base import ToolName
from tests.gui.canvas.conftest import Place
from tests.gui.canvas.test_smart_tools import overlap
from tests.gui.conftest import READER
from tests.gui.labelling.bench import CONTROL, Bench, Pixels

TOOLS: tuple[ToolName, ...] = ("polygon", "lasso", "rectangle", "ellipse", "brush", "wand", "edge_lasso", "smart")
LABEL_OF: Mapping[ToolName, str] = dict(zip(TOOLS, LABELS, strict=False))
"""Each tool draws under a label of its own, so that its mask becomes a file of its own."""
STEP = 4
"""Pixels between those at which a lesion's outline and middle are looked for."""
Key = tuple[str, str]
"""Photo and label."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A lesion as it was outlined before: its pixels, and its longest outline in photo pixels."""

    pixels: Pixels
    outline: tuple[Place, ...]

    @property
    def box(self) -> tuple[Place, Place]:
        """Two opposite corners."""
        rows, columns = np.nonzero(self.pixels)
        return (float(columns.min()), float(rows.min())), (float(columns.max() + 1), float(rows.max() + 1))

    def along(self, count: int) -> list[Place]:
        """So many places along the outline."""
        steps = np.linspace(0, len(self.outline), count, endpoint=False).astype(int)
        return [self.outline[step] for step in steps]

    def middle(self) -> tuple[Place, float]:
        """About the place farthest from the rim, and how far that is."""
        small = np.pad(self.pixels[::STEP, ::STEP], 1)
        distances = np.empty(small.shape, dtype=np.float64)
        distance_transform_edt(small, distances=distances)
        row, column = np.unravel_index(int(distances.argmax()), small.shape)
        return (float(column - 1) * STEP, float(row - 1) * STEP), float(distances.max()) * STEP


def read_truth(file: Path) -> Truth:
    """The lesion of a mask file."""
    with Image.open(file) as picture:
        pixels = np.asarray(picture.convert("L")) > 127
    longest = max(find_contours(np.pad(pixels[::STEP, ::STEP], 1).astype(np.float32), 0.5), key=len)
    return Truth(pixels, tuple(((float(x) - 1) * STEP, (float(y) - 1) * STEP) for y, x in longest))


def outline_by_every_tool(bench: Bench, truth: Truth) -> None:
    """Outline the lesion on the screen once with each tool, as real events, each under its label."""
    for number, tool in enumerate(TOOLS):
        bench.hand.key(Qt.Key(Qt.Key.Key_1 + number))
        bench.take(tool)
        bench.canvas.select(())
        _WAYS[tool](bench, truth)
        bench.settle()
        assert [region.label for region in bench.document.regions] == [LABEL_OF[one] for one in TOOLS[: number + 1]]


def _polygon(bench: Bench, truth: Truth) -> None:
    for place in truth.along(24):
        bench.click(place)
    bench.hand.key(Qt.Key.Key_Return)


def _lasso(bench: Bench, truth: Truth) -> None:
    bench.drag(truth.along(90))


def _box(bench: Bench, truth: Truth) -> None:
    bench.drag(truth.box)


def _brush(bench: Bench, truth: Truth) -> None:
    """Around inside the rim, then to and fro."""
    (x, y), depth = truth.middle()
    bench.canvas.brush_size = depth
    bench.drag([(x + (a - x) * 0.7, y + (b - y) * 0.7) for a, b in truth.along(40)])
    bench.drag([(x - depth / 2, y), (x + depth / 2, y), (x, y - depth / 2), (x, y + depth / 2)])


def _wand(bench: Bench, truth: Truth) -> None:
    """Pressed in the middle, and pulled to the right for more."""
    place, _ = truth.middle()
    bench.canvas.smart.tolerance = 12.0
    bench.hand.press(place)
    bench.hand.move((place[0] + 60 / bench.canvas.zoom, place[1]))
    bench.settle()
    bench.hand.release((place[0] + 60 / bench.canvas.zoom, place[1]))


def _edge_lasso(bench: Bench, truth: Truth) -> None:
    for place in truth.along(8):
        bench.hand.hover(place)
        bench.click(place)
        bench.settle()
    bench.hand.key(Qt.Key.Key_Return)


def _smart(bench: Bench, truth: Truth) -> None:
    bench.drag(truth.box, CONTROL)
    bench.settle()
    bench.hand.key(Qt.Key.Key_Return)


_WAYS: Mapping[ToolName, Callable[[Bench, Truth], None]] = {
    "polygon": _polygon,
    "lasso": _lasso,
    "rectangle": _box,
    "ellipse": _box,
    "brush": _brush,
    "wand": _wand,
    "edge_lasso": _edge_lasso,
    "smart": _smart,
}


def all_pixels(project: Project) -> dict[Key, Pixels]:
    """The pixels of every label of the reader on every photo that has one."""
    found: dict[Key, Pixels] = {}
    for photo in (photo for case in project.cases() for photo in case.photos):
        regions = project.regions(photo.photo_id, READER)
        for label in {region.label for region in regions}:
            found[photo.photo_id, label] = rasterise_label(regions, label, photo.width, photo.height).to_mask()
    return found


def begin_project(path: Path, photos: Path) -> Path:
    """A blinded project over the photos, without masks."""
    with tasks.create_project(path, True, READER) as project:
        tasks.import_data(project, ImportRequest(photos))
    return path


def through_files(path: Path, photos: Path, folder: Path) -> Path:
    """Export the masks of the project at `path`, and import them with the photos into a new one."""
    with tasks.open_project(path, read_only=True) as project:
        tasks.export(project, folder / "masks", kind="masks")
    again = folder / "again.spotcheck"
    with tasks.create_project(again, True, READER) as project:
        report = tasks.import_data(project, ImportRequest(photos, folder / "masks"))
        assert not report.skipped, report.skipped
    return again


def label_all(bench: Bench, truths: Mapping[str, Truth]) -> dict[Key, Pixels]:
    """Outline every photo of the open project with every tool; the pixels that the canvas shows in the end."""
    shown: dict[Key, Pixels] = {}
    for photo_id, truth in truths.items():
        case = next(case for case in bench.document.cases if any(one.photo_id == photo_id for one in case.photos))
        bench.document.show_case(case.case_id)
        bench.wait(lambda: bench.document.pixels is not None and not bench.document.regions)
        bench.take_up()
        outline_by_every_tool(bench, truth)
        height, width = truth.pixels.shape
        for region in bench.canvas.regions:
            shown[photo_id, region.label] = rasterise(region.shape, width, height).to_mask()
    return shown


def overlaps(found: Mapping[Key, Pixels], truths: Mapping[str, Truth], tools: Iterable[ToolName]) -> dict[str, float]:
    """Median overlap (IoU) of what each tool left with the lesion."""
    return {
        tool: float(np.median([overlap(found[name, LABEL_OF[tool]], truth.pixels) for name, truth in truths.items()]))
        for tool in tools
    }
