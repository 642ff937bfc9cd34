"""Strata: who is counted where, what is undefined, and that order changes nothing."""

from __future__ import annotations

import math
import random as standard_random
from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import pytest

from engine.cases import Facts
from engine.recipe import Analysis
from engine.statistics import STRATUM_KINDS, ScoreRow, Stratum, summarise
from engine.statistics.correction import corrected
from engine.statistics.kinds import age_band

NAN = float("nan")
QUICK = Analysis(bootstrap=100)


def row(case: str, photo: str, iou: float, **fields: Any) -> ScoreRow:
    given = {
        "patient_key": f"case:{case}",
        "baseline": "black",
        "condition": "Acne",
        "correct": True,
        "facts": Facts(),
        "chance": {"iou": 0.1},
    }
    return ScoreRow(case_id=case, photo_id=photo, measures={"iou": iou}, **{**given, **fields})


def one(strata: Sequence[Stratum], kind: str, name: str, outcome: str = "all", measure: str = "iou") -> Stratum:
    key = (kind, name, outcome, measure)
    (found,) = [item for item in strata if (item.stratum_kind, item.stratum, item.outcome, item.measure) == key]
    return found


def many_rows(seed: int = 0, cases: int = 90) -> list[ScoreRow]:
    random = np.random.default_rng(seed)
    return [
        row(
            f"c{case}",
            f"c{case}-{photo}",
            NAN if random.random() < 0.1 else float(random.random()),
            patient_key=f"patient:{case // 2}",
            condition=("Acne", "Tinea", None)[case % 3],
            correct=(True, False, None)[case % 5 % 3],
            facts=Facts(
                age=float(case),
                sex=("female", "male", None)[case % 7 % 3],
                skin_type=("I", "V", None)[case % 4 % 3],
                columns={"monk_skin_tone": str(case % 4)},
            ),
            reader=("a", "b")[case % 2],
            roi_area=0.01 + 0.001 * case,
            confidence=0.3 + 0.005 * case,
            baseline=baseline,
        )
        for case in range(cases)
        for photo in range(1 + case % 3)
        for baseline in ("black", "blurred")
    ]


def test_a_case_is_the_mean_of_its_photos_that_have_a_score() -> None:
    rows = [row("a", "1", 0.2), row("a", "2", 0.4), row("a", "3", NAN), row("b", "4", 0.9), row("c", "5", NAN)]
    stratum = one(summarise(rows, QUICK), "all", "all")
    assert stratum.mean == pytest.approx((0.3 + 0.9) / 2)
    assert stratum.median == pytest.approx(0.6)
    assert (stratum.n_photos, stratum.n_cases, stratum.n_patients, stratum.n_undefined) == (3, 2, 2, 2)
    assert stratum.chance == pytest.approx(0.1)


def test_nothing_defined_is_listed_without_figures() -> None:
    stratum = one(summarise([row("a", "1", NAN, chance={"iou": NAN})], QUICK), "condition", "Acne")
    assert (stratum.n_photos, stratum.n_cases, stratum.n_patients, stratum.n_undefined) == (0, 0, 0, 1)
    assert all(math.isnan(value) for value in (stratum.mean, stratum.median, stratum.ci_low, stratum.chance))
    assert stratum.small


def test_one_patient_has_a_mean_but_no_interval() -> None:
    rows = [row(case, case, value, patient_key="patient:1") for case, value in (("a", 0.2), ("b", 0.6))]
    stratum = one(summarise(rows, QUICK), "all", "all")
    assert stratum.n_cases == 2
    assert stratum.n_patients == 1
    assert stratum.mean == pytest.approx(0.4)
    assert math.isnan(stratum.ci_low)


def test_unknown_values_form_a_stratum_and_unknown_correctness_is_in_all_only() -> None:
    rows = [row("a", "1", 0.2), row("b", "2", 0.4, condition=None, correct=None), row("c", "3", 0.9, correct=False)]
    strata = summarise(rows, QUICK)
    assert one(strata, "condition", "unknown").mean == 0.4
    assert [item.stratum for item in strata if item.stratum_kind == "condition"][-1] == "unknown"
    assert one(strata, "age_band", "unknown").n_cases == 3
    assert {item.outcome for item in strata if item.stratum == "unknown" and item.stratum_kind == "condition"} == {
        "all"
    }
    assert [item.stratum for item in strata if item.stratum_kind == "correct"] == ["correct", "incorrect"]
    assert one(strata, "all", "all", "correct").mean == 0.2
    assert one(strata, "all", "all", "incorrect").mean == 0.9


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, "0-9"),
        (9.9, "0-9"),
        (18, "10-19"),
        (40, "40-49"),
        (79.5, "70-79"),
        (90, "90+"),
        (101, "90+"),
        (None, "unknown"),
        (-1, "unknown"),
        (NAN, "unknown"),
    ],
)
def test_age_bands(age: float | None, band: str) -> None:
    assert age_band(age) == band


