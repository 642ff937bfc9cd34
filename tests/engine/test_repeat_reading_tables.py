"""A repeat reading in the exported tables: rows of its own in readers.csv, and nothing else moves."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import tasks
from engine.project.edits import Change, Edit
from engine.readers.names import again_name
from engine.readers.rows import Place, ReaderRow
from engine.recipe import recipe_from_json
from engine.regions import Region, mask_from_pixels
from engine.report.document.sections.intra import intra_reader
from tests.small import ready_project, write_small_study

RECIPE = '{"attribution": {"rule": "right", "steps": 2, "baselines": ["blurred"]}, "agreement": {"grid": "photo"}}'
READER = "ann"


def test_only_readers_csv_knows_of_it(tmp_path: Path) -> None:
    study = write_small_study(tmp_path)
    project = ready_project(study, tmp_path / "study.spotcheck")
    with project:
        tasks.score(project, recipe_from_json(RECIPE))
        tasks.export(project, tmp_path / "before")
        first = np.array(Image.open(study.masks / f"photo_00_{READER}_lesion.png")) > 0
        second = np.roll(first, 3, axis=1)
        mask = mask_from_pixels(second, 0, 0)
        assert mask is not None
        case = project.case_of_photo("photo_00")
        edit = Edit("Draw", (Change(None, Region("again", "lesion", mask)),))
        project.edit("photo_00", again_name(READER), edit).result()
        assert not project.read_twice()
        project.complete_case(case.case_id, again_name(READER)).result()
        tasks.export(project, tmp_path / "after")
        written = tasks.export(project, tmp_path / "masks", kind="masks")
        assert not any("again" in path.name for path in written)
        assert project.unscored_cases(project.runs()[-1].run_id) == ()
    for name in ("photos.csv", "cases.csv", "strata.csv", "readings.csv", "regions.csv"):
        before, after = tmp_path / "before" / name, tmp_path / "after" / name
        assert before.exists() == after.exists()
        if before.exists():
            assert before.read_bytes() == after.read_bytes(), name
    with (tmp_path / "after" / "readers.csv").open(newline="", encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["comparison"] == "intra_reader"]
    own = {row["measure"]: row for row in rows if row["reader_a"] == READER}
    assert {row["reader_b"] for row in own.values()} == {"again"} and set(own) == {"iou", "dice", "fleiss_kappa"}
    both, either = float((first & second).sum()), float((first | second).sum())
    assert float(own["iou"]["mean"]) == pytest.approx(both / either)
    assert float(own["dice"]["mean"]) == pytest.approx(2 * both / (both + either))
    apart, marked = (either - both) / first.size, (both + either) / (2 * first.size)
    expected = marked**2 + (1 - marked) ** 2
    assert float(own["fleiss_kappa"]["mean"]) == pytest.approx((1 - apart - expected) / (1 - expected))
    undefined = len(case.photos) - 1
    assert (int(own["iou"]["n_photos"]), int(own["iou"]["n_undefined"])) == (1, undefined)


def test_the_report_has_a_table_where_somebody_has_read_twice() -> None:
    rows = tuple(
        ReaderRow(
            Place("intra_reader", reader, second, "", "fleiss_kappa"), 4, 3, 2, 1, 0.9, 0.91, float("nan"), 0.8, 1
        )
        for reader, second in (("", ""), ("Reader 1", "again"))
    )
    (table,) = intra_reader(rows)
    assert [str(row[0]) for row in table.rows] == ["All readers", "Reader 1"]
    assert table.rows[0][1] == "Fleiss' kappa" and len(table.rows[0]) == len(table.columns)
    assert not list(intra_reader(()))
