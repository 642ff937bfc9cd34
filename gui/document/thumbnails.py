"""Small pictures of photos, made when a list first asks for them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from engine.errors import PhotoError
from gui.engine_thread import EngineThread, Request, Watch

if TYPE_CHECKING:
    from engine.thumbnail_cache import ThumbnailCache

LONGER_SIDE = 192
KEPT = 2000
AT_ONCE = 4
ON_A_SCREEN = 24
LONGEST_WISH = 64


class Thumbnails(QObject):
    """A memory of pixmaps by photo id; what is missing is decoded in the background, the rows seen last first."""

    ready = Signal(str)

    def __init__(self, thread: EngineThread, path_of: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._path_of = path_of
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._wanted: list[str] = []
        self._request: Request | None = None
        self._cache: Path | None = None

    def keep_in(self, cache: Path) -> None:
        """Keep what is made in this file, for the next time that the project is opened."""
        self._cache = cache

    def get(self, photo_id: str) -> QPixmap | None:
        """The thumbnail if it is there, else `None`; it is then made, and `ready` tells when."""
        if photo_id in self._kept:
            self._kept.move_to_end(photo_id)
            return self._kept[photo_id]
        if photo_id in self._wanted:
            self._wanted.remove(photo_id)
        self._wanted.append(photo_id)
        self._begin()
        return None

    def failed(self, photo_id: str) -> bool:
        """Whether the photo could not be read."""
        return photo_id in self._kept and self._kept[photo_id] is None

    def forget(self) -> None:
        """Drop all pictures: the project is closed."""
        self._kept.clear()
        self._wanted.clear()
        if self._request:
            self._request.cancel()
        self._request = self._cache = None

    def _begin(self) -> None:
        if self._request or not self._wanted:
            return
        self._wanted = self._wanted[-LONGEST_WISH:]
        batch = self._wanted[-ON_A_SCREEN:][:AT_ONCE]
        self._wanted = [photo_id for photo_id in self._wanted if photo_id not in batch]
        paths = [(photo_id, self._path_of(photo_id)) for photo_id in batch]
        self._request = self._thread.run(_Make(paths, self._cache), self._on_made, self._on_failed, kind="thumbnails")

    def _on_made(self, made: Sequence[tuple[str, QImage | None]]) -> None:
        self._request = None
        for photo_id, image in made:
            self._kept[photo_id] = None if image is None else QPixmap.fromImage(image)
            self.ready.emit(photo_id)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._begin()

    def _on_failed(self, _: str) -> None:
        self._request = None


class _Make:
    def __init__(self, paths: Sequence[tuple[str, Path]], cache: Path | None) -> None:
        self._paths = paths
        self._cache = cache

    def __call__(self, watch: Watch) -> list[tuple[str, QImage | None]]:
        from engine.thumbnail_cache import ThumbnailCache

        cache = ThumbnailCache(self._cache) if self._cache else None
        return [(photo_id, _thumbnail(path, cache)) for photo_id, path in self._paths if not watch.cancelled()]


def _thumbnail(path: Path, cache: ThumbnailCache | None) -> QImage | None:
    from engine.photos import read_thumbnail

    pixels = cache.get(path, LONGER_SIDE) if cache else None
    if pixels is None:
        try:
            pixels = read_thumbnail(path, LONGER_SIDE)
        except PhotoError:
            return None
        if cache:
            cache.put(path, LONGER_SIDE, pixels)
    height, width = pixels.shape[:2]
    data = pixels.tobytes()
    image = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def cropped_to_square(pixmap: QPixmap, side: int, ratio: float) -> QPixmap:
    """The middle of a thumbnail, `side` logical pixels wide, for a screen of the given device pixel ratio."""
    size = round(side * ratio)
    mode = Qt.TransformationMode.SmoothTransformation
    scaled = pixmap.scaled(size, size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, mode)
    square = scaled.copy((scaled.width() - size) // 2, (scaled.height() - size) // 2, size, size)
    square.setDevicePixelRatio(ratio)
    return square
