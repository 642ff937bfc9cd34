"""Adding a data set: what is new is added, what is known is brought up to date, and no region that is there changes.

A photo is known by its identifier, else by the content of its file (each known photo once). Of a known photo the path,
of a known case the patient, facts and reference are updated; what the data set leaves open stays. A photo known by its
identifier moves to the case that the data set names, unless a reader has completed either case; a photo known only by
its content stays where it is. A photo whose file differs from the one that regions were drawn on stays as it was. A
reader's regions of one label on one photo are added once: where that reader ever had that label there, they are kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from engine.cases import Case, Photo
from engine.errors import ProjectError
from engine.language import tr
from engine.project.catalogue import Catalogue
from engine.project.facts import (
    case_number,
    ensure_reader,
    insert_case,
    insert_photo,
    merged,
    update_case,
    update_photo,
)
from engine.project.history import keep_state
from engine.project.log import Entry, append
from engine.project.operations import Desk
from engine.project.values import Added
from engine.project.writer import Step
from engine.regions import Region

T = TypeVar("T")

_CASES_AT_ONCE = 200
_PHOTOS_AT_ONCE = 200


class ReadRegion(Protocol):
    """A region that a data set brings."""

    @property
    def photo_id(self) -> str: ...
    @property
    def reader(self) -> str: ...
    @property
    def region(self) -> Region: ...


@dataclass(slots=True)
class Addition:
    """One data set on its way into the project; `steps` are its transactions."""

    desk: Desk
    cases: Sequence[Case]
    regions: Sequence[ReadRegion]
    blind: bool | None
    completed: bool
    _known: dict[str, str] = field(default_factory=dict[str, str])
    _added: Added = field(default_factory=Added)

    def steps(self) -> Iterator[Step[Added]]:
        """The transactions, in order; each gives what was added so far."""
        yield self._match
        for cases in _batched(self.cases, _CASES_AT_ONCE):
            yield lambda connection, cases=cases: self._add_cases(connection, cases)
        groups = self._groups()
        for places in _batched(list(groups), _PHOTOS_AT_ONCE):
            yield lambda connection, places=places: self._add_regions(connection, places, groups)
        if self.completed:
            for places in _batched(list(groups), _PHOTOS_AT_ONCE):
                yield lambda connection, places=places: self._complete(connection, places)

    def _match(self, connection: sqlite3.Connection) -> Added:
        """Find out which photos are known, and under which identifier."""
        catalogue = self.desk.catalogue.read(connection)
        given = [photo for case in self.cases for photo in case.photos]
        _refuse_doubles(given)
        self._known = {photo.photo_id: photo.photo_id for photo in given if photo.photo_id in catalogue.photos}
        by_content: dict[str, list[str]] = {}
        for photo in catalogue.photos.values():
            if photo.photo_id not in self._known:
                by_content.setdefault(photo.sha256, []).append(photo.photo_id)
        for photo in given:
            if photo.photo_id not in self._known and by_content.get(photo.sha256):
                self._known[photo.photo_id] = by_content[photo.sha256].pop(0)
        return self._added

    def _add_cases(self, connection: sqlite3.Connection, cases: Sequence[Case]) -> Added:
        catalogue = self.desk.catalogue.read(connection)
        added = self._added
        for case in cases:
            added = self._add_case(connection, catalogue, case, added)
        self._added = added
        return added

    def _add_case(self, connection: sqlite3.Connection, catalogue: Catalogue, case: Case, added: Added) -> Added:
        home = self._home(catalogue, case)
        number = case_number(connection, home)
        entering = [photo for photo in case.photos if self._enters(connection, catalogue, photo, home)]
        if number is None and entering:
            number = insert_case(connection, case, self.desk.path)
            added = replace(added, cases=added.cases + 1)
        elif number is not None:
            known = catalogue.by_id.get(home, case)
            update_case(connection, number, merged(known, case), self.desk.path)
            added = replace(added, cases_known=added.cases_known + 1)
        for position, photo in enumerate(case.photos):
            place = (number, position) if photo in entering and number is not None else None
            added = self._add_photo(connection, catalogue, photo, place, added)
        return added

    def _home(self, catalogue: Catalogue, case: Case) -> str:
        """The identifier of the case that takes the photos: a known one where every photo is known by content only."""
        names = {self._known.get(photo.photo_id, photo.photo_id) for photo in case.photos}
        own = {photo.photo_id for photo in case.photos}
        if case.case_id not in catalogue.by_id and names and not names & own:
            return catalogue.case_of[min(names)]
        return case.case_id

    def _enters(self, connection: sqlite3.Connection, catalogue: Catalogue, photo: Photo, home: str) -> bool:
        """Whether the photo is put into the case `home`: it is new, or known by name and free to move."""
        name = self._known.get(photo.photo_id)
        if name is None:
            return True
        if name != photo.photo_id:
            return False
        old = catalogue.case_of[name]
        completed = {case_id for case_id, _ in tuple(self.desk.history.index(connection).completions)}
        return old == home or not completed & {old, home}

    def _add_photo(
        self,
        connection: sqlite3.Connection,
        catalogue: Catalogue,
        photo: Photo,
        place: tuple[int, int] | None,
        added: Added,
    ) -> Added:
        name = self._known.get(photo.photo_id)
        if name is None:
            if place is not None:
                insert_photo(connection, photo, *place, self.desk.path)
            return replace(added, photos=added.photos + 1)
        added = replace(added, photos_known=added.photos_known + 1)
        if name == photo.photo_id and place is None:
            added = replace(added, photos_in_completed_cases=(*added.photos_in_completed_cases, name))
        if self._differs(connection, catalogue.photos[name], photo):
            return replace(added, photos_differing=(*added.photos_differing, name))
        update_photo(connection, name, photo, place, self.desk.path)
        return added

    def _differs(self, connection: sqlite3.Connection, known: Photo, given: Photo) -> bool:
        """Whether the file is another one than regions were drawn on."""
        index = self.desk.history.index(connection)
        return known.sha256 != given.sha256 and any(photo_id == known.photo_id for photo_id, _ in tuple(index.regions))

    def _groups(self) -> dict[tuple[str, str], list[Region]]:
        """The regions of each photo and reader."""
        groups: dict[tuple[str, str], list[Region]] = {}
        for item in self.regions:
            groups.setdefault((item.photo_id, item.reader), []).append(item.region)
        return groups

    def _add_regions(self, connection: sqlite3.Connection, places: Sequence[_Place], groups: _Groups) -> Added:
        catalogue = self.desk.catalogue.read(connection)
        head, previous = self.desk.history.head(connection)
        added = self._added
        for place in places:
            photo_id, reader = self._known.get(place[0], place[0]), place[1]
            catalogue.photo(photo_id)
            labels = self._labels(connection, photo_id, reader)
            new = [region for region in groups[place] if region.label not in labels]
            ensure_reader(connection, reader, self.desk.path)
            entries = [self._entry(connection, photo_id, reader, region) for region in new]
            head, previous = append(connection, entries, head, previous)
            kept = len(groups[place]) - len(new)
            added = replace(added, regions=added.regions + len(new), regions_kept=added.regions_kept + kept)
        self._added = added
        return added

    def _entry(self, connection: sqlite3.Connection, photo_id: str, reader: str, region: Region) -> Entry:
        state = keep_state(connection, region)
        return Entry(
            "import", reader=reader, photo_id=photo_id, region_id=region.region_id, after=state, blind=self.blind
        )

    def _labels(self, connection: sqlite3.Connection, photo_id: str, reader: str) -> set[str]:
        """Labels of every region that the reader ever had on the photo."""
        operations = self.desk.history.operations(connection, photo_id, reader)
        states = {state for operation in operations for state in (operation.before, operation.after) if state}
        return {self.desk.history.state(connection, state).label for state in states}

    def _complete(self, connection: sqlite3.Connection, places: Sequence[_Place]) -> Added:
        catalogue = self.desk.catalogue.read(connection)
        index = self.desk.history.index(connection)
        head, previous = self.desk.history.head(connection)
        cases = {(catalogue.case_of[self._known.get(photo_id, photo_id)], reader): None for photo_id, reader in places}
        for case_id, reader in cases:
            if (case_id, reader) not in index.completions:
                entry = Entry("complete", "import", reader, case_id)
                head, previous = append(connection, [entry], head, previous)
        return self._added


def _refuse_doubles(photos: Sequence[Photo]) -> None:
    seen: set[str] = set()
    for photo in photos:
        if photo.photo_id in seen:
            raise ProjectError(
                tr("The data set names photo “{photo}” twice; give each photo a name of its own.", photo=photo.photo_id)
            )
        seen.add(photo.photo_id)


_Place = tuple[str, str]
_Groups = dict[_Place, list[Region]]


def _batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))
