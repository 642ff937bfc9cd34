"""Files of the second format, made by its own statements, open with everything that was in them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from engine.project.checking import check, rows_are_sound
from engine.project.hashes import chained_hash
from engine.project.places import beside
from engine.project.project import Project
from engine.project.values import Operation, Reading
from tests.engine.project.making import READER, Brought, draw, make_cases, make_project, move, painted, polygon
from tests.engine.project.older import write_as


def test_nothing_of_a_second_format_is_lost(tmp_path: Path) -> None:
    path, operations, readings = _second_format(tmp_path)
    with Project.open(path) as project:
        assert project.history("a", READER) == operations
        assert {case: project.reading(case, READER, "latest") for case in readings} == readings
        assert project.readers() == (READER, "Bob")
        assert project.case("c3").excluded == "blurred"
        assert project.blinded
        assert (project.protocol(), project.analysis_plan(), project.unblinded()) == (None, None, None)
        assert set(project.roles().values()) == {"reader"}
        assert project.exclusion("c3") is not None
        before = project.verify_chain()
        project.edit("a", READER, draw(polygon("new", 9))).result()
        project.set_role(READER, "coordinator", READER).result()
        assert project.verify_chain() == before + 2
    with closing(sqlite3.connect(path)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'region_states'").fetchall()
    assert check(path).sound
    with Project.open(path) as project:
        assert project.undo("a", READER).result() is not None


def test_a_backup_of_the_second_format_is_known_to_be_sound(tmp_path: Path) -> None:
    path, *_ = _second_format(tmp_path)
    with Project.open(path):
        pass
    backup = beside(path, "backup")
    assert rows_are_sound(backup)
    with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
        connection.execute("UPDATE heads SET count = count + 1 WHERE name = 'operations'")
    assert not rows_are_sound(backup)


def test_an_older_file_is_checked_without_being_changed(tmp_path: Path) -> None:
    path, *_ = _second_format(tmp_path)
    before = path.read_bytes()
    assert check(path).sound
    assert path.read_bytes() == before


def test_completions_of_the_second_format_keep_their_blindness(tmp_path: Path) -> None:
    """Their rows do not say it; nobody could unblind a project then."""
    with make_project(tmp_path) as project:
        project.complete_case("c2", READER).result()
        path = project.path
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _as_written_then(connection)
    write_as(path, 2)
    with Project.open(path) as project:
        project.unblind(READER, "the study is over").result()
        reading = project.reading("c2", READER)
        assert reading is not None
        assert reading.blind is True


def _as_written_then(connection: sqlite3.Connection) -> None:
    """The one row of the log as the second format wrote it: a completion without an answer to “blind?”."""
    connection.execute("DROP TRIGGER operations_stay")
    cells = connection.execute(
        "SELECT sequence, gesture, kind, name, reader, case_id, photo_id, region_id, before, after, NULL, refers, time "
        "FROM operations"
    ).fetchone()
    connection.execute("UPDATE operations SET blind = NULL, hash = ?", (chained_hash("", cells),))


def _second_format(
    folder: Path,
) -> tuple[Path, tuple[Operation, ...], dict[str, Reading | None]]:
    with make_project(folder) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
        project.edit("a", READER, move(polygon("r", 1), polygon("r", 2))).result()
        project.edit("b", READER, draw(painted("m", 3))).result()
        project.undo("a", READER).result()
        project.add_data_set(make_cases(folder), [Brought("c", "Bob", polygon("i", 5))]).result()
        project.exclude_case("c3", "blurred").result()
        operations = project.history("a", READER)
        readings = {case.case_id: project.reading(case.case_id, READER, "latest") for case in project.cases()}
        path = project.path
    write_as(path, 2)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM region_states").fetchone()[0] == 4
    return path, operations, readings
