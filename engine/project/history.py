"""Regions as the log tells them: checked states, cached replays, any past moment."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from pathlib import Path

from engine.errors import ProjectError, SpotcheckError
from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import text_hash
from engine.project.heads import Head
from engine.project.log import LogIndex, fetch, follow
from engine.project.replay import Replay, Standing
from engine.project.values import Operation
from engine.region_json import REMARKS, region_from_json, region_to_json
from engine.regions import Mask, Region

_REPLAYS = 64
_KEPT_BYTES = 32 * 2**20
_REMARKED = f'{{"{REMARKS}":'
"""How the text of a region begins that has a comment, a certainty or a lock."""


class History:
    """The log of one project. Every method takes the connection through which its caller reads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.RLock()
        self._index = LogIndex()
        self._replays: OrderedDict[tuple[str, str], Replay] = OrderedDict()
        self._states = _Kept()
        self._drawn: dict[str, str] = {}

    def index(self, connection: sqlite3.Connection) -> LogIndex:
        """The index, at the connection's moment or a later one that is committed; to be read only.

        Other threads may add to it: iterate over a copy of its keys.

        Raises:
            ProjectError: the log is damaged.
        """
        with self._guard:
            follow(connection, self._index, self._path)
            return self._index

    def head(self, connection: sqlite3.Connection) -> tuple[Head, str]:
        """Where the next operation goes: the log's head and its last hash. For the writer."""
        with self._guard:
            return follow(connection, self._index, self._path), self._index.head

    def standing(
        self, connection: sqlite3.Connection, photo_id: str, reader: str, until: int | None = None
    ) -> Standing:
        """The reader's work on the photo after the operation `until`, by default the last."""
        with self._guard:
            sequences = self.index(connection).regions.get((photo_id, reader), [])
            if until is not None and sequences and sequences[-1] > until:
                past = [number for number in sequences if number <= until]
                return self._extend(connection, Replay(), past).standing()
            replay = self._replays.pop((photo_id, reader), None) or Replay()
            new = sequences if not replay.last else _after(sequences, replay.last)
            self._replays[(photo_id, reader)] = self._extend(connection, replay, new)
            if len(self._replays) > _REPLAYS:
                self._replays.popitem(last=False)
            return replay.standing()

    def operations(self, connection: sqlite3.Connection, photo_id: str, reader: str) -> tuple[Operation, ...]:
        """Every operation of the reader on the photo's regions."""
        sequences = list(self.index(connection).regions.get((photo_id, reader), []))
        return tuple(fetch(connection, sequences, self._path))

    def regions(self, connection: sqlite3.Connection, standing: Standing) -> tuple[Region, ...]:
        """The regions that are there."""
        return tuple(self.state(connection, state) for state in standing.current())

    def state(self, connection: sqlite3.Connection, state_hash: str) -> Region:
        """The region whose state has this hash.

        Raises:
            ProjectError: missing, or not as it was written.
        """
        with self._guard:
            known = self._states.get(state_hash)
        if known is not None:
            return known
        text = self.content(connection, state_hash)
        try:
            region = region_from_json(text)
        except SpotcheckError as error:
            raise ProjectError(f"“{self._path.name}”: {error}") from error
        with self._guard:
            self._states.keep(state_hash, region, len(text))
        return region

    def drawn(self, connection: sqlite3.Connection, standing: Standing) -> tuple[str, ...]:
        """The states of the regions that are there, each without what its reader says about it.

        A comment, a certainty or a lock changes no score: what depends on the shapes alone asks for these.
        """
        states = standing.current()
        with self._guard:
            unknown = [state for state in states if state not in self._drawn]
        found = {state: self._bare(connection, state) for state in unknown}
        with self._guard:
            self._drawn.update(found)
            return tuple(self._drawn[state] for state in states)

    def _bare(self, connection: sqlite3.Connection, state: str) -> str:
        row = connection.execute("SELECT substr(json, 1, ?) FROM states WHERE hash = ?", (len(_REMARKED), state))
        if (row.fetchone() or ("",))[0] != _REMARKED:
            return state
        return text_hash(region_to_json(self.state(connection, state).bare()))

    def content(self, connection: sqlite3.Connection, state_hash: str) -> str:
        """The JSON text that has this hash: of a region, or what an act says.

        Raises:
            ProjectError: missing, or not as it was written.
        """
        row = connection.execute("SELECT json FROM states WHERE hash = ?", (state_hash,)).fetchone()
        if row is None or text_hash(row[0]) != state_hash:
            raise damaged(
                self._path,
                tr("the state {state} of its history is not as it was written", state=state_hash[:12]),
            )
        return str(row[0])

    def _extend(self, connection: sqlite3.Connection, replay: Replay, sequences: list[int]) -> Replay:
        for operation in fetch(connection, sequences, self._path):
            replay.apply(operation)
        return replay


class _Kept:
    """Regions that were read lately, as many as fit into `_KEPT_BYTES`."""

    def __init__(self) -> None:
        self._regions: OrderedDict[str, tuple[Region, int]] = OrderedDict()
        self._size = 0

    def get(self, state: str) -> Region | None:
        """The region, which thereby is used again."""
        if state not in self._regions:
            return None
        self._regions.move_to_end(state)
        return self._regions[state][0]

    def keep(self, state: str, region: Region, text_size: int) -> None:
        """Keep one more; those that were not used for longest make room."""
        size = text_size + (len(region.shape.bits) if isinstance(region.shape, Mask) else 8 * text_size)
        if state not in self._regions:
            self._regions[state] = (region, size)
            self._size += size
        while self._size > _KEPT_BYTES:
            _, (_, gone) = self._regions.popitem(last=False)
            self._size -= gone


def keep_state(connection: sqlite3.Connection, region: Region) -> str:
    """Store the state of a region under its hash, once, and give the hash."""
    return keep_content(connection, region_to_json(region))


def keep_content(connection: sqlite3.Connection, text: str) -> str:
    """Store canonical JSON under its hash, once, and give the hash."""
    state = text_hash(text)
    connection.execute("INSERT OR IGNORE INTO states VALUES (?, ?)", (state, text))
    return state


def _after(sequences: list[int], last: int) -> list[int]:
    start = len(sequences)
    while start and sequences[start - 1] > last:
        start -= 1
    return sequences[start:]
