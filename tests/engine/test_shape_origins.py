"""Which gesture and which method gave a region its shape: undone, restored, imported, and in older files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.project import Project
from engine.project.edits import Change, Edit
from engine.project.region_history import Moment, RegionHistory
from engine.regions import Region, Shape
from engine.smart.method_names import MIXTURE, with_method
from engine.tasks.reading_rows import read_region_rows
from engine.tasks.shape_origins import UNKNOWN, shape_origin
from tests.engine.project.making import READER, Brought, make_cases, make_project, polygon
from tests.engine.project.older import write_as

SMART = with_method("Smart region", MIXTURE)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path) as made:
        yield made


def edit(project: Project, name: str, before: Region | None, after: Region | None) -> None:
    project.edit("a", READER, Edit(name, (Change(before, after),))).result()


def origins(project: Project) -> dict[str, tuple[str, str]]:
    rows = read_region_rows(project, project.cases(), "latest")
    return {row.region_id: (row.shaped_by, row.method) for row in rows}


def complete(project: Project) -> dict[str, tuple[str, str]]:
    project.complete_case("c1", READER).result()
    return origins(project)


def test_the_gesture_that_drew_a_region_and_the_method_that_found_it(project: Project) -> None:
    edit(project, "Draw polygon", None, polygon("drawn", 1))
    edit(project, SMART, None, polygon("found", 2))
    assert complete(project) == {"drawn": ("Draw polygon", ""), "found": ("Smart region", MIXTURE)}


def test_a_corrected_outline_still_names_the_method(project: Project) -> None:
    first, second = polygon("r", 1), polygon("r", 2)
    edit(project, SMART, None, first)
    edit(project, "Move vertex", first, second)
    assert complete(project) == {"r": ("Move vertex", MIXTURE)}


def test_what_is_said_about_a_region_is_no_shape(project: Project) -> None:
    region = polygon("r", 1)
    sure, locked = replace(region, certainty="high"), replace(region, certainty="high", locked=True)
    edit(project, "Draw lasso", None, region)
    edit(project, "Certainty", region, sure)
    edit(project, "Lock region", sure, locked)
    assert complete(project) == {"r": ("Draw lasso", "")}


def test_what_was_undone_plays_no_part(project: Project) -> None:
    first, second = polygon("r", 1), polygon("r", 2)
    edit(project, "Draw ellipse", None, first)
    edit(project, with_method("Add to region", "another model"), first, second)
    assert complete(project) == {"r": ("Add to region", "another model")}
    project.undo("a", READER).result()
    assert origins(project) == {"r": ("Draw ellipse", "")}
    project.redo("a", READER).result()
    assert origins(project) == {"r": ("Add to region", "another model")}


def test_a_restored_shape_is_of_the_gesture_that_first_made_it(project: Project) -> None:
    first, second = polygon("r", 1), polygon("r", 2)
    edit(project, "Draw rectangle", None, first)
    edit(project, "Paint", first, second)
    edit(project, "Restore region", second, first)
    assert complete(project) == {"r": ("Draw rectangle", "")}


def test_the_first_reading_tells_how_it_was_made_then(project: Project) -> None:
    first, second = polygon("r", 1), polygon("r", 2)
    edit(project, "Draw polygon", None, first)
    project.complete_case("c1", READER).result()
    edit(project, "Paint", first, second)
    (row,) = read_region_rows(project, project.cases(), "first")
    assert row.shaped_by == "Draw polygon"
    assert origins(project) == {"r": ("Paint", "")}


def test_regions_that_came_with_a_data_set_are_imports(project: Project, tmp_path: Path) -> None:
    first, second = polygon("r", 1), polygon("r", 2)
    project.add_data_set(make_cases(tmp_path), [Brought("a", READER, first)], completed=True).result()
    assert origins(project) == {"r": ("Import", "")}
    edit(project, "Paint", first, second)
    assert origins(project) == {"r": ("Paint", "")}


def test_what_the_log_does_not_know_is_empty() -> None:
    moment = Moment(1, "edit", "Paint", READER, "", "a state")
    history = RegionHistory("r", (moment,))
    assert shape_origin(None, "a state", _no_shape) == UNKNOWN
    assert shape_origin(history, "another", _no_shape) == UNKNOWN
    assert shape_origin(history, "a state", _no_shape).gesture == "Paint"


def _no_shape(state: str) -> Shape:
    raise AssertionError(state)


@pytest.mark.parametrize("version", [1, 2])
def test_files_of_older_formats_tell_it_too(tmp_path: Path, version: int) -> None:
    with make_project(tmp_path) as project:
        path = project.path
        edit(project, "Smart region", None, polygon("r", 1))
        complete(project)
    write_as(path, version)
    with Project.open(path) as project:
        assert origins(project) == {"r": ("Smart region", MIXTURE)}
