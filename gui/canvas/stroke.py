"""A brush or eraser stroke on the photo's pixels: the truth while the hand moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.project.edits import Change
from engine.regions import Region, mask_from_pixels, rasterise
from engine.spans import Point, Spans

Box = tuple[int, int, int, int]
"""left, top, right, bottom in pixels; right and bottom are not part of it."""


@dataclass(frozen=True, slots=True)
class Dab:
    """The straight piece between two positions of a round brush: a disc where they are one."""

    start: Point
    end: Point
    radius: float

    def spans(self, width: int, height: int) -> Spans:
        """The photo's pixels whose centre lies within `radius` of the piece: at most one run a row."""
        upper, lower = sorted((self.start[1], self.end[1]))
        top = max(0, int(np.ceil(upper - self.radius - 0.5)))
        bottom = min(height, int(np.floor(lower + self.radius - 0.5)) + 1)
        rows = np.arange(top, max(top, bottom))
        left, right = self._extent(rows.astype(np.float64) + 0.5)
        starts = np.clip(np.ceil(left - 0.5), 0, width)
        ends = np.clip(np.floor(right - 0.5) + 1, 0, width)
        filled = ends > starts
        return Spans(width, height, rows[filled], starts[filled].astype(np.int64), ends[filled].astype(np.int64))

    def _extent(self, y: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Least and greatest x of the piece on each horizontal line; empty lines have least > greatest."""
        least, greatest = np.full(len(y), np.inf), np.full(len(y), -np.inf)
        for x_centre, y_centre in (self.start, self.end):
            squared = self.radius**2 - (y - y_centre) ** 2
            half = np.sqrt(np.maximum(squared, 0.0))
            least = np.where(squared >= 0, np.minimum(least, x_centre - half), least)
            greatest = np.where(squared >= 0, np.maximum(greatest, x_centre + half), greatest)
        for x in self._sides(y):
            least, greatest = np.fmin(least, x), np.fmax(greatest, x)
        return least, greatest

    def _sides(self, y: NDArray[np.float64]) -> Iterable[NDArray[np.float64]]:
        """x of the two straight sides on each line, NaN where a side does not reach it."""
        (x0, y0), (x1, y1) = self.start, self.end
        length = float(np.hypot(x1 - x0, y1 - y0))
        if length == 0 or y1 == y0:
            return
        across, down = -(y1 - y0) / length * self.radius, (x1 - x0) / length * self.radius
        for sign in (1.0, -1.0):
            along = (y - (y0 + sign * down)) / (y1 - y0)
            x = x0 + sign * across + along * (x1 - x0)
            yield np.where((along >= 0) & (along <= 1), x, np.nan)


class Stroke:
    """What one stroke does to the regions it may change.

    Attributes:
        pixels: uint8 (height, width), 1 inside the regions that the stroke works on; shared with the image on screen.
        box: what may be set in `pixels`, as a box.
    """

    def __init__(
        self, size: tuple[int, int], candidates: Iterable[Region], *, new: Region | None, erases: bool
    ) -> None:
        """`candidates` are worked on once the stroke reaches them; `new` (without a shape yet) at once.

        A stroke that paints has either one candidate, which it starts from, or a `new` region.
        """
        self.width, self.height = size
        self.erases = erases
        self.pixels: NDArray[np.uint8] = np.zeros((self.height, self.width), dtype=np.uint8)
        self.box: Box | None = None
        self.dabs: list[Dab] = []
        self._new = new
        self._waiting = {region.region_id: (region, self._spans(region)) for region in candidates}
        self._reached: dict[str, tuple[Region, Spans]] = {}
        if not erases:
            for region_id in list(self._waiting):
                self._reach(region_id)

    @property
    def reached(self) -> frozenset[str]:
        """Ids of the stored regions that the stroke works on so far."""
        return frozenset(self._reached)

    @property
    def label(self) -> str | None:
        """The label of what is painted or erased; `None` while the eraser has met nothing."""
        if self._new is not None:
            return self._new.label
        return next((region.label for region, _ in self._reached.values()), None)

    def extend(self, dab: Dab) -> Box | None:
        """Paints or erases one piece and returns the box of pixels that may have changed."""
        spans = dab.spans(self.width, self.height)
        box = box_of(spans)
        if box is None:
            return None
        changed = box
        for region_id in [name for name, (_, waiting) in self._waiting.items() if _overlap(box_of(waiting), box)]:
            changed = _around(changed, self._reach(region_id))
        fill(self.pixels, spans, 0 if self.erases else 1)
        self.dabs.append(dab)
        if not self.erases:
            self.box = _around(self.box, box)
        return changed

    def changes(self) -> tuple[Change, ...]:
        """The regions before and after the stroke; those that kept every pixel are left out."""
        if not self.erases:
            before = next((region for region, _ in self._reached.values()), None)
            return self._painted(before)
        changes = [self._erased(region, spans) for region, spans in self._reached.values()]
        return tuple(change for change in changes if change is not None)

    def _painted(self, before: Region | None) -> tuple[Change, ...]:
        model = before or self._new
        if model is None or self.box is None:
            return ()
        left, top, right, bottom = self.box
        block = self.pixels[top:bottom, left:right].view(np.bool_)
        mask = mask_from_pixels(block, left, top)
        unchanged = before is not None and int(block.sum()) == self._reached[before.region_id][1].area
        if mask is None or unchanged:
            return ()
        return (Change(before, replace(model, shape=mask)),)

    def _erased(self, region: Region, spans: Spans) -> Change | None:
        box = box_of(spans)
        if box is None:
            return None
        left, top, right, bottom = box
        own = np.zeros((bottom - top, right - left), dtype=np.uint8)
        fill(own, Spans(right - left, bottom - top, spans.rows - top, spans.starts - left, spans.ends - left), 1)
        own &= self.pixels[top:bottom, left:right]
        if int(own.sum()) == spans.area:
            return None
        mask = mask_from_pixels(own.view(np.bool_), left, top)
        return Change(region, replace(region, shape=mask) if mask else None)

    def _spans(self, region: Region) -> Spans:
        return rasterise(region.shape, self.width, self.height)

    def _reach(self, region_id: str) -> Box | None:
        self._reached[region_id] = self._waiting.pop(region_id)
        spans = self._reached[region_id][1]
        fill(self.pixels, spans, 1)
        box = box_of(spans)
        self.box = _around(self.box, box)
        return box


def fill(pixels: NDArray[np.uint8], spans: Spans, value: int) -> None:
    """Writes `value` into the runs of a photo-sized array; time grows with what is written."""
    for row, start, end in zip(spans.rows.tolist(), spans.starts.tolist(), spans.ends.tolist(), strict=True):
        pixels[row, start:end] = value


def box_of(spans: Spans) -> Box | None:
    """The box that bounds the runs."""
    if not len(spans.rows):
        return None
    return int(spans.starts.min()), int(spans.rows[0]), int(spans.ends.max()), int(spans.rows[-1]) + 1


def _around(first: Box | None, second: Box | None) -> Box | None:
    if first is None or second is None:
        return first or second
    return min(first[0], second[0]), min(first[1], second[1]), max(first[2], second[2]), max(first[3], second[3])


def _overlap(first: Box | None, second: Box | None) -> bool:
    if first is None or second is None:
        return False
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]
