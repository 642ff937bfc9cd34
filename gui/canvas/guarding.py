"""What no tool may do: change a region that is locked, or one that is hidden and thus not seen to change."""

from __future__ import annotations

from dataclasses import replace

from engine.label_words import label_title
from engine.language import tr
from engine.project.edits import Change, Edit
from engine.regions import Region, rasterise

Size = tuple[int, int]


def permitted(edit: Edit, concealed: frozenset[str], size: Size) -> tuple[Edit | None, str]:
    """What of the edit may be done, and a sentence why it is not all of it, empty where it is.

    An eraser that also met a guarded region does its work on the others; everything else is done whole or not at all.
    """
    kept = tuple(change for change in edit.changes if not _breaks(change, concealed))
    if len(kept) == len(edit.changes):
        return edit, ""
    guarded = next(change.before for change in edit.changes if _breaks(change, concealed))
    erases = bool(kept) and all(_only_loses(change, size) for change in edit.changes)
    return replace(edit, changes=kept) if erases else None, _sentence(guarded, concealed)


def _breaks(change: Change, concealed: frozenset[str]) -> bool:
    before, after = change.before, change.after
    if before is None:
        return False
    hidden = before.region_id in concealed and (after is None or after.shape != before.shape)
    return hidden or change.breaks_lock


def _only_loses(change: Change, size: Size) -> bool:
    if change.before is None:
        return False
    after = 0 if change.after is None else rasterise(change.after.shape, *size).area
    return after < rasterise(change.before.shape, *size).area


def _sentence(region: Region | None, concealed: frozenset[str]) -> str:
    if region is None:
        return ""
    label = label_title(region.label)
    if region.locked:
        return tr("A region “{label}” is locked; unlock it in the list of regions to change it.", label=label)
    return tr("A region “{label}” is hidden; show it in the list of regions to change it.", label=label)
