"""What became of the decisions: stayed right, became right, became wrong, stayed wrong, and whether that is chance.

McNemar's exact test (McNemar 1947) asks whether as many decisions became right as became wrong. Its units here are
patients: a patient counts as one of whose cases more became right, or more became wrong; p is the two-sided binomial
probability of so uneven a split of these at 1 / 2. Where every patient has one case it is the usual test over cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.run_comparison.values import DecisionChange, RunSide, Transition, transition_of
from engine.statistics import ScoreRow
from engine.statistics.correction import corrected
from engine.statistics.kinds import stratum_order


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """A case in both runs; `transition` is `None` where a decision is unknown."""

    case_id: str
    patient_key: str
    transition: Transition | None


def decided_cases(before: RunSide, after: RunSide) -> tuple[DecidedCase, ...]:
    """The cases of which a photo is in both runs, whoever read it; by the later run's identifiers."""
    old: Mapping[str, ScoreRow] = {photo.photo_id: photo.row for photo in before.photos}
    found: dict[str, DecidedCase] = {}
    for photo in after.photos:
        row = photo.row
        if row.photo_id in old and row.case_id not in found:
            became = transition_of(old[row.photo_id].correct, row.correct)
            found[row.case_id] = DecidedCase(row.case_id, row.patient_key, became)
    return tuple(found.values())


def decision_changes(
    cases: Sequence[DecidedCase], strata: Mapping[str, Sequence[str | None]], correction: str
) -> Iterator[DecisionChange]:
    """A row for each stratum.

    Args:
        strata: the stratum of each case, by kind.
        correction: of the p-values of one kind.
    """
    for kind, names in strata.items():
        members: dict[str, list[DecidedCase]] = {}
        for case, name in zip(cases, names, strict=True):
            if name is not None:
                members.setdefault(name, []).append(case)
        rows = [_row(kind, name, members[name]) for name in sorted(members, key=stratum_order)]
        adjusted = corrected(np.array([[row.p] for row in rows], dtype=np.float64), correction)
        yield from (replace(row, p_adjusted=float(p)) for row, (p,) in zip(rows, adjusted, strict=True))


def _row(kind: str, stratum: str, cases: Sequence[DecidedCase]) -> DecisionChange:
    counts = Counter(case.transition for case in cases)
    right, wrong = _patients(cases)
    known = len(cases) - counts[None]
    return DecisionChange(
        kind,
        stratum,
        counts["stayed_right"],
        counts["became_right"],
        counts["became_wrong"],
        counts["stayed_wrong"],
        counts[None],
        right,
        wrong,
        mcnemar_p(right, wrong) if known else float("nan"),
    )


def _patients(cases: Iterable[DecidedCase]) -> tuple[int, int]:
    """Of whose cases more became right, and more became wrong."""
    balance = Counter[str]()
    for case in cases:
        balance[case.patient_key] += (case.transition == "became_right") - (case.transition == "became_wrong")
    return sum(one > 0 for one in balance.values()), sum(one < 0 for one in balance.values())


def mcnemar_p(right: int, wrong: int) -> float:
    """Two-sided exact p of `right` against `wrong` at even odds; 1 where nothing changed.

    Example:
        >>> mcnemar_p(0, 6), mcnemar_p(0, 0)
        (0.03125, 1.0)
    """
    from scipy.special import bdtr

    return min(1.0, 2.0 * float(bdtr(min(right, wrong), right + wrong, 0.5)))
