"""Whether the states of a package read as what they are named for: regions, differentials, notes, protocols."""

from __future__ import annotations

import json
from typing import Any, cast

from engine.errors import SpotcheckError
from engine.language import tr
from engine.packages.values import Package
from engine.project.differentials import checked
from engine.project.log import REGION_KINDS, Entry
from engine.region_json import region_from_json

_MOST_PIXELS = 2**29
"""A mask of more pixels than any photo has is not unpacked."""


def refuse_odd_contents(package: Package) -> None:
    """Read every state once.

    Raises:
        ValueError: one is not what the operation that names it needs.
    """
    seen: set[tuple[str, str]] = set()
    for gesture in package.gestures:
        for entry in gesture.entries:
            for state in (entry.before, entry.after):
                kind = entry.region_id or entry.kind
                if state is not None and (state, kind) not in seen:
                    seen.add((state, kind))
                    _refuse_odd(package.states[state], entry)


def _refuse_odd(text: str, entry: Entry) -> None:
    value: object = json.loads(text)
    try:
        if entry.kind in REGION_KINDS:
            _refuse_odd_region(text, value, entry.region_id or "")
        elif entry.kind == "differential":
            checked([(name, float(confidence)) for name, confidence in cast(list[tuple[str, float]], value)])
        elif not isinstance(value, str):
            raise ValueError(tr("a note or a protocol is not text"))
    except (SpotcheckError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


def _refuse_odd_region(text: str, value: object, region_id: str) -> None:
    if isinstance(value, dict) and "box" in value:
        _, _, width, height = (float(number) for number in cast(dict[str, Any], value)["box"])
        if not width * height <= _MOST_PIXELS:
            raise ValueError(tr("a mask is larger than any photo"))
    found = region_from_json(text).region_id
    if found != region_id:
        raise ValueError(tr("a state is of region “{found}” instead of “{region}”", found=found, region=region_id))
