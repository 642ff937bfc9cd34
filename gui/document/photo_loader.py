"""The pixels of the photo on the screen, decoded beside the window, with the neighbours ready."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.engine_thread import EngineThread, Watch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

BUDGET = 480_000_000
"""Bytes of decoded photos that are kept: nine of 12 megapixels."""
AT_LEAST = 2
"""However large photos are, the one on the screen and one neighbour are kept."""


@dataclass(frozen=True, slots=True)
class LoadedPhoto:
    """Pixels, read-only, with their halvings (the first of which are the pixels themselves)."""

    photo_id: str
    levels: tuple[Pixels, ...]

    @property
    def pixels(self) -> Pixels:
        """RGB, uint8 (height, width, 3)."""
        return self.levels[0]

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(level.nbytes for level in self.levels)


class PhotoLoader(QObject):
    """Decodes photos in a thread of their own; keeps the last few, up to a budget."""

    loaded = Signal(str, object)
    failed = Signal(str, str)
    prepared = Signal(str)
    """A photo that was asked for by `prepare` is there."""

    def __init__(self, thread: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._kept: OrderedDict[str, LoadedPhoto] = OrderedDict()
        self._wanted: str | None = None
        self._needed: set[str] = set()
        """The photo on the screen and those asked for ahead since it came."""
        self._ahead: list[tuple[str, Path]] = []
        self._preparing: str | None = None

    def show(self, photo_id: str, path: Path) -> None:
        """Ask for a photo; `loaded` or `failed` follows, at once where it is kept."""
        self._wanted, self._needed = photo_id, {photo_id}
        self._ahead.clear()
        if photo_id in self._kept:
            self._kept.move_to_end(photo_id)
            self.loaded.emit(photo_id, self._kept[photo_id].pixels)
        elif photo_id != self._preparing:
            self._thread.run(_Read(photo_id, path), self._on_read, self._on_failed, kind="photo")

    def prepare(self, photos: list[tuple[str, Path]]) -> None:
        """Decode the photos that will probably be asked for next, the likeliest first."""
        self._needed |= {photo_id for photo_id, _ in photos if photo_id in self._kept}
        self._ahead = [one for one in photos if one[0] not in self._kept]
        self._prepare_one()

    def also(self, photos: list[tuple[str, Path]]) -> None:
        """Decode these before what `prepare` asked for."""
        known = {photo_id for photo_id, _ in photos}
        first = [one for one in photos if one[0] not in self._kept and one[0] != self._preparing]
        self._ahead = first + [one for one in self._ahead if one[0] not in known]
        self._prepare_one()

    def levels_of(self, pixels: Pixels | None) -> tuple[Pixels, ...] | None:
        """The halvings of pixels that `loaded` gave; `None` where they are no longer kept."""
        return next((one.levels for one in self._kept.values() if one.pixels is pixels), None)

    def kept(self, photo_id: str) -> LoadedPhoto | None:
        """The photo where it is kept."""
        return self._kept.get(photo_id)

    def forget(self) -> None:
        """Drop all pixels: the project is closed."""
        self._kept.clear()
        self._needed.clear()
        self._ahead.clear()
        self._wanted = self._preparing = None
        self._thread.cancel_all()

    def _prepare_one(self) -> None:
        if self._preparing is not None or not self._ahead:
            return
        held = [one.size for photo_id, one in self._kept.items() if photo_id in self._needed]
        if len(held) >= AT_LEAST and sum(held) + max(held) > BUDGET:
            self._ahead.clear()
            return
        photo_id, path = self._ahead.pop(0)
        self._preparing = photo_id
        self._thread.run(_Read(photo_id, path), self._on_read, self._on_not_prepared, kind="prepare photo")

    def _on_read(self, photo: LoadedPhoto) -> None:
        self._keep(photo)
        if photo.photo_id == self._wanted:
            self.loaded.emit(photo.photo_id, photo.pixels)
        if photo.photo_id == self._preparing:
            self._preparing = None
            self.prepared.emit(photo.photo_id)
        self._prepare_one()

    def _keep(self, photo: LoadedPhoto) -> None:
        """What was not asked for since the last photo was shown goes first, the oldest of it before the others."""
        self._kept[photo.photo_id] = photo
        self._needed.add(photo.photo_id)
        spare = [photo_id for photo_id in self._kept if photo_id not in self._needed]
        while spare and sum(one.size for one in self._kept.values()) > BUDGET:
            del self._kept[spare.pop(0)]

    def _on_failed(self, sentence: str) -> None:
        if self._wanted is not None:
            self.failed.emit(self._wanted, sentence)

    def _on_not_prepared(self, sentence: str) -> None:
        failed, self._preparing = self._preparing, None
        if failed is not None and failed == self._wanted:
            self.failed.emit(failed, sentence)
        self._prepare_one()


class _Read:
    def __init__(self, photo_id: str, path: Path) -> None:
        self._photo_id, self._path = photo_id, path

    def __call__(self, _: Watch) -> LoadedPhoto:
        from engine.photos import read_photo
        from gui.canvas.photo_levels import halvings

        pixels = read_photo(self._path)
        pixels.setflags(write=False)
        return LoadedPhoto(self._photo_id, halvings(pixels))
