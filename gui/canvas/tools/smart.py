"""Smart region: scribble in it, or draw a box around it; its outline is found, can be refined, and is then accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import dist
from typing import TYPE_CHECKING, ClassVar, Literal

from engine.spans import Point
from gui.canvas.combining import Mode
from gui.canvas.found import Found
from gui.canvas.shapes import clamped
from gui.canvas.tools.base import Desk, Draft, Pointer, Tool, ToolName
from gui.canvas.tools.smart_shape import announce_found, commit_found

if TYPE_CHECKING:
    from engine.regions import Polygon
    from engine.smart.method_names import Answer
    from engine.smart.region import Hints

STEP = 2.0
"""Least distance between two points of a scribble, pixels of the screen."""
THICKNESS = 7.0
"""Of a scribble, pixels of the screen."""
STEADY = 4.0
"""Smaller moves of the hand are a click."""
Kind = Literal["inside", "outside", "box"]


@dataclass(frozen=True, slots=True)
class Gesture:
    """One stroke of the hand, photo pixels; a box is its two corners."""

    kind: Kind
    points: tuple[Point, ...]
    thickness: float


class SmartRegion(Tool):
    """Scribbles inside, with Alt outside; a click or Enter accepts, Backspace takes a stroke back, Esc drops all.

    The keys held at the first stroke decide what the region does, as with every tool.
    """

    name: ClassVar[ToolName] = "smart"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._gestures: tuple[Gesture, ...] = ()
        self._stroke: Gesture | None = None
        self._mode: Mode = "new"
        self._found: tuple[Polygon, ...] = ()
        self._method = ""
        self._answered: tuple[Gesture, ...] = ()
        """The strokes to which what is shown is the answer."""
        self._accepted = False
        self._question: object = None
        """The last one: answers to others come too late."""

    @property
    def draft(self) -> Draft | None:
        strokes = (*self._gestures, self._stroke) if self._stroke else self._gestures
        if not strokes:
            return None
        lines = {kind: tuple(one.points for one in strokes if one.kind == kind) for kind in ("inside", "outside")}
        boxes = tuple(_corners(one) for one in strokes if one.kind == "box")
        thickness = strokes[-1].thickness
        found = Found(self._found, lines["inside"], lines["outside"], boxes, thickness)
        return Draft((strokes[0].points[0],), self._mode, found=found)

    @property
    def _waits(self) -> bool:
        return bool(self._gestures) and self._answered != self._gestures

    def take(self) -> None:
        self.desk.smart.methods.warm()

    def press(self, pointer: Pointer) -> None:
        self._accepted = False
        point = clamped(pointer.point, self.desk.size)
        if not self._gestures:
            self._mode = pointer.mode
        self._stroke = Gesture(self._kind(pointer), (point,), THICKNESS * self.desk.unit)
        self.desk.draft_changed()

    def drag(self, pointer: Pointer) -> None:
        stroke = self._stroke
        if stroke is None:
            return
        point = clamped(pointer.point, self.desk.size)
        if stroke.kind == "box":
            self._stroke = replace(stroke, points=(stroke.points[0], point))
        elif dist(point, stroke.points[-1]) >= STEP * self.desk.unit:
            self._stroke = replace(stroke, points=(*stroke.points, point))
        self.desk.draft_changed()

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        stroke, self._stroke = self._stroke, None
        if stroke is None:
            return
        start, size = stroke.points[0], STEADY * self.desk.unit
        is_click = all(dist(start, point) < size for point in stroke.points)
        if is_click and self._gestures:
            self.finish()
        elif is_click and stroke.kind == "box":
            self.desk.draft_changed()
        else:
            others = (one for one in self._gestures if stroke.kind != "box" or one.kind != "box")
            self._gestures = (*others, stroke)
            self._ask()

    def double_click(self, pointer: Pointer) -> None:
        if not self.finish():
            self.press(pointer)

    def finish(self) -> bool:
        """Accepts what is shown; where nothing is shown yet, what will be found."""
        if not self._gestures:
            return False
        if self._found:
            found, mode, method = self._found, self._mode, self._method
            self._forget()
            commit_found(self.desk, found, mode, "Smart region", method)
        elif self._waits:
            self._accepted = True
        else:
            return False
        return True

    def cancel(self) -> bool:
        if not self._gestures and self._stroke is None:
            return False
        self._forget()
        self.desk.smart.methods.drop()
        self.desk.commit(None)
        return True

    def take_back(self) -> bool:
        if self._stroke is not None:
            self._stroke = None
            self.desk.draft_changed()
            return True
        if len(self._gestures) <= 1:
            return self.cancel()
        self._gestures = self._gestures[:-1]
        self._ask()
        return True

    def ask_again(self) -> None:
        self.desk.smart.methods.warm()
        if self._gestures:
            self._ask()

    def _kind(self, pointer: Pointer) -> Kind:
        if self._gestures and pointer.mode == "subtract":
            return "outside"
        return "box" if self.desk.smart.boxes != pointer.control else "inside"

    def _ask(self) -> None:
        question = self._question = object()

        def answered(answer: Answer) -> None:
            if self._question is question:
                self._show(answer)

        def refused() -> None:
            if self._question is question:
                self._give_up()

        self.desk.draft_changed()
        self.desk.smart.methods.find(self._hints(), answered, refused)

    def _hints(self) -> Hints:
        from engine.smart.region import Hints

        box = next((_bounds(one) for one in self._gestures if one.kind == "box"), None)
        inside = tuple(one.points for one in self._gestures if one.kind == "inside")
        outside = tuple(one.points for one in self._gestures if one.kind == "outside")
        return Hints(box, inside, outside, self._gestures[-1].thickness)

    def _show(self, answer: Answer) -> None:
        self._found, self._method, self._answered = answer.shape, answer.method, self._gestures
        if self._accepted and self.finish():
            return
        announce_found(self.desk, self._found, self._mode)

    def _give_up(self) -> None:
        """There is no answer to these strokes; they stay, for further ones or another method."""
        self._found, self._answered, self._accepted = (), self._gestures, False
        self.desk.draft_changed()

    def _forget(self) -> None:
        self._gestures, self._answered, self._stroke = (), (), None
        self._found, self._accepted, self._question = (), False, None


def _bounds(box: Gesture) -> tuple[float, float, float, float]:
    (x0, y0), (x1, y1) = box.points[0], box.points[-1]
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _corners(box: Gesture) -> tuple[Point, ...]:
    left, top, right, bottom = _bounds(box)
    return (left, top), (right, top), (right, bottom), (left, bottom)
