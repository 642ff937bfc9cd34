"""What the window keeps of a project in memory, read in one go, in whatever thread has time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.cases import Case
from engine.memory import many_lasting_values
from engine.readers.names import again_name
from gui.document.reading import search_text

if TYPE_CHECKING:
    from engine.project import Project, Run, StoredModel

CaseState = Literal["not_started", "in_progress", "completed", "flagged"]


@dataclass(frozen=True, slots=True)
class StatesRead:
    """How far a person is with each case.

    Attributes:
        again: cases that come again to the reader, whose state and flags are then those of the repeat reading.
    """

    again: frozenset[str]
    states: dict[str, CaseState]
    flag_reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CasesRead:
    """All cases of a project, and what one reader did with them.

    Attributes:
        places: of each case in `cases`, by its identifier.
        search_texts: what the search field looks into, by case.
        queue: see `labelling_order`.
    """

    reader: str
    cases: tuple[Case, ...]
    places: Mapping[str, int]
    search_texts: Mapping[str, str]
    queue: tuple[str, ...]
    states: StatesRead


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project that was opened, with all that is shown of it at first; a `temporary` one is not remembered."""

    project: Project
    cases: CasesRead
    models: tuple[StoredModel, ...]
    runs: tuple[Run, ...]
    temporary: bool = False


def read_project(project: Project, reader: str, temporary: bool = False) -> OpenedProject:
    """Read what is shown at first; where that fails the project is closed, so that its lock is free."""
    with ExitStack() as where_it_fails, many_lasting_values():
        where_it_fails.callback(project.close)
        cases = read_cases(project, reader, reader)
        opened = OpenedProject(project, cases, project.models(), project.runs(), temporary)
        where_it_fails.pop_all()
        return opened


def read_cases(project: Project, reader: str, whose: str) -> CasesRead:
    """Read the cases, and what was done with them."""
    cases, states = project.cases(), read_states(project, reader, whose)
    return CasesRead(
        reader,
        cases,
        {case.case_id: place for place, case in enumerate(cases)},
        {case.case_id: search_text(case) for case in cases},
        labelling_order(project, cases, reader, states.again),
        states,
    )


def read_states(project: Project, reader: str, whose: str) -> StatesRead:
    """Read how far `whose` is; where that is the reader, the cases that come again are open once more."""
    again = project.coming_again(reader)
    states: dict[str, CaseState] = dict(project.case_states(whose))
    reasons = dict(project.flag_reasons(whose))
    if again and whose == reader:
        second, flags = project.case_states(again_name(reader)), project.flag_reasons(again_name(reader))
        states |= {case_id: second[case_id] for case_id in again}
        reasons = {case_id: flags.get(case_id, "") if case_id in again else why for case_id, why in reasons.items()}
        reasons |= {case_id: why for case_id, why in flags.items() if case_id in again}
    return StatesRead(again, states, reasons)


def labelling_order(project: Project, cases: Sequence[Case], reader: str, again: Collection[str]) -> tuple[str, ...]:
    """The cases in the order in which the reader is to label them, without those left out."""
    from engine.label_queue import queue_of
    from engine.repeat_reading import with_again

    plan = project.queue_plan()
    queue = queue_of(plan, cases, reader)
    return with_again(queue, again, plan) if again else queue
