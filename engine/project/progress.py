"""How far each reader is, for those who plan and those who choose under which name they read."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from engine.project.log import LogIndex
from engine.project.values import Role


@dataclass(frozen=True, slots=True)
class ReaderProgress:
    """One reader and the work so far.

    Attributes:
        completed, flagged: numbers of cases.
        left: cases, not excluded, that are not completed.
        seconds: worked on completed cases, as far as that was measured; `timed` is of how many.
        imported: whether all of the work came with a data set, so that nobody has read under this name yet.
    """

    reader: str
    role: Role
    completed: int
    flagged: int
    imported: bool
    left: int = 0
    seconds: float = 0.0
    timed: int = 0

    @property
    def per_hour(self) -> float:
        """Completed cases in an hour of work; NaN where no time was measured."""
        return 3600.0 * self.timed / self.seconds if self.seconds else math.nan


def reader_progress(
    index: LogIndex, readers: tuple[str, ...], cases: Collection[str] = ()
) -> tuple[ReaderProgress, ...]:
    """The progress of each reader, in the order given; `cases` are those that are not excluded."""
    completed, flagged = dict.fromkeys(readers, 0), dict.fromkeys(readers, 0)
    imported, active = set[str](), set(index.acts.roles)
    for (_, reader), completion in tuple(index.completions.items()):
        completed[reader] = completed.get(reader, 0) + 1
        (imported if completion.imported else active).add(reader)
    for (_, reader), is_flagged in tuple(index.flags.items()):
        flagged[reader] = flagged.get(reader, 0) + is_flagged
        active.add(reader)
    for place, rows in tuple(index.regions.items()):
        (imported if rows[-1] == index.imports.get(place) else active).add(place[1])
    acts = index.acts
    active.update(reader for _, reader in (*acts.differentials, *acts.answers, *acts.notes, *acts.seconds))
    roles: Mapping[str, Role] = index.acts.roles
    return tuple(
        ReaderProgress(
            name,
            roles.get(name, "reader"),
            completed[name],
            flagged[name],
            name in imported and name not in active,
            sum((case_id, name) not in index.completions for case_id in cases),
            *_worked(index, name),
        )
        for name in readers
    )


def _worked(index: LogIndex, reader: str) -> tuple[float, int]:
    """Seconds on completed cases whose time was measured, and how many these are."""
    known = [
        seconds
        for place, seconds in tuple(index.acts.seconds.items())
        if place[1] == reader and place in index.completions
    ]
    return sum(known), len(known)
