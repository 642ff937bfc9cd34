"""The ROI that a coordinator settles: who may, where it counts, and what it does to scores that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import EditError, ProjectError
from engine.project.project import Project
from engine.project.readings import consensus_revision
from engine.project.values import ADJUDICATED, CONSENSUS
from tests.engine.project.making import READER, Brought, draw, make_cases, move, polygon

ONE, TWO, THREE = polygon("r", 1), polygon("r", 2), polygon("r", 3)
CORA = "Cora"


@pytest.fixture
def read(project: Project, tmp_path: Path) -> Project:
    """Ann has read photo c."""
    project.add_data_set(make_cases(tmp_path), [Brought("c", READER, ONE)], blind=True, completed=True).result()
    return project


def settle(project: Project, photo: str = "c", case: str = "c2") -> None:
    project.edit(photo, ADJUDICATED, draw(TWO), CORA).result()
    project.complete_case(case, ADJUDICATED, CORA).result()


def test_who_settles_is_in_the_chain(read: Project) -> None:
    settle(read)
    (operation,) = read.history("c", ADJUDICATED)
    assert (operation.reader, operation.by, operation.blind) == (ADJUDICATED, CORA, False)
    assert read.regions("c", ADJUDICATED) == (TWO,)
    assert read.readers() == (READER, CORA)
    assert ADJUDICATED not in read.roles()
    assert read.verify_chain() == 4


def test_it_needs_a_name_and_takes_no_other_readers_place(read: Project) -> None:
    with pytest.raises(EditError, match="needs the name"):
        read.edit("c", ADJUDICATED, draw(TWO)).result()
    with pytest.raises(EditError, match="needs the name"):
        read.complete_case("c2", ADJUDICATED).result()
    with pytest.raises(EditError, match="“Cora” cannot act for “Ann”"):
        read.edit("c", READER, draw(TWO), CORA).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        read.edit("c", ADJUDICATED, draw(TWO), ADJUDICATED).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        read.flag_case("c2", ADJUDICATED, True).result()
    assert read.readers() == (READER,)


def test_no_import_brings_it_even_where_it_is_used(read: Project, tmp_path: Path) -> None:
    settle(read)
    with pytest.raises(ProjectError, match="cannot be called"):
        read.add_data_set(make_cases(tmp_path), [Brought("a", ADJUDICATED, ONE)]).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        read.add_reader(ADJUDICATED).result()


@pytest.mark.parametrize("blinded", [True, False])
def test_it_counts_only_when_completed(tmp_path: Path, blinded: bool) -> None:
    with Project.create(tmp_path / "s.spotcheck", blinded=blinded) as project:
        project.add_data_set(make_cases(tmp_path)).result()
        project.edit("c", ADJUDICATED, draw(TWO), CORA).result()
        assert project.readings("c2") == {}
        assert set(project.expected_scores("c2")["c"]) == {None}
        project.complete_case("c2", ADJUDICATED, CORA).result()
        assert project.readings("c2")[ADJUDICATED].regions == {"c": (TWO,)}
        assert set(project.expected_scores("c2")["c"]) == {CONSENSUS}


def test_only_photos_that_were_settled_are(project: Project) -> None:
    settle(project, "a", "c1")
    reading = project.reading("c1", ADJUDICATED)
    assert reading is not None
    assert (reading.regions, reading.counts, reading.blind) == ({"a": (TWO,)}, True, False)
    assert {photo: set(rows) for photo, rows in project.expected_scores("c1").items()} == {
        "a": {CONSENSUS},
        "b": {None},
    }


def test_settling_on_nothing_is_settled(read: Project) -> None:
    read.edit("c", ADJUDICATED, draw(TWO), CORA).result()
    assert read.undo("c", ADJUDICATED, CORA).result() is not None
    read.complete_case("c2", ADJUDICATED, CORA).result()
    assert read.readings("c2")[ADJUDICATED].regions == {"c": ()}
    assert set(read.expected_scores("c2")["c"]) == {READER, CONSENSUS}


def test_its_revision_is_part_of_the_consensus(read: Project) -> None:
    settle(read)
    first = read.expected_scores("c2")["c"]
    readings = read.readings("c2")
    assert set(first) == {READER, CONSENSUS}
    assert first[CONSENSUS] == consensus_revision({name: one.revisions["c"] for name, one in readings.items()})
    read.edit("c", ADJUDICATED, move(TWO, THREE), CORA).result()
    assert read.expected_scores("c2")["c"] == first
    latest = read.expected_scores("c2", "latest")["c"]
    assert latest[READER] == first[READER]
    assert latest[CONSENSUS] != first[CONSENSUS]


def test_who_settled_no_longer_reads_blind(project: Project) -> None:
    project.edit("b", CORA, draw(ONE)).result()
    settle(project, "a", "c1")
    project.edit("a", CORA, draw(THREE)).result()
    project.edit("d", CORA, draw(THREE)).result()
    assert [project.history(photo, CORA)[0].blind for photo in ("b", "a", "d")] == [True, False, True]
    project.set_differential("c1", CORA, [("Melanoma", 3)]).result()
    project.complete_case("c1", CORA).result()
    reading = project.reading("c1", CORA)
    assert reading is not None
    assert reading.blind is False


def test_nothing_drawn_after_settling_is_not_blind_either(project: Project) -> None:
    settle(project)
    for reader in (CORA, READER):
        project.complete_case("c2", reader).result()
    blind = {name: reading.blind for name, reading in project.readings("c2").items()}
    assert blind == {CORA: False, READER: True, ADJUDICATED: False}


def test_undo_and_redo_are_the_settled_readings_own(read: Project) -> None:
    settle(read)
    assert read.undo("c", CORA).result() is None
    assert read.undo("c", ADJUDICATED, CORA).result() is not None
    with pytest.raises(EditError, match="needs the name"):
        read.redo("c", ADJUDICATED).result()
    assert read.redo("c", ADJUDICATED, "Dan").result() is not None
    assert [operation.by for operation in read.history("c", ADJUDICATED)] == [CORA, CORA, "Dan"]


def test_a_plan_does_not_count_it_as_a_reading(read: Project) -> None:
    settle(read)
    read.freeze_plan("{}", CORA).result()
    plan = read.analysis_plan()
    assert plan is not None
    assert plan.readings == 1
