"""The pixels of the photo on the screen, decoded beside the window, with the neighbours ready."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.engine_thread import EngineThread, Watch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

KEPT = 4


class PhotoLoader(QObject):
    """Decodes photos in a thread of their own; keeps the last few."""

    loaded = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, thread: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._kept: OrderedDict[str, Pixels] = OrderedDict()
        self._wanted: str | None = None

    def show(self, photo_id: str, path: Path) -> None:
        """Ask for a photo; `loaded` or `failed` follows, at once where it is kept."""
        self._wanted = photo_id
        if photo_id in self._kept:
            self._kept.move_to_end(photo_id)
            self.loaded.emit(photo_id, self._kept[photo_id])
            return
        self._thread.run(_Read(photo_id, path), self._on_read, self._on_failed, kind="photo")

    def prepare(self, photo_id: str, path: Path) -> None:
        """Decode the photo that will probably be asked for next."""
        if photo_id not in self._kept:
            self._thread.run(_Read(photo_id, path), self._on_read, kind="prepare photo")

    def forget(self) -> None:
        """Drop all pixels: the project is closed."""
        self._kept.clear()
        self._wanted = None
        self._thread.cancel_all()

    def _on_read(self, result: tuple[str, Pixels]) -> None:
        photo_id, pixels = result
        self._kept[photo_id] = pixels
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if photo_id == self._wanted:
            self.loaded.emit(photo_id, pixels)

    def _on_failed(self, sentence: str) -> None:
        if self._wanted is not None:
            self.failed.emit(self._wanted, sentence)


class _Read:
    def __init__(self, photo_id: str, path: Path) -> None:
        self._photo_id, self._path = photo_id, path

    def __call__(self, _: Watch) -> tuple[str, Pixels]:
        from engine.photos import read_photo

        pixels = read_photo(self._path)
        pixels.setflags(write=False)
        return self._photo_id, pixels
