"""Copies of a project in which readers work, and what their work comes to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine import tasks
from engine.project import log
from engine.project.project import Project
from engine.project.values import Which
from engine.tasks import MergeReport
from tests.engine.project.making import make_project

PHOTOS = {"a": "c1", "b": "c1", "c": "c2", "d": "c3"}
CASES = ("c1", "c2", "c3")
WHICH: tuple[Which, Which] = ("first", "latest")


def make_main(folder: Path, *, blinded: bool = True) -> Project:
    """The project that readers get copies of."""
    return make_project(folder / "main", blinded=blinded)


def copy_of(project: Project, folder: Path, name: str) -> Project:
    """A reader's copy, opened."""
    folder.mkdir(exist_ok=True)
    return Project.open(project.save_copy(folder / f"{name}.spotcheck").result())


def packed(project: Project, reader: str, number: int = 0) -> Path:
    """The reader's package, beside the copy."""
    return tasks.write_package(project, reader, project.folder / f"{reader}-{number}.spotcheck-package").path


def merged(project: Project, *paths: Path) -> tuple[MergeReport, ...]:
    """Merge, and check the log."""
    reports = tasks.merge_packages(project, paths)
    project.verify_chain()
    return reports


def work(project: Project, reader: str) -> dict[str, object]:
    """All that the project knows of a reader's work, without the numbers of the log."""
    found: dict[str, object] = {}
    for case_id in CASES:
        found[case_id] = (
            project.is_completed(case_id, reader),
            project.is_flagged(case_id, reader),
            project.protocol_of(case_id, reader),
            project.case_states(reader)[case_id],
            tuple(project.differential(case_id, reader, latest) for latest in (False, True)),
            tuple(project.reading(case_id, reader, which) for which in WHICH),
            tuple(project.note(case_id, reader, latest) for latest in (False, True)),
            project.flag_reasons(reader).get(case_id),
            str(project.seconds_worked(case_id, reader)),
        )
    for photo_id in PHOTOS:
        found[photo_id] = (
            project.regions(photo_id, reader),
            project.answered_no_lesion(photo_id, reader),
            project.undo_name(photo_id, reader),
            project.redo_name(photo_id, reader),
            tuple((row.kind, row.before, row.after, row.blind, row.time) for row in project.history(photo_id, reader)),
        )
    return found


def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Give the log a clock that ticks once a gesture, so that the same work twice has the same times."""
    ticks = 0

    def tick() -> str:
        nonlocal ticks
        ticks += 1
        return f"2026-01-01T00:{ticks // 60:02d}:{ticks % 60:02d}.000000+00:00"

    monkeypatch.setattr(log, "now", tick)
    return tick
