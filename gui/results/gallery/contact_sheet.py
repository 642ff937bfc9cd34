"""The gallery on paper: pages of tiles with identifiers, scores and a legend, as a PDF or as PNG files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from engine.errors import Cancelled
from engine.language import tr
from gui.results.frame import PhotoFrame
from gui.results.gallery.delegate import write_line
from gui.results.gallery.legend import draw_legend
from gui.results.gallery.picture import Shown
from gui.results.gallery.tiles import Wish, made
from gui.results.gallery.words import TileWords, tile_words
from gui.words.map_names import baseline_name, has_baselines
from gui.words.moments import day
from gui.words.outcomes import OUTCOME_TITLES
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from engine.project import Project
    from engine.tasks.kept_photos import KeptPhotos
    from engine.watch import Pace
    from gui.engine_thread import Watch

COLUMNS, LINES = 4, 5
PER_PAGE = COLUMNS * LINES
WIDTH, HEIGHT = 794.0, 1123.0
"""An A4 page at 96 dots an inch; all that is drawn is in these units."""
MARGIN, HEAD, FOOT, GAP, WORDS = 40.0, 64.0, 24.0, 12.0, 46.0
SHARPNESS = 2
"""Dots of a picture for each unit."""
TEXT, GREY, AROUND = QColor("#1d2025"), QColor("#5a606b"), QColor("#eceef1")


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What is put on paper.

    Attributes:
        rows: of the frame, in their order.
        heading: the section and the filters, for people.
    """

    frame: PhotoFrame
    rows: tuple[int, ...]
    measure: str
    shown: Shown
    heading: str


class ContactSheet:
    """A job: writes the sheet to `path`, further PNG pages beside it; returns the files."""

    def __init__(self, project: Project, sheet: Sheet, path: Path) -> None:
        self._project, self._sheet, self._path = project, sheet, path
        rows = sheet.rows
        self._pages = [rows[first : first + PER_PAGE] for first in range(0, len(rows), PER_PAGE)]

    def __call__(self, watch: Watch) -> list[Path]:
        from engine.files import write_file
        from engine.tasks.kept_photos import KeptPhotos
        from engine.watch import Pace

        photos = KeptPhotos(self._project, self._sheet.frame.summary.run)
        pace = Pace(watch, len(self._sheet.rows), tr("Drawing photos"))
        if self._path.suffix.lower() == ".pdf":
            write_file(self._path, lambda file: self._write_pdf(file, photos, watch, pace))
            return [self._path]
        written: list[Path] = []
        for number in range(len(self._pages)):
            path = self._path.with_stem(f"{self._path.stem}-{number + 1}") if number else self._path
            write_file(path, lambda file, number=number: self._write_png(file, number, photos, watch, pace))
            written.append(path)
        return written

    def _write_pdf(self, file: Path, photos: KeptPhotos, watch: Watch, pace: Pace) -> None:
        writer = QPdfWriter(str(file))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(tr("{project}: contact sheet", project=self._project.path.stem))
        writer.setCreator("Spotcheck")
        with QPainter(writer) as painter:
            painter.scale(writer.width() / WIDTH, writer.height() / HEIGHT)
            for number in range(len(self._pages)):
                if number:
                    writer.newPage()
                self._draw_page(painter, number, photos, watch, pace)

    def _write_png(self, file: Path, number: int, photos: KeptPhotos, watch: Watch, pace: Pace) -> None:
        image = QImage(int(WIDTH * SHARPNESS), int(HEIGHT * SHARPNESS), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.scale(SHARPNESS, SHARPNESS)
            self._draw_page(painter, number, photos, watch, pace)
        if not image.save(str(file), "PNG"):  # pyright: ignore[reportArgumentType, reportCallIssue]
            raise OSError(tr("the picture could not be written"))

    def _draw_page(self, painter: QPainter, number: int, photos: KeptPhotos, watch: Watch, pace: Pace) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_frame(painter, number)
        width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
        height = (HEIGHT - 2 * MARGIN - HEAD - FOOT - (LINES - 1) * GAP) / LINES
        for place, row in enumerate(self._pages[number]):
            if watch.cancelled():
                raise Cancelled
            line, column = divmod(place, COLUMNS)
            left, top = MARGIN + column * (width + GAP), MARGIN + HEAD + line * (height + GAP)
            self._draw_tile(painter, QRectF(left, top, width, height), row, photos)
            pace.advance()

    def _draw_frame(self, painter: QPainter, number: int) -> None:
        """Heading, legend and foot of a page."""
        sheet = self._sheet
        run = sheet.frame.summary.run
        across = WIDTH - 2 * MARGIN
        title = f"{self._project.path.stem} · {sheet.heading}"
        _write(painter, QRectF(MARGIN, MARGIN - 6, across, 20), title, 15, TEXT)
        draw_legend(painter, QRectF(MARGIN, MARGIN + 24, across, 22), sheet.shown)
        parts = [run.model_name, tr("run of {day}", day=day(run.started_at))]
        if has_baselines([sheet.frame.baseline]):
            parts.append(tr("baseline: {baseline}", baseline=baseline_name(sheet.frame.baseline)))
        parts.append(tr("page {page} of {pages}", page=number + 1, pages=len(self._pages)))
        _write(painter, QRectF(MARGIN, HEIGHT - MARGIN - 12, across, 16), " · ".join(parts), 10, GREY)

    def _draw_tile(self, painter: QPainter, box: QRectF, row: int, photos: KeptPhotos) -> None:
        sheet, result = self._sheet, self._sheet.frame.results[row]
        words = tile_words(sheet.frame, row, sheet.measure, measure_titles([sheet.measure])[sheet.measure])
        place = QRectF(box.left(), box.top(), box.width(), box.height() - WORDS)
        painter.fillRect(place, AROUND)
        note = ""
        if result.score is not None:
            wish = Wish((words.photo_id, "", "", "", "", sheet.shown), result.case, result.score)
            image, note = made(self._project, photos, wish, (place.size() * SHARPNESS).toSize())
            if image is not None:
                size = image.size().toSizeF().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
                target = QRectF(0, 0, size.width(), size.height())
                target.moveCenter(place.center())
                painter.drawImage(target, image)
        self._write_words(painter, QRectF(box.left(), place.bottom() + 2, box.width(), WORDS - 2), words, note)

    def _write_words(self, painter: QPainter, box: QRectF, words: TileWords, note: str) -> None:
        said = OUTCOME_TITLES.get(words.outcome) or tr("Model")
        lines = (
            (f"{words.photo_id} · {words.score}{' · ' + note if note else ''}", TEXT),
            (words.condition, TEXT),
            (f"{said}: {words.predicted}" if words.predicted else tr("No prediction"), GREY),
        )
        height = box.height() / len(lines)
        for number, (text, color) in enumerate(lines):
            _write(painter, QRectF(box.left(), box.top() + number * height, box.width(), height), text, 10, color)


def _write(painter: QPainter, box: QRectF, text: str, size: int, color: QColor) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    write_line(painter, box, text, font, color)
