"""Every figure of a classifier on the cases that have a reference."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.calibration import CalibrationBin, calibration_bins, calibration_error
from engine.evaluation.proportions import Share, share_of
from engine.evaluation.ranking import area_under_curve
from engine.evaluation.values import Confusion, EvaluatedCase, Evaluation, Figure, FigureName

Booleans = NDArray[np.bool_]
Integers = NDArray[np.int64]

_TOP = 3


def evaluate(cases: Sequence[EvaluatedCase], without_reference: int = 0) -> Evaluation:
    """Hold a classifier's predictions against the references.

    Sensitivity of a condition: the share of its cases that the model calls so. Specificity: the share of the others
    that it does not. AUC: of the condition's probability, its cases against all others; a case without a probability
    of the condition has 0.

    Args:
        cases: with a reference and a prediction each.
        without_reference: how many cases were left out as they have none.
    """
    _, numbers = np.unique(np.array([case.patient_key for case in cases], dtype=np.str_), return_inverse=True)
    patients = numbers.astype(np.int64)
    correct = _each(case.ranked[:1] == (case.reference,) for case in cases)
    bins = calibration_bins(
        np.array([max(case.probabilities.values()) for case in cases], dtype=np.float64), correct, patients
    )
    known = set[str]().union(*(case.probabilities for case in cases))
    return Evaluation(
        figures=(*_overall(cases, correct, patients, bins), *_by_condition(cases, patients)),
        confusions=_confusions(cases),
        calibration=bins,
        n_cases=len(cases),
        n_patients=len(np.unique(patients)),
        n_without_reference=without_reference,
        n_beyond=sum(case.reference not in known for case in cases),
    )


def _overall(
    cases: Sequence[EvaluatedCase], correct: Booleans, patients: Integers, bins: tuple[CalibrationBin, ...]
) -> Iterator[Figure]:
    among = _each(case.reference in case.ranked[:_TOP] for case in cases)
    yield _figure("top1", "", share_of(correct, patients))
    yield _figure("top3", "", share_of(among, patients))
    error = calibration_error(bins)
    yield Figure("calibration_error", "", error, math.nan, math.nan, len(cases), len(np.unique(patients)))


def _by_condition(cases: Sequence[EvaluatedCase], patients: Integers) -> Iterator[Figure]:
    predicted = np.array([case.ranked[0] for case in cases], dtype=np.str_)
    references = np.array([case.reference for case in cases], dtype=np.str_)
    for condition in sorted(set(references.tolist())):
        has, called = references == condition, predicted == condition
        mine = share_of(called[has], patients[has])
        yield _figure("sensitivity", condition, mine)
        yield _figure("specificity", condition, share_of(~called[~has], patients[~has]))
        scores = np.array([case.probabilities.get(condition, 0.0) for case in cases], dtype=np.float64)
        area = area_under_curve(scores, has, patients)
        yield Figure("auc", condition, area.value, area.low, area.high, mine.n_cases, mine.n_patients)


def _confusions(cases: Sequence[EvaluatedCase]) -> tuple[Confusion, ...]:
    counts = Counter((case.reference, case.ranked[0]) for case in cases)
    return tuple(Confusion(*pair, count) for pair, count in sorted(counts.items()))


def _figure(name: FigureName, condition: str, share: Share) -> Figure:
    return Figure(name, condition, share.value, share.low, share.high, share.n_cases, share.n_patients)


def _each(answers: Iterator[bool]) -> Booleans:
    return np.fromiter(answers, dtype=np.bool_)
