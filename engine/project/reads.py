"""What may be asked of a project, from any thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cases import Case
from engine.project import meta, readings, runs, scores, staleness, trust, work
from engine.project.act_reads import ActReads
from engine.project.catalogue import Catalogue
from engine.project.log import LogIndex, follow
from engine.project.maps import DiskMaps
from engine.project.models import read_models
from engine.project.operations import Desk
from engine.project.places import real_path
from engine.project.pool import ReaderPool
from engine.project.values import (
    ADJUDICATED,
    CaseState,
    Failure,
    Operation,
    Reading,
    Run,
    ScoreStates,
    StoredModel,
    StoredPrediction,
    StoredScore,
    StoredTrust,
    Which,
)
from engine.regions import Region

if TYPE_CHECKING:
    from engine.trust.values import PhotoTrust


class ProjectReads(ActReads):
    """The reading half of a project; every method raises `ProjectError` where the file is damaged or closed."""

    def __init__(self, desk: Desk, pool: ReaderPool, maps: DiskMaps) -> None:
        super().__init__(desk, pool)
        self.path = desk.path
        self.folder = desk.path.parent
        self.maps = maps

    def readers(self) -> tuple[str, ...]:
        """Names of the readers, in the order in which they came."""
        return self._catalogue().readers

    def cases(self) -> tuple[Case, ...]:
        """All cases, in the order in which they came, the excluded ones too."""
        return self._catalogue().cases

    def case(self, case_id: str) -> Case:
        """The case of that identifier."""
        return self._catalogue().case(case_id)

    def case_of_photo(self, photo_id: str) -> Case:
        """The case that holds the photo."""
        catalogue = self._catalogue()
        catalogue.photo(photo_id)
        return catalogue.case(catalogue.case_of[photo_id])

    def photo_path(self, photo_id: str) -> Path:
        """The absolute path of the photo's file."""
        return real_path(self._catalogue().photo(photo_id).path, self.folder)

    def missing_photos(self) -> tuple[str, ...]:
        """Identifiers of photos whose file is not where it was."""
        photos = self._catalogue().photos.values()
        return tuple(photo.photo_id for photo in photos if not real_path(photo.path, self.folder).exists())

    def regions(self, photo_id: str, reader: str) -> tuple[Region, ...]:
        """The reader's regions on the photo, latest state, in the order in which they first appeared."""
        with self._pool.snapshot() as connection:
            history = self._desk.history
            return history.regions(connection, history.standing(connection, photo_id, reader))

    def reading(self, case_id: str, reader: str, which: Which = "first") -> Reading | None:
        """The reader's reading of the case; `None` where the reader has done nothing there. See `Reading`."""
        with self._snapshot() as (connection, catalogue):
            return readings.reading(self._desk, connection, catalogue.case(case_id), reader, which)

    def readings(self, case_id: str, which: Which = "first") -> Mapping[str, Reading]:
        """By reader, and for what was settled by `ADJUDICATED`, every reading of the case that may be scored.

        See `Reading.counts`; where the adjudicated reading has a photo, it stands there as the consensus.
        """
        with self._snapshot() as (connection, catalogue):
            case = catalogue.case(case_id)
            names = (*catalogue.readers, ADJUDICATED)
            found = {reader: readings.reading(self._desk, connection, case, reader, which) for reader in names}
            return {reader: value for reader, value in found.items() if value is not None and value.counts}

    def expected_scores(self, case_id: str, which: Which = "first") -> Mapping[str, Mapping[str | None, str]]:
        """For each photo of the case whose scores it should have, and the revision that each is to carry.

        Keys are the readers with a reading of the photo, `CONSENSUS` where these are several or the ROI was
        adjudicated, `None` where nobody has.
        """
        with self._snapshot() as (connection, catalogue):
            return staleness.expected(self._desk, connection, catalogue, catalogue.case(case_id), which)

    def case_states(self, reader: str) -> Mapping[str, CaseState]:
        """How far the reader is with each case."""
        with self._snapshot() as (connection, catalogue):
            return readings.case_states(self._desk, connection, catalogue, reader)

    def is_completed(self, case_id: str, reader: str) -> bool:
        """Whether the reader has completed the case."""
        with self._pool.snapshot() as connection:
            return (case_id, reader) in self._desk.history.index(connection).completions

    def is_flagged(self, case_id: str, reader: str) -> bool:
        """Whether the reader has flagged the case."""
        with self._pool.snapshot() as connection:
            return self._desk.history.index(connection).flags.get((case_id, reader), False)

    def history(self, photo_id: str, reader: str) -> tuple[Operation, ...]:
        """Every operation of the reader on the photo's regions, the oldest first."""
        with self._pool.snapshot() as connection:
            return self._desk.history.operations(connection, photo_id, reader)

    def state_at(self, photo_id: str, reader: str, sequence: int) -> tuple[Region, ...]:
        """The reader's regions on the photo as they were after the operation `sequence`."""
        with self._pool.snapshot() as connection:
            history = self._desk.history
            return history.regions(connection, history.standing(connection, photo_id, reader, sequence))

    def region_state(self, state_hash: str) -> Region:
        """The region behind `Operation.before` or `Operation.after` of an operation on a region."""
        with self._pool.snapshot() as connection:
            return self._desk.history.state(connection, state_hash)

    def work(self, reader: str) -> tuple[Operation, ...]:
        """Everything that the reader did, on all cases, the oldest first."""
        with self._pool.snapshot() as connection:
            return work.work_of(self._desk, connection, reader)

    def state_text(self, state_hash: str) -> str:
        """The JSON behind `Operation.before` or `Operation.after`."""
        with self._pool.snapshot() as connection:
            return self._desk.history.content(connection, state_hash)

    def project_id(self) -> str:
        """The identifier that the project and all its copies have in common."""
        with self._pool.snapshot() as connection:
            return meta.read_meta(connection, "project_id", self.path)

    def undo_name(self, photo_id: str, reader: str) -> str | None:
        """Name of the gesture that `undo` would take back; `None` where there is none."""
        with self._pool.snapshot() as connection:
            undo = self._desk.history.standing(connection, photo_id, reader).undo
            return None if undo is None else undo[1].name

    def redo_name(self, photo_id: str, reader: str) -> str | None:
        """Name of the gesture that `redo` would do again; `None` where there is none."""
        with self._pool.snapshot() as connection:
            redo = self._desk.history.standing(connection, photo_id, reader).redo
            return None if redo is None else redo[1].name

    def verify_chain(self) -> int:
        """Check every operation against the chain and give their number; `ProjectError` names the first bad one."""
        with self._pool.snapshot() as connection:
            return follow(connection, LogIndex(), self.path).count

    def models(self) -> tuple[StoredModel, ...]:
        """The classifiers, in the order in which they were added."""
        with self._pool.snapshot() as connection:
            return read_models(connection, self.path)

    def runs(self) -> tuple[Run, ...]:
        """All runs, the oldest first."""
        with self._pool.snapshot() as connection:
            return runs.read_runs(connection, self.path)

    def find_run(self, score_hash: str, model_digest: str) -> Run | None:
        """The newest run of that recipe and model: the one to go on with."""
        fitting = [run for run in self.runs() if (run.score_hash, run.model_digest) == (score_hash, model_digest)]
        return fitting[-1] if fitting else None

    def predictions(self, run_id: str) -> tuple[StoredPrediction, ...]:
        """The predictions of a run, by case."""
        with self._pool.snapshot() as connection:
            return scores.read_predictions(connection, run_id, self.path)

    def prediction(self, run_id: str, case_id: str) -> StoredPrediction | None:
        """The prediction of one case in a run."""
        with self._pool.snapshot() as connection:
            return scores.read_prediction(connection, run_id, case_id, self.path)

    def scores(self, run_id: str, case_id: str | None = None) -> tuple[StoredScore, ...]:
        """The scores of a run, or of one case in it, by photo, reader and baseline; stale ones too."""
        with self._pool.snapshot() as connection:
            return scores.read_scores(connection, run_id, self.path, case_id)

    def scored_photos(self) -> Mapping[str, int]:
        """By run, how many photos have a score; a run without one is not in it."""
        with self._pool.snapshot() as connection:
            return scores.count_photos(connection)

    def failures(self, run_id: str) -> tuple[Failure, ...]:
        """The photos that a run could not score."""
        with self._pool.snapshot() as connection:
            return scores.read_failures(connection, run_id, self.path)

    def trust_rows(self, run_id: str, case_id: str | None = None) -> tuple[StoredTrust, ...]:
        """What each check of a run, or of one case in it, found, as far as it holds; see `read_trust`."""
        with self._pool.snapshot() as connection:
            return trust.read_trust(self._desk, connection, run_id, case_id)

    def trust(self, run_id: str, case_id: str | None = None) -> tuple[PhotoTrust, ...]:
        """The same, the checks of a photo and baseline together."""
        return trust.joined(self.trust_rows(run_id, case_id))

    def remembered(self, key: str) -> str | None:
        """What was kept under `key` by `remember`; `None` where nothing was."""
        with self._pool.snapshot() as connection:
            return meta.read_remembered(connection, key, self.path)

    def score_states(self, run_id: str) -> ScoreStates:
        """Missing and stale rows of a run, over all cases that are not excluded."""
        with self._pool.snapshot() as connection:
            return staleness.score_states(self._desk, connection, run_id)

    def unscored_cases(self, run_id: str) -> tuple[str, ...]:
        """Cases, not excluded and without a recorded failure, of which a photo lacks a current score."""
        with self._pool.snapshot() as connection:
            return staleness.unscored_cases(self._desk, connection, run_id)

    def _catalogue(self) -> Catalogue:
        with self._pool.snapshot() as connection:
            return self._desk.catalogue.read(connection)

    @contextmanager
    def _snapshot(self) -> Generator[tuple[sqlite3.Connection, Catalogue], None, None]:
        with self._pool.snapshot() as connection:
            yield connection, self._desk.catalogue.read(connection)
