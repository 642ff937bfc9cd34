"""An analysis plan from freezing to the exported files: what it says of when, and of runs that are not as planned."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from engine import tasks
from engine.errors import EditError, PlanError, ProjectError
from engine.project import Project
from engine.recipe import Recipe, recipe_from_json
from main import main
from tests.small import SmallStudy, ready_project, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["blurred"]}, "agreement": {"grid": 96}}"""
PLANNED = recipe_from_json(RECIPE)
OTHER = recipe_from_json(RECIPE.replace("96", "64"))


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def project(study: SmallStudy, tmp_path: Path) -> Project:
    """Blinded, with photos and a model, but nothing read by hand or scored; the masks came with the photos."""
    return ready_project(study, tmp_path / "study.spotcheck")


def freeze(project: Project, recipe: Recipe = PLANNED, by: str | None = None) -> None:
    tasks.freeze_plan(project, ["condition", "sex & skin_type"], ["iou"], recipe, by=by, note="As agreed.")


def planned(folder: Path) -> dict[tuple[str, str, str], str]:
    with (folder / "strata.csv").open(newline="", encoding="utf-8") as stream:
        return {(row["stratum_kind"], row["outcome"], row["measure"]): row["planned"] for row in csv.DictReader(stream)}


def lines(project: Project) -> str:
    summary = tasks.run_summary(project)
    assert summary is not None
    return "\n".join(tasks.summary_lines(summary))


def test_the_rows_of_a_run_as_planned_are_marked(project: Project, tmp_path: Path) -> None:
    with project:
        freeze(project, by="Ada")
        tasks.score(project, PLANNED)
        tasks.export(project, tmp_path / "out")
        told = lines(project)
    marks = planned(tmp_path / "out")
    assert {key for key, mark in marks.items() if mark == "true"} == {
        ("condition", "all", "iou"),
        ("sex & skin_type", "all", "iou"),
    }
    assert set(marks.values()) == {"true", "false"}
    written = json.loads((tmp_path / "out" / "analysis_plan.json").read_text(encoding="utf-8"))
    content = json.dumps(written["plan"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(content.encode()).hexdigest() == written["hash"]
    assert (
        json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["analysis_plan"] == written["hash"]
    )
    assert (written["frozen_by"], written["blinded"], written["runs"]) == ("Ada", True, 0)
    assert (written["moment"], written["run"]) == ("before unblinding", {"as_planned": True, "deviations": []})
    assert written["plan"]["note"] == "As agreed." and written["earlier"] == []
    assert f"Plan {written['hash'][:8]} frozen {written['frozen_at'][:10]} by Ada before unblinding, with" in told
    assert "0 runs made; the project has 4 cases today." in told
    assert "Planned: strata condition, sex & skin_type; measures iou; outcomes all." in told


def test_a_run_of_another_recipe_is_not_the_planned_one(project: Project, tmp_path: Path) -> None:
    with project:
        freeze(project)
        tasks.score(project, OTHER)
        tasks.export(project, tmp_path / "out")
        told = lines(project)
    assert set(planned(tmp_path / "out").values()) == {"false"}
    assert (
        "This run is not the planned one: its recipe has another agreement.grid. None of its rows is planned." in told
    )
    written = json.loads((tmp_path / "out" / "analysis_plan.json").read_text(encoding="utf-8"))
    assert written["run"] == {"as_planned": False, "deviations": ["its recipe has another agreement.grid"]}


def test_without_a_plan_nothing_is_said_of_one(project: Project, tmp_path: Path) -> None:
    with project:
        tasks.score(project, PLANNED)
        tasks.export(project, tmp_path / "out")
        assert "lan" not in lines(project).split("\n")[-1]
    assert set(planned(tmp_path / "out").values()) == {""}
    assert not (tmp_path / "out" / "analysis_plan.json").exists()


def test_a_plan_that_comes_late_says_so_and_hides_no_earlier_one(project: Project) -> None:
    with project:
        freeze(project)
        tasks.score(project, PLANNED)
        project.unblind(None, "All is read.").result()
        tasks.freeze_plan(project, ["sex"], ["dice"], PLANNED)
        first = project.analysis_plans()[0]
        told = lines(project)
    assert "after unblinding (" in told and "and 1 run made" in told
    assert f"It replaces {first.hash[:8]} of {first.act.time[:10]}." in told


def test_a_model_that_was_planned_is_the_one_that_counts(project: Project) -> None:
    with project:
        name = project.models()[0].name
        tasks.freeze_plan(project, ["sex"], ["iou"], PLANNED, model=name)
        tasks.score(project, PLANNED)
        assert "not the planned one" not in lines(project)
        with pytest.raises(ProjectError, match="has no model"):
            tasks.freeze_plan(project, ["sex"], ["iou"], PLANNED, model="another")


def test_each_becomes_the_kinds_of_today_and_absent_columns_are_refused(project: Project) -> None:
    with project:
        tasks.freeze_plan(project, ["each"], ["iou"], PLANNED)
        standing = tasks.plan_of_run(project, None)
        assert standing is not None and "age_band" in standing.plan.kinds and "each" not in standing.plan.kinds
        with pytest.raises(PlanError, match="has a column “ward”"):
            tasks.freeze_plan(project, ["sex & table_ward"], ["iou"], PLANNED)


def test_a_column_that_a_recipe_asks_for_in_vain_is_told(project: Project) -> None:
    recipe = recipe_from_json(RECIPE[:-1] + ', "analysis": {"strata": ["sex", "table_ward"]}}')
    with project:
        tasks.score(project, recipe)
        summary = tasks.run_summary(project, kinds=("condition & sex",))
        assert summary is not None and {row.stratum_kind for row in summary.strata} == {"sex", "condition & sex"}
        assert "Strata by “ward” were asked for, but no case has such a column." in lines(project)


def test_only_a_coordinator_freezes(project: Project) -> None:
    with project:
        project.set_role("Ada", "coordinator", None).result()
        with pytest.raises(EditError, match="only “Ada” may freeze the analysis plan"):
            freeze(project, by="Ben")


def test_the_command_freezes_and_prints(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(project.path)
    project.close()
    assert main(["plan", path]) == 0
    assert "has no analysis plan yet" in capsys.readouterr().out
    words = ["--strata", "condition, condition & sex", "--measures", "iou,dice", "--by", "Ada", "--recipe", "paper"]
    assert main(["plan", path, *words]) == 0
    frozen = capsys.readouterr().out
    assert "by Ada before unblinding" in frozen
    assert "strata condition, condition & sex; measures iou, dice; outcomes all." in frozen
    assert main(["plan", path]) == 0
    assert capsys.readouterr().out == frozen
    assert main(["plan", path, "--measures", "iuo"]) == 1
    assert "has no measure “iuo”" in capsys.readouterr().err
