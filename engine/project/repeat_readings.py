"""Which cases come again to a reader, and which were read twice, as the log tells it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from engine.label_queue import QueuePlan, plan_from_json
from engine.project.catalogue import Catalogue
from engine.project.log import LogIndex
from engine.project.operations import Desk
from engine.readers.names import again_name, is_again, person_of
from engine.repeat_reading import OwnWork, coming_again


def queue_plan(desk: Desk, connection: sqlite3.Connection) -> QueuePlan:
    """The order of labelling that is in force."""
    state = desk.history.index(connection).acts.queue
    return plan_from_json(desk.history.content(connection, state)) if state else QueuePlan()


def cases_coming_again(desk: Desk, connection: sqlite3.Connection, reader: str) -> frozenset[str]:
    """The cases that the reader is to read a second time now; see `engine.repeat_reading.coming_again`."""
    index = desk.history.index(connection)
    if not index.acts.queue:
        return frozenset()
    catalogue, name = desk.catalogue.read(connection), again_name(reader)
    begun = frozenset(_begun(index, catalogue, name))
    plan = queue_plan(desk, connection)
    if not plan.again and not begun:
        return frozenset()
    counting = [case.case_id for case in catalogue.cases if not case.excluded]
    return coming_again(plan, counting, reader, _own_work(index, reader, begun)) & frozenset(counting)


def moment(index: LogIndex) -> tuple[object, ...]:
    """What changes whenever a case may begin or cease to come again; most edits leave it as it is."""
    acts = index.acts
    kept = (index.completions, index.regions, acts.answers, acts.notes, acts.differentials)
    return acts.queue, *map(len, kept)


def read_twice(index: LogIndex) -> tuple[tuple[str, str], ...]:
    """Case and reader of every repeat reading that is completed, by reader and case."""
    found = [(person_of(name), case_id) for case_id, name in tuple(index.completions) if is_again(name)]
    return tuple((case_id, reader) for reader, case_id in sorted(found) if (case_id, reader) in index.completions)


def _own_work(index: LogIndex, reader: str, begun: frozenset[str]) -> OwnWork:
    """What came with a data set was not read here and does not come again."""
    name = again_name(reader)
    first, repeated = dict[str, int](), dict[str, int]()
    for (case_id, whose), completion in tuple(index.completions.items()):
        if whose == reader and not completion.imported:
            first[case_id] = completion.sequence
        elif whose == name:
            repeated[case_id] = completion.sequence
    return OwnWork(first, repeated, begun)


def _begun(index: LogIndex, catalogue: Catalogue, name: str) -> Iterator[str]:
    for photo_id, whose in (*tuple(index.regions), *tuple(index.acts.answers)):
        if whose == name:
            yield catalogue.case_of.get(photo_id, "")
    for case_id, whose in (*tuple(index.acts.differentials), *tuple(index.acts.notes)):
        if whose == name:
            yield case_id
