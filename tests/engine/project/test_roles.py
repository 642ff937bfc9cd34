"""Who may do what concerns the whole study, and that the log names who did."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, cast

import pytest

from engine.errors import EditError, ProjectError
from engine.project.project import Project
from engine.project.values import ADJUDICATED, Role
from tests.engine.project.making import READER, Brought, draw, make_cases, polygon

COORDINATOR = "Cora"

ACTS: dict[str, Callable[[Project, str | None], Future[Any]]] = {
    "give roles": lambda project, by: project.set_role("Bob", "coordinator", by),
    "unblind": lambda project, by: project.unblind(by, "the study is over"),
    "set the protocol": lambda project, by: project.set_protocol("Outline every lesion.", by),
    "freeze the analysis plan": lambda project, by: project.freeze_plan("{}", by),
    "leave cases out": lambda project, by: project.exclude_case("c2", "blurred", by),
    "settle an ROI": lambda project, by: project.edit("a", ADJUDICATED, draw(polygon("r", 1)), by),
}


@pytest.fixture
def led(project: Project) -> Project:
    """A project that Cora coordinates."""
    project.add_reader(READER).result()
    assert project.set_role(COORDINATOR, "coordinator", READER).result()
    return project


def test_while_nobody_coordinates_everyone_may(project: Project) -> None:
    project.add_reader(READER).result()
    assert project.roles() == {READER: "reader"}
    assert project.may_coordinate(READER)
    assert project.may_coordinate("someone new")


@pytest.mark.parametrize("what", ACTS)
def test_anyone_may_do_it_while_nobody_coordinates(project: Project, what: str) -> None:
    assert ACTS[what](project, READER).result()


@pytest.mark.parametrize("what", ACTS)
def test_only_a_coordinator_may_do_it(led: Project, what: str) -> None:
    before = led.verify_chain()
    with pytest.raises(EditError, match=f"“{READER}” does not coordinate this project: only “{COORDINATOR}” may"):
        ACTS[what](led, READER).result()
    assert led.verify_chain() == before
    assert led.readers() == (READER, COORDINATOR)
    assert ACTS[what](led, COORDINATOR).result()
    assert led.verify_chain() == before + 1


@pytest.mark.parametrize("what", [what for what in ACTS if what != "settle an ROI"])
def test_the_unnamed_are_refused_where_someone_coordinates(led: Project, what: str) -> None:
    with pytest.raises(EditError, match=f"Someone unnamed does not coordinate .*{COORDINATOR}.*ask them"):
        ACTS[what](led, None).result()


def test_a_coordinator_may_name_others_and_step_back(led: Project) -> None:
    assert led.roles() == {READER: "reader", COORDINATOR: "coordinator"}
    assert not led.may_coordinate(READER)
    assert led.set_role(READER, "coordinator", COORDINATOR).result()
    assert not led.set_role(READER, "coordinator", COORDINATOR).result()
    assert led.set_role(COORDINATOR, "reader", COORDINATOR).result()
    assert led.roles() == {READER: "coordinator", COORDINATOR: "reader"}
    with pytest.raises(EditError, match="the only coordinator"):
        led.set_role(READER, "reader", READER).result()


def test_a_role_that_is_none_is_refused(project: Project) -> None:
    with pytest.raises(EditError, match="“king” is no role; choose reader or coordinator"):
        project.set_role(READER, cast(Role, "king"), READER).result()


def test_roles_are_in_the_file(led: Project) -> None:
    path = led.path
    led.close()
    with Project.open(path) as project:
        assert project.roles() == {READER: "reader", COORDINATOR: "coordinator"}
        assert not project.may_coordinate(READER)


def test_who_leaves_a_case_out_is_named(led: Project) -> None:
    led.exclude_case("c2", "blurred", COORDINATOR).result()
    act = led.exclusion("c2")
    assert act is not None
    assert (act.by, act.reason, act.time[:2]) == (COORDINATOR, "blurred", "20")
    led.exclude_case("c2", None, COORDINATOR).result()
    assert led.exclusion("c2") is None
    assert led.exclusion("c1") is None


def test_reading_needs_no_role(led: Project) -> None:
    led.edit("a", READER, draw(polygon("r", 1))).result()
    assert led.flag_case("c1", READER, True).result()
    assert led.complete_case("c1", READER).result()


@pytest.mark.parametrize("name", ["adjudicated", "consensus", "model", "others", "Adjudicated", " Model", ""])
def test_reserved_names_are_refused(project: Project, tmp_path: Path, name: str) -> None:
    with pytest.raises(ProjectError, match="cannot be called"):
        project.add_reader(name).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        project.add_data_set(make_cases(tmp_path), [Brought("a", name, polygon("r", 1))]).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        project.set_role(name, "coordinator", READER).result()
    with pytest.raises(ProjectError, match="cannot be called"):
        project.set_protocol("Outline every lesion.", name).result()
    assert name not in project.readers()
    assert project.protocol() is None
