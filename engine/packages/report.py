"""What writing and merging packages came to, as values and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Reason = Literal["diverged", "missing", "differing"]

_SAID: dict[Reason, tuple[str, str]] = {
    "diverged": (
        "left as they are here, since {reader} worked on them here and in the package",
        "look at both, and draw here what should hold",
    ),
    "missing": ("left out, since photos of them are not in this project", "import these photos, then merge again"),
    "differing": (
        "left out, since these cases hold other photos here",
        "give them the same photos in both projects, have the package made again, then merge it",
    ),
}


@dataclass(frozen=True, slots=True)
class PackageOutcome:
    """A package that was written: its file, and how much it holds."""

    path: Path
    reader: str
    operations: int
    cases: int
    completed: int

    def lines(self) -> list[str]:
        """For people."""
        held = f"{_count(self.operations, 'operation')} of {self.reader} in {_count(self.cases, 'case')}"
        return [f"Wrote {self.path.name}: {held}, {self.completed} completed."]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case of the package that was not merged.

    Attributes:
        case_id, photos: as the package names them; `photos` are those that the project lacks.
        operations: how many of the package's are not in the project.
    """

    case_id: str
    reason: Reason
    operations: int
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What became of one package.

    Attributes:
        file: its name.
        operations, cases, completed: that the project gained.
        known: operations that it had already.
        notes: what a person should know although it kept nothing out.
        refused: why nothing of it could be read; else empty.
    """

    file: str
    reader: str = ""
    operations: int = 0
    cases: tuple[str, ...] = ()
    completed: int = 0
    known: int = 0
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    refused: str = ""

    @property
    def whole(self) -> bool:
        """Whether all that the package holds is in the project now."""
        return not self.refused and not self.left_out

    def lines(self) -> list[str]:
        """For people: what was added, then what was not and why."""
        if self.refused:
            return [self.refused]
        return [self._added(), *self.notes, *self.problems()]

    def problems(self) -> list[str]:
        """What was left out, a line for each reason, with the remedy."""
        if self.refused:
            return [self.refused]
        return [line for reason in _SAID for line in self._left_out(reason)]

    def _added(self) -> str:
        if not self.operations:
            return f"{self.file}: nothing new of {self.reader} ({_count(self.known, 'operation')} known already)."
        gained = f"{_count(self.operations, 'operation')} of {self.reader} in {_count(len(self.cases), 'case')} added"
        return f"{self.file}: {gained}, {self.completed} completed; {self.known} known already."

    def _left_out(self, reason: Reason) -> Iterable[str]:
        found = [left for left in self.left_out if left.reason == reason]
        if not found:
            return
        said, remedy = _SAID[reason]
        held = f"{_count(len(found), 'case')} with {_count(sum(left.operations for left in found), 'operation')}"
        names = some([left.case_id for left in found])
        photos = [photo for left in found for photo in left.photos]
        lacking = f"; missing: {some(photos)}" if photos else ""
        yield f"{self.file}: {held} {said.format(reader=self.reader)} ({names}{lacking}); {remedy}."


def some(names: list[str], limit: int = 10) -> str:
    """The names for a sentence: all of them, or the first ones and how many more."""
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else f"{shown} and {len(names) - limit} more"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
