"""Blind reading: what counts, what is locked, what was drawn blind."""

from __future__ import annotations

from pathlib import Path

from engine.project.project import Project
from tests.engine.project.making import READER, Brought, draw, make_cases, move, polygon

ONE, TWO = polygon("r", 1), polygon("r", 2)


def test_nobody_has_a_reading_of_what_they_did_not_touch(project: Project) -> None:
    assert project.reading("c1", READER) is None
    assert project.case_states(READER) == dict.fromkeys(("c1", "c2", "c3"), "not_started")


def test_an_open_reading_of_a_blinded_project_does_not_count(project: Project) -> None:
    project.edit("a", READER, draw(ONE)).result()
    first, latest = project.reading("c1", READER), project.reading("c1", READER, "latest")
    assert first is not None
    assert latest is not None
    assert (first.completed, first.counts, first.regions) == (False, False, {})
    assert (latest.counts, latest.regions) == (False, {"a": (ONE,)})
    assert project.readings("c1") == {}
    assert project.case_states(READER)["c1"] == "in_progress"


def test_completing_locks_the_first_reading(project: Project) -> None:
    project.edit("a", READER, draw(ONE)).result()
    assert project.complete_case("c1", READER).result()
    assert not project.complete_case("c1", READER).result()
    locked = project.reading("c1", READER)
    project.edit("a", READER, move(ONE, TWO)).result()
    first, latest = project.reading("c1", READER), project.reading("c1", READER, "latest")
    assert first is not None
    assert latest is not None
    assert first == locked
    assert (first.completed, first.counts, first.blind) == (True, True, True)
    assert first.regions == {"a": (ONE,), "b": ()}
    assert latest.regions == {"a": (TWO,), "b": ()}
    assert latest.blind is False
    assert latest.revisions["b"] == first.revisions["b"]
    assert latest.revision != first.revision
    assert [operation.blind for operation in project.history("a", READER)] == [True, False]
    assert not project.complete_case("c1", READER).result()
    assert project.reading("c1", READER) == locked


def test_undo_after_completion_does_not_reach_the_first_reading(project: Project) -> None:
    project.edit("a", READER, draw(ONE)).result()
    project.complete_case("c1", READER).result()
    project.undo("a", READER).result()
    first, latest = project.reading("c1", READER), project.reading("c1", READER, "latest")
    assert first is not None
    assert latest is not None
    assert first.regions["a"] == (ONE,)
    assert latest.regions["a"] == ()


def test_completing_with_nothing_drawn_is_a_blind_reading_of_nothing(project: Project) -> None:
    project.complete_case("c1", READER).result()
    reading = project.reading("c1", READER)
    assert reading is not None
    assert (reading.regions, reading.counts, reading.blind) == ({"a": (), "b": ()}, True, True)


def test_an_unblinded_project_scores_the_latest_state(unblinded: Project) -> None:
    unblinded.edit("a", READER, draw(ONE)).result()
    reading = unblinded.reading("c1", READER)
    assert reading is not None
    assert (reading.completed, reading.counts, reading.blind) == (False, True, False)
    assert reading.regions == {"a": (ONE,)}


def test_an_imported_reading_counts_at_once_and_alone(project: Project, tmp_path: Path) -> None:
    project.add_data_set(make_cases(tmp_path), [Brought("a", READER, ONE)]).result()
    project.edit("a", READER, move(ONE, TWO)).result()
    first, latest = project.reading("c1", READER), project.reading("c1", READER, "latest")
    assert first is not None
    assert latest is not None
    assert (first.completed, first.counts, first.blind, first.regions) == (False, True, None, {"a": (ONE,)})
    assert latest.regions == {"a": (TWO,)}


def test_an_import_may_complete_its_cases(project: Project, tmp_path: Path) -> None:
    regions = [Brought("a", READER, ONE), Brought("d", "Bob", TWO)]
    project.add_data_set(make_cases(tmp_path), regions, blind=True, completed=True).result()
    assert project.case_states(READER) == {"c1": "completed", "c2": "not_started", "c3": "not_started"}
    assert project.is_completed("c3", "Bob")
    reading = project.reading("c1", READER)
    assert reading is not None
    assert (reading.regions, reading.blind) == ({"a": (ONE,)}, True)


def test_a_flag_goes_before_the_other_states_and_is_each_readers_own(project: Project) -> None:
    project.complete_case("c1", READER).result()
    assert project.flag_case("c1", READER, True).result()
    assert not project.flag_case("c1", READER, True).result()
    assert project.case_states(READER)["c1"] == "flagged"
    assert project.is_completed("c1", READER)
    assert project.is_flagged("c1", READER)
    assert not project.is_flagged("c1", "Bob")
    project.flag_case("c1", READER, False).result()
    assert project.case_states(READER)["c1"] == "completed"


def test_the_same_regions_have_the_same_revision(project: Project) -> None:
    project.edit("a", READER, draw(ONE)).result()
    before = project.reading("c1", READER, "latest")
    project.edit("a", READER, move(ONE, TWO)).result()
    project.undo("a", READER).result()
    after = project.reading("c1", READER, "latest")
    assert before is not None
    assert after is not None
    assert before.revision == after.revision
