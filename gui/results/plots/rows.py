"""The frame as the plots need it: numbers of cases, outcomes by their place, points, bands and curves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.agreement.curves import CELLS, OF_CURVES, chance_curves, curve_table, overlap_names
from engine.conditions import CONDITIONS
from engine.language import tr
from engine.recipe.strata_names import with_scale
from gui.results.frame import Floats, PhotoFrame, Rows, Words, words_of
from gui.results.plots.axes import ACCURACY, CASES, axis_of
from gui.results.plots.bands import Bands, band_places, bin_edges
from gui.results.plots.curve_plot import PhotoCurves
from gui.results.plots.language import OUTCOMES
from gui.results.plots.scatter_points import Points
from gui.results.strata import NUMBERS, ORDERED_KINDS, UNKNOWN, Choice
from gui.words.numbers import cases, interval, too_few, two_digits
from gui.words.outcomes import OUTCOME_WORDS

if TYPE_CHECKING:
    from engine.statistics import Stratum

Integers = NDArray[np.int64]
MEASURE_OF_CURVE = "iou"
"""Where the chosen measure has no curve."""


class FrameRows:
    """A frame with what several plots derive from it."""

    def __init__(self, frame: PhotoFrame) -> None:
        self.frame = frame
        self.cases: Integers = words_of(frame.case_ids).codes.astype(np.int64)
        place = {name: position for position, name in enumerate(OUTCOMES)}
        codes = np.array([place.get(name, place["all"]) for name in frame.words["outcome"].names] or [2], dtype=np.int8)
        self.outcome: NDArray[np.int8] = codes[frame.words["outcome"].codes]
        self._overlaps: Floats | None = None

    def column(self, name: str) -> Floats:
        """A column of numbers; NaN throughout where there is none of that name."""
        return self.frame.numbers.get(name, np.full(len(self.frame), np.nan))

    def fitting(self, choice: Choice) -> Rows:
        """The rows that the chips leave."""
        return self.frame.fitting(choice.outcome, choice.condition)

    @property
    def overlaps(self) -> Floats:
        """Cells and overlaps that were kept for the curves, float64 of shape (photos, 1 + thresholds)."""
        if self._overlaps is None:
            names = (CELLS, *overlap_names())
            nothing = (np.nan,) * len(names)
            kept = (result.score.numbers if result.score else {} for result in self.frame.results)
            cells = [tuple(map(numbers.get, names)) if CELLS in numbers else nothing for numbers in kept]
            self._overlaps = np.array(cells, dtype=np.float64).reshape(-1, len(names))
        return self._overlaps


def photo_points(rows: FrameRows, across: str, up: str, choice: Choice) -> Points:
    """A point a photo that the chips leave."""
    frame, fits = rows.frame, rows.fitting(choice)
    nothing = np.full(len(frame), np.nan)
    axes = [axis_of(name, choice.measure) for name in (across, up)]
    xs, ys = (np.where(fits, rows.column(axis.name), np.nan) for axis in axes)
    conditions = frame.words["condition"]

    def words(row: int) -> str:
        outcome = OUTCOMES[int(rows.outcome[row])]
        judged = tr("correctness unknown") if outcome == "all" else OUTCOME_WORDS[outcome]
        figures = "; ".join(
            f"{axis.title} {two_digits(float(column[row]))}" for axis, column in zip(axes, (xs, ys), strict=True)
        )
        head = tr("Photo {photo}, case {case}", photo=frame.photo_ids[row], case=frame.case_ids[row])
        condition = conditions[row] or tr("No reference")
        return f"{head}\n{condition}, {judged}\n{figures}"

    return Points(
        xs,
        ys,
        nothing,
        nothing,
        rows.outcome,
        np.zeros(len(frame), dtype=np.bool_),
        (),
        rows_of=lambda points: points,
        points_of=lambda mask: mask,
        words=words,
        names=lambda row: frame.photo_ids[row],
    )


def condition_points(rows: FrameRows, across: str, up: str, choice: Choice) -> Points:
    """A point a condition: the mean over its cases, a case being the mean over its photos."""
    fits, conditions = rows.fitting(choice), rows.frame.words["condition"]
    axes = [axis_of(name, choice.measure) for name in (across, up)]
    xs, ys = (_of_conditions(rows, axis.name, fits) for axis in axes)
    numbers = _of_conditions(rows, CASES, fits)
    strata = _strata_of_conditions(rows.frame, replace(choice, measure=axes[1].name))
    low, high = (
        np.array([getattr(strata[name], end) if name in strata else np.nan for name in conditions.names])
        for end in ("ci_low", "ci_high")
    )
    smallest = rows.frame.summary.run.recipe.analysis.smallest_stratum
    outcome = OUTCOMES.index(choice.outcome)

    def words(point: int) -> str:
        figures = "; ".join(
            f"{axis.title} {two_digits(float(column[point]))}" for axis, column in zip(axes, (xs, ys), strict=True)
        )
        if np.isfinite(low[point]):
            figures += f" ({interval(float(low[point]), float(high[point]))})"
        condition = conditions.names[point] or tr("No reference")
        head = f"{condition}, {cases(int(numbers[point]))}"
        return "\n".join([head, figures, *([too_few(smallest)] if numbers[point] < smallest else [])])

    return Points(
        np.where(numbers > 0, xs, np.nan),
        ys,
        low,
        high,
        np.full(len(conditions.names), outcome, dtype=np.int8),
        numbers < smallest,
        tuple(_short(name) for name in conditions.names),
        rows_of=lambda points: fits & points[conditions.codes],
        points_of=lambda mask: np.bincount(conditions.codes[fits & mask], minlength=len(conditions.names)) > 0,
        words=words,
        names=lambda point: conditions.names[point],
    )


def bands_of(rows: FrameRows, choice: Choice) -> Bands:
    """The chosen measure by the strata of the chosen kind."""
    axis = axis_of(choice.measure, choice.measure)
    fits, strata = rows.fitting(choice), rows.frame.strata(choice.kind)
    values = np.where(fits, rows.column(choice.measure), np.nan)
    present = _present(strata, np.isfinite(values))
    order = _ordered(present, choice.kind, values, strata)
    band = band_places(strata.codes, strata.names, order)
    chance = rows.column(f"chance_{choice.measure}")
    means = [_mean(chance[(band == place) & np.isfinite(values)]) for place in range(len(order))]
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    edges = bin_edges(low if np.isnan(axis.lowest) else axis.lowest, high if np.isnan(axis.highest) else axis.highest)
    names = tuple(_spoken(name, choice.kind) for name in order)
    return Bands(tuple(order), names, values, band, rows.outcome, rows.cases, np.array(means, dtype=np.float64), edges)


def curve_measure(measure: str) -> str:
    """The measure whose curves are drawn."""
    return measure if measure in OF_CURVES else MEASURE_OF_CURVE


def curves_of_rows(rows: FrameRows, choice: Choice) -> PhotoCurves:
    """A curve a photo that the chips leave, from what was kept with its score."""
    name, roi = curve_measure(choice.measure), rows.column("roi_area")
    heights = curve_table(name, rows.overlaps[:, 1:], roi, rows.overlaps[:, 0])
    heights[~rows.fitting(choice)] = np.nan
    with np.errstate(invalid="ignore"):
        chance = chance_curves(name, roi)
    return PhotoCurves(heights, chance, rows.outcome, rows.cases, rows.frame.patients)


def _of_conditions(rows: FrameRows, name: str, fits: Rows) -> Floats:
    """Mean over cases by condition, float64 of shape (conditions,)."""
    conditions = rows.frame.words["condition"]
    if name == ACCURACY:
        values = np.where(rows.outcome == OUTCOMES.index("all"), np.nan, rows.outcome == OUTCOMES.index("correct"))
    else:
        values = np.zeros(len(fits)) if name == CASES else rows.column(name)
    known = fits & np.isfinite(values)
    sums, photos = (
        np.bincount(rows.cases[known], weights, minlength=int(rows.cases.max(initial=0)) + 1)
        for weights in (values[known], None)
    )
    condition = np.zeros(len(sums), dtype=np.int64)
    condition[rows.cases] = conditions.codes
    has = photos > 0
    cases = np.bincount(condition[has], minlength=len(conditions.names)).astype(np.float64)
    if name == CASES:
        return cases
    with np.errstate(invalid="ignore"):
        return np.bincount(condition[has], sums[has] / photos[has], minlength=len(conditions.names)) / cases


def _strata_of_conditions(frame: PhotoFrame, choice: Choice) -> dict[str, Stratum]:
    wanted = ("condition", choice.outcome, choice.measure, frame.baseline)
    return {
        row.stratum: row
        for row in frame.summary.strata
        if (row.stratum_kind, row.outcome, row.measure, row.baseline) == wanted and not choice.condition
    }


def _present(strata: Words, known: Rows) -> list[str]:
    numbers = np.bincount(strata.codes[known], minlength=len(strata.names)).tolist()
    return [name for name, number in zip(strata.names, numbers, strict=True) if number and name]


def _ordered(names: Sequence[str], kind: str, values: Floats, strata: Words) -> list[str]:
    """Groups that follow one another by name, others by their mean; unknown last."""

    def rank(name: str) -> tuple[bool, float, str]:
        mean = 0.0 if kind in ORDERED_KINDS else _mean(values[strata.are(name) & np.isfinite(values)])
        return name == UNKNOWN, mean, name

    return sorted(names, key=rank)


def _spoken(name: str, kind: str) -> str:
    if kind == "condition" and name in NUMBERS:
        return f"{NUMBERS[name]} {name}"
    if name == UNKNOWN:
        return tr("Unknown")
    return tr("All cases") if kind == "all" else with_scale(kind, name)


def _short(condition: str) -> str:
    """The number that a condition has in the study, else its initials."""
    known = {one.name for one in CONDITIONS}
    if condition in NUMBERS:
        return str(NUMBERS[condition])
    return condition if condition in known and len(condition) < 8 else "".join(word[0] for word in condition.split())


def _mean(values: Floats) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else float("nan")
