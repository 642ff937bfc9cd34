"""What the window keeps of a project in memory, read in one go, in whatever thread has time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.cases import Case
from engine.memory import many_lasting_values
from gui.reading import search_text

if TYPE_CHECKING:
    from engine.project import Project, Run, StoredModel

CaseState = Literal["not_started", "in_progress", "completed", "flagged"]


@dataclass(frozen=True, slots=True)
class CasesRead:
    """All cases of a project, and what one reader did with them.

    Attributes:
        places: of each case in `cases`, by its identifier.
        search_texts: what the search field looks into, by case.
        queue: in which order `reader` is to label, without excluded cases.
    """

    reader: str
    cases: tuple[Case, ...]
    places: Mapping[str, int]
    search_texts: Mapping[str, str]
    queue: tuple[str, ...]
    states: dict[str, CaseState]
    flag_reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project that was opened, with all that is shown of it at first."""

    project: Project
    cases: CasesRead
    models: tuple[StoredModel, ...]
    runs: tuple[Run, ...]


def read_project(project: Project, reader: str) -> OpenedProject:
    """Read what is shown at first; where that fails the project is closed, so that its lock is free."""
    try:
        with many_lasting_values():
            return OpenedProject(project, read_cases(project, reader, reader), project.models(), project.runs())
    except BaseException:
        project.close()
        raise


def read_cases(project: Project, reader: str, whose: str) -> CasesRead:
    """Read the cases, and what was done with them."""
    from engine.label_queue import queue_of

    cases = project.cases()
    states: dict[str, CaseState] = dict(project.case_states(whose))
    return CasesRead(
        reader,
        cases,
        {case.case_id: place for place, case in enumerate(cases)},
        {case.case_id: search_text(case) for case in cases},
        queue_of(project.queue_plan(), cases, reader),
        states,
        project.flag_reasons(whose),
    )
