"""A classifier's figures against scikit-learn and by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix, recall_score, top_k_accuracy_score

from engine.evaluation import EvaluatedCase, evaluate

CONDITIONS = ("Acne", "Melanoma", "Psoriasis", "Vitiligo")


def drawn(seed: int, cases: int = 200) -> list[EvaluatedCase]:
    random = np.random.default_rng(seed)
    found: list[EvaluatedCase] = []
    for _ in range(cases):
        reference = int(random.integers(4))
        logits = random.normal(0.0, 1.0, 4)
        logits[reference] += 1.0
        values = np.exp(logits) / np.exp(logits).sum()
        order = np.argsort(-values)
        probabilities = {CONDITIONS[index]: float(values[index]) for index in order}
        found.append(EvaluatedCase(f"p{random.integers(80)}", CONDITIONS[reference], probabilities))
    return found


@pytest.mark.parametrize("seed", range(5))
def test_figures_of_random_cases(seed: int) -> None:
    cases = drawn(seed)
    found = evaluate(cases)
    figures = {(one.name, one.condition): one for one in found.figures}
    references = [case.reference for case in cases]
    predicted = [case.ranked[0] for case in cases]
    scores = np.array([[case.probabilities[name] for name in CONDITIONS] for case in cases])
    for name, k in (("top1", 1), ("top3", 3)):
        assert figures[name, ""].value == pytest.approx(
            top_k_accuracy_score(references, scores, k=k, labels=list(CONDITIONS))
        )
    for condition in CONDITIONS:
        has = [reference == condition for reference in references]
        called = [one == condition for one in predicted]
        assert figures["sensitivity", condition].value == pytest.approx(recall_score(has, called))
        assert figures["specificity", condition].value == pytest.approx(recall_score(has, called, pos_label=False))
    table = confusion_matrix(references, predicted, labels=list(CONDITIONS))
    for one in found.confusions:
        assert one.n_cases == table[CONDITIONS.index(one.reference), CONDITIONS.index(one.predicted)]
    assert sum(one.n_cases for one in found.confusions) == len(cases) == found.n_cases


def test_the_calibration_error_of_two_bins_by_hand() -> None:
    cases = [_sure(0.9, right) for right in (True,) * 4 + (False,)] + [
        _sure(0.6, right) for right in (True, True, False, False, False)
    ]
    found = evaluate(cases)
    assert [(one.probability, one.correct, one.n_cases) for one in found.calibration] == [
        (pytest.approx(0.6), 0.4, 5),
        (pytest.approx(0.9), 0.8, 5),
    ]
    assert {one.name: one.value for one in found.figures}["calibration_error"] == pytest.approx((0.2 + 0.1) / 2)


def test_equal_probabilities_stay_in_one_bin() -> None:
    found = evaluate([_sure(1.0, True) for _ in range(50)])
    assert [one.n_cases for one in found.calibration] == [50]


def test_a_reference_beyond_the_model_counts_as_wrong_and_is_counted() -> None:
    cases = [*drawn(0, 20), EvaluatedCase("x", "Tinea", {"Acne": 0.5, "Melanoma": 0.5})]
    found = evaluate(cases, without_reference=3)
    sensitivity = next(one for one in found.figures if (one.name, one.condition) == ("sensitivity", "Tinea"))
    area = next(one for one in found.figures if (one.name, one.condition) == ("auc", "Tinea"))
    assert (found.n_beyond, found.n_without_reference, sensitivity.value, area.value) == (1, 3, 0.0, 0.5)


def test_without_cases_everything_is_undefined() -> None:
    found = evaluate([])
    assert all(math.isnan(one.value) for one in found.figures)
    assert (found.calibration, found.confusions, found.n_cases) == ((), (), 0)


def _sure(probability: float, right: bool) -> EvaluatedCase:
    return EvaluatedCase("p", "Acne" if right else "Melanoma", {"Acne": probability, "Melanoma": 1 - probability})
