"""The whole path without a window: import, model, score, export, on a data set of seconds."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from engine import tasks
from engine.agreement import group_of
from engine.errors import ProjectError
from engine.project import Project
from engine.recipe import load_recipe
from engine.tasks.table_rows import photo_rows
from tests.engine.comparison import independent
from tests.small import SmallStudy, csv_rows, ready_project, write_small_study


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def path(study: SmallStudy, tmp_path: Path) -> Path:
    """A project with photos, masks and a trusted model."""
    path = tmp_path / "study.spotcheck"
    ready_project(study, path).close()
    return path


def test_every_number_follows_from_the_exported_maps(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with tasks.open_project(path) as project:
        outcome = tasks.score(project, load_recipe("paper"))
        tasks.export(project, folder)
        tasks.export(project, folder, kind="maps")
    assert (outcome.scored, outcome.failures) == (5, ())
    rows = csv_rows(folder / "photos.csv")
    assert len(rows) == 5
    lines_of: dict[str, list[dict[str, str]]] = {}
    for line in csv_rows(folder / "thresholds.csv"):
        lines_of.setdefault(line["photo_id"], []).append(line)
    for row in rows:
        arrays = np.load(folder / f"{row['photo_id']}.npz")
        saliency, region, roi = arrays["map"].astype(float), arrays["saliency_region"], arrays["roi"]
        both = (region & roi).sum()
        top = np.sort(saliency.ravel())[::-1][: roi.sum()]
        expected = {
            "iou": both / (region | roi).sum(),
            "dice": 2 * both / (region.sum() + roi.sum()),
            "roi_coverage": both / roi.sum(),
            "saliency_coverage": both / region.sum(),
            "mass_accuracy": saliency[roi].sum() / saliency.sum(),
            "rank_accuracy": (saliency[roi] >= top[-1]).sum() / roi.sum(),
            "pointing_hit": float(roi.ravel()[saliency.argmax()]),
            "saliency_area": region.mean(),
            "roi_area": roi.mean(),
            "chance_roi_coverage": region.mean(),
            "chance_mass_accuracy": roi.mean(),
            **independent.of_cells(arrays["map"], region, roi),
            **independent.of_outlines(region, roi),
            "lesion_hit_rate": independent.lesion_hits(region, roi),
        }
        for name, value in expected.items():
            assert float(row[name]) == pytest.approx(value, abs=1e-9), name
        assert float(row["probability"]) > 0
        numbers = (float(row[name]) for name in ("iou", "roi_coverage", "saliency_coverage"))
        assert row["group"] == (
            group_of(*numbers, correct=row["correct"] == "true", high=0.5) if row["correct"] else ""
        )
        assert_thresholds(lines_of[row["photo_id"]], arrays["map"], roi)


def assert_thresholds(lines: list[dict[str, str]], saliency: np.ndarray, roi: np.ndarray) -> None:
    assert [float(line["threshold"]) for line in lines] == pytest.approx(np.arange(1, 20) / 20)
    for line in lines:
        count = round(float(line["threshold"]) * roi.size)
        top = saliency > np.sort(saliency.ravel())[-count - 1]
        if top.sum() == count:
            both = (top & roi).sum()
            assert float(line["iou"]) == pytest.approx(both / (top | roi).sum(), abs=1e-9)
            assert float(line["dice"]) == pytest.approx(2 * both / (count + roi.sum()), abs=1e-9)
            assert float(line["roi_coverage"]) == pytest.approx(both / roi.sum(), abs=1e-9)
            assert float(line["saliency_coverage"]) == pytest.approx(both / count, abs=1e-9)


def test_scoring_again_scores_nothing(path: Path) -> None:
    with tasks.open_project(path) as project:
        first = tasks.score(project, load_recipe("default"))
        again = tasks.score(project, load_recipe("default"))
    assert (first.scored, again.scored, again.run_id) == (5, 0, first.run_id)


def test_a_stopped_run_goes_on_and_ends_with_the_same_tables(path: Path, study: SmallStudy, tmp_path: Path) -> None:
    class StopsAfterTwo(tasks.Watch):
        done = 0

        def report(self, progress: tasks.Progress) -> None:
            self.done = progress.done

        def cancelled(self) -> bool:
            return self.done >= 2

    from engine.errors import Cancelled

    whole = tmp_path / "whole.spotcheck"
    with tasks.open_project(path) as project:
        project.save_copy(whole).result()
    with tasks.open_project(path) as project, pytest.raises(Cancelled):
        tasks.score(project, load_recipe("default"), watch=StopsAfterTwo())
    with tasks.open_project(path) as project:
        assert 0 < tasks.score(project, load_recipe("default")).scored < 5
        tasks.export(project, tmp_path / "stopped")
    with tasks.open_project(whole) as project:
        tasks.score(project, load_recipe("default"))
        tasks.export(project, tmp_path / "whole")
    for name in ("photos.csv", "cases.csv"):
        stopped, uninterrupted = (csv_rows(tmp_path / folder / name) for folder in ("stopped", "whole"))
        for row in (*stopped, *uninterrupted):
            del row["scored_at"], row["run"]
        assert stopped == uninterrupted
    assert (tmp_path / "stopped" / "strata.csv").read_bytes() == (tmp_path / "whole" / "strata.csv").read_bytes()


def test_a_missing_photo_fails_its_case_and_the_rest_goes_on(path: Path, study: SmallStudy) -> None:
    (study.photos / "photo_01.png").unlink()
    with tasks.open_project(path) as project:
        outcome = tasks.score(project, load_recipe("default"))
        summary = tasks.run_summary(project)
    assert outcome.scored == 3
    assert {failure.photo_id for failure in outcome.failures} == {"photo_00", "photo_01"}
    assert all("photo_01.png" in failure.message for failure in outcome.failures)
    assert summary is not None
    assert summary.flow.failed == 2


def test_an_excluded_case_is_left_out_and_its_reason_told(path: Path) -> None:
    with tasks.open_project(path) as project:
        project.exclude_case("case_1", "photo of another person").result()
        tasks.score(project, load_recipe("default"))
        summary = tasks.run_summary(project)
    assert summary is not None
    assert summary.flow.excluded == {"photo of another person": 1}
    assert "case_1" not in {result.case.case_id for result in summary.results}


def test_only_the_changed_region_is_scored_again(path: Path) -> None:
    from engine.project.edits import Change, Edit
    from engine.recipe import recipe_from_json

    recipe = recipe_from_json('{"agreement": {"reading": "latest"}}')
    with tasks.open_project(path) as project:
        tasks.score(project, recipe)
        (region,) = project.regions("photo_10", "ann")
        project.edit("photo_10", "ann", Edit("Delete", (Change(region, None),))).result()
        before = tasks.run_summary(project)
        outcome = tasks.score(project, recipe)
        summary = tasks.run_summary(project)
    assert before is not None
    assert (before.flow.stale, before.flow.unscored) == (1, 0)
    assert {row.photo_id for row in photo_rows(before) if "stale" in row.score.flags} == {"photo_10"}
    assert outcome.scored == 1
    assert summary is not None
    assert summary.flow.stale == 0
    (row, *_) = [result for result in summary.results if result.photo_id == "photo_10"]
    assert row.score is not None
    assert "empty_roi" in row.score.flags
    assert np.isnan(row.score.measures["iou"])


def test_the_stored_explanation_is_the_computed_one(path: Path) -> None:
    recipe = load_recipe("default")
    from engine.watch import Unwatched

    with tasks.open_project(path) as project:
        assert tasks.stored_explanation(project, "case_0", recipe, None) is None
        tasks.score(project, recipe)
        kept = tasks.stored_explanation(project, "case_0", recipe, None)
        computed = tasks.explain_case(project, "case_0", recipe, None, Unwatched(), lambda _: None)
    assert kept is not None
    assert kept.differential == computed.differential
    for photo_id, shown in kept.photos.items():
        for one, other in zip(shown, computed.photos[photo_id], strict=True):
            assert np.array_equal(one.saliency_map, other.saliency_map)


def test_maps_are_computed_again_when_the_cache_is_gone(path: Path, tmp_path: Path) -> None:
    with tasks.open_project(path) as project:
        tasks.score(project, load_recipe("paper"))
        tasks.export(project, tmp_path / "first", kind="maps")
        project.maps.clear()
        tasks.export(project, tmp_path / "second", kind="maps")
    files = sorted(file.name for file in (tmp_path / "first").iterdir())
    assert len(files) == 5
    for name in files:
        assert np.array_equal(np.load(tmp_path / "first" / name)["map"], np.load(tmp_path / "second" / name)["map"])


def test_masks_come_back_as_they_were_imported(path: Path, study: SmallStudy, tmp_path: Path) -> None:
    from engine.photos import read_mask

    with tasks.open_project(path) as project:
        written = tasks.export(project, tmp_path / "masks_out", kind="masks")
    assert len(written) == 5
    for file in written:
        assert np.array_equal(read_mask(file).pixels, read_mask(study.masks / file.name).pixels)


def test_a_model_that_changed_is_refused(path: Path, study: SmallStudy) -> None:
    from engine.errors import ModelError
    from tests.small import write_small_model

    write_small_model(study.card, seed=2)
    with tasks.open_project(path) as project, pytest.raises(ModelError, match="changed since it was added"):
        tasks.score(project, load_recipe("default"))


def test_without_a_model_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    with (
        tasks.create_project(tmp_path / "empty.spotcheck") as project,
        pytest.raises(ProjectError, match="no model yet; add one"),
    ):
        tasks.score(project, load_recipe("default"))


def test_a_second_writer_is_told_who_holds_the_project(path: Path) -> None:
    with Project.open(path), pytest.raises(ProjectError, match="open elsewhere"):
        tasks.open_to_write(path)


def test_tables_and_summary_tell_the_error_of_the_maps(path: Path, tmp_path: Path) -> None:
    from engine.attribution.flags import NOT_CONVERGED
    from engine.tasks.summary_lines import NOT_CONVERGED as COUNTED

    recipe = load_recipe("default")
    with tasks.open_project(path) as project:
        run = tasks.score(project, recipe)
        tasks.export(project, tmp_path / "out")
        summary = tasks.run_summary(project)
        shown = tasks.stored_explanation(project, "case_0", recipe, None)
        scores = project.scores(run.run_id, "case_0")
    assert summary is not None
    assert shown is not None
    errors = {one.baseline: one.attributed.error for one in shown.photos["photo_00"]}
    assert all(error > 0 for error in errors.values())
    assert {score.baseline: score.numbers["map_error"] for score in scores} == errors
    for table in ("photos.csv", "cases.csv"):
        rows = [row for row in csv_rows(tmp_path / "out" / table) if row["case_id"] == "case_0"]
        assert {row["baseline"]: float(row["map_error"]) for row in rows} == errors
    (line,) = [line for line in tasks.summary_lines(summary) if line.startswith("Estimated error")]
    assert "of 4 cases" in line
    assert line.endswith("0 not converged.")
    assert COUNTED == NOT_CONVERGED


def test_a_run_of_an_older_engine_is_stale_and_a_new_one_is_begun(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with tasks.open_project(path) as project:
        with monkeypatch.context() as older:
            older.setattr("engine.versions.ENGINE_VERSION", 1)
            old = tasks.score(project, load_recipe("paper"))
        summary = tasks.run_summary(project)
        assert tasks.stored_explanation(project, "case_0", load_recipe("paper"), None) is None
        new = tasks.score(project, load_recipe("paper"))
    assert summary is not None
    assert summary.flow.stale == 5
    assert new.run_id != old.run_id
    assert new.scored == 5


def test_scores_of_fewer_measures_are_stale_and_their_maps_are_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tasks.open_project(path) as project:
        with monkeypatch.context() as older:
            older.setattr("engine.versions.SCORES_VERSION", 1)
            old = tasks.score(project, load_recipe("paper"))
        summary = tasks.run_summary(project)

        def attribute_again(*_: object) -> None:
            raise AssertionError("the maps were paid for")

        monkeypatch.setattr("engine.attribution.attribute", attribute_again)
        monkeypatch.setattr("engine.attribution.attribute_together", attribute_again)
        new = tasks.score(project, load_recipe("paper"))
    assert summary is not None
    assert summary.flow.stale == 5
    assert (new.scored, new.failures) == (5, ())
    assert new.run_id != old.run_id


def test_a_run_from_before_scores_had_a_version_is_stale() -> None:
    from engine.versions import ENGINE_VERSION, is_of_this_engine, versions

    assert is_of_this_engine(versions())
    assert not is_of_this_engine({"engine": str(ENGINE_VERSION)})


def test_cases_that_share_passes_end_with_the_same_tables(
    path: Path, study: SmallStudy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def numbers(project_file: Path) -> list[dict[str, str]]:
        folder = tmp_path / project_file.stem
        with tasks.open_project(project_file) as project:
            assert len(tasks.score(project, load_recipe("default")).failures) == 1
            tasks.export(project, folder)
        return [
            {name: cell for name, cell in row.items() if name not in ("run", "scored_at")}
            for row in csv_rows(folder / "photos.csv")
        ]

    (study.photos / "photo_10.png").unlink()
    other = shutil.copyfile(path, path.with_name("other.spotcheck"))
    alone = numbers(path)
    monkeypatch.setattr("engine.batch.run.cases_together", lambda _: 3)
    together = numbers(other)
    assert len(alone) == len(together) > 0
    for one, shared in zip(alone, together, strict=True):
        for name, cell in one.items():
            assert cell == shared[name] or float(cell) == pytest.approx(float(shared[name]), rel=1e-3, abs=1e-4), name
