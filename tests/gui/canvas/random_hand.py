"""A hand that does anything at all to a canvas, and a log beside it that misses nothing."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.project.edits import Edit
from engine.region_json import region_from_json, region_to_json
from engine.regions import LABELS, LESION, Mask, Polygon, Region, mask_from_pixels, rasterise
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.figures import Figure, shape_of
from gui.canvas.reshaping import Action, Request, reshape
from gui.canvas.tools.registry import TOOLS

WIDTH, HEIGHT = 120, 90
MODIFIERS = tuple(
    Qt.KeyboardModifier[f"{name}Modifier"] for name in ("No", "No", "No", "Shift", "Alt", "Control", "No", "Shift")
)
KEYS = tuple(
    Qt.Key[f"Key_{name}"]
    for name in (
        *("Return", "Escape", "Escape", "Backspace", "Delete", "Left", "Right", "Up", "Down"),
        *("Space", "H", "Tab"),
    )
)
RESHAPINGS: tuple[Action, ...] = (
    *("unite", "subtract_others", "split_parts", "cut", "grow", "shrink", "smooth", "fill_holes", "to_mask"),
    "to_outline",
)
SLOW_TOOLS = {"smart": 0.15}
"""A tool that takes a second is taken less often."""


ACTS = {
    "drag": 10,
    "click": 8,
    "press": 5,
    "move": 8,
    "release": 5,
    "key": 6,
    "tool": 4,
    "wheel": 2,
    "undo": 3,
    "redo": 2,
    "select": 3,
    "reshape": 2,
    "label": 1,
    "pen": 1,
    "other": 1,
}
"""What the hand may do, and how often it does one beside the others."""


class Broken(AssertionError):
    """The canvas did what it must never do."""


@dataclass(slots=True)
class Log:
    """What the project would hold: states by identifier in the order of first appearance, and what undo takes back."""

    states: dict[str, Region | None]
    done: list[Edit] = field(default_factory=list[Edit])
    undone: list[Edit] = field(default_factory=list[Edit])
    told: list[tuple[str, Edit]] = field(default_factory=list[tuple[str, Edit]])

    def regions(self) -> tuple[Region, ...]:
        return tuple(region for region in self.states.values() if region is not None)

    def write(self, edit: Edit) -> None:
        self._apply(edit)
        self.done.append(edit)
        self.undone.clear()
        self.told.append(("edit", edit))

    def undo(self) -> None:
        if self.done:
            self.undone.append(self.done.pop())
            self._apply(self.undone[-1].inverse())
            self.told.append(("undo", self.undone[-1]))

    def redo(self) -> None:
        if self.undone:
            self.done.append(self.undone.pop())
            self._apply(self.done[-1])
            self.told.append(("redo", self.done[-1]))

    def _apply(self, edit: Edit) -> None:
        if not edit.name or not edit.changes:
            raise Broken("an edit without a name or a change")
        for change in edit.changes:
            self._check(change.before, change.after)
            if change.breaks_lock:
                raise Broken(f"{edit.name} changes a locked region")
            region = change.after or change.before
            assert region is not None
            self.states[region.region_id] = change.after

    def _check(self, before: Region | None, after: Region | None) -> None:
        region = after or before
        if region is None or before == after or (before and after and before.region_id != after.region_id):
            raise Broken("a change that is none, or of two regions")
        if self.states.get(region.region_id) != before:
            raise Broken("a change of what is not there")
        if after is not None:
            check_sound(after)


def check_sound(region: Region) -> None:
    """The region can be stored and read again, and lies where a photo can show it."""
    if region_from_json(region_to_json(region)) != region:
        raise Broken("a region that is read as another one")
    if region.label not in LABELS or not region.shape:
        raise Broken("a region without a label or a shape")
    if isinstance(region.shape, Mask):
        spans = rasterise(region.shape, WIDTH, HEIGHT)
        if not spans.area or spans.area != int(region.shape.pixels().sum()):
            raise Broken("a painted region without pixels, or with some off the photo")


class RandomHand:
    """One sequence of events, all decided by the numbers."""

    def __init__(self, canvas: PhotoCanvas, numbers: random.Random) -> None:
        self.numbers, self.canvas = numbers, canvas
        self.log = Log({region.region_id: region for region in beginning(self.numbers)})
        self.first = self.log.regions()
        self._place = (0.0, 0.0)
        self._down = False

    def play(self, events: int) -> Log:
        """Do so many things, then undo all: the first state must be there again, bit for bit.

        Raises:
            Broken: it is not, or something was lost or corrupted on the way.
        """
        self.begin()
        for act in self.numbers.choices(tuple(ACTS), tuple(ACTS.values()), k=events):
            self.do(act)
            self.compare()
        self.end()
        return self.log

    def do(self, act: str) -> None:
        """One of `ACTS`."""
        getattr(self, act)()

    def begin(self) -> None:
        """Put the photo as it is labelled already under the hand."""
        canvas = self.canvas
        canvas.set_editable(True)
        canvas.conceal(frozenset())
        canvas.set_panning(False)
        canvas.cancel_draft()
        canvas.set_regions(self.first)
        canvas.select(())
        canvas.edited.connect(self._on_edit)
        canvas.cut_asked.connect(self._on_cut)

    def end(self) -> None:
        """Let go, and undo all.

        Raises:
            Broken: the first state is not there again, bit for bit.
        """
        self.release()
        self.canvas.finish_draft()
        self.canvas.cancel_draft()
        self.compare()
        self.canvas.edited.disconnect(self._on_edit)
        self.canvas.cut_asked.disconnect(self._on_cut)
        while self.log.done:
            self.log.undo()
            self.canvas.set_regions(self.log.regions())
        if self.canvas.regions != self.first or self.log.regions() != self.first:
            raise Broken("undoing all does not return the first state")

    def compare(self) -> None:
        """What the canvas holds is what the log holds, whatever the hand is in the middle of.

        Raises:
            Broken: it is not.
        """
        shown = {region.region_id: region for region in self.canvas.regions}
        if len(shown) != len(self.canvas.regions) or shown != {one.region_id: one for one in self.log.regions()}:
            raise Broken("the canvas and the log differ")
        if not set(self.canvas.selection) <= shown.keys():
            raise Broken("what is selected is not there")

    def _on_edit(self, edit: Edit) -> None:
        self.log.write(edit)
        self.canvas.set_regions(self.log.regions())

    def _on_cut(self, line: tuple[tuple[float, float], ...]) -> None:
        held = self._selected() or self.log.regions()
        self._apply(Request("cut", tuple(one for one in held if not one.locked), (WIDTH, HEIGHT), line=line))

    # What the hand may do

    def drag(self) -> None:
        """Press, move a few times, and mostly let go."""
        keys = self.numbers.choice(MODIFIERS)
        self.press(keys)
        for _ in range(self.numbers.randint(1, 5)):
            self.move(keys)
        if self.numbers.random() < 0.9:
            self.release(keys)

    def click(self) -> None:
        """Press and let go, sometimes twice."""
        keys = self.numbers.choice(MODIFIERS)
        self.press(keys)
        self.release(keys)
        if self.numbers.random() < 0.2:
            self._send(QEvent.Type.MouseButtonDblClick, keys)
            self.release(keys)

    def press(self, keys: Qt.KeyboardModifier = MODIFIERS[0]) -> None:
        """Press somewhere."""
        self._aim()
        self._send(QEvent.Type.MouseButtonPress, keys)
        self._down = True

    def move(self, keys: Qt.KeyboardModifier = MODIFIERS[0]) -> None:
        """Go somewhere, pressed or not."""
        self._aim()
        self._send(QEvent.Type.MouseMove, keys)

    def release(self, keys: Qt.KeyboardModifier = MODIFIERS[0]) -> None:
        """Let go."""
        self._send(QEvent.Type.MouseButtonRelease, keys)
        self._down = False

    def key(self) -> None:
        """One of the keys of the canvas."""
        key, keys = self.numbers.choice(KEYS), self.numbers.choice(MODIFIERS)
        QTest.keyClick(self.canvas, key, keys)

    def tool(self) -> None:
        """Take another tool."""
        weights = [SLOW_TOOLS.get(tool.name, 1.0) for tool in TOOLS]
        self.canvas.set_tool(self.numbers.choices(TOOLS, weights)[0].name)

    def wheel(self) -> None:
        """Zoom, or another size of the brush."""
        at = QPointF(*self._on_screen(self._place))
        keys, turn = self.numbers.choice(MODIFIERS), QPoint(0, self.numbers.choice((-240, -120, 120, 240)))
        event = QWheelEvent(at, at, QPoint(), turn, Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(self.canvas.viewport(), event)
        if self.numbers.random() < 0.5:
            self.canvas.fit()

    def redo(self) -> None:
        """As the window does."""
        self.log.redo()
        self.canvas.set_regions(self.log.regions())

    def undo(self) -> None:
        """As the window does: in a draft one vertex, else one edit; a gesture in the hand is let go by the canvas."""
        if not self.canvas.take_back_vertex():
            self.log.undo()
            self.canvas.set_regions(self.log.regions())

    def select(self) -> None:
        """Select up to three regions."""
        names = [region.region_id for region in self.canvas.regions]
        self.canvas.select(tuple(self.numbers.sample(names, min(len(names), self.numbers.randint(0, 3)))))

    def reshape(self) -> None:
        """What the menu Shape does."""
        if not self.canvas.drafting:
            line = (self._somewhere(), self._somewhere())
            amount = self.numbers.choice((0.5, 1.0, 2.0, 4.0))
            self._apply(Request(self.numbers.choice(RESHAPINGS), self._selected(), (WIDTH, HEIGHT), amount, line))

    def label(self) -> None:
        """Another label."""
        self.canvas.set_label(self.numbers.choice((LESION, LESION, "hair", "nail")))

    def pen(self) -> None:
        """A stroke of the pen or of its other end."""
        end = self.numbers.choice((QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser))
        able = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
        pen = QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, end, able, 1, 1)
        for kind in (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease):
            self._aim()
            at, button = QPointF(*self._on_screen(self._place)), Qt.MouseButton.LeftButton
            pressure, none = self.numbers.random(), Qt.KeyboardModifier.NoModifier
            event = QTabletEvent(kind, pen, at, at, pressure, 0, 0, 0, 0, 0, none, button, button)
            QApplication.sendEvent(self.canvas.viewport(), event)

    def other(self) -> None:
        """What happens around the hand."""
        names = [region.region_id for region in self.canvas.regions]
        self.numbers.choice(
            (
                lambda: self.canvas.set_editable(self.numbers.random() < 0.7),
                lambda: self.canvas.conceal(frozenset(name for name in names if self.numbers.random() < 0.2)),
                lambda: self.canvas.resize(self.numbers.randint(120, 300), self.numbers.randint(90, 240)),
                lambda: self.canvas.delete_selection(),
                lambda: setattr(self.canvas, "brush_size", self.numbers.uniform(1, 60)),
                lambda: self.canvas.set_panning(self.numbers.random() < 0.3),
            )
        )()

    # How it does it

    def _apply(self, request: Request) -> None:
        edit = reshape(request).edit
        if edit is not None and not self.canvas.drafting:
            self.canvas.apply(edit)

    def _selected(self) -> tuple[Region, ...]:
        known = {region.region_id: region for region in self.canvas.regions}
        return tuple(known[name] for name in self.canvas.selection)

    def _somewhere(self) -> tuple[float, float]:
        return self.numbers.uniform(-10, WIDTH + 10), self.numbers.uniform(-10, HEIGHT + 10)

    def _aim(self) -> None:
        """Mostly anywhere; often where it matters, at a vertex or handle; sometimes only a little farther."""
        luck, shapes = self.numbers.random(), [one.shape for one in self.canvas.regions]
        outlines = [shape[0].outer for shape in shapes if not isinstance(shape, Mask)]
        if luck < 0.35 and outlines:
            self._place = self.numbers.choice(self.numbers.choice(outlines))
        elif luck < 0.5:
            self._place = self._place[0] + self.numbers.uniform(-6, 6), self._place[1] + self.numbers.uniform(-6, 6)
        else:
            self._place = self._somewhere()

    def _on_screen(self, place: tuple[float, float]) -> tuple[float, float]:
        point = self.canvas.viewportTransform().map(QPointF(*place)).toPoint()
        return float(point.x()), float(point.y())

    def _send(self, kind: QEvent.Type, keys: Qt.KeyboardModifier) -> None:
        at = QPointF(*self._on_screen(self._place))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        moving, up = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
        held = none if up or (moving and not self._down) else left
        event = QMouseEvent(kind, at, self.canvas.viewport().mapToGlobal(at), none if moving else left, held, keys)
        QApplication.sendEvent(self.canvas.viewport(), event)


def beginning(numbers: random.Random) -> tuple[Region, ...]:
    """A photo that is labelled already: outlines, an ellipse, a painted region, a locked one."""
    noise = np.random.default_rng(numbers.randrange(10**6)).random((20, 24)) > 0.4
    mask = mask_from_pixels(noise, 60, 50)
    assert mask is not None
    corners = tuple((numbers.uniform(0, WIDTH), numbers.uniform(0, HEIGHT)) for _ in range(numbers.randint(3, 9)))
    all_kinds = (
        Region("outline", LESION, (Polygon(corners),)),
        Region("ellipse", LESION, shape_of(Figure("ellipse", (45.0, 40.0), 20.0, 12.0, numbers.uniform(-1, 1)))),
        Region("painted", numbers.choice((LESION, "hair")), mask),
        replace(Region("locked", LESION, (Polygon(((5.0, 5.0), (30.0, 8.0), (20.0, 30.0))),)), locked=True),
    )
    return tuple(region for region in all_kinds if numbers.random() < 0.7)


def let_go(canvas: PhotoCanvas) -> None:
    """Close the canvas and delete it now; left to Python, its parts would go in any order."""
    canvas.close()
    canvas.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def make_canvas() -> PhotoCanvas:
    """A small canvas with a photo that has something to see."""
    canvas = PhotoCanvas()
    canvas.resize(240, 180)
    canvas.show()
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    pixels = np.stack([120 + x // 2, 100 + y // 2, 90 + 0 * x], axis=2).astype(np.uint8)
    pixels[30:60, 40:80] = (150, 60, 50)
    canvas.show_photo(pixels)
    return canvas
