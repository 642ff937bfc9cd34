"""Regions as text: bit for bit, one text for one region, and nothing else is taken."""

from __future__ import annotations

import base64
import json
import math
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import SpotcheckError
from engine.region_json import FARTHEST, region_from_json, region_to_json
from engine.regions import LABELS, Polygon, Region, mask_from_pixels, rasterise

numbers = st.floats(-FARTHEST, FARTHEST)
rings = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=6).map(tuple)
polygons = st.builds(Polygon, rings, st.lists(rings, max_size=2).map(tuple))
regions = st.builds(
    Region, st.text(max_size=20), st.sampled_from(LABELS), st.lists(polygons, min_size=1, max_size=3).map(tuple)
)


@given(regions)
def test_polygons_come_back_bit_for_bit(region: Region) -> None:
    text = region_to_json(region)
    again = region_from_json(text)
    assert again == region
    assert region_to_json(again) == text
    assert isinstance(region.shape, tuple) and isinstance(again.shape, tuple)
    for first, second in zip(region.shape, again.shape, strict=True):
        for (x0, y0), (x1, y1) in zip(first.outer, second.outer, strict=True):
            assert (math.copysign(1, x0), math.copysign(1, y0)) == (math.copysign(1, x1), math.copysign(1, y1))


@given(st.integers(1, 40), st.integers(1, 30), st.integers(0, 2**31), st.integers(-9, 9), st.integers(-9, 9))
def test_masks_come_back_bit_for_bit(width: int, height: int, seed: int, left: int, top: int) -> None:
    mask = mask_from_pixels(np.random.default_rng(seed).random((height, width)) < 0.5, left, top)
    if mask is None:
        return
    region = Region("r", "lesion", mask)
    assert region_from_json(region_to_json(region)) == region


def test_the_text_is_canonical() -> None:
    region = Region("ä", "lesion", (Polygon(((0.1, 2.0), (3.0, 4.0), (5.0, 6.5))),))
    assert region_to_json(region) == (
        '{"id":"ä","label":"lesion","polygons":[{"holes":[],"outer":[[0.1,2.0],[3.0,4.0],[5.0,6.5]]}]}'
    )


def packed(size: int) -> str:
    return base64.b64encode(zlib.compress(bytes(size))).decode("ascii")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "7",
        "{}",
        '{"id":"1","label":"lesion"}',
        '{"id":"1","label":"moon","polygons":[]}',
        '{"id":"1","label":"lesion","polygons":[{"outer":[[0,0],[1,1]],"holes":[]}]}',
        '{"id":"1","label":"lesion","polygons":[{"outer":[[0,0],[1,1],[1]],"holes":[]}]}',
        '{"id":"1","label":"lesion","polygons":[{"outer":[[0,0],[1,1],["x",2]],"holes":[]}]}',
        '{"id":"1","label":"lesion","polygons":7}',
        '{"id":"1","label":"lesion","box":[0,0,8,8],"bits":"!!"}',
        '{"id":"1","label":"lesion","box":[0,0,8,8],"bits":"' + packed(7) + '"}',
        '{"id":"1","label":"lesion","box":[0,0,8,8],"bits":"' + packed(9) + '"}',
        '{"id":"1","label":"lesion","box":[0,0,8],"bits":"' + packed(8) + '"}',
        '{"id":"1","label":"lesion","box":[0,0,-8,-8],"bits":"' + packed(8) + '"}',
        '{"id":"1","label":"lesion","box":[0,0,0,0],"bits":"' + packed(0) + '"}',
        '{"id":"1","label":"lesion","polygons":[{"outer":[[0,0],[1,1],[NaN,2]],"holes":[]}]}',
        '{"id":"1","label":"lesion","polygons":[{"outer":[[0,0],[1,1],[1e999,2]],"holes":[]}]}',
        '{"id":"1","label":"lesion","polygons":[{"outer":[[0,0],[1,1],[1e10,2]],"holes":[]}]}',
        '{"id":"1","label":"lesion","box":[0,0,Infinity,8],"bits":"' + packed(8) + '"}',
        '{"id":"1","label":"lesion","box":[0,0,1e300,1e300],"bits":"' + packed(8) + '"}',
        pytest.param("[" * 100_000, id="deeply nested"),
    ],
)
def test_what_is_no_region_is_refused(text: str) -> None:
    with pytest.raises(SpotcheckError, match="stored region"):
        region_from_json(text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)))
def test_any_json_is_a_region_or_one_error(value: object) -> None:
    for wrapped in (value, {"id": "1", "label": "lesion", "polygons": value}, {"id": 1, "label": value, "bits": value}):
        try:
            region_from_json(json.dumps(wrapped))
        except SpotcheckError as error:
            assert str(error)


@given(regions)
def test_every_region_that_is_read_can_be_rasterised(region: Region) -> None:
    assert rasterise(region_from_json(region_to_json(region)).shape, 9, 7).area <= 63
