"""The chosen photo twice: with the map, the regions and the score of either run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.language import tr
from engine.run_comparison.values import measured
from gui import theme
from gui.parts.widgets import Elided
from gui.results.gallery.tiles import Wish, made
from gui.words.numbers import two_digits
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from engine.project import Project
    from engine.run_comparison import PhotoPair, RunPhoto
    from gui.document.document import Document
    from gui.engine_thread import Watch

LARGEST = QSize(480, 360)
REQUEST = "compared_pictures"
NO_SCORE = tr("The score is not there any more")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture and what is wanting in it, of either run."""

    photo_id: str
    images: tuple[QImage | None, QImage | None]
    notes: tuple[str, str]


class Picture(QWidget):
    """A picture within whatever room there is, its proportions kept."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._name = name
        self.setMinimumSize(120, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage | None, words: str) -> None:
        """Replaces the picture; `words` say it to those who do not see it."""
        self._pixmap = None if image is None else QPixmap.fromImage(image)
        self.setAccessibleName(f"{self._name}: {words}")
        self.update()

    @property
    def is_shown(self) -> bool:
        """Whether there is a picture."""
        return self._pixmap is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("around_photo"))
            if self._pixmap is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                fitted = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                place = QRect(0, 0, fitted.width(), fitted.height())
                place.moveCenter(self.rect().center())
                painter.drawPixmap(place, self._pixmap)


class PairPictures(QWidget):
    """Both runs' pictures of one photo, side by side, each under its run's words."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pair: PhotoPair | None = None
        self._size = LARGEST
        self.before, self.after = Picture(tr("Before")), Picture(tr("After"))
        self.words = (Elided("", "small"), Elided("", "small"))
        self.notes = (QLabel(), QLabel())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP_SMALL)
        for picture, words, note in zip((self.before, self.after), self.words, self.notes, strict=True):
            theme.set_role(note, "small")
            column = QVBoxLayout()
            column.setSpacing(theme.GRID)
            column.addWidget(words)
            column.addWidget(picture, 1)
            column.addWidget(note)
            note.hide()
            row.addLayout(column, 1)

    def show_pair(self, pair: PhotoPair | None, runs: tuple[str, str], measure: str) -> None:
        """Says what either run has, and asks for the pictures where it is another photo, or other runs."""
        project = self._document.project
        if pair is None or project is None:
            self.forget()
            return
        title = measure_titles([measure])[measure]
        for label, side, photo in zip(self.words, (tr("Before"), tr("After")), (pair.before, pair.after), strict=True):
            said = photo.predicted or tr("no prediction")
            label.set_full(f"{side} · {pair.photo_id}: {said} · {title} {_value(photo, measure)}")
        if pair is self._pair:
            return
        self._pair = pair
        work = _Draw(project, pair, runs, LARGEST * self.devicePixelRatioF())
        self._document.decoder.run(work, self._show, self._fail, kind=REQUEST)

    def forget(self) -> None:
        """Show nothing."""
        self._pair = None
        for picture, words, note in zip((self.before, self.after), self.words, self.notes, strict=True):
            picture.show_image(None, tr("nothing"))
            words.set_full("")
            note.hide()

    def _show(self, drawn: Drawn) -> None:
        if self._pair is None or drawn.photo_id != self._pair.photo_id:
            return
        for picture, note, image, words in zip(
            (self.before, self.after), self.notes, drawn.images, drawn.notes, strict=True
        ):
            picture.show_image(image, words or tr("photo {photo} with heat map and outlines", photo=drawn.photo_id))
            note.setText(words)
            note.setVisible(bool(words))

    def _fail(self, sentence: str) -> None:
        self.forget()
        self.words[0].set_full(sentence)


class _Draw:
    def __init__(self, project: Project, pair: PhotoPair, runs: tuple[str, str], size: QSize) -> None:
        self._project, self._pair, self._runs, self._size = project, pair, runs, size

    def __call__(self, _: Watch) -> Drawn:
        before, after = (
            self._drawn(run_id, photo)
            for run_id, photo in zip(self._runs, (self._pair.before, self._pair.after), strict=True)
        )
        return Drawn(self._pair.photo_id, (before[0], after[0]), (before[1], after[1]))

    def _drawn(self, run_id: str, photo: RunPhoto) -> tuple[QImage | None, str]:
        from engine.tasks.kept_photos import KeptPhotos
        from engine.tasks.runs import find_run

        run, row = find_run(self._project, run_id), photo.row
        scores = self._project.scores(run_id, row.case_id)
        place = (row.photo_id, row.reader, row.baseline)
        score = next((one for one in scores if (one.photo_id, one.reader, one.baseline) == place), None)
        if run is None or score is None:
            return None, NO_SCORE
        key = (row.photo_id, run_id, score.map_key, score.reader or "", score.revision, "all")
        wish = Wish(key, self._project.case(row.case_id), score)
        return made(self._project, KeptPhotos(self._project, run), wish, self._size)


def _value(photo: RunPhoto, measure: str) -> str:
    return two_digits(measured(photo.row, measure))
