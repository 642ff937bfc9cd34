"""What the results place shows of the engine's strata: the choice a person made, and the rows that fit it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from engine.conditions import CONDITIONS

Outcome = Literal["all", "correct", "incorrect"]
Order = Literal["lowest", "highest", "name", "cases"]
OUTCOMES: dict[str, str] = {"all": "All outcomes", "correct": "Correct", "incorrect": "Incorrect"}
KINDS: dict[str, str] = {
    "condition": "Condition",
    "age_band": "Age",
    "sex": "Sex",
    "skin_type": "Skin type",
    "site": "Site on the body",
}
KIND_PHRASES: dict[str, str] = {
    "condition": "by condition",
    "age_band": "by age",
    "sex": "by sex",
    "skin_type": "by skin type",
    "site": "by site on the body",
}
ORDERS: dict[str, str] = {
    "lowest": "Lowest first",
    "highest": "Highest first",
    "cases": "Most cases first",
    "name": "By name",
}


NUMBERS: dict[str, int] = {condition.name: condition.number for condition in CONDITIONS if condition.number is not None}


class StratumValues(Protocol):
    """What is read from a stratum of the engine; the columns of strata.csv."""

    @property
    def stratum_kind(self) -> str: ...
    @property
    def stratum(self) -> str: ...
    @property
    def outcome(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def baseline(self) -> str: ...
    @property
    def n_photos(self) -> int: ...
    @property
    def n_cases(self) -> int: ...
    @property
    def n_patients(self) -> int: ...
    @property
    def n_undefined(self) -> int: ...
    @property
    def mean(self) -> float: ...
    @property
    def median(self) -> float: ...
    @property
    def ci_low(self) -> float: ...
    @property
    def ci_high(self) -> float: ...
    @property
    def chance(self) -> float: ...
    @property
    def difference(self) -> float: ...
    @property
    def difference_low(self) -> float: ...
    @property
    def difference_high(self) -> float: ...
    @property
    def p(self) -> float: ...
    @property
    def p_adjusted(self) -> float: ...
    @property
    def size_adjusted_difference(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """What the chips say."""

    outcome: str = "all"
    measure: str = "iou"
    baseline: str = ""
    kind: str = "condition"


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One stratum in the plot, with what there is of it by outcome; a condition is labelled with its number too."""

    name: str
    label: str
    strata: tuple[StratumValues, ...]

    @property
    def n_cases(self) -> int:
        """Cases of all outcomes shown."""
        return sum(stratum.n_cases for stratum in self.strata)

    @property
    def lowest(self) -> float:
        """The lowest mean, infinite where none is defined."""
        return min((stratum.mean for stratum in self.strata if math.isfinite(stratum.mean)), default=math.inf)


def fitting(strata: Iterable[StratumValues], choice: Choice) -> tuple[StratumValues, ...]:
    """The strata of the chosen kind, measure and baseline; of every outcome where the choice is all."""
    return tuple(
        stratum
        for stratum in strata
        if (stratum.stratum_kind, stratum.measure, stratum.baseline) == (choice.kind, choice.measure, choice.baseline)
        and choice.outcome in ("all", stratum.outcome)
    )


def plot_rows(strata: Sequence[StratumValues], order: Order = "lowest") -> tuple[PlotRow, ...]:
    """One row a stratum: correct and incorrect side by side, or the whole where correctness is unknown."""
    names = dict.fromkeys(stratum.stratum for stratum in strata)
    by_name = {name: [stratum for stratum in strata if stratum.stratum == name] for name in names}
    rows = [PlotRow(name, _label(found[0]), _drawn(found)) for name, found in by_name.items()]
    return tuple(sorted((row for row in rows if row.strata), key=lambda row: _rank(row, order)))


def _label(stratum: StratumValues) -> str:
    number = NUMBERS.get(stratum.stratum) if stratum.stratum_kind == "condition" else None
    return stratum.stratum if number is None else f"{number} {stratum.stratum}"


def _drawn(strata: list[StratumValues]) -> tuple[StratumValues, ...]:
    split = tuple(stratum for stratum in strata if stratum.outcome != "all" and stratum.n_cases > 0)
    return split or tuple(stratum for stratum in strata if stratum.n_cases > 0)


def _rank(row: PlotRow, order: Order) -> tuple[float, str]:
    by_order = {
        "lowest": row.lowest,
        "highest": -row.lowest if math.isfinite(row.lowest) else math.inf,
        "cases": -float(row.n_cases),
        "name": 0.0,
    }
    return by_order[order], row.name.casefold()


def available(strata: Iterable[StratumValues], field: Literal["measure", "baseline", "stratum_kind"]) -> list[str]:
    """The distinct values of a field in the order of their first appearance."""
    return list(dict.fromkeys(str(getattr(stratum, field)) for stratum in strata))


def settled(choice: Choice, strata: Sequence[StratumValues]) -> Choice:
    """The choice with whatever these strata lack replaced by the first that they have."""
    measures, baselines = available(strata, "measure"), available(strata, "baseline")
    kinds = [kind for kind in KINDS if kind in set(available(strata, "stratum_kind"))]
    return Choice(
        choice.outcome,
        choice.measure if choice.measure in measures or not measures else measures[0],
        choice.baseline if choice.baseline in baselines or not baselines else baselines[0],
        choice.kind if choice.kind in kinds or not kinds else kinds[0],
    )


def small_reason(stratum: StratumValues, smallest: int) -> str | None:
    """Why a stratum is greyed, in a sentence; `None` where it is large enough."""
    if stratum.n_cases >= smallest:
        return None
    return f"Fewer than {smallest} cases: too few to judge."
