"""The open project as one observable object: every view watches it, no view calls another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from gui.document.adjudicating import Adjudicating
from gui.document.answering import Answering
from gui.document.case_clock import CaseClock
from gui.document.copying import Copying
from gui.document.diagnosing import Diagnosing
from gui.document.labelling import Labelling
from gui.document.practice import Practice
from gui.document.project_work import AddModel, Copy, Import, Relink, import_engine
from gui.document.sitting import Sitting
from gui.document.trust_job import TrustJob
from gui.settings import Settings

if TYPE_CHECKING:
    from engine.datasets import ImportReport, ImportRequest
    from engine.findings import Finding
    from engine.project import StoredModel
    from engine.project.values import Relinked
    from engine.proposals import Proposal


class Document(Labelling):
    """All layers, what serves them beside each other, and what is done to the project as a whole."""

    imported = Signal(object)
    plan_changed = Signal()
    findings_changed = Signal()
    proposals_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(settings, parent)
        self.trust_job = TrustJob(self)
        self.diagnosing = Diagnosing(self)
        self.sitting = Sitting(self)
        self.adjudicating = Adjudicating(self, self.sitting)
        self.answering = Answering(self)
        self.copying = Copying(self, self.answering)
        self.clock = CaseClock(self, self.sitting, self.adjudicating)
        self.practice = Practice(self)

    # Where what serves the layers decides

    @property
    def withheld(self) -> bool:
        """Whether ROIs are settled and this case cannot be: nothing of it is shown, and nothing drawn."""
        return self.settling and bool(self.adjudicating.obstacle)

    def enter(self) -> None:
        """Begin where work was left, once it is known who reads."""
        if not self.sitting.waiting:
            super().enter()

    def next_unlabelled(self) -> None:
        """While ROIs are settled, the next case in which readers differ."""
        if self.settling:
            self.adjudicating.next_case()
        else:
            super().next_unlabelled()

    def shut_down(self) -> None:
        """Stop all work and end every thread; of practising nothing stays."""
        super().shut_down()
        self.practice.end()

    def warm_up(self) -> None:
        """Import what explanations need before the first one is asked for; remove what a crash has left."""
        self.engine.run(import_engine, self._on_warm, kind="warm up")
        self.practice.clear_leftovers()

    def _on_warm(self, _: None) -> None:
        """Nothing changes; the first explanation only comes sooner."""

    # What is written of the study

    def exclude_case(self, case_id: str, reason: str) -> None:
        """Leave a case out of every result."""
        self._set_excluded(case_id, reason)

    def include_case(self, case_id: str) -> None:
        """Take an excluded case back in."""
        self._set_excluded(case_id, None)

    def freeze_plan(self, content: str) -> None:
        """Freeze an analysis plan, given as JSON."""
        if self.project and not self.read_only:
            project, reader = self.project, self.reader
            self.saving.write(lambda: project.freeze_plan(content, reader), self.plan_changed.emit)

    def save_finding(self, finding: Finding) -> None:
        """Keep a new finding, or a new version of one."""
        if self.project and not self.read_only:
            project, reader = self.project, self.reader
            self.saving.write(lambda: project.save_finding(finding, reader), self.findings_changed.emit)

    def save_proposal(self, proposal: Proposal) -> None:
        """Keep which photos were chosen by their saliency to be labelled."""
        if self.project and not self.read_only:
            project, reader = self.project, self.reader
            self.saving.write(lambda: project.save_proposal(proposal, reader), self.proposals_changed.emit)

    def _set_excluded(self, case_id: str, reason: str | None) -> None:
        if self.project and not self.read_only:
            project, reader = self.project, self.reader
            self.saving.write(lambda: project.exclude_case(case_id, reason, reader), self._on_excluded)

    def _on_excluded(self) -> None:
        self._read_cases()
        if self.case:
            self.case = self.cases[self.places[self.case.case_id]]
            self.case_changed.emit()

    # Long work

    def import_data(self, request: ImportRequest) -> None:
        """Import a data set as a job; `imported` brings the report."""
        if self.project and not self.read_only:
            self.jobs.start(tr("Importing photos"), Import(self.project, request), self._on_imported)

    def add_model(self, card_path: Path) -> None:
        """Add a model as a job."""
        if self.project and not self.read_only:
            self.jobs.start(tr("Adding the model"), AddModel(self.project, card_path), self._on_model_added)

    def save_copy(self, path: Path) -> None:
        """Write a clean single file of the project, as it is now; a refusal leaves the project as it is."""
        if self.project:
            self.helper.run(Copy(self.project, path), self._on_copied, self.failed.emit, title=tr("Save a copy"))

    def relink(self, folder: Path) -> None:
        """Find photos that are not where they were below `folder`, as a job."""
        if self.project and not self.read_only:
            self.jobs.start(tr("Finding photos again"), Relink(self.project, folder), self._on_relinked)

    def _on_copied(self, path: Path) -> None:
        self.message.emit(tr("Copied to {name}.", name=path.name))

    def _on_relinked(self, relinked: Relinked) -> None:
        self._read_cases()
        self.loader.forget()
        self.thumbnails.forget()
        self.show_again()
        self.message.emit(
            tr(
                "Photos found again: {found:,}; still missing: {missing:,}.",
                found=len(relinked.found),
                missing=len(relinked.missing),
            )
        )

    def _on_imported(self, report: ImportReport) -> None:
        self._read_cases()
        self.states_changed.emit()
        self.renew()
        self.imported.emit(report)

    def _on_model_added(self, model: StoredModel) -> None:
        self.model_name = model.name
        self._read_models()
        self.explain()
