"""Two runs over made-up photos."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from engine.cases import Facts
from engine.plan import Plan
from engine.recipe import Analysis, Recipe
from engine.run_comparison import RunFacts, RunPhoto, RunSide
from engine.statistics import ScoreRow

RECIPE = replace(Recipe(), analysis=Analysis(bootstrap=999, smallest_stratum=3))
NAN = math.nan


def facts(run_id: str = "before", recipe: Recipe = RECIPE, model: str = "A") -> RunFacts:
    """A run as it was fixed at its start."""
    return RunFacts(run_id, model, 64 * model.lower(), recipe, Plan().to_json(), {"spotcheck": "0.1.0"}, "2026-11-01")


def photo(number: int, measures: Mapping[str, float], **given: object) -> RunPhoto:
    """One photo of one case of one patient, unless it is given otherwise."""
    of_row = {name: given.pop(name) for name in tuple(given) if name in ScoreRow.__dataclass_fields__}
    row = ScoreRow(
        case_id=f"c{number:03d}",
        patient_key=f"patient {number:03d}",
        photo_id=f"p{number:03d}",
        baseline="black",
        condition=("Melanoma", "Acne")[number % 2],
        correct=True,
        facts=Facts(sex=("female", "male")[number % 2]),
        measures=measures,
        chance=dict.fromkeys(measures, 0.1),
        reader="A",
        roi_area=0.2,
        confidence=0.7,
    )
    made = RunPhoto(replace(row, **of_row), "Melanoma", ("A",), "r1")  # type: ignore[arg-type]
    return replace(made, **given)  # type: ignore[arg-type]


def side(photos: Sequence[RunPhoto], run_id: str = "before", recipe: Recipe = RECIPE, model: str = "A") -> RunSide:
    """A run of these photos."""
    return RunSide(facts(run_id, recipe, model), tuple(photos))


def two_runs(count: int = 40, shift: float = 0.1, seed: int = 3) -> tuple[RunSide, RunSide]:
    """The same photos twice; IoU rises by `shift` on average in the later run."""
    chance = np.random.default_rng(seed)
    before = chance.uniform(0.2, 0.6, count)
    after = before + chance.normal(shift, 0.05, count)
    one = [photo(number, {"iou": float(value)}) for number, value in enumerate(before)]
    other = [photo(number, {"iou": float(value)}) for number, value in enumerate(after)]
    return side(one), side(other, "after", model="B")
