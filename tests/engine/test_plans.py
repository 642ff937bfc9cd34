"""The plan is settled once for a project: batch, window and a second window find the same maps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine import tasks
from engine.models.protocol import Model
from engine.plan import Plan, plan_from_json
from engine.project import Project, StoredModel
from engine.recipe import recipe_from_json
from engine.tasks import plans
from engine.watch import Unwatched
from tests.small import ready_project, write_small_study

RECIPE = recipe_from_json('{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}}')


class Clock:
    """Stands in for measuring: another answer each time, as a busy machine gives."""

    def __init__(self) -> None:
        self.asked: list[Plan] = []

    def __call__(self, stored: StoredModel, proposed: Plan) -> Plan:
        self.asked.append(proposed)
        return replace(proposed, nodes_per_batch=100 + len(self.asked))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    study = write_small_study(tmp_path, cases=2)
    path = tmp_path / "study.spotcheck"
    ready_project(study, path).close()
    return path


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(plans, "_measured", made)
    return made


def model_of(project: Project) -> StoredModel:
    (stored,) = project.models()
    return stored


def test_a_plan_is_measured_once(path: Path, clock: Clock) -> None:
    with tasks.open_project(path) as project:
        first = plans.plan_for(project, model_of(project))
    with tasks.open_project(path) as project:
        assert plans.plan_for(project, model_of(project)) == first
        assert len(clock.asked) == 1
        other = replace(model_of(project), digest="another")
        assert plans.plan_for(project, other) != first
        assert len(clock.asked) == 2


def test_a_window_without_a_run_and_a_batch_share_their_maps(path: Path, clock: Clock) -> None:
    with tasks.open_project(path) as project:
        alone = tasks.explain_case(project, "case_1", RECIPE, None, Unwatched(), lambda _: None)
    with tasks.open_project(path) as project:
        tasks.score(project, RECIPE)
        (run,) = project.runs()
        kept = tasks.stored_explanation(project, "case_1", RECIPE, None)
    assert len(clock.asked) == 1
    assert plan_from_json(run.plan).nodes_per_batch == 101
    assert kept is not None
    assert kept.photos["photo_10"][0].attributed.key == alone.photos["photo_10"][0].attributed.key


def test_a_project_open_for_reading_remembers_nothing(path: Path, clock: Clock) -> None:
    with tasks.open_project(path, read_only=True) as project:
        plans.plan_for(project, model_of(project))
    with tasks.open_project(path) as project:
        kept = plans.plan_for(project, model_of(project))
    assert len(clock.asked) == 2
    with tasks.open_project(path, read_only=True) as project:
        assert plans.plan_for(project, model_of(project)) == kept
    assert len(clock.asked) == 2


def test_a_plan_of_another_program_is_measured_anew(path: Path, clock: Clock) -> None:
    with tasks.open_project(path) as project:
        plan = plans.plan_for(project, model_of(project))
        key = f"plan:{model_of(project).digest}:{plan.device}:{plan.threads}"
        assert project.remembered(key) == plan.to_json()
        project.remember(key, '{"device": "cpu", "speed": 3}').result()
        assert plans.plan_for(project, model_of(project)).nodes_per_batch == 102
        assert plan_from_json(project.remembered(key) or "").nodes_per_batch == 102


def test_a_model_is_timed_once_in_a_process(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine.attribution.planning import propose_plan

    monkeypatch.setattr(plans, "_MEASURED", {})
    timed: list[Plan] = []

    def times(model: Model, plan: Plan) -> Plan:
        timed.append(plan)
        return replace(plan, nodes_per_batch=7)

    monkeypatch.setattr("engine.attribution.measuring.measured_plan", times)
    with tasks.open_project(path, read_only=True) as project:
        for _ in range(3):
            assert plans.plan_for(project, model_of(project)).nodes_per_batch == 7
    assert timed == [propose_plan()]


def test_timing_changes_the_batch_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine.attribution.planning import propose_plan

    monkeypatch.setattr(plans, "_MEASURED", {})
    with tasks.open_project(path) as project:
        plan = plans.plan_for(project, model_of(project))
    assert replace(plan, nodes_per_batch=1) == replace(propose_plan(), nodes_per_batch=1)
