"""What the checks found over a data set: means over cases with intervals from patients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.cases import Facts
from engine.recipe import Analysis
from engine.statistics import ScoreRow, Stratum
from engine.statistics import summarise as strata_of
from engine.trust.values import CHECKS, CheckName, PhotoTrust, TrustFinding

Subject = tuple[CheckName, str, str, str]
"""check, subject, fill, measure."""

RANGES: Mapping[str, tuple[float, float]] = {
    "probability_change": (-1.0, 1.0),
    "probability": (0.0, 1.0),
    "area": (0.0, 1.0),
    "spearman": (-1.0, 1.0),
    "ssim": (-1.0, 1.0),
    "iou": (0.0, 1.0),
}
"""Between which an interval's limits are cut."""


@dataclass(frozen=True, slots=True)
class TrustMean:
    """One figure over a data set.

    A case's figure is the mean over its photos that have one; the mean is over cases.

    Attributes:
        n_photos, n_cases, n_patients: those with a value.
        n_undefined: photos for which the figure was asked and is undefined; where a label is not marked, it is not
            asked.
        mean: NaN without a case.
        ci_low, ci_high: 95 % interval, patients being the units (see `engine.statistics.intervals`); NaN without one.
    """

    check: CheckName
    subject: str
    fill: str
    measure: str
    baseline: str
    n_photos: int
    n_cases: int
    n_patients: int
    n_undefined: int
    mean: float
    ci_low: float
    ci_high: float


def summarise(
    rows: Iterable[PhotoTrust], patients: Mapping[str, str | None], analysis: Analysis | None = None
) -> tuple[TrustMean, ...]:
    """Means by baseline, and then in the order of `CHECKS` and of the findings.

    Args:
        rows: one a photo and baseline.
        patients: patient identifier by case; a case without one is a patient of its own.
        analysis: its number of resamples and seed; the recipe's defaults where left out.

    Raises:
        ValueError: a photo has two rows of one baseline.
    """
    known = tuple(rows)
    order, asked = _subjects(known), _asked(known)
    names = {subject: "\0".join(subject) for subject in order}
    scores = [_score_row(row, patients, names) for row in known]
    strata = {(one.baseline, one.measure): one for one in strata_of(scores, analysis or Analysis(), kinds=("all",))}
    return tuple(
        _mean(subject, strata[baseline, names[subject]], asked[baseline, subject])
        for baseline in dict.fromkeys(row.baseline for row in known)
        for subject in order
        if (baseline, subject) in asked
    )


def _subjects(rows: Sequence[PhotoTrust]) -> tuple[Subject, ...]:
    """All that occur: by check, then by their first appearance."""
    found = dict.fromkeys(_subject(finding) for row in rows for finding in row.findings)
    return tuple(sorted(found, key=lambda subject: CHECKS.index(subject[0])))


def _subject(finding: TrustFinding) -> Subject:
    return finding.check, finding.subject, finding.fill, finding.measure


def _asked(rows: Iterable[PhotoTrust]) -> dict[tuple[str, Subject], int]:
    """For how many photos each figure was asked, by baseline."""
    counts: dict[tuple[str, Subject], int] = {}
    for row in rows:
        for finding in row.findings:
            key = row.baseline, _subject(finding)
            counts[key] = counts.get(key, 0) + 1
    return counts


def _score_row(row: PhotoTrust, patients: Mapping[str, str | None], names: Mapping[Subject, str]) -> ScoreRow:
    patient = patients.get(row.case_id)
    key = f"patient:{patient}" if patient else f"case:{row.case_id}"
    values = {names[_subject(finding)]: finding.value for finding in row.findings}
    return ScoreRow(row.case_id, key, row.photo_id, row.baseline, None, None, Facts(), values, {})


def _mean(subject: Subject, stratum: Stratum, asked: int) -> TrustMean:
    lowest, highest = RANGES[subject[3]]
    return TrustMean(
        *subject,
        baseline=stratum.baseline,
        n_photos=stratum.n_photos,
        n_cases=stratum.n_cases,
        n_patients=stratum.n_patients,
        n_undefined=asked - stratum.n_photos,
        mean=stratum.mean,
        ci_low=float(np.clip(stratum.ci_low, lowest, highest)),
        ci_high=float(np.clip(stratum.ci_high, lowest, highest)),
    )
