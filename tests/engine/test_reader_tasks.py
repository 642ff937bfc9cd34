"""Several readers on one project: readers.csv and its sentence against the exported masks."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from statistics import fmean, median

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine import tasks
from engine.readers.consensus import consensus
from engine.recipe import recipe_from_json
from tests.small import csv_rows, ready_project, write_small_study

Booleans = NDArray[np.bool_]
Row = dict[str, str]

READERS = {"photo_00": ("ann", "bob", "cid"), "photo_01": ("ann", "bob", "cid"), "photo_10": ("ann", "cid")}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Five photos: two read by three, one by two, two by one."""
    study, path = write_small_study(tmp_path), tmp_path / "study.spotcheck"
    random = np.random.default_rng(3)
    for photo, readers in READERS.items():
        pixels = np.array(Image.open(study.masks / f"{photo}_ann_lesion.png"))
        for reader in readers[1:]:
            other = np.roll(pixels, tuple(random.integers(-9, 9, 2)), axis=(0, 1))
            Image.fromarray(other).save(study.masks / f"{photo}_{reader}_lesion.png")
    ready_project(study, path).close()
    return path


def exported(path: Path, folder: Path, agreement: str = "{}") -> tuple[list[Row], list[str]]:
    attribution = '{"rule": "right", "steps": 4, "baselines": ["blurred", "black"]}'
    recipe = recipe_from_json(f'{{"attribution": {attribution}, "agreement": {agreement}}}')
    with tasks.open_project(path) as project:
        tasks.score(project, recipe)
        tasks.export(project, folder)
        tasks.export(project, folder, kind="maps")
        summary = tasks.run_summary(project)
    assert summary is not None
    with (folder / "readers.csv").open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream)), tasks.summary_lines(summary)


def iou(first: Booleans, second: Booleans) -> float:
    return float((first & second).sum() / (first | second).sum())


def majority(masks: list[Booleans]) -> Booleans:
    return np.mean(masks, axis=0) > 0.5


def found(rows: list[Row], *place: str) -> Row:
    names = ("comparison", "reader_a", "reader_b", "baseline", "measure")
    (row,) = [row for row in rows if tuple(row[name] for name in names) == place]
    return row


def check(row: Row, values: list[float]) -> None:
    assert float(row["mean"]) == pytest.approx(fmean(values), abs=1e-12)
    assert float(row["median"]) == pytest.approx(median(values), abs=1e-12)
    assert (int(row["n_photos"]), int(row["n_undefined"])) == (len(values), 0)


def test_every_row_follows_from_the_exported_masks(project: Path, tmp_path: Path) -> None:
    rows, lines = exported(project, tmp_path / "out")
    rois: dict[str, dict[str, Booleans]] = {}
    regions: dict[str, Booleans] = {}
    for photo, readers in READERS.items():
        arrays = np.load(tmp_path / "out" / f"{photo}.npz")
        rois[photo] = {reader: arrays[f"roi_{reader}"] for reader in readers}
        regions[photo] = arrays["saliency_region_blurred"]

    def over_readers(measured: Callable[[str, str], float]) -> list[float]:
        return [fmean(measured(photo, reader) for reader in readers) for photo, readers in READERS.items()]

    def others(photo: str, reader: str) -> Booleans:
        return majority([mask for name, mask in rois[photo].items() if name != reader])

    pairs = {photo: fmean(iou(a, b) for a, b in combinations(masks.values(), 2)) for photo, masks in rois.items()}
    ceiling = over_readers(lambda photo, reader: iou(rois[photo][reader], others(photo, reader)))
    with_readers = over_readers(lambda photo, reader: iou(regions[photo], rois[photo][reader]))
    with_others = over_readers(lambda photo, reader: iou(regions[photo], others(photo, reader)))
    check(found(rows, "reader_reader", "", "", "", "iou"), list(pairs.values()))
    check(found(rows, "reader_others", "", "", "", "iou"), ceiling)
    check(found(rows, "model_reader", "", "", "blurred", "iou"), with_readers)
    check(found(rows, "model_others", "", "", "blurred", "iou"), with_others)
    three = ("photo_00", "photo_01")
    check(
        found(rows, "reader_reader", "ann", "bob", "", "iou"),
        [iou(rois[photo]["ann"], rois[photo]["bob"]) for photo in three],
    )
    check(
        found(rows, "model_others", "model", "bob", "blurred", "iou"),
        [iou(regions[photo], others(photo, "bob")) for photo in three],
    )
    words = (
        f"Readers agree with each other: IoU {fmean(pairs.values()):.2f} (3 photos); "
        f"the model with them: IoU {fmean(with_readers):.2f} (3 photos)."
    )
    assert words in lines


