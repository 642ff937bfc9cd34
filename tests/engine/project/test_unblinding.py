"""Ending blind reading: what was read before keeps its blindness, what comes after has none."""

from __future__ import annotations

import pytest

from engine.errors import EditError
from engine.project.project import Project
from tests.engine.project.making import READER, draw, move, polygon

ONE, TWO = polygon("r", 1), polygon("r", 2)
REASON = "all cases are read"


def test_a_project_is_unblinded_once_and_for_good(project: Project) -> None:
    assert project.blinded
    assert project.unblinded() is None
    assert project.unblind(READER, f" {REASON}\n").result()
    assert not project.unblind("Bob", "again").result()
    act = project.unblinded()
    assert act is not None
    assert (act.by, act.reason) == (READER, REASON)
    assert not project.blinded
    path = project.path
    project.close()
    with Project.open(path, read_only=True) as again:
        assert not again.blinded
        assert again.unblinded() == act


def test_a_project_that_was_never_blinded(unblinded: Project) -> None:
    assert not unblinded.unblind(READER, REASON).result()
    assert not unblinded.blinded
    assert unblinded.unblinded() is None


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_is_needed(project: Project, reason: str) -> None:
    with pytest.raises(EditError, match="needs a reason"):
        project.unblind(READER, reason).result()
    assert project.blinded


def test_completed_first_readings_keep_theirs(project: Project) -> None:
    project.edit("a", READER, draw(ONE)).result()
    project.complete_case("c1", READER).result()
    project.complete_case("c2", READER).result()
    before = {case: project.reading(case, READER) for case in ("c1", "c2")}
    project.unblind("Cora", REASON).result()
    assert {case: project.reading(case, READER) for case in ("c1", "c2")} == before
    assert [reading.blind for reading in before.values() if reading is not None] == [True, True]


def test_what_is_drawn_afterwards_is_not_blind(project: Project) -> None:
    project.edit("a", READER, draw(ONE)).result()
    project.unblind("Cora", REASON).result()
    begun = project.reading("c1", READER)
    assert begun is not None
    assert (begun.counts, begun.completed, begun.blind, begun.regions) == (True, False, True, {"a": (ONE,)})
    project.edit("a", READER, move(ONE, TWO)).result()
    project.complete_case("c1", READER).result()
    project.complete_case("c2", READER).result()
    assert [operation.blind for operation in project.history("a", READER)] == [True, False]
    for case in ("c1", "c2"):
        reading = project.reading(case, READER)
        assert reading is not None
        assert (reading.completed, reading.blind) == (True, False)


def test_open_readings_are_expected_from_then_on(project: Project) -> None:
    project.edit("c", READER, draw(ONE)).result()
    assert set(project.expected_scores("c2")["c"]) == {None}
    project.unblind("Cora", REASON).result()
    assert set(project.expected_scores("c2")["c"]) == {READER}
