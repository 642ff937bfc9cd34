"""What can be done to the selected regions as a whole, each as one edit; runs outside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from engine.language import tr
from engine.project.edits import Change, Edit
from engine.regions import Mask, Polygon, Region, mask_from_spans, rasterise
from engine.shaping.cutting import cut
from engine.shaping.distance import grown, shrunk
from engine.shaping.outlines import fitted_outline, simplified, vertices_of
from engine.shaping.runs import parts, without_holes
from engine.shaping.smoothing import smoothed
from engine.spans import Point, Spans, intersect, subtract, unite
from gui.canvas.combining import new_id

Action = Literal[
    "unite", "subtract_others", "split_parts", "cut", "grow", "shrink", "smooth", "fill_holes", "to_mask", "to_outline"
]
LOCKED = tr("A selected region is locked; unlock it to change it.")
MANY_LABELS = tr("Only regions of one label can be united.")
OUTLINED = "Make an outline of region", "Make an outline of regions"
SIMPLIFIED = "Simplify outline of region", "Simplify outline of regions"
TWO_NEEDED = tr("Select two regions or more (Shift+click).")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for.

    Attributes:
        selected: in the order in which they were selected.
        size: width and height of the photo.
        amount: photo pixels: distance, radius or tolerance, as the action has it.
        line: (x, y) points along which to cut.
    """

    action: Action
    selected: tuple[Region, ...]
    size: tuple[int, int]
    amount: float = 0.0
    line: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """An edit, or why there is none; `words` go to the person either way."""

    edit: Edit | None
    words: str = ""


def reshape(request: Request) -> Outcome:
    """The edit that the request comes to.

    Raises:
        SpotcheckError: the amount makes no sense.
    """
    if not request.selected:
        return Outcome(None, tr("Select a region first."))
    if any(region.locked for region in _changed_by(request)):
        return Outcome(None, LOCKED)
    return _ACTIONS[request.action](request)


def _changed_by(request: Request) -> tuple[Region, ...]:
    return request.selected[:1] if request.action == "subtract_others" else request.selected


def _unite(request: Request) -> Outcome:
    first, *others = request.selected
    if not others:
        return Outcome(None, TWO_NEEDED)
    if any(region.label != first.label for region in others):
        return Outcome(None, MANY_LABELS)
    shape = _apart(request) or mask_from_spans(unite([_spans(one, request) for one in request.selected], *request.size))
    if shape is None:
        return Outcome(None, tr("The selected regions hold no pixel."))
    gone = tuple(Change(region, None) for region in others)
    return Outcome(Edit("Unite regions", (Change(first, replace(first, shape=shape)), *gone)))


def _apart(request: Request) -> tuple[Polygon, ...] | None:
    """The polygons of all as they are, where no two regions share a pixel; `None` where one is painted."""
    shapes = [region.shape for region in request.selected]
    covered = [_spans(region, request) for region in request.selected]
    shared = sum(spans.area for spans in covered) - unite(covered, *request.size).area
    if shared or any(isinstance(shape, Mask) for shape in shapes):
        return None
    return tuple(polygon for shape in shapes if not isinstance(shape, Mask) for polygon in shape)


def _subtract(request: Request) -> Outcome:
    first, *others = request.selected
    if not others:
        return Outcome(None, TWO_NEEDED)
    taken = unite([_spans(region, request) for region in others], *request.size)
    before = _spans(first, request)
    if not intersect(before, taken).area:
        return Outcome(None, tr("The regions share no pixel."))
    return Outcome(Edit("Subtract regions", (_replaced(first, subtract(before, taken)),)))


def _split(request: Request) -> Outcome:
    return _divide(request, "Split region", lambda spans: parts(spans), tr("The region is in one part already."))


def _cut(request: Request) -> Outcome:
    return _divide(request, "Cut region", lambda spans: cut(spans, request.line), tr("The line cuts nothing in two."))


