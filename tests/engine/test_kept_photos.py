"""Single photos from what is kept of a run, against the exported maps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine import tasks
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks.kept_photos import KeptPhotos
from engine.tasks.summaries import main_results
from tests.small import ready_project, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["blurred", "black"]},
             "agreement": {"grid": 96}}"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    study = write_small_study(tmp_path)
    made = ready_project(study, tmp_path / "study.spotcheck")
    tasks.score(made, recipe_from_json(RECIPE))
    return made


def test_photos_are_as_they_were_scored(project: Project, tmp_path: Path) -> None:
    with project:
        tasks.export(project, tmp_path / "maps", kind="maps")
        summary = tasks.run_summary(project)
        assert summary is not None
        photos = KeptPhotos(project, summary.run)
        found = [(score, photos.of(result.case, score)) for result, score in main_results(summary.results)]
    assert len(found) == 10
    for score, kept in found:
        with np.load(tmp_path / "maps" / f"{kept.photo_id}.npz") as arrays:
            assert np.array_equal(arrays[f"map_{score.baseline}"], kept.saliency_map)  # type: ignore[arg-type]
            assert np.array_equal(arrays[f"saliency_region_{score.baseline}"], kept.region)  # type: ignore[arg-type]
            assert np.array_equal(arrays["roi"], kept.roi)  # type: ignore[arg-type]


def test_without_its_map_a_photo_keeps_its_roi(project: Project) -> None:
    with project:
        project.maps.clear()
        summary = tasks.run_summary(project)
        assert summary is not None
        result, score = main_results(summary.results)[0]
        kept = KeptPhotos(project, summary.run).of(result.case, score)
    assert kept.saliency_map is None and kept.region is None
    assert kept.roi is not None and kept.roi.any()


def test_the_map_of_another_model_is_none(project: Project) -> None:
    with project:
        summary = tasks.run_summary(project)
        assert summary is not None
        result, score = main_results(summary.results)[0]
        photos = KeptPhotos(project, replace(summary.run, model_digest="another"))
        kept = photos.of(result.case, score)
        assert not photos.has_model and KeptPhotos(project, summary.run).has_model
    assert kept.saliency_map is None and kept.roi is not None
