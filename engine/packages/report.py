"""What writing and merging packages came to, as values and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from engine.language import several, tr

Reason = Literal["diverged", "missing", "differing"]


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
        return [
            tr(
                "Wrote {name}: {operations} of {reader} in {cases}, {completed} completed.",
                name=self.path.name,
                operations=_operations(self.operations),
                reader=self.reader,
                cases=_cases(self.cases),
                completed=self.completed,
            )
        ]


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
        return [line for reason in get_args(Reason) for line in self._left_out(reason)]

    def _added(self) -> str:
        if not self.operations:
            return tr(
                "{file}: nothing new of {reader} ({operations} known already).",
                file=self.file,
                reader=self.reader,
                operations=_operations(self.known),
            )
        return tr(
            "{file}: {operations} of {reader} in {cases} added, {completed} completed; {known} known already.",
            file=self.file,
            operations=_operations(self.operations),
            reader=self.reader,
            cases=_cases(len(self.cases)),
            completed=self.completed,
            known=self.known,
        )

    def _left_out(self, reason: Reason) -> Iterable[str]:
        found = [left for left in self.left_out if left.reason == reason]
        if not found:
            return
        cases, operations = _cases(len(found)), _operations(sum(left.operations for left in found))
        names = some([left.case_id for left in found])
        photos = [photo for left in found for photo in left.photos]
        if photos:
            names = tr("{names}; missing: {photos}", names=names, photos=some(photos))
        match reason:
            case "diverged":
                yield tr(
                    "{file}: {cases} with {operations} left as they are here, since {reader} worked on them here and "
                    "in the package ({names}); look at both, and draw here what should hold.",
                    file=self.file,
                    cases=cases,
                    operations=operations,
                    reader=self.reader,
                    names=names,
                )
            case "missing":
                yield tr(
                    "{file}: {cases} with {operations} left out, since photos of them are not in this project "
                    "({names}); import these photos, then merge again.",
                    file=self.file,
                    cases=cases,
                    operations=operations,
                    names=names,
                )
            case "differing":
                yield tr(
                    "{file}: {cases} with {operations} left out, since these cases hold other photos here "
                    "({names}); give them the same photos in both projects, have the package made again, "
                    "then merge it.",
                    file=self.file,
                    cases=cases,
                    operations=operations,
                    names=names,
                )


def some(names: list[str], limit: int = 10) -> str:
    """The names for a sentence: all of them, or the first ones and how many more."""
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else tr("{names} and {n} more", names=shown, n=len(names) - limit)


def _operations(number: int) -> str:
    return several("{n} operation", "{n} operations", number)


def _cases(number: int) -> str:
    return several("{n} case", "{n} cases", number)
