"""Outlines of lesions in their own coordinates, and how they fall on a photo."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.demo.noise import Plane, octaves

TEXTURE_SPAN = 1.7
"""Half the side of a lesion's textures, in units of the lesion's extent."""

Point = tuple[float, float]

_TEXTURE_SIDE = 400
_ANGLES = 720
_REACH = 1.56


@dataclass(frozen=True, slots=True)
class Element:
    """One closed outline: centre and radius in units of the lesion's extent, and its radius over the angle (720,)."""

    x: float
    y: float
    radius: float
    profile: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pose:
    """How a lesion lies on a photo: centre and extent in pixels, rotation in radians, foreshortening in 0..1."""

    x: float
    y: float
    extent: float
    rotation: float
    squeeze: float


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a photo around a lesion, with the lesion's own coordinates at each of its pixels.

    Attributes:
        rows, columns: slices of the photo.
        u, v: coordinates in units of the lesion's extent, shape of the window.
        depth: 1 at an element's centre, 0 on its outline, negative outside, -9 far from every element.
        element: index of the element that is nearest by depth.
        pixel: size of a pixel in units of the lesion's extent.
        step: change of (u, v) from one pixel to the next on the right, and to the next below.
    """

    rows: slice
    columns: slice
    u: Plane
    v: Plane
    depth: Plane
    element: NDArray[np.intp]
    pixel: float
    step: tuple[Point, Point]

    def sample(self, texture: Plane) -> Plane:
        """`texture` (side, side), spanning the lesion's coordinates, at each pixel, bilinear; 0 beyond it."""
        height, width = self.u.shape
        scale = texture.shape[0] / (2 * TEXTURE_SPAN)
        right, down = self.step
        x, y = self.u[0, 0] + TEXTURE_SPAN, self.v[0, 0] + TEXTURE_SPAN
        affine = (right[0], down[0], x - (right[0] + down[0]) / 2, right[1], down[1], y - (right[1] + down[1]) / 2)
        picture = Image.fromarray(texture).transform(
            (width, height),
            Image.Transform.AFFINE,
            [float(scale * value) for value in affine],
            Image.Resampling.BILINEAR,
        )
        return np.asarray(picture, dtype=np.float32)


def outline(random: np.random.Generator, irregularity: float, elongation: float) -> NDArray[np.float32]:
    """A closed outline as radius over the angle (720,), mean near 1: an ellipse with `irregularity` in 0..1."""
    angle = np.linspace(0, 2 * math.pi, _ANGLES, endpoint=False)
    radius = 1.0 + elongation * np.cos(2 * (angle - random.uniform(0, math.pi)))
    for order, weight in ((1, 0.6), (3, 0.5), (4, 0.38), (5, 0.3), (7, 0.22), (9, 0.17), (13, 0.1), (19, 0.06)):
        radius += (
            irregularity * weight * random.normal(0, 0.42) * np.cos(order * angle + random.uniform(0, 2 * math.pi))
        )
    return np.maximum(radius, 0.35).astype(np.float32)


def single(random: np.random.Generator, irregularity: float, elongation: float) -> tuple[Element, ...]:
    """One element that fills the lesion's extent."""
    return (Element(0.0, 0.0, 1.0, outline(random, irregularity, elongation)),)


def scattered(
    random: np.random.Generator, count: int, radii: tuple[float, float], gap: float, irregularity: float
) -> tuple[Element, ...]:
    """Up to `count` elements within the lesion's extent, at least `gap` of their radii apart, largest first."""
    placed: list[Element] = []
    for radius in sorted(random.uniform(*radii, size=count), reverse=True):
        for _ in range(30):
            x, y = random.uniform(-1, 1, size=2) * (1 - radius)
            apart = all(math.hypot(x - other.x, y - other.y) > gap * (radius + other.radius) for other in placed)
            if apart and math.hypot(x, y) < 1.05:
                placed.append(
                    Element(float(x), float(y), float(radius), outline(random, irregularity, random.uniform(0, 0.12)))
                )
                break
    return tuple(placed)


def window(elements: tuple[Element, ...], pose: Pose, width: int, height: int) -> Window:
    """The window of a photo of `width` x `height` that shows `elements` in `pose`."""
    reach = 1.45 * pose.extent
    left, right = max(0, int(pose.x - reach)), min(width, int(pose.x + reach) + 1)
    top, bottom = max(0, int(pose.y - reach)), min(height, int(pose.y + reach) + 1)
    x = (np.arange(left, right, dtype=np.float32) + 0.5 - pose.x) / pose.extent
    y = ((np.arange(top, bottom, dtype=np.float32) + 0.5 - pose.y) / (pose.extent * pose.squeeze))[:, None]
    cosine, sine = math.cos(pose.rotation), math.sin(pose.rotation)
    u, v = (cosine * x + sine * y).astype(np.float32), (cosine * y - sine * x).astype(np.float32)
    depth, element = _depth(elements, u, v)
    down = pose.extent * pose.squeeze
    step = ((cosine / pose.extent, -sine / pose.extent), (sine / down, cosine / down))
    return Window(slice(top, bottom), slice(left, right), u, v, depth, element, 1.0 / pose.extent, step)


def _depth(elements: tuple[Element, ...], u: Plane, v: Plane) -> tuple[Plane, NDArray[np.intp]]:
    depth = np.full(u.shape, -9.0, dtype=np.float32)
    nearest = np.zeros(u.shape, dtype=np.intp)
    for index, element in enumerate(elements):
        du, dv = u - element.x, v - element.y
        distance = np.hypot(du, dv)
        near = distance < _REACH * element.radius * element.profile.max()
        turn = (np.arctan2(dv[near], du[near]) * (_ANGLES / (2 * math.pi))).astype(np.intp)
        own = np.full(u.shape, -9.0, dtype=np.float32)
        own[near] = 1.0 - distance[near] / (element.radius * element.profile[turn % _ANGLES])
        closer = own > depth
        depth[closer] = own[closer]
        nearest[closer] = index
    return depth, nearest


def texture_field(random: np.random.Generator, cells: int, count: int) -> Plane:
    """A noise texture in the lesion's coordinates, of `cells` bumps along its side and `count` octaves."""
    return octaves(random, _TEXTURE_SIDE, _TEXTURE_SIDE, cells, count)
