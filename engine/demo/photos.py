"""One synthetic clinical photo with its truth."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.demo.artefacts import ADD, ARTEFACTS, ArtefactName, Scene
from engine.demo.layers import albedo, empty_layers
from engine.demo.lesion import Lesion
from engine.demo.lesions import CONDITION_KINDS
from engine.demo.light import Colours, expose, illuminate, make_light, shading
from engine.demo.noise import stream
from engine.demo.shapes import Pose, window
from engine.demo.skin import Skin, lay_skin, make_skin
from engine.demo.surroundings import add_clothing, add_room

ViewName = Literal["close-up", "angle", "distance"]
Setting = Literal["limb", "body"]


@dataclass(frozen=True, slots=True)
class PhotoPlan:
    """Everything that determines a photo.

    Attributes:
        patient_key: seeds what the photos of a patient share: the skin.
        case_key: seeds what the photos of a case share: the lesion.
        photo_key: seeds what is this photo's own: light, pose, place of the artefacts.
        condition: a name of `engine.demo.lesions.CONDITION_NAMES`; `None` for healthy skin.
        setting: whether a distant view shows a limb before a room, or a body with clothing.
    """

    patient_key: tuple[int, ...]
    case_key: tuple[int, ...]
    photo_key: tuple[int, ...]
    condition: str | None
    skin_type: str
    view: ViewName
    setting: Setting
    artefacts: tuple[ArtefactName, ...] = ()


@dataclass(frozen=True, slots=True)
class _View:
    """Size of the lesion beside a close-up, enlargement of the skin's texture, millimetres across, body curve, blur."""

    size: float
    zoom: float
    millimetres: float
    curve: float
    softness: float


_VIEWS: dict[ViewName, _View] = {
    "close-up": _View(1.0, 1.7, 60.0, 0.35, 0.7),
    "angle": _View(0.85, 1.4, 68.0, 0.60, 0.8),
    "distance": _View(0.52, 1.0, 115.0, 0.55, 0.6),
}

_OPAQUE = {"ruler", "sticker", "nail", "clothing", "background"}
_BESIDE = {"ruler", "nail"}
"""Artefacts that need room at the lesion's side."""


@dataclass(frozen=True, slots=True)
class SyntheticPhoto:
    """A photo and its truth.

    Attributes:
        pixels: RGB (height, width, 3).
        lesion: where the lesion shows (height, width); all False on healthy skin.
        others: masks of what else is there, by label of `engine.regions`.
    """

    pixels: NDArray[np.uint8]
    lesion: NDArray[np.bool_]
    others: Mapping[str, NDArray[np.bool_]]


def make_photo(plan: PhotoPlan, width: int, height: int) -> SyntheticPhoto:
    """The photo of `plan` at `width` x `height` pixels; the same plan shows the same scene at every size."""
    view, own = _VIEWS[plan.view], stream(*plan.photo_key)
    skin = make_skin(stream(*plan.patient_key), plan.skin_type)
    lesion = _lesion(plan.condition, plan.case_key) if plan.condition else None
    side = own.choice((0.0, 0.5, 1.0, 1.5)) * math.pi + own.normal(0, 0.12)
    pose = _pose(lesion, plan, view, own, side, width, height)
    colours, truth = _body(plan, view, skin, lesion, pose, own, width, height)
    others = _surround(colours, plan, pose, own)
    bald = truth if plan.condition and CONDITION_KINDS[plan.condition].bald else None
    scene = Scene(pose, side, width / view.millimetres, bald)
    for name in ARTEFACTS:
        placing = stream(*plan.photo_key, ARTEFACTS.index(name) + 1)
        if name in plan.artefacts:
            others[name] = ADD[name](colours, scene, placing)
    light = make_light(stream(*plan.photo_key, 77), view.curve)
    pixels = expose(colours, light, own, view.softness * own.uniform(0.7, 1.4))
    for name in _OPAQUE & others.keys():
        truth &= ~others[name]
    return SyntheticPhoto(pixels, truth, _uncovered(others))


@lru_cache(maxsize=4)
def _lesion(condition: str, case_key: tuple[int, ...]) -> Lesion:
    return CONDITION_KINDS[condition].make(stream(*case_key))


def _pose(
    lesion: Lesion | None, plan: PhotoPlan, view: _View, own: np.random.Generator, side: float, width: int, height: int
) -> Pose:
    extent = (lesion.extent if lesion else 0.14) * view.size * own.uniform(0.9, 1.1) * width
    squeeze = own.uniform(0.66, 0.85) if plan.view == "angle" else own.uniform(0.93, 1.0)
    x, y = own.normal(0, 0.055, size=2) * width
    if _BESIDE & set(plan.artefacts):
        room = max(0.0, min(0.42 * height - 0.6 * extent, 0.16 * width))
        x, y = x - 0.8 * room * math.cos(side), y - 0.8 * room * math.sin(side)
    rotation = own.uniform(0, 2 * math.pi)
    return Pose(float(width / 2 + x), float(height / 2 + y), extent, rotation, squeeze)


def _body(
    plan: PhotoPlan,
    view: _View,
    skin: Skin,
    lesion: Lesion | None,
    pose: Pose,
    own: np.random.Generator,
    width: int,
    height: int,
) -> tuple[Colours, NDArray[np.bool_]]:
    layers, truth = empty_layers(width, height), np.zeros((height, width), dtype=np.bool_)
    kind = CONDITION_KINDS[plan.condition] if plan.condition else None
    tanned = replace(skin, melanin=max(skin.melanin, kind.least_melanin)) if kind else skin
    lay_skin(layers, tanned, stream(*plan.photo_key, 88), view.zoom)
    if kind and lesion:
        place = window(lesion.elements, pose, width, height)
        kind.paint(lesion, place, layers.part(place.rows, place.columns))
        truth[place.rows, place.columns] = place.depth > 0
    light = make_light(stream(*plan.photo_key, 77), view.curve)
    shade = shading(light, own, width, height)
    scale_colour = np.array([0.90, 0.87, 0.84], dtype=np.float32) * np.float32(1.0 - 0.18 * min(skin.melanin, 1.0))
    return illuminate(albedo(layers, scale_colour), layers, light, shade, skin.oiliness), truth


def _surround(colours: Colours, plan: PhotoPlan, pose: Pose, own: np.random.Generator) -> dict[str, NDArray[np.bool_]]:
    if plan.view != "distance":
        return {}
    if plan.setting == "limb":
        return {"background": add_room(colours, pose, own)}
    return {"clothing": add_clothing(colours, pose, own)}


def _uncovered(others: Mapping[str, NDArray[np.bool_]]) -> dict[str, NDArray[np.bool_]]:
    """Each mask without what lies upon it; empty ones left out."""
    seen: dict[str, NDArray[np.bool_]] = {}
    above = None
    for name in reversed(tuple(others)):
        mask = others[name] if above is None else others[name] & ~above
        above = others[name] if above is None else above | others[name]
        if mask.any():
            seen[name] = mask
    return dict(reversed(seen.items()))
