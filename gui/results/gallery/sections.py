"""The parts of the gallery: the study's four, and Shared Interest's eight groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.language import tr
from gui.results.frame import PhotoFrame, Rows

ALL = "all"
DISTANCES = ("hd95", "assd")
"""Measures that begin so are distances: less of them is more agreement."""


@dataclass(frozen=True, slots=True)
class Section:
    """Some of the photos.

    Attributes:
        rows: of a frame, by the measure that is chosen.
    """

    title: str
    tooltip: str
    rows: Callable[[PhotoFrame, str], Rows]


def is_distance(measure: str) -> bool:
    """Whether less is better."""
    return measure.startswith(DISTANCES)


def middle(frame: PhotoFrame, measure: str) -> float:
    """The median of the measure over the photos of the run; NaN where no photo has a value."""
    values = frame.numbers[measure]
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else float("nan")


def high(frame: PhotoFrame, measure: str) -> Rows:
    """Photos that agree at least as well as the median photo; without a value a photo is neither high nor low."""
    values, border = frame.numbers[measure], middle(frame, measure)
    return values <= border if is_distance(measure) else values >= border


def low(frame: PhotoFrame, measure: str) -> Rows:
    """Photos that agree less."""
    return ~high(frame, measure) & ~np.isnan(frame.numbers[measure])


def _four(level: Callable[[PhotoFrame, str], Rows], outcome: str) -> Callable[[PhotoFrame, str], Rows]:
    return lambda frame, measure: level(frame, measure) & frame.words["outcome"].are(outcome)


def _group(name: str) -> Callable[[PhotoFrame, str], Rows]:
    return lambda frame, _: frame.words["group"].are(name)


HIGH_TIP = tr("At least as much agreement as the median photo of the run: {median}")
LOW_TIP = tr("Less agreement than the median photo of the run: {median}")
SECTIONS: dict[str, Section] = {
    ALL: Section(tr("All photos"), tr("High and low, correct and incorrect"), lambda frame, _: frame.everything),
    "high_correct": Section(tr("High agreement, correct"), HIGH_TIP, _four(high, "correct")),
    "high_incorrect": Section(tr("High agreement, incorrect"), HIGH_TIP, _four(high, "incorrect")),
    "low_correct": Section(tr("Low agreement, correct"), LOW_TIP, _four(low, "correct")),
    "low_incorrect": Section(tr("Low agreement, incorrect"), LOW_TIP, _four(low, "incorrect")),
    "human_aligned": Section(
        tr("Human aligned"),
        tr("Correct; region of interest and saliency region are nearly the same"),
        _group("human_aligned"),
    ),
    "sufficient_subset": Section(
        tr("Sufficient subset"), tr("Correct; the model looked at a part of the region"), _group("sufficient_subset")
    ),
    "sufficient_context": Section(
        tr("Sufficient context"), tr("Correct; the model looked at the region and beyond"), _group("sufficient_context")
    ),
    "context_dependent": Section(
        tr("Context dependent"), tr("Correct; the model looked elsewhere"), _group("context_dependent")
    ),
    "confuser": Section(
        tr("Confuser"), tr("Incorrect; region of interest and saliency region are nearly the same"), _group("confuser")
    ),
    "insufficient_subset": Section(
        tr("Insufficient subset"),
        tr("Incorrect; the model looked at a part of the region"),
        _group("insufficient_subset"),
    ),
    "context_confusion": Section(
        tr("Context confusion"), tr("Incorrect; the model looked at the region and beyond"), _group("context_confusion")
    ),
    "distractor": Section(tr("Distractor"), tr("Incorrect; the model looked elsewhere"), _group("distractor")),
}
"""By name; the groups and their order as in `engine.agreement.groups`."""


def in_order(frame: PhotoFrame, rows: Rows, measure: str, *, best_first: bool) -> NDArray[np.intp]:
    """The rows by agreement; those without a value come last either way, photos that agree alike by their id."""
    places = np.flatnonzero(rows)
    values = frame.numbers[measure][places]
    descending = best_first != is_distance(measure)
    return places[np.argsort(-values if descending else values, kind="stable")]
