"""Tampering with the closed file: every edit, deletion and reordering of the log is noticed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.errors import ProjectError
from engine.findings import Finding
from engine.project.hashes import row_hash
from engine.project.project import Project
from tests.engine.project.making import READER, draw, make_project, polygon

EDITS = 6


def _statements(*texts: str) -> Callable[[sqlite3.Connection], None]:
    def tamper(connection: sqlite3.Connection) -> None:
        for text in texts:
            connection.execute(text)

    return tamper


def _drop_tail(connection: sqlite3.Connection) -> None:
    """The last row goes, and the count is made to fit; the chain's head still says otherwise to who kept it."""
    connection.execute("DELETE FROM operations WHERE sequence = 6")


TAMPERINGS = {
    "an edit of a time": _statements("UPDATE operations SET time = '2000-01-01' WHERE sequence = 3"),
    "an edit of blindness": _statements("UPDATE operations SET blind = 0 WHERE sequence = 2"),
    "another state": _statements(
        "UPDATE operations SET after = (SELECT after FROM operations WHERE sequence = 1) WHERE sequence = 4"
    ),
    "a deletion in the middle": _statements("DELETE FROM operations WHERE sequence = 3"),
    "a deletion that closes the gap": _statements(
        "DELETE FROM operations WHERE sequence = 3",
        "UPDATE operations SET sequence = sequence - 1, gesture = gesture - 1 WHERE sequence > 3",
        "UPDATE heads SET count = 5 WHERE name = 'operations'",
    ),
    "a deletion at the end": _drop_tail,
    "two rows exchanged": _statements(
        "UPDATE operations SET sequence = 100 WHERE sequence = 2",
        "UPDATE operations SET sequence = 2 WHERE sequence = 5",
        "UPDATE operations SET sequence = 5 WHERE sequence = 100",
    ),
    "another actor": _statements("UPDATE operations SET actor = 'Ann' WHERE sequence = 4"),
    "a row added": _statements(
        "INSERT INTO operations SELECT 7, 7, kind, name, reader, case_id, photo_id, region_id, before, after, blind, "
        "refers, time, hash, actor FROM operations WHERE sequence = 6",
        "UPDATE heads SET count = 7 WHERE name = 'operations'",
    ),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_tampering_is_noticed(tmp_path: Path, what: str) -> None:
    path = _tampered(tmp_path, TAMPERINGS[what])
    with Project.open(path) as project:
        with pytest.raises(ProjectError, match="damaged"):
            project.verify_chain()
        with pytest.raises(ProjectError, match="damaged"):
            project.regions("a", READER)
        with pytest.raises(ProjectError, match="damaged"):
            project.edit("a", READER, draw(polygon("new", 1))).result()
        assert len(project.cases()) == 3


def test_a_resealed_row_breaks_the_chain_behind_it(tmp_path: Path) -> None:
    def reseal(connection: sqlite3.Connection) -> None:
        seal = row_hash("operations", ("anything",))
        connection.execute("UPDATE operations SET name = 'x', hash = ? WHERE sequence = 3", (seal,))

    with Project.open(_tampered(tmp_path, reseal)) as project, pytest.raises(ProjectError, match="operation 3"):
        project.verify_chain()


def test_a_changed_region_state_is_noticed(tmp_path: Path) -> None:
    path = _tampered(tmp_path, _statements("UPDATE states SET json = replace(json, 'lesion', 'hair')"))
    with Project.open(path) as project, pytest.raises(ProjectError, match="the state"):
        project.regions("a", READER)


def test_changed_facts_are_noticed(tmp_path: Path) -> None:
    path = _tampered(tmp_path, _statements("UPDATE cases SET age = 42 WHERE case_id = 'c1'"))
    with Project.open(path) as project, pytest.raises(ProjectError, match="row 1 of its cases"):
        project.cases()


def test_a_changed_blinding_is_noticed(tmp_path: Path) -> None:
    path = _tampered(tmp_path, _statements("UPDATE meta SET value = 'no' WHERE key = 'blinded'"))
    with pytest.raises(ProjectError, match="blinded"):
        Project.open(path)


@pytest.mark.parametrize("change", ["name = 'Bob'", "actor = NULL", "actor = 'Bob'", "refers = 1", "case_id = 'c2'"])
@pytest.mark.parametrize("kind", ["role", "unblind", "protocol", "plan", "finding", "exclude"])
def test_a_changed_act_is_noticed(tmp_path: Path, kind: str, change: str) -> None:
    def tamper(connection: sqlite3.Connection) -> None:
        sequence = connection.execute("SELECT max(sequence) FROM operations WHERE kind = ?", (kind,)).fetchone()[0]
        assert connection.execute(f"UPDATE operations SET {change} WHERE sequence = {sequence}").rowcount == 1

    with Project.open(_tampered(tmp_path, tamper, _act)) as project:
        for look in (project.verify_chain, lambda: project.blinded, project.roles, project.protocol, project.findings):
            with pytest.raises(ProjectError, match="damaged"):
                look()


def test_a_changed_protocol_text_is_noticed(tmp_path: Path) -> None:
    change = _statements("UPDATE states SET json = '\"Do nothing.\"' WHERE json = '\"Read all.\"'")
    path = _tampered(tmp_path, change, _act)
    with Project.open(path) as project, pytest.raises(ProjectError, match="the state"):
        project.protocol()


def test_a_changed_finding_is_noticed(tmp_path: Path) -> None:
    change = _statements("UPDATE states SET json = replace(json, 'Rulers', 'Nothing') WHERE json LIKE '%Rulers%'")
    path = _tampered(tmp_path, change, _act)
    with Project.open(path) as project:
        for look in (project.findings, lambda: project.finding_history("f1")):
            with pytest.raises(ProjectError, match="the state"):
                look()


def _draw(project: Project) -> None:
    for number in range(EDITS):
        project.edit("a", READER, draw(polygon(str(number), number))).result()


def _act(project: Project) -> None:
    """An act of every kind that concerns the whole study."""
    project.set_protocol("Read some.", READER).result()
    project.set_protocol("Read all.", READER).result()
    project.exclude_case("c3", "blurred", READER).result()
    project.freeze_plan("[]", READER).result()
    project.freeze_plan("{}", READER).result()
    project.set_role(READER, "coordinator", READER).result()
    project.add_reader("Bob").result()
    project.save_finding(Finding("f1", "Rulers draw saliency."), READER).result()
    project.unblind(READER, "all cases are read").result()


def _tampered(
    folder: Path, tamper: Callable[[sqlite3.Connection], None], work: Callable[[Project], None] = _draw
) -> Path:
    with make_project(folder) as project:
        work(project)
    connection = sqlite3.connect(project.path, isolation_level=None)
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    tamper(connection)
    for _, sql in triggers:
        connection.execute(sql)
    connection.close()
    return project.path
