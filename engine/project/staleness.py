"""Which scores of a run are missing, and which belong to a region, recipe or model that has changed since."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from engine.cases import Case
from engine.project.catalogue import Catalogue
from engine.project.models import read_models
from engine.project.operations import Desk
from engine.project.readings import consensus_revision, outline
from engine.project.runs import read_run
from engine.project.scores import drop_scores, read_failures
from engine.project.values import ADJUDICATED, CONSENSUS, Run, ScoreKey, ScoreStates, StoredScore, Which
from engine.versions import is_of_this_engine

Revisions = Mapping[str | None, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What tells whether a stored score is still current."""

    revision: str
    score_hash: str


def expected(
    desk: Desk, connection: sqlite3.Connection, catalogue: Catalogue, case: Case, which: Which
) -> dict[str, Revisions]:
    """For each photo, whose scores it should have and of which revision; a photo that nobody read has one of `None`."""
    by_photo: dict[str, dict[str, str]] = {photo.photo_id: {} for photo in case.photos}
    for reader in (*catalogue.readers, ADJUDICATED):
        found = outline(desk, connection, case, reader, which)
        if found is not None and found.counts:
            for photo_id, revision in found.revisions(desk, connection).items():
                by_photo[photo_id][reader] = revision
    return {photo_id: _with_consensus(revisions) for photo_id, revisions in by_photo.items()}


def _with_consensus(revisions: Mapping[str, str]) -> Revisions:
    if not revisions:
        return {None: ""}
    own = {reader: revision for reader, revision in revisions.items() if reader != ADJUDICATED}
    agreed = len(own) > 1 or ADJUDICATED in revisions
    return {**own, **({CONSENSUS: consensus_revision(revisions)} if agreed else {})}


def score_states(desk: Desk, connection: sqlite3.Connection, run_id: str) -> ScoreStates:
    """Missing and stale rows of the run, over all cases that are not excluded."""
    run = read_run(connection, run_id, desk.path)
    kept = _kept(connection, run_id)
    changed = is_outdated(desk, connection, run)
    missing: list[ScoreKey] = []
    stale: list[ScoreKey] = []
    for key, wanted in _wanted(desk, connection, run):
        if key not in kept:
            missing.append(key)
        elif changed or kept[key] != wanted:
            stale.append(key)
    return ScoreStates(tuple(missing), tuple(stale))


def unscored_cases(desk: Desk, connection: sqlite3.Connection, run_id: str) -> tuple[str, ...]:
    """Cases, not excluded and without a failure, of which a photo lacks a current score."""
    run = read_run(connection, run_id, desk.path)
    kept = _kept(connection, run_id)
    failed = {failure.case_id for failure in read_failures(connection, run_id, desk.path)}
    wanted = _wanted(desk, connection, run)
    lacking = {key.case_id: None for key, row in wanted if kept.get(key) != row}
    return tuple(case_id for case_id in lacking if case_id not in failed)


def drop_outdated(desk: Desk, connection: sqlite3.Connection, run: Run, scores: Iterable[StoredScore]) -> None:
    """Drop rows of the scored photos whose reader no longer has a reading there."""
    catalogue = desk.catalogue.read(connection)
    for case_id in {score.case_id for score in scores}:
        case = catalogue.case(case_id)
        readers = expected(desk, connection, catalogue, case, run.recipe.agreement.reading)
        for photo_id, wanted in readers.items():
            drop_scores(connection, run.run_id, photo_id, tuple(wanted))


def _wanted(desk: Desk, connection: sqlite3.Connection, run: Run) -> Iterator[tuple[ScoreKey, _Kept]]:
    """Every row that the run should have."""
    catalogue = desk.catalogue.read(connection)
    for case in catalogue.cases:
        if case.excluded is None:
            readers = expected(desk, connection, catalogue, case, run.recipe.agreement.reading)
            for photo_id, revisions in readers.items():
                for reader, revision in revisions.items():
                    for baseline in run.recipe.attribution.map_names:
                        key = ScoreKey(case.case_id, photo_id, reader, baseline)
                        yield key, _Kept(revision, run.score_hash)


def _kept(connection: sqlite3.Connection, run_id: str) -> dict[ScoreKey, _Kept]:
    rows = connection.execute(
        "SELECT case_id, photo_id, reader, baseline, revision, score_hash FROM scores WHERE run_id = ?", (run_id,)
    )
    return {
        ScoreKey(case_id, photo_id, reader or None, baseline): _Kept(revision, score_hash)
        for case_id, photo_id, reader, baseline, revision, score_hash in rows
    }


def is_outdated(desk: Desk, connection: sqlite3.Connection, run: Run) -> bool:
    """Whether the engine, or the model of that name, is another one today; without the model a run stays as it is."""
    if not is_of_this_engine(run.versions):
        return True
    digests = {model.name: model.digest for model in read_models(connection, desk.path)}
    return digests.get(run.model_name, run.model_digest) != run.model_digest
