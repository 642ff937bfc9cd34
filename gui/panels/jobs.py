"""The jobs panel: what runs, how far it is, how it ended; nothing here interrupts anyone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.document.jobs import Job, Jobs
from gui.panels.failure_list import FailureList
from gui.parts.widgets import Wrapped
from gui.words.job_words import progress_words, state_words

LIST_HEIGHT = 180
EMPTY = tr("Long work, such as importing or scoring, is listed here while it runs and after it has ended.")


class JobRow(QFrame):
    """One job with its progress and what can be done about it."""

    def __init__(self, jobs: Jobs, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._number = jobs, job.id
        theme.set_property(self, "card", "outline")
        self.title, self.state, self.words = QLabel(job.title), Wrapped("", "small"), Wrapped("", "small")
        self.message = Wrapped("", "secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of “{job}”", job=job.title))
        self.hold = _button(tr("Pause"), tr("Hold after the photo that is being worked on"))
        self.cancel = _button(tr("Cancel"), tr("Stop; what was finished is kept"))
        self.hold.clicked.connect(self._hold_or_go_on)
        self.cancel.clicked.connect(self._cancel)
        self.unfold = _button(tr("Show failures"), tr("Which photos failed, and why"))
        self.unfold.setCheckable(True)
        self.failures = FailureList(tr("Photo"))
        self.failures.setFixedHeight(LIST_HEIGHT)
        self.unfold.toggled.connect(self.failures.setVisible)
        self._shown_failures: tuple[object, ...] = ()
        self._place()
        self.show_job(job)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP_SMALL)
        head.addWidget(self.title, 1)
        for button in (self.unfold, self.hold, self.cancel):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        for widget in (self.state, self.bar, self.words, self.message, self.failures):
            column.addWidget(widget)
        self.failures.hide()

    def show_job(self, job: Job) -> None:
        """Brings the row in line with the job."""
        self._paused = job.state == "paused"
        self.state.setText(state_words(job))
        self.words.setText(progress_words(job.progress))
        self.words.setVisible(bool(self.words.text()))
        self.message.setText(job.message)
        self.message.setVisible(bool(job.message))
        theme.set_role(self.message, "error" if job.state == "failed" else "secondary")
        self._show_bar(job)
        self.hold.setText(tr("Resume") if self._paused else tr("Pause"))
        self.hold.setVisible(job.state in ("running", "paused"))
        self.cancel.setVisible(job.under_way)
        self._show_failures(job)

    def _show_bar(self, job: Job) -> None:
        self.bar.setVisible(job.state in ("running", "paused"))
        known = job.progress is not None and job.progress.total > 0
        if known and job.progress:
            self.bar.setRange(0, job.progress.total)
            self.bar.setValue(job.progress.done)
        elif job.state == "running":
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1)

    def _show_failures(self, job: Job) -> None:
        self.unfold.setVisible(bool(job.failures))
        if job.failures != self._shown_failures:
            self._shown_failures = job.failures
            self.unfold.setText(several("{n:,} failure", "{n:,} failures", len(job.failures)))
            self.failures.show_lines([(failure.photo_id, failure.message) for failure in job.failures])

    def _hold_or_go_on(self) -> None:
        if self._paused:
            self._jobs.resume(self._number)
        else:
            self._jobs.pause(self._number)

    def _cancel(self) -> None:
        self._jobs.cancel(self._number)


class JobsPanel(QWidget):
    """What is under way, those that wait in their order, and what has ended, the newest first."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.rows: dict[int, JobRow] = {}
        title = QLabel(tr("Jobs"))
        theme.set_role(title, "title")
        self.clear = _button(tr("Clear finished"), tr("Forget the jobs that have ended; their results stay"))
        self.clear.clicked.connect(jobs.clear_finished)
        self.empty = Wrapped(EMPTY, "secondary")
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.GAP_SMALL)
        self._place(title)
        jobs.changed.connect(self.refresh)
        self.refresh()

    def _place(self, title: QLabel) -> None:
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.clear)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        inside.addWidget(self.empty)
        inside.addLayout(self._list)
        inside.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(tr("List of jobs"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(area, 1)

    def refresh(self) -> None:
        """Brings the rows in line with the jobs; rows that stay keep what is unfolded."""
        jobs = sorted(self._jobs.all(), key=_place_of)
        numbers = {job.id for job in jobs}
        for number in [number for number in self.rows if number not in numbers]:
            row = self.rows.pop(number)
            self._list.removeWidget(row)
            row.deleteLater()
        for position, job in enumerate(jobs):
            if job.id in self.rows:
                self.rows[job.id].show_job(job)
            else:
                self.rows[job.id] = JobRow(self._jobs, job)
            self._put(position, self.rows[job.id])
        self.empty.setVisible(not jobs)
        self.clear.setEnabled(any(not job.under_way for job in jobs))

    def _put(self, position: int, row: JobRow) -> None:
        """A row moves when its job begins or ends."""
        if self._list.indexOf(row) != position:
            self._list.removeWidget(row)
            self._list.insertWidget(position, row)


def _place_of(job: Job) -> tuple[int, int]:
    """By which jobs stand below each other; numbers rise with time."""
    if job.state == "waiting":
        return 1, job.id
    return (0 if job.under_way else 2), -job.id


def _button(text: str, tooltip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tooltip)
    button.setAutoDefault(False)
    return button
