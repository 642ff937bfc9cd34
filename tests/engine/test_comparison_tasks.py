"""Two real runs of a small project: another recipe, another model, another project file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine import tasks
from engine.datasets import ImportRequest
from engine.errors import ProjectError
from engine.project import Project
from engine.recipe import Recipe, recipe_from_json
from engine.run_comparison.sentences import differs
from main import main
from tests.small import SmallStudy, csv_rows, ready_project, write_small_model, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 96}}"""


def recipe(**segmentation: float) -> Recipe:
    made = recipe_from_json(RECIPE)
    return replace(made, segmentation=replace(made.segmentation, **segmentation))


def second_model(project: Project, study: SmallStudy) -> None:
    """The same network with other weights, under a name of its own."""
    card = study.card.parent.parent / "second" / "card.json"
    card.parent.mkdir()
    write_small_model(card, seed=9)
    card.write_text(card.read_text("utf-8").replace('"name": "Small"', '"name": "Second"'), encoding="utf-8")
    tasks.trust_model(card)
    tasks.add_model(project, card)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> SmallStudy:
    return write_small_study(tmp_path_factory.mktemp("small"), cases=8)


@pytest.fixture(scope="module")
def runs(study: SmallStudy) -> Iterator[tuple[Project, list[str]]]:
    """Three runs: the first, one of another recipe, one of another model."""
    with ready_project(study, study.table.with_name("study.spotcheck")) as project:
        tasks.score(project, recipe(), "Small")
        tasks.score(project, recipe(parameter=0.2), "Small")
        second_model(project, study)
        tasks.score(project, recipe(), "Second")
        yield project, [run.run_id for run in sorted(project.runs(), key=lambda run: run.started_at)]


def test_a_project_keeps_every_run_and_another_recipe_is_told_key_by_key(runs: tuple[Project, list[str]]) -> None:
    project, (first, second, third) = runs
    assert project.scored_photos() == dict.fromkeys((first, second, third), 9)
    found = tasks.compare(project, first, second)
    assert len(found.pairs) == 9 and not found.unmatched and not found.revised
    assert [(one.part, one.key, one.before, one.after) for one in found.settings] == [
        ("segmentation", "parameter", "0.5", "0.2")
    ]
    (whole,) = [row for row in found.decisions if row.stratum_kind == "all"]
    assert whole.became_right == whole.became_wrong == 0 and whole.stayed_right + whole.stayed_wrong == 8
    auc = [row for row in found.changes if row.measure == "auc"]
    assert all(row.change == 0 for row in auc) and not any(row.cautions for row in auc)
    iou = [row for row in found.changes if row.measure == "iou" and row.stratum_kind == "all"]
    assert iou[0].change != 0 and iou[0].cautions == ("segmentation",)


def test_photo_by_photo_it_is_what_the_runs_hold(runs: tuple[Project, list[str]]) -> None:
    project, (first, _, third) = runs
    found = tasks.compare(project, first, third)
    scores = [{score.photo_id: score.measures for score in project.scores(run)} for run in (first, third)]
    for pair in found.pairs:
        old, new = (side[pair.photo_id]["mass_accuracy"] for side in scores)
        assert pair.change("mass_accuracy") == new - old
        assert pair.before.readers == pair.after.readers == ("ann",)
    answers = [{one.case_id: one.differential[0][0] for one in project.predictions(run)} for run in (first, third)]
    assert all(pair.before.predicted == answers[0][pair.after.row.case_id] for pair in found.pairs)
    assert all(pair.after.predicted == answers[1][pair.after.row.case_id] for pair in found.pairs)


def test_the_command_writes_tables_that_agree(
    runs: tuple[Project, list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, (first, _, third) = runs
    assert main(["compare", str(project.path), "--runs", first, third, "--to", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "The model is Second in place of Small." in said and "exact McNemar test over patients" in said
    photos, changes = csv_rows(tmp_path / "comparison_photos.csv"), csv_rows(tmp_path / "comparison.csv")
    (whole,) = [row for row in changes if (row["stratum_kind"], row["measure"]) == ("all", "iou")]
    by_case: dict[str, list[float]] = {}
    for row in photos:
        if row["iou_change"]:
            by_case.setdefault(row["case_id"], []).append(float(row["iou_change"]))
    means = [sum(values) / len(values) for values in by_case.values()]
    assert float(whole["change"]) == pytest.approx(sum(means) / len(means))
    content = json.loads((tmp_path / "comparison.json").read_text("utf-8"))
    assert {one["key"] for one in content["differs"] if one["part"] != "plan"} == {"name", "sha256"}
    assert content["photos_compared"] == 9 and content["photos_left_out"] == []
    assert sum(one["photos"] for one in content["shared_interest"]) == 9


def test_one_reading_more_between_the_runs_leaves_its_photo_out(study: SmallStudy, tmp_path: Path) -> None:
    with ready_project(study, tmp_path / "more.spotcheck") as project:
        tasks.score(project, recipe(), "Small")
        project.add_reader("new").result()
        project.complete_case("case_1", "new").result()
        tasks.score(project, recipe(parameter=0.2), "Small")
        first, second = (run.run_id for run in sorted(project.runs(), key=lambda run: run.started_at))
        found = tasks.compare(project, first, second)
    assert {(one.photo_id, one.reason) for one in found.unmatched} == {("photo_10", "other_readers")}


def test_photos_of_two_project_files_are_known_by_their_content(
    runs: tuple[Project, list[str]], study: SmallStudy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, (first, *_) = runs
    photos, masks = tmp_path / "photos", tmp_path / "masks"
    photos.mkdir()
    masks.mkdir()
    for photo in sorted(study.photos.iterdir())[:6]:
        (photos / f"old_{photo.name}").write_bytes(photo.read_bytes())
        mask = f"{photo.stem}_ann_lesion.png"
        (masks / f"old_{mask}").write_bytes((study.masks / mask).read_bytes())
    with tasks.create_project(tmp_path / "old.spotcheck") as other:
        tasks.import_data(other, ImportRequest(photos, masks))
        tasks.trust_model(study.card)
        tasks.add_model(other, study.card)
        tasks.score(other, recipe(), "Small")
        old = other.runs()[0].run_id
        found = tasks.compare(project, old, first, other=other)
        assert main(["compare", str(project.path), "--other", str(other.path), "--runs", old, first]) == 0
    assert "The data are another project file." in capsys.readouterr().out
    assert {pair.photo_id for pair in found.pairs} == {f"photo_{name}" for name in ("00", "01", "10", "20", "30", "40")}
    assert {one.reason for one in found.unmatched} == {"only_after"} and len(found.unmatched) == 3
    alone = [pair.change("iou") for pair in found.pairs if pair.after.row.case_id != "case_0"]
    assert alone == pytest.approx([0.0] * 4) and not found.revised
    assert ("data", "old", "study") in {(one.part, one.before, one.after) for one in found.settings}
    assert "The data are another project file." in differs(found)


def test_a_run_is_not_compared_with_itself_nor_with_none(runs: tuple[Project, list[str]]) -> None:
    project, (first, *_) = runs
    with pytest.raises(ProjectError, match="cannot be compared with itself"):
        tasks.compare(project, first, first)
    with pytest.raises(ProjectError, match="has no run “none”"):
        tasks.compare(project, first, "none")


def test_only_the_cases_that_are_named(runs: tuple[Project, list[str]]) -> None:
    project, (first, second, _) = runs
    found = tasks.compare(project, first, second, cases=frozenset({"case_0"}))
    assert {pair.photo_id for pair in found.pairs} == {"photo_00", "photo_01"} and not found.unmatched
