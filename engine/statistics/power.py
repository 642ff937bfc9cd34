"""How many more cases would show a difference, and which difference the cases that there are can show.

Two-sided at 5 %, seen in 80 % of studies, for one stratum by itself: a correction for many strata asks for more.

With N1 cases inside and N0 outside, s^2 their pooled variance, and D1 and D0 the design effects, the variance of the
difference of the means is v1 + v0 = s^2 D1 / N1 + s^2 D0 / N0. A difference is seen in 80 % where it is
q(f) sqrt(v1 + v0), q(f) the noncentrality for which a t test of f degrees of freedom has that power, and f Welch's,
f = (v1 + v0)^2 / (v1^2 / (P1 - 1) + v0^2 / (P0 - 1)), of P1 and P0 patients: the test is studentised by patients.

Design effect (Kish 1965): D = 1 + (sum n_p^2 / sum n_p - 1) r, n_p the cases of patient p on that side. r is the
correlation of a patient's cases, by the analysis of variance of what the sides' means leave (Donner and Koval 1980),
within 0..1, and 0 where no patient has two cases. A patient on both sides is counted as two: more cases than needed.

The variance is pooled because few cases tell little of their own. With fewer than `FEWEST_PATIENTS` patients in all it
is not known well enough for either figure (with 10, to about a quarter), and without any spread there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

LEVEL, POWER = 0.95, 0.8
FEWEST_PATIENTS = 10
MOST_CASES = 1e7
_HALVINGS = 60
_NO_SPREAD = 1e-12
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Power:
    """Each float64 of shape (strata, measures); NaN where undefined.

    Attributes:
        detectable_difference: what the cases that there are show in 80 % of studies.
        more_cases: a whole number that would show the difference asked for, of as many patients a case as now; 0 where
            there are enough, infinite where the rest is too small for any number.
    """

    detectable_difference: Floats
    more_cases: Floats


@dataclass(frozen=True, slots=True)
class Design:
    """What decides how well a difference is seen; each float64 of shape (strata, measures).

    Attributes:
        cases, patients: of the stratum.
        patients_of_rest: as it says.
        single: variance of the mean if it were of one case of the stratum, with its design effect.
        of_rest: variance of the rest's mean.
    """

    cases: Floats
    patients: Floats
    patients_of_rest: Floats
    single: Floats
    of_rest: Floats

    def seen(self, cases: Floats) -> Floats:
        """The difference that so many cases of the stratum show, with as many patients a case as it has."""
        of_stratum = self.single / cases
        others = np.maximum(self.patients * cases / self.cases - 1.0, _NO_SPREAD)
        variance = of_stratum + self.of_rest
        freedom = variance**2 / (of_stratum**2 / others + self.of_rest**2 / (self.patients_of_rest - 1.0))
        return required_noncentrality(freedom) * np.sqrt(variance)

    def fewest(self, difference: float) -> Floats:
        """The fewest cases of the stratum that show the difference; infinite where none do."""
        low, high = np.log(self.cases / self.patients), np.full(self.cases.shape, np.log(MOST_CASES))
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            enough = self.seen(np.exp(middle)) <= difference
            low, high = np.where(enough, low, middle), np.where(enough, middle, high)
        reached = self.seen(np.full(self.cases.shape, MOST_CASES)) <= difference
        return np.where(reached, np.ceil(np.exp(high) - _ROUNDING), np.inf)


def power(values: Floats, patients: Integers, inside: Booleans, difference: float) -> Power:
    """Each stratum against the rest of the cases.

    Args:
        values: scores of cases, float64 of shape (cases, measures); a case counts for the measures that are not NaN.
        patients: number of each case's patient, int64 of shape (cases,).
        inside: bool of shape (strata, cases).
        difference: that is asked for, above 0.
    """
    found = np.full((2, len(inside), values.shape[1]), np.nan)
    patterns: dict[bytes, list[int]] = {}
    for column in range(values.shape[1]):
        patterns.setdefault(np.isnan(values[:, column]).tobytes(), []).append(column)
    for columns in patterns.values():
        defined = ~np.isnan(values[:, columns[0]])
        if len(np.unique(patients[defined])) >= FEWEST_PATIENTS:
            of_pattern = values[defined][:, columns], patients[defined], inside[:, defined]
            found[:, :, columns] = _of_pattern(*of_pattern, difference)
    return Power(*found)


def required_noncentrality(freedom: Floats) -> Floats:
    """Of a two-sided t test with the power `POWER`, from a table; what falls into the other tail (1e-5) is left out."""
    degrees, noncentrality = _table()
    return np.interp(np.log(np.clip(freedom, 1.0, None)), degrees, noncentrality)


@cache
def _table() -> tuple[Floats, Floats]:
    from scipy.special import nctdtrinc, stdtrit

    degrees = np.geomspace(1.0, 1e7, 600)
    limit = np.asarray(stdtrit(degrees, 0.5 + LEVEL / 2), dtype=np.float64)
    return np.log(degrees), np.asarray(nctdtrinc(degrees, 1.0 - POWER, limit), dtype=np.float64)


def _of_pattern(values: Floats, patients: Integers, inside: Booleans, difference: float) -> Floats:
    """Both figures where every case has every measure, float64 of shape (2, strata, measures)."""
    design = _design(values, patients, inside)
    with np.errstate(invalid="ignore", divide="ignore"):
        now = np.where(design.patients > 1, design.seen(design.cases), np.nan)
        more = np.maximum(design.fewest(difference) - design.cases, 0.0)
    return np.stack([now, np.where(np.isnan(design.single), np.nan, more)])


def _design(values: Floats, patients: Integers, inside: Booleans) -> Design:
    order = np.argsort(patients, kind="stable")
    _, starts, sizes = np.unique(patients[order], return_index=True, return_counts=True)
    centred, member = (values - values.mean(axis=0))[order], inside[:, order].astype(np.float64)
    here = np.add.reduceat(member, starts, axis=1)
    there = sizes.astype(np.float64) - here
    cases, of_rest = here.sum(axis=1)[:, None], there.sum(axis=1)[:, None]
    known = (cases > 0) & (np.count_nonzero(there, axis=1)[:, None] > 1)
    inner = member @ centred
    means = inner / np.maximum(cases, 1.0), -inner / np.maximum(of_rest, 1.0)
    squares = (centred**2).sum(axis=0) - cases * means[0] ** 2 - of_rest * means[1] ** 2
    totals = np.add.reduceat(centred, starts, axis=0) - sum(
        number[:, :, None] * mean[:, None] for number, mean in ((here, means[0]), (there, means[1]))
    )
    spread = squares > _NO_SPREAD * (values**2).sum(axis=0)
    variance = np.where(known & spread, squares / (len(values) - 2.0), np.nan)
    alike = _correlation(squares, (totals**2 / sizes[:, None]).sum(axis=1), sizes)
    shape = variance.shape
    return Design(
        np.broadcast_to(cases, shape),
        np.broadcast_to(np.count_nonzero(here, axis=1)[:, None].astype(np.float64), shape),
        np.broadcast_to(np.count_nonzero(there, axis=1)[:, None].astype(np.float64), shape),
        variance * _design_effect(here, alike),
        variance * _design_effect(there, alike) / np.maximum(of_rest, 1.0),
    )


def _correlation(squares: Floats, between: Floats, sizes: Integers) -> Floats:
    """Of a patient's cases.

    Args:
        squares, between: sums of squares of the residuals, and of them between patients; shape (strata, measures).
        sizes: cases of each patient.
    """
    cases, patients = int(sizes.sum()), len(sizes)
    if cases == patients:
        return np.zeros(squares.shape)
    usual = (cases - (sizes**2).sum() / cases) / (patients - 1.0)
    of_patients, of_cases = between / (patients - 1.0), np.maximum(squares - between, 0.0) / (cases - patients)
    whole = of_patients + (usual - 1.0) * of_cases
    return np.clip((of_patients - of_cases) / np.where(whole > 0, whole, 1.0), 0.0, 1.0)


def _design_effect(numbers: Floats, alike: Floats) -> Floats:
    """Of a side with so many cases of each patient, float64 of shape (strata, patients)."""
    cluster = (numbers**2).sum(axis=1) / np.maximum(numbers.sum(axis=1), 1.0)
    return 1.0 + np.maximum(cluster[:, None] - 1.0, 0.0) * alike
