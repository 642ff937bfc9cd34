"""The case's photos side by side: one is drawn on, the others stand beside and become it by a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from engine.cases import Photo
from engine.language import tr
from gui import theme
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.geometry import Geometry
from gui.canvas.view import ZOOM_STEP, CanvasView
from gui.document.document import Document
from gui.looking.settings import Looking
from gui.parts.widgets import named

MOST = 3
GAP = 2
FRAME = 2
"""Around the photo that is drawn on, pixels."""
WHEEL_NOTCH = 120


class Companion(CanvasView):
    """Another photo of the case, with the reader's own outlines on it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.photo_id = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_photo(self, photo: Photo, number: int, document: Document) -> None:
        """Shows the photo as far as it is decoded."""
        kept = document.loader.kept(photo.photo_id)
        same = photo.photo_id == self.photo_id and bool(self._scene.size[0]) == (kept is not None)
        self.photo_id = photo.photo_id
        self.setAccessibleName(tr("Photo {number} of this case", number=number))
        self.setToolTip(tr("Click to draw on this photo"))
        self.set_badge(tr("Photo {number}", number=number))
        if not same:
            self._scene.set_photo(kept.pixels if kept else None, kept.levels if kept else None)
            self._receive_photo(None)
        regions = document.project.regions(photo.photo_id, document.whose) if document.project else ()
        outlines = [Geometry(region, self._scene.size) for region in regions] if kept and not document.withheld else []
        self._scene.set_regions(outlines, (), ())

    def _show_zoom(self) -> None:
        """Its size stands under the photo in the row below; here it would cover what is compared."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.photo_id)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = (event.angleDelta().y() or event.angleDelta().x()) / WHEEL_NOTCH
        self.zoom_about(self.zoom * ZOOM_STEP**notches, event.position().toPoint())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.set_surround(theme.color("around_photo"))


class Companions(QWidget):
    """Divides the room of `stage` among canvas and companions; a photo keeps its place when another becomes active."""

    def __init__(self, stage: QWidget, canvas: PhotoCanvas, document: Document, looking: Looking) -> None:
        super().__init__(stage)
        self.hide()
        self._stage, self._canvas, self._document, self._looking = stage, canvas, document, looking
        self._first = 0
        self._room = stage.rect()
        self.frame = named(QWidget(stage), "drawn_on")
        self.frame.lower()
        self.frame.hide()
        self.panes = tuple(Companion(stage) for _ in range(MOST - 1))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fetch)
        for pane in self.panes:
            pane.hide()
            pane.chosen.connect(document.show_photo)
        for signal in (document.pixels_changed, document.photo_changed, document.states_changed, looking.changed):
            signal.connect(self.refresh)
        document.loader.prepared.connect(self.refresh)

    def refresh(self) -> None:
        """Bring the panes in line with the case."""
        photos = self._photos()
        for pane, (number, photo) in zip(self.panes, photos, strict=False):
            pane.set_surround(theme.color("around_photo"))
            pane.show_photo(photo, number + 1, self._document)
            pane.set_display(self._looking.look.display)
            pane.turn(self._looking.quarters(photo.photo_id))
        for place, pane in enumerate(self.panes):
            pane.setVisible(place < len(photos))
        self.arrange()
        if any(self._document.loader.kept(photo.photo_id) is None for _, photo in photos):
            self._later.start()

    def arrange(self, room: QRect | None = None) -> None:
        """Gives canvas and panes their places in the room, in the order of the case: as large as they can be."""
        self._room = room = self._room if room is None else room
        photos = self._photos()
        here = self._document.photo
        case = self._document.case
        beside = bool(photos) and here is not None and case is not None
        self.frame.setVisible(beside)
        if here is None or case is None or not photos:
            self._canvas.setGeometry(room)
            return
        panes: dict[int, QWidget] = {number: pane for pane, (number, _) in zip(self.panes, photos, strict=False)}
        panes[case.photos.index(here)] = self._canvas
        turned = self._looking.quarters(here.photo_id) % 2 == 1
        sides = (here.height, here.width) if turned else (here.width, here.height)
        for number, place in zip(sorted(panes), shares(room, len(panes), sides), strict=True):
            active = panes[number] is self._canvas
            panes[number].setGeometry(place.adjusted(FRAME, FRAME, -FRAME, -FRAME) if active else place)
            if active:
                self.frame.setGeometry(place)

    def _photos(self) -> list[tuple[int, Photo]]:
        """The other photos in view with their places in the case."""
        case, here = self._document.case, self._document.photo
        if not self._looking.look.side_by_side or case is None or here is None:
            return []
        active, count = case.photos.index(here), min(MOST, len(case.photos))
        self._first = min(max(self._first, active - count + 1), active, len(case.photos) - count)
        seen = range(self._first, self._first + count)
        return [(number, case.photos[number]) for number in seen if number != active]

    def _fetch(self) -> None:
        missing = [photo for _, photo in self._photos() if self._document.loader.kept(photo.photo_id) is None]
        path = self._document.photo_path
        self._document.loader.also([(photo.photo_id, path(photo.photo_id)) for photo in missing])


def shares(room: QRect, count: int, sides: tuple[int, int]) -> list[QRect]:
    """The room in columns or in rows, whichever shows a photo of these sides larger."""
    across = (room.width() - GAP * (count - 1)) // count
    down = (room.height() - GAP * (count - 1)) // count
    beside = min(across / sides[0], room.height() / sides[1])
    below = min(room.width() / sides[0], down / sides[1])
    if beside >= below:
        return [QRect(room.x() + n * (across + GAP), room.y(), across, room.height()) for n in range(count)]
    return [QRect(room.x(), room.y() + n * (down + GAP), room.width(), down) for n in range(count)]
