"""The writer thread: order, failures, the saving state, reading meanwhile."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from engine.errors import ProjectError
from engine.project.connection import open_writer
from engine.project.project import Project
from engine.project.writer import Step, Urgency, Writer
from tests.engine.project.making import READER, draw, make_project, move, polygon


def test_people_go_first_and_steps_let_them_in_between(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    path = tmp_path / "study.spotcheck"
    writer = Writer(open_writer(path), path)
    order: list[str] = []
    gate = threading.Event()

    def step(name: str) -> Step[None]:
        return lambda _: order.append(name)

    writer.submit(Urgency.PEOPLE, lambda _: gate.wait())
    scores = writer.submit_steps(Urgency.SCORES, [step("score 1"), lambda _: edits.append(_edit()), step("score 2")])
    edits: list[object] = []

    def _edit() -> object:
        return writer.submit(Urgency.PEOPLE, step("edit in between"))

    writer.submit(Urgency.FACTS, step("facts"))
    writer.submit(Urgency.PEOPLE, step("edit"))
    gate.set()
    scores.result()
    writer.close()
    assert order == ["edit", "facts", "score 1", "edit in between", "score 2"]


def test_a_failure_is_the_callers_and_leaves_nothing(project: Project) -> None:
    def step(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO meta VALUES ('x', 'y', 'z')")
        raise KeyError("a mistake")

    with pytest.raises(KeyError):
        project._submit(Urgency.PEOPLE, step).result()
    assert project.add_reader("Ann").result()
    connection = sqlite3.connect(project.path)
    assert connection.execute("SELECT count(*) FROM meta WHERE key = 'x'").fetchone() == (0,)
    connection.close()


def test_closing_finishes_what_was_asked_for(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    futures = [project.edit("a", READER, draw(polygon(str(number), number))) for number in range(50)]
    project.close()
    assert all(future.done() and future.exception() is None for future in futures)
    with Project.open(project.path) as again:
        assert len(again.regions("a", READER)) == 50


def test_saving_can_be_watched(project: Project) -> None:
    seen: list[int] = []
    project.watch_saving(seen.append)
    futures = [project.edit("a", READER, draw(polygon(str(number), number))) for number in range(20)]
    for future in futures:
        future.result()
    project.add_reader("someone").result()
    assert project.pending == 0
    assert max(seen) >= 1
    project.close()
    assert seen[-1] == 0


def test_reading_goes_on_while_writing(project: Project) -> None:
    stop = threading.Event()
    torn: list[int] = []

    def read() -> None:
        while not stop.is_set():
            regions = project.regions("a", READER)
            if len(regions) not in (0, 1):
                torn.append(len(regions))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    region = polygon("r", 0)
    project.edit("a", READER, draw(region)).result()
    for number in range(1, 60):
        project.edit("a", READER, move(region, polygon("r", number))).result()
        region = polygon("r", number)
        assert project.regions("a", READER) == (region,)
    stop.set()
    for thread in threads:
        thread.join()
    assert torn == []


def test_errors_of_the_disk_are_refusals(project: Project) -> None:
    def full(_: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with pytest.raises(ProjectError, match="is full; nothing of this was saved"):
        project._submit(Urgency.PEOPLE, full).result()
