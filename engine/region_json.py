"""Regions as JSON text, exactly: reading what was written gives the same region, bit for bit."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import Any, cast

from engine.errors import SpotcheckError
from engine.regions import LABELS, Mask, Polygon, Region, Shape
from engine.spans import Point

FARTHEST = 1e9
"""Coordinates beyond this (pixels), and those that are no numbers, are refused: no photo is near as large."""

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
    """Canonical JSON: sorted keys, no blanks, shortest exact decimals; mask bits are zlib-compressed base64."""
    value = {"id": region.region_id, "label": region.label, **_shape_to_value(region.shape)}
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def region_from_json(text: str) -> Region:
    """The inverse of `region_to_json`.

    Raises:
        SpotcheckError: the text is not a region.
    """
    try:
        value = cast(dict[str, Any], json.loads(text))
        region = Region(str(value["id"]), str(value["label"]), _shape_from_value(value))
    except UNREADABLE as error:
        raise SpotcheckError(f"A stored region cannot be read ({error}).") from error
    if region.label not in LABELS:
        raise SpotcheckError(f"A stored region has the unknown label “{region.label}”.")
    return region


def _shape_to_value(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Mask):
        bits = base64.b64encode(zlib.compress(shape.bits, 1)).decode("ascii")
        return {"box": [shape.left, shape.top, shape.width, shape.height], "bits": bits}
    return {"polygons": [{"outer": polygon.outer, "holes": polygon.holes} for polygon in shape]}


def _shape_from_value(value: dict[str, Any]) -> Shape:
    if "bits" in value:
        left, top, width, height = (int(number) for number in value["box"])
        if min(width, height) < 1 or max(width, height, abs(left), abs(top)) > FARTHEST:
            raise ValueError("the box of a mask is not that of a photo")
        return Mask(left, top, width, height, _unpack(value["bits"], (width * height + 7) // 8))
    return tuple(
        Polygon(_ring(polygon["outer"]), tuple(_ring(hole) for hole in polygon["holes"]))
        for polygon in value["polygons"]
    )


def _unpack(text: str, size: int) -> bytes:
    decoder = zlib.decompressobj()
    bits = decoder.decompress(base64.b64decode(text, validate=True), size + 1)
    if len(bits) != size:
        raise ValueError("the mask does not fill its box")
    return bits


def _ring(points: list[list[float]]) -> tuple[Point, ...]:
    if len(points) < 3:
        raise ValueError("a ring has fewer than three points")
    ring = tuple((float(x), float(y)) for x, y in points)
    if not all(abs(x) <= FARTHEST and abs(y) <= FARTHEST for x, y in ring):
        raise ValueError("a point lies far off every photo")
    return ring
