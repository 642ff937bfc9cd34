"""What a tool asks for: one gesture as the regions before and after it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.regions import Region


@dataclass(frozen=True, slots=True)
class Change:
    """One region of a photo before and after; `None` before is a new region, `None` after a deleted one."""

    before: Region | None
    after: Region | None

    @property
    def breaks_lock(self) -> bool:
        """Whether shape or label of a locked region would change; what is said of it may change under the lock."""
        if self.before is None or not self.before.locked:
            return False
        after = self.after
        return after is None or (after.label, after.shape) != (self.before.label, self.before.shape)


@dataclass(frozen=True, slots=True)
class Edit:
    """One gesture, undone and redone as a whole; `name` completes "Undo ..." in the menu."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.name, tuple(Change(change.after, change.before) for change in reversed(self.changes)))
