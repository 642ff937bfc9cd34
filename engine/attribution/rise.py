"""RISE (Petsiuk, Das, Saenko 2018): random masks, each weighted with what the network says of the photo behind it.

    S_i = sum_n (F(x * M_n + b * (1 - M_n)) - mean F) M_n,i / (p N)

A mask is a grid of cells, each shown with probability p, brought to pixels bilinearly and shifted at random by up to a
cell. Subtracting the mean output (not in the paper) takes away the same number everywhere, and the noise with it that
the number of masks showing a pixel brings. b is the baseline (the paper's: black). No gradient is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from engine.attribution.baselines import baselines_of
from engine.attribution.contract import Attributed, Request
from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.models.protocol import Model
from engine.plan import Plan

SHOWN = 0.5
"""p, the probability of a cell to be shown (the paper's experiments)."""

MOST_FILLS = 10
"""Images of a sampled baseline, which the masks take in turn; so memory does not grow with the number of masks."""

Masks = NDArray[np.float64]


def rise(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`.

    Each photo of a case has masks of its own, drawn together. The masks depend on the recipe alone, never on the plan.
    The error is that of the mean of all masks, estimated from those of odd and of even number: |S_odd - S_even| / 2.
    Memory does not grow with the number of masks.
    """
    passes = Passes.of(model, request, plan, cancelled)
    end = passes.end()
    value = float(passes.outputs(end)[0])
    fills = passes.model.tensor(np.stack(_fills(request)))
    drawn = Drawing.of(request)
    halves = (Sums.empty(end), Sums.empty(end))
    done, samples = 0, request.attribution.samples
    while done < samples:
        numbers = range(done, min(done + passes.batch, samples))
        masks = np.stack([drawn.masks() for _ in numbers])
        fill = fills[[number % len(fills) for number in numbers]]
        points = torch.lerp(fill, end, passes.model.tensor(masks)[:, :, None])
        for number, mask, output in zip(numbers, masks, passes.outputs(points).tolist(), strict=True):
            halves[number % 2].add(mask, output)
        done = numbers.stop
        result = _result(passes, halves, value, done)
        yield result
        if result.done:
            return


@dataclass(slots=True)
class Sums:
    """Of some masks: sum of output times mask, of masks, of outputs, and their number."""

    weighted: Masks
    masks: Masks
    outputs: float = 0.0
    count: int = 0

    @classmethod
    def empty(cls, end: torch.Tensor) -> Sums:
        """For a case (1, photos, 3, height, width)."""
        shape = (end.shape[1], *end.shape[-2:])
        return cls(np.zeros(shape), np.zeros(shape))

    def add(self, masks: Masks, output: float) -> None:
        """One more pass: masks (photos, height, width)."""
        self.weighted += output * masks
        self.masks += masks
        self.outputs += output
        self.count += 1

    def plus(self, other: Sums) -> Sums:
        """Of both."""
        sums = (self.weighted + other.weighted, self.masks + other.masks)
        return Sums(*sums, self.outputs + other.outputs, self.count + other.count)

    def saliency(self) -> Masks:
        """The formula above, (photos, height, width)."""
        return (self.weighted - self.outputs / self.count * self.masks) / (SHOWN * self.count)


@dataclass(slots=True)
class Drawing:
    """Draws the masks of one case, one pass after the other.

    Attributes:
        cell: side of a cell in pixels.
        size: photos, height, width.
    """

    cell: int
    size: tuple[int, int, int]
    random: np.random.Generator = field(repr=False)

    @classmethod
    def of(cls, request: Request) -> Drawing:
        """As the recipe says."""
        height, width = request.photos[0].pixels.shape[1:]
        cell = max(1, round(request.attribution.patch * max(height, width)))
        return cls(cell, (len(request.photos), height, width), np.random.default_rng(request.attribution.seed))

    def masks(self) -> Masks:
        """The next masks, 0 to 1, (photos, height, width)."""
        photos, height, width = self.size
        rows, columns = (-(-side // self.cell) + 1 for side in (height, width))
        grid = torch.from_numpy((self.random.random((photos, 1, rows, columns)) < SHOWN).astype(np.float64))
        shifts = self.random.integers(0, self.cell, (photos, 2))
        size = (rows * self.cell, columns * self.cell)
        large = functional.interpolate(grid, size, mode="bilinear", align_corners=False)[:, 0].numpy()
        pairs = zip(large, shifts, strict=True)
        return np.stack([mask[top : top + height, left : left + width] for mask, (top, left) in pairs])


def _result(passes: Passes, halves: tuple[Sums, Sums], value: float, done: int) -> Attributed:
    request = passes.request
    maps = _inside(request, halves[0].plus(halves[1]).saliency())
    error = np.nan
    if min(half.count for half in halves) > 1 and maps.any():
        odd, even = (_inside(request, half.saliency()) for half in halves)
        error = float(np.abs(odd - even).sum() / 2 / np.abs(maps).sum())
    samples = request.attribution.samples
    colours = np.repeat(maps[:, None] / 3, 3, axis=1)
    flags = flags_of(passes, value)
    return attributed(colours, 1 + done, 1 + samples, None, request.output, error, done == samples, flags)


def _fills(request: Request) -> tuple[NDArray[np.float32], ...]:
    """Images that stand behind the masks, each (photos, 3, height, width)."""
    stage = replace(request.attribution, samples=min(MOST_FILLS, request.attribution.samples))
    return baselines_of(replace(request, attribution=stage))


def _inside(request: Request, maps: Masks) -> Masks:
    """The same maps, 0 on padding."""
    kept = np.zeros_like(maps)
    for photo, photo_map, inner in zip(request.photos, maps, kept, strict=True):
        rows, columns = photo.geometry.inner
        inner[rows, columns] = photo_map[rows, columns]
    return kept
