"""Carries words between the way of looking, the canvas and the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from engine.language import tr
from gui.actions.window_actions import Actions
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.display import AS_IT_IS
from gui.canvas.grid import draw_grid, spacing
from gui.canvas.lens import Lens
from gui.canvas.measuring import Measuring, Stretch
from gui.document.document import Document
from gui.engine_thread import Request, Watch
from gui.keymap import HOLD_MS
from gui.looking.companions import Companions
from gui.looking.panel import LookPanel
from gui.looking.settings import Looking

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.scale import Scale

TURNED = ("", tr("turned right"), tr("upside down"), tr("turned left"))


class LookingDesk(QObject):
    """One for each place where people label."""

    def __init__(self, document: Document, actions: Actions, canvas: PhotoCanvas, stage: QWidget) -> None:
        super().__init__(stage)
        self._document, self._actions, self._canvas, self._stage = document, actions, canvas, stage
        self.looking = Looking(self)
        self.panel = LookPanel(self.looking, actions)
        self.panel.setParent(stage)
        self.panel.hide()
        self.lens, self.measuring = Lens(canvas), Measuring(canvas)
        self.companions = Companions(stage, canvas, document, self.looking)
        self._request: Request | None = None
        self._local: tuple[str, NDArray[np.int16]] | None = None
        self._held = QElapsedTimer()
        canvas.add_foreground(self._draw_grid, lambda: self.looking.look.grid)
        self._wire()

    def _wire(self) -> None:
        for name, slot in (
            ("look", self._show_panel),
            ("reset_look", self.looking.reset_display),
            ("lens", self._show_lens),
            ("measure", self._measure),
            ("grid", self._show_grid),
            ("keep_zoom", self._keep_zoom),
            ("side_by_side", self._side_by_side),
            ("turn_left", self._turn_left),
            ("turn_right", self._turn_right),
        ):
            self._actions[name].triggered.connect(slot)
        self.looking.changed.connect(self.refresh)
        self.panel.closed.connect(self._actions["look"].trigger)
        self.panel.measure.scale_asked.connect(self._set_scale)
        self.panel.measure.scale_dropped.connect(self._drop_scale)
        self.measuring.measured.connect(self._show_measure)
        self.measuring.ended.connect(self._actions["measure"].trigger)
        self._canvas.tool_changed.connect(self._end_measuring)
        self._canvas.zoom_changed.connect(self._show_note)
        self._document.pixels_changed.connect(self._on_photo)
        self._document.closed.connect(self.looking.forget)

    def refresh(self) -> None:
        """Bring the canvas in line with the way of looking."""
        look, photo = self.looking.look, self._document.photo
        self._canvas.keep_zoom = look.keep_zoom
        self._canvas.turn(self.looking.quarters(photo.photo_id) if photo else 0)
        self._canvas.set_display(look.display)
        for name, on in (("grid", look.grid), ("keep_zoom", look.keep_zoom), ("side_by_side", look.side_by_side)):
            self._actions[name].setChecked(on)
        self._show_note()
        self._canvas.viewport().update()
        self._fetch_local_contrast()

    def arrange(self) -> None:
        """Gives everything its place in the stage."""
        room = self._stage.rect()
        if self._actions["look"].isChecked():
            place = self.panel.fit(room.size())
            at_the_side = place.height() == room.height()
            room.setRight(place.left() - 1) if at_the_side else room.setBottom(place.top() - 1)
        self.companions.arrange(room)

    # A photo comes

    def _on_photo(self) -> None:
        self.measuring.clear()
        self.measuring.millimetres = self._stored_scale()
        self.refresh()
        self._show_measure()

    def _fetch_local_contrast(self) -> None:
        """Worked out beside the window, once for each photo that is looked at so."""
        photo, pixels = self._document.photo, self._document.pixels
        if not self.looking.look.display.local_contrast or photo is None or pixels is None:
            return
        if self._local is not None and self._local[0] == photo.photo_id:
            self._canvas.set_local_contrast(self._local[1])
        elif self._request is None or self._request.cancelled or self._request.title != photo.photo_id:
            work = _LocalContrast(photo.photo_id, pixels)
            run = self._document.decoder.run
            self._request = run(work, self._on_local_contrast, title=photo.photo_id, kind="local contrast")

    def _on_local_contrast(self, found: tuple[str, NDArray[np.int16]]) -> None:
        self._local, self._request = found, None
        if self._document.photo and self._document.photo.photo_id == found[0]:
            self._canvas.set_local_contrast(found[1])

    # What is seen

    def _show_note(self) -> None:
        look, photo = self.looking.look, self._document.photo
        distance = spacing(self._canvas.zoom, self.measuring.millimetres).words
        grid = tr("grid {distance}", distance=distance) if look.grid else ""
        turned = TURNED[self.looking.quarters(photo.photo_id)] if photo else ""
        adjusted = "" if look.display == AS_IT_IS else tr("display adjusted")
        self._canvas.set_note(" · ".join(filter(None, (adjusted, turned, grid))))

    def _draw_grid(self, painter: QPainter) -> None:
        if self.looking.look.grid and self._canvas.photo_size[0]:
            pixels = spacing(self._canvas.zoom, self.measuring.millimetres).pixels
            photo, port = QRectF(0, 0, *self._canvas.photo_size), QRectF(self._canvas.viewport().rect())
            draw_grid(painter, self._canvas.viewportTransform(), photo, port, pixels)

    def _show_panel(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.arrange()
        if shown:
            self.panel.brightness.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._canvas.setFocus()

    def _show_grid(self, shown: bool) -> None:
        self.looking.set(grid=shown)

    def _keep_zoom(self, kept: bool) -> None:
        self.looking.set(keep_zoom=kept)

    def _side_by_side(self, shown: bool) -> None:
        self.looking.set(side_by_side=shown)

    def _turn_left(self) -> None:
        self._turn(-1)

    def _turn_right(self) -> None:
        self._turn(1)

    def _turn(self, quarters: int) -> None:
        if self._document.photo:
            self.looking.turn(self._document.photo.photo_id, quarters)

    # The lens: held to look, tapped to stay

    def _show_lens(self, shown: bool) -> None:
        self.lens.set_shown(shown)
        application = QApplication.instance()
        if application is None:
            return
        if shown:
            self._held.start()
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only while the lens is shown: the end of a held key puts it away, and so does Esc on the photo."""
        on_photo = watched is self._canvas and not self._canvas.drafting
        down = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if on_photo and down == Qt.Key.Key_Escape:
            QTimer.singleShot(0, self._put_lens_away)
            return True
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.key())
            if (
                pressed in self._actions["lens"].shortcuts()
                and not event.isAutoRepeat()
                and self._held.elapsed() > HOLD_MS
            ):
                QTimer.singleShot(0, self._put_lens_away)
        return super().eventFilter(watched, event)

    def _put_lens_away(self) -> None:
        if self._actions["lens"].isChecked():
            self._actions["lens"].trigger()

    # Measuring

    def _measure(self, on: bool) -> None:
        if on:
            self._canvas.finish_draft()
            self._canvas.setFocus()
        self.measuring.set_on(on)
        if on and not self._actions["look"].isChecked():
            self._actions["look"].trigger()
            self._canvas.setFocus()
        self._show_measure()

    def _end_measuring(self) -> None:
        if self._actions["measure"].isChecked():
            self._actions["measure"].trigger()

    def _show_measure(self, stretch: Stretch | None = None) -> None:
        known, writable = self.measuring.millimetres, not self._document.read_only
        self.panel.measure.show_state(self.measuring.on, stretch or self.measuring.stretch, known, writable)
        self.arrange()

    def _set_scale(self, millimetres: float) -> None:
        """The photo's scale is an entry of the log: it lasts, and is the reader's own."""
        from engine.scale import Scale

        stretch = self.measuring.stretch
        if stretch is not None:
            self._write_scale(Scale(stretch.x0, stretch.y0, stretch.x1, stretch.y1, millimetres))

    def _drop_scale(self) -> None:
        self._write_scale(None)

    def _write_scale(self, scale: Scale | None) -> None:
        document = self._document
        if document.project is None or document.photo is None or document.read_only:
            return
        project, photo_id, reader = document.project, document.photo.photo_id, document.reading_as
        document.saving.write(lambda: project.set_scale(photo_id, reader, scale), self._read_scale)
        self._take_scale(None if scale is None else scale.millimetres_per_pixel)

    def _stored_scale(self) -> float | None:
        project, photo = self._document.project, self._document.photo
        found = project.scale(photo.photo_id, self._document.reading_as) if project and photo else None
        return None if found is None else found.millimetres_per_pixel

    def _read_scale(self) -> None:
        self._take_scale(self._stored_scale())

    def _take_scale(self, millimetres: float | None) -> None:
        self.measuring.millimetres = millimetres
        self.refresh()
        self._show_measure()


class _LocalContrast:
    def __init__(self, photo_id: str, pixels: NDArray[np.uint8]) -> None:
        self._photo_id, self._pixels = photo_id, pixels

    def __call__(self, _: Watch) -> tuple[str, NDArray[np.int16]]:
        from engine.local_contrast import local_contrast

        return self._photo_id, local_contrast(self._pixels)
