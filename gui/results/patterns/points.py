"""The map of photos as points of a scatter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.language import tr
from gui.results.frame import Floats, PhotoFrame
from gui.results.plots.language import OUTCOMES
from gui.results.plots.scatter_points import AxisInfo, Points
from gui.words.numbers import percent, two_digits
from gui.words.outcomes import OUTCOME_WORDS

if TYPE_CHECKING:
    from engine.tasks.patterns_embedding import Embedding


def map_points(frame: PhotoFrame, embedding: Embedding, values: Floats, measure: str) -> Points:
    """A point for each row of the frame that is on the map; `values` is the agreement of each row."""
    place = {photo_id: number for number, photo_id in enumerate(embedding.photo_ids)}
    known = np.array([place.get(photo_id, -1) for photo_id in frame.photo_ids], dtype=np.int64)
    places = np.where(known[:, None] >= 0, embedding.components.places[known], np.nan)
    conditions, outcomes = frame.words["condition"], frame.words["outcome"]
    nothing = np.full(len(frame), np.nan)

    def words(row: int) -> str:
        head = tr("Photo {photo}, case {case}", photo=frame.photo_ids[row], case=frame.case_ids[row])
        judged = OUTCOME_WORDS.get(outcomes[row]) or tr("correctness unknown")
        figure = two_digits(float(values[row]))
        condition = conditions[row] or tr("No reference")
        return f"{head}\n{condition}, {judged}\n{measure} {figure}"

    return Points(
        np.ascontiguousarray(places[:, 0]),
        np.ascontiguousarray(places[:, 1]),
        nothing,
        nothing,
        np.full(len(frame), OUTCOMES.index("all"), dtype=np.int8),
        np.zeros(len(frame), dtype=np.bool_),
        (),
        rows_of=lambda points: points,
        points_of=lambda mask: mask,
        words=words,
        names=lambda row: frame.photo_ids[row],
    )


def map_axes(embedding: Embedding) -> tuple[AxisInfo, AxisInfo]:
    """The components, each with what it shows of the differences."""
    first, second = (percent(share) for share in embedding.components.explained.tolist())
    return (
        AxisInfo("first", tr("First component, {share} of the differences", share=first)),
        AxisInfo("second", tr("Second component, {share} of the differences", share=second)),
    )
