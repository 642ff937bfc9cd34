"""Import with a preview: what was found, what columns mean, then the job, then its report."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.dialogs.import_form import ImportForm
from gui.dialogs.import_mapping import MappingView
from gui.dialogs.import_report import ReportView
from gui.parts.widgets import Wrapped
from gui.words.job_words import progress_words

if TYPE_CHECKING:
    from engine.datasets import ImportPreview, ImportReport, ImportRequest
    from gui.document.document import Document
    from gui.engine_thread import Request, Watch

REQUEST = "preview-import"
QUIET_MS = 300
FIRST_WORDS = tr("Choose the folder with the photos. You then see what is found, before anything is imported.")
OWN_MASKS = tr(
    "Masks under your own name count as your completed readings: you then see the model on these cases at once. "
    "Name whoever drew them."
)
RUNNING_WORDS = tr(
    "Photos are being read. You can close this window and go on; the import stays under Jobs. "
    "Leave it open to read the report at the end."
)


@dataclass(frozen=True, slots=True)
class _Preview:
    request: ImportRequest

    def __call__(self, _: Watch) -> ImportPreview:
        from engine import tasks

        return tasks.preview_import(self.request)


class ImportDialog(FramedDialog):
    """One dialog in three pages: choosing, reading, report. Closing it leaves a running import alone."""

    def __init__(self, document: Document, layouts: Mapping[str, str], parent: QWidget | None = None) -> None:
        sentence = tr("Photos are only read. They stay where they are and are never changed.")
        super().__init__(tr("Import photos"), sentence, parent, width=880)
        self._document = document
        self._request: Request | None = None
        self._job: int | None = None
        self._corrected = False
        self.form = ImportForm(layouts)
        self.summary, self.warnings = Wrapped(FIRST_WORDS, "secondary"), Wrapped("", "warning")
        self.mapping = MappingView(blinded=bool(document.project and document.project.blinded))
        self.report = ReportView()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUIET_MS)
        self._place()
        self._connect()
        self._show_page(self._choosing)
        self.resize(928, 700)

    def _place(self) -> None:
        self._choosing, self._running = QWidget(), QWidget()
        column = QVBoxLayout(self._choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for widget in (self.form, self.summary, self.warnings):
            column.addWidget(widget)
        column.addWidget(self.mapping, 1)
        column.addStretch(0)
        self.warnings.hide()
        self.mapping.hide()
        self._place_running()
        self.pages = QStackedWidget()
        for page in (self._choosing, self._running, self.report):
            self.pages.addWidget(page)
        self.set_content(self.pages, scrolls=True)
        self.close_button = self.add_button(tr("Cancel"))
        self.stop_button = self.add_button(tr("Stop import"))
        self.import_button = self.add_button(tr("Import"), primary=True)

    def _place_running(self) -> None:
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of the import"))
        self.progress_words = Wrapped("", "small")
        column = QVBoxLayout(self._running)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addSpacing(theme.GAP)
        column.addWidget(Wrapped(RUNNING_WORDS, "secondary"))
        column.addWidget(self.bar)
        column.addWidget(self.progress_words)
        column.addStretch(1)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_form)
        self.form.table.changed.connect(self._forget_corrections)
        self.form.photos.changed.connect(self._forget_corrections)
        self.mapping.corrected.connect(self._on_corrected)
        self._pause.timeout.connect(self._ask)
        self.close_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self._stop)
        self.import_button.clicked.connect(self._import)
        self.closing.connect(self._drop_request)
        self._document.jobs.changed.connect(self._on_jobs)
        self._document.imported.connect(self._on_imported)

    def request(self) -> ImportRequest | None:
        """What would be imported now."""
        return self.form.request(self.mapping.mapping() if self._corrected else None)

    def _on_form(self) -> None:
        refusal = self.form.refusal()
        self.refuse(refusal)
        self.import_button.setEnabled(False)
        self._drop_request()
        if not refusal and self.form.photos.path is not None:
            self._pause.start()

    def _forget_corrections(self) -> None:
        self._corrected = False

    def _on_corrected(self) -> None:
        self._corrected = True
        self._on_form()

    def _ask(self) -> None:
        request = self.request()
        if request is not None:
            self.summary.setText(tr("Looking at the files…"))
            self._request = self._document.helper.run(
                _Preview(request), self._show_preview, self._on_refused, title=tr("Preview of the import"), kind=REQUEST
            )

    def _drop_request(self) -> None:
        self._pause.stop()
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _show_preview(self, preview: ImportPreview) -> None:
        self.summary.setText(_summary(preview, self.form.layout_title(preview.layout)))
        warnings = (*self._own_masks(preview), *preview.warnings)
        self.warnings.setText("\n".join(tr("Warning: {warning}", warning=warning) for warning in warnings))
        self.warnings.setVisible(bool(warnings))
        self.mapping.setVisible(preview.mapping is not None)
        if preview.mapping is not None:
            self.mapping.show_mapping(preview.mapping)
        self.import_button.setEnabled(preview.photos > 0)

    def _own_masks(self, preview: ImportPreview) -> tuple[str, ...]:
        project = self._document.project
        own = self.form.reader.text().strip() == self._document.reader
        return (OWN_MASKS,) if project is not None and project.blinded and own and preview.masks else ()

    def _on_refused(self, sentence: str) -> None:
        self.summary.setText(FIRST_WORDS)
        self.refuse(sentence)

    def _import(self) -> None:
        request = self.request()
        if request is None or not self.import_button.isEnabled():
            return
        self._document.import_data(request)
        self._job = self._document.jobs.all()[0].id
        self._show_page(self._running)
        self._on_jobs()

    def _stop(self) -> None:
        if self._job is not None:
            self._document.jobs.cancel(self._job)

    def _on_jobs(self) -> None:
        job = next((job for job in self._document.jobs.all() if job.id == self._job), None)
        if job is None:
            return
        if job.state in ("failed", "cancelled"):
            self._job = None
            self._show_page(self._choosing)
            self.refuse(job.message)
        elif job.progress is not None:
            self.bar.setRange(0, job.progress.total)
            self.bar.setValue(job.progress.done)
            self.progress_words.setText(progress_words(job.progress))

    def _on_imported(self, report: ImportReport) -> None:
        self._job = None
        self.report.show_report(dataclasses.replace(report, layout=self.form.layout_title(report.layout)))
        self._show_page(self.report)

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        choosing, running = page is self._choosing, page is self._running
        self.import_button.setVisible(choosing)
        self.import_button.setEnabled(False)
        self.stop_button.setVisible(running)
        self.close_button.setText(tr("Cancel") if choosing else tr("Close"))
        self.bar.setRange(0, 0 if running else 1)
        self.refuse("")
        if choosing and self.form.photos.path is not None:
            self._pause.start()


def _summary(preview: ImportPreview, layout: str) -> str:
    found = tr(
        "{photos} and {masks} found (layout “{layout}”).",
        photos=several("{n:,} photo", "{n:,} photos", preview.photos),
        masks=several("{n:,} mask", "{n:,} masks", preview.masks),
        layout=layout,
    )
    parts = [found]
    if preview.table is not None:
        name, matched = preview.table.name, preview.rows_matched
        parts.append(
            several("{n:,} row of {name} fits a photo.", "{n:,} rows of {name} fit a photo.", matched, name=name)
        )
    if preview.skipped:
        parts.append(
            several(
                "{n:,} file would be skipped; the report names each.",
                "{n:,} files would be skipped; the report names each.",
                len(preview.skipped),
            )
        )
    return " ".join(parts)
