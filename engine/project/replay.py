"""One reader's work on one photo, replayed from the log: the regions and what can be undone and redone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.project.values import Operation


@dataclass(frozen=True, slots=True)
class StateChange:
    """A region's states, by hash, before and after one operation."""

    region_id: str
    before: str | None
    after: str | None


@dataclass(slots=True)
class Gesture:
    """What is undone and redone as a whole."""

    name: str
    changes: list[StateChange] = field(default_factory=list[StateChange])


@dataclass(frozen=True, slots=True)
class Standing:
    """How one reader's work on one photo stands after the operation `last`.

    Attributes:
        states: hash of each region's state; `None` for one that was removed. Kept in the order in which regions first
            appeared, so that a region that comes back by undo finds its old place.
        undo, redo: number and gesture of what undo would take back and redo would do again.
        blind: the different answers to "drawn blind?" so far.
    """

    last: int
    states: Mapping[str, str | None]
    undo: tuple[int, Gesture] | None
    redo: tuple[int, Gesture] | None
    blind: frozenset[bool | None]

    def current(self) -> tuple[str, ...]:
        """Hashes of the regions that are there."""
        return tuple(state for state in self.states.values() if state is not None)


@dataclass(slots=True)
class Replay:
    """The operations up to `last`, followed one by one; `Standing` says what the parts mean."""

    last: int = 0
    states: dict[str, str | None] = field(default_factory=dict[str, str | None])
    gestures: dict[int, Gesture] = field(default_factory=dict[int, Gesture])
    undoable: list[int] = field(default_factory=list[int])
    redoable: list[int] = field(default_factory=list[int])
    blind: set[bool | None] = field(default_factory=set[bool | None])
    _open: int = 0

    def apply(self, operation: Operation) -> None:
        """Follow one more operation on a region."""
        if operation.region_id is not None:
            self.states[operation.region_id] = operation.after
        self.blind.add(operation.blind)
        if operation.gesture != self._open:
            self._open = operation.gesture
            self._begin(operation)
        if operation.kind == "edit" and operation.region_id is not None:
            change = StateChange(operation.region_id, operation.before, operation.after)
            self.gestures[operation.gesture].changes.append(change)
        self.last = operation.sequence

    def standing(self) -> Standing:
        """How the work stands, as a value that later operations do not change."""
        undo = (self.undoable[-1], self.gestures[self.undoable[-1]]) if self.undoable else None
        redo = (self.redoable[-1], self.gestures[self.redoable[-1]]) if self.redoable else None
        return Standing(self.last, dict(self.states), undo, redo, frozenset(self.blind))

    def _begin(self, operation: Operation) -> None:
        if operation.kind == "edit":
            self.gestures[operation.gesture] = Gesture(operation.name)
            self.undoable.append(operation.gesture)
            self.redoable.clear()
        elif operation.kind == "undo":
            self.redoable.append(self.undoable.pop())
        elif operation.kind == "redo":
            self.undoable.append(self.redoable.pop())
