"""Which photo of one run is held against which of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from engine.run_comparison.values import PhotoPair, Reason, RunPhoto, RunSide, Unmatched


def map_pairs(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Maps of the same name; the first of each run where there are none.

    Example:
        >>> map_pairs(("blurred", "black"), ("black", "white")), map_pairs(("black",), ("none",))
        ((('black', 'black'),), (('black', 'none'),))
    """
    return tuple((name, name) for name in after if name in before) or ((before[0], after[0]),)


def matched(
    before: RunSide, after: RunSide, maps: Sequence[tuple[str, str]], by_area: bool
) -> tuple[tuple[PhotoPair, ...], tuple[Unmatched, ...]]:
    """Photos that are scored in both runs and read by the same people, and all others with the reason.

    Args:
        by_area: tell a revised ROI by its area, not its revision, which says nothing across two project files.
    """
    pairs = tuple(pair for one in maps for pair in _pairs(before, after, one, by_area))
    paired = {pair.photo_id for pair in pairs}
    cases = {**_cases(before), **_cases(after)}
    scored = [{photo.photo_id for photo in side.photos} for side in (before, after)]
    return pairs, tuple(
        Unmatched(photo_id, case_id, *_reason(photo_id, before, after, [photo_id in side for side in scored]))
        for photo_id, case_id in cases.items()
        if photo_id not in paired
    )


def _cases(side: RunSide) -> dict[str, str]:
    return {**{photo.photo_id: photo.row.case_id for photo in side.photos}, **side.failed_cases}


def _pairs(before: RunSide, after: RunSide, maps: tuple[str, str], by_area: bool) -> Iterator[PhotoPair]:
    old = _of_map(before, maps[0])
    for photo_id, photo in _of_map(after, maps[1]).items():
        other = old.get(photo_id)
        if other is not None and other.readers == photo.readers:
            revised = other.row.roi_area != photo.row.roi_area if by_area else other.revision != photo.revision
            yield PhotoPair(other, photo, revised and bool(photo.readers))


def _of_map(side: RunSide, name: str) -> Mapping[str, RunPhoto]:
    return {photo.photo_id: photo for photo in side.photos if photo.row.baseline == name}


def _reason(photo_id: str, before: RunSide, after: RunSide, scored: Sequence[bool]) -> tuple[Reason, str]:
    if all(scored):
        return "other_readers", ""
    if photo_id in after.failures:
        return "failed_after", after.failures[photo_id]
    if photo_id in before.failures:
        return "failed_before", before.failures[photo_id]
    return ("only_after" if scored[1] else "only_before"), ""
