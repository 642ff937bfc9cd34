"""What a random hand did, told again to a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.project import Project
from engine.project.edits import Change, Edit
from engine.regions import Region
from tests.engine.project.making import READER, make_project
from tests.gui.canvas.random_hand import Log

PHOTO = "a"
BEGIN = "Begin"
ById = dict[str, Region]


@dataclass(frozen=True, slots=True)
class Told:
    """The regions by identifier after each act, those left when all is undone, and whether the log holds all acts."""

    after_each: tuple[ById, ...]
    in_the_end: tuple[Region, ...]
    whole: bool


def as_told(log: Log, first: tuple[Region, ...]) -> Told:
    """What the project must say, by the log of the hand alone."""
    states: ById = {region.region_id: region for region in first}
    after_each: list[ById] = []
    for kind, edit in log.told:
        for change in (edit.inverse() if kind == "undo" else edit).changes:
            if change.before is not None:
                del states[change.before.region_id]
            if change.after is not None:
                states[change.after.region_id] = change.after
        after_each.append(dict(states))
    return Told(tuple(after_each), first, True)


def replay_in_project(log: Log, first: tuple[Region, ...], folder: Path) -> Told:
    """What a project says that is told the same, closed and opened again in the middle; then all is undone."""
    half = len(log.told) // 2
    with make_project(folder) as project:
        path = project.path
        if first:
            project.edit(PHOTO, READER, Edit(BEGIN, tuple(Change(None, region) for region in first))).result()
        after_each = [_told(project, kind, edit) for kind, edit in log.told[:half]]
    with Project.open(path) as project:
        after_each += [_told(project, kind, edit) for kind, edit in log.told[half:]]
        while (project.undo_name(PHOTO, READER) or BEGIN) != BEGIN:
            project.undo(PHOTO, READER).result()
        return Told(tuple(after_each), project.regions(PHOTO, READER), project.verify_chain() >= len(log.told))


def _told(project: Project, kind: str, edit: Edit) -> ById:
    if kind == "edit":
        project.edit(PHOTO, READER, edit).result()
    elif kind == "undo":
        project.undo(PHOTO, READER).result()
    else:
        project.redo(PHOTO, READER).result()
    return {region.region_id: region for region in project.regions(PHOTO, READER)}
