"""Edits, undo and redo, past states: all from the log, bit for bit, over closing and reopening."""

from __future__ import annotations

import random
import sqlite3
import zlib
from pathlib import Path

import pytest

from engine import region_json
from engine.errors import ProjectError
from engine.project.edits import Change, Edit
from engine.project.project import Project
from engine.regions import Region
from tests.engine.project.making import READER, draw, make_project, move, painted, polygon, remove

STEPS = 500


def test_a_gesture_is_one_step(project: Project) -> None:
    one, two = polygon("1", 1), painted("2", 2)
    project.edit("a", READER, draw(one)).result()
    join = Edit("Join", (Change(one, None), Change(None, two), Change(two, painted("2", 3))))
    assert project.edit("a", READER, join).result().regions == (painted("2", 3),)
    assert [operation.gesture for operation in project.history("a", READER)] == [1, 2, 2, 2]
    assert project.undo_name("a", READER) == "Join"
    undone = project.undo("a", READER).result()
    assert undone is not None
    assert undone.regions == project.regions("a", READER) == (one,)
    assert project.redo_name("a", READER) == "Join"


def test_an_undone_region_returns_to_its_place(project: Project) -> None:
    regions = [polygon(str(number), number) for number in range(3)]
    for region in regions:
        project.edit("a", READER, draw(region)).result()
    project.edit("a", READER, remove(regions[0])).result()
    project.undo("a", READER).result()
    assert project.regions("a", READER) == tuple(regions)


def test_five_hundred_steps_back_and_forth_and_reopened(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    states: list[tuple[Region, ...]] = [()]
    numbers = random.Random(5)
    for step in range(STEPS):
        states.append(project.edit("a", READER, _random_edit(states[-1], step, numbers)).result().regions)
    project = _reopened(project)
    assert project.regions("a", READER) == states[-1]
    undone = [project.undo("a", READER) for _ in range(STEPS + 1)]
    for state, future in zip(reversed(states[:-1]), undone[:-1], strict=True):
        applied = future.result()
        assert applied is not None
        assert applied.regions == state
    assert undone[-1].result() is None
    project = _reopened(project)
    redone = [project.redo("a", READER) for _ in range(STEPS + 1)]
    for state, future in zip(states[1:], redone[:-1], strict=True):
        applied = future.result()
        assert applied is not None
        assert applied.regions == state
    assert redone[-1].result() is None
    project = _reopened(project)
    assert project.regions("a", READER) == states[-1]
    for step in range(0, STEPS, 50):
        assert project.state_at("a", READER, _sequence_after(project, step)) == states[step]
    project.close()


def test_a_new_edit_clears_what_could_be_redone(project: Project) -> None:
    project.edit("a", READER, draw(polygon("1", 1))).result()
    project.undo("a", READER).result()
    project.edit("a", READER, draw(polygon("2", 2))).result()
    assert project.redo_name("a", READER) is None
    assert project.redo("a", READER).result() is None
    assert project.regions("a", READER) == (polygon("2", 2),)


def test_readers_and_photos_have_histories_of_their_own(project: Project) -> None:
    project.edit("a", "Ann", draw(polygon("1", 1))).result()
    project.edit("b", "Ann", draw(polygon("1", 2))).result()
    project.edit("a", "Bob", draw(polygon("1", 3))).result()
    project.undo("a", "Ann").result()
    assert project.regions("a", "Ann") == ()
    assert project.regions("b", "Ann") == (polygon("1", 2),)
    assert project.regions("a", "Bob") == (polygon("1", 3),)


def test_an_edit_of_a_state_that_is_gone_is_refused(project: Project) -> None:
    project.edit("a", READER, draw(polygon("1", 1))).result()
    for edit in (draw(polygon("1", 2)), move(polygon("1", 9), polygon("1", 3)), remove(polygon("2", 1))):
        with pytest.raises(ProjectError, match="has changed since"):
            project.edit("a", READER, edit).result()
    with pytest.raises(ProjectError, match="two different regions"):
        project.edit("a", READER, move(polygon("1", 1), polygon("2", 1))).result()
    assert project.regions("a", READER) == (polygon("1", 1),)
    assert project.verify_chain() == 1


def test_a_mask_that_another_machine_packed_can_be_edited(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = painted("1", 1), painted("1", 2)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(region_json, "zlib", OtherPacking())
        project.edit("a", READER, draw(before)).result()
    project.edit("a", READER, move(before, after)).result()
    assert project.undo("a", READER).result() is not None
    assert project.regions("a", READER) == (before,)


class OtherPacking:
    """As zlib, with other bytes for the same content."""

    error, decompressobj = zlib.error, staticmethod(zlib.decompressobj)

    @staticmethod
    def compress(content: bytes, _: int) -> bytes:
        """Without compression."""
        return zlib.compress(content, 0)


def test_an_empty_gesture_leaves_no_trace(project: Project) -> None:
    region = polygon("1", 1)
    project.edit("a", READER, draw(region)).result()
    assert project.edit("a", READER, move(region, region)).result().regions == (region,)
    assert len(project.history("a", READER)) == 1


def test_the_log_is_append_only(project: Project) -> None:
    project.edit("a", READER, draw(polygon("1", 1))).result()
    connection = sqlite3.connect(project.path)
    for statement in ("UPDATE operations SET name = 'x'", "DELETE FROM operations", "DELETE FROM states"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


def _random_edit(state: tuple[Region, ...], step: int, numbers: random.Random) -> Edit:
    kind = numbers.choice(("draw", "move", "remove", "paint")) if state else "draw"
    if kind == "draw":
        return draw(polygon(f"r{step}", step))
    if kind == "paint":
        return draw(painted(f"r{step}", step))
    region = numbers.choice(state)
    return remove(region) if kind == "remove" else move(region, polygon(region.region_id, step))


def _sequence_after(project: Project, step: int) -> int:
    edits = [operation for operation in project.history("a", READER) if operation.kind == "edit"]
    return edits[step].sequence - 1


def _reopened(project: Project) -> Project:
    path = project.path
    project.close()
    return Project.open(path)
