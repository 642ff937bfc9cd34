"""What the place of the report asks the helper's thread for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.document.reading import visible_cases

if TYPE_CHECKING:
    from engine.project import Project, Run
    from engine.tasks.report.outline import Outline


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a report of the chosen run would hold.

    Attributes:
        outline: over the cases that the reader may see; `None` where there is none.
        runs: newest first.
        completed: cases that the reader may see; `None` where nobody reads blind.
        total: cases that are not excluded.
    """

    outline: Outline | None
    runs: tuple[Run, ...]
    has_model: bool
    completed: int | None
    total: int


def load(project: Project, reader: str, run_id: str | None) -> Loaded:
    """The outline of a run; of the latest one where `run_id` is `None`."""
    from engine import tasks

    counting = [case for case in project.cases() if case.excluded is None]
    seen = visible_cases(project, reader)
    runs = tuple(sorted(project.runs(), key=lambda run: run.started_at, reverse=True))
    may_see = bool(runs) and (seen is None or bool(seen))
    return Loaded(
        outline=tasks.report_outline(project, run_id, seen) if may_see else None,
        runs=runs,
        has_model=bool(project.models()),
        completed=None if seen is None else len(seen.intersection(case.case_id for case in counting)),
        total=len(counting),
    )
