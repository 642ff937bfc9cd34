"""The place of the report: what it will hold of a run, what it will lack, and writing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.language import tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped
from gui.report.contents import Contents
from gui.report.emptiness import emptiness, note
from gui.report.loading import Loaded, load
from gui.report.options import FORMATS, Options
from gui.report.work import Reported, ReportWork
from gui.results.empty import EmptyResults
from gui.words.titles import run_title

if TYPE_CHECKING:
    from gui.document.document import Document
    from gui.engine_thread import Watch

WIDEST = 860
INTENT = tr(
    "What this run found, as one file that others can read without Spotcheck. What is missing is said there too."
)


class ReportPlace(QWidget):
    """The report's sections left, how it is written right."""

    step_asked = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._loaded: Loaded | None = None
        self._run_id: str | None = None
        self._stale = True
        self._job: int | None = None
        self.run = Chip(tr("Run"), tr("Which run the report is about"))
        self.contents, self.options, self.empty = Contents(), Options(), EmptyResults()
        self._busy = QLabel(tr("Looking at what there is to report…"), alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._busy, "secondary")
        self.pages = QStackedWidget()
        for page in (self._busy, self._nothing(), self._written()):
            self.pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pages)
        self._wire()

    def _nothing(self) -> QWidget:
        """What is wanting, under the title of the place."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.GAP_HUGE, theme.GAP, theme.GAP_HUGE, theme.GAP)
        column.addWidget(_title())
        column.addWidget(self.empty, 1)
        return page

    def _written(self) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(_title(), 1)
        head.addWidget(self.run)
        sheet, whole = QWidget(), QWidget()
        sheet.setMaximumWidth(WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(theme.GAP_HUGE, theme.GAP, theme.GAP_HUGE, theme.GAP_HUGE)
        column.setSpacing(theme.GAP_LARGE)
        column.addLayout(head)
        column.addWidget(Wrapped(INTENT, "secondary"))
        column.addWidget(self.contents)
        column.addStretch(1)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(0)
        row.addWidget(sheet, 1)
        row.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(whole)
        page = QWidget()
        beside = QHBoxLayout(page)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(area, 1)
        beside.addWidget(self.options)
        return page

    def _wire(self) -> None:
        document = self._document
        for signal in (document.opened, document.runs_changed, document.models_changed, document.states_changed,
                       document.cases_changed, document.findings_changed, document.trust_job.finished):  # fmt: skip
            signal.connect(self.refresh)
        document.closed.connect(self._forget)
        document.jobs.changed.connect(self._on_jobs)
        self.run.chosen.connect(self._choose_run)
        self.empty.step_asked.connect(self.step_asked)
        self.options.asked.connect(self._write)
        self.options.open_asked.connect(self._open)
        self.options.folder_asked.connect(self._show_in_folder)

    # What there is to report

    def refresh(self) -> None:
        """Ask for the outline anew, at once where the place is seen, else when it is next shown."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    def _ask(self) -> None:
        project, reader, run_id = self._document.project, self._document.reader, self._run_id
        if project is None:
            return
        self._stale = False

        def work(_watch: Watch) -> Loaded:
            return load(project, reader, run_id)

        self._document.helper.run(work, self._on_loaded, self._fail, title=tr("Report"), kind="report")
        if self._loaded is None:
            self.pages.setCurrentIndex(0)

    def _on_loaded(self, loaded: Loaded) -> None:
        self._loaded = loaded
        missing = emptiness(loaded)
        if missing:
            self.empty.show_emptiness(missing)
            self.pages.setCurrentIndex(1)
            return
        outline = loaded.outline
        assert outline is not None
        self.run.set_options({run.run_id: run_title(run) for run in loaded.runs}, outline.run_id)
        self.contents.show_parts(outline.parts)
        self.options.show_note(note(loaded))
        self._show_last()
        self.pages.setCurrentIndex(2)

    def _fail(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self.pages.setCurrentIndex(0)

    def _choose_run(self, run_id: str) -> None:
        self._run_id = run_id
        self.refresh()

    def _forget(self) -> None:
        self._loaded, self._run_id, self._job, self._stale = None, None, None, True
        self.options.say()
        self.options.show_progress(None)
        self.options.write.setEnabled(True)
        self.pages.setCurrentIndex(0)

    # Writing

    def _write(self) -> None:
        project, loaded = self._document.project, self._loaded
        if project is None or loaded is None or loaded.outline is None:
            return
        options, suffix = self.options, self.options.suffix
        last = self._document.settings.last_report(project.path)
        folder = last.parent if last else project.path.parent
        proposed = folder / (tr("{project} report", project=project.path.stem) + suffix)
        filter_ = f"{FORMATS[suffix]} (*{suffix})"
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Write report"), str(proposed), filter_)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix.lower() == suffix else Path(f"{chosen}{suffix}")
        figures = path.with_name(tr("{report} figures", report=path.stem)) if options.figures_box.isChecked() else None
        title, photos = options.title_line.text(), options.photos_box.isChecked()
        work = ReportWork(project, self._document.reader, path, loaded.outline.run_id, photos, figures, title)
        self._job = self._document.jobs.start(tr("Writing the report"), work, self._on_reported)
        self._on_jobs()

    def _on_reported(self, reported: Reported) -> None:
        project = self._document.project
        if project is not None:
            self._document.settings.note_report(project.path, reported.path)
            self._show_last()

    def _on_jobs(self) -> None:
        job = next((job for job in self._document.jobs.all() if job.id == self._job), None)
        if job is None:
            return
        self.options.write.setEnabled(not job.under_way)
        if job.under_way:
            share = job.progress.done / job.progress.total if job.progress and job.progress.total else 0.0
            self.options.show_progress(share)
            self.options.say(tr("Writing the report. You can go on working; it is under Jobs too."))
            return
        self._job = None
        self.options.show_progress(None)
        self.options.say("" if job.state == "failed" else job.message, job.message if job.state == "failed" else "")

    # The last one

    def _last(self) -> Path | None:
        project = self._document.project
        return self._document.settings.last_report(project.path) if project else None

    def _show_last(self) -> None:
        self.options.show_last(self._last())

    def _open(self) -> None:
        if last := self._last():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(last)))

    def _show_in_folder(self) -> None:
        if last := self._last():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(last.parent)))


def _title() -> QLabel:
    title = QLabel(tr("Report"))
    theme.set_role(title, "title")
    title.setMinimumHeight(theme.CONTROL_HEIGHT)
    return title
