"""Which cases a data set holds, and that a shortcut has the strength that was asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from engine.conditions import is_known
from engine.demo.artefacts import ARTEFACTS, ArtefactName
from engine.demo.cases import DemoCase, DemoRecipe, Shortcut, SkinGap, plan_cases
from engine.demo.lesions import CONDITION_NAMES

RECIPE = DemoRecipe()


def share(cases: list[DemoCase], artefact: str) -> float:
    return sum(artefact in case.plans[0].artefacts for case in cases) / len(cases)


def test_conditions_are_the_fields_own() -> None:
    assert all(is_known(name) for name in CONDITION_NAMES)


def test_every_condition_has_ten_cases() -> None:
    counts = Counter(case.condition for case in plan_cases(RECIPE))
    assert counts == dict.fromkeys(CONDITION_NAMES, 10)


def test_about_115_photos_of_one_to_three_a_case() -> None:
    counts = [len(case.plans) for case in plan_cases(RECIPE)]
    assert set(counts) == {1, 2, 3}
    assert 105 <= sum(counts) <= 130


@pytest.mark.parametrize("strength", [0.0, 0.4, 0.9, 1.0])
@pytest.mark.parametrize("artefact", ARTEFACTS)
def test_the_shortcut_has_the_strength_that_was_asked(artefact: ArtefactName, strength: float) -> None:
    shortcut = Shortcut("Psoriasis", artefact, strength, elsewhere=0.1)
    cases = plan_cases(replace(RECIPE, cases=350, shortcut=shortcut))
    planted = [case for case in cases if case.condition == "Psoriasis"]
    others = [case for case in cases if case.condition != "Psoriasis"]
    assert share(planted, artefact) == pytest.approx(strength)
    assert share(others, artefact) == pytest.approx(0.1)


def test_an_artefact_shows_on_every_photo_of_its_case() -> None:
    for case in plan_cases(RECIPE):
        assert len({plan.artefacts for plan in case.plans}) == 1


def test_without_a_shortcut_artefacts_do_not_know_the_condition() -> None:
    cases = plan_cases(replace(RECIPE, cases=2100, shortcut=None))
    rates = [share([case for case in cases if case.condition == name], "ruler") for name in CONDITION_NAMES]
    assert max(rates) - min(rates) < 0.1


def test_a_gap_leaves_out_the_skin_types_and_nothing_else() -> None:
    recipe = replace(RECIPE, cases=700)
    cases, gapped = plan_cases(recipe), plan_cases(replace(recipe, gap=SkinGap()))
    assert {case.patient.skin_type for case in cases} == {"I", "II", "III", "IV", "V", "VI"}
    assert {case.patient.skin_type for case in gapped} == {"I", "II", "III", "IV"}
    assert [case.condition for case in gapped] == [case.condition for case in cases]
    assert [case.plans[0].artefacts for case in gapped] == [case.plans[0].artefacts for case in cases]


def test_a_gap_may_be_of_one_condition() -> None:
    gap = SkinGap(("VI",), ("Psoriasis",))
    missing = [case.condition for case in plan_cases(replace(RECIPE, cases=2100, gap=gap)) if _is_darkest(case)]
    assert set(missing) == set(CONDITION_NAMES) - {"Psoriasis"}


def _is_darkest(case: DemoCase) -> bool:
    return case.patient.skin_type == "VI"


def test_some_patients_come_twice_and_keep_their_facts() -> None:
    cases = plan_cases(RECIPE)
    visits = Counter(case.patient.patient_id for case in cases)
    assert set(visits.values()) == {1, 2}
    assert all("patient_id" not in case.blanks for case in cases if visits[case.patient.patient_id] == 2)
    assert len({case.patient.key for case in cases}) == len(visits)


def test_the_same_seed_plans_the_same_cases() -> None:
    assert plan_cases(RECIPE) == plan_cases(RECIPE)
    assert plan_cases(RECIPE) != plan_cases(replace(RECIPE, seed=1))
