"""Strata: seconds, and by simulation whether intervals cover and tests reject as often as they say."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from engine.cases import Facts
from engine.recipe import Analysis
from engine.statistics import ScoreRow, summarise
from engine.statistics.correction import corrected
from engine.statistics.differences import differences
from engine.statistics.intervals import mean_intervals

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

RESAMPLES = 2000
FEW, ENOUGH = (5, 10, 15), (20, 40, 100)
"""Patients of a stratum: below and from 20 on."""
OTHERS = 150
"""Patients who have the rest of the cases."""
TOGETHER = 5
"""Independent sets of scores of the same patients, which share their resamples."""
CONDITIONS, PLANTED, PLANTED_SHARE, PLANTED_DIFFERENCE = 26, 0, 0.06, 0.25
PATIENTS = 400
ALIKE = 0.6
"""Of a score's standard deviation on the normal scale, the part that a patient's cases share: correlation 0.36."""


def run(device: str, quick: bool) -> dict[str, float]:
    """Figures of one machine; all of it runs on the CPU, whatever the `device`.

    Scores are skewed in 0..1 (the square of a uniform number), alike within a patient; a patient has 1 + Poisson(0.7)
    cases.

    Returns:
        bootstrap_seconds: all of strata.csv for 26 conditions, 1,300 cases, 10 measures: intervals of the means and of
            the differences to the rest, p, each from 2,000 resamples; one core.
        coverage_95: of the intervals of all three kinds in strata of 20, 40, 100 patients the one furthest from 0.95.
        mean_coverage_P, difference_coverage_P: by patients in the stratum; the stratum's scores have another spread
            and mean than the rest.
        low_coverage_P: of the mean's intervals where scores crowd near 0 (the fourth power of a uniform number: mean
            0.2, half of them below 0.0625), as IoU does where model and readers rarely meet.
        false_discovery_rate: share of data sets without any difference in which one of 26 conditions has p_adjusted
            below 0.05; 400 patients, about 680 cases.
        p_below_5_percent: of the single tests in them.
        power: how often the one condition of about 40 cases that is 0.25 higher has p_adjusted below 0.05.
        power_expected: the same for a t test at 0.05 / 26, its degrees of freedom the condition's patients less one and
            its standard error what all data sets together show.
    """
    designs = (200 if quick else 2000) // TOGETHER
    figures = {"bootstrap_seconds": _seconds()}
    for patients in (*FEW, *ENOUGH):
        figures[f"mean_coverage_{patients}"] = _mean_coverage(patients, designs, 2)
        figures[f"low_coverage_{patients}"] = _mean_coverage(patients, designs, 4)
        figures[f"difference_coverage_{patients}"] = _difference_coverage(patients, designs)
    enough = [figures[f"{kind}_coverage_{patients}"] for patients in ENOUGH for kind in ("mean", "low", "difference")]
    figures["coverage_95"] = max(enough, key=lambda coverage: abs(coverage - 0.95))
    return {**figures, **_discoveries(designs)}


def _seconds() -> float:
    random = np.random.default_rng(0)
    measures = [f"measure {number}" for number in range(10)]
    rows = [
        ScoreRow(
            case_id=f"{case}",
            patient_key=f"{random.integers(900)}",
            photo_id=f"{case}",
            baseline="black",
            condition=f"{case % CONDITIONS}",
            correct=None,
            facts=Facts(),
            measures=dict(zip(measures, random.random(10).tolist(), strict=True)),
            chance={},
            roi_area=float(random.uniform(0.01, 0.5)),
        )
        for case in range(1300)
    ]
    times: list[float] = []
    for _ in range(3):
        started = time.process_time()
        summarise(rows, Analysis(bootstrap=RESAMPLES), ["condition"])
        times.append(time.process_time() - started)
    return float(np.median(times))


def _patients(random: np.random.Generator, count: int) -> Integers:
    """The patient of each case."""
    return np.repeat(np.arange(count), 1 + random.poisson(0.7, count))


def _uniform(random: np.random.Generator, patient: Integers) -> Floats:
    """Uniform in 0..1, alike within a patient, float64 of shape (cases, TOGETHER)."""
    shared = random.normal(size=(patient.max() + 1, TOGETHER))[patient]
    return stats.norm.cdf(ALIKE * shared + np.sqrt(1 - ALIKE**2) * random.normal(size=shared.shape))


def _designs(name: int, patients: int, count: int) -> Iterator[tuple[np.random.Generator, Integers]]:
    for number in range(count):
        random = np.random.default_rng([name, patients, number])
        yield random, _patients(random, patients)


def _mean_coverage(patients: int, designs: int, skew: int) -> float:
    """Of scores that are this power of uniform numbers."""
    hits, truth = 0, 1 / (1 + skew)
    for random, patient in _designs(1, patients, designs):
        scores = _uniform(random, patient) ** skew
        totals = np.array([np.bincount(patient, column) for column in scores.T]).T
        numbers = np.repeat(np.bincount(patient)[:, None].astype(np.float64), TOGETHER, axis=1)
        low, high = mean_intervals(totals, numbers, RESAMPLES, random)
        hits += int(np.count_nonzero((low <= truth) & (high >= truth)))
    return hits / (designs * TOGETHER)


def _difference_coverage(patients: int, designs: int) -> float:
    """The stratum's scores are cubes (mean 1/4), those of the rest squares (mean 1/3) of uniform numbers."""
    hits = 0
    for number, (random, patient) in enumerate(_designs(2, patients + OTHERS, designs)):
        inside = patient < patients
        scores = _uniform(random, patient) ** np.where(inside, 3, 2)[:, None]
        found = differences(scores, patient, inside[None], RESAMPLES, [2, patients, number])
        hits += int(np.count_nonzero((found.low[0] <= 1 / 4 - 1 / 3) & (found.high[0] >= 1 / 4 - 1 / 3)))
    return hits / (designs * TOGETHER)


