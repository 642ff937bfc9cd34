"""What the results place asks the helper's thread for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from gui.document.reading import visible_cases
from gui.results.frame import PhotoFrame, photo_frames
from gui.results.human import HumanRange, human_ranges
from gui.results.trust_figures import TrustFigures, trust_figures
from gui.words.kinds import CONDITION, WHOLE

if TYPE_CHECKING:
    from engine.project import Project, Run
    from engine.tasks import RunSummary


@dataclass(frozen=True, slots=True)
class Loaded:
    """A run's summary with what the place says around it.

    Attributes:
        completed: cases whose results the reader may see; `None` where nobody reads blind.
        total: cases that are not excluded.
        runs: newest first.
        trust: what the checks of the run's maps found; `None` where nothing was checked.
        frames: its photos, by baseline.
        kinds: by which its photos can be grouped.
        humans: how well readers agree with each other, by measure.
    """

    summary: RunSummary | None
    runs: tuple[Run, ...]
    has_model: bool
    completed: int | None
    total: int
    photos: int
    excluded: int
    trust: TrustFigures | None = None
    frames: Mapping[str, PhotoFrame] = field(default_factory=lambda: MappingProxyType({}))
    kinds: tuple[str, ...] = ()
    humans: Mapping[str, HumanRange] = field(default_factory=lambda: MappingProxyType({}))


def load(project: Project, reader: str, run_id: str | None, kind: str) -> Loaded:
    """The summary of a run over the cases that this reader may see; the latest run where `run_id` is `None`.

    Args:
        kind: whose strata are worked out, beside the whole and the conditions; the others wait
            until they are asked for.
    """
    from engine import tasks

    cases = project.cases()
    counting = [case for case in cases if case.excluded is None]
    seen = visible_cases(project, reader)
    runs = tuple(sorted(project.runs(), key=lambda run: run.started_at, reverse=True))
    may_summarise = bool(runs) and (seen is None or bool(seen))
    summary = (
        tasks.run_summary(project, run_id, seen, kinds=(kind,), only=(WHOLE, CONDITION, kind))
        if may_summarise
        else None
    )
    frames = photo_frames(summary) if summary else {}
    return Loaded(
        summary=summary,
        runs=runs,
        has_model=bool(project.models()),
        completed=None if seen is None else len(seen.intersection(case.case_id for case in counting)),
        total=len(counting),
        photos=sum(len(case.photos) for case in counting),
        excluded=len(cases) - len(counting),
        trust=trust_figures(project, summary.run, seen) if summary else None,
        frames=frames,
        kinds=_kinds(summary, frames.values()) if summary else (),
        humans=human_ranges(summary) if summary else MappingProxyType({}),
    )


def _kinds(summary: RunSummary, frames: Collection[PhotoFrame]) -> tuple[str, ...]:
    """Those that put any photo into a stratum; what they say of each photo is kept, so that choosing one is quick."""
    known = {stratum.stratum_kind for stratum in summary.strata}
    found = {name for frame in frames for name in summary.kinds if any(frame.strata(name).names)}
    return tuple(name for name in summary.kinds if name in known or name in found)
