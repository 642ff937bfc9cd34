"""What the checks found, arranged as it is shown: rows, curves and one verdict."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.label_words import label_title
from engine.language import tr
from gui.words.map_names import baseline_name
from gui.words.numbers import UNDEFINED, two_digits

if TYPE_CHECKING:
    from engine.trust.values import CheckName, PhotoTrust

SUBJECTS = {
    "roi": tr("The ROI"),
    "complement": tr("Everything but the ROI"),
    "saliency_outside_roi": tr("The saliency outside the ROI"),
    "control": tr("Control: as much, elsewhere"),
}
CURVES = {
    "deletion": tr("Deletion"),
    "insertion": tr("Insertion"),
    "deletion_control": tr("Deletion in random order"),
    "insertion_control": tr("Insertion in random order"),
}
FILLS = {"blurred": tr("blurred"), "inpainted": tr("filled in")}
BASELINES: Mapping[str, str] = {
    "black": tr("Baseline black"),
    "white": tr("Baseline white"),
    "mean": tr("Baseline mean colour"),
    "blurred": tr("Baseline blurred photo"),
    "noise": tr("Baseline uniform noise"),
    "references": tr("Baseline other photos"),
}
FLAGS = {
    "no_roi": tr("Nobody has read this photo, so no region could be taken away."),
    "empty_roi": tr("Nothing is outlined on this photo, so no region could be taken away."),
    "roi_unseen": tr("The model does not see the ROI: it is cut off, or too small."),
    "roi_is_everything": tr("The ROI covers all that the model sees: nothing is left beside it."),
    "no_saliency_outside_roi": tr("No saliency lies outside the ROI."),
    "no_control": tr("The ROI fits nowhere else on the photo, so there is no control."),
    "zero_map": tr("The map is zero everywhere: pixels have no order in which to take them away."),
    "not_finite": tr("The model answered a changed photo with a number that is not finite."),
    "no_named_layers": tr("The network does not show its layers, so its weights cannot be made random."),
    "constant_map": tr("A map is the same everywhere, so its cells have no order to compare."),
    "empty_saliency_region": tr("Neither of two maps has a region, so their overlap is not defined."),
    "grid_too_small_for_ssim": tr("The score grid is too small to compare the structure of two maps."),
    "single_baseline": tr("The recipe makes one map of a photo, so there is no other baseline to compare it with."),
}
LABEL, PHOTO, ROI, CONSENSUS = "label", "photo", "roi", "consensus"
IGNORES_WEIGHTS = "map_ignores_weights"
STEADY = 0.5
"""A map whose rank correlation stays above this although every weight is random owes much to the photo alone."""

Points = tuple[tuple[float, float], ...]
Named = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Removal:
    """What became of the explained class's probability when something was taken away."""

    subject: str
    fill: str
    before: float
    after: float
    change: float


@dataclass(frozen=True, slots=True)
class Similarity:
    """How alike the map stayed; NaN where it is not defined."""

    what: str
    rank: float
    overlap: float


def removals(found: PhotoTrust) -> tuple[Removal, ...]:
    """The causal test, in the order in which it was made; what is not defined is left out."""
    tested = _by_subject(found, "causal")
    before = tested.get((PHOTO, ""), {}).get("probability", math.nan)
    changes = ((key, values.get("probability_change", math.nan)) for key, values in tested.items())
    return tuple(
        _removal(_subject_of(found, subject), fill, before, change)
        for (subject, fill), change in changes
        if not math.isnan(before + change)
    )


def _removal(subject: str, fill: str, before: float, change: float) -> Removal:
    return Removal(subject, FILLS.get(fill, fill), before, min(max(before + change, 0.0), 1.0), change)


def _subject_of(found: PhotoTrust, subject: str) -> str:
    words = subject_words(subject)
    if subject != ROI or not found.reader:
        return words
    if found.reader == CONSENSUS:
        return tr("{subject} (consensus of readers)", subject=words)
    return f"{words} ({found.reader})"


def what_words(check: CheckName, subject: str) -> str:
    """To what something was done, as people say it."""
    if check == "causal":
        return subject_words(subject)
    if check == "curves":
        return CURVES.get(subject, subject)
    if check == "baselines":
        return baseline_name(subject)
    return change_words(subject) if check == "repeatability" else subject


