"""What the page of patterns asks the engine's thread for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.language import several, tr
from gui.engine_thread import Watch

if TYPE_CHECKING:
    from engine.project import Failure, Project
    from engine.tasks import RunSummary
    from engine.tasks.patterns import Patterns
    from engine.tasks.patterns_embedding import Embedding


@dataclass(frozen=True, slots=True)
class FindPatterns:
    """Cluster the photos of a summary, which holds only cases that the reader may see."""

    project: Project
    summary: RunSummary
    baseline: str
    measure: str
    groups: int | None

    def __call__(self, watch: Watch) -> Patterns | None:
        from engine.tasks.patterns import find_patterns

        return find_patterns(self.project, self.summary, self.baseline, self.measure, self.groups, watch)


@dataclass(frozen=True, slots=True)
class KeptMap:
    """The map of photos where all that it needs is kept."""

    project: Project
    summary: RunSummary

    def __call__(self, watch: Watch) -> Embedding | None:
        from engine.tasks.patterns_embedding import embed

        return embed(self.project, self.summary, watch, kept_only=True)


@dataclass(frozen=True, slots=True)
class Mapped:
    """How the job of mapping ended."""

    embedding: Embedding | None
    summary: str
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class MapPhotos:
    """The map of photos; the model is asked for what is not kept."""

    project: Project
    summary: RunSummary

    def __call__(self, watch: Watch) -> Mapped:
        from engine.tasks.patterns_embedding import embed

        found = embed(self.project, self.summary, watch)
        if found is None:
            return Mapped(None, tr("Too few photos for a map."), ())
        mapped, failed = len(found.photo_ids), len(found.failures)
        if not failed:
            return Mapped(found, several("{n} photo mapped.", "{n} photos mapped.", mapped), ())
        words = several(
            "{n} photo mapped; {failed} could not be read.",
            "{n} photos mapped; {failed} could not be read.",
            mapped,
            failed=failed,
        )
        return Mapped(found, words, found.failures)
