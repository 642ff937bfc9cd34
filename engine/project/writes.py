"""What may be changed in a project; every change is a future that is done when it is on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from engine.cases import Case
from engine.errors import ProjectError
from engine.findings import Finding
from engine.label_queue import QueuePlan
from engine.language import tr
from engine.project import (
    acts,
    differentials,
    findings,
    meta,
    operations,
    proposals,
    remarks,
    runs,
    scales,
    scores,
    staleness,
    trust,
    work,
)
from engine.project.additions import Addition, ReadRegion
from engine.project.catalogue import Catalogue
from engine.project.copies import save_copy
from engine.project.edits import Edit
from engine.project.facts import ensure_reader, update_photo
from engine.project.maps import DiskMaps
from engine.project.models import write_model
from engine.project.operations import Desk
from engine.project.pool import ReaderPool
from engine.project.reads import ProjectReads
from engine.project.relink import find_photos
from engine.project.values import (
    Added,
    Applied,
    Failure,
    Operation,
    Relinked,
    Role,
    Run,
    StoredModel,
    StoredPrediction,
    StoredScore,
    StoredTrust,
)
from engine.project.writer import Step, Urgency, Writer
from engine.proposals.values import Proposal
from engine.recipe import Recipe
from engine.scale import Scale

T = TypeVar("T")


class ProjectWrites(ProjectReads):
    """The writing half of a project; every method raises `ProjectError` at once where it is read-only or closed."""

    def __init__(self, desk: Desk, pool: ReaderPool, maps: DiskMaps, writer: Writer | None, holder: str | None) -> None:
        super().__init__(desk, pool, maps)
        self.holder = holder
        self._writer = writer
        self._helper = ThreadPoolExecutor(2, "project helper")

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: asked for, or another process holds the file (`holder` says who)."""
        return self._writer is None

    @property
    def pending(self) -> int:
        """Writes (scores apart) that are not yet on the disk; 0 is "saved"."""
        return 0 if self._writer is None else self._writer.pending

    def watch_saving(self, changed: Callable[[int], None]) -> None:
        """Call `changed(pending)`, from any thread, whenever `pending` changes; it must not wait for a write."""
        if self._writer is not None:
            self._writer.watch(changed)

    def add_reader(self, name: str) -> Future[bool]:
        """Add a reader; `False` where there is one of that name."""
        return self._submit(Urgency.PEOPLE, lambda connection: ensure_reader(connection, name, self.path))

    def add_data_set(
        self,
        cases: Sequence[Case],
        regions: Sequence[ReadRegion] = (),
        *,
        blind: bool | None = None,
        completed: bool = False,
    ) -> Future[Added]:
        """Add cases and imported regions, in short transactions; adding the same again changes nothing.

        What counts as the same is written in `engine.project.additions`. An import that is broken off is finished by
        repeating it.

        Args:
            blind: whether the regions were drawn blind; `None` is unknown.
            completed: whether their readers have thereby completed the cases: the regions are their first reading.
        """
        steps = Addition(self._desk, cases, regions, blind, completed).steps()
        return self._writing().submit_steps(Urgency.FACTS, steps)

    def edit(self, photo_id: str, reader: str, edit: Edit, by: str | None = None) -> Future[Applied]:
        """Log one gesture; refused where a region is not as `edit` says it was.

        Args:
            by: the coordinator who settles the ROI, where `reader` is `ADJUDICATED`; so in `undo`, `redo` and
                `complete_case`.
        """
        return self._submit(
            Urgency.PEOPLE, lambda connection: operations.edit(self._desk, connection, photo_id, reader, edit, by)
        )

    def undo(self, photo_id: str, reader: str, by: str | None = None) -> Future[Applied | None]:
        """Take the reader's last gesture on the photo back; `None` where there is none."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: operations.undo(self._desk, connection, photo_id, reader, by)
        )

    def redo(self, photo_id: str, reader: str, by: str | None = None) -> Future[Applied | None]:
        """Do the gesture that was undone last again; `None` where there is none."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: operations.redo(self._desk, connection, photo_id, reader, by)
        )

    def complete_case(self, case_id: str, reader: str, by: str | None = None) -> Future[bool]:
        """Lock the reader's first reading, its differential and the protocol in force; `False` where that was done."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: operations.complete(self._desk, connection, case_id, reader, by)
        )

    def set_differential(self, case_id: str, reader: str, diagnoses: Sequence[tuple[str, float]]) -> Future[bool]:
        """Log the reader's differential: conditions, or free text, each with a confidence of 1 to 5.

        `False` where it is so already; an empty one takes it back. After the case is completed it is one more that
        never becomes the first.
        """
        return self._submit(
            Urgency.PEOPLE,
            lambda connection: differentials.set_differential(self._desk, connection, case_id, reader, diagnoses),
        )

    def flag_case(self, case_id: str, reader: str, flagged: bool, reason: str = "") -> Future[bool]:
        """Set the reader's flag, with a reason or without, or take it away; `False` where nothing changes."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: operations.flag(self._desk, connection, case_id, reader, flagged, reason)
        )

    def answer_no_lesion(self, photo_id: str, reader: str, none: bool = True) -> Future[bool]:
        """Answer that no lesion is visible on the photo, or take the answer back; `False` where it is so already.

        Drawing a lesion there takes it back by itself. What stood at completion is the first reading's answer.
        """
        return self._submit(
            Urgency.PEOPLE,
            lambda connection: remarks.answer_no_lesion(self._desk, connection, photo_id, reader, none),
        )

    def set_scale(self, photo_id: str, reader: str, scale: Scale | None) -> Future[bool]:
        """Keep the scale that the reader measured on the photo, `None` takes it away; `False`: it is so already."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: scales.set_scale(self._desk, connection, photo_id, reader, scale)
        )

    def set_note(self, case_id: str, reader: str, text: str) -> Future[bool]:
        """Keep the reader's note on the case, "" takes it back; `False` where it says so already."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: remarks.set_note(self._desk, connection, case_id, reader, text)
        )

    def add_time(self, case_id: str, reader: str, seconds: float) -> Future[bool]:
        """Add to the time that the reader worked on the case; `False`, and nothing kept, once it is completed."""
        return self._submit(
            Urgency.PEOPLE, lambda connection: remarks.add_time(self._desk, connection, case_id, reader, seconds)
        )

    def exclude_case(self, case_id: str, reason: str | None, by: str | None = None) -> Future[bool]:
        """Leave the case out of every result, or with `None` take it back in; `False` where nothing changes.

        What is done `by` somebody for the whole study, here and below, is refused with `EditError` where others
        coordinate it.
        """
        return self._submit(
            Urgency.PEOPLE, lambda connection: operations.exclude_case(self._desk, connection, case_id, reason, by)
        )

    def set_role(self, reader: str, role: Role, by: str | None) -> Future[bool]:
        """Make the reader a coordinator, or no longer one; the first may be named by anyone."""
        return self._submit(Urgency.PEOPLE, lambda connection: acts.set_role(self._desk, connection, reader, role, by))

    def unblind(self, by: str | None, reason: str) -> Future[bool]:
        """End blind reading for all, for good; `False` where it is not blinded. Completed first readings stay."""
        return self._submit(Urgency.PEOPLE, lambda connection: acts.unblind(self._desk, connection, by, reason))

    def set_protocol(self, text: str, by: str | None) -> Future[bool]:
        """Give the readers new instructions; `False` where they are so already."""
        return self._submit(Urgency.PEOPLE, lambda connection: acts.set_protocol(self._desk, connection, text, by))

    def set_queue(self, plan: QueuePlan, by: str | None) -> Future[bool]:
        """Lay down the order in which readers label; `False` where it is so already."""
        return self._submit(Urgency.PEOPLE, lambda connection: acts.set_queue(self._desk, connection, plan, by))

    def freeze_plan(self, content: str, by: str | None) -> Future[bool]:
        """Freeze an analysis plan (JSON); earlier ones stay in the log. `False` where the latest says the same."""
        return self._submit(Urgency.PEOPLE, lambda connection: acts.freeze_plan(self._desk, connection, content, by))

    def save_finding(self, finding: Finding, by: str) -> Future[bool]:
        """Keep a new finding, or a new version of one; `False` where it says the same already.

        Everyone may change every finding; the log names who did. Of cases that `by` still reads blind none can be made.
        """
        return self._submit(
            Urgency.PEOPLE, lambda connection: findings.save_finding(self._desk, connection, finding, by)
        )

    def save_proposal(self, proposal: Proposal, by: str) -> Future[None]:
        """Keep which photos were chosen to be labelled; what is drawn on them afterwards counts in no estimate.

        Refused with `EditError` where `by` still reads one of them blind.
        """
        return self._submit(
            Urgency.PEOPLE, lambda connection: proposals.save_proposal(self._desk, connection, proposal, by)
        )

    def add_model(self, name: str, card_path: Path, digest: str) -> Future[StoredModel]:
        """Keep a classifier; one of the same name is replaced."""
        model = StoredModel(name, card_path, digest)
        return self._submit(Urgency.FACTS, lambda connection: write_model(connection, model, self.path))

    def start_run(self, recipe: Recipe, model: StoredModel, plan: str, versions: Mapping[str, str]) -> Future[Run]:
        """A new run; `plan` is JSON."""
        return self._submit(Urgency.FACTS, lambda connection: runs.write_run(connection, recipe, model, plan, versions))

    def finish_run(self, run_id: str) -> Future[Run]:
        """Note that the run went through."""
        return self._submit(Urgency.SCORES, lambda connection: runs.finish_run(connection, run_id, self.path))

    def save_scores(
        self, run_id: str, prediction: StoredPrediction | None, saved: Sequence[StoredScore]
    ) -> Future[None]:
        """Keep a case's prediction and scores in one transaction.

        A row of the same photo, reader and baseline is replaced, rows of readers who no longer have a reading of these
        photos go, as do checks of maps other than those that are scored now, and the case's failures are forgotten.
        """

        def step(connection: sqlite3.Connection) -> None:
            run = runs.read_run(connection, run_id, self.path)
            staleness.drop_outdated(self._desk, connection, run, saved)
            scores.write_scores(connection, run_id, saved)
            trust.drop_trust_of_other_maps(connection, run_id, saved)
            cases = {score.case_id for score in saved}
            if prediction is not None:
                scores.write_prediction(connection, run_id, prediction)
                cases.add(prediction.case_id)
            for case_id in cases:
                scores.drop_failures(connection, run_id, case_id)

        return self._submit(Urgency.SCORES, step)

    def save_trust(self, run_id: str, found: Sequence[StoredTrust]) -> Future[None]:
        """Keep what checks found in one transaction; the same check of the same photo and baseline is replaced."""
        return self._submit(Urgency.SCORES, lambda connection: trust.write_trust(connection, run_id, found))

    def remember(self, key: str, value: str) -> Future[None]:
        """Keep `value` under `key`, for `remembered`."""
        return self._submit(Urgency.FACTS, lambda connection: meta.remember(connection, key, value))

    def save_failure(self, run_id: str, failure: Failure) -> Future[None]:
        """Keep why a photo could not be scored."""
        return self._submit(Urgency.SCORES, lambda connection: scores.write_failure(connection, run_id, failure))

    def clear_failures(self, run_id: str) -> Future[int]:
        """Forget the run's failures, so that these cases are tried again; how many there were."""
        return self._submit(Urgency.SCORES, lambda connection: scores.drop_failures(connection, run_id))

    def relink(self, folder: Path) -> Future[Relinked]:
        """Find every lost photo below `folder` again, by name and content, in one step."""
        self._writing()
        return self._helper.submit(self._relink, folder)

    def saved(self) -> Future[None]:
        """Done when everything that was asked for before is on the disk."""
        if self._writer is not None:
            return self._submit(Urgency.SCORES, lambda _: None)
        nothing: Future[None] = Future()
        nothing.set_result(None)
        return nothing

    def bring_work(
        self, reader: str, decide: Callable[[Catalogue, tuple[Operation, ...]], tuple[work.Arrival, T]]
    ) -> Future[T]:
        """Append what the reader did elsewhere, in one transaction: all of it or nothing.

        Args:
            decide: from the cases and the reader's work here at that moment, what is to be appended, and what to tell;
                it runs in the writer thread and must not wait.
        """

        def step(connection: sqlite3.Connection) -> T:
            done = work.work_of(self._desk, connection, reader)
            arrival, told = decide(self._desk.catalogue.read(connection), done)
            if arrival.gestures:
                work.bring(self._desk, connection, reader, arrival)
            return told

        return self._submit(Urgency.FACTS, step)

    def save_copy(self, path: Path) -> Future[Path]:
        """Write a clean single file with everything that was asked for before; what is at `path` is replaced."""
        before = self.saved()

        def copy() -> Path:
            before.result()
            return save_copy(self.path, path)

        return self._helper.submit(copy)

    def _relink(self, folder: Path) -> Relinked:
        missing = self.missing_photos()
        photos = self._catalogue().photos
        found = find_photos([photos[photo_id] for photo_id in missing], folder)

        def step(connection: sqlite3.Connection) -> None:
            for photo_id, place in found.items():
                update_photo(connection, photo_id, replace(photos[photo_id], path=str(place)), None, self.path)

        self._submit(Urgency.FACTS, step).result()
        return Relinked(tuple(found), tuple(photo_id for photo_id in missing if photo_id not in found))

    def _submit(self, urgency: Urgency, step: Step[T]) -> Future[T]:
        return self._writing().submit(urgency, step)

    def _writing(self) -> Writer:
        if self._writer is None:
            name = self.path.name
            if not self.holder:
                raise ProjectError(tr("“{name}” is open read-only; nothing can be changed.", name=name))
            raise ProjectError(
                tr(
                    "“{name}” is open read-only: {holder} holds it; nothing can be changed.",
                    name=name,
                    holder=self.holder,
                )
            )
        return self._writer
