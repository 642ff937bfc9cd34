"""The columns that a scatter may have as axes."""

from __future__ import annotations

import math

import numpy as np

from engine.agreement import MEASURES
from engine.language import tr
from gui.results.frame import Floats, PhotoFrame
from gui.results.plots.scatter_points import AxisInfo
from gui.words.titles import measure_titles

AGREEMENT = "agreement"
"""The measure that the chip names."""
ACCURACY, CASES = "accuracy", "cases"
"""Of conditions, not of photos."""
TITLES: dict[str, str] = {
    "roi_area": tr("ROI size, share of the photo"),
    "saliency_area": tr("Saliency region, share of the photo"),
    "probability": tr("Confidence of the model"),
    "age": tr("Age in years"),
    "map_error": tr("Estimated error of the map"),
}
SHORT: dict[str, str] = {
    "roi_area": tr("ROI size"),
    "saliency_area": tr("Saliency region"),
    "probability": tr("Confidence"),
    "age": tr("Age"),
    "map_error": tr("Map error"),
    "accuracy": tr("Accuracy"),
    AGREEMENT: tr("Agreement"),
}
"""On a chip."""
OF_CONDITIONS: dict[str, str] = {ACCURACY: tr("Accuracy, share of cases"), CASES: tr("Cases")}
SHARES = ("saliency_area", "probability", ACCURACY)


def photo_columns(frame: PhotoFrame) -> dict[str, str]:
    """Titles of the columns in which two photos at least differ, by name; the chip's measure first."""
    names = [*TITLES, *frame.measures]
    varied = [name for name in names if name in frame.numbers and _varies(frame.numbers[name])]
    titles = {**TITLES, **measure_titles([name for name in varied if name not in TITLES])}
    return {AGREEMENT: tr("Agreement (chosen measure)")} | {name: titles[name] for name in varied}


def condition_columns(frame: PhotoFrame) -> dict[str, str]:
    """The same with what only a group of cases has."""
    return {**OF_CONDITIONS, **photo_columns(frame)}


def axis_of(name: str, measure: str) -> AxisInfo:
    """A column as an axis; the measure's own ends where the column is a measure of agreement."""
    column = measure if name == AGREEMENT else name
    info = next((info for info in MEASURES if info.name == column), None)
    if info is not None:
        return AxisInfo(column, info.title, _finite(info.lowest), _finite(info.highest))
    if column in SHARES:
        return AxisInfo(column, {**TITLES, **OF_CONDITIONS}[column], 0.0, 1.0)
    lowest = 0.0 if column in ("roi_area", CASES, "map_error") else math.nan
    return AxisInfo(column, {**TITLES, **OF_CONDITIONS}.get(column, column), lowest)


def _finite(value: float) -> float:
    return value if math.isfinite(value) else math.nan


def _varies(values: Floats) -> bool:
    known = values[np.isfinite(values)]
    return len(known) > 1 and bool(np.ptp(known) > 0)
