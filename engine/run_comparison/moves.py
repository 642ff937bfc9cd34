"""From which of Shared Interest's groups photos went to which."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from engine.agreement import group_of
from engine.agreement.groups import Group
from engine.run_comparison.values import GroupMove, PhotoPair
from engine.statistics import ScoreRow

MEASURES = ("iou", "roi_coverage", "saliency_coverage")


def group_moves(pairs: Iterable[PhotoPair], high: float) -> Iterator[GroupMove]:
    """A row for each pair of groups that occurs.

    Args:
        pairs: of one pair of maps.
        high: from which a measure counts as high, for both runs.
    """
    counts = Counter((pair.before.row.baseline, pair.after.row.baseline, *groups_of(pair, high)) for pair in pairs)
    for (one, other, before, after), photos in sorted(counts.items(), key=lambda item: (-item[1], str(item[0]))):
        yield GroupMove(one, other, before, after, photos)


def groups_of(pair: PhotoPair, high: float) -> tuple[Group | None, Group | None]:
    """The photo's group in either run; `None` where it is undefined."""
    return _group(pair.before.row, high), _group(pair.after.row, high)


def _group(row: ScoreRow, high: float) -> Group | None:
    iou, roi, saliency = (row.measures.get(name, math.nan) for name in MEASURES)
    return group_of(iou, roi, saliency, row.correct, high)
