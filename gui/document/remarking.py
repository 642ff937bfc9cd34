"""What a reader says of regions, as edits: lock, certainty, comment; and how regions are named in lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engine.label_words import label_title
from engine.language import tr
from engine.project.edits import Change, Edit
from engine.regions import CERTAINTIES, Certainty, Region

SURE: dict[Certainty, str] = {
    "low": tr("Certainty low"),
    "medium": tr("Certainty medium"),
    "high": tr("Certainty high"),
}


def lock_edit(regions: Sequence[Region]) -> Edit | None:
    """Locks these regions, or unlocks them where all of them are locked."""
    locked = not all(region.locked for region in regions)
    one, many = ("Lock region", "Lock regions") if locked else ("Unlock region", "Unlock regions")
    name = one if len(regions) == 1 else many
    return _edit(name, regions, [replace(region, locked=locked) for region in regions])


def certainty_edit(regions: Sequence[Region], certainty: Certainty | None) -> Edit | None:
    """Says how sure the outlines are; `None` takes it back."""
    return _edit("Certainty", regions, [replace(region, certainty=certainty) for region in regions])


def comment_edit(region: Region, comment: str) -> Edit | None:
    """Says something of the region; a blank comment takes it back."""
    return _edit("Comment", (region,), [replace(region, comment=comment.strip())])


def next_certainty(certainty: Certainty | None) -> Certainty | None:
    """Low, medium, high, not said, and round."""
    following: dict[Certainty | None, Certainty | None] = dict(
        zip((None, *CERTAINTIES), (*CERTAINTIES, None), strict=True)
    )
    return following[certainty]


def names_of(regions: Sequence[Region]) -> dict[str, str]:
    """By id, the label with a number that counts the regions of this label."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for region in regions:
        counts[region.label] = counts.get(region.label, 0) + 1
        names[region.region_id] = f"{label_title(region.label)} {counts[region.label]}"
    return names


def remark_words(region: Region) -> str:
    """Certainty and comment in one line."""
    certainty = SURE[region.certainty] if region.certainty else ""
    return " · ".join(filter(None, (certainty, region.comment)))


def _edit(name: str, before: Sequence[Region], after: Sequence[Region]) -> Edit | None:
    changes = tuple(Change(old, new) for old, new in zip(before, after, strict=True) if old != new)
    return Edit(name, changes) if changes else None
