"""Patterns and the map of photos over a small project: against the kept maps, kept, cancelled, exported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import tasks
from engine.attribution.features import ANSWERS, FeatureReader
from engine.command_line import run_command
from engine.errors import Cancelled
from engine.patterns.placement import placement
from engine.patterns.rings import INSIDE, SECTORS
from engine.photos import read_photo
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks.attempts import attempts_of_run
from engine.tasks.kept_maps import kept_explanation
from engine.tasks.patterns import find_patterns
from engine.tasks.patterns_embedding import embed
from engine.tasks.summaries import RunSummary
from engine.watch import Progress
from tests.made_once import MadeOnce
from tests.small import csv_rows, ready_project, study_in, write_small_study

CASES = 24
PHOTOS = CASES + 1
RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 64}}"""


@pytest.fixture
def project(made_once: MadeOnce, tmp_path: Path) -> Iterator[Project]:
    """Scored; the model is trusted."""
    path = made_once(scored, tmp_path)
    tasks.trust_model(study_in(tmp_path).card)
    with tasks.open_project(path) as opened:
        yield opened


def scored(folder: Path) -> Path:
    path = folder / "study.spotcheck"
    with ready_project(write_small_study(folder, cases=CASES), path, blinded=False) as made:
        tasks.score(made, recipe_from_json(RECIPE), device="cpu")
    return path


class Stopping:
    """Cancels after so many questions; keeps what it was told."""

    def __init__(self, questions: int) -> None:
        self.left, self.told = questions, list[Progress]()

    def report(self, progress: Progress) -> None:
        self.told.append(progress)

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


def summary_of(project: Project) -> RunSummary:
    summary = tasks.run_summary(project)
    assert summary is not None
    return summary


def test_the_share_inside_is_that_of_the_kept_map(project: Project) -> None:
    summary = summary_of(project)
    found = find_patterns(project, summary)
    assert found is not None and len(found.photo_ids) == PHOTOS and (found.too_small, found.gone) == (0, 0)
    (pattern,) = found.patterns
    scores = {result.photo_id: result.score for result in summary.results}
    masses = [score.measures["mass_accuracy"] for score in scores.values() if score]
    assert pattern.inside == pytest.approx(float(np.mean(masses)), abs=0.03)
    by_case: dict[str, list[float]] = {}
    for result in summary.results:
        if result.score is not None:
            by_case.setdefault(result.case.case_id, []).append(result.score.measures["iou"])
    assert pattern.agreement == pytest.approx(np.mean([np.mean(values) for values in by_case.values()]))
    assert pattern.agreement_low < pattern.agreement < pattern.agreement_high
    assert len(set(pattern.examples)) == 5 and set(pattern.examples) <= set(found.photo_ids)
    right = {result.case.case_id: result.correct for result in summary.results}
    assert pattern.correct == pytest.approx(np.mean([bool(value) for value in right.values()]))


def test_a_placement_from_the_frame_is_that_of_the_map_itself(project: Project) -> None:
    summary = summary_of(project)
    explanation = kept_explanation(project, summary.run, "case_3")
    assert explanation is not None
    ((shown,),) = explanation.photos.values()
    (roi,) = (reading.regions[shown.photo_id] for reading in project.readings("case_3", "first").values())
    from engine.regions import LESION, rasterise_label

    mask = shown.grid.inside(rasterise_label(roi, LESION, 96, 72))
    made = placement(shown.saliency_map, mask.astype(np.float64), 96, 72)
    assert made is not None
    inside = float(shown.saliency_map[mask].sum() / shown.saliency_map.sum())
    assert made.shares[: INSIDE * SECTORS].sum() == pytest.approx(inside, abs=0.03)


def test_strata_are_compared_only_where_there_are_groups(project: Project) -> None:
    summary = summary_of(project)
    one, three = find_patterns(project, summary), find_patterns(project, summary, groups=3)
    assert one is not None and not one.excesses
    assert three is not None and len(three.patterns) == 3
    conditions = [row for row in three.excesses if row.stratum_kind == "condition" and row.cluster == 1]
    assert sum(row.n_cases for row in conditions) == CASES
    label = dict(zip(three.photo_ids, three.clusters.labels.tolist(), strict=True))
    for row in conditions:
        cases: dict[str, list[bool]] = {}
        for result in summary.results:
            if result.case.reference and result.case.reference.condition == row.stratum:
                cases.setdefault(result.case.case_id, []).append(label[result.photo_id] == 0)
        assert row.share == pytest.approx(np.mean([np.mean(inside) for inside in cases.values()]))
    assert all(row.p_adjusted >= row.p for row in three.excesses if not np.isnan(row.p))


