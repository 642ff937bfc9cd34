"""The photos that are selected in the results place: one selection, which every page shows and changes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.results.frame import PhotoFrame, Rows


class Selection(QObject):
    """A mask over the rows of the frame that is shown; `changed` is emitted when it is another one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo_ids: tuple[str, ...] = ()
        self._mask: Rows = _nothing(0)

    @property
    def mask(self) -> Rows:
        """The selected rows, bool of shape (photos,), read-only."""
        return self._mask

    @property
    def count(self) -> int:
        """How many photos are selected."""
        return int(np.count_nonzero(self._mask))

    def follow(self, frame: PhotoFrame | None) -> None:
        """Be the selection of another frame: photos that are in it stay selected."""
        photo_ids = frame.photo_ids if frame else ()
        if photo_ids == self._photo_ids:
            return
        kept = [self._photo_ids[row] for row in np.flatnonzero(self._mask)]
        self._photo_ids = photo_ids
        self._put(frame.rows_of(kept) if frame else _nothing(0))

    def set(self, mask: Rows) -> None:
        """Select these rows and no others."""
        if not np.array_equal(mask, self._mask):
            self._put(mask)

    def add(self, mask: Rows) -> None:
        """Select these rows, too."""
        self.set(self._mask | mask)

    def toggle(self, mask: Rows) -> None:
        """Select of these rows those that are not, and let go of the others."""
        self.set(self._mask ^ mask)

    def clear(self) -> None:
        """Select nothing."""
        self.set(_nothing(len(self._mask)))

    def _put(self, mask: Rows) -> None:
        self._mask = mask.copy()
        self._mask.setflags(write=False)
        self.changed.emit()


def _nothing(photos: int) -> Rows:
    return np.zeros(photos, dtype=np.bool_)
