"""findings.csv, worklist.csv, label_errors.csv and the masks for augmentation, from small studies."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine import tasks
from engine.cases import Diagnosis
from engine.findings import Finding
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks.augmentation_pictures import pasted, removed
from engine.tasks.finding_files import tables_of_work
from engine.tasks.label_errors import suspected_label_errors
from engine.tasks.summaries import RunSummary
from engine.tasks.worklist import worklist
from tests.small import csv_rows, ready_project, write_small_study

RECIPE = '{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 48}}'
CASES = 14
READER = "ann"


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Fourteen cases of three conditions and two sexes, scored; a ruler is marked on one photo by two readers."""
    folder = tmp_path_factory.mktemp("study")
    study = write_small_study(folder, CASES)
    for reader, column in ((READER, 10), ("bob", 30)):
        mask = np.zeros((72, 96), dtype=np.uint8)
        mask[4:9, column : column + 40] = 255
        Image.fromarray(mask).save(study.masks / f"photo_10_{reader}_ruler.png")
    with ready_project(study, folder / "study.spotcheck", blinded=False) as project:
        tasks.score(project, recipe_from_json(RECIPE))
        yield project


def summary_of(project: Project, **options: Any) -> RunSummary:
    summary = tasks.run_summary(project, **options)
    assert summary is not None
    return summary


def test_the_worklist_asks_for_what_strata_say(scored: Project) -> None:
    pairs = ("condition & sex", "condition & age_band")
    summary = summary_of(scored, kinds=pairs)
    rows = worklist(summary)
    strata = {
        (stratum.stratum_kind, stratum.stratum): stratum
        for stratum in summary.strata
        if stratum.stratum_kind in pairs and (stratum.outcome, stratum.measure) == ("all", "iou")
    }
    known = 0
    for row in rows:
        stratum = strata.get((f"condition & {row.group_kind}", f"{row.condition} & {row.group}"))
        if stratum is None:
            assert (row.n_cases, row.n_patients, row.missing, row.needed) == (0, 0, 10, 10)
            assert row.because == "smallest stratum"
            assert math.isnan(row.more_cases)
            continue
        known += 1
        assert (row.n_cases, row.n_patients) == (stratum.n_cases, stratum.n_patients)
        assert row.more_cases == pytest.approx(stratum.more_cases, nan_ok=True)
        assert row.missing == max(0, 10 - stratum.n_cases)
        reasons = {"smallest stratum": row.missing, "difference": row.more_cases, "both": row.missing}
        assert row.needed == reasons[row.because] and row.asked_difference == stratum.asked_difference
        assert row.needed == max([row.missing, *([row.more_cases] if math.isfinite(row.more_cases) else [])])
    assert known and len(rows) > known
    assert [row.needed for row in rows] == sorted((row.needed for row in rows), reverse=True)
    assert {row.group_kind for row in rows} == {"sex", "age_band"}
    assert {row.group for row in rows if row.group_kind == "sex"} == {"female", "male"}


def test_every_skin_type_is_asked_for_once_one_is_known(scored: Project) -> None:
    summary = summary_of(scored)
    dark = tuple(
        replace(result, case=replace(result.case, facts=replace(result.case.facts, skin_type="II")))
        for result in summary.results
    )
    rows = [row for row in worklist(replace(summary, results=dark)) if row.group_kind == "skin_type"]
    assert {row.group for row in rows if row.n_cases == 0} == {"I", "III", "IV", "V", "VI"}
    assert worklist(replace(summary, results=())) == ()


def test_a_sure_model_that_looked_at_the_roi_or_readers_who_disagree_make_a_suspect(scored: Project) -> None:
    summary, given = changed(summary_of(scored)), frozenset(case.case_id for case in scored.cases())
    by_case = {one.case_id: one for one in suspected_label_errors(summary, given)}
    assert set(by_case) == {"case_0", "case_1", "case_2"}
    assert next(iter(by_case)) == "case_2"
    seen, said, both = (by_case[f"case_{number}"] for number in range(3))
    assert (seen.looked_at_roi, seen.readers, seen.readers_disagree) == (True, 0, False)
    assert (said.looked_at_roi, said.readers, said.disagreeing, said.readers_say) == (False, 3, 2, "Vitiligo")
    assert (both.reasons, both.predicted, both.probability, both.photos) == (2, "Vitiligo", 0.95, ("photo_20",))
    assert both.reference_probability == 0.05
    without = suspected_label_errors(summary, given - {"case_2"})
    assert "case_2" not in {one.case_id for one in without}


def changed(summary: RunSummary) -> RunSummary:
    """Cases 0 to 5 with made-up answers; only the first three are suspect."""
    sure, unsure = (("Vitiligo", 0.95), ("Psoriasis", 0.05)), (("Vitiligo", 0.79), ("Psoriasis", 0.21))
    answers = {0: (sure, 0.9), 1: (sure, 0.1), 2: (sure, 0.9), 3: (unsure, 0.9), 4: (sure, 0.1), 5: (sure, 0.9)}
    results: list[Any] = []
    for result in summary.results:
        number = int(result.case.case_id.removeprefix("case_"))
        if number not in answers or result.prediction is None or result.score is None:
            continue
        differential, iou = answers[number]
        reference = Diagnosis("x", "Vitiligo" if number == 5 else "Psoriasis")
        measures = {**result.score.measures, "iou": iou, "saliency_coverage": 0.0}
        results.append(
            replace(
                result,
                case=replace(result.case, reference=reference),
                prediction=replace(result.prediction, differential=differential),
                score=replace(result.score, measures=measures),
            )
        )
    two_of_three = {"a": (("Vitiligo", 4.0),), "b": (("vitiligo", 2.0),), "c": (("Psoriasis", 3.0),)}
    tied = {"a": (("Psoriasis", 4.0), ("Vitiligo", 4.0)), "b": (("Vitiligo", 4.0),)}
    differentials = {"case_1": two_of_three, "case_2": two_of_three, "case_4": tied}
    return replace(summary, results=tuple(results), differentials=differentials)


