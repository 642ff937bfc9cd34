"""How photos are looked at in this sitting; nothing of it is kept, as nothing of it is part of the study."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.canvas.display import AS_IT_IS, Display


@dataclass(frozen=True, slots=True)
class Look:
    """One way of looking.

    Attributes:
        grid: whether lines of equal distance lie over the photo.
        keep_zoom: whether another photo is first seen at the zoom and place of the one before.
        side_by_side: whether the other photos of the case stand beside.
    """

    display: Display = AS_IT_IS
    grid: bool = False
    keep_zoom: bool = False
    side_by_side: bool = False


class Looking(QObject):
    """The way of looking as it is now, and how each photo is turned."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self._quarters: dict[str, int] = {}

    def set(self, **fields: Any) -> None:
        """Change some of the fields of `Look`."""
        self._take(replace(self.look, **fields))

    def set_display(self, **fields: Any) -> None:
        """Change some of the fields of `Display`."""
        self.set(display=replace(self.look.display, **fields))

    def reset_display(self) -> None:
        """Show photos as they are."""
        self.set(display=AS_IT_IS)

    def quarters(self, photo_id: str) -> int:
        """How many quarter turns, clockwise, the photo is shown turned."""
        return self._quarters.get(photo_id, 0)

    def turn(self, photo_id: str, quarters: int) -> None:
        """Turn one photo further."""
        self._quarters[photo_id] = (self.quarters(photo_id) + quarters) % 4
        self.changed.emit()

    def forget(self) -> None:
        """The project is closed: photos of another one may have the same names."""
        self._quarters.clear()

    def _take(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.changed.emit()
