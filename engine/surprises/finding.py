"""Labels and strata in which saliency is denser than it should be, the likeliest first."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.recipe import Analysis
from engine.statistics.case_table import case_table
from engine.statistics.correction import corrected
from engine.statistics.kinds import strata_of
from engine.statistics.rows import ScoredCase
from engine.surprises.enrichment import enrichment
from engine.surprises.values import MarkedPhoto, Surprise

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

KINDS = ("all", "condition", "sex", "skin_type", "site", "correct")
EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class _Labelled:
    """The cases with photos on which one label is marked.

    Attributes:
        photos: those with shares.
        case: number of each photo's case, int64 of shape (photos,).
        shares: of saliency and of area, float64 of shape (photos, 2).
        undefined: the same case numbers of the photos without shares.
        left_out: the same of the photos that were chosen by their saliency, which are in neither of the others.
    """

    label: str
    photos: tuple[str, ...]
    case: Integers
    shares: Floats
    undefined: Integers
    left_out: Integers


def find_surprises(
    photos: Iterable[MarkedPhoto], analysis: Analysis, kinds: Collection[str] = KINDS
) -> tuple[Surprise, ...]:
    """A row for each baseline, label, kind and stratum in which the label is marked.

    Ordered by baseline; then those with an enrichment above 1 first, by adjusted p, enrichment and names. The order of
    the photos changes nothing.

    Args:
        photos: every scored photo, one a photo and baseline; those without a label only name strata.
        analysis: correction, and the number of cases below which a row is `small`.
        kinds: see `engine.statistics.kinds.strata_of`.

    Raises:
        ValueError: a photo has two rows of one baseline, or there is no such kind.
    """
    by_baseline: dict[str, list[MarkedPhoto]] = {}
    for photo in photos:
        by_baseline.setdefault(photo.row.baseline, []).append(photo)
    return tuple(
        surprise
        for baseline in sorted(by_baseline)
        for surprise in _of_baseline(by_baseline[baseline], analysis, kinds)
    )


def _of_baseline(photos: Sequence[MarkedPhoto], analysis: Analysis, kinds: Collection[str]) -> list[Surprise]:
    table = case_table(photo.row for photo in photos)
    labelled = _labelled(photos, table.cases)
    found = [
        surprise
        for kind in kinds
        for surprise in _of_kind(kind, table.cases, table.patients, labelled, table.baseline, analysis)
    ]
    return sorted(found, key=_rank)


def _labelled(photos: Sequence[MarkedPhoto], cases: Sequence[ScoredCase]) -> list[_Labelled]:
    number = {case.case_id: index for index, case in enumerate(cases)}
    by_label: dict[str, list[tuple[int, str, float, float]]] = {}
    left_out: dict[str, list[int]] = {}
    for photo in sorted(photos, key=lambda photo: (photo.row.case_id, photo.row.photo_id)):
        for label, share in photo.shares.items():
            row = (number[photo.row.case_id], photo.row.photo_id, share.saliency, share.area)
            rows = by_label.setdefault(label, [])
            if label in photo.left_out:
                left_out.setdefault(label, []).append(row[0])
            else:
                rows.append(row)
    return [_of_label(label, by_label[label], left_out.get(label, ())) for label in sorted(by_label)]


def _of_label(label: str, rows: Sequence[tuple[int, str, float, float]], left_out: Sequence[int]) -> _Labelled:
    defined = [row for row in rows if not math.isnan(row[2])]
    return _Labelled(
        label,
        tuple(row[1] for row in defined),
        np.array([row[0] for row in defined], dtype=np.int64),
        np.array([row[2:] for row in defined], dtype=np.float64).reshape(-1, 2),
        np.array([row[0] for row in rows if math.isnan(row[2])], dtype=np.int64),
        np.array(left_out, dtype=np.int64),
    )


def _of_kind(
    kind: str,
    cases: Sequence[ScoredCase],
    patients: Integers,
    labelled: Sequence[_Labelled],
    baseline: str,
    analysis: Analysis,
) -> list[Surprise]:
    """One family: its p are corrected together."""
    strata = np.array(["" if name is None else name for name in strata_of(kind, cases)], dtype=np.str_)
    found = [
        _surprise(one, (kind, str(stratum)), strata == stratum, patients, baseline, analysis)
        for one in labelled
        for stratum in _strata_with(one, strata)
    ]
    adjusted = corrected(np.array([[one.p] for one in found], dtype=np.float64), analysis.correction)
    return [replace(one, p_adjusted=float(p)) for one, p in zip(found, adjusted.ravel(), strict=True)]


def _strata_with(one: _Labelled, strata: NDArray[np.str_]) -> Iterator[str]:
    """Those with a photo on which the label is marked."""
    names = np.unique(strata[np.concatenate([one.case, one.undefined, one.left_out])])
    return (str(name) for name in names if name)


def _surprise(
    one: _Labelled,
    place: tuple[str, str],
    inside: NDArray[np.bool_],
    patients: Integers,
    baseline: str,
    analysis: Analysis,
) -> Surprise:
    chosen = np.flatnonzero(inside[one.case])
    cases, of_case = np.unique(one.case[chosen], return_inverse=True)
    means = _sums(of_case, one.shares[chosen]) / np.bincount(of_case, minlength=len(cases))[:, None]
    different, of_patient = np.unique(patients[cases], return_inverse=True)
    sums = _sums(of_patient, means)
    ratio = enrichment(sums[:, 0], sums[:, 1])
    saliency_share, area_share = means.mean(axis=0).tolist() if len(cases) else (math.nan, math.nan)
    return Surprise(
        one.label,
        *place,
        n_photos=len(chosen),
        n_cases=len(cases),
        n_patients=len(different),
        n_undefined=int(inside[one.undefined].sum()),
        saliency_share=saliency_share,
        area_share=area_share,
        enrichment=ratio.ratio,
        ci_low=ratio.low,
        ci_high=ratio.high,
        p=ratio.p,
        p_adjusted=math.nan,
        small=len(cases) < analysis.smallest_stratum,
        examples=_examples(one, chosen),
        baseline=baseline,
        n_left_out=int(inside[one.left_out].sum()),
    )


def _sums(group: Integers, values: Floats) -> Floats:
    """Of the rows of each group, float64 of shape (groups, 2)."""
    return np.array([np.bincount(group, column) for column in values.T], dtype=np.float64).T


def _examples(one: _Labelled, chosen: Integers) -> tuple[str, ...]:
    beyond = one.shares[:, 0] - one.shares[:, 1]
    strongest = sorted((-float(beyond[photo]), one.photos[photo]) for photo in chosen if beyond[photo] > 0)
    return tuple(photo for _, photo in strongest[:EXAMPLES])


def _rank(one: Surprise) -> tuple[bool, float, float, str, str, str]:
    def last(value: float) -> float:
        return math.inf if math.isnan(value) else value

    return (
        not one.enrichment > 1,
        last(one.p_adjusted),
        last(-one.enrichment),
        one.label,
        one.stratum_kind,
        one.stratum,
    )
