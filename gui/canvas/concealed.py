"""Which regions are hidden from sight on this screen: nothing about them is stored."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Concealed(QObject):
    """Ids of regions that their reader has hidden; these name reader and photo too, and are kept for the sitting."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.region_ids: frozenset[str] = frozenset()

    def toggle(self, region_ids: Iterable[str]) -> None:
        """Hides these, or shows them where all of them are hidden."""
        asked = frozenset(region_ids)
        if asked:
            self._set(self.region_ids - asked if asked <= self.region_ids else self.region_ids | asked)

    def show_all(self, region_ids: Iterable[str]) -> None:
        """Shows these again."""
        self._set(self.region_ids - frozenset(region_ids))

    def forget(self) -> None:
        """Another project is another matter."""
        self._set(frozenset())

    def _set(self, region_ids: frozenset[str]) -> None:
        if region_ids != self.region_ids:
            self.region_ids = region_ids
            self.changed.emit()
