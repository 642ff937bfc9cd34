"""Regions as JSON text, exactly: reading what was written gives the same region, bit for bit."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import Any, cast, get_args

from engine.errors import SpotcheckError
from engine.language import tr
from engine.regions import LABELS, Certainty, Mask, Polygon, Region, Shape
from engine.spans import Point

FARTHEST = 1e9
"""Coordinates beyond this (pixels), and those that are no numbers, are refused: no photo is near as large."""

REMARKS = "about"
"""Holds comment, certainty and lock where there are any; it sorts before all else, and stays away from bare regions."""

LONGEST_COMMENT = 10_000

UNREADABLE = (
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    OverflowError,
    RecursionError,
    zlib.error,
    binascii.Error,
)


def region_to_json(region: Region) -> str:
    """Canonical JSON: sorted keys, no blanks, shortest exact decimals; mask bits are zlib-compressed base64.

    What is not said of a region is not written, so that one of label and shape alone reads as in the first formats.
    """
    value = {"id": region.region_id, "label": region.label, **_shape_to_value(region.shape)}
    if region.remarked:
        value[REMARKS] = _remarks_to_value(region)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def region_from_json(text: str) -> Region:
    """The inverse of `region_to_json`.

    Raises:
        SpotcheckError: the text is not a region.
    """
    try:
        value = cast(dict[str, Any], json.loads(text))
        comment, certainty, locked = _remarks_from_value(value.get(REMARKS, {}))
        region = Region(str(value["id"]), str(value["label"]), _shape_from_value(value), comment, certainty, locked)
    except UNREADABLE as error:
        raise SpotcheckError(tr("A stored region cannot be read ({reason}).", reason=error)) from error
    if region.label not in LABELS:
        raise SpotcheckError(tr("A stored region has the unknown label “{label}”.", label=region.label))
    return region


def _remarks_to_value(region: Region) -> dict[str, Any]:
    said = {"comment": region.comment, "certainty": region.certainty, "locked": region.locked}
    return {name: remark for name, remark in said.items() if remark}


def _remarks_from_value(value: dict[str, Any]) -> tuple[str, Certainty | None, bool]:
    comment, certainty, locked = value.get("comment", ""), value.get("certainty"), value.get("locked", False)
    if not isinstance(comment, str) or len(comment) > LONGEST_COMMENT:
        raise ValueError(tr("a comment is no text of a sensible length"))
    if certainty is not None and certainty not in get_args(Certainty):
        raise ValueError(tr("“{certainty}” is no certainty", certainty=certainty))
    if not isinstance(locked, bool):
        raise ValueError(tr("a lock is neither true nor false"))
    return comment, certainty, locked


def _shape_to_value(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Mask):
        bits = base64.b64encode(zlib.compress(shape.bits, 1)).decode("ascii")
        return {"box": [shape.left, shape.top, shape.width, shape.height], "bits": bits}
    return {"polygons": [{"outer": polygon.outer, "holes": polygon.holes} for polygon in shape]}


def _shape_from_value(value: dict[str, Any]) -> Shape:
    if "bits" in value:
        left, top, width, height = (int(number) for number in value["box"])
        if min(width, height) < 1 or max(width, height, abs(left), abs(top)) > FARTHEST:
            raise ValueError(tr("the box of a mask is not that of a photo"))
        return Mask(left, top, width, height, _unpack(value["bits"], (width * height + 7) // 8))
    return tuple(
        Polygon(_ring(polygon["outer"]), tuple(_ring(hole) for hole in polygon["holes"]))
        for polygon in value["polygons"]
    )


def _unpack(text: str, size: int) -> bytes:
    decoder = zlib.decompressobj()
    bits = decoder.decompress(base64.b64decode(text, validate=True), size + 1)
    if len(bits) != size:
        raise ValueError(tr("the mask does not fill its box"))
    return bits


def _ring(points: list[list[float]]) -> tuple[Point, ...]:
    if len(points) < 3:
        raise ValueError(tr("a ring has fewer than three points"))
    ring = tuple((float(x), float(y)) for x, y in points)
    if not all(abs(x) <= FARTHEST and abs(y) <= FARTHEST for x, y in ring):
        raise ValueError(tr("a point lies far off every photo"))
    return ring