def _discoveries(designs: int) -> dict[str, float]:
    false, found, below, tests, members = 0, 0, 0, 0, 0
    estimates: list[Floats] = []
    for number, (random, patient) in enumerate(_designs(3, PATIENTS, designs)):
        condition = _conditions(random, patient)
        scores = _uniform(random, patient) ** 2
        planted = scores + PLANTED_DIFFERENCE * (condition == PLANTED)[:, None]
        inside = np.arange(CONDITIONS)[:, None] == condition
        result = differences(np.hstack([scores, planted]), patient, inside, RESAMPLES, [3, number])
        null, adjusted = result.p[:, :TOGETHER], corrected(result.p, "benjamini_hochberg")
        false += int(np.count_nonzero((adjusted[:, :TOGETHER] < 0.05).any(axis=0)))
        found += int(np.count_nonzero(adjusted[PLANTED, TOGETHER:] < 0.05))
        below += int(np.count_nonzero(null <= 0.05))
        tests += int(np.count_nonzero(~np.isnan(null)))
        members += len(np.unique(patient[inside[PLANTED]]))
        estimates.append(result.difference[PLANTED, TOGETHER:])
    sets = designs * TOGETHER
    return {
        "false_discovery_rate": false / sets,
        "p_below_5_percent": below / tests,
        "power": found / sets,
        "power_expected": _expected_power(np.concatenate(estimates), members / designs),
    }


def _conditions(random: np.random.Generator, patient: Integers) -> Integers:
    """The condition of each case: mostly that of the patient's others; some are rare."""
    shares = 1.0 / np.arange(1, CONDITIONS)
    shares = np.append(PLANTED_SHARE, (1.0 - PLANTED_SHARE) * shares / shares.sum())
    usual = random.choice(CONDITIONS, size=patient.max() + 1, p=shares)[patient]
    another = random.choice(CONDITIONS, size=len(patient), p=shares)
    return np.where(random.random(len(patient)) < 0.3, another, usual)


def _expected_power(estimates: Floats, patients: float) -> float:
    reach = stats.t.isf(0.025 / CONDITIONS, patients - 1)
    return float(stats.nct.sf(reach, patients - 1, PLANTED_DIFFERENCE / estimates.std()))
