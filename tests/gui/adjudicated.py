"""A blinded study that three readers have completed, coordinated by the one who sits at the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.project import Project
from engine.regions import LESION, Polygon, Region
from tests.gui.conftest import READER
from tests.gui.hand import small_project
from tests.small import SmallStudy

Corners = tuple[float, float, float, float]
"""left, top, right, bottom, in photo pixels."""
BOXES: dict[str, tuple[Corners, Corners, Corners]] = {
    "photo_00": ((20, 20, 60, 50), (24, 20, 64, 50), (28, 22, 68, 52)),
    "photo_10": ((20, 20, 60, 50), (20, 20, 60, 50), (21, 20, 60, 50)),
    "photo_20": ((10, 10, 30, 30), (12, 10, 32, 30), (60, 40, 80, 60)),
}
"""What Ann, Bea and Cid outlined; they agree most on photo_10 and least on photo_20. Only Ann has read photo_30."""
NAMES = ("Ann", "Bea", "Cid")


@dataclass(frozen=True, slots=True)
class Brought:
    """A region as an import brings it."""

    photo_id: str
    reader: str
    region: Region


def box(region_id: str, corners: Corners) -> Region:
    left, top, right, bottom = corners
    return Region(region_id, LESION, (Polygon(((left, top), (right, top), (right, bottom), (left, bottom))),))


def read_project(study: SmallStudy, path: Path, *, coordinator: str | None = READER) -> Path:
    """The study with everyone's readings."""
    small_project(study, path, READER)
    brought = [
        Brought(photo_id, name, box(f"{photo_id} {name}", corners))
        for photo_id, boxes in BOXES.items()
        for name, corners in zip(NAMES, boxes, strict=True)
    ]
    brought.append(Brought("photo_30", "Ann", box("alone", (10, 10, 30, 30))))
    with Project.open(path) as project:
        project.add_data_set(project.cases(), brought, blind=True, completed=True).result()
        if coordinator:
            project.set_role(coordinator, "coordinator", None).result()
    return path
