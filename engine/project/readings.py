"""A reader's regions on a case: the locked first reading, or the latest state."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.cases import Case
from engine.project.catalogue import Catalogue
from engine.project.hashes import row_hash
from engine.project.log import Completion, LogIndex
from engine.project.operations import Desk
from engine.project.replay import Standing
from engine.project.values import ADJUDICATED, CaseState, Reading, Which
from engine.regions import LESION


@dataclass(frozen=True, slots=True)
class Outline:
    """A reading without its shapes: for each photo that was read, its standing up to the reading."""

    standings: Mapping[str, Standing]
    completed: bool
    counts: bool
    blind: bool | None
    answered: frozenset[str]
    """Photos of which the reader said that no lesion is visible."""

    def revisions(self, desk: Desk, connection: sqlite3.Connection) -> dict[str, str]:
        """The revision of each photo."""
        return {
            photo_id: row_hash("photo", desk.history.drawn(connection, standing))
            for photo_id, standing in self.standings.items()
        }


def outline(desk: Desk, connection: sqlite3.Connection, case: Case, reader: str, which: Which) -> Outline | None:
    """The reader's reading of the case; `None` where the reader has done nothing there.

    The first reading is what was there when the reader completed the case. Before that it is the latest state in an
    unblinded project; in a blinded one only what was imported. The latest reading is the latest state. What was
    adjudicated counts once it is completed, in an unblinded project too, on the photos that were settled.
    """
    blinded = reader == ADJUDICATED or desk.blinded(connection)
    index = desk.history.index(connection)
    completion = index.completions.get((case.case_id, reader))
    answers = index.acts.answers
    touched = [
        photo.photo_id
        for photo in case.photos
        if (photo.photo_id, reader) in index.regions or (photo.photo_id, reader) in answers
    ]
    if completion is None and not touched:
        return None
    imported = max((index.imports.get((photo_id, reader), 0) for photo_id in touched), default=0)
    until = index.count
    if which == "first" and completion is not None:
        until = completion.sequence
    elif which == "first" and blinded:
        until = imported
    standings = {
        photo_id: desk.history.standing(connection, photo_id, reader, until)
        for photo_id in _photos_read(index, case, reader, until, completion)
    }
    counts = completion is not None or not blinded or (imported > 0 and reader != ADJUDICATED)
    blind = _blind(standings.values(), _when_empty(desk, completion))
    answered = frozenset(photo_id for photo_id in standings if index.acts.answered_none(photo_id, reader, until))
    return Outline(standings, completion is not None, counts, blind, answered)


def reading(desk: Desk, connection: sqlite3.Connection, case: Case, reader: str, which: Which) -> Reading | None:
    """The reader's reading of the case with its regions; see `outline`."""
    found = outline(desk, connection, case, reader, which)
    if found is None:
        return None
    regions = {photo_id: desk.history.regions(connection, standing) for photo_id, standing in found.standings.items()}
    revisions = found.revisions(desk, connection)
    whole = row_hash("reading", [cell for pair in sorted(revisions.items()) for cell in pair])
    empty = (photo_id for photo_id in found.answered if all(region.label != LESION for region in regions[photo_id]))
    return Reading(regions, found.completed, found.counts, found.blind, whole, revisions, frozenset(empty))


def consensus_revision(revisions: Mapping[str, str]) -> str:
    """Hash over the revisions of the photo by reader."""
    return row_hash("consensus", [cell for pair in sorted(revisions.items()) for cell in pair])


def case_states(desk: Desk, connection: sqlite3.Connection, catalogue: Catalogue, reader: str) -> dict[str, CaseState]:
    """How far the reader is with each case; a flag goes before everything."""
    index = desk.history.index(connection)
    touched = (*tuple(index.regions), *tuple(index.acts.answers))
    begun = {catalogue.case_of.get(photo_id, "") for photo_id, name in touched if name == reader}
    begun |= {case_id for case_id, name in (*index.acts.differentials, *index.acts.notes) if name == reader}
    completed = {case_id for case_id, name in tuple(index.completions) if name == reader}
    flagged = {case_id for (case_id, name), on in tuple(index.flags.items()) if on and name == reader}
    states: dict[str, CaseState] = dict.fromkeys(catalogue.by_id, "not_started")
    marks: Mapping[CaseState, set[str]] = {"in_progress": begun, "completed": completed, "flagged": flagged}
    for state, case_ids in marks.items():
        states |= dict.fromkeys(case_ids & states.keys(), state)
    return states


def _photos_read(index: LogIndex, case: Case, reader: str, until: int, completion: Completion | None) -> Iterable[str]:
    """All photos of a case that a person completed; else those with work up to `until`."""
    whole = completion is not None and not completion.imported and reader != ADJUDICATED
    for photo in case.photos:
        place = photo.photo_id, reader
        answered = index.acts.answers.get(place, [(until + 1, False)])[0][0]
        begun = min(index.regions.get(place, [until + 1])[0], answered) <= until
        if begun or whole:
            yield photo.photo_id


def _when_empty(desk: Desk, completion: Completion | None) -> bool | None:
    """Whether a reading of nothing was blind; rows of the first formats do not say, and knew no unblinding."""
    if completion is None or completion.imported:
        return None
    return desk.made_blinded if completion.blind is None else completion.blind


def _blind(standings: Iterable[Standing], when_empty: bool | None) -> bool | None:
    answers = {answer for standing in standings for answer in standing.blind}
    if not answers:
        return when_empty
    return False if False in answers else None if None in answers else True
