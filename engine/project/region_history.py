"""The states that one reader's regions on one photo went through, as the log tells them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from engine.project.values import Kind, Operation


@dataclass(frozen=True, slots=True)
class Moment:
    """One change of one region.

    Attributes:
        name: of the gesture; `kind` says whether it was done, undone or done again.
        by: who did it.
        time: UTC, ISO 8601.
        state: hash of the region's state afterwards (see `Project.region_state`); `None` where it was removed.
    """

    sequence: int
    kind: Kind
    name: str
    by: str
    time: str
    state: str | None


@dataclass(frozen=True, slots=True)
class RegionHistory:
    """All that happened to one region, the oldest first."""

    region_id: str
    moments: tuple[Moment, ...]

    @property
    def now(self) -> str | None:
        """Hash of its present state; `None` where it is gone."""
        return self.moments[-1].state

    @property
    def last_state(self) -> str | None:
        """Hash of the state in which it is or was last seen."""
        return next((moment.state for moment in reversed(self.moments) if moment.state is not None), None)


def region_histories(operations: Iterable[Operation]) -> tuple[RegionHistory, ...]:
    """The histories of all regions that the operations are about, in the order of first appearance."""
    moments: dict[str, list[Moment]] = {}
    for operation in operations:
        if operation.region_id is not None:
            moments.setdefault(operation.region_id, []).append(
                Moment(
                    operation.sequence,
                    operation.kind,
                    operation.name,
                    operation.by or operation.reader or "",
                    operation.time,
                    operation.after,
                )
            )
    return tuple(RegionHistory(region_id, tuple(found)) for region_id, found in moments.items())