def _divide(request: Request, name: str, divide: Callable[[Spans], tuple[Spans, ...]], why_not: str) -> Outcome:
    """The largest piece keeps the region's name; the others become regions of their own."""
    changes: list[Change] = []
    for region in request.selected:
        pieces = divide(_spans(region, request))
        if len(pieces) > 1:
            changes.append(_replaced(region, pieces[0]))
            further = (replace(region, region_id=new_id(), shape=mask_from_spans(piece)) for piece in pieces[1:])
            changes += (Change(None, one) for one in further)
    return Outcome(Edit(name, tuple(changes))) if changes else Outcome(None, why_not)


def _each(request: Request, names: tuple[str, str], change: Callable[[Spans], Spans]) -> Outcome:
    changes: list[Change] = []
    for region in request.selected:
        before = _spans(region, request)
        after = change(before)
        if subtract(before, after).area or subtract(after, before).area:
            changes.append(_replaced(region, after))
    return (
        Outcome(Edit(_named(names, request), tuple(changes)))
        if changes
        else Outcome(None, tr("No pixel would change."))
    )


def _grow(request: Request) -> Outcome:
    return _each(request, ("Grow region", "Grow regions"), lambda spans: grown(spans, request.amount))


def _shrink(request: Request) -> Outcome:
    return _each(request, ("Shrink region", "Shrink regions"), lambda spans: shrunk(spans, request.amount))


def _smooth(request: Request) -> Outcome:
    return _each(request, ("Smooth region", "Smooth regions"), lambda spans: smoothed(spans, request.amount))


def _fill(request: Request) -> Outcome:
    return _each(request, ("Fill holes of region", "Fill holes of regions"), without_holes)


def _to_mask(request: Request) -> Outcome:
    outlined = [region for region in request.selected if not isinstance(region.shape, Mask)]
    changes = [_replaced(region, _spans(region, request)) for region in outlined]
    if not changes:
        return Outcome(None, tr("The region is painted already."))
    return Outcome(Edit(_named(("Make a mask of region", "Make a mask of regions"), request), tuple(changes)))


def _to_outline(request: Request) -> Outcome:
    """An amount of 0 follows each pixel's edge; what is an outline already loses vertices only."""
    changes: list[Change] = []
    worst = 0.0
    for region in request.selected:
        shape = region.shape
        if isinstance(shape, Mask):
            result = fitted_outline(_spans(region, request), request.amount)
        else:
            result = simplified(shape, *request.size, request.amount)
        if result.polygons != shape:
            changes.append(Change(region, replace(region, shape=result.polygons)))
            worst = max(worst, result.changed)
    if not changes:
        return Outcome(None, tr("No vertex can be left out within that tolerance."))
    painted = any(isinstance(region.shape, Mask) for region in request.selected)
    name = _named(OUTLINED if painted else SIMPLIFIED, request)
    count = sum(_vertices(change.after) for change in changes)
    return Outcome(
        Edit(name, tuple(changes)), tr("{count:,} vertices; {worst:.2%} of the area changed.", count=count, worst=worst)
    )


def _vertices(region: Region | None) -> int:
    return 0 if region is None or isinstance(region.shape, Mask) else vertices_of(region.shape)


def _named(names: tuple[str, str], request: Request) -> str:
    one, many = names
    return one if len(request.selected) == 1 else many


def _replaced(region: Region, spans: Spans) -> Change:
    mask = mask_from_spans(spans)
    return Change(region, replace(region, shape=mask) if mask else None)


def _spans(region: Region, request: Request) -> Spans:
    return rasterise(region.shape, *request.size)


_ACTIONS: dict[Action, Callable[[Request], Outcome]] = {
    "unite": _unite,
    "subtract_others": _subtract,
    "split_parts": _split,
    "cut": _cut,
    "grow": _grow,
    "shrink": _shrink,
    "smooth": _smooth,
    "fill_holes": _fill,
    "to_mask": _to_mask,
    "to_outline": _to_outline,
}
