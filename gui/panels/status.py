"""The one strip at the bottom: who reads, whether the work is safe, what runs."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from gui import keymap, theme
from gui.actions.window_actions import Actions
from gui.document import Document
from gui.jobs import Job
from gui.panels.parts import described, named

MESSAGE_MS = 8000


class StatusStrip(QWidget):
    """Three words at a glance; each opens what stands behind it."""

    jobs_asked = Signal()

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        named(self, "status")
        self.setFixedHeight(theme.scaled(28))
        self._document = document
        self.reader = described(QToolButton(), "Who labels in this sitting; click to change")
        self.reader.clicked.connect(actions["reader"].trigger)
        self.saved = QLabel()
        self.retry = described(QToolButton(), "Write what could not be saved once more")
        self.retry.setText("Try again")
        self.retry.clicked.connect(document.saving.retry)
        self.words = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(160)
        self.job = QToolButton()
        keymap.hint(self.job, "Open the jobs", "jobs")
        self.job.clicked.connect(self.jobs_asked)
        self._fade = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._fade.timeout.connect(self.words.clear)
        self._place()
        self._wire()
        self.refresh()

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.RAIL_WIDTH + theme.GAP_SMALL + 1, 0, theme.GAP, 1)
        row.setSpacing(theme.GAP_SMALL)
        for part in (self.reader, self.saved, self.retry):
            row.addWidget(part)
        row.addSpacing(theme.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.job)

    def _wire(self) -> None:
        document = self._document
        people = document.sitting.changed, document.adjudicating.changed
        for signal in (document.opened, document.closed, *people, document.saving_changed):
            signal.connect(self.refresh)
        document.jobs.changed.connect(self._show_job)
        document.message.connect(self.say)
        document.failed.connect(self.complain)

    def say(self, sentence: str) -> None:
        """A quiet word that goes away by itself."""
        theme.set_role(self.words, "secondary")
        self._tell(sentence)
        self._fade.start()

    def complain(self, sentence: str) -> None:
        """What went wrong; it stays until something else is said."""
        theme.set_role(self.words, "error")
        self._fade.stop()
        self._tell(sentence)

    def refresh(self) -> None:
        """Bring reader and saved state in line with the document."""
        document = self._document
        is_open = document.project is not None
        self.reader.setVisible(is_open)
        self.saved.setVisible(is_open)
        blinding = "" if not is_open or document.sitting.blinded else " (unblinded)"
        role = "adjudicating" if document.settling else document.sitting.role
        self.reader.setText(f"{role.capitalize()}: {document.reader}{blinding}")
        state = document.saving.state
        words = {"saved": "All changes saved", "saving": "Saving…", "failed": f"Not saved: {document.saving.message}"}
        kept = "Practice: nothing is kept" if document.practice.active and state != "failed" else words[state]
        self.saved.setText("Read only" if document.read_only else kept)
        theme.set_role(self.saved, "error" if state == "failed" else "secondary")
        self.retry.setVisible(state == "failed")
        self._show_job()

    def _tell(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.words.setToolTip(sentence)

    def _show_job(self) -> None:
        job = self._document.jobs.running()
        self.bar.setVisible(job is not None)
        latest = job or next(iter(self._document.jobs.all()), None)
        self.job.setVisible(latest is not None)
        if latest:
            self.job.setText(job_words(latest))
        if job and job.progress and job.progress.total:
            self.bar.setRange(0, job.progress.total)
            self.bar.setValue(job.progress.done)
        elif job:
            self.bar.setRange(0, 0)


def job_words(job: Job) -> str:
    """A job in one line: count, rate and time left, or how it ended."""
    if not job.under_way:
        endings = {"done": "done", "failed": "failed", "cancelled": "stopped"}
        failures = f", {len(job.failures)} failed" if job.failures else ""
        return f"{job.title}: {endings[job.state]}{failures}"
    parts = [f"{job.title}, paused" if job.state == "paused" else job.title]
    progress = job.progress
    if progress and progress.total:
        parts[0] += f" {progress.done:,} of {progress.total:,}"
        if progress.seconds_each is not None:
            parts.append(f"{theme.two_digits(progress.seconds_each)} s each")
        if progress.seconds_left is not None:
            parts.append(f"{duration(progress.seconds_left)} left")
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """A length of time in one unit that a person can use."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
