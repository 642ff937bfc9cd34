"""Occlusion (Zeiler, Fergus 2014): how far the output falls where a square is hidden.

A square of side `patch` moves over the photo by half its side, and is filled with the baseline. A pixel's saliency is
the mean of F(x) - F(x with the square filled) over the squares that cover it, as in captum's `Occlusion`. The loop is
our own because captum's gives no partial results and cannot be cancelled. No gradient is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from engine.attribution.baselines import baselines_of
from engine.attribution.contract import Attributed, Request
from engine.attribution.integration.quadrature import interleaved
from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.models.preprocessing import PreparedPhoto
from engine.models.protocol import Model
from engine.plan import Plan


@dataclass(frozen=True, slots=True)
class Square:
    """What one pass hides.

    Attributes:
        photo: index in the case; the other photos stay whole.
        fill: index of the baseline image that fills it.
    """

    photo: int
    fill: int
    rows: slice
    columns: slice


def occlusion(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`.

    Of a sampled baseline every image fills every square. A partial map is the mean over the squares so far, 0 where
    none was; every beginning is spread over all photos. The value is parted equally among the colours. Memory does not
    grow with the number of squares.
    """
    passes = Passes.of(model, request, plan, cancelled)
    fills = [passes.model.tensor(image) for image in baselines_of(request)]
    squares = squares_of(request, len(fills))
    end = passes.end()
    value = float(passes.outputs(end)[0])
    total, count = (np.zeros((len(request.photos), *end.shape[-2:])) for _ in range(2))
    done = 0
    while done < len(squares):
        chunk = squares[done : done + passes.batch]
        falls = value - passes.outputs(_hidden(end, fills, chunk)).numpy()
        for square, fall in zip(chunk, falls, strict=True):
            place = (square.photo, square.rows, square.columns)
            total[place] += fall
            count[place] += 1
        done += len(chunk)
        mean = total / np.maximum(count, 1) / 3
        maps = np.repeat(mean[:, None], 3, axis=1)
        counts, flags = (1 + done, 1 + len(squares)), flags_of(passes, value)
        result = attributed(maps, *counts, None, request.output, np.nan, done == len(squares), flags)
        yield result
        if result.done:
            return


def squares_of(request: Request, fills: int) -> list[Square]:
    """Every square of every photo and baseline image, in an order of which every beginning is spread over all."""
    squares = [
        Square(index, fill, rows, columns)
        for index, photo in enumerate(request.photos)
        for rows, columns in _windows(photo, request.attribution.patch)
        for fill in range(fills)
    ]
    return [squares[index] for index in interleaved(len(squares))]


def _windows(photo: PreparedPhoto, patch: float) -> list[tuple[slice, slice]]:
    side = max(1, round(patch * max(photo.pixels.shape[1:])))
    down, across = (_along(axis, side) for axis in photo.geometry.inner)
    return [(rows, columns) for rows in down for columns in across]


def _along(axis: slice, side: int) -> list[slice]:
    """Pieces of one axis: from its start by half a side each, until its end is covered; the last one may be cut."""
    length = axis.stop - axis.start
    side = min(side, length)
    stride = max(1, side // 2)
    starts = axis.start + np.arange(-(-(length - side) // stride) + 1) * stride
    return [slice(int(start), min(int(start) + side, axis.stop)) for start in starts]


def _hidden(end: torch.Tensor, fills: Sequence[torch.Tensor], squares: Sequence[Square]) -> torch.Tensor:
    points = end.repeat(len(squares), 1, 1, 1, 1)
    for point, square in zip(points, squares, strict=True):
        place = (square.photo, slice(None), square.rows, square.columns)
        point[place] = fills[square.fill][place]
    return points
