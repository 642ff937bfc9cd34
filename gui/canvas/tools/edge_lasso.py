"""Edge lasso: click along an edge and the line keeps to it; hold Ctrl to draw freely."""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING, ClassVar

from engine.spans import Point
from gui.canvas.tools.base import Desk, Draft, Pointer, ToolName
from gui.canvas.tools.outline import OutlineTool

if TYPE_CHECKING:
    from engine.smart.copies import Copies
    from engine.smart.routes import Routes
    from engine.smart.working import Box

CLOSING = 9.0
"""How near to the first anchor a click closes the outline, pixels of the screen."""
FREEHAND_STEP = 2.0
"""Least distance between freehand points, pixels of the screen."""
STEADY = 4.0
"""Smaller moves of the hand with the button down are a click."""
RIM = 6.0
"""How near to the end of what is looked at, in cells, an anchor is set by itself."""
Piece = tuple[Point, ...]


class EdgeLasso(OutlineTool):
    """Each click is an anchor; Enter, a double click or the first anchor closes; Backspace takes one back."""

    name: ClassVar[ToolName] = "edge_lasso"
    edit_name = "Draw edge lasso"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pieces: list[Piece] = []
        """From each anchor to the next."""
        self._routes: Routes | None = None
        self._looking = False
        """Whether paths were asked for and have not come."""
        self._hand: Point | None = None
        self._free: list[Point] = []
        """What was drawn since Ctrl was pressed, from the last anchor."""
        self._pressed_at: Point | None = None

    @property
    def draft(self) -> Draft | None:
        if not self.points:
            return None
        hot = self._hand is not None and self._closes(self._hand)
        return Draft(tuple(self._drawn()), self.mode, hot=hot, anchors=tuple(self.points))

    def take(self) -> None:
        self.desk.smart.warm()

    def outline(self) -> list[Point]:
        """The pieces in order, and the way back to the first anchor."""
        return [point for piece in (*self._pieces, self._way_to(self.points[0])) for point in piece[:-1]]

    def press(self, pointer: Pointer) -> None:
        point = self._pressed_at = self._hand = self.on_photo(pointer)
        if not self.points:
            self.begin(pointer)
            self._look()
        elif self._closes(point):
            self.finish()
            return
        else:
            self._follow_hand(pointer)
            self._anchor(point)
        self.follow()

    def drag(self, pointer: Pointer) -> None:
        self.hover(pointer)

    def release(self, pointer: Pointer) -> None:
        """The end of a stroke is an anchor too, or closes."""
        point, start = self.on_photo(pointer), self._pressed_at
        self._pressed_at = None
        if not self.points or start is None or dist(point, start) < STEADY * self.desk.unit:
            return
        if self._closes(point):
            self.finish()
        else:
            self._follow_hand(pointer)
            self._anchor(point)
            self.follow()

    def hover(self, pointer: Pointer) -> None:
        self._hand = self.on_photo(pointer)
        if self.points:
            self._follow_hand(pointer)
            self.desk.draft_changed()

    def double_click(self, pointer: Pointer) -> None:
        if not self.finish():
            self.press(pointer)

    def finish(self) -> bool:
        if not self.points or len(self.outline()) < 3:
            return False
        finished = super().finish()
        self._forget()
        return finished

    def cancel(self) -> bool:
        self._forget()
        return super().cancel()

    def take_back(self) -> bool:
        if not self.points:
            return False
        if self._free:
            self._free = []
        elif self._pieces:
            self._pieces.pop()
            self.points.pop()
            self._look()
        else:
            return self.cancel()
        self.follow()
        return True

    def follow(self) -> None:
        """The scores follow anchors, not each move of the hand."""
        self.desk.draft_changed()
        if len(self.points) >= 3:
            super().follow()

    def _follow_hand(self, pointer: Pointer) -> None:
        """Lays a freehand line while Ctrl is held, and an anchor where it begins, where it ends, and at the rim."""
        point = self.on_photo(pointer)
        if pointer.control:
            if not self._free:
                self._anchor(point)
                self._free = [self.points[-1]]
            if dist(point, self._free[-1]) >= FREEHAND_STEP * self.desk.unit:
                self._free.append(point)
        elif self._free or ((routes := self._routes) is not None and self._leaves(point, routes, routes.limit)):
            self._anchor(point)
        elif routes is not None and not self._looking and self._leaves(point, routes, routes.place.box):
            self._look(point)

    def _leaves(self, point: Point, routes: Routes, box: Box) -> bool:
        """Whether the hand goes out of the box, other than at an end of the photo."""
        width, height = self.desk.size
        left, top, right, bottom = box
        rim = RIM * max(routes.place.across, routes.place.down)
        out_across = (left > 0 and point[0] < left + rim) or (right < width and point[0] > right - rim)
        out_down = (top > 0 and point[1] < top + rim) or (bottom < height and point[1] > bottom - rim)
        return out_across or out_down

    def _anchor(self, point: Point) -> None:
        if point == self.points[-1] and not self._free:
            return
        start, drawn = self.points[-1], bool(self._free)
        self._pieces.append(self._way_to(point))
        self.points.append(point)
        self._free = []
        if not drawn and not self._is_known(start, point):
            self._mend(len(self._pieces) - 1, start, point)
        self._look()

    def _is_known(self, start: Point, point: Point) -> bool:
        """Whether the paths that are known lead from the one to the other."""
        routes = self._routes
        return routes is not None and routes.start == start and not self._leaves(point, routes, routes.place.box)

    def _mend(self, number: int, start: Point, end: Point) -> None:
        """Lays the piece along edges as soon as they are found: the hand was quicker."""
        detail = self.desk.unit

        def piece(copies: Copies) -> Piece:
            return copies.routes(start, detail, end).path_to(end)

        def found(piece: Piece) -> None:
            if self.points[number : number + 2] == [start, end]:
                self._pieces[number] = piece
                self.follow()

        self.desk.smart.ask(f"live wire, piece {number}", piece, found)

    def _way_to(self, point: Point) -> Piece:
        """From the last anchor: as the hand drew it, else along edges, else straight while they are looked for."""
        if self._free:
            return (*self._free, point)
        routes = self._routes
        if routes is None or routes.start != self.points[-1]:
            return (self.points[-1], point)
        return routes.path_to(point)

    def _drawn(self) -> list[Point]:
        hand = self._hand or self.points[-1]
        end = self.points[0] if self._closes(hand) else hand
        return [point for piece in (*self._pieces, self._way_to(end)) for point in piece]

    def _closes(self, point: Point) -> bool:
        near = bool(self.points) and dist(point, self.points[0]) <= CLOSING * self.desk.unit
        return near and sum(len(piece) - 1 for piece in self._pieces) >= 2

    def _look(self, hand: Point | None = None) -> None:
        """Looks for paths about the last anchor, or as far as the hand has gone: what is known serves meanwhile."""
        start, detail, self._looking = self.points[-1], self.desk.unit, True
        if hand is None:
            self._routes = None

        def routes(copies: Copies) -> Routes:
            return copies.routes(start, detail, hand)

        self.desk.smart.ask("live wire", routes, self._found)

    def _found(self, routes: Routes) -> None:
        self._looking = False
        if self.points and routes.start == self.points[-1]:
            self._routes = routes
            self.desk.draft_changed()

    def _forget(self) -> None:
        self._pieces, self._routes, self._free, self._pressed_at, self._looking = [], None, [], None, False
