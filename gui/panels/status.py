"""The one strip at the bottom: who reads, whether the work is safe, what runs."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from engine.language import several, tr
from gui import keymap, theme
from gui.actions.window_actions import Actions
from gui.document.document import Document
from gui.document.jobs import Job
from gui.parts.widgets import Elided, described, named
from gui.rail import rail_width
from gui.words.numbers import two_digits

MESSAGE_MS = 8000
ROLES = {"reader": tr("Reader"), "coordinator": tr("Coordinator")}
ENDINGS = {
    "done": tr("done", "job"),
    "failed": tr("failed", "job"),
    "cancelled": tr("stopped", "job"),
}


class StatusStrip(QWidget):
    """Three words at a glance; each opens what stands behind it."""

    jobs_asked = Signal()

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        named(self, "status")
        self.setFixedHeight(theme.scaled(28))
        self._document = document
        self.reader = described(QToolButton(), tr("Who labels in this sitting; click to change"))
        self.reader.clicked.connect(actions["reader"].trigger)
        self.saved = QLabel()
        self.retry = described(QToolButton(), tr("Write what could not be saved once more"))
        self.retry.setText(tr("Try again"))
        self.retry.clicked.connect(document.saving.retry)
        self.words, self._said = Elided(), ""
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(160)
        self.job = QToolButton()
        keymap.hint(self.job, tr("Open the jobs"), "jobs")
        self.job.clicked.connect(self.jobs_asked)
        self._fade = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._standing = ""
        self._fade.timeout.connect(self._show_standing)
        self._place()
        self._wire()
        self.refresh()

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(rail_width() + theme.GRID - 1, 0, theme.GAP, 1)
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

    def stand(self, sentence: str) -> None:
        """What holds until another is given, and steps back while something is said or complained of."""
        spoken, self._standing = self._said not in ("", self._standing), sentence
        if not spoken:
            self._show_standing()

    def _show_standing(self) -> None:
        theme.set_role(self.words, "secondary")
        self._tell(self._standing)

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
        self.reader.setText(self._reader_words(is_open))
        state = document.saving.state
        words = {
            "saved": tr("All changes saved"),
            "saving": tr("Saving…"),
            "failed": tr("Not saved: {reason}", reason=document.saving.message),
        }
        kept = tr("Practice: nothing is kept") if document.practice.active and state != "failed" else words[state]
        self.saved.setText(tr("Read only") if document.read_only else kept)
        theme.set_role(self.saved, "error" if state == "failed" else "secondary")
        self.retry.setVisible(state == "failed")
        self._show_job()

    def _reader_words(self, is_open: bool) -> str:
        document = self._document
        role = tr("Adjudicating") if document.settling else ROLES[document.sitting.role]
        if not is_open or document.sitting.blinded:
            return f"{role}: {document.reader}"
        return tr("{role}: {reader} (unblinded)", role=role, reader=document.reader)

    def _tell(self, sentence: str) -> None:
        self._said = sentence
        self.words.set_full(sentence)

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
        failures = several("{n} failed", "{n} failed", len(job.failures)) if job.failures else ""
        return f"{job.title}: {', '.join(filter(None, (ENDINGS[job.state], failures)))}"
    parts = [tr("{job}, paused", job=job.title) if job.state == "paused" else job.title]
    progress = job.progress
    if progress and progress.total:
        parts[0] += " " + tr("{done:,} of {total:,}", done=progress.done, total=progress.total)
        if progress.seconds_each is not None:
            parts.append(tr("{seconds} s each", seconds=two_digits(progress.seconds_each)))
        if progress.seconds_left is not None:
            parts.append(tr("{time} left", time=duration(progress.seconds_left)))
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """A length of time in one unit that a person can use."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