def subject_words(subject: str) -> str:
    """What was taken away, as people say it."""
    kind, _, label = subject.partition(":")
    return label_title(label) if kind == LABEL else SUBJECTS.get(subject, subject)


def change_words(subject: str) -> str:
    """A small change of the photo, as people say it."""
    kind, _, size = subject.partition(":")
    try:
        amount = float(size)
    except ValueError:
        return subject
    if kind == "brightness":
        change = abs(100 * (amount - 1))
        darker = tr("Photo {percent:g} % darker", percent=change)
        return tr("Photo {percent:g} % brighter", percent=change) if amount > 1 else darker
    return tr("Noise of {percent:g} %", percent=100 * amount) if kind == "noise" else subject


def curve(found: PhotoTrust, name: str) -> Points:
    """Probability by share of the pixels, for "deletion" or "insertion"."""
    points = [
        (float(share), values["probability"])
        for (subject, _), values in _by_subject(found, "curves").items()
        for begun, _, share in (subject.partition(":"),)
        if begun == name and share and not math.isnan(values.get("probability", math.nan))
    ]
    return tuple(sorted(points))


def steadiness(found: PhotoTrust) -> tuple[Similarity, ...]:
    """The map against those of the other baselines, and of slightly changed photos."""
    baselines = ((_baseline_words(key[0]), values) for key, values in _of(found, "baselines"))
    repeats = ((change_words(key[0]), values) for key, values in _of(found, "repeatability"))
    return tuple(_similarity(what, values) for what, values in (*baselines, *repeats))


def _baseline_words(baseline: str) -> str:
    return BASELINES.get(baseline) or tr("Baseline {name}", name=baseline)


def layers(found: PhotoTrust) -> tuple[Similarity, ...]:
    """The map against those of the same network with random weights, from the last layer to all of them."""
    return tuple(_similarity(key[0], values) for key, values in _of(found, "randomisation"))


def verdict(found: PhotoTrust) -> str:
    """What random weights say of the map, in one sentence; empty where nothing is known."""
    known = [row.rank for row in layers(found) if not math.isnan(row.rank)]
    if not known:
        return ""
    last = two_digits(known[-1])
    if IGNORES_WEIGHTS in found.flags:
        return tr(
            "The map hardly changes with random weights (rank correlation {figure}): it says little of this model.",
            figure=last,
        )
    if known[-1] > STEADY:
        return tr(
            "The map owes much to the photo alone: with random weights its rank correlation is still {figure}.",
            figure=last,
        )
    return tr(
        "The map depends on what the model learned: with random weights its rank correlation is {figure}.",
        figure=last,
    )


def flag_sentences(found: PhotoTrust) -> tuple[str, ...]:
    """Why something is missing or unusual; what `verdict` says is not said again."""
    return tuple(filter(None, map(flag_words, found.flags)))


def flag_words(flag: str) -> str:
    """One flag as a sentence; empty where it is said elsewhere, or not known here."""
    kind, _, subject = flag.partition(":")
    if kind == "label_undefined":
        return tr(
            "{label}: covers nothing, or everything, that the model sees, so it could not be taken away.",
            label=label_title(subject),
        )
    if kind == "mean_colour":
        return tr(
            "{subject}: little is left around it, so it was partly filled with the mean colour of the rest.",
            subject=subject_words(subject),
        )
    return FLAGS.get(flag, "")


def _similarity(what: str, values: Named) -> Similarity:
    return Similarity(what, values.get("spearman", math.nan), values.get("iou", math.nan))


def _of(found: PhotoTrust, check: CheckName) -> tuple[tuple[tuple[str, str], Named], ...]:
    return tuple(_by_subject(found, check).items())


def _by_subject(found: PhotoTrust, check: CheckName) -> Mapping[tuple[str, str], Named]:
    """Measures by subject and fill, in the order in which they were found."""
    rows: dict[tuple[str, str], dict[str, float]] = {}
    for finding in found.findings:
        if finding.check == check:
            rows.setdefault((finding.subject, finding.fill), {})[finding.measure] = finding.value
    return rows


def signed(change: float) -> str:
    """A change with its sign, to two decimals: smaller ones are no change that a person could use.

    >>> signed(-0.4149), signed(0.02), signed(0.0004)
    ('−0.41', '+0.02', '0')
    """
    if math.isnan(change):
        return UNDEFINED
    rounded = round(change, 2)
    return "0" if rounded == 0 else f"{rounded:+.2f}".replace("-", "−")
