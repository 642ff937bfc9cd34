"""Strata and runs as a study would give them; every figure is made up, from a fixed seed."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.agreement import MEASURES
from engine.project import Act, FrozenPlan
from engine.readers.intra import RepeatedPhoto
from engine.recipe import Recipe, load_recipe
from engine.statistics import Stratum
from engine.statistics.analysis_plan import make_plan
from engine.tasks.analysis_plans import PlanOfRun
from engine.tasks.summaries import Flow, PhotoResult

CONDITIONS = (
    "Androgenetic Alopecia",
    "Acne",
    "Tinea",
    "Vitiligo",
    "Eczema",
    "Verruca Vulgaris",
    "Skin Tag",
    "Psoriasis",
    "Basal Cell Carcinoma",
    "Melanoma",
    "Seborrheic Keratosis",
    "Melanocytic Nevus",
    "Post-Inflammatory Hyperpigmentation",
    "Squamous Cell Carcinoma",
    "Hidradenitis",
)
GROUPS = {
    "condition": CONDITIONS,
    "age_band": ("18-29", "30-44", "45-59", "60-74", "75 and over"),
    "sex": ("female", "male"),
    "skin_type": ("I", "II", "III", "IV", "V", "VI"),
    "site": ("face", "scalp", "trunk", "arm", "leg"),
}


@dataclass(frozen=True, slots=True)
class MadeUpRun:
    run_id: str
    model_name: str
    recipe: Recipe
    started_at: str


FLOW = Flow(60, 118, {}, failed=0, unread=0, stale=0, unscored=0)


@dataclass(frozen=True, slots=True)
class MadeUpSummary:
    run: MadeUpRun
    strata: tuple[Stratum, ...]
    flow: Flow
    plan: PlanOfRun | None = None
    results: tuple[PhotoResult, ...] = ()
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    repeated: tuple[RepeatedPhoto, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Those of the strata."""
        return tuple(dict.fromkeys(stratum.stratum_kind for stratum in self.strata))


def stratum(**fields: object) -> Stratum:
    """One stratum with the given fields and plain others."""
    plain = Stratum(
        "condition", "Melanoma", "correct", "iou", 62, 38, 36, 1, 0.414, 0.43, 0.36, 0.47, 0.11, "blurred", False
    )
    changed = replace(plain, **fields)
    return replace(changed, small=changed.n_cases < 10)


def study(seed: int = 1, measures: tuple[str, ...] = ("iou", "dice")) -> tuple[Stratum, ...]:
    """All kinds, both outcomes, two baselines."""
    chance = random.Random(seed)
    return tuple(
        _made_up(chance, kind, name, position, outcome, measure, baseline)
        for measure in measures
        for baseline in ("blurred", "black")
        for kind, names in GROUPS.items()
        for position, name in enumerate(names)
        for outcome in ("all", "correct", "incorrect")
    )


def run(run_id: str = "run-1") -> MadeUpRun:
    """A run of the default recipe."""
    return MadeUpRun(run_id, "sklesion Xception", load_recipe("default"), "2026-11-02T10:11:12Z")


def summary(seed: int = 1) -> MadeUpSummary:
    """A run with its strata."""
    return MadeUpSummary(run(), study(seed, tuple(info.name for info in MEASURES)[:3]), FLOW)


def with_pairs(made: MadeUpSummary, kinds: tuple[str, ...]) -> MadeUpSummary:
    """With the strata of these pairs: as those of their first kind, parted in two."""
    pairs = tuple(
        replace(row, stratum_kind=kind, stratum=f"{row.stratum} & {other}")
        for kind in kinds
        for row in made.strata
        for other in ("female", "male")
        if row.stratum_kind == kind.split(" & ")[0]
    )
    return replace(made, strata=made.strata + pairs)


def planned(strata: tuple[Stratum, ...], kind: str) -> tuple[Stratum, ...]:
    """As under a plan of this kind."""
    return tuple(replace(row, planned=row.stratum_kind == kind) for row in strata)


def plan_of(kind: str, *changed: str) -> PlanOfRun:
    """A plan of this kind, frozen before anything was read; of the recipe the run has changed these keys."""
    plan = make_plan([kind], ["iou"], load_recipe("default"), note="Melanoma is the main question.")
    frozen = FrozenPlan(plan.to_json(), plan.hash, Act("A. Reader", "2026-10-30T09:00:00Z"), True, 0, 0)
    return PlanOfRun(frozen, plan, (), "", changed, "", 60)


def _made_up(
    chance: random.Random, kind: str, name: str, position: int, outcome: str, measure: str, baseline: str
) -> Stratum:
    n = chance.choice((4, 8, 14, 22, 38, 61)) if outcome != "incorrect" else chance.choice((3, 6, 11, 17))
    mean = 0.12 + 0.5 * position / 15 - (0.09 if outcome == "incorrect" else 0) + chance.uniform(-0.03, 0.03)
    half = 0.22 / math.sqrt(n)
    lone = n < 4
    return stratum(
        stratum_kind=kind,
        stratum=name,
        outcome=outcome,
        measure=measure,
        baseline=baseline,
        shift_chance=0.17,
        shift_skill=(mean - 0.17) / 0.83,
        n_photos=int(1.7 * n),
        n_cases=n,
        n_patients=max(1, n - 1),
        n_undefined=chance.choice((0, 0, 1, 2)),
        mean=mean,
        median=mean + chance.uniform(-0.02, 0.02),
        ci_low=math.nan if lone else mean - half,
        ci_high=math.nan if lone else mean + half,
        chance=0.06 + 0.005 * position,
        difference=mean - 0.37,
        difference_low=math.nan if lone else mean - 0.37 - 1.1 * half,
        difference_high=math.nan if lone else mean - 0.37 + 1.1 * half,
        asked_difference=0.1,
        more_cases=math.nan if lone else max(0.0, 60.0 - n),
        p_adjusted=math.nan if lone else min(1.0, math.exp(-3.0 * abs(mean - 0.37) / half)),
    )
