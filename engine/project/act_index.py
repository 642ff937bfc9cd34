"""Acts about the study as the log tells them: roles, unblinding, protocols, differentials, plans, findings, ROIs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from engine.project.values import ADJUDICATED, Operation, Role

Place = tuple[str, str]


@dataclass(slots=True)
class ActIndex:
    """What the acts so far come to.

    Attributes:
        differentials: by case and reader, the sequence and the state of each that was named, the oldest first.
        findings: by identifier, the rows of its versions, the oldest first.
        exclusions: by case, the last row that left it out or took it back in.
        adjudicated_photos, adjudicated_cases: photos and cases whose ROI was settled, each with who did it.
    """

    roles: dict[str, Role] = field(default_factory=dict[str, Role])
    unblinding: Operation | None = None
    protocols: list[Operation] = field(default_factory=list[Operation])
    plans: list[Operation] = field(default_factory=list[Operation])
    differentials: dict[Place, list[tuple[int, str]]] = field(default_factory=dict[Place, list[tuple[int, str]]])
    findings: dict[str, list[Operation]] = field(default_factory=dict[str, list[Operation]])
    exclusions: dict[str, Operation] = field(default_factory=dict[str, Operation])
    adjudicated_photos: set[Place] = field(default_factory=set[Place])
    adjudicated_cases: set[Place] = field(default_factory=set[Place])

    def add(self, operation: Operation) -> None:
        """Follow one more row."""
        if operation.reader == ADJUDICATED and operation.by is not None:
            self.adjudicated_photos.add((operation.photo_id or "", operation.by))
            self.adjudicated_cases.add((operation.case_id or "", operation.by))
        elif operation.kind == "role":
            self.roles[operation.reader or ""] = cast(Role, operation.name)
        elif operation.kind == "unblind":
            self.unblinding = self.unblinding or operation
        elif operation.kind == "protocol":
            self.protocols.append(operation)
        elif operation.kind == "plan":
            self.plans.append(operation)
        elif operation.kind == "differential":
            place = (operation.case_id or "", operation.reader or "")
            self.differentials.setdefault(place, []).append((operation.sequence, operation.after or ""))
        elif operation.kind == "finding":
            self.findings.setdefault(operation.name, []).append(operation)
        elif operation.kind in ("exclude", "include"):
            self.exclusions[operation.case_id or ""] = operation

    def coordinators(self) -> tuple[str, ...]:
        """Who coordinates, in the order in which they were first given a role."""
        return tuple(name for name, role in tuple(self.roles.items()) if role == "coordinator")

    def may_coordinate(self, name: str | None) -> bool:
        """Whether this person may do what coordinators do: anyone while nobody coordinates."""
        coordinators = self.coordinators()
        return not coordinators or name in coordinators