def test_dice_and_the_counts_of_cases_and_patients(project: Path, tmp_path: Path) -> None:
    rows, _ = exported(project, tmp_path / "out")
    places = {tuple(row[name] for name in ("comparison", "reader_a", "reader_b", "baseline")) for row in rows}
    for place in places - {("all_readers", "", "", "")}:
        one, other = found(rows, *place, "iou"), found(rows, *place, "dice")
        assert (one["n_photos"], one["n_cases"]) == (other["n_photos"], other["n_cases"])
        assert float(one["mean"]) < float(other["mean"])
        assert one["pooled"] == other["pooled"] == ""
    row = found(rows, "reader_reader", "", "", "", "iou")
    assert (row["label"], row["n_photos"], row["n_cases"], row["n_patients"]) == ("lesion", "3", "2", "2")
    assert float(row["ci_low"]) < float(row["mean"]) < float(row["ci_high"]) <= 1.0
    of_one_patient = found(rows, "reader_reader", "ann", "bob", "", "iou")
    assert (of_one_patient["n_patients"], of_one_patient["ci_low"]) == ("1", "")


def test_kappa_and_alpha_photo_by_photo_and_pooled(project: Path, tmp_path: Path) -> None:
    rows, _ = exported(project, tmp_path / "out", '{"grid": 16}')
    alphas: list[float] = []
    everything: list[NDArray[np.float64]] = []
    for photo, readers in READERS.items():
        arrays = np.load(tmp_path / "out" / f"{photo}.npz")
        marks = np.array([arrays[f"roi_{reader}"].ravel() for reader in readers])
        units = np.column_stack([marks.sum(axis=0), len(readers) - marks.sum(axis=0)]).astype(np.float64)
        alphas.append(plain_alpha(units))
        everything.append(units)
    row = found(rows, "all_readers", "", "", "", "krippendorff_alpha")
    assert float(row["mean"]) == pytest.approx(fmean(alphas), abs=1e-12)
    assert float(row["pooled"]) == pytest.approx(plain_alpha(np.concatenate(everything)), abs=1e-12)
    assert found(rows, "all_readers", "", "", "", "fleiss_kappa")["pooled"] == ""


def plain_alpha(units: NDArray[np.float64]) -> float:
    """1 - observed over expected disagreement, from the coincidences."""
    coincidences = np.zeros((2, 2))
    for unit in units:
        coincidences += (np.outer(unit, unit) - np.diag(unit)) / (unit.sum() - 1)
    inside, outside = coincidences.sum(axis=0)
    everything = inside + outside
    return 1 - coincidences[0, 1] * (everything - 1) / (inside * outside)


def test_a_size_of_the_roi_is_that_of_the_roi_compared_with(project: Path, tmp_path: Path) -> None:
    recipe = recipe_from_json(
        '{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, '
        '"segmentation": {"method": "roi_area", "smallest_component": 0, "fill_holes": false}}'
    )
    with tasks.open_project(project) as opened:
        tasks.score(opened, recipe)
        tasks.export(opened, tmp_path / "out")
        tasks.export(opened, tmp_path / "out", kind="maps")
    rows = csv_rows(tmp_path / "out" / "readers.csv")
    values: list[float] = []
    for photo, readers in READERS.items():
        arrays = np.load(tmp_path / "out" / f"{photo}.npz")
        if "bob" not in readers:
            continue
        roi = arrays["roi_ann"] & arrays["roi_cid"]
        lowest = np.sort(arrays["map"].ravel())[::-1][roi.sum() - 1]
        values.append(iou(arrays["map"] >= lowest, roi))
    check(found(rows, "model_others", "model", "bob", "black", "iou"), values)


@pytest.mark.parametrize("rule", ["soft_mean", "staple"])
def test_the_recipe_s_rule_makes_every_consensus(project: Path, tmp_path: Path, rule: str) -> None:
    rows, _ = exported(project, tmp_path / "out", f'{{"consensus": "{rule}", "grid": 64}}')
    values: list[float] = []
    for photo, readers in READERS.items():
        arrays = np.load(tmp_path / "out" / f"{photo}.npz")
        rois = [arrays[f"roi_{reader}"] for reader in readers]
        assert np.array_equal(arrays["roi_consensus"], consensus(rois, rule))
        values.append(iou(rois[0], consensus(rois[1:], rule)))
    check(found(rows, "reader_others", "ann", "others", "", "iou"), values)


