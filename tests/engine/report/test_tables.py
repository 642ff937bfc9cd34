"""Columns in the order of the design, exact numbers, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import math
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import SpotcheckError
from engine.report.case_rows import case_rows
from engine.report.cells import cell_text, neutralised
from engine.report.columns import ranking_text
from engine.report.rows import Differential, ThresholdRow
from engine.report.tables import THRESHOLD_COLUMNS, case_table, photo_table, strata_table, threshold_cells
from engine.report.writing import Table, write_csv, write_rows
from engine.statistics.rows import Stratum
from tests.engine.report.made_up import NAN, photo_row

MEASURES = ["iou", "dice", "roi_coverage", "saliency_coverage", "mass_accuracy", "rank_accuracy", "pointing_hit"]
BEYOND = ["auc", "average_precision", "kappa", "mcc", "hd95", "assd", "nsd", "lesion_hit_rate"]
OF_DIAGONAL = ["hd95_of_diagonal", "assd_of_diagonal"]
AFTER_FACTS = [
    *MEASURES,
    *BEYOND,
    *OF_DIAGONAL,
    *[f"{name}_over_thresholds" for name in MEASURES[:4]],
    *[f"chance_{name}" for name in MEASURES],
    *[f"shift_chance_{name}" for name in MEASURES[:5]],
    *["shift_percentile_iou", "shift_percentile_mass_accuracy"],
    *["rotation_chance_iou", "rotation_chance_mass_accuracy"],
    *[f"ellipse_{name}" for name in MEASURES[:4]],
    *["other_chance_iou", "other_chance_mass_accuracy", "other_percentile_iou"],
    *["centre_bias_auc", "centre_bias_mass_accuracy", "centre_bias_iou"],
    *["shift_skill_iou", "shift_skill_mass_accuracy", "ellipse_skill_iou", "other_skill_iou"],
    *[
        "skill_iou",
        "baseline",
        "map_error",
        "completeness_gap",
        "completeness_gap_relative",
        "steps",
        "saliency_area",
        "roi_area",
        "group",
        "flags",
    ],
]
BEFORE_FACTS = ["patient_id", "reader", "drawn_blind", "condition", "predicted", "correct", "probability"]
FACTS = ["age", "sex", "skin_type", "site", "table_age", "table_note"]
DIFFERENTIAL = Differential((("Melanoma", 0.7), ("Melanocytic Nevus", 0.2), ("Cyst", 0.1)), (("Cyst", 1.0),))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_columns_of_photos() -> None:
    columns = photo_table([photo_row("p1")]).columns
    assert list(columns) == [*["run", "model", "scored_at", "case_id", "photo_id"], *BEFORE_FACTS, *FACTS, *AFTER_FACTS]


def test_columns_of_cases() -> None:
    rows = case_rows([photo_row("p1")], {"c1": DIFFERENTIAL}, 0.5)
    expected = [*["run", "model", "scored_at", "case_id", "n_photos"], *BEFORE_FACTS, *FACTS, *AFTER_FACTS]
    differentials = ["model_differential", "reference_differential", "top1", "top3", "average_overlap", "rbo"]
    assert list(case_table(rows).columns) == [*expected, *differentials]


def test_columns_of_strata() -> None:
    stratum = Stratum("sex", "female", "all", "iou", 3, 2, 2, 1, 0.4, 0.4, NAN, NAN, 0.1, "black", True)
    table = strata_table([stratum])
    assert " ".join(table.columns) == (
        "stratum_kind stratum outcome measure n_photos n_cases n_patients n_undefined mean median ci_low ci_high "
        "chance skill shift_chance shift_skill other_chance difference difference_low difference_high p p_adjusted "
        "size_adjusted_difference effect_size "
        "asked_difference detectable_difference more_cases planned baseline"
    )
    assert table.rows[0][:9] == ("sex", "female", "all", "iou", 3, 2, 2, 1, 0.4)


def test_thresholds_are_written_as_they_come(tmp_path: Path) -> None:
    rows = [
        ThresholdRow("run-1", "a model", "c1", "p1", "consensus", "black", share, 1 / 3, 0.5, NAN, 0.2)
        for share in (0.05, 0.1)
    ]
    path = tmp_path / "thresholds.csv"
    write_rows(THRESHOLD_COLUMNS, threshold_cells(iter(rows)), path)
    first, second = read(path)
    assert " ".join(first) == (
        "run model case_id photo_id reader baseline threshold iou dice roi_coverage saliency_coverage"
    )
    assert (float(first["iou"]), first["roi_coverage"], second["threshold"]) == (1 / 3, "", "0.1")


def test_a_file_reads_back_exactly(tmp_path: Path) -> None:
    path = tmp_path / "photos.csv"
    write_csv(photo_table([photo_row("p1", 1 / 3, correct=None, roi_area=NAN, flags=("empty_roi", "x"))]), path)
    (line,) = read(path)
    assert float(line["iou"]) == 1 / 3
    assert float(line["probability"]) == 0.1 + 0.2
    assert float(line["completeness_gap"]) == -0.015
    assert (line["correct"], line["roi_area"], line["patient_id"], line["skin_type"]) == ("", "", "", "")
    assert (line["drawn_blind"], line["steps"], line["flags"]) == ("true", "64", "empty_roi x")
    assert (line["table_note"], line["table_age"], line["age"]) == ("'=1+1", "forty-one", "41.0")


@given(st.floats(allow_nan=False))
def test_every_number_reads_back_exactly(number: float) -> None:
    assert float(cell_text(number)) == number


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_what_a_spreadsheet_would_run_is_neutralised(text: str) -> None:
    assert neutralised(text) == "'" + text


@given(st.text(max_size=8))
def test_no_text_starts_a_formula(text: str) -> None:
    assert not cell_text(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_names_of_columns_are_neutralised_too(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    write_csv(Table(("=cmd()", "name"), (("Ünïcödé, “quoted”", 'a "b"\nc'),)), path)
    assert read(path) == [{"'=cmd()": "Ünïcödé, “quoted”", "name": 'a "b"\nc'}]


def test_a_case_is_the_mean_of_its_photos() -> None:
    rows = [
        photo_row("p1", 0.2, scored_at="2026-11-02T10:00:00Z", flags=("a",)),
        photo_row("p2", 0.6, scored_at="2026-11-02T11:00:00Z", drawn_blind=False, flags=("b", "a")),
        photo_row("p3", NAN, roi_area=0.4),
        photo_row("p1", 0.9, baseline="blurred"),
        photo_row("p1", 0.7, reader="consensus"),
    ]
    first, other, consensus = case_rows(rows, {"c1": DIFFERENTIAL}, 0.5)
    assert first.n_photos == 3
    assert first.score.measures["iou"] == pytest.approx(0.4)
    assert first.score.nulls["shift_skill_iou"] == pytest.approx(0.4)
    assert first.score.roi_area == pytest.approx(0.2)
    assert first.score.scored_at == "2026-11-02T11:00:00Z"
    assert first.score.drawn_blind is False
    assert first.score.flags == ("a", "b")
    assert other.score.baseline == "blurred"
    assert consensus.score.reader == "consensus"


def test_error_and_completeness_of_the_maps_are_the_case_s_own() -> None:
    numbers = {"map_error": 0.1, "completeness_gap": -0.3, "completeness_gap_relative": 0.7}
    unknown = dict.fromkeys(numbers, NAN)
    rows = [photo_row("p0", **unknown), *(photo_row(f"p{index}", **numbers) for index in range(1, 7))]
    (case,) = case_rows(rows, {"c1": DIFFERENTIAL}, 0.5)
    assert {name: getattr(case.score, name) for name in numbers} == numbers
    (none,) = case_rows([photo_row("p0", **unknown)], {"c1": DIFFERENTIAL}, 0.5)
    assert math.isnan(none.score.map_error)


def test_the_group_of_a_case_is_that_of_its_means() -> None:
    rows = [photo_row("p1", 0.2, group="context_dependent"), photo_row("p2", 0.9, group="human_aligned")]
    (row,) = case_rows(rows, {"c1": DIFFERENTIAL}, 0.5)
    assert row.score.group == "human_aligned"
    (row,) = case_rows(rows, {"c1": DIFFERENTIAL}, 0.6)
    assert row.score.group == "context_dependent"
    (unknown,) = case_rows([photo_row("p1", correct=None)], {"c1": DIFFERENTIAL}, 0.5)
    assert unknown.score.group is None


def test_an_undefined_case_stays_undefined() -> None:
    (row,) = case_rows([photo_row("p1", NAN, drawn_blind=None, steps=None)], {"c1": DIFFERENTIAL}, 0.5)
    assert row.score.steps is None
    assert math.isnan(row.score.measures["dice"])
    assert row.score.drawn_blind is None


def test_differentials() -> None:
    assert (DIFFERENTIAL.within(1), DIFFERENTIAL.within(3)) == (False, True)
    assert Differential(DIFFERENTIAL.model).within(1) is None
    assert ranking_text(DIFFERENTIAL.model) == "Melanoma=0.7; Melanocytic Nevus=0.2; Cyst=0.1"
    (row,) = case_table(case_rows([photo_row("p1")], {"c1": DIFFERENTIAL}, 0.5)).records()
    assert (row["top1"], row["top3"], row["reference_differential"]) == (False, True, "Cyst=1.0")
    assert math.isnan(DIFFERENTIAL.average_overlap)
    assert math.isnan(DIFFERENTIAL.rbo)


def test_a_ranked_differential_is_compared_and_the_diagnosis_still_decides_what_is_right() -> None:
    ranked = (("Melanocytic Nevus", 0.75), ("Melanoma", 0.25))
    both = Differential(DIFFERENTIAL.model, DIFFERENTIAL.reference, ranked)
    (row,) = case_table(case_rows([photo_row("p1")], {"c1": both}, 0.5)).records()
    assert row["reference_differential"] == "Melanocytic Nevus=0.75; Melanoma=0.25"
    assert (row["top1"], row["top3"]) == (False, True)
    assert row["average_overlap"] == (0 / 1 + 2 / 2) / 2
    shared, p = (0, 2, 2), 0.9
    assumed = 2 * (3 - 2) / (2 * 3) * p**3
    seen = sum(common / depth * p**depth for depth, common in enumerate(shared, 1))
    assert row["rbo"] == pytest.approx((1 - p) / p * (seen + assumed) + (0 / 3 + 2 / 2) * p**3)


def test_a_folder_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SpotcheckError, match=r"could not be written .*choose another folder\.$"):
        write_csv(Table(("a",), ()), tmp_path / "nowhere" / "photos.csv")


def test_a_write_that_fails_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "photos.csv"
    write_csv(Table(("a",), ((1,),)), path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SpotcheckError, match="No space left on device"):
        write_csv(Table(("a",), ((2,),)), path)
    assert read(path) == [{"a": "1"}]
    assert list(tmp_path.iterdir()) == [path]