def test_placements_are_kept_and_a_lost_map_is_counted(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = find_patterns(project, summary_of(project))
    monkeypatch.setattr("engine.tasks.patterns.frames_of", lambda *_: pytest.fail("asked for frames again"))
    again = find_patterns(project, summary_of(project))
    assert first is not None and again is not None
    assert (first.clusters.distances == again.clusters.distances).all()
    monkeypatch.undo()
    project.maps.clear()
    assert find_patterns(project, summary_of(project)) is None


def test_patterns_stop_when_asked(project: Project) -> None:
    watch = Stopping(3)
    with pytest.raises(Cancelled):
        find_patterns(project, summary_of(project), watch=watch)
    assert watch.told and watch.told[0].total == PHOTOS


def test_features_are_what_goes_through_the_last_wide_layer(project: Project) -> None:
    summary = summary_of(project)
    assert embed(project, summary, kept_only=True) is None
    found = embed(project, summary)
    assert found is not None and found.features == 6 and len(found.photo_ids) == PHOTOS
    assert found.source == "layer “first”, its mean over the photo"
    attempt = attempts_of_run(project, summary.run)(project.case("case_2"))
    network = attempt.model.network
    prepared = attempt.model.prepare(read_photo(project.photo_path("photo_20")))
    pixels = attempt.model.tensor(prepared.pixels[None])
    layer = network.get_submodule("first")
    with torch.no_grad():
        expected = layer((pixels / 255 - 0.5) / 0.25).mean((2, 3))[0].numpy()
    read = FeatureReader(attempt.model).read([prepared], [attempt.model.encode(attempt.case.facts)])
    assert read[0] == pytest.approx(expected, rel=1e-5)
    again = embed(project, summary, kept_only=True)
    assert again is not None and (again.components.places == found.components.places).all()
    assert again.source == found.source


def test_a_head_is_preferred_and_without_layers_answers_are_told(project: Project) -> None:
    attempt = attempts_of_run(project, summary_of(project).run)(project.case("case_2"))
    prepared = attempt.model.prepare(read_photo(project.photo_path("photo_20")))
    facts = [attempt.model.encode(attempt.case.facts)] * 2

    class Headed(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body, self.head = torch.nn.Conv2d(3, 12, 3), torch.nn.Linear(12, 3)

        def forward(self, photos: torch.Tensor) -> torch.Tensor:
            return self.head(torch.nn.functional.relu(self.body(photos)).mean((2, 3)))

    headed = FeatureReader(attempt.model.with_network(Headed(), "headed"))
    assert headed.read([prepared] * 2, facts).shape == (2, 12) and headed.source == "what goes into layer “head”"

    class Flat(torch.nn.Module):
        def forward(self, photos: torch.Tensor) -> torch.Tensor:
            return photos.mean((2, 3))

    flat = FeatureReader(attempt.model.with_network(Flat(), "flat"))
    assert flat.read([prepared] * 2, facts).shape == (2, 3) and flat.source == ANSWERS


def test_a_photo_that_cannot_be_read_is_named_and_left_out(project: Project) -> None:
    project.photo_path("photo_70").unlink()
    found = embed(project, summary_of(project))
    assert found is not None and len(found.photo_ids) == PHOTOS - 1
    assert [failure.photo_id for failure in found.failures] == ["photo_70"]


def test_a_stopped_map_goes_on_where_it_was(project: Project) -> None:
    watch = Stopping(2)
    with pytest.raises(Cancelled):
        embed(project, summary_of(project), watch)
    assert watch.told[-1].done == 16
    again = Stopping(99)
    assert embed(project, summary_of(project), again) is not None
    assert again.told[-1].total == PHOTOS - 16


def test_tables_are_written_with_the_others(project: Project, tmp_path: Path) -> None:
    tasks.export(project, tmp_path / "first")
    assert not (tmp_path / "first" / "embedding.csv").exists()
    summary = summary_of(project)
    embed(project, summary)
    tasks.export(project, tmp_path / "second")
    patterns = csv_rows(tmp_path / "second" / "patterns.csv")
    assert len(patterns) == PHOTOS and {row["cluster"] for row in patterns} == {"1"}
    assert {"run", "model", "photo_id", "case_id", "cluster", "distance", "baseline"} == set(patterns[0])
    assert min(float(row["distance"]) for row in patterns) == pytest.approx(0, abs=1e-3)
    places = csv_rows(tmp_path / "second" / "embedding.csv")
    assert len(places) == PHOTOS
    assert np.mean([float(row["first"]) for row in places]) == pytest.approx(0, abs=1e-6)


def test_the_command_says_what_there_is_and_maps_when_asked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.path
    project.close()
    assert run_command(["patterns", str(path), "--groups", "2", "--map"]).status == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Run ") and f"{PHOTOS} photos divided into 2 by choice; silhouette" in lines[0]
    assert lines[1].startswith("1: ") and any(line.startswith("2: ") for line in lines)
    assert lines[-1].startswith(f"Map of {PHOTOS} photos by 6 numbers each (layer “first”")


def test_too_few_photos_have_no_map_and_one_photo_no_pattern(project: Project) -> None:
    summary = summary_of(project)
    few = replace(summary, results=summary.results[:1])
    assert embed(project, few) is None and find_patterns(project, few) is None
