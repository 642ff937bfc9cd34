"""The open project as one observable object: every view watches it, no view calls another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.readers.names import is_again
from gui.adjudicating import Adjudicating
from gui.answering import Answering
from gui.browsing import Browsing
from gui.case_clock import CaseClock
from gui.copying import Copying
from gui.diagnosing import Diagnosing
from gui.explaining import Question
from gui.practice import Practice
from gui.project_work import AddModel, Copy, Import, Relink, Score, import_engine
from gui.settings import Settings
from gui.sitting import Sitting
from gui.trust_job import TrustJob

if TYPE_CHECKING:
    from engine.datasets import ImportReport, ImportRequest
    from engine.explanation import CaseExplanation
    from engine.findings import Finding
    from engine.project import Project, StoredModel
    from engine.project.edits import Edit
    from engine.project.values import Relinked
    from engine.proposals import Proposal
    from engine.recipe import Recipe
    from engine.regions import Region
    from engine.tasks import ScoreOutcome
    from gui.canvas.live import LiveShape

FIRST_RECIPE = "default"
ANY_DEVICE = "auto"


class Document(Browsing):
    """The third layer: what a person does to the project, and what the model says of it."""

    explanation_changed = Signal()
    scores_changed = Signal()
    history_changed = Signal()
    recipe_changed = Signal()
    imported = Signal(object)
    scoring_changed = Signal()
    plan_changed = Signal()
    findings_changed = Signal()
    proposals_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(settings, parent)
        self._recipe: Recipe | None = None
        self.device = ANY_DEVICE
        self._visible_case: str | None = None
        self._scoring: int | None = None
        self._log_is_ahead = False
        self.trust_job = TrustJob(self)
        self.diagnosing = Diagnosing(self)
        self.sitting = Sitting(self)
        self.adjudicating = Adjudicating(self)
        self.answering = Answering(self)
        self.copying = Copying(self)
        self.clock = CaseClock(self)
        self.practice = Practice(self)
        self.history_changed.connect(self.trusting.regions_changed)
        self.explaining.changed.connect(self.explanation_changed)
        self.explaining.scores_changed.connect(self.scores_changed)
        self.jobs.changed.connect(self._on_jobs)
        self.saving.refused.connect(self._on_edit_refused)

    @property
    def recipe(self) -> Recipe:
        """By which is explained and scored."""
        if self._recipe is None:
            from engine.recipe import load_recipe

            self._recipe = load_recipe(FIRST_RECIPE)
        return self._recipe

    @property
    def explanation(self) -> CaseExplanation | None:
        """What the model said of the case on the screen; `None` while it is hidden or not there."""
        return self.explaining.explanation

    @property
    def withheld(self) -> bool:
        """Whether ROIs are settled and this case cannot be: nothing of it is shown, and nothing drawn."""
        return self.settling and bool(self.adjudicating.obstacle)

    # Drawing

    def edit(self, edit: Edit) -> None:
        """Show an edit at once and write it to the log."""
        if self.project is None or self.photo is None or not self.editable:
            return
        project, photo_id, reader, by = self.project, self.photo.photo_id, self.whose, self.by
        self.set_regions(applied(self.regions, edit))
        self.note_begun()
        self.saving.write(lambda: project.edit(photo_id, reader, edit, by), self._on_edit_written)

    def undo(self) -> None:
        """Take the last gesture on this photo back."""
        self._step(lambda project, photo_id, reader, by: project.undo(photo_id, reader, by))

    def redo(self) -> None:
        """Bring back what was undone last on this photo."""
        self._step(lambda project, photo_id, reader, by: project.redo(photo_id, reader, by))

    def undo_name(self) -> str | None:
        """What `undo` would take back; `None` where there is nothing."""
        if self.project is None or self.photo is None or not self.editable:
            return None
        return self.project.undo_name(self.photo.photo_id, self.whose)

    def redo_name(self) -> str | None:
        """What `redo` would bring back; `None` where there is nothing."""
        if self.project is None or self.photo is None or not self.editable:
            return None
        return self.project.redo_name(self.photo.photo_id, self.whose)

    def follow(self, shape: LiveShape | None) -> None:
        """Score what is under the hand; `None` when the gesture is over."""
        self.explaining.follow(shape)

    def _step(self, begin: Callable[[Project, str, str, str | None], Future[Any]]) -> None:
        if self.project is None or self.photo is None or not self.editable:
            return
        project, photo_id, reader, by = self.project, self.photo.photo_id, self.whose, self.by
        self._log_is_ahead = True
        self.saving.write(lambda: begin(project, photo_id, reader, by), self._on_edit_written)

    def _on_edit_written(self) -> None:
        """After undo or redo the log knows what is to be shown; it is read once nothing is on its way any more."""
        if self._log_is_ahead and self.saving.state == "saved":
            self._log_is_ahead = False
            self.read_regions()
        self.history_changed.emit()

    def _on_edit_refused(self) -> None:
        """What is on the screen is not what is stored: show what is."""
        self._log_is_ahead = True
        self._on_edit_written()

    def note_begun(self) -> None:
        """The case on the screen is no longer untouched; the log says so once it is read again."""
        if self.case and self.state_of(self.case.case_id) == "not_started":
            self.states[self.case.case_id] = "in_progress"
            self.states_changed.emit()

    # The case as a whole

    def complete_case(self) -> None:
        """Lock the first reading of this case; the model is shown once that is committed."""
        if self.project is None or self.case is None or self.read_only or self.is_completed():
            return
        self.clock.settle()
        project, case_id, reader, by = self.project, self.case.case_id, self.whose, self.by
        self.saving.write(lambda: project.complete_case(case_id, reader, by), self._on_states_written)

    def has_regions(self) -> bool:
        """Whether this reader has drawn anything on a photo of the case on the screen."""
        if self.project is None or self.case is None:
            return False
        others = (photo for photo in self.case.photos if photo != self.photo)
        return bool(self.regions) or any(self.project.regions(photo.photo_id, self.whose) for photo in others)

    def flag_case(self, flagged: bool, reason: str = "") -> None:
        """Mark the case for another look, and say why, or take the mark away."""
        if self.project is None or self.case is None or self.read_only:
            return
        project, case_id, reader = self.project, self.case.case_id, self.reading_as
        self.saving.write(lambda: project.flag_case(case_id, reader, flagged, reason), self._on_states_written)

    def flag_cases(self, case_ids: Sequence[str], flagged: bool) -> None:
        """Mark these cases for another look, or take the marks away."""
        if self.project is None or self.read_only or self.settling:
            return
        project, reader = self.project, self.reader
        for case_id in case_ids:
            last = case_id == case_ids[-1]
            self.saving.write(
                lambda case_id=case_id: project.flag_case(case_id, reader, flagged),
                self._on_states_written if last else None,
            )

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

    def _on_states_written(self) -> None:
        before = self.whose
        self._read_states()
        self.states_changed.emit()
        if self.whose != before:
            self._tell_of_second(before)
            self.show_again()
        self.explain()

    def _tell_of_second(self, before: str) -> None:
        """A case that had come again is completed, and shows the first reading from now on."""
        if is_again(before) and not self.settling:
            self.message.emit("This case came again: your second drawing is kept apart. Your first is shown.")

    def shut_down(self) -> None:
        """Stop all work and end every thread; of practising nothing stays."""
        super().shut_down()
        self.practice.end()

    def enter(self) -> None:
        """Begin where work was left, once it is known who reads."""
        if not self.sitting.waiting:
            super().enter()

    def read_anew(self) -> None:
        """What is stored has changed otherwise than by this reader's hand: show it as it is now."""
        self._on_states_written()
        self._on_edit_refused()

    def set_reader(self, name: str) -> None:
        """Who labels from now on in this sitting."""
        self.settings.reader = name
        self.reader, self.settling = name, False
        if self.project:
            self._read_states()
            self.read_queue()
            self.reader_changed.emit()
            self.states_changed.emit()
            self.show_again()

    def settle(self, settling: bool) -> None:
        """Show what is settled instead of the reader's own regions, or go back to these."""
        self.settling = settling
        if self.project:
            self._read_states()
            self.states_changed.emit()
            self.explain()
            self.read_regions()

    def next_unlabelled(self) -> None:
        """While ROIs are settled, the next case in which readers differ."""
        if self.settling:
            self.adjudicating.next_case()
        else:
            super().next_unlabelled()

    # The model

    def explain(self) -> None:
        """Show what the model says of the case on the screen, if the reader may see it."""
        self._visible_case = self.case.case_id if self.case else None
        if self.project is None or self.case is None or not self.may_show_model():
            self.explaining.hide()
        elif self.model_name is None:
            self.explaining.lack_model()
        else:
            self.explaining.ask(Question(self.project, self.case.case_id, self.recipe, self.model_name))

    def set_recipe(self, recipe: Recipe) -> None:
        """Explain and score by this recipe from now on."""
        self._recipe = recipe
        self.recipe_changed.emit()
        self.explain()

    def choose_model(self, name: str) -> None:
        """Explain and score with this model from now on."""
        self.model_name = name
        self.models_changed.emit()
        self.explain()

    # Long work

    def import_data(self, request: ImportRequest) -> None:
        """Import a data set as a job; `imported` brings the report."""
        if self.project and not self.read_only:
            self.jobs.start("Importing photos", Import(self.project, request), self._on_imported)

    def add_model(self, card_path: Path) -> None:
        """Add a model as a job."""
        if self.project and not self.read_only:
            self.jobs.start("Adding the model", AddModel(self.project, card_path), self._on_model_added)

    def start_scoring(self) -> None:
        """Score all photos that are unscored or stale, the case on the screen first."""
        if self.project is None or not self.may_score:
            return
        self.explaining.batch_running = True
        work = Score(self.project, self.recipe, self.model_name, self.device, self.visible_case)
        self._scoring = self.jobs.start("Scoring", work, self._on_scored, self.explaining.case_scored)
        self.scoring_changed.emit()

    @property
    def may_score(self) -> bool:
        """Whether scoring can be started now."""
        ready = self.project is not None and self.model_name is not None and bool(self.cases)
        return ready and not self.read_only and self._scoring is None

    def warm_up(self) -> None:
        """Import what explanations need before the first one is asked for; remove what a crash has left."""
        self.engine.run(import_engine, self._on_warm, kind="warm up")
        self.practice.clear_leftovers()

    def _on_warm(self, _: None) -> None:
        """Nothing changes; the first explanation only comes sooner."""

    def save_copy(self, path: Path) -> None:
        """Write a clean single file of the project, as it is now; a refusal leaves the project as it is."""
        if self.project:
            self.helper.run(Copy(self.project, path), self._on_copied, self.failed.emit, title="Save a copy")

    def relink(self, folder: Path) -> None:
        """Find photos that are not where they were below `folder`, as a job."""
        if self.project and not self.read_only:
            self.jobs.start("Finding photos again", Relink(self.project, folder), self._on_relinked)

    def visible_case(self) -> str | None:
        """The case on the screen; asked from the engine's thread."""
        return self._visible_case

    def _on_copied(self, path: Path) -> None:
        self.message.emit(f"Copied to {path.name}.")

    def _on_relinked(self, relinked: Relinked) -> None:
        self._read_cases()
        self.loader.forget()
        self.thumbnails.forget()
        self.show_again()
        self.message.emit(f"Photos found again: {len(relinked.found):,}; still missing: {len(relinked.missing):,}.")

    def _on_imported(self, report: ImportReport) -> None:
        self._read_cases()
        self.states_changed.emit()
        self.renew()
        self.imported.emit(report)

    def _on_model_added(self, model: StoredModel) -> None:
        self.model_name = model.name
        self._read_models()
        self.explain()

    def _on_scored(self, _: ScoreOutcome) -> None:
        self._read_runs()

    def _on_jobs(self) -> None:
        """Note when scoring has ended, in whatever way."""
        under_way = {job.id for job in self.jobs.all() if job.under_way}
        if self._scoring is not None and self._scoring not in under_way:
            self._scoring = None
            self._read_runs()
            self.explaining.batch_ended()
            self.scoring_changed.emit()


def applied(regions: tuple[Region, ...], edit: Edit) -> tuple[Region, ...]:
    """The regions after an edit; a changed region keeps its place, a new one comes last."""
    after = {region.region_id: region for region in regions}
    for change in edit.changes:
        if change.after is not None:
            after[change.after.region_id] = change.after
        elif change.before is not None:
            after.pop(change.before.region_id, None)
    return tuple(after.values())
