"""What the results place shows of the engine's strata: the choice a person made, and the rows that fit it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.conditions import CONDITIONS
from engine.language import several, tr
from engine.recipe.strata_names import with_scale
from gui.words.kinds import ordered_kinds
from gui.words.numbers import too_few, two_digits

if TYPE_CHECKING:
    from engine.statistics import Stratum

Order = Literal["lowest", "highest", "name", "cases"]
ORDERED_KINDS = ("age_band", "skin_type", "skin_type_pair", "monk_skin_tone", "image_count", "roi_size", "confidence")
"""Kinds whose groups follow one another; they are shown in that order first."""
ORDERS: dict[str, str] = {
    "lowest": tr("Lowest first"),
    "highest": tr("Highest first"),
    "cases": tr("Most cases first"),
    "name": tr("By name"),
}


UNKNOWN = "unknown"
ENOUGH_PATIENTS = 20
"""From here on intervals of the mean hold in simulations of skewed scores; see docs/methods.md, Calibration."""
MANY_CASES = 100_000
"""Beyond, nobody collects as many: the rest is what is too small."""
NUMBERS: dict[str, int] = {condition.name: condition.number for condition in CONDITIONS if condition.number is not None}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the chips say; the empty condition is every one."""

    outcome: str = "all"
    measure: str = "iou"
    baseline: str = ""
    kind: str = "condition"
    condition: str = ""


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One stratum in the plot, with what there is of it by outcome; a condition is labelled with its number too."""

    name: str
    label: str
    strata: tuple[Stratum, ...]

    @property
    def n_cases(self) -> int:
        """Cases of all outcomes shown."""
        return sum(stratum.n_cases for stratum in self.strata)

    @property
    def lowest(self) -> float:
        """The lowest mean, infinite where none is defined."""
        return min((stratum.mean for stratum in self.strata if math.isfinite(stratum.mean)), default=math.inf)


def fitting(strata: Iterable[Stratum], choice: Choice) -> tuple[Stratum, ...]:
    """The strata of the chosen kind, measure and baseline; of every outcome where the choice is all."""
    return tuple(
        stratum
        for stratum in strata
        if (stratum.stratum_kind, stratum.measure, stratum.baseline) == (choice.kind, choice.measure, choice.baseline)
        and choice.outcome in ("all", stratum.outcome)
    )


def plot_rows(strata: Sequence[Stratum], order: Order = "lowest") -> tuple[PlotRow, ...]:
    """One row a stratum: correct and incorrect side by side, or the whole where correctness is unknown."""
    names = dict.fromkeys(stratum.stratum for stratum in strata)
    by_name = {name: [stratum for stratum in strata if stratum.stratum == name] for name in names}
    rows = [PlotRow(name, _label(found[0]), _drawn(found)) for name, found in by_name.items()]
    return tuple(sorted((row for row in rows if row.strata), key=lambda row: _rank(row, order)))


def spoken(stratum: Stratum) -> str:
    """The name of a group in a dermatologist's words."""
    if stratum.stratum == UNKNOWN:
        return tr("Unknown")
    return with_scale(stratum.stratum_kind, stratum.stratum)


def _label(stratum: Stratum) -> str:
    if stratum.stratum_kind == "all":
        return tr("All cases")
    number = NUMBERS.get(stratum.stratum) if stratum.stratum_kind == "condition" else None
    return spoken(stratum) if number is None else f"{number} {stratum.stratum}"


def _drawn(strata: list[Stratum]) -> tuple[Stratum, ...]:
    split = tuple(stratum for stratum in strata if stratum.outcome != "all" and stratum.n_cases > 0)
    return split or tuple(stratum for stratum in strata if stratum.n_cases > 0)


def _rank(row: PlotRow, order: Order) -> tuple[float, str]:
    by_order = {
        "lowest": row.lowest,
        "highest": -row.lowest if math.isfinite(row.lowest) else math.inf,
        "cases": -float(row.n_cases),
        "name": 0.0,
    }
    return by_order[order], "~" if row.name == UNKNOWN else row.name.casefold()


def available(strata: Iterable[Stratum], field: Literal["measure", "baseline", "stratum_kind"]) -> list[str]:
    """The distinct values of a field in the order of their first appearance."""
    return list(dict.fromkeys(str(getattr(stratum, field)) for stratum in strata))


def settled(choice: Choice, strata: Sequence[Stratum]) -> Choice:
    """The choice with whatever these strata lack replaced by the first that they have."""
    measures, baselines = available(strata, "measure"), available(strata, "baseline")
    kinds = ordered_kinds(available(strata, "stratum_kind"))
    return Choice(
        choice.outcome,
        choice.measure if choice.measure in measures or not measures else measures[0],
        choice.baseline if choice.baseline in baselines or not baselines else baselines[0],
        choice.kind if choice.kind in kinds or not kinds else kinds[0],
        choice.condition,
    )


def small_reason(stratum: Stratum, smallest: int) -> str | None:
    """Why a stratum is greyed, in a sentence; `None` where it is large enough."""
    return too_few(smallest) if stratum.small else None


def interval_note(stratum: Stratum) -> str:
    """What few patients mean for the interval of the mean; empty where it holds or there is none."""
    if stratum.n_patients >= ENOUGH_PATIENTS or math.isnan(stratum.ci_low):
        return ""
    return tr(
        "Fewer than {n} patients: where scores crowd near 0 the interval can be too narrow.",
        n=ENOUGH_PATIENTS,
    )


def power_hint(stratum: Stratum) -> str:
    """How many more cases would show a difference to the others; empty where that is not known."""
    if math.isnan(stratum.more_cases):
        return ""
    asked = two_digits(stratum.asked_difference)
    if stratum.more_cases == 0:
        return tr("To see a difference of {difference} to the others here, there are enough cases.", difference=asked)
    if math.isinf(stratum.more_cases) or stratum.more_cases > MANY_CASES:
        return tr(
            "To see a difference of {difference} to the others here, more cases of the others are needed, too.",
            difference=asked,
        )
    return several(
        "To see a difference of {difference} to the others here, about {n:,} more case would be needed.",
        "To see a difference of {difference} to the others here, about {n:,} more cases would be needed.",
        roughly(stratum.more_cases),
        difference=asked,
    )


def roughly(number: float) -> int:
    """A count as no more exact than it is known: two significant digits from 20 on.

    >>> roughly(7.0), roughly(43.0), roughly(1284.0)
    (7, 43, 1300)
    """
    return int(float(f"{number:.1e}")) if number >= 20 else int(number)


def plan_word(stratum: Stratum) -> str:
    """Whether the frozen plan names the row; empty where there is no plan."""
    return "" if stratum.planned is None else tr("Planned") if stratum.planned else tr("Exploratory")


def plan_words(strata: Sequence[Stratum]) -> str:
    """The same for all rows that are shown."""
    words = {plan_word(stratum) for stratum in strata}
    return tr("Planned in part") if len(words) > 1 else next(iter(words), "")
