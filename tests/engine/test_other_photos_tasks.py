"""Photos against each other, from scoring to tables: against a loop over the exported maps; kept, stale, cleared."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine import tasks
from engine.project import Project
from engine.recipe import Recipe, load_recipe
from engine.tasks.other_photos import FEW, NOT_COMPARED, compare_photos
from engine.tasks.runs import find_run
from tests.made_once import MadeOnce
from tests.small import csv_rows, ready_project, study_in, write_small_study

CASES = 14


@pytest.fixture
def recipe() -> Recipe:
    return coarse_recipe()


@pytest.fixture
def project(made_once: MadeOnce, tmp_path: Path) -> Iterator[Project]:
    """Scored; the model is trusted."""
    path = made_once(scored, tmp_path)
    tasks.trust_model(study_in(tmp_path).card)
    with tasks.open_project(path) as opened:
        yield opened


def coarse_recipe() -> Recipe:
    recipe = load_recipe("default")
    return replace(recipe, agreement=replace(recipe.agreement, grid=64))


def scored(folder: Path) -> Path:
    path = folder / "study.spotcheck"
    with ready_project(write_small_study(folder, cases=CASES), path) as made:
        tasks.score(made, coarse_recipe())
    return path


def photos_csv(project: Project, folder: Path) -> list[dict[str, str]]:
    tasks.export(project, folder)
    return csv_rows(folder / "photos.csv")


def test_the_tables_have_what_a_loop_over_the_maps_gives(project: Project, tmp_path: Path) -> None:
    rows = photos_csv(project, tmp_path / "out")
    tasks.export(project, tmp_path / "out", kind="maps")
    patients = {case.case_id: case.patient_key for case in project.cases()}
    baseline = rows[0]["baseline"]
    arrays = {row["photo_id"]: np.load(tmp_path / "out" / f"{row['photo_id']}.npz") for row in rows}
    chosen = [row for row in rows if row["baseline"] == baseline]
    for row in chosen:
        others = [one for one in chosen if patients[one["case_id"]] != patients[row["case_id"]]]
        roi = arrays[row["photo_id"]]["roi"]
        regions = [arrays[one["photo_id"]][f"saliency_region_{baseline}"] for one in others]
        maps = [arrays[one["photo_id"]][f"map_{baseline}"] for one in others]
        level = np.mean([(region & roi).sum() / (region | roi).sum() for region in regions])
        mass = np.mean([one[roi].sum() / one.sum() for one in maps])
        assert float(row["other_chance_iou"]) == pytest.approx(level, abs=0.01)
        assert float(row["other_chance_mass_accuracy"]) == pytest.approx(mass, abs=0.01)
        found = float(row["other_chance_iou"])
        assert float(row["other_skill_iou"]) == pytest.approx((float(row["iou"]) - found) / (1 - found))
        assert 0.5 < float(row["centre_bias_auc"]) <= 1
        assert FEW not in row["flags"]


def test_strata_have_the_means_of_the_same_cases(project: Project, tmp_path: Path) -> None:
    rows = photos_csv(project, tmp_path / "out")
    with (tmp_path / "out" / "strata.csv").open(newline="", encoding="utf-8") as stream:
        strata = [row for row in csv.DictReader(stream) if row["stratum_kind"] == row["stratum"] == row["outcome"]]
    of = {(row["measure"], row["baseline"]): row for row in strata}
    by_case: dict[str, list[dict[str, str]]] = {}
    baseline = rows[0]["baseline"]
    for row in rows:
        if row["baseline"] == baseline:
            by_case.setdefault(row["case_id"], []).append(row)
    for measure, names in {
        "iou": ("skill:skill_iou", "shift_chance:shift_chance_iou", "shift_skill:shift_skill_iou"),
        "mass_accuracy": ("other_chance:other_chance_mass_accuracy", "shift_skill:shift_skill_mass_accuracy"),
    }.items():
        for field, column in (name.split(":") for name in names):
            means = [np.mean([float(row[column]) for row in of_case]) for of_case in by_case.values()]
            assert float(of[measure, baseline][field]) == pytest.approx(np.mean(means)), field
    assert of["pointing_hit", baseline]["shift_chance"] == ""


def test_what_no_longer_holds_is_not_shown_and_is_made_again(project: Project, tmp_path: Path, recipe: Recipe) -> None:
    summary = tasks.run_summary(project)
    assert summary is not None
    assert summary.others is not None
    before = project.remembered(f"other photos of run {summary.run.run_id}")
    (line,) = [line for line in tasks.summary_lines(summary) if "never looks" in line]
    assert "other patients" in line
    project.exclude_case("case_3", "blurred").result()
    stale = tasks.run_summary(project)
    assert stale is not None
    assert stale.others is None
    assert all("other_chance_iou" not in one.score.numbers for one in stale.results if one.score)
    tasks.score(project, recipe)
    again = tasks.run_summary(project)
    assert again is not None
    assert again.others is not None
    assert project.remembered(f"other photos of run {summary.run.run_id}") != before
    assert all(len(found) == CASES for found in again.others.numbers.values())


def test_without_maps_nothing_is_made_up(project: Project, tmp_path: Path) -> None:
    project.exclude_case("case_3", "blurred").result()
    shutil.rmtree(project.maps.folder)
    rows = photos_csv(project, tmp_path / "out")
    assert {row["other_chance_iou"] for row in rows} == {""}
    assert all(NOT_COMPARED in row["flags"] for row in rows)
    summary = tasks.run_summary(project)
    assert summary is not None
    assert summary.others is not None
    assert set(summary.others.left_out.values()) == {CASES}
    assert any(f"{CASES} photos are left out" in line for line in tasks.summary_lines(summary))


def test_frames_that_are_gone_are_made_from_the_kept_maps(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    run = find_run(project, None)
    assert run is not None
    first = compare_photos(project, run)
    project.remember(f"other photos of run {run.run_id}", '{"digest": "", "numbers": {}, "left_out": {}}').result()
    monkeypatch.setattr("engine.tasks.other_photos.kept_frame", lambda *_: None)
    assert compare_photos(project, run) == first


def test_a_project_that_cannot_be_written_keeps_nothing(project: Project, tmp_path: Path) -> None:
    project.exclude_case("case_3", "blurred").result()
    project.save_copy(tmp_path / "copy.spotcheck").result()
    with tasks.open_project(tmp_path / "copy.spotcheck", read_only=True) as copy:
        run = find_run(copy, None)
        assert run is not None
        kept = copy.remembered(f"other photos of run {run.run_id}")
        assert compare_photos(copy, run).digest
        assert copy.remembered(f"other photos of run {run.run_id}") == kept
