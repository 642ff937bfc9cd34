"""Chance that keeps the shape, from scoring to the tables and the summary, against a loop over the exported maps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import percentileofscore

from engine import tasks
from engine.recipe import load_recipe
from tests.small import csv_rows, ready_project, write_small_study


def test_the_tables_have_what_a_loop_over_the_maps_gives(tmp_path: Path) -> None:
    recipe = load_recipe("default")
    recipe = replace(recipe, agreement=replace(recipe.agreement, grid=48))
    study, folder = write_small_study(tmp_path), tmp_path / "out"
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        tasks.score(project, recipe)
        tasks.export(project, folder)
        tasks.export(project, folder, kind="maps")
        summary = tasks.run_summary(project)
    assert summary is not None
    rows = csv_rows(folder / "photos.csv")
    for row in rows:
        arrays = np.load(folder / f"{row['photo_id']}.npz")
        region, roi = arrays[f"saliency_region_{row['baseline']}"], arrays["roi"]
        moved = ious_at_every_shift(region, roi)
        level, iou = float(np.mean(moved)), float(row["iou"])
        assert float(row["shift_chance_iou"]) == pytest.approx(level, abs=1e-9)
        place = percentileofscore(np.round(moved, 9), round(iou, 9), kind="mean")
        assert float(row["shift_percentile_iou"]) == pytest.approx(place)
        assert float(row["shift_skill_iou"]) == pytest.approx((iou - level) / (1 - level))
        assert float(row["ellipse_skill_iou"]) <= 1.0
    first = recipe.attribution.map_names[0]
    mean = np.mean([float(row["shift_chance_iou"]) for row in rows if row["baseline"] == first])
    (line,) = [line for line in tasks.summary_lines(summary) if line.startswith("IoU of 5 photos")]
    assert f"{mean:.2f} (shifted)" in line


def ious_at_every_shift(region: NDArray[np.bool_], roi: NDArray[np.bool_]) -> NDArray[np.float64]:
    """By counting, row shift by row shift, all shifts along the rows of it at once as a product with a circulant."""
    width = roi.shape[1]
    turns = (np.arange(width)[None, :] - np.arange(width)[:, None]) % width
    areas = int(region.sum()) + int(roi.sum())
    ious: list[float] = []
    for down in range(roi.shape[0]):
        products = np.roll(region, down, axis=0).astype(np.int64).T @ roi.astype(np.int64)
        both = np.bincount(turns.ravel(), products.ravel(), minlength=width)
        ious.extend((both / (areas - both)).tolist())
    return np.array(ious)
