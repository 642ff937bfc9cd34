from __future__ import annotations

import math

import pytest

from engine.recipe.strata_names import KIND_NAMES
from gui.results.axis import axis_over
from gui.results.strata import Choice, fitting, interval_note, plan_words, plot_rows, power_hint, settled, small_reason
from gui.words.kinds import KINDS, kind_phrase, ordered_kinds, pair_of, parts_of
from tests.gui.results.made_up import stratum, study


def test_the_choice_keeps_only_what_fits() -> None:
    found = fitting(study(), Choice("correct", "dice", "black", "sex"))
    assert [item.stratum for item in found] == ["female", "male"]
    assert {item.outcome for item in found} == {"correct"}


def test_all_outcomes_show_correct_and_incorrect_side_by_side() -> None:
    rows = plot_rows(fitting(study(), Choice("all", "iou", "blurred", "skin_type")))
    assert len(rows) == 6
    assert all([item.outcome for item in row.strata] == ["correct", "incorrect"] for row in rows)


def test_without_reference_the_whole_is_drawn() -> None:
    strata = (stratum(outcome="all"), stratum(outcome="correct", n_cases=0), stratum(outcome="incorrect", n_cases=0))
    (row,) = plot_rows(strata)
    assert [item.outcome for item in row.strata] == ["all"]


def test_rows_in_each_order_with_undefined_last() -> None:
    strata = (
        stratum(stratum="Acne", mean=0.3, n_cases=5),
        stratum(stratum="Tinea", mean=math.nan, n_cases=50),
        stratum(stratum="Eczema", mean=0.1, n_cases=20),
    )
    assert [row.name for row in plot_rows(strata, "lowest")] == ["Eczema", "Acne", "Tinea"]
    assert [row.name for row in plot_rows(strata, "highest")] == ["Acne", "Eczema", "Tinea"]
    assert [row.name for row in plot_rows(strata, "name")] == ["Acne", "Eczema", "Tinea"]
    assert [row.name for row in plot_rows(strata, "cases")] == ["Tinea", "Eczema", "Acne"]


def test_conditions_bear_their_number_and_groups_do_not() -> None:
    (condition,) = plot_rows((stratum(stratum="Melanoma"),))
    (group,) = plot_rows((stratum(stratum_kind="sex", stratum="female"),))
    assert (condition.label, group.label) == ("12 Melanoma", "female")


def test_a_choice_that_is_not_there_is_replaced() -> None:
    assert settled(Choice("all", "kappa", "white", "site"), (stratum(),)) == Choice(
        "all", "iou", "blurred", "condition"
    )


def test_small_strata_say_why() -> None:
    assert small_reason(stratum(n_cases=9), 10) == "Fewer than 10 cases: too few to judge."
    assert small_reason(stratum(n_cases=10), 10) is None


def test_the_axis_ends_on_whole_ticks_and_holds_zero() -> None:
    axis = axis_over([0.12, 0.55, math.nan], 100, 500)
    assert axis.ticks == (0.0, 0.2, 0.4, 0.6)
    assert (axis.x(0.0), axis.x(0.3), axis.x(0.6)) == pytest.approx((100, 300, 500))
    assert axis_over([], 0, 1).ticks == (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    assert axis_over([-0.1, 0.2], 0, 1).low == -0.2


def test_skin_types_are_named_in_full_with_unknown_last() -> None:
    strata = [stratum(stratum_kind="skin_type", stratum=name) for name in ("unknown", "IV", "II")]
    assert [row.label for row in plot_rows(strata, "name")] == ["Fitzpatrick II", "Fitzpatrick IV", "Unknown"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (math.nan, ""),
        (0.0, "To see a difference of 0.10 to the others here, there are enough cases."),
        (1.0, "To see a difference of 0.10 to the others here, about 1 more case would be needed."),
        (43.0, "To see a difference of 0.10 to the others here, about 43 more cases would be needed."),
        (1284.0, "To see a difference of 0.10 to the others here, about 1,300 more cases would be needed."),
        (math.inf, "To see a difference of 0.10 to the others here, more cases of the others are needed, too."),
    ],
)
def test_how_many_more_cases_are_told_as_exactly_as_they_are_known(more: float, words: str) -> None:
    assert power_hint(stratum(more_cases=more, asked_difference=0.1)) == words


def test_what_is_planned_is_told_of_all_rows_together() -> None:
    yes, no = stratum(planned=True), stratum(planned=False)
    assert [plan_words(rows) for rows in ([stratum()], [yes], [no, no], [yes, no])] == [
        "",
        "Planned",
        "Exploratory",
        "Planned in part",
    ]


def test_kinds_have_names_and_phrases() -> None:
    assert [kind_phrase(kind) for kind in ("all", "monk_skin_tone", "table_Ward", "sex & roi_size")] == [
        "over all cases",
        "by Monk skin tone",
        "by column Ward",
        "by sex and size of the ROI",
    ]
    assert set(KINDS) == set(KIND_NAMES)
    assert ordered_kinds(["sex & site", "table_a", "all", "sex"]) == ["sex", "all", "table_a", "sex & site"]
    assert parts_of("sex & site") == ("sex", "site") and parts_of("sex") == ("sex", "")
    assert [pair_of("sex", "site", known) for known in ((), ("site & sex",))] == ["sex & site", "site & sex"]
    assert pair_of("sex", "", ()) == pair_of("sex", "sex", ()) == "sex" and pair_of("all", "sex", ()) == "all"


def test_intervals_of_few_patients_are_told_apart() -> None:
    assert "can be too narrow" in interval_note(stratum(n_patients=19))
    assert interval_note(stratum(n_patients=20)) == interval_note(stratum(n_patients=1, ci_low=math.nan)) == ""
