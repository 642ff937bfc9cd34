"""Is everything as it was written? The file, every row, the chain of operations, and the photos on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project.catalogue import CASE_CELLS, PHOTO_CELLS, CatalogueReader
from engine.project.connection import in_words, open_reader, open_writer, refuse_unless_current, refuse_unless_project
from engine.project.hashes import row_hash, text_hash
from engine.project.heads import HEADS, read_head
from engine.project.lock import ProjectLock
from engine.project.log import LogIndex, follow
from engine.project.migrations import migrate, newest_version, version_of
from engine.project.places import beside, real_path
from engine.project.relink import content_hash
from engine.project.runs import RUN_CELLS
from engine.project.scores import SCORE_CELLS
from engine.project.trust import TRUST_CELLS
from engine.project.values import CheckReport
from engine.project.writer import transaction

_PEOPLES = {
    "meta": "key, value",
    "readers": "number, name, added_at",
    "cases": CASE_CELLS,
    "photos": PHOTO_CELLS,
    "models": "name, card_path, digest, added_at",
    "runs": RUN_CELLS,
}
_DERIVED = {
    "predictions": ("run_id, case_id, content", 2),
    "scores": (SCORE_CELLS, 4),
    "failures": ("run_id, photo_id, case_id, message, time", 2),
    "trust": (TRUST_CELLS, 4),
}
"""Tables that can be computed again, with their cells and how many of these are the key."""

_AGAIN = {"predictions": "score", "scores": "score", "failures": "score", "trust": "check the maps"}
"""What brings the rows of a derived table back."""

_MOST_OF_A_KIND = 20


def check(path: Path, repair: bool = False) -> CheckReport:
    """Check a project file and the photos it names; nothing is changed unless `repair`.

    Repair removes damaged predictions, scores, failures and checks (they can be computed again) and rebuilds indexes.
    People's work is never removed or replaced: for that there is `engine.project.copies.restore_backup`.
    """
    path = path.parent.resolve() / path.name
    try:
        problems = _problems(path)
        repaired = _repair(path) if repair and problems else ()
    except ProjectError as error:
        return CheckReport((str(error), _advice(path)))
    return CheckReport(_problems(path) if repaired else problems, repaired)


def rows_are_sound(path: Path) -> bool:
    """Whether the file, all its rows and the chain of operations are as they were written (photos apart)."""
    try:
        refuse_unless_project(path)
        with _current(path) as connection:
            return next(_row_problems(connection, path), None) is None
    except ProjectError:
        return False


def _problems(path: Path) -> tuple[str, ...]:
    refuse_unless_project(path)
    with _current(path) as connection:
        refuse_unless_current(connection, path)
        problems = list(_row_problems(connection, path))
        if problems:
            problems.append(_advice(path))
        return (*problems, *_photo_problems(connection, path))


@contextmanager
def _current(path: Path) -> Generator[sqlite3.Connection, None, None]:
    """The file as this program's format has it: one of an older format is brought up to date in memory only."""
    with in_words(path), closing(open_reader(path)) as connection:
        if version_of(connection) >= newest_version():
            yield connection
            return
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            connection.backup(copy)
            migrate(copy)
            yield copy


def _advice(path: Path) -> str:
    backup = beside(path, "backup")
    if backup.exists() and rows_are_sound(backup):
        return f"The backup “{backup.name}” is sound; where people's work is damaged, restore it."
    return "There is no sound backup beside the project."


def _row_problems(connection: sqlite3.Connection, path: Path) -> Iterator[str]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_OF_A_KIND})"):
        if line != "ok":
            yield f"The file's structure is damaged: {line}."
    for table, *_ in connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_OF_A_KIND):
        yield f"A row of {table} points to something that is missing."
    for table, cells in _PEOPLES.items():
        yield from _damaged_rows(connection, table, cells)
    for table, (cells, _) in _DERIVED.items():
        yield from _damaged_rows(connection, table, cells)
    for state, text in connection.execute("SELECT hash, json FROM states"):
        if text_hash(text) != state:
            yield f"The state {state[:12]} of its history is not as it was written."
    yield from _refusal(lambda: follow(connection, LogIndex(), path))
    yield from _refusal(lambda: CatalogueReader(path).read(connection))
    yield from _refusal(lambda: [read_head(connection, name, path) for name in HEADS])


def _damaged_rows(connection: sqlite3.Connection, table: str, names: str) -> Iterator[str]:
    for *cells, seal in connection.execute(f"SELECT {names}, hash FROM {table}"):
        if row_hash(table, cells) != seal:
            yield f"Row “{cells[0]}” of {table} is not as it was written."


def _refusal(attempt: Callable[[], object]) -> Iterator[str]:
    try:
        attempt()
    except ProjectError as error:
        yield str(error)


def _photo_problems(connection: sqlite3.Connection, path: Path) -> Iterator[str]:
    for photo_id, stored, sha256 in connection.execute("SELECT photo_id, path, sha256 FROM photos ORDER BY number"):
        file = real_path(stored, path.parent)
        try:
            if content_hash(file) != sha256:
                yield f"Photo “{photo_id}” has changed since it was added: {file}."
        except OSError:
            yield f"Photo “{photo_id}” is missing or cannot be read: {file}; relink its folder."


def _repair(path: Path) -> tuple[str, ...]:
    lock = ProjectLock(path)
    if not lock.take():
        raise ProjectError(
            tr(
                "“{name}” is open: {holder} holds it; close it there, then repair.",
                name=path.name,
                holder=lock.holder(),
            )
        )
    try:
        with in_words(path), closing(open_writer(path)) as connection:
            return (*_drop_damaged(connection), *_rebuild_indexes(connection))
    finally:
        lock.release()


def _drop_damaged(connection: sqlite3.Connection) -> Iterator[str]:
    for table, (names, key_size) in _DERIVED.items():
        rows = connection.execute(f"SELECT {names}, hash FROM {table}").fetchall()
        bad = [cells for *cells, seal in rows if row_hash(table, cells) != seal]
        where = " AND ".join(f"{name} = ?" for name in names.split(", ")[:key_size])
        with transaction(connection):
            connection.executemany(f"DELETE FROM {table} WHERE {where}", [cells[:key_size] for cells in bad])
        if bad:
            yield f"removed {len(bad)} damaged rows of {table}; {_AGAIN[table]} again to get them back."


def _rebuild_indexes(connection: sqlite3.Connection) -> Iterator[str]:
    lines = [line for (line,) in connection.execute("PRAGMA integrity_check")]
    if any("index" in line for line in lines):
        connection.execute("REINDEX")
        yield "rebuilt the indexes."
