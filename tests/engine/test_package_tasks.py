"""Packages on the command line, and the tables that come of merged readers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine import tasks
from engine.datasets import ImportRequest
from engine.project import Project
from engine.regions import Polygon, Region
from main import main
from tests.engine.project.making import draw, move
from tests.small import csv_rows, write_small_study

ENDING = ".spotcheck-package"


def region(name: str, left: float, size: float) -> Region:
    """A square, from (left, 20), in photos of 96 x 72 pixels."""
    ring = ((left, 20.0), (left + size, 20.0), (left + size, 20 + size), (left, 20 + size))
    return Region(name, "lesion", (Polygon(ring),))


def ann_reads(project: Project) -> None:
    for place, case in enumerate(project.cases()):
        for photo in case.photos:
            drawn = region(f"ann{photo.photo_id}", 20 + place, 30)
            project.edit(photo.photo_id, "Ann", draw(drawn)).result()
            project.edit(photo.photo_id, "Ann", move(drawn, region(drawn.region_id, 50, 20))).result()
            project.undo(photo.photo_id, "Ann").result()
        if place != 2:
            project.complete_case(case.case_id, "Ann").result()
    first = project.cases()[0]
    project.redo(first.photos[0].photo_id, "Ann").result()


def bob_reads(project: Project) -> None:
    for case in project.cases()[1:]:
        project.edit(case.photos[0].photo_id, "Bob", draw(region("bob", 30, 25))).result()
        project.complete_case(case.case_id, "Bob").result()


READS: dict[str, Callable[[Project], None]] = {"Ann": ann_reads, "Bob": bob_reads}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with photos and a trusted model, and no reader."""
    study, path = write_small_study(tmp_path), tmp_path / "study.spotcheck"
    with tasks.create_project(path) as project:
        tasks.import_data(project, ImportRequest(study.photos, None, study.table))
        tasks.trust_model(study.card)
        tasks.add_model(project, study.card)
    return path


def copied(path: Path, name: str) -> Path:
    folder = path.parent / name
    folder.mkdir()
    with tasks.open_project(path) as project:
        return project.save_copy(folder / f"{name}.spotcheck").result()


def tables_of(path: Path) -> dict[str, list[tuple[str, ...]]]:
    """The rows of every table after scoring, without the run's random name and the time, sorted."""
    folder = path.parent / f"{path.stem}-tables"
    assert main(["score", str(path)]) == 0
    assert main(["export", str(path), "--to", str(folder)]) == 0
    return {file.name: sorted(rows_of(file)) for file in folder.glob("*.csv")}


def rows_of(file: Path) -> list[tuple[str, ...]]:
    rows = csv_rows(file)
    return [tuple(cell for name, cell in row.items() if name not in ("run", "scored_at")) for row in rows]


def test_merged_readers_give_the_tables_of_one_project(path: Path) -> None:
    copies = {name: copied(path, name) for name in READS}
    together = copied(path, "together")
    for name, reads in READS.items():
        with tasks.open_project(copies[name]) as copy:
            reads(copy)
        with tasks.open_project(together) as project:
            reads(project)
        assert main(["package", str(copies[name]), "--reader", name, "--to", str(path.parent / name) + ENDING]) == 0
    other = copied(path, "other")
    packages = [str(path.parent / name) + ENDING for name in READS]
    assert main(["merge", str(path), *packages]) == 0
    assert main(["merge", str(other), *reversed(packages), packages[0]]) == 0
    expected = tables_of(together)
    assert {"Ann", "Bob"} <= {cell for row in expected["photos.csv"] for cell in row}
    assert tables_of(path) == expected
    assert tables_of(other) == expected


def test_what_the_commands_say(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = copied(path, "ann")
    with tasks.open_project(copy) as project:
        ann_reads(project)
    package = path.parent / "ann.spotcheck-package"
    assert main(["package", str(copy), "--reader", "Eva", "--to", str(package)]) == 1
    assert "“Eva” has no work in “ann.spotcheck”; its readers: Ann." in capsys.readouterr().err
    assert main(["package", str(copy), "--reader", "Ann", "--to", str(package)]) == 0
    assert "Wrote ann.spotcheck-package: 19 operations of Ann in 4 cases, 3 completed." in capsys.readouterr().out
    assert main(["merge", str(path), str(package)]) == 0
    assert (
        "ann.spotcheck-package: 19 operations of Ann in 4 cases added, 3 completed; 0 known already."
        in capsys.readouterr().out
    )
    assert main(["merge", str(path), str(package), str(path)]) == 1
    said = capsys.readouterr()
    assert "nothing new of Ann (19 operations known already)" in said.out
    assert "“study.spotcheck” is not a whole package" in said.err
    assert main(["merge", str(path)]) == 2
    assert main(["merge", str(path.parent / "none.spotcheck"), str(package)]) == 1
