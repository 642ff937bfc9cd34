"""Surprises and causal tests in words, for findings and those who read them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from engine.label_words import label_words
from engine.language import capital, several, tr
from engine.recipe.strata_names import COLUMN, PAIR, with_scale
from engine.trust.sentence import LEAST_SHOWN

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


def stratum_words(kind: str, stratum: str) -> str:
    """The cases of a stratum, after a comma or "in": "all cases", "Melanoma", "Fitzpatrick II", "sex: female"."""
    if kind == "all":
        return tr("all cases")
    if kind == "condition":
        return tr("cases of unknown condition") if stratum == "unknown" else stratum
    if kind in ("skin_type", "skin_type_pair") and stratum != "unknown":
        return with_scale(kind, stratum)
    if kind == "correct":
        right = tr("cases that the model gets right")
        return right if stratum == "correct" else tr("cases that the model gets wrong")
    return f"{_plain_kind(kind)}: {with_scale('', stratum) if stratum == 'unknown' else with_scale(kind, stratum)}"


def _plain_kind(kind: str) -> str:
    """The kind before the name of its stratum; of an imported column the column's name."""
    first, pair, second = kind.partition(PAIR)
    if pair and not kind.startswith(COLUMN):
        return PAIR.join((_plain_kind(first), _plain_kind(second)))
    words = {
        "condition": tr("condition"),
        "age_band": tr("age band"),
        "sex": tr("sex"),
        "skin_type": tr("skin type"),
        "skin_type_pair": tr("skin type pair"),
        "monk_skin_tone": tr("monk skin tone"),
        "site": tr("site"),
        "reader": tr("reader"),
        "image_count": tr("image count"),
        "roi_size": tr("roi size"),
        "confidence": tr("confidence"),
    }
    return words.get(kind) or kind.removeprefix(COLUMN).replace("_", " ")


def surprise_title(found: Figures) -> str:
    """One line that says what was found, where, and how much."""
    return tr(
        "{label}, {where}: {times:.1f} times the saliency that its area explains",
        label=capital(label_words(found.label)),
        where=stratum_words(found.stratum_kind, found.stratum),
        times=found.enrichment,
    )


def surprise_words(found: Figures) -> str:
    """The certainty of it in a sentence."""
    cases, patients = _cases(found.n_cases), _patients(found.n_patients)
    if math.isnan(found.ci_low):
        return tr("Seen in {cases} of {patients}: too few for an interval.", cases=cases, patients=patients)
    return tr(
        "95 % interval {low:.1f} to {high:.1f}, {p}; {cases}, {patients}.",
        low=found.ci_low,
        high=found.ci_high,
        p=p_words(found.p_adjusted),
        cases=cases,
        patients=patients,
    )


def group_name(found: GroupFigures) -> str:
    """Of whom it is: "Fitzpatrick V", "Sex female"."""
    return capital(stratum_words(found.stratum_kind, found.stratum)).replace(": ", " ")


def group_title(found: GroupFigures) -> str:
    """One line that says of whom, what, and how much."""
    whom = group_name(found)
    if found.failing == "accuracy":
        return tr(
            "{whom}: the model is right in {share:.0%} of cases, elsewhere in {rest:.0%}",
            whom=whom,
            share=found.value,
            rest=found.rest,
        )
    if found.failing == "agreement":
        return tr("{whom}: IoU {value:.2f}, elsewhere {rest:.2f}", whom=whom, value=found.value, rest=found.rest)
    if not found.n_cases:
        return tr("{whom}: no cases", whom=whom)
    patients = _patients(found.n_patients)
    return tr("{whom}: {cases} of {patients}", whom=whom, cases=_cases(found.n_cases), patients=patients)


def group_words(found: GroupFigures) -> str:
    """The certainty of it in a sentence."""
    if found.failing == "few_cases":
        return tr("Too few to say anything of these people; worklist.csv in the export says how many more are needed.")
    cases, patients = _cases(found.n_cases), _patients(found.n_patients)
    if math.isnan(found.ci_low):
        return tr("{cases}, {patients}: too few for an interval.", cases=cases, patients=patients)
    return tr(
        "Difference {difference}, 95 % interval {low} to {high}, {p}; {cases}, {patients}.",
        difference=_signed(found.difference),
        low=_signed(found.ci_low),
        high=_signed(found.ci_high),
        p=p_words(found.p_adjusted),
        cases=cases,
        patients=patients,
    )


def _cases(number: int) -> str:
    return several("{n} case", "{n} cases", number)


def _patients(number: int) -> str:
    return several("{n} patient", "{n} patients", number)


def p_words(p: float) -> str:
    """>>> p_words(0.00021), p_words(0.034)
    ('adjusted p below 0.001', 'adjusted p 0.034')
    """
    if math.isnan(p):
        return tr("no p")
    if p < SMALLEST_P:
        return tr("adjusted p below {smallest}", smallest=SMALLEST_P)
    return tr("adjusted p {p:.3f}", p=p)


def causal_words(label: str, means: Sequence[TrustMean], smallest: int = 1) -> str:
    """What taking the label away does, by the fill that shows least; claims nothing where the fills differ.

    Args:
        means: of the label, one a fill, each with a mean.
        smallest: number of cases below which nothing is claimed, as so few cannot speak for others.
    """
    least = min(means, key=lambda mean: abs(mean.mean))
    photos = several("{n} photo", "{n} photos", least.n_photos)
    if any(math.isnan(mean.ci_low) for mean in means):
        return tr(
            "{moved}, on {photos}; too few patients to say more.", moved=_moved_without(label, least), photos=photos
        )
    figures = tr("(95 % interval {low} to {high})", low=_signed(least.ci_low), high=_signed(least.ci_high))
    if min(mean.n_cases for mean in means) < smallest:
        return tr(
            "{moved} {figures}, on {photos}; fewer than {smallest} cases cannot speak for the others.",
            moved=_moved_without(label, least),
            figures=figures,
            photos=photos,
            smallest=smallest,
        )
    low, high = min(mean.ci_low for mean in means), max(mean.ci_high for mean in means)
    if low <= 0.0 <= high:
        claim = tr("It is not shown that the model uses the {label}", label=label_words(label))
    else:
        claim = tr("The model uses the {label}", label=label_words(label))
    on = tr("on {photos}", photos=photos)
    return f"{claim}: {_moved(least)} {figures}, {on}."


def _moved_without(label: str, mean: TrustMean) -> str:
    """At the beginning of a sentence."""
    by, name = abs(mean.mean), label_words(label)
    if by < LEAST_SHOWN:
        return tr("Without the {label} the explained class's probability hardly changes on average", label=name)
    if mean.mean < 0:
        return tr(
            "Without the {label} the explained class's probability falls by {by:.2f} on average", label=name, by=by
        )
    return tr("Without the {label} the explained class's probability rises by {by:.2f} on average", label=name, by=by)


def _moved(mean: TrustMean) -> str:
    by = abs(mean.mean)
    if by < LEAST_SHOWN:
        return tr("without it the explained class's probability hardly changes on average")
    if mean.mean < 0:
        return tr("without it the explained class's probability falls by {by:.2f} on average", by=by)
    return tr("without it the explained class's probability rises by {by:.2f} on average", by=by)


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
