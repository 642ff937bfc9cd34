"""The check of all scored cases, as a job; what it says is limited to the cases that the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from gui.document.open_project import ProjectHolder
from gui.engine_thread import Watch

if TYPE_CHECKING:
    from engine.project import Failure, Project


class TrustJob(QObject):
    """Starts the check of a run, and says when it has ended."""

    changed = Signal()
    finished = Signal()

    def __init__(self, document: ProjectHolder) -> None:
        super().__init__(document)
        self._document = document
        self._number: int | None = None
        document.jobs.changed.connect(self._on_jobs)

    @property
    def may_start(self) -> bool:
        """Whether there is anything scored to check, and nobody checks it already."""
        document = self._document
        return bool(document.project and document.runs) and not document.read_only and self._number is None

    def start(self, run_id: str | None = None) -> None:
        """Check every scored case of a run, of the latest one where none is named."""
        project = self._document.project
        if project is None or not self.may_start:
            return
        work = CheckTrust(project, run_id, self._document.reader)
        self._number = self._document.jobs.start(tr("Checking trust"), work, self._on_done)
        self.changed.emit()

    def _on_done(self, _: TrustChecked) -> None:
        self._document.message.emit(tr("The maps are checked; see Trust in Results."))

    def _on_jobs(self) -> None:
        """Note when the job has ended, in whatever way; what it found until then is kept."""
        under_way = {job.id for job in self._document.jobs.all() if job.under_way}
        if self._number is not None and self._number not in under_way:
            self._number = None
            self._document.trusting.renew()
            self.finished.emit()
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class TrustChecked:
    """How the job ended, in one sentence, and what failed."""

    summary: str
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class CheckTrust:
    """Check all scored cases of a run."""

    project: Project
    run_id: str | None
    reader: str

    def __call__(self, watch: Watch) -> TrustChecked:
        from engine import tasks
        from engine.tasks.runs import find_run
        from engine.trust.sentence import sentence_of_run
        from engine.trust.values import CHECKS
        from gui.document.reading import visible_cases

        outcome = tasks.check_trust(self.project, self.run_id, CHECKS, None, watch)
        shown = tasks.trust_of_run(self.project, outcome.run_id, visible_cases(self.project, self.reader))
        run = find_run(self.project, outcome.run_id)
        said = sentence_of_run(shown, run.recipe.analysis) if run and shown else ""
        return TrustChecked(said or tr("Cases checked: {checked:,}.", checked=outcome.checked), tuple(outcome.failures))
