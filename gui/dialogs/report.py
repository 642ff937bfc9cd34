"""Writing a report: which run, as what, with photos or without, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.frame import FramedDialog, wrapped
from gui.dialogs.path_field import PathField
from gui.results.titles import run_title
from gui.results.visible import visible_cases

if TYPE_CHECKING:
    from engine.project import Project, Run
    from gui.document import Document
    from gui.engine_thread import Watch

FORMATS = {".html": "Web page (HTML), one file", ".pdf": "PDF, A4"}
WITHOUT = "Photos are left out: outlines and heat maps stand on an empty ground."
WITH = "Photos are shown small, as pixels alone, without names. Check that nobody can be known by what is on them."
BLIND = (
    "Only cases that you have completed are in the report, because you read this project blind. "
    "The command line reports all of them."
)


@dataclass(frozen=True, slots=True)
class Reported:
    """What was written."""

    summary: str


@dataclass(frozen=True, slots=True)
class ReportWork:
    """Writes the report of the cases that the reader may see."""

    project: Project
    reader: str
    path: Path
    run_id: str | None
    photos: bool
    figures: Path | None
    title: str

    def __call__(self, watch: Watch) -> Reported:
        from engine import tasks

        cases = visible_cases(self.project, self.reader)
        tasks.write_report(
            self.project, self.path, self.run_id, self.photos, watch, self.figures, self.title, cases=cases
        )
        more = f", its figures to {self.figures}" if self.figures else ""
        return Reported(f"Wrote {self.path}{more}.")


class ReportDialog(FramedDialog):
    """Writes as a job; afterwards says where the file is and opens it when asked."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        words = "What this run found, for others to read: one file, without names of patients, photos or readers."
        super().__init__("Report", words, parent, width=560)
        self._document = document
        self._job: int | None = None
        self._path: Path | None = None
        self.run_box, self.format_box = QComboBox(), QComboBox()
        self.title_line = QLineEdit()
        self.file = PathField("File", "save", "Where the report is to be written")
        self.photos_box = QCheckBox("Show photos")
        self.figures_box = QCheckBox("Also write every figure as CSV and SVG, to a folder beside the file")
        self.photos_words, self.outcome = wrapped(WITHOUT, "small"), wrapped("")
        self._fill(document.runs)
        self._place()
        self.file.changed.connect(self._on_choice)
        self.format_box.currentIndexChanged.connect(self._on_format)
        self.photos_box.toggled.connect(self._on_photos)
        document.jobs.changed.connect(self._on_jobs)
        self._on_choice()

    def _fill(self, runs: Sequence[Run]) -> None:
        for run in reversed(runs):
            self.run_box.addItem(run_title(run), run.run_id)
        if not runs:
            self.run_box.addItem("Nothing is scored yet", None)
            self.run_box.setEnabled(False)
        for suffix, words in FORMATS.items():
            self.format_box.addItem(words, suffix)
        self.run_box.setAccessibleName("Run")
        self.format_box.setAccessibleName("Format")
        self.title_line.setAccessibleName("Title")
        self.title_line.setPlaceholderText("Saliency and regions of interest")
        project = self._document.project
        if project is not None:
            self.file.set_path(project.path.with_name(f"{project.path.stem} report.html"))

    def _place(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (("&Run", self.run_box), ("&Title", self.title_line), ("F&ormat", self.format_box), ("&File", self.file))
        for words, field in rows:
            form.addRow(words, field)
        column = QVBoxLayout()
        column.setSpacing(theme.GRID)
        column.addLayout(form)
        column.addSpacing(theme.GAP_SMALL)
        self.photos_words.setContentsMargins(24, 0, 0, 0)
        for widget in (self.photos_box, self.photos_words, self.figures_box):
            column.addWidget(widget)
        if self._document.project is not None and self._document.project.blinded:
            column.addWidget(wrapped(BLIND, "warning"))
        column.addWidget(self.outcome)
        self.outcome.hide()
        self.set_content(column)
        self.open_button = self.add_button("Open report")
        self.open_button.clicked.connect(self._open)
        self.open_button.hide()
        self.add_button("Close").clicked.connect(self.reject)
        self.write_button = self.add_button("Write report", primary=True)
        self.write_button.clicked.connect(self._write)

    def _on_format(self) -> None:
        path = self.file.path
        if path is not None and path.name:
            self.file.set_path(path.with_suffix(self.format_box.currentData()))

    def _on_photos(self, shown: bool) -> None:
        self.photos_words.setText(WITH if shown else WITHOUT)

    def _on_choice(self) -> None:
        self.refuse("")
        has_run = self.run_box.currentData() is not None
        self.write_button.setEnabled(self.file.path is not None and has_run and self._job is None)

    def _write(self) -> None:
        path, project = self.file.path, self._document.project
        if path is None or project is None:
            return
        if path.suffix.lower() != self.format_box.currentData():
            path = path.with_name(f"{path.name}{self.format_box.currentData()}")
            self.file.set_path(path)
        figures = path.with_name(f"{path.stem} figures") if self.figures_box.isChecked() else None
        run_id, title = self.run_box.currentData(), self.title_line.text()
        work = ReportWork(project, self._document.reader, path, run_id, self.photos_box.isChecked(), figures, title)
        self._path = path
        self._job = self._document.jobs.start("Writing the report", work)
        self.open_button.hide()
        self._on_choice()
        self._say("Writing the report. You can close this window; it goes on under Jobs.")

    def _on_jobs(self) -> None:
        job = next((job for job in self._document.jobs.all() if job.id == self._job), None)
        if job is None or job.under_way:
            return
        self._job = None
        self._on_choice()
        self._say("" if job.state == "failed" else job.message)
        if job.state == "failed":
            self.refuse(job.message)
        self.open_button.setVisible(job.state == "done")

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
