"""The state behind the canvas: the regions as stored, what is chosen, and the gesture that goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.project.edits import Edit
from engine.regions import LESION, Region
from engine.spans import Point
from gui.canvas.geometry import Geometry, Vertex
from gui.canvas.guarding import permitted
from gui.canvas.live import LiveShape, MovedShape, StillRegions, StrokeShape
from gui.canvas.scene import CanvasScene, with_changes
from gui.canvas.shapes import vertex_exists
from gui.canvas.smart_bench import SmartBench
from gui.canvas.stroke import Box, Stroke


class DrawingDesk(QObject):
    """What the tools work on (see `tools.base.Desk`); a finished gesture leaves as one `Edit`.

    An edit is shown at once; the next `set_regions` says what is really stored.
    """

    edited = Signal(object)
    shape_moved = Signal(object)
    selection_changed = Signal(object)
    draft_asked = Signal()
    cut_asked = Signal(object)
    refused = Signal(str)

    def __init__(self, scene: CanvasScene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._regions: tuple[Region, ...] = ()
        self._geometries: dict[str, Geometry] = {}
        self._selection: tuple[str, ...] = ()
        self._vertices: tuple[Vertex, ...] = ()
        self._still: tuple[frozenset[str], StillRegions] | None = None
        self._stroke: tuple[Stroke, StrokeShape] | None = None
        self._live = False
        self.label = LESION
        self.editable = True
        self.concealed: frozenset[str] = frozenset()
        self.unit = 1.0
        self.brush_size = 40.0
        self.smart = SmartBench(self)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the photo; 0 without one."""
        return self._scene.size

    @property
    def regions(self) -> tuple[Region, ...]:
        """As stored, with the last edit."""
        return self._regions

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of the selected regions."""
        return self._selection

    @property
    def vertices(self) -> tuple[Vertex, ...]:
        """The chosen vertices."""
        return self._vertices

    def geometry(self, region: Region) -> Geometry:
        """The outline of a region, computed once for each of its states."""
        known = self._geometries.get(region.region_id)
        if known is None or known.region is not region:
            known = known.for_region(region) if known else Geometry(region, self.size)
            self._geometries[region.region_id] = known
        return known

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        """Shows what is stored; keeps what is selected where it is still there."""
        known = {region.region_id: region for region in self._regions}
        same = (known.get(region.region_id, region) for region in regions)
        self._keep(tuple(old if old == new else new for old, new in zip(same, regions, strict=True)))
        self._select(tuple(name for name in self._selection if any(name == one.region_id for one in regions)))

    def conceal(self, concealed: frozenset[str]) -> None:
        """Hides these regions, which are then neither selected nor changed."""
        self.concealed = concealed
        self._scene.conceal(concealed)
        self._select(tuple(name for name in self._selection if name not in concealed))

    def forget(self) -> None:
        """Makes room for another photo."""
        self._geometries.clear()
        self.set_regions(())

    def select(self, selection: tuple[str, ...], vertices: tuple[Vertex, ...] = ()) -> None:
        """Chooses regions, and vertices of them."""
        self._vertices = vertices
        self._select(selection)

    def show_moved(self, regions: tuple[Region, ...]) -> None:
        """See `Desk`."""
        shown = with_changes(self._regions, regions)
        moving = {region.region_id for region in regions}
        stored = {region.region_id: self.geometry(region) for region in self._regions}
        geometries = [
            stored[one.region_id].for_region(one) if one.region_id in moving else stored[one.region_id] for one in shown
        ]
        self._scene.set_regions(geometries, self._selection, self._vertices)
        self.announce(regions)

    def announce(self, regions: tuple[Region, ...]) -> None:
        """See `Desk`."""
        moving = frozenset(region.region_id for region in regions)
        if self._still is None or self._still[0] != moving:
            still = (region for region in self._regions if region.region_id not in moving)
            self._still = moving, StillRegions(still, self.size)
        self._tell(MovedShape(self._still[1], regions))

    def show_stroke(self, stroke: Stroke, changed: Box | None) -> None:
        """See `Desk`."""
        if self._stroke is None:
            self._stroke = stroke, StrokeShape(stroke, self._regions)
        self._scene.set_stroke(stroke, changed)
        self._tell(self._stroke[1])

    def draft_changed(self) -> None:
        """See `Desk`."""
        self.draft_asked.emit()

    def cut(self, line: tuple[Point, ...]) -> None:
        """See `Desk`."""
        self.cut_asked.emit(line)

    def commit(self, edit: Edit | None, selection: tuple[str, ...] | None = None) -> None:
        """See `Desk`; whoever listens finds the canvas already in its new state. Locked regions stay as they are."""
        was_live, self._live = self._live, False
        self._still = self._stroke = None
        if edit is not None:
            edit, refusal = permitted(edit, self.concealed, self.size)
            if refusal:
                self.refused.emit(refusal)
        if edit is not None:
            before = {change.before.region_id for change in edit.changes if change.before}
            after = tuple(change.after for change in edit.changes if change.after)
            gone = before - {region.region_id for region in after}
            kept = (region for region in self._regions if region.region_id not in gone)
            self._keep(with_changes(kept, after))
        self._scene.set_stroke(None)
        wanted = self._selection if selection is None else selection
        self._select(tuple(name for name in wanted if any(name == region.region_id for region in self._regions)))
        self.draft_asked.emit()
        if edit is not None:
            self.edited.emit(edit)
        if was_live:
            self.shape_moved.emit(None)

    def still_shape(self) -> LiveShape:
        """The regions as stored, as a shape whose ROI can be asked for."""
        return MovedShape(StillRegions((), self.size), self._regions)

    def _keep(self, regions: tuple[Region, ...]) -> None:
        self._regions = regions
        ids = {region.region_id: region for region in regions}
        self._geometries = {name: one for name, one in self._geometries.items() if ids.get(name) is one.region}
        self._vertices = tuple(
            one for one in self._vertices if one.region_id in ids and vertex_exists(ids[one.region_id], one)
        )

    def _select(self, selection: tuple[str, ...]) -> None:
        changed, self._selection = selection != self._selection, selection
        self._vertices = tuple(vertex for vertex in self._vertices if vertex.region_id in selection)
        self._scene.set_regions([self.geometry(region) for region in self._regions], selection, self._vertices)
        if not self._live:
            self._scene.follow(self.still_shape())
        if changed:
            self.selection_changed.emit(selection)

    def _tell(self, shape: LiveShape) -> None:
        self._live = True
        self._scene.follow(shape)
        self.shape_moved.emit(shape)
