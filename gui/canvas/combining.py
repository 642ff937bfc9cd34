"""A drawn outline and the regions that are there: a new region, more of one, or less of some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal
from uuid import uuid4

from engine.project.edits import Change, Edit
from engine.regions import Polygon, Region, Shape, mask_from_spans, rasterise
from engine.spans import Point, Spans, subtract, unite

Mode = Literal["new", "add", "subtract"]
"""What the outline does: held Shift adds to the selected region, held Alt subtracts."""


def new_id() -> str:
    """An id that no other region has."""
    return uuid4().hex


def chosen(regions: Iterable[Region], selection: tuple[str, ...], label: str) -> tuple[Region, ...]:
    """The selected regions that carry the label."""
    return tuple(region for region in regions if region.region_id in selection and region.label == label)


def draw_edit(
    outline: tuple[Point, ...],
    mode: Mode,
    name: str,
    *,
    regions: tuple[Region, ...],
    selection: tuple[str, ...],
    label: str,
    size: tuple[int, int],
) -> Edit | None:
    """What a closed outline means; `None` where no pixel would change.

    Adding without a selected region of the label starts a new one; subtracting without one takes from every region of
    the label.
    """
    if len(outline) < 3:
        return None
    return shape_edit((Polygon(outline),), mode, name, regions=regions, selection=selection, label=label, size=size)


def shape_edit(
    shape: Shape,
    mode: Mode,
    name: str,
    *,
    regions: tuple[Region, ...],
    selection: tuple[str, ...],
    label: str,
    size: tuple[int, int],
) -> Edit | None:
    """What a shape means, by the rules of `draw_edit`."""
    drawn = Region(new_id(), label, shape)
    spans = rasterise(drawn.shape, *size)
    targets = chosen(regions, selection, label)
    if mode == "subtract":
        return _less(spans, targets or tuple(region for region in regions if region.label == label), size)
    if not spans.area:
        return None
    if mode == "add" and targets:
        return _more(spans, targets[0], size)
    return Edit(name, (Change(None, drawn),))


def _more(spans: Spans, target: Region, size: tuple[int, int]) -> Edit | None:
    before = rasterise(target.shape, *size)
    after = unite([before, spans], *size)
    mask = mask_from_spans(after)
    if mask is None or after.area == before.area:
        return None
    return Edit("Add to region", (Change(target, replace(target, shape=mask)),))


def _less(spans: Spans, targets: Iterable[Region], size: tuple[int, int]) -> Edit | None:
    changes: list[Change] = []
    for target in targets:
        before = rasterise(target.shape, *size)
        after = subtract(before, spans)
        mask = mask_from_spans(after)
        if after.area != before.area:
            changes.append(Change(target, replace(target, shape=mask) if mask else None))
    return Edit("Subtract from region", tuple(changes)) if changes else None
