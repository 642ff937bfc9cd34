"""A window over made-up photos with a dark disc, the hand that labels them, and masks in closed form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.cases import Case, Photo
from engine.photos import inspect_photo
from engine.project import Project
from engine.regions import LESION, Polygon, Region, rasterise, rasterise_label
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.tools.base import ToolName
from gui.document.document import Document
from gui.window import Window
from tests.gui.canvas.conftest import HEIGHT, NONE, WIDTH, Hand, Place
from tests.gui.canvas.test_smart_tools import DISC, overlap
from tests.gui.conftest import READER

Pixels = NDArray[np.bool_]
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
KEYS: dict[ToolName, tuple[Qt.Key, Qt.KeyboardModifier]] = {
    "select": (Qt.Key.Key_V, NONE),
    "polygon": (Qt.Key.Key_P, NONE),
    "lasso": (Qt.Key.Key_L, NONE),
    "rectangle": (Qt.Key.Key_R, NONE),
    "ellipse": (Qt.Key.Key_O, NONE),
    "brush": (Qt.Key.Key_B, NONE),
    "eraser": (Qt.Key.Key_E, NONE),
    "knife": (Qt.Key.Key_K, NONE),
    "wand": (Qt.Key.Key_W, NONE),
    "edge_lasso": (Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier),
    "smart": (Qt.Key.Key_S, NONE),
}
EMPTY: Pixels = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Intended:
    """What a task should leave as the photo's ROI.

    Attributes:
        mask: boolean (HEIGHT, WIDTH).
        free: pixels on which nothing is said, as at the rim of an ellipse that is drawn as a polygon.
        least: the least intersection over union with `mask`; 1 asks for every pixel.
    """

    mask: Pixels
    free: Pixels | None = None
    least: float = 1.0

    def misses(self, drawn: Pixels) -> str:
        """In what `drawn` is another mask than this one; empty where it is this one."""
        wrong = (drawn ^ self.mask) & ~(EMPTY if self.free is None else self.free)
        same = 1.0 if not wrong.any() else overlap(drawn, self.mask)
        return "" if same >= self.least else f"{int(wrong.sum())} pixels differ, overlap {same:.4f}"


@dataclass(frozen=True, slots=True)
class Bench:
    """The window with one photo in it and the hand on it."""

    window: Window
    hand: Hand
    wait: Callable[[Callable[[], bool | None]], None]

    @property
    def document(self) -> Document:
        """What the window shows."""
        return self.window.document

    @property
    def canvas(self) -> PhotoCanvas:
        """The canvas of the window."""
        return self.hand.canvas

    @property
    def project(self) -> Project:
        """The project file that is open."""
        assert self.document.project is not None
        return self.document.project

    def take_up(self) -> None:
        """Come to the photo on the screen as a person does: whole, with the select tool and the lesion's label."""
        self.settle()
        self.window.activateWindow()
        self.canvas.setFocus()
        self.wait(lambda: QApplication.focusWidget() is self.canvas)
        for key in (Qt.Key.Key_V, Qt.Key.Key_1, Qt.Key.Key_F):
            self.hand.key(key)

    def take(self, tool: ToolName) -> None:
        """Take a tool by its key."""
        self.hand.key(*KEYS[tool])
        assert self.canvas.tool == tool
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being looked for or worked out, and all is in the project file."""
        self.wait(lambda: not self.document.drawing.busy and self.document.saving.state == "saved")

    def click(self, place: Place, keys: Qt.KeyboardModifier = NONE) -> Place:
        """A click; the point of the photo that it hit."""
        hit = self.hand.photo(place)
        self.hand.click(place, keys)
        return hit

    def drag(self, places: Sequence[Place], keys: Qt.KeyboardModifier = NONE) -> tuple[Place, ...]:
        """A press, moves and a release; the points of the photo that the pointer was at."""
        hit = tuple(self.hand.photo(place) for place in places)
        self.hand.drag(places, keys)
        return hit

    def box(self, start: Place, end: Place, keys: Qt.KeyboardModifier = NONE) -> Pixels:
        """Draw a rectangle; the pixels in it."""
        self.take("rectangle")
        corners = self.drag([start, end], keys)
        self.settle()
        return in_box(*corners)

    def space(self, do: Callable[[], object]) -> None:
        """Do something while Space is held."""
        QTest.keyPress(self.canvas, Qt.Key.Key_Space)
        do()
        QTest.keyRelease(self.canvas, Qt.Key.Key_Space)

    def amount(self, text: str) -> None:
        """Answer how many pixels are meant, and wait for the result."""
        assert self.window.label_place is not None
        field = self.window.label_place.inspector.shape.amount
        self.wait(field.hasFocus)
        field.selectAll()
        QTest.keyClicks(field, text)
        before = self.document.regions
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.wait(lambda: self.document.regions != before)
        self.settle()

    def stored(self) -> Pixels:
        """The photo's ROI as the project file holds it."""
        assert self.document.photo is not None
        return roi(self.project.regions(self.document.photo.photo_id, READER))


def roi(regions: Sequence[Region]) -> Pixels:
    """The pixels of all lesion regions."""
    return rasterise_label(regions, LESION, WIDTH, HEIGHT).to_mask()


def outlined(outline: Sequence[Place]) -> Pixels:
    """The pixels inside an outline."""
    return rasterise((Polygon(tuple(outline)),), WIDTH, HEIGHT).to_mask()


def in_box(start: Place, end: Place) -> Pixels:
    """The pixels between two opposite corners."""
    (x0, y0), (x1, y1) = start, end
    return outlined(((x0, y0), (x1, y0), (x1, y1), (x0, y1)))


def in_ellipse(start: Place, end: Place, *, upright: bool = False) -> Intended:
    """The ellipse in a box, a quarter turned where `upright`; a rim of 0.3 pixels to both sides is free.

    The distance to the ellipse is that of first order, f / |grad f| with f = |(x / a, y / b)| - 1.
    """
    (x0, y0), (x1, y1) = start, end
    across, down = abs(x1 - x0) / 2, abs(y1 - y0) / 2
    if upright:
        across, down = down, across
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    x, y = x - (x0 + x1) / 2, y - (y0 + y1) / 2
    length = np.maximum(np.hypot(x / across, y / down), 1e-9)
    distance = (length - 1) * length / np.maximum(np.hypot(x / across**2, y / down**2), 1e-9)
    return Intended(distance < 0, np.abs(distance) < 0.3)


def write_project(path: Path, cases: int) -> Path:
    """A blinded project of cases with two photos each."""
    with Project.create(path, blinded=True) as project:
        made = tuple(
            Case(f"{number:04d}", tuple(_photo(path.parent, 2 * number + place) for place in range(2)))
            for number in range(cases)
        )
        project.add_data_set(made, ()).result()
        project.add_reader(READER).result()
    return path


def _photo(folder: Path, number: int) -> Photo:
    pixels = np.where(DISC[..., None], (120, 70, 50), (215, 180, 160)).astype(np.uint8)
    pixels[0, number % WIDTH] -= 1
    file = folder / f"p{number:03d}.png"
    Image.fromarray(pixels).save(file)
    facts = inspect_photo(file)
    return Photo(file.stem, file.as_posix(), facts.sha256, facts.width, facts.height)
