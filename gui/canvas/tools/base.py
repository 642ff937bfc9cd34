"""What every drawing tool is given and what it may be asked: no Qt here, so a tool is a few lines of plain Python."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

from engine.project.edits import Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.combining import Mode
from gui.canvas.found import Found
from gui.canvas.geometry import Geometry, Vertex
from gui.canvas.stroke import Box, Stroke

if TYPE_CHECKING:
    from gui.canvas.smart_bench import SmartBench

ToolName = Literal[
    "select", "polygon", "lasso", "rectangle", "ellipse", "brush", "eraser", "knife", "wand", "edge_lasso", "smart"
]
Cursor = Literal["arrow", "cross", "ring", "move", "vertex"]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Mouse or pen at one moment.

    Attributes:
        x, y: photo pixels; may lie outside the photo.
        pressure: of a pen, 0 to 1; 1 for a mouse.
        eraser: whether it is the eraser end of a pen.
    """

    x: float
    y: float
    shift: bool = False
    alt: bool = False
    control: bool = False
    pressure: float = 1.0
    eraser: bool = False

    @property
    def point(self) -> Point:
        """(x, y)."""
        return self.x, self.y

    @property
    def mode(self) -> Mode:
        """What the held keys make of an outline."""
        return "subtract" if self.alt or self.eraser else "add" if self.shift else "new"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is not a region yet.

    Attributes:
        points: in photo pixels, the last one under the pointer.
        closed: whether the outline is closed on the screen.
        vertices: whether the points are marked.
        hot: whether a click now closes it at the first vertex.
        band: whether it only chooses what lies in it.
        anchors: points that are marked.
        found: what was found in the photo, drawn instead of the points.
    """

    points: tuple[Point, ...]
    mode: Mode
    closed: bool = False
    vertices: bool = False
    hot: bool = False
    band: bool = False
    anchors: tuple[Point, ...] = ()
    found: Found | None = None


class Desk(Protocol):
    """The canvas as the tools see it."""

    @property
    def size(self) -> tuple[int, int]: ...
    @property
    def regions(self) -> tuple[Region, ...]: ...
    @property
    def selection(self) -> tuple[str, ...]: ...
    @property
    def vertices(self) -> tuple[Vertex, ...]: ...
    @property
    def label(self) -> str: ...
    @property
    def editable(self) -> bool: ...
    @property
    def concealed(self) -> frozenset[str]:
        """Ids of regions that are hidden: not to be picked, and not changed."""
        ...

    @property
    def unit(self) -> float:
        """Photo pixels in one pixel of the screen."""
        ...

    @property
    def brush_size(self) -> float: ...

    smart: SmartBench
    """What looks for outlines in the photo."""

    def geometry(self, region: Region) -> Geometry: ...
    def select(self, selection: tuple[str, ...], vertices: tuple[Vertex, ...] = ()) -> None: ...
    def show_moved(self, regions: tuple[Region, ...]) -> None:
        """Draws these in place of the regions with the same ids, and tells who follows the shape."""
        ...

    def announce(self, regions: tuple[Region, ...]) -> None:
        """Tells who follows the shape of a draft that would become these regions."""
        ...

    def show_stroke(self, stroke: Stroke, changed: Box | None) -> None:
        """Draws the stroke, of which the box `changed` is new, and tells who follows the shape."""
        ...

    def draft_changed(self) -> None:
        """Draws the tool's draft anew."""
        ...

    def cut(self, line: tuple[Point, ...]) -> None:
        """Asks for regions to be cut along the line; the edit follows when it is worked out."""
        ...

    def commit(self, edit: Edit | None, selection: tuple[str, ...] | None = None) -> None:
        """Ends the gesture with this edit (or none), and selects."""
        ...


class Tool:
    """One way to draw. All positions are photo pixels."""

    name: ClassVar[ToolName]
    cursor: ClassVar[Cursor] = "cross"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def busy(self) -> bool:
        """Whether there is something that Esc would take back."""
        return self.draft is not None

    @property
    def draft(self) -> Draft | None:
        """What to draw over the photo before it is a region."""
        return None

    def take(self) -> None:
        """The tool comes into the hand, or another photo under it."""

    def ask_again(self) -> None:
        """What looks at the photo for the tool is another from now on."""

    def press(self, pointer: Pointer) -> None:
        """The button goes down."""

    def drag(self, pointer: Pointer) -> None:
        """The pointer moves with the button down."""

    def release(self, pointer: Pointer) -> None:
        """The button goes up."""

    def hover(self, pointer: Pointer) -> None:
        """The pointer moves with the button up."""

    def double_click(self, pointer: Pointer) -> None:
        """The button goes down for the second time in quick succession: to most tools one more press."""
        self.press(pointer)

    def cursor_at(self, pointer: Pointer) -> Cursor:
        """The cursor that says what a press would do here."""
        return self.cursor

    def finish(self) -> bool:
        """Makes a region of the draft; False where there is none."""
        return False

    def cancel(self) -> bool:
        """Restores the state before the gesture; False where there is none."""
        return False

    def take_back(self) -> bool:
        """Takes the last vertex of the draft back; False where there is none."""
        return False
