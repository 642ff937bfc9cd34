"""What the page asks the helper's thread for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.words.kinds import WHOLE, parts_of

if TYPE_CHECKING:
    from engine.project import Project, Run
    from engine.run_comparison import RunComparison, RunSide
    from engine.tasks import RunSummary

CORRECTNESS, CONFIDENCE = "correct", "confidence"
"""Kinds that the two runs part differently."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two runs as they were read, for further kinds of strata; `before` is compared with, `after` is shown.

    Attributes:
        shown: what `after` was made of, which holds the cases that its reader may see.
    """

    shown: RunSummary
    before: RunSide
    after: RunSide

    @property
    def names(self) -> tuple[str, str]:
        """Identifiers of the two runs."""
        return self.before.facts.run_id, self.after.facts.run_id


@dataclass(frozen=True, slots=True)
class Compared:
    """Two runs side by side, by one kind of strata."""

    sides: Sides
    kind: str
    comparison: RunComparison


def read_runs(project: Project) -> tuple[tuple[Run, ...], Mapping[str, int]]:
    """All runs, newest first, and how many photos each has scored."""
    runs = sorted(project.runs(), key=lambda run: run.started_at, reverse=True)
    return tuple(runs), project.scored_photos()


def read_sides(project: Project, summary: RunSummary, other: str, cases: frozenset[str] | None) -> Sides:
    """The run that is shown, and another one over the same cases."""
    from engine import tasks
    from engine.tasks.comparing import side_of

    found = tasks.run_summary(project, other, cases, only=())
    assert found is not None
    return Sides(summary, side_of(project, found), side_of(project, summary))


def compared(sides: Sides, kind: str) -> Compared:
    """Both sides by one kind of strata, and as a whole."""
    from engine.run_comparison import compare_runs

    kinds = tuple(dict.fromkeys((WHOLE, shown_kind(kind))))
    return Compared(sides, kind, compare_runs(sides.before, sides.after, kinds))


def shown_kind(kind: str) -> str:
    """What became of the decision in the place of correctness; the whole where confidence would part."""
    from engine.run_comparison import TRANSITION

    parts = parts_of(kind)
    if CORRECTNESS in parts:
        return TRANSITION
    return WHOLE if CONFIDENCE in parts else kind
