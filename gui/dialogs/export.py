"""Writing results to files: which run, what, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.dialogs.frame import FramedDialog, heading
from gui.dialogs.path_field import PathField
from gui.document.reading import visible_cases
from gui.parts.widgets import Wrapped
from gui.words.titles import run_title

if TYPE_CHECKING:
    from engine.project import Project, Run
    from gui.document.document import Document
    from gui.engine_thread import Watch

FORMATS = {
    "csv": (tr("Tables (CSV)"), tr("photos, cases, strata, findings and what to do, with recipe, plan and a manifest")),
    "masks": (tr("Masks (PNG)"), tr("what readers drew, at the size of the photos")),
    "augmentation": (
        tr("Augmentation (PNG)"),
        tr("masks of artefacts and anatomy, photos without them and with another one's"),
    ),
    "maps": (tr("Maps (NPZ)"), tr("saliency map, saliency region and drawn region of each photo, on the score grid")),
}
NEEDS_RUN = ("csv", "maps")
BLIND = tr(
    "Only cases that you have completed are written, because you read this project blind. "
    "The command line writes all of them."
)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    summary: str


@dataclass(frozen=True, slots=True)
class ExportWork:
    """Writes each format in turn, for the cases that the reader may see."""

    project: Project
    reader: str
    folder: Path
    run_id: str | None
    formats: tuple[str, ...]

    def __call__(self, watch: Watch) -> Exported:
        from engine import tasks

        cases = visible_cases(self.project, self.reader)
        files = [
            file
            for name in self.formats
            for file in tasks.export(self.project, self.folder, self.run_id, name, watch, cases)
        ]
        return Exported(
            several("Wrote {n:,} file to {folder}.", "Wrote {n:,} files to {folder}.", len(files), folder=self.folder)
        )


class ExportDialog(FramedDialog):
    """Exports as a job; afterwards says where the files are."""

    def __init__(self, document: Document, run_id: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export"), tr("Results as files that other programs read."), parent, width=560)
        self._document = document
        self._job: int | None = None
        self._folder: Path | None = None
        self.run_box = QComboBox()
        self.run_box.setAccessibleName(tr("Run"))
        self.folder = PathField(tr("Folder"), "folder", tr("Where the files are to be written"))
        self.formats = {name: QCheckBox(title) for name, (title, _) in FORMATS.items()}
        self.outcome = Wrapped("")
        self._fill(document.runs, run_id)
        self._place()
        self.folder.changed.connect(self._on_choice)
        for box in self.formats.values():
            box.toggled.connect(self._on_choice)
        document.jobs.changed.connect(self._on_jobs)
        self._on_choice()

    def _fill(self, runs: Sequence[Run], run_id: str | None) -> None:
        for run in reversed(runs):
            self.run_box.addItem(run_title(run), run.run_id)
        self.run_box.setCurrentIndex(max(0, self.run_box.findData(run_id)))
        if not runs:
            self.run_box.addItem(tr("Nothing is scored yet"), None)
            self.run_box.setEnabled(False)
        for name, box in self.formats.items():
            box.setEnabled(bool(runs) or name not in NEEDS_RUN)
        self.formats["csv" if runs else "masks"].setChecked(True)

    def _place(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Run"), self.run_box)
        form.addRow(tr("&Folder"), self.folder)
        column = QVBoxLayout()
        column.setSpacing(theme.GRID)
        column.addLayout(form)
        column.addSpacing(theme.GAP_SMALL)
        column.addWidget(heading(tr("What")))
        for name, box in self.formats.items():
            words = Wrapped(FORMATS[name][1], "small")
            words.setContentsMargins(24, 0, 0, 0)
            column.addWidget(box)
            column.addWidget(words)
        column.addSpacing(theme.GAP_SMALL)
        if self._document.project is not None and self._document.project.blinded:
            column.addWidget(Wrapped(BLIND, "warning"))
        column.addWidget(self.outcome)
        self.outcome.hide()
        self.set_content(column)
        self.open_button = self.add_button(tr("Open folder"))
        self.open_button.clicked.connect(self._open_folder)
        self.open_button.hide()
        self.add_button(tr("Close")).clicked.connect(self.reject)
        self.export_button = self.add_button(tr("Export"), primary=True)
        self.export_button.clicked.connect(self._export)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.formats.items() if box.isChecked() and box.isEnabled())

    def _on_choice(self) -> None:
        self.refuse("")
        ready = self.folder.path is not None and bool(self._chosen()) and self._job is None
        self.export_button.setEnabled(ready)

    def _export(self) -> None:
        folder, project = self.folder.path, self._document.project
        if folder is None or project is None:
            return
        if folder.exists() and not folder.is_dir():
            self.refuse(tr("{folder} is a file; choose a folder.", folder=folder))
            return
        work = ExportWork(project, self._document.reader, folder, self.run_box.currentData(), self._chosen())
        self._folder = folder
        self._job = self._document.jobs.start(tr("Exporting"), work)
        self.open_button.hide()
        self._on_choice()
        self._say(tr("Writing files. You can close this window; the export goes on under Jobs."))

    def _on_jobs(self) -> None:
        job = next((job for job in self._document.jobs.all() if job.id == self._job), None)
        if job is None or job.under_way:
            return
        self._job = None
        self._on_choice()
        if job.state == "failed":
            self._say("")
            self.refuse(job.message)
            return
        self._say(job.message)
        self.open_button.setVisible(job.state == "done")

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
