"""What may be asked of a project about the study itself: roles, blinding, protocol, differentials, plan, findings."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Mapping

from engine.label_queue import QueuePlan
from engine.language import tr
from engine.project import differentials, findings, proposals, remarks, repeat_readings, scales
from engine.project.act_index import ActIndex
from engine.project.catalogue import Catalogue
from engine.project.connection import damaged
from engine.project.hashes import text_hash
from engine.project.operations import Desk
from engine.project.pool import ReaderPool
from engine.project.progress import ReaderProgress, reader_progress
from engine.project.values import (
    Act,
    Diagnoses,
    FrozenPlan,
    KeptFinding,
    KeptProposal,
    Operation,
    Protocol,
    Role,
    Which,
)
from engine.scale import Scale


class ActReads:
    """The reading of acts; every method raises `ProjectError` where the file is damaged or closed."""

    def __init__(self, desk: Desk, pool: ReaderPool) -> None:
        self._desk = desk
        self._pool = pool
        self._again: dict[str, tuple[tuple[object, ...], Catalogue, frozenset[str]]] = {}

    @property
    def blinded(self) -> bool:
        """Whether readers see nothing of a model or of others before they have completed a case."""
        if not self._desk.made_blinded:
            return False
        with self._pool.snapshot() as connection:
            return self._desk.blinded(connection)

    def unblinded(self) -> Act | None:
        """Who unblinded the project, when and why; `None` where it is blinded or never was."""
        operation = self._acts().unblinding
        return None if operation is None else _act(operation)

    def roles(self) -> Mapping[str, Role]:
        """The role of each reader."""
        with self._pool.snapshot() as connection:
            names = self._desk.catalogue.read(connection).readers
            known = self._desk.history.index(connection).acts.roles
            return {name: known.get(name, "reader") for name in names}

    def reader_progress(self) -> tuple[ReaderProgress, ...]:
        """Role and progress of each reader, in the order in which they came."""
        with self._pool.snapshot() as connection:
            catalogue = self._desk.catalogue.read(connection)
            cases = [case.case_id for case in catalogue.cases if not case.excluded]
            return reader_progress(self._desk.history.index(connection), catalogue.readers, cases)

    def may_coordinate(self, reader: str) -> bool:
        """Whether the reader may do what coordinators do: anyone while nobody coordinates."""
        return self._acts().may_coordinate(reader)

    def exclusion(self, case_id: str) -> Act | None:
        """Who left the case out, when and why; `None` where it counts or was imported as left out."""
        operation = self._acts().exclusions.get(case_id)
        return _act(operation) if operation is not None and operation.kind == "exclude" else None

    def protocol(self) -> Protocol | None:
        """The readers' instructions, the latest version; `None` where there are none."""
        versions = self.protocols()
        return versions[-1] if versions else None

    def protocols(self) -> tuple[Protocol, ...]:
        """Every version of the readers' instructions, the oldest first."""
        with self._pool.snapshot() as connection:
            operations = tuple(self._desk.history.index(connection).acts.protocols)
            texts = [self._text(self._desk.history.content(connection, row.after or "")) for row in operations]
        return tuple(Protocol(text, text_hash(text), _act(row)) for text, row in zip(texts, operations, strict=True))

    def protocol_of(self, case_id: str, reader: str) -> str | None:
        """Hash of the protocol in force when the reader completed the case; `None` without either."""
        with self._pool.snapshot() as connection:
            completion = self._desk.history.index(connection).completions.get((case_id, reader))
            state = None if completion is None else completion.protocol
            return None if state is None else self._protocol_hash(connection, state)

    def protocols_of_readings(self) -> Mapping[tuple[str, str], str | None]:
        """`protocol_of` for every completed case and its reader, what was adjudicated too."""
        with self._pool.snapshot() as connection:
            completions = tuple(self._desk.history.index(connection).completions.items())
            states = {completion.protocol for _, completion in completions if completion.protocol is not None}
            hashes = {state: self._protocol_hash(connection, state) for state in states}
        return {place: hashes.get(completion.protocol or "") for place, completion in completions}

    def differential(self, case_id: str, reader: str, latest: bool = False) -> Diagnoses | None:
        """The reader's conditions with their confidences, 1 to 5; `None` where none were named.

        Of a completed case what stood at completion, or with `latest` what was named last. Whom it may be shown to is
        for the caller to decide: nobody but `reader` before the case is completed.
        """
        with self._pool.snapshot() as connection:
            which: Which = "latest" if latest else "first"
            return differentials.differential(self._desk, connection, case_id, reader, which)

    def differentials(self, which: Which = "first") -> Mapping[str, Mapping[str, Diagnoses]]:
        """By case and reader, the differentials that results may use: of cases that their reader has completed.

        In an unblinded project those of cases that are still read, too.
        """
        with self._pool.snapshot() as connection:
            return differentials.counting(self._desk, connection, which)

    def answered_no_lesion(self, photo_id: str, reader: str) -> bool:
        """Whether the reader's last answer for the photo is that no lesion is visible."""
        return self._acts().answered_none(photo_id, reader)

    def scale(self, photo_id: str, reader: str) -> Scale | None:
        """The scale that the reader measured on the photo last; `None` without one."""
        with self._pool.snapshot() as connection:
            return scales.scale(self._desk, connection, photo_id, reader)

    def note(self, case_id: str, reader: str, latest: bool = True) -> str:
        """The reader's note on the case, or what it was at completion; "" without one.

        Whom it may be shown to is for the caller to decide: nobody but `reader` before the case is completed.
        """
        with self._pool.snapshot() as connection:
            return remarks.note(self._desk, connection, case_id, reader, "latest" if latest else "first")

    def notes(self, which: Which = "first") -> Mapping[tuple[str, str], str]:
        """By case and reader, the notes that tables may hold: of cases that their reader has completed.

        In an unblinded project those of cases that are still read, too.
        """
        with self._pool.snapshot() as connection:
            return remarks.counting_notes(self._desk, connection, which)

    def flag_reasons(self, reader: str) -> Mapping[str, str]:
        """By case, why the reader has flagged it; "" where no reason was given."""
        with self._pool.snapshot() as connection:
            index = self._desk.history.index(connection)
            flagged = [place for place, is_flagged in tuple(index.flags.items()) if is_flagged and place[1] == reader]
            return {case_id: index.acts.flag_reasons.get((case_id, reader), "") for case_id, _ in flagged}

    def seconds_worked(self, case_id: str, reader: str) -> float:
        """How long the reader worked on the case before completing it; NaN where that was not measured."""
        return self._acts().seconds.get((case_id, reader), math.nan)

    def queue_plan(self) -> QueuePlan:
        """In which order readers label; see `engine.label_queue.queue_of`."""
        with self._pool.snapshot() as connection:
            return repeat_readings.queue_plan(self._desk, connection)

    def coming_again(self, reader: str) -> frozenset[str]:
        """Cases that the reader has completed and is to read a second time now, as `again_name(reader)`."""
        with self._pool.snapshot() as connection:
            moment = repeat_readings.moment(self._desk.history.index(connection)), self._desk.catalogue.read(connection)
            kept = self._again.get(reader)
            if kept is None or kept[0] != moment[0] or kept[1] is not moment[1]:
                found = repeat_readings.cases_coming_again(self._desk, connection, reader)
                kept = self._again[reader] = (*moment, found)
            return kept[2]

    def read_twice(self) -> tuple[tuple[str, str], ...]:
        """Case and reader of every repeat reading that is completed, by reader and case."""
        with self._pool.snapshot() as connection:
            return repeat_readings.read_twice(self._desk.history.index(connection))

    def analysis_plan(self) -> FrozenPlan | None:
        """The analysis plan that was frozen last; `None` where none was."""
        plans = self.analysis_plans()
        return plans[-1] if plans else None

    def analysis_plans(self) -> tuple[FrozenPlan, ...]:
        """Every analysis plan that was frozen, the oldest first."""
        with self._pool.snapshot() as connection:
            operations = tuple(self._desk.history.index(connection).acts.plans)
            contents = [self._desk.history.content(connection, row.after or "") for row in operations]
        return tuple(self._plan(text, row) for text, row in zip(contents, operations, strict=True))

    def findings(self, withdrawn: bool = False) -> tuple[KeptFinding, ...]:
        """How each finding stands, in the order in which they were made; with `withdrawn` those too.

        Whom they may be shown to in a blinded project is for the caller to decide.
        """
        with self._pool.snapshot() as connection:
            kept = findings.findings(self._desk, connection)
        return tuple(one for one in kept if withdrawn or one.finding.status != "withdrawn")

    def finding_history(self, finding_id: str) -> tuple[KeptFinding, ...]:
        """Every version of a finding, the oldest first; none where there is no such finding."""
        with self._pool.snapshot() as connection:
            return findings.history(self._desk, connection, finding_id)

    def proposals(self) -> tuple[KeptProposal, ...]:
        """Every choice of photos to be labelled that was made by their saliency, the oldest first.

        Whom they may be shown to in a blinded project is for the caller to decide.
        """
        with self._pool.snapshot() as connection:
            return proposals.proposals(self._desk, connection)

    def _acts(self) -> ActIndex:
        with self._pool.snapshot() as connection:
            return self._desk.history.index(connection).acts

    def _protocol_hash(self, connection: sqlite3.Connection, state: str) -> str:
        return text_hash(self._text(self._desk.history.content(connection, state)))

    def _text(self, content: str) -> str:
        text: object = json.loads(content)
        if not isinstance(text, str):
            raise damaged(self._desk.path, tr("a protocol is not text"))
        return text

    def _plan(self, content: str, row: Operation) -> FrozenPlan:
        try:
            counts = json.loads(row.name)
            readings, runs = int(counts["readings"]), int(counts["runs"])
        except (ValueError, TypeError, KeyError) as error:
            raise damaged(
                self._desk.path, tr("the counts of the plan of operation {operation} are none", operation=row.sequence)
            ) from error
        return FrozenPlan(content, row.after or "", _act(row), bool(row.blind), readings, runs)


def _act(operation: Operation) -> Act:
    reason = operation.name if operation.kind in ("exclude", "unblind") else ""
    return Act(operation.by, operation.time, reason)
