"""What became of readers' packages: a line for each thing to know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.document.package_work import merge_sentence
from gui.parts.widgets import Wrapped

if TYPE_CHECKING:
    from engine.packages import MergeReport
    from gui.document.jobs import Jobs

RUNNING = tr("Reading and merging. You can close this window; it goes on under Jobs.")
HEIGHT = 260


class MergeDialog(FramedDialog):
    """Waits for the job without holding anything up, then shows its report."""

    def __init__(self, jobs: Jobs, job: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Merge readings"), tr("Work that is here already is not taken twice."), parent, width=640)
        self._jobs, self._job = jobs, job
        self._lines: tuple[str, ...] = ()
        self.summary = Wrapped(RUNNING)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Progress of merging"))
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        self._inside.setSpacing(theme.GAP_SMALL)
        self.area = QScrollArea()
        self._place()
        jobs.changed.connect(self._on_jobs)

    def _place(self) -> None:
        content = QWidget()
        content.setLayout(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setWidget(content)
        self.area.setAccessibleName(tr("Report of the merge"))
        card = QFrame()
        theme.set_property(card, "card", "outline")
        card.setMinimumHeight(HEIGHT)
        around = QVBoxLayout(card)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)
        self._card = card
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for part in (self.summary, self.bar):
            column.addWidget(part)
        column.addWidget(card, 1)
        self.set_content(column)
        card.hide()
        self.copy = self.add_button(tr("Copy report"), tr("Copy all lines"))
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)

    def show_reports(self, reports: Sequence[MergeReport]) -> None:
        """Shows what became of each file; what was not merged stands out."""
        self._job = None
        self.bar.hide()
        self.summary.setText(merge_sentence(reports))
        self._lines = tuple(line for report in reports for line in report.lines())
        problems = {line for report in reports for line in report.problems()}
        for line in self._lines:
            self._inside.addWidget(Wrapped(line, "warning" if line in problems else ""))
        self._inside.addStretch(1)
        self._card.show()
        self.copy.show()

    def _on_jobs(self) -> None:
        """Show how far the job is, and how it ended where there is no report."""
        job = next((job for job in self._jobs.all() if job.id == self._job), None)
        if job is not None and job.progress is not None:
            self.bar.setRange(0, job.progress.total)
            self.bar.setValue(job.progress.done)
        if job is not None and job.state in ("failed", "cancelled"):
            self._job = None
            self.bar.hide()
            self.summary.setText("")
            self.refuse(job.message)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join((self.summary.text(), *self._lines)))
