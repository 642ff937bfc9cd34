"""Models, runs, predictions, scores: exact, resumable, and aware of being stale."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import ProjectError
from engine.project.project import Project
from engine.project.values import CONSENSUS, Failure, Run, ScoreKey, StoredModel, StoredPrediction, StoredScore
from engine.recipe import Attribution, Recipe
from tests.engine.project.making import READER, Brought, draw, make_cases, move, polygon

RECIPE = Recipe(attribution=Attribution(baselines=("black",)))


def test_models_are_kept_by_name(project: Project, tmp_path: Path) -> None:
    project.add_model("net", tmp_path / "models" / "card.json", "d1").result()
    project.add_model("other", tmp_path / "x.json", "d3").result()
    project.add_model("net", tmp_path / "card.json", "d2").result()
    assert set(project.models()) == {
        StoredModel("net", tmp_path / "card.json", "d2"),
        StoredModel("other", tmp_path / "x.json", "d3"),
    }


def test_a_run_keeps_recipe_plan_and_versions(project: Project, tmp_path: Path) -> None:
    run = _start(project)
    assert project.runs() == (run,)
    assert run.recipe == RECIPE
    assert run.finished_at is None
    finished = project.finish_run(run.run_id).result()
    assert finished.finished_at is not None
    assert project.find_run(RECIPE.score_hash, "d") == finished
    assert project.find_run(Recipe().score_hash, "d") is None
    with pytest.raises(ProjectError, match="no run"):
        project.finish_run("nope").result()


def test_scores_come_back_bit_for_bit(project: Project) -> None:
    run = _start(project)
    odd = {"iou": 0.1 + 0.2, "dice": math.nan, "tiny": 5e-324, "far": math.inf, "low": -math.inf}
    score = StoredScore(
        "c2", "c", None, "black", "k", "", RECIPE.score_hash, odd, {"iou": 1 / 3}, {}, ("flag",), None, "t"
    )
    prediction = StoredPrediction("c2", ("x", "y"), (0.1, 0.9), "y", (("Acne", 0.9), ("Other", 0.1)), ("note",))
    project.save_scores(run.run_id, prediction, [score]).result()
    stored = project.scores(run.run_id)[0]
    assert math.isnan(stored.measures["dice"])
    assert {**stored.measures, "dice": 0} == {**odd, "dice": 0}
    assert replace(stored, measures={}) == replace(score, measures={})
    assert project.predictions(run.run_id) == (prediction,)
    assert project.prediction(run.run_id, "c2") == prediction
    assert project.prediction(run.run_id, "c1") is None


def test_every_case_is_unscored_until_its_photos_have_rows(project: Project) -> None:
    run = _start(project)
    assert project.unscored_cases(run.run_id) == ("c1", "c2", "c3")
    _score(project, run, "c1")
    assert project.unscored_cases(run.run_id) == ("c2", "c3")
    project.exclude_case("c2", "blurred").result()
    project.save_failure(run.run_id, Failure("c3", "d", "the photo is missing")).result()
    assert project.unscored_cases(run.run_id) == ()
    assert project.failures(run.run_id) == (Failure("c3", "d", "the photo is missing"),)
    assert project.clear_failures(run.run_id).result() == 1
    assert project.unscored_cases(run.run_id) == ("c3",)


def test_scoring_a_case_forgets_its_failure(project: Project) -> None:
    run = _start(project)
    project.save_failure(run.run_id, Failure("c3", "d", "out of memory")).result()
    _score(project, run, "c3")
    assert project.failures(run.run_id) == ()


def test_a_changed_region_makes_only_its_scores_stale(project: Project) -> None:
    for photo in ("a", "b", "c"):
        project.edit(photo, READER, draw(polygon("r", 1))).result()
    for case in ("c1", "c2"):
        project.complete_case(case, READER).result()
    run = _start(project, replace(RECIPE, agreement=replace(RECIPE.agreement, reading="latest")))
    for case in ("c1", "c2", "c3"):
        _score(project, run, case)
    assert project.score_states(run.run_id).missing == project.score_states(run.run_id).stale == ()
    project.edit("a", READER, move(polygon("r", 1), polygon("r", 2))).result()
    assert project.score_states(run.run_id).stale == (ScoreKey("c1", "a", READER, "black"),)
    assert project.unscored_cases(run.run_id) == ("c1",)
    _score(project, run, "c1")
    assert project.unscored_cases(run.run_id) == ()


def test_the_first_reading_is_not_made_stale_by_a_second(project: Project) -> None:
    project.edit("a", READER, draw(polygon("r", 1))).result()
    run = _start(project)
    _score(project, run, "c1")
    assert project.unscored_cases(run.run_id) == ("c2", "c3")
    project.complete_case("c1", READER).result()
    assert project.unscored_cases(run.run_id) == ("c1", "c2", "c3")
    _score(project, run, "c1")
    assert {score.reader for score in project.scores(run.run_id)} == {READER}
    project.edit("a", READER, move(polygon("r", 1), polygon("r", 2))).result()
    assert project.unscored_cases(run.run_id) == ("c2", "c3")


def test_a_second_reader_brings_a_consensus(project: Project, tmp_path: Path) -> None:
    run = _start(project)
    for number, reader in enumerate(("Ann", "Bob")):
        project.add_data_set(make_cases(tmp_path), [Brought("c", reader, polygon("r", number))]).result()
    assert set(project.expected_scores("c2")["c"]) == {"Ann", "Bob", CONSENSUS}
    _score(project, run, "c2")
    assert [score.reader for score in project.scores(run.run_id, "c2")] == ["Ann", "Bob", CONSENSUS]
    assert project.scores(run.run_id, "c1") == ()
    assert "c2" not in {key.case_id for key in project.score_states(run.run_id).missing}


def test_another_model_of_the_name_makes_a_run_stale(project: Project, tmp_path: Path) -> None:
    run = _start(project)
    _score(project, run, "c2")
    project.add_model("net", tmp_path / "card.json", "other").result()
    assert project.score_states(run.run_id).stale == (ScoreKey("c2", "c", None, "black"),)


def test_a_score_of_an_unknown_photo_is_refused(project: Project) -> None:
    run = _start(project)
    score = StoredScore("c1", "nope", None, "black", "k", "", "h", {}, {}, {})
    with pytest.raises(ProjectError, match="does not hold"):
        project.save_scores(run.run_id, None, [score]).result()


def _start(project: Project, recipe: Recipe = RECIPE) -> Run:
    model = project.add_model("net", project.folder / "card.json", "d").result()
    return project.start_run(recipe, model, '{"threads": 1}', {"spotcheck": "0.1"}).result()


def _score(project: Project, run: Run, case_id: str) -> None:
    rows = [
        StoredScore(case_id, photo_id, reader, "black", "key", revision, run.score_hash, {"iou": 0.5}, {}, {})
        for photo_id, readers in project.expected_scores(case_id, run.recipe.agreement.reading).items()
        for reader, revision in readers.items()
    ]
    project.save_scores(run.run_id, None, rows).result()
