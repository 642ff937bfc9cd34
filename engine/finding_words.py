"""Surprises and causal tests in words, for findings and those who read them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from engine.recipe.strata_names import with_scale

if TYPE_CHECKING:
    from engine.trust.summary import TrustMean

SMALLEST_P = 0.001


class Compared(Protocol):
    """A stratum with the certainty of what was found of it."""

    @property
    def stratum_kind(self) -> str: ...
    @property
    def stratum(self) -> str: ...
    @property
    def n_cases(self) -> int: ...
    @property
    def n_patients(self) -> int: ...
    @property
    def ci_low(self) -> float: ...
    @property
    def ci_high(self) -> float: ...
    @property
    def p_adjusted(self) -> float: ...


class Figures(Compared, Protocol):
    """A surprise as it is, or as a finding keeps it."""

    @property
    def label(self) -> str: ...
    @property
    def enrichment(self) -> float: ...


class GroupFigures(Compared, Protocol):
    """A failing group as it is, or as a finding keeps it."""

    @property
    def failing(self) -> str: ...
    @property
    def value(self) -> float: ...
    @property
    def rest(self) -> float: ...
    @property
    def difference(self) -> float: ...


def label_words(label: str) -> str:
    """ "jewellery" as it stands, underscores as blanks."""
    return label.replace("_", " ")


def stratum_words(kind: str, stratum: str) -> str:
    """The cases of a stratum, after a comma or "in": "all cases", "Melanoma", "Fitzpatrick II", "sex: female"."""
    if kind == "all":
        return "all cases"
    if kind == "condition":
        return "cases of unknown condition" if stratum == "unknown" else stratum
    scaled = with_scale(kind, stratum)
    if stratum != "unknown" and scaled != stratum:
        return scaled
    if kind == "correct":
        return f"cases that the model gets {'right' if stratum == 'correct' else 'wrong'}"
    return f"{kind.removeprefix('table_').replace('_', ' ')}: {stratum}"


def surprise_title(found: Figures) -> str:
    """One line that says what was found, where, and how much."""
    label = label_words(found.label)
    where = stratum_words(found.stratum_kind, found.stratum)
    return f"{label[0].upper()}{label[1:]}, {where}: {found.enrichment:.1f} times the saliency that its area explains"


def surprise_words(found: Figures) -> str:
    """The certainty of it in a sentence."""
    cases, patients = _counted(found.n_cases, "case"), _counted(found.n_patients, "patient")
    if math.isnan(found.ci_low):
        return f"Seen in {cases} of {patients}: too few for an interval."
    return f"95 % interval {found.ci_low:.1f} to {found.ci_high:.1f}, {p_words(found.p_adjusted)}; {cases}, {patients}."


def group_name(found: GroupFigures) -> str:
    """Of whom it is: "Fitzpatrick V", "Sex female"."""
    whom = stratum_words(found.stratum_kind, found.stratum)
    return (whom[0].upper() + whom[1:]).replace(": ", " ")


def group_title(found: GroupFigures) -> str:
    """One line that says of whom, what, and how much."""
    whom = group_name(found)
    if found.failing == "accuracy":
        return f"{whom}: the model is right in {found.value:.0%} of cases, elsewhere in {found.rest:.0%}"
    if found.failing == "agreement":
        return f"{whom}: IoU {found.value:.2f}, elsewhere {found.rest:.2f}"
    if not found.n_cases:
        return f"{whom}: no cases"
    return f"{whom}: {_counted(found.n_cases, 'case')} of {_counted(found.n_patients, 'patient')}"


def group_words(found: GroupFigures) -> str:
    """The certainty of it in a sentence."""
    if found.failing == "few_cases":
        return "Too few to say anything of these people; the worklist says how many more are needed."
    counts = f"{_counted(found.n_cases, 'case')}, {_counted(found.n_patients, 'patient')}"
    if math.isnan(found.ci_low):
        return f"{counts}: too few for an interval."
    low, high = _signed(found.ci_low), _signed(found.ci_high)
    interval = f"95 % interval {low} to {high}, {p_words(found.p_adjusted)}"
    return f"Difference {_signed(found.difference)}, {interval}; {counts}."


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing if number == 1 else f'{thing}s'}"


def p_words(p: float) -> str:
    """>>> p_words(0.00021), p_words(0.034)
    ('adjusted p below 0.001', 'adjusted p 0.034')
    """
    if math.isnan(p):
        return "no p"
    return f"adjusted p below {SMALLEST_P}" if p < SMALLEST_P else f"adjusted p {p:.3f}"


def causal_words(label: str, means: Sequence[TrustMean], smallest: int = 1) -> str:
    """What taking the label away does, by the fill that shows least; claims nothing where the fills differ.

    Args:
        means: of the label, one a fill, each with a mean.
        smallest: number of cases below which nothing is claimed, as so few cannot speak for others.
    """
    least = min(means, key=lambda mean: abs(mean.mean))
    photos = _counted(least.n_photos, "photo")
    if any(math.isnan(mean.ci_low) for mean in means):
        moved = _moved(f"the {label_words(label)}", least)
        return f"{moved[0].upper()}{moved[1:]}, on {photos}; too few patients to say more."
    figures = f"(95 % interval {_signed(least.ci_low)} to {_signed(least.ci_high)})"
    if min(mean.n_cases for mean in means) < smallest:
        moved = _moved(f"the {label_words(label)}", least)
        few = f"fewer than {smallest} cases cannot speak for the others"
        return f"{moved[0].upper()}{moved[1:]} {figures}, on {photos}; {few}."
    low, high = min(mean.ci_low for mean in means), max(mean.ci_high for mean in means)
    if low <= 0.0 <= high:
        claim = f"It is not shown that the model uses the {label_words(label)}"
    else:
        claim = f"The model uses the {label_words(label)}"
    return f"{claim}: {_moved('it', least)} {figures}, on {photos}."


def _moved(thing: str, mean: TrustMean) -> str:
    verb = "falls" if mean.mean < 0 else "rises"
    return f"without {thing} the explained class's probability {verb} by {abs(mean.mean):.2f} on average"


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
