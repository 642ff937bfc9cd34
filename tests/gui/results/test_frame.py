from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.agreement import group_of
from engine.statistics.case_table import case_table
from engine.statistics.kinds import strata_of
from engine.tasks.summaries import statistics_rows
from gui.results.frame import PhotoFrame, photo_frames, words_of
from tests.gui.results.made_up_photos import BASELINES, MadeUpPhotos, photos_summary


@pytest.fixture(scope="module")
def summary() -> Any:
    return photos_summary()


@pytest.fixture(scope="module")
def frame(summary: Any) -> PhotoFrame:
    return photo_frames(summary)["blurred"]


def test_there_is_one_row_a_photo_for_each_baseline(summary: Any) -> None:
    frames = photo_frames(summary)
    assert tuple(frames) == BASELINES
    assert [len(frame) for frame in frames.values()] == [80, 80]
    assert frames["blurred"].photo_ids == frames["black"].photo_ids
    assert len(set(frames["black"].photo_ids)) == 80


def test_each_column_says_what_the_results_say(summary: Any, frame: PhotoFrame) -> None:
    of_baseline = [result for result in summary.results if result.score.baseline == "blurred"]
    for row, result in enumerate(of_baseline):
        case, score = result.case, result.score
        assert (frame.photo_ids[row], frame.case_ids[row]) == (result.photo_id, case.case_id)
        assert frame.words["condition"][row] == (case.reference.condition if case.reference else "")
        assert frame.words["predicted"][row] == result.prediction.differential[0][0]
        assert frame.words["outcome"][row] == {True: "correct", False: "incorrect", None: ""}[result.correct]
        assert frame.words["site"][row] == case.facts.site
        assert frame.words["table_clinic"][row] == case.facts.columns["clinic"]
        assert frame.numbers["age"][row] == case.facts.age
        assert frame.numbers["probability"][row] == result.prediction.differential[0][1]
        for name, value in score.measures.items():
            assert np.array_equal(frame.numbers[name][row], value, equal_nan=True)
        assert frame.numbers["chance_iou"][row] == score.chance["iou"]
        assert frame.numbers["shift_chance_iou"][row] == 0.17
        assert math.isnan(frame.numbers["other_chance_iou"][row])
        measures = [score.measures[name] for name in ("iou", "roi_coverage", "saliency_coverage")]
        assert frame.words["group"][row] == (group_of(*measures, result.correct, 0.5) or "")


def test_patients_are_numbered_as_they_are_told_apart(summary: Any, frame: PhotoFrame) -> None:
    keys = [result.case.patient_key for result in frame.results]
    assert len(set(frame.patients.tolist())) == len(set(keys)) < len({result.case.case_id for result in frame.results})
    assert len(set(zip(frame.patients.tolist(), keys, strict=True))) == len(set(keys))


@pytest.mark.parametrize("kind", ["condition", "age_band", "sex", "roi_size", "confidence", "correct", "table_clinic"])
def test_strata_are_those_of_the_statistics(summary: Any, frame: PhotoFrame, kind: str) -> None:
    table = case_table([row for row in statistics_rows(summary.results) if row.baseline == "blurred"])
    expected = {case.case_id: name or "" for case, name in zip(table.cases, strata_of(kind, table.cases), strict=True)}
    found = frame.strata(kind)
    assert [found[row] for row in range(len(frame))] == [expected[case_id] for case_id in frame.case_ids]


def test_chips_filter_by_outcome_and_condition(frame: PhotoFrame) -> None:
    correct, melanoma = frame.fitting("correct"), frame.fitting(condition="Melanoma")
    assert frame.fitting().all()
    assert {frame.words["outcome"][row] for row in np.flatnonzero(correct)} == {"correct"}
    assert {frame.words["condition"][row] for row in np.flatnonzero(melanoma)} <= {"Melanoma"}
    assert np.array_equal(frame.fitting("correct", "Melanoma"), correct & melanoma)
    assert not frame.fitting(condition="no such condition").any()


def test_the_consensus_stands_for_its_photo(summary: MadeUpPhotos) -> None:
    first = summary.results[0]
    assert first.score is not None
    consensus = replace(first, score=replace(first.score, reader="consensus", measures={"iou": 0.123}))
    frame = photo_frames(replace(summary, results=(first, consensus)))["blurred"]  # type: ignore[arg-type]
    assert len(frame) == 1
    assert frame.numbers["iou"].tolist() == [0.123]


def test_a_run_without_scores_has_no_frame(summary: MadeUpPhotos) -> None:
    assert photo_frames(replace(summary, results=())) == {}  # type: ignore[arg-type]


def test_rows_are_found_by_photo(frame: PhotoFrame) -> None:
    rows = frame.rows_of([frame.photo_ids[3], "gone", frame.photo_ids[7]])
    assert np.flatnonzero(rows).tolist() == [3, 7]


def test_words_keep_the_order_of_their_appearance() -> None:
    words = words_of(["b", None, "a", "b"])
    assert words.names == ("b", "", "a")
    assert words.codes.tolist() == [0, 1, 2, 0]
    assert words.are("b").tolist() == [True, False, False, True]
