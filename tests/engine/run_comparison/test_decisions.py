"""What became of decisions, and McNemar's exact test against statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import mcnemar

from engine.run_comparison import RunComparison, compare_runs
from engine.run_comparison.decisions import mcnemar_p
from engine.statistics.correction import corrected
from tests.engine.run_comparison.made import photo, side

BEFORE = [True, True, True, False, False, False, False, True, None, True]
AFTER = [True, False, True, True, True, True, False, True, True, False]


@pytest.mark.parametrize(("right", "wrong"), [(0, 0), (3, 3), (1, 9), (12, 4), (40, 61)])
def test_mcnemar_is_statsmodels_own(right: int, wrong: int) -> None:
    expected = mcnemar([[5, wrong], [right, 7]], exact=True).pvalue
    assert mcnemar_p(right, wrong) == pytest.approx(min(1.0, expected))


def compared(patients: list[str] | None = None) -> RunComparison:
    keys = patients or [f"patient {number}" for number in range(len(BEFORE))]
    one, other = (
        side([photo(n, {"iou": 0.5}, correct=right, patient_key=keys[n]) for n, right in enumerate(judged)], name)
        for name, judged in (("before", BEFORE), ("after", AFTER))
    )
    return compare_runs(one, other, ("all", "condition"))


def test_the_four_ways_are_counted_and_the_unknown_beside_them() -> None:
    whole = compared().decisions[0]
    counts = (whole.stayed_right, whole.became_right, whole.became_wrong, whole.stayed_wrong, whole.unknown)
    assert counts == (3, 3, 2, 1, 1)
    assert (whole.patients_right, whole.patients_wrong) == (3, 2)
    assert whole.p == pytest.approx(mcnemar([[3, 2], [3, 1]], exact=True).pvalue)


def test_a_patient_of_several_cases_counts_once() -> None:
    keys = ["a", "b", "c", "d", "d", "d", "e", "f", "g", "b"]
    whole = compared(keys).decisions[0]
    assert (whole.became_right, whole.became_wrong) == (3, 2)
    assert (whole.patients_right, whole.patients_wrong) == (1, 1)


def test_the_change_of_accuracy_goes_with_the_counts_and_p_is_adjusted_by_kind() -> None:
    found = compared()
    (row,) = [row for row in found.changes if row.measure == "correct" and row.stratum_kind == "all"]
    assert row.change == pytest.approx((3 - 2) / 9) and row.n_cases == 9
    assert (row.undefined_before, row.undefined_after) == (1, 0)
    conditions = [row for row in found.decisions if row.stratum_kind == "condition"]
    expected = corrected(np.array([[row.p] for row in conditions]), "benjamini_hochberg")[:, 0]
    assert [row.p_adjusted for row in conditions] == pytest.approx(expected.tolist())
