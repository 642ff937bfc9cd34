"""Regions as the log tells them: checked states, cached replays, any past moment."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from pathlib import Path

from engine.errors import ProjectError, SpotcheckError
from engine.project.connection import damaged
from engine.project.hashes import text_hash
from engine.project.heads import Head
from engine.project.log import LogIndex, fetch, follow
from engine.project.replay import Replay, Standing
from engine.project.values import Operation
from engine.region_json import region_from_json, region_to_json
from engine.regions import Region

_REPLAYS = 64
_STATES = 512


class History:
    """The log of one project. Every method takes the connection through which its caller reads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.RLock()
        self._index = LogIndex()
        self._replays: OrderedDict[tuple[str, str], Replay] = OrderedDict()
        self._states: OrderedDict[str, Region] = OrderedDict()

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
            if state_hash in self._states:
                self._states.move_to_end(state_hash)
                return self._states[state_hash]
        region = self._read_state(connection, state_hash)
        with self._guard:
            self._states[state_hash] = region
            if len(self._states) > _STATES:
                self._states.popitem(last=False)
        return region

    def _read_state(self, connection: sqlite3.Connection, state_hash: str) -> Region:
        row = connection.execute("SELECT json FROM region_states WHERE hash = ?", (state_hash,)).fetchone()
        if row is None or text_hash(row[0]) != state_hash:
            raise damaged(self._path, f"the region state {state_hash[:12]} is not as it was written")
        try:
            return region_from_json(row[0])
        except SpotcheckError as error:
            raise ProjectError(f"“{self._path.name}”: {error}") from error

    def _extend(self, connection: sqlite3.Connection, replay: Replay, sequences: list[int]) -> Replay:
        for operation in fetch(connection, sequences, self._path):
            replay.apply(operation)
        return replay


def keep_state(connection: sqlite3.Connection, region: Region) -> str:
    """Store the state of a region under its hash, once, and give the hash."""
    text = region_to_json(region)
    state = text_hash(text)
    connection.execute("INSERT OR IGNORE INTO region_states VALUES (?, ?)", (state, text))
    return state


def state_hash(region: Region) -> str:
    """The hash under which the state of `region` is kept."""
    return text_hash(region_to_json(region))


def _after(sequences: list[int], last: int) -> list[int]:
    start = len(sequences)
    while start and sequences[start - 1] > last:
        start -= 1
    return sequences[start:]