def test_findings_are_written_with_the_whole_study_only(scored: Project, tmp_path: Path) -> None:
    scored.save_finding(Finding("f1", "A ruler draws saliency.", photos=("photo_10",), cases=("case_1",)), READER)
    scored.save_finding(Finding("f2", "No.", status="withdrawn"), READER).result()
    scored.save_finding(Finding("f1", "=A ruler", photos=("photo_10", "photo_20")), "bob").result()
    files = {path.name for path in tasks.export(scored, tmp_path)}
    assert {"findings.csv", "worklist.csv"} <= files
    (row,) = csv_rows(tmp_path / "findings.csv")
    assert (row["finding_id"], row["text"], row["photos"], row["cases"]) == (
        "f1",
        "'=A ruler",
        "photo_10; photo_20",
        "",
    )
    assert (row["author"], row["changed_by"], row["version"], row["enrichment"]) == (READER, "bob", "2", "")
    worked = csv_rows(tmp_path / "worklist.csv")
    assert list(worked[0]) == [
        *("condition", "group_kind", "group", "n_cases", "n_patients", "missing", "more_cases", "needed"),
        *("measure", "baseline", "because", "asked_difference"),
    ]
    everyone = frozenset(case.case_id for case in scored.cases())
    summary = summary_of(scored)
    assert "findings.csv" in tables_of_work(scored, summary, everyone)
    assert "findings.csv" not in tables_of_work(scored, summary, everyone - {"case_3"})


def test_masks_for_augmentation_are_the_union_of_the_readers(scored: Project, tmp_path: Path) -> None:
    mask, without, with_it, table = tasks.export(scored, tmp_path, kind="augmentation")
    assert (mask.name, table.name) == ("photo_10_ruler.png", "augmentation.csv")
    assert (without.name, with_it.name) == ("photo_10_ruler_removed.png", "photo_10_ruler_pasted.png")
    with Image.open(mask) as picture:
        pixels = np.asarray(picture)
    assert pixels.shape == (72, 96)
    assert np.array_equal(np.flatnonzero(pixels.any(axis=0)), np.arange(10, 70))
    assert np.array_equal(np.flatnonzero(pixels.any(axis=1)), np.arange(4, 9))
    (row,) = csv_rows(table)
    assert (row["photo_id"], row["photo"], row["label"], row["readers"]) == (
        "photo_10",
        "photo_10.png",
        "ruler",
        f"{READER}; bob",
    )
    assert float(row["share"]) == pytest.approx(60 * 5 / (72 * 96))
    assert (row["removed"], row["fill"], row["pasted"]) == (without.name, "inpainted", with_it.name)
    cases = {photo.photo_id: case for case in scored.cases() for photo in case.photos}
    donor, recipient = cases["photo_10"], cases[row["pasted_on"]]
    assert donor.patient_key != recipient.patient_key
    marked = pixels > 0
    own, other = (pixels_of(scored.photo_path(name)) for name in ("photo_10", row["pasted_on"]))
    gone, pasted_on = pixels_of(without), pixels_of(with_it)
    assert np.array_equal(gone[~marked], own[~marked]) and not np.array_equal(gone[marked], own[marked])
    assert np.array_equal(pasted_on[~marked], other[~marked]) and np.array_equal(pasted_on[marked], own[marked])


def pixels_of(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"))


def test_a_removed_part_is_the_surface_that_joins_its_rim() -> None:
    """On a ramp the smoothest surface is the ramp, at any size."""
    for height, width in ((40, 60), (900, 1200)):
        ramp = np.broadcast_to(np.linspace(20, 220, width)[None, :, None], (height, width, 3)).astype(np.uint8)
        mask = np.zeros((height, width), dtype=np.bool_)
        mask[height // 4 : height // 2, width // 4 : width // 2] = True
        spoilt = np.where(mask[:, :, None], np.uint8(0), ramp)
        filled = removed(spoilt, mask)
        assert np.abs(filled.astype(int) - ramp.astype(int)).max() <= (2 if width < 512 else 6)
        assert np.array_equal(filled[~mask], ramp[~mask])


def test_an_artefact_is_pasted_at_the_same_relative_place() -> None:
    donor, onto = np.full((20, 40, 3), 200, dtype=np.uint8), np.zeros((40, 20, 3), dtype=np.uint8)
    mask = np.zeros((20, 40), dtype=np.bool_)
    mask[5:10, 20:40] = True
    changed, there = pasted(donor, mask, onto)
    assert changed.shape == (40, 20, 3) and there.mean() == pytest.approx(mask.mean(), abs=0.03)
    assert np.flatnonzero(there.any(axis=1))[[0, -1]].tolist() == [10, 19]
    assert (changed[there] == 200).all() and (changed[~there] == 0).all()
