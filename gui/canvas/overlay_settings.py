"""What of the model is drawn over the photo; chosen in the inspector, obeyed by the canvas."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Shown:
    """One choice of overlays; `opacity` from 0 to 1."""

    heat_map: bool = True
    outline: bool = True
    agreement: bool = False
    opacity: float = 0.6
    hidden: bool = False


class OverlaySettings(QObject):
    """The choice as it stands now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown()

    def set(self, **fields: Any) -> None:
        """Change some of the fields of `Shown`."""
        self.shown = replace(self.shown, **fields)
        self.changed.emit()
