"""How the readers of one photo agree with each other, and the model with them, in numbers of cells."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Booleans = NDArray[np.bool_]

KEPT = "readers"
"""Before the name of each number that is kept with the consensus' score."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two regions: cells of each and of both. Without a cell in either, IoU and Dice are NaN."""

    first: float
    second: float
    both: float

    @property
    def iou(self) -> float:
        """Overlap over union."""
        return self.both / (self.first + self.second - self.both) if self.first and self.second else float("nan")

    @property
    def dice(self) -> float:
        """Twice the overlap over both areas."""
        return 2.0 * self.both / (self.first + self.second) if self.first and self.second else float("nan")


@dataclass(frozen=True, slots=True)
class ReaderOverlaps:
    """The readers of one photo, two at least.

    Attributes:
        votes: how many cells 0, 1, 2, ... all readers marked.
        pairs: each two readers, in the order of their names.
        others: each reader (first) and the consensus of the others.
        model: the saliency region (first) and, by reader, the consensus of the others.
    """

    votes: tuple[int, ...]
    pairs: Mapping[tuple[str, str], Overlap]
    others: Mapping[str, Overlap]
    model: Mapping[str, Overlap]

    def numbers(self) -> dict[str, float]:
        """As plain numbers by name, from which `overlaps_from` makes the same again."""
        named = {
            ("votes",): self.votes,
            **{("pair", *names): _parts(overlap) for names, overlap in self.pairs.items()},
            **{("others", name): _parts(overlap) for name, overlap in self.others.items()},
            **{("model", name): _parts(overlap) for name, overlap in self.model.items()},
        }
        return {
            KEPT + json.dumps([*name, place]): float(value)
            for name, values in named.items()
            for place, value in enumerate(values)
        }


def compare_readers(
    rois: Mapping[str, Booleans],
    consensus: Callable[[list[Booleans]], Booleans],
    region: Callable[[Booleans], Booleans],
) -> ReaderOverlaps:
    """Every comparison of a photo's readers.

    Args:
        rois: by reader, bool of the shape of the score grid; two readers at least.
        consensus: from the ROIs of the other readers to one; of a single other it is that one's ROI.
        region: the saliency region that is compared with this ROI.
    """
    names = sorted(rois)
    votes = np.bincount(np.sum([rois[name] for name in names], axis=0, dtype=np.int64).ravel(), minlength=len(rois) + 1)
    common = {name: consensus([rois[other] for other in names if other != name]) for name in names}
    return ReaderOverlaps(
        tuple(votes.tolist()),
        {(one, other): overlap_of(rois[one], rois[other]) for one, other in combinations(names, 2)},
        {name: overlap_of(rois[name], common[name]) for name in names},
        {name: overlap_of(region(common[name]), common[name]) for name in names},
    )


def overlaps_from(numbers: Mapping[str, float]) -> ReaderOverlaps | None:
    """What `ReaderOverlaps.numbers` kept; `None` where nothing was kept."""
    found: dict[tuple[str, ...], dict[int, float]] = {}
    for name, value in numbers.items():
        if name.startswith(KEPT):
            *words, place = json.loads(name.removeprefix(KEPT))
            found.setdefault(tuple(words), {})[place] = value
    if ("votes",) not in found:
        return None
    votes = found[("votes",)]
    overlaps = {words: Overlap(parts[0], parts[1], parts[2]) for words, parts in found.items() if words[0] != "votes"}
    return ReaderOverlaps(
        tuple(int(votes[place]) for place in range(len(votes))),
        {(words[1], words[2]): overlap for words, overlap in overlaps.items() if words[0] == "pair"},
        {words[1]: overlap for words, overlap in overlaps.items() if words[0] == "others"},
        {words[1]: overlap for words, overlap in overlaps.items() if words[0] == "model"},
    )


def overlap_of(first: Booleans, second: Booleans) -> Overlap:
    """Two regions on the same grid, both bool of its shape."""
    return Overlap(*(float(np.count_nonzero(cells)) for cells in (first, second, first & second)))


def _parts(overlap: Overlap) -> tuple[float, ...]:
    return overlap.first, overlap.second, overlap.both
