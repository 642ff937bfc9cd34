"""lesions.csv against a loop of its own over the exported maps."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage.measure import label, regionprops

from engine import tasks
from engine.agreement import MEASURES
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks.lesion_rows import lesion_rows
from engine.watch import Unwatched
from tests.engine.comparison import independent
from tests.small import csv_rows, ready_project, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["blurred", "black"]},
             "agreement": {"grid": 96}}"""
SIZE = (72, 96)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Scored; on one photo the ROI has three parts, two of which touch at a corner, so two lesions."""
    study = write_small_study(tmp_path)
    cells = np.zeros(SIZE, dtype=np.uint8)
    cells[5:20, 10:30] = cells[20:26, 30:40] = cells[50:66, 60:90] = 255
    (mask,) = study.masks.glob("photo_10_*lesion*")
    Image.fromarray(cells).save(mask)
    made = ready_project(study, tmp_path / "study.spotcheck")
    tasks.score(made, recipe_from_json(RECIPE))
    return made


def exported(project: Project, folder: Path) -> list[dict[str, str]]:
    tasks.export(project, folder)
    return csv_rows(folder / "lesions.csv")


def number(text: str) -> float:
    return float(text) if text else math.nan


def test_every_lesion_follows_from_the_exported_maps(project: Project, tmp_path: Path) -> None:
    with project:
        rows = exported(project, tmp_path / "out")
        tasks.export(project, tmp_path / "maps", kind="maps")
    found: set[tuple[str, str, int]] = set()
    for row in rows:
        with np.load(tmp_path / "maps" / f"{row['photo_id']}.npz") as arrays:
            saliency, roi = arrays[f"map_{row['baseline']}"], arrays["roi"]
            region = arrays[f"saliency_region_{row['baseline']}"]
        numbers = np.asarray(label(roi, connectivity=2))
        part = regionprops(numbers)[int(row["lesion"]) - 1]
        mine, counting = numbers == part.label, ~roi | (numbers == part.label)
        down, across = part.centroid
        assert number(row["area"]) == pytest.approx(part.area / roi.size, abs=1e-12)
        assert number(row["centre_x"]) == pytest.approx((across + 0.5) * SIZE[1] / roi.shape[1])
        assert number(row["centre_y"]) == pytest.approx((down + 0.5) * SIZE[0] / roi.shape[0])
        both, left = (region & mine).sum(), region & counting
        expected = {"iou": both / (left | mine).sum(), "roi_coverage": both / mine.sum()}
        expected["mass_accuracy"] = saliency[mine].sum(dtype=float) / saliency[counting].sum(dtype=float)
        expected["lesion_hit_rate"] = float(both > 0) if region.any() else math.nan
        if left.any():
            expected |= {
                **independent.of_cells(saliency[counting], left[counting], mine[counting]),
                **independent.of_outlines(left, mine),
            }
        for name, value in expected.items():
            assert number(row[name]) == pytest.approx(value, abs=1e-6 if "mass" in name else 1e-9, nan_ok=True), name
        assert number(row["chance_mass_accuracy"]) == pytest.approx(mine.sum() / counting.sum())
        found.add((row["photo_id"], row["baseline"], int(row["lesion"])))
    assert {key for key in found if key[0] == "photo_10"} == {
        ("photo_10", baseline, lesion) for baseline in ("blurred", "black") for lesion in (1, 2)
    }
    assert len(found) == len(rows)
    assert {info.name for info in MEASURES} <= set(rows[0])


def test_a_deleted_map_has_one_line_that_says_so(project: Project, tmp_path: Path) -> None:
    with project:
        before = exported(project, tmp_path / "out")
        summary = tasks.run_summary(project)
        assert summary is not None
        project.maps.clear()
        after = list(lesion_rows(project, summary, Unwatched()))
    assert {row["flags"] for row in before} <= {"", "empty_saliency_region"}
    assert len(after) == len({(row["photo_id"], row["reader"], row["baseline"]) for row in before})
    assert {row.flags for row in after} == {("map_deleted",)}
    assert {row.lesion for row in after} == {None}
    assert all(math.isnan(row.area) and not row.measures for row in after)
