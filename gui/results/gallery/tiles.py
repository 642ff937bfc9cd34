"""Pictures of tiles, made when the gallery first shows them, those seen last first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from engine.errors import SpotcheckError
from engine.language import tr
from gui.engine_thread import EngineThread, Request, Watch
from gui.results.frame import PhotoFrame
from gui.results.gallery.picture import Shown, picture

if TYPE_CHECKING:
    from engine.cases import Case
    from engine.project import Project, StoredScore
    from engine.tasks.kept_photos import KeptPhotos

PICTURE, LARGE_PICTURE = QSize(208, 156), QSize(272, 204)
KEPT = 600
"""So many tiles of the smaller size."""
AT_ONCE = 3
LONGEST_WISH = 96
NO_MAP = tr("The map is not kept any more")
NO_MODEL = tr("The run’s model is gone")
NO_PHOTO = tr("The photo cannot be read")

Key = tuple[str, str, str, str, str, Shown]
"""What a picture is made of: photo, run, map, reader, the revision of what was drawn, and what is shown."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture, and what is wanting in it; `pixmap` is `None` where the photo cannot be read."""

    pixmap: QPixmap | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """One tile to be made."""

    key: Key
    case: Case
    score: StoredScore


@dataclass(frozen=True, slots=True)
class Form:
    """How large pictures are, in pixels of a screen of this device pixel ratio."""

    size: QSize
    ratio: float


class Tiles(QObject):
    """A memory of tiles; `ready` tells the photo whose tile has come."""

    ready = Signal(str)

    def __init__(self, thread: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._kept: OrderedDict[Key, Tile] = OrderedDict()
        self._wanted: OrderedDict[Key, Wish] = OrderedDict()
        self._request: Request | None = None
        self._project: Project | None = None
        self._frame: PhotoFrame | None = None
        self._photos: KeptPhotos | None = None
        self._shown: Shown = "all"
        self._form = Form(PICTURE, 1.0)

    def show(self, project: Project | None, frame: PhotoFrame, shown: Shown, form: Form) -> None:
        """From now on tiles are asked for of this frame, in this form."""
        from engine.tasks.kept_photos import KeptPhotos

        if form != self._form:
            self._kept.clear()
        if project is not None and (self._frame is None or frame.summary is not self._frame.summary):
            self._photos = KeptPhotos(project, frame.summary.run)
        self._project, self._frame, self._shown, self._form = project, frame, shown, form
        self._wanted.clear()

    def get(self, row: int) -> Tile | None:
        """The tile of a row if it is there, else `None`; it is then made, and `ready` tells when."""
        wish = self._wish(row)
        if wish is None:
            return None
        if wish.key in self._kept:
            self._kept.move_to_end(wish.key)
            return self._kept[wish.key]
        self._wanted[wish.key] = wish
        self._wanted.move_to_end(wish.key)
        self._begin()
        return None

    def forget(self) -> None:
        """Drop all: the project is closed, or another reader reads."""
        self._kept.clear()
        self._wanted.clear()
        if self._request:
            self._request.cancel()
        self._request, self._project, self._frame, self._photos = None, None, None, None

    def _wish(self, row: int) -> Wish | None:
        if self._frame is None:
            return None
        result, run_id = self._frame.results[row], self._frame.summary.run.run_id
        if result.score is None:
            return None
        score = result.score
        key = (score.photo_id, run_id, score.map_key, score.reader or "", score.revision, self._shown)
        return Wish(key, result.case, score)

    def _begin(self) -> None:
        busy = self._request is not None and not self._request.cancelled
        if busy or not self._wanted or self._photos is None or self._project is None:
            return
        while len(self._wanted) > LONGEST_WISH:
            self._wanted.popitem(last=False)
        batch = [self._wanted.popitem(last=True)[1] for _ in range(min(AT_ONCE, len(self._wanted)))]
        work = _Make(self._project, self._photos, batch, self._form)
        self._request = self._thread.run(work, partial(self._on_made, self._form), self._on_failed, kind="tiles")

    def _on_made(self, form: Form, made: Sequence[tuple[Key, QImage | None, str]]) -> None:
        """What was made before the tiles took another form is made anew."""
        self._request = None
        for key, image, note in made:
            if form == self._form:
                self._kept[key] = Tile(None if image is None else QPixmap.fromImage(image), note)
            self.ready.emit(key[0])
        most = KEPT * PICTURE.width() * PICTURE.height() // (form.size.width() * form.size.height())
        while len(self._kept) > most:
            self._kept.popitem(last=False)
        self._begin()

    def _on_failed(self, _: str) -> None:
        self._request = None


class _Make:
    def __init__(self, project: Project, photos: KeptPhotos, batch: Sequence[Wish], form: Form) -> None:
        self._project, self._photos, self._batch, self._form = project, photos, batch, form

    def __call__(self, watch: Watch) -> list[tuple[Key, QImage | None, str]]:
        size = self._form.size * self._form.ratio
        found: list[tuple[Key, QImage | None, str]] = []
        for wish in self._batch:
            if not watch.cancelled():
                image, note = made(self._project, self._photos, wish, size)
                if image is not None:
                    image.setDevicePixelRatio(self._form.ratio)
                found.append((wish.key, image, note))
        return found


def made(project: Project, photos: KeptPhotos, wish: Wish, size: QSize) -> tuple[QImage | None, str]:
    """The picture within `size` pixels, and what is wanting in it."""
    try:
        kept = photos.of(wish.case, wish.score)
        image = picture(project.photo_path(kept.photo_id), kept, size, wish.key[-1])
    except SpotcheckError:
        return None, NO_PHOTO
    if kept.saliency_map is not None:
        return image, ""
    return image, NO_MAP if photos.has_model else NO_MODEL
