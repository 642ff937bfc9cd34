"""surprises.csv and its sentence against the exported maps and the masks of labels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine import tasks
from engine.project import Project
from engine.recipe import recipe_from_json
from tests.small import csv_rows, ready_project, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["blurred", "black"]},
             "agreement": {"grid": 96}}"""
MARKED = {"photo_00": "case_0", "photo_01": "case_0", "photo_10": "case_1", "photo_20": "case_2"}
SIZE = (72, 96)


def ruler(number: int) -> NDArray[np.bool_]:
    cells = np.zeros(SIZE, dtype=np.bool_)
    cells[4 * number : 4 * number + 12, 10:80] = True
    return cells


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Scored; a ruler is marked on four of the five photos."""
    study = write_small_study(tmp_path)
    for number, photo in enumerate(MARKED):
        Image.fromarray(ruler(number).astype(np.uint8) * 255).save(study.masks / f"{photo}_ann_ruler.png")
    made = ready_project(study, tmp_path / "study.spotcheck")
    tasks.score(made, recipe_from_json(RECIPE))
    return made


def exported(project: Project, folder: Path) -> list[dict[str, str]]:
    tasks.export(project, folder)
    return csv_rows(folder / "surprises.csv")


def shares(folder: Path, photo: str, baseline: str, cells: NDArray[np.bool_]) -> tuple[float, float]:
    """Of what lies outside the ROI, from the exported map."""
    with np.load(folder / f"{photo}.npz") as arrays:
        roi, saliency = arrays["roi"], arrays[f"map_{baseline}"].astype(np.float64)
    outside = ~roi
    return saliency[cells & outside].sum() / saliency[outside].sum(), (cells & outside).sum() / outside.sum()


def test_every_figure_follows_from_the_exported_maps(project: Project, tmp_path: Path) -> None:
    with project:
        rows = exported(project, tmp_path / "out")
        tasks.export(project, tmp_path / "maps", kind="maps")
        summary = tasks.run_summary(project)
    assert summary is not None
    for baseline in ("black", "blurred"):
        (row,) = [row for row in rows if (row["stratum_kind"], row["baseline"]) == ("all", baseline)]
        found = {
            photo: shares(tmp_path / "maps", photo, baseline, ruler(number)) for number, photo in enumerate(MARKED)
        }
        cases = [
            np.mean([found[photo] for photo, of_case in MARKED.items() if of_case == case], axis=0)
            for case in sorted(set(MARKED.values()))
        ]
        saliency, area = np.mean(cases, axis=0)
        assert float(row["saliency_share"]) == pytest.approx(saliency, abs=1e-6)
        assert float(row["area_share"]) == pytest.approx(area, abs=1e-12)
        assert float(row["enrichment"]) == pytest.approx(saliency / area, abs=1e-5)
        counts = [row[name] for name in ("label", "n_photos", "n_cases", "n_patients", "n_undefined")]
        assert counts == ["ruler", "4", "3", "2", "0"]
        strongest = sorted(found, key=lambda photo: found[photo][1] - found[photo][0])
        assert row["examples"].split("; ") == [photo for photo in strongest if found[photo][0] > found[photo][1]]
    assert [line for line in tasks.summary_lines(summary) if "denser" in line]


def test_without_marked_labels_there_is_neither_table_nor_sentence(tmp_path: Path) -> None:
    study = write_small_study(tmp_path)
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        tasks.score(project, recipe_from_json(RECIPE))
        tasks.export(project, tmp_path / "out")
        summary = tasks.run_summary(project)
    assert summary is not None
    assert not (tmp_path / "out" / "surprises.csv").exists()
    assert not [line for line in tasks.summary_lines(summary) if "denser" in line]
