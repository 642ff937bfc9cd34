"""The order of labelling: the same everywhere, another one for each reader, strata that fill evenly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chisquare

from engine.cases import Case, Facts, Photo
from engine.errors import EditError
from engine.label_queue import QueuePlan, checked, columns_of, plan_from_json, queue_of, stratum_of
from engine.project.project import Project
from tests.engine.project.making import READER, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path) as made:
        yield made


PHOTO = Photo("p", "p.jpg", "0", 10, 10)


def cases_of(values: Sequence[str]) -> list[Case]:
    return [
        Case(f"{number:04d}", (PHOTO,), facts=Facts(skin_type=value or None)) for number, value in enumerate(values)
    ]


def test_as_imported_leaves_out_what_is_excluded() -> None:
    cases = cases_of(["I", "II", "III"])
    cases[1] = replace(cases[1], excluded="blurred")
    assert queue_of(QueuePlan(), cases, "ann") == ("0000", "0002")


def test_a_shuffle_is_the_readers_own_and_stays_when_cases_come() -> None:
    cases, plan = cases_of([""] * 40), QueuePlan("random", seed=7)
    ann = queue_of(plan, cases, "ann")
    assert sorted(ann) == [case.case_id for case in cases]
    assert ann != queue_of(plan, cases, "bob") != queue_of(replace(plan, seed=8), cases, "bob")
    fewer = queue_of(plan, cases[:25], "ann")
    assert [one for one in ann if one in fewer] == list(fewer)
    assert ann == queue_of(plan, cases[::-1], "ann")


def test_every_case_comes_first_as_often_as_any_other() -> None:
    cases = cases_of([""] * 6)
    first = Counter(queue_of(QueuePlan("random", seed=seed), cases, "ann")[0] for seed in range(3000))
    assert chisquare([first[case.case_id] for case in cases]).pvalue > 0.001


@given(st.lists(st.sampled_from(["I", "II", "III", ""]), max_size=40), st.integers(0, 50))
def test_strata_fill_evenly_at_every_moment(values: list[str], seed: int) -> None:
    cases = cases_of(values)
    places = {case.case_id: case for case in cases}
    queue = queue_of(QueuePlan("strata", "skin_type", seed), cases, "ann")
    assert sorted(queue) == sorted(places)
    left = Counter(stratum_of(case, "skin_type") for case in cases)
    done: Counter[str] = Counter()
    for case_id in queue:
        stratum = stratum_of(places[case_id], "skin_type")
        done[stratum] += 1
        left[stratum] -= 1
        assert all(done[stratum] - done[other] <= 1 for other in left if left[other])


def test_the_place_in_a_round_does_not_tell_the_stratum() -> None:
    cases = cases_of(["I", "II"] * 30)
    queue = queue_of(QueuePlan("strata", "skin_type", 1), cases, "ann")
    firsts = {int(case_id) % 2 for case_id in queue[::2]}
    assert firsts == {0, 1}


@pytest.mark.parametrize(
    "plan",
    [QueuePlan("strata"), QueuePlan("random", "sex"), QueuePlan("worst"), QueuePlan("random", seed=-1)],  # pyright: ignore[reportArgumentType]
)
def test_nonsense_is_refused(plan: QueuePlan) -> None:
    with pytest.raises(EditError):
        checked(plan)
    with pytest.raises(EditError):
        plan_from_json(plan.to_json())


def test_only_columns_that_tell_cases_apart_are_offered() -> None:
    cases = [
        Case("1", (PHOTO,), facts=Facts(sex="female", skin_type="I", columns={"clinic": "A"})),
        Case("2", (PHOTO,), facts=Facts(sex="female", skin_type="II", columns={"clinic": "B"})),
    ]
    assert columns_of(cases) == ("skin_type", "clinic")


def test_the_plan_is_an_act_of_coordinators_and_stays(project: Project) -> None:
    plan = QueuePlan("random", seed=5)
    assert project.queue_plan() == QueuePlan()
    assert project.set_queue(plan, READER).result()
    assert not project.set_queue(plan, READER).result()
    project.set_role("Eve", "coordinator", None).result()
    with pytest.raises(EditError):
        project.set_queue(QueuePlan(), READER).result()
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert again.queue_plan() == plan
        again.verify_chain()
