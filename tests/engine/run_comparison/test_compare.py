"""Matching, changes by stratum, groups, cautions and what differs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import bootstrap, ttest_1samp

from engine.agreement import MEASURES
from engine.recipe import Agreement, Analysis, Attribution, Segmentation
from engine.run_comparison import TRANSITION, Change, RunComparison, compare_runs
from engine.run_comparison.cautions import OF_MAPS, OF_REGIONS
from engine.run_comparison.sentences import differs, left_out, revised
from engine.statistics.correction import corrected
from tests.engine.run_comparison.made import NAN, RECIPE, facts, photo, side, two_runs


def row_of(found: RunComparison, kind: str, stratum: str, measure: str = "iou") -> Change:
    wanted = (kind, stratum, measure)
    (row,) = [row for row in found.changes if (row.stratum_kind, row.stratum, row.measure) == wanted]
    return row


def changes_of(found: RunComparison) -> np.ndarray:  # type: ignore[type-arg]
    return np.array([pair.change("iou") for pair in found.pairs])


def test_the_mean_change_and_its_interval_go_with_scipy_s_bootstrap() -> None:
    found = compare_runs(*two_runs(60), ("all",))
    row, changes = row_of(found, "all", "all"), changes_of(found)
    expected = bootstrap((changes,), np.mean, n_resamples=9999, random_state=1).confidence_interval
    assert row.change == pytest.approx(changes.mean()) == pytest.approx(row.mean_after - row.mean_before)
    assert (row.low, row.high) == pytest.approx((expected.low, expected.high), abs=0.003)
    assert row.p == pytest.approx(1 / 1000) and (row.n_photos, row.n_cases, row.n_patients) == (60, 60, 60)


def test_few_patients_have_student_s_interval_of_the_paired_difference() -> None:
    found = compare_runs(*two_runs(12), ("all",))
    row = row_of(found, "all", "all")
    expected = ttest_1samp(changes_of(found), 0.0).confidence_interval(0.95)
    assert (row.low, row.high) == pytest.approx((expected.low, expected.high))


def test_strata_for_whom_it_changed_more_than_elsewhere() -> None:
    before, after = two_runs(60, shift=0.0)
    raised = [
        replace(one, row=replace(one.row, measures={"iou": one.row.measures["iou"] + 0.1 * (number % 2)}))
        for number, one in enumerate(after.photos)
    ]
    found = compare_runs(before, replace(after, photos=tuple(raised)), ("sex",))
    male, female = row_of(found, "sex", "male"), row_of(found, "sex", "female")
    assert male.beyond_rest == pytest.approx(male.change - female.change) == pytest.approx(-female.beyond_rest)
    assert male.rest_p < 0.01 and male.rest_low < male.beyond_rest < male.rest_high
    expected = corrected(np.array([[female.p], [male.p]]), "benjamini_hochberg")[:, 0]
    assert (female.p_adjusted, male.p_adjusted) == pytest.approx(tuple(expected))


def test_photos_of_a_case_are_one_change_and_undefined_is_counted_on_each_side() -> None:
    same = {"case_id": "c", "patient_key": "p"}
    before = [
        photo(0, {"iou": 0.2}, **same),
        photo(1, {"iou": 0.4}, **same),
        photo(2, {"iou": NAN}),
        photo(3, {"iou": 0}),
    ]
    after = [
        photo(0, {"iou": 0.3}, **same),
        photo(1, {"iou": 0.8}, **same),
        photo(2, {"iou": 0.5}),
        photo(3, {"iou": NAN}),
    ]
    row = row_of(compare_runs(side(before), side(after, "after"), ("all",)), "all", "all")
    assert row.change == pytest.approx(0.25) and (row.mean_before, row.mean_after) == pytest.approx((0.3, 0.55))
    assert (row.n_photos, row.n_cases, row.undefined_before, row.undefined_after) == (2, 1, 1, 1)
    assert np.isnan(row.low) and np.isnan(row.p) and row.small


def test_what_cannot_be_compared_is_named_with_its_reason() -> None:
    before = side([photo(n, {"iou": 0.5}) for n in (0, 1, 2, 3)])
    after = side(
        [photo(0, {"iou": 0.5}), photo(1, {"iou": 0.5}, readers=("A", "B")), photo(2, {"iou": 0.1}, revision="r2")],
        "after",
    )
    after = replace(
        after,
        photos=(*after.photos, photo(4, {"iou": 0.5})),
        failures={"p003": "It is damaged."},
        failed_cases={"p003": "c003"},
    )
    found = compare_runs(before, after, ("all",))
    assert {(one.photo_id, one.case_id, one.reason, one.message) for one in found.unmatched} == {
        ("p001", "c001", "other_readers", ""),
        ("p003", "c003", "failed_after", "It is damaged."),
        ("p004", "c004", "only_after", ""),
    }
    assert {pair.photo_id for pair in found.pairs} == {"p000", "p002"} and found.revised == ("p002",)
    assert found.decisions[0].stayed_right == 3
    assert left_out(found) == (
        "Photos left out: 1 only in the later run, 1 failed in the later run, 1 read by other people."
    )
    assert revised(found) == "The ROI of 1 photo was revised between the runs: there a change is the readers', too."


def test_nothing_in_common_is_no_error() -> None:
    found = compare_runs(side([photo(0, {"iou": 0.5})]), side([photo(1, {"iou": 0.5})], "after"))
    assert not found.pairs and not found.changes and not found.decisions and len(found.unmatched) == 2


def test_decisions_are_strata_too_and_strata_of_one_run_are_not() -> None:
    before, after = two_runs(20)
    turned = [replace(one, row=replace(one.row, correct=n >= 5)) for n, one in enumerate(after.photos)]
    found = compare_runs(before, replace(after, photos=tuple(turned)))
    kinds = {row.stratum_kind for row in found.changes}
    assert {"all", "condition", "sex", TRANSITION} <= kinds and not kinds & {"correct", "confidence"}
    assert row_of(found, TRANSITION, "became_wrong").n_cases == 5
    assert row_of(found, TRANSITION, "stayed_right").n_cases == 15


def test_moves_between_groups_of_shared_interest() -> None:
    high, low = dict.fromkeys(("iou", "roi_coverage", "saliency_coverage"), 0.9), {}
    low = dict.fromkeys(high, 0.1)
    before = side([photo(0, high), photo(1, high), photo(2, low), photo(3, high, correct=None)])
    after = side([photo(0, low), photo(1, low), photo(2, low, correct=False), photo(3, low)], "after")
    found = {(move.before, move.after): move.photos for move in compare_runs(before, after).moves}
    assert found == {
        ("human_aligned", "context_dependent"): 2,
        ("context_dependent", "distractor"): 1,
        (None, "context_dependent"): 1,
    }


def test_what_differs_is_named_key_by_key() -> None:
    recipe = replace(RECIPE, segmentation=Segmentation(parameter=0.3), agreement=Agreement(high=0.6))
    before, after = two_runs()
    found = compare_runs(before, replace(after, facts=facts("after", recipe, "B")))
    named = {(one.part, one.key): (one.before, one.after) for one in found.settings}
    assert named["segmentation", "parameter"] == ("0.5", "0.3") and named["agreement", "high"] == ("0.5", "0.6")
    assert named["model", "name"] == ("A", "B") and set(named) == {
        ("model", "name"),
        ("model", "sha256"),
        ("segmentation", "parameter"),
        ("agreement", "high"),
    }
    assert differs(found) == (
        "The model is B in place of A. "
        "The recipe differs in segmentation.parameter 0.5 → 0.3, agreement.high 0.5 → 0.6."
    )
    assert [one.key for one in found.cautions] == ["model_and_recipe", "segmentation", "high"]


def test_measures_of_the_map_need_no_caution_for_another_segmentation() -> None:
    assert not set(OF_MAPS) & set(OF_REGIONS) and "iou" in OF_REGIONS and "iou_area" not in OF_REGIONS
    before, _ = two_runs()
    recipe = replace(RECIPE, segmentation=Segmentation(parameter=0.3))
    extra = [replace(one, row=replace(one.row, measures={"iou": 0.3, "auc": 0.6})) for one in before.photos]
    found = compare_runs(side(extra), side(extra, "after", recipe), ("all",))
    assert row_of(found, "all", "all").cautions == ("segmentation",)
    assert row_of(found, "all", "all", "auc").cautions == ()


def test_distances_in_cells_are_refused_where_the_grids_differ() -> None:
    everything = {info.name: 0.5 for info in MEASURES}
    recipe = replace(RECIPE, agreement=Agreement(grid=256))
    found = compare_runs(side([photo(0, everything)]), side([photo(0, everything)], "after", recipe), ("all",))
    assert {info.name for info in MEASURES} - {row.measure for row in found.changes} == {"hd95", "assd"}
    (refusal,) = [one for one in found.cautions if one.refused]
    assert refusal.sentence == (
        "HD95 and ASSD are not compared: they count cells, and the score grids differ (512 and 256)."
    )


def test_without_a_shared_baseline_the_first_maps_are_held_against_each_other_and_it_is_said() -> None:
    one, other = (replace(RECIPE, attribution=Attribution(baselines=(name,))) for name in ("black", "white"))
    before = side([photo(0, {"iou": 0.5})], recipe=one)
    after = side([photo(0, {"iou": 0.7}, baseline="white")], "after", other)
    found = compare_runs(before, after, ("all",))
    row = row_of(found, "all", "all")
    assert (row.map_before, row.map_after) == ("black", "white") and row.change == pytest.approx(0.2)
    assert "baseline" in row.cautions


def test_the_order_of_rows_and_other_kinds_change_nothing() -> None:
    before, after = two_runs(30)
    whole = compare_runs(before, after)
    turned = compare_runs(
        replace(before, photos=before.photos[::-1]), replace(after, photos=after.photos[::-1]), ("condition",)
    )
    conditions = tuple(row for row in whole.changes if row.stratum_kind == "condition")
    assert repr(conditions) == repr(turned.changes)


def test_the_correction_is_the_later_recipe_s() -> None:
    before, after = two_runs(40, shift=0.01)
    holm = replace(RECIPE, analysis=Analysis(bootstrap=999, correction="holm"))
    found = compare_runs(before, replace(after, facts=facts("after", holm)), ("condition",))
    rows = [row for row in found.changes if row.measure == "iou"]
    assert [row.p_adjusted for row in rows] == pytest.approx(
        corrected(np.array([[row.p] for row in rows]), "holm")[:, 0].tolist()
    )