def test_one_reader_alone_has_no_table(tmp_path: Path) -> None:
    study, path = write_small_study(tmp_path), tmp_path / "study.spotcheck"
    with ready_project(study, path) as project:
        tasks.score(project, recipe_from_json('{"attribution": {"rule": "right", "steps": 4}}'))
        tasks.export(project, tmp_path / "out")
        summary = tasks.run_summary(project)
    assert summary is not None
    assert not (tmp_path / "out" / "readers.csv").exists()
    assert not [line for line in tasks.summary_lines(summary) if line.startswith("Readers")]


def test_a_reader_who_marked_nothing_is_counted_not_scored(project: Path, tmp_path: Path) -> None:
    from engine.project.edits import Change, Edit

    with tasks.open_project(project) as opened:
        (region,) = opened.regions("photo_10", "cid")
        opened.edit("photo_10", "cid", Edit("Delete", (Change(region, None),))).result()
    rows, lines = exported(project, tmp_path / "out", '{"reading": "latest"}')
    row = found(rows, "reader_reader", "ann", "cid", "", "iou")
    assert (row["n_photos"], row["n_undefined"]) == ("2", "1")
    assert not math.isnan(float(row["mean"]))
    assert any("(2 photos); the model with them: IoU" in line and "(3 photos)" in line for line in lines)


def test_the_model_is_compared_with_the_readers_differential(tmp_path: Path) -> None:
    study, path = write_small_study(tmp_path), tmp_path / "study.spotcheck"
    rows = csv_rows(study.table)
    written = ("BCC; Melanoma", "BCC; Melanoma", "Nevus; Tinea; Melanoma; BCC", "Acne", "")
    with study.table.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, [*rows[0], "differential"])
        writer.writeheader()
        writer.writerows({**row, "differential": text} for row, text in zip(rows, written, strict=True))
    with ready_project(study, path) as project:
        tasks.score(project, recipe_from_json('{"attribution": {"rule": "right", "steps": 4}}'))
        tasks.export(project, tmp_path / "out")
    with (tmp_path / "out" / "cases.csv").open(newline="", encoding="utf-8") as stream:
        found = {row["case_id"]: row for row in csv.DictReader(stream)}
    for case in ("case_0", "case_1", "case_2"):
        row = found[case]
        model, readers = (conditions(row[name]) for name in ("model_differential", "reference_differential"))
        depth = min(len(model), len(readers))
        overlaps = [len(set(model[:k]) & set(readers[:k])) / k for k in range(1, depth + 1)]
        assert float(row["average_overlap"]) == pytest.approx(fmean(overlaps), abs=1e-12)
        assert 0 <= float(row["rbo"]) <= 1
    assert (found["case_2"]["average_overlap"], found["case_2"]["rbo"]) == ("0.0", "0.0")
    assert not (tmp_path / "out" / "readers.csv").exists()
    assert (found["case_3"]["average_overlap"], found["case_3"]["rbo"]) == ("", "")


def test_readers_who_wrote_differentials_are_compared(tmp_path: Path) -> None:
    study, path = write_small_study(tmp_path), tmp_path / "study.spotcheck"
    rows = csv_rows(study.table)
    with study.table.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, [*rows[0], "differential_ann", "differential_bob"])
        writer.writeheader()
        writer.writerows(
            {**row, "differential_ann": "BCC; Melanoma", "differential_bob": "BCC=2; Nevus=2"} for row in rows
        )
    with ready_project(study, path) as project:
        tasks.score(project, recipe_from_json('{"attribution": {"rule": "right", "steps": 4}}'))
        tasks.export(project, tmp_path / "out")
    written = csv_rows(tmp_path / "out" / "readers.csv")
    assert {row["label"] for row in written} == {"differential"}
    row = found(written, "reader_reader", "ann", "bob", "", "average_overlap")
    assert (float(row["mean"]), row["n_photos"], row["n_cases"]) == (0.5, "5", "4")
    with (tmp_path / "out" / "cases.csv").open(newline="", encoding="utf-8") as stream:
        case = next(csv.DictReader(stream))
    assert conditions(case["reference_differential"])[0] == "Basal Cell Carcinoma"


def conditions(text: str) -> list[str]:
    return [part.split("=")[0] for part in text.split("; ")]
