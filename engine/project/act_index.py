"""Acts about the study as the log tells them: roles, unblinding, protocols, differentials, plans, findings, ROIs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from engine.project.values import ADJUDICATED, Operation, Role

Place = tuple[str, str]
NO_LESION, WITHDRAWN = "no visible lesion", "withdrawn"
"""What a reader answers for a photo without a lesion, and that this holds no longer."""


@dataclass(slots=True)
class ActIndex:
    """What the acts so far come to.

    Attributes:
        differentials: by case and reader, the sequence and the state of each that was named, the oldest first.
        findings: by identifier, the rows of its versions, the oldest first.
        proposals: the rows of photos that were chosen by their saliency, the oldest first.
        exclusions: by case, the last row that left it out or took it back in.
        answers: by photo and reader, the sequence of each answer and whether it was that no lesion is visible.
        notes: by case and reader, the sequence and the state of each version, the oldest first.
        flag_reasons: by case and reader, why it was flagged last; empty where that was not said.
        scales: by photo and reader, the scale that was measured last as text; empty where it was taken away.
        seconds: by case and reader, how long the reader worked on it before completing it.
        adjudicated_photos, adjudicated_cases: photos and cases whose ROI was settled, each with who did it.
    """

    roles: dict[str, Role] = field(default_factory=dict[str, Role])
    unblinding: Operation | None = None
    protocols: list[Operation] = field(default_factory=list[Operation])
    plans: list[Operation] = field(default_factory=list[Operation])
    differentials: dict[Place, list[tuple[int, str]]] = field(default_factory=dict[Place, list[tuple[int, str]]])
    findings: dict[str, list[Operation]] = field(default_factory=dict[str, list[Operation]])
    proposals: list[Operation] = field(default_factory=list[Operation])
    exclusions: dict[str, Operation] = field(default_factory=dict[str, Operation])
    answers: dict[Place, list[tuple[int, bool]]] = field(default_factory=dict[Place, list[tuple[int, bool]]])
    notes: dict[Place, list[tuple[int, str]]] = field(default_factory=dict[Place, list[tuple[int, str]]])
    flag_reasons: dict[Place, str] = field(default_factory=dict[Place, str])
    scales: dict[Place, str] = field(default_factory=dict[Place, str])
    seconds: dict[Place, float] = field(default_factory=dict[Place, float])
    queue: str = ""
    """State of the order of labelling; empty as long as it is that of the import."""
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
        elif operation.kind == "proposal":
            self.proposals.append(operation)
        elif operation.kind in ("exclude", "include"):
            self.exclusions[operation.case_id or ""] = operation
        else:
            self._add_remark(operation)

    def _add_remark(self, operation: Operation) -> None:
        place = (operation.case_id or "", operation.reader or "")
        if operation.kind == "answer":
            photo = (operation.photo_id or "", operation.reader or "")
            self.answers.setdefault(photo, []).append((operation.sequence, operation.name == NO_LESION))
        elif operation.kind == "note":
            self.notes.setdefault(place, []).append((operation.sequence, operation.after or ""))
        elif operation.kind in ("flag", "unflag"):
            self.flag_reasons[place] = operation.name
        elif operation.kind == "scale":
            self.scales[operation.photo_id or "", operation.reader or ""] = operation.name
        elif operation.kind == "queue":
            self.queue = operation.after or ""
        elif operation.kind == "time":
            self.seconds[place] = self.seconds.get(place, 0.0) + float(operation.name)

    def answered_none(self, photo_id: str, reader: str, until: int | None = None) -> bool:
        """Whether the reader's answer for the photo, as of the operation `until`, is that no lesion is visible."""
        answers = [none for at, none in self.answers.get((photo_id, reader), ()) if until is None or at <= until]
        return bool(answers) and answers[-1]

    def coordinators(self) -> tuple[str, ...]:
        """Who coordinates, in the order in which they were first given a role."""
        return tuple(name for name, role in tuple(self.roles.items()) if role == "coordinator")

    def may_coordinate(self, name: str | None) -> bool:
        """Whether this person may do what coordinators do: anyone while nobody coordinates."""
        coordinators = self.coordinators()
        return not coordinators or name in coordinators
