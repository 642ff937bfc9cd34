"""How far each reader is, for those who plan and those who choose under which name they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.project.log import LogIndex
from engine.project.values import Role


@dataclass(frozen=True, slots=True)
class ReaderProgress:
    """One reader and the work so far.

    Attributes:
        completed, flagged: numbers of cases.
        imported: whether all of the work came with a data set, so that nobody has read under this name yet.
    """

    reader: str
    role: Role
    completed: int
    flagged: int
    imported: bool


def reader_progress(index: LogIndex, readers: tuple[str, ...]) -> tuple[ReaderProgress, ...]:
    """The progress of each reader, in the order given."""
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
    active.update(reader for _, reader in tuple(index.acts.differentials))
    roles: Mapping[str, Role] = index.acts.roles
    return tuple(
        ReaderProgress(
            name, roles.get(name, "reader"), completed[name], flagged[name], name in imported and name not in active
        )
        for name in readers
    )
