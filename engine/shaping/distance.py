"""Larger and smaller by a distance, exactly: a pixel counts by the Euclidean distance between pixel centres."""

from __future__ import annotations

from math import floor, isqrt

import numpy as np

from engine.errors import SpotcheckError
from engine.language import tr
from engine.shaping.runs import box_of, complement
from engine.spans import Spans, empty_spans, subtract, unite

_RUNS_AT_ONCE = 1_000_000


def grown(spans: Spans, distance: float) -> Spans:
    """Pixels of the photo no farther than `distance` (photo pixels) from a pixel of `spans`.

    Equals the dilation by a disc, which on runs is each run longer by half a chord, once for each row of the disc.

    Raises:
        SpotcheckError: the distance is negative.
    """
    _check(distance)
    reach = floor(distance)
    result, waiting, runs = spans, list[Spans](), 0
    for down in range(-reach, reach + 1):
        waiting.append(_moved(spans, down, isqrt(floor(distance**2 - down**2))))
        runs += len(spans.rows)
        if runs > _RUNS_AT_ONCE or down == reach:
            result, waiting, runs = unite([result, *waiting], spans.width, spans.height), [], 0
    return result


def shrunk(spans: Spans, distance: float) -> Spans:
    """Pixels of `spans` farther than `distance` (photo pixels) from every pixel of the photo that is not in it.

    The photo's edge is no outline: what it cuts off stays as far as the edge.

    Raises:
        SpotcheckError: the distance is negative.
    """
    _check(distance)
    box = box_of(spans, floor(distance) + 1)
    if box is None:
        return empty_spans(spans.width, spans.height)
    return subtract(spans, grown(complement(spans, box), distance))


def _moved(spans: Spans, down: int, half: int) -> Spans:
    rows = spans.rows + down
    kept = (rows >= 0) & (rows < spans.height)
    starts = np.maximum(spans.starts[kept] - half, 0)
    return Spans(spans.width, spans.height, rows[kept], starts, np.minimum(spans.ends[kept] + half, spans.width))


def _check(distance: float) -> None:
    if not distance >= 0:
        raise SpotcheckError(
            tr("A distance of {distance} photo pixels is none; give one of 0 or more.", distance=distance)
        )
