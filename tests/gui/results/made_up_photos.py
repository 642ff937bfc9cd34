"""A run's photos as a study would give them: every figure is made up, with the structure of real ones."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from engine.agreement import MEASURES
from engine.agreement.curves import SHARES, curve_numbers
from engine.cases import Case, Diagnosis, Facts, Photo
from engine.project import Diagnoses, StoredPrediction, StoredScore
from engine.readers.intra import RepeatedPhoto
from engine.statistics import Stratum
from engine.tasks.analysis_plans import PlanOfRun
from engine.tasks.summaries import Flow, PhotoResult
from tests.gui.results.made_up import CONDITIONS, FLOW, MadeUpRun, run, study

BASELINES = ("blurred", "black")
SEXES, TYPES, SITES = ("female", "male"), ("I", "II", "III", "IV", "V", "VI"), ("face", "scalp", "trunk", "arm", "leg")
CELLS = 224 * 224
"""Of a score grid."""
WITHOUT_SCORE = 17
"""Every photo of this number has an empty ROI: no measure is defined."""


@dataclass(frozen=True, slots=True)
class MadeUpPhotos:
    """What pages read of a run's summary."""

    run: MadeUpRun
    results: tuple[PhotoResult, ...]
    strata: tuple[Stratum, ...] = study()
    flow: Flow = FLOW
    plan: PlanOfRun | None = None
    differentials: Mapping[str, Mapping[str, Diagnoses]] = field(default_factory=dict[str, Mapping[str, Diagnoses]])
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    repeated: tuple[RepeatedPhoto, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Those of the strata."""
        return tuple(dict.fromkeys(stratum.stratum_kind for stratum in self.strata))


def made_up_cases(cases: int, photos: int = 2, seed: int = 1) -> tuple[Case, ...]:
    """Cases of so many photos each; every ninth has no reference, every fifth patient two cases."""
    chance = np.random.default_rng(seed)
    return tuple(_case(number, photos, chance) for number in range(cases))


def made_up_results(
    cases: tuple[Case, ...], baselines: tuple[str, ...] = BASELINES, seed: int = 2
) -> tuple[PhotoResult, ...]:
    """A prediction a case, and a score a photo and baseline; agreement depends on condition and correctness."""
    chance = np.random.default_rng(seed)
    results: list[PhotoResult] = []
    for case in cases:
        prediction = _prediction(case, chance)
        for photo in case.photos:
            for baseline in baselines:
                number = int(photo.photo_id[1:].split("_")[0])
                score = _score(case, photo.photo_id, baseline, prediction, chance, number % WITHOUT_SCORE == 16)
                results.append(PhotoResult(case, photo.photo_id, prediction, score, None))
    return tuple(results)


def photos_summary(
    cases: int = 40, photos: int = 2, baselines: tuple[str, ...] = BASELINES, seed: int = 1
) -> MadeUpPhotos:
    """A run over made-up cases."""
    return MadeUpPhotos(run(), made_up_results(made_up_cases(cases, photos, seed), baselines))


def _case(number: int, photos: int, chance: np.random.Generator) -> Case:
    condition = CONDITIONS[int(chance.integers(len(CONDITIONS)) * chance.random())]
    facts = Facts(
        float(chance.integers(18, 90)),
        SEXES[number % 2],
        TYPES[int(chance.integers(6))],
        SITES[int(chance.integers(5))],
        {"clinic": ("north", "south")[number % 2]},
    )
    shown = tuple(Photo(f"p{number:05d}_{place}", f"{number}_{place}.png", "", 96, 72) for place in range(photos))
    reference = None if number % 9 == 8 else Diagnosis(condition, condition)
    return Case(f"c{number:05d}", shown, f"patient {number - number % 5 % 2}", facts, reference)


def _prediction(case: Case, chance: np.random.Generator) -> StoredPrediction:
    truth = case.reference.condition if case.reference else CONDITIONS[0]
    others = [name for name in CONDITIONS if name != truth]
    wrong = chance.random() < 0.35
    first = others[int(chance.integers(len(others)))] if wrong else truth
    weights = np.sort(chance.dirichlet(np.full(5, 0.6)))[::-1]
    named = [first, *[name for name in CONDITIONS if name != first][:4]]
    if wrong and chance.random() < 0.6 and truth not in named:
        named[1] = truth
    differential = tuple(zip(named, weights.tolist(), strict=True))
    return StoredPrediction(case.case_id, tuple(named), tuple(weights.tolist()), first, differential)


def _score(
    case: Case,
    photo_id: str,
    baseline: str,
    prediction: StoredPrediction,
    chance: np.random.Generator,
    undefined: bool,
) -> StoredScore:
    truth = case.reference.condition if case.reference else CONDITIONS[0]
    right = prediction.differential[0][0] == truth
    centre = 0.1 + 0.5 * CONDITIONS.index(truth) / len(CONDITIONS) + (0.12 if right else 0.0)
    iou = math.nan if undefined else float(np.clip(centre + chance.normal(0, 0.14), 0, 1))
    roi, saliency = 0.05 + 0.4 * chance.random(), 0.1 + 0.3 * chance.random()
    spread = chance.normal(0, 0.08, len(MEASURES)).tolist()
    measures = {
        info.name: float(np.clip(iou + shift, info.lowest, info.highest))
        for info, shift in zip(MEASURES, spread, strict=True)
    }
    measures["iou"] = iou
    levels = {info.name: 0.1 for info in MEASURES if info.chance}
    overlaps = np.minimum(roi * (1.0 - (1.0 - SHARES) ** 2.5), SHARES) * CELLS
    kept = {"roi_area": roi, "saliency_area": saliency, "map_error": 0.03, "shift_chance_iou": 0.17}
    numbers = {**kept, **curve_numbers(overlaps, CELLS)}
    return StoredScore(
        case.case_id, photo_id, "A. Reader", baseline, "0" * 64, "", "", measures, levels, numbers, (), True
    )