def test_the_order_of_rows_changes_nothing() -> None:
    rows = many_rows()
    expected = repr(summarise(rows, QUICK))
    standard_random.Random(1).shuffle(rows)
    assert repr(summarise(rows, QUICK)) == expected


def test_other_strata_and_baselines_change_nothing() -> None:
    rows = many_rows()
    alone = summarise([item for item in rows if item.baseline == "blurred"], QUICK, ["sex"])
    among_all = [item for item in summarise(rows, QUICK) if (item.baseline, item.stratum_kind) == ("blurred", "sex")]
    assert repr(among_all) == repr(list(alone))


def test_another_seed_moves_only_intervals() -> None:
    rows = many_rows()
    first = one(summarise(rows[::2], QUICK), "all", "all")
    other = one(summarise(rows[::2], Analysis(bootstrap=100, seed=1)), "all", "all")
    assert (first.mean, first.median, first.n_cases) == (other.mean, other.median, other.n_cases)
    assert first.ci_low != other.ci_low
    assert first.ci_low < first.mean < first.ci_high


def test_limits_stay_within_the_measures_range() -> None:
    rows = [row("a", "1", 0.0), row("b", "2", 0.9)]
    stratum = one(summarise(rows, QUICK), "all", "all")
    assert (stratum.ci_low, stratum.ci_high) == (0.0, 1.0)


def test_every_kind_parts_each_baseline() -> None:
    strata = summarise(many_rows(), QUICK)
    assert {item.stratum_kind for item in strata} == set(STRATUM_KINDS)
    for baseline in ("black", "blurred"):
        for kind in set(STRATUM_KINDS) - {"correct"}:
            parts = [s for s in strata if (s.baseline, s.stratum_kind, s.outcome) == (baseline, kind, "all")]
            assert sum(part.n_photos + part.n_undefined for part in parts) == 180


def test_two_rois_of_one_photo_are_refused() -> None:
    with pytest.raises(ValueError, match="two rows"):
        summarise([row("a", "1", 0.2), row("a", "1", 0.3)], QUICK)


def test_no_rows_give_no_strata() -> None:
    assert summarise([], QUICK) == ()


def test_the_rest_are_the_cases_of_the_other_strata() -> None:
    rows = [row(str(case), str(case), float(case), condition="Acne" if case < 4 else "Tinea") for case in range(12)]
    rows += [row("c", "c", 100.0, correct=False)]
    strata = summarise(rows, QUICK)
    acne, tinea = one(strata, "condition", "Acne", "correct"), one(strata, "condition", "Tinea", "correct")
    assert acne.difference == pytest.approx(1.5 - 7.5)
    assert (tinea.difference, tinea.p) == (-acne.difference, acne.p)
    assert acne.difference_high < 0
    assert acne.effect_size < 0
    assert math.isnan(acne.size_adjusted_difference)
    assert math.isnan(one(strata, "all", "all").difference)


@pytest.mark.parametrize("correction", ["benjamini_hochberg", "holm"])
def test_a_family_is_one_kind_outcome_measure_and_baseline(correction: Literal["benjamini_hochberg", "holm"]) -> None:
    strata = summarise(many_rows(), Analysis(bootstrap=200, correction=correction))
    families = {(item.baseline, item.stratum_kind, item.outcome, item.measure) for item in strata}
    assert len(families) > 40
    for family in families:
        members = [s for s in strata if (s.baseline, s.stratum_kind, s.outcome, s.measure) == family]
        expected = corrected(np.array([[item.p] for item in members]), correction)[:, 0]
        assert [item.p_adjusted for item in members] == pytest.approx(expected, nan_ok=True)


def test_limits_of_a_difference_stay_within_the_measures_range() -> None:
    rows = [row(str(case), str(case), float(case % 2), condition="Acne" if case < 3 else "Tinea") for case in range(9)]
    acne = one(summarise(rows, QUICK), "condition", "Acne")
    assert -1 <= acne.difference_low <= acne.difference <= acne.difference_high <= 1


def test_small_strata_keep_their_figures() -> None:
    acne = one(summarise(many_rows(cases=24)[::2], QUICK), "condition", "Acne")
    assert acne.small
    assert math.isfinite(acne.p_adjusted)


def test_pairs_of_kinds_on_request() -> None:
    strata = summarise(many_rows(), QUICK, ["sex & condition"])
    assert {item.stratum_kind for item in strata} == {"sex & condition"}
    assert "female & Acne" in {item.stratum for item in strata}
