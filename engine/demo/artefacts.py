"""What else is on a clinical photo: hair, ruler, pen marks, stickers. Each paints itself and gives its mask."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from engine.demo.light import Colours
from engine.demo.noise import REFERENCE_WIDTH, Plane, smooth_field, smoothstep
from engine.demo.shapes import Pose

ArtefactName = Literal["ruler", "ink", "sticker", "hair"]
ARTEFACTS: tuple[ArtefactName, ...] = ("ink", "hair", "sticker", "ruler")
"""In the order in which they lie upon each other."""

_OVERSAMPLING = 2
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where artefacts go: the lesion's pose, the side (radians) where a ruler lies, the width of a millimetre."""

    pose: Pose
    side: float
    millimetre: float


class _Sheet:
    """A transparent sheet over the photo to draw on, in photo pixels, antialiased."""

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("L", (width * _OVERSAMPLING, height * _OVERSAMPLING))
        self._pen = ImageDraw.Draw(self._image)

    def polygon(self, points: list[Point]) -> None:
        self._pen.polygon([_finer(point) for point in points], fill=255)

    def line(self, points: list[Point], thickness: float) -> None:
        self._pen.line(
            [_finer(point) for point in points], fill=255, width=max(1, round(thickness * _OVERSAMPLING)), joint="curve"
        )

    def dot(self, centre: Point, radius: float) -> None:
        (x, y), reach = _finer(centre), radius * _OVERSAMPLING
        self._pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)

    def stamp(self, picture: Image.Image, centre: Point) -> None:
        x, y = _finer(centre)
        self._image.paste(255, (round(x - picture.width / 2), round(y - picture.height / 2)), picture)

    def cover(self) -> Plane:
        return np.asarray(self._image.reduce(_OVERSAMPLING), dtype=np.float32) / 255.0


def _finer(point: Point) -> Point:
    return point[0] * _OVERSAMPLING, point[1] * _OVERSAMPLING


def _size(colours: Colours) -> tuple[int, int, float]:
    height, width, _ = colours.shape
    return width, height, width / REFERENCE_WIDTH


def _lay(colours: Colours, cover: Plane, colour: NDArray[np.float32]) -> None:
    box = _box(cover)
    colours[box] += cover[box][..., None] * (colour - colours[box])


def _box(cover: Plane) -> tuple[slice, slice]:
    """The rows and columns that hold all of `cover`."""
    rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
    if not len(rows):
        return slice(0, 0), slice(0, 0)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _drop_shadow(colours: Colours, cover: Plane, reach: float, strength: float) -> None:
    soft = Image.fromarray((255 * cover).astype(np.uint8)).filter(ImageFilter.GaussianBlur(reach))
    moved = np.roll(np.asarray(soft, dtype=np.float32) / 255.0, (round(reach), round(reach * 0.6)), axis=(0, 1))
    colours *= (1.0 - strength * np.clip(moved - cover, 0.0, 1.0))[..., None]


def add_ruler(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """A strip with millimetre ticks and numbers beside the lesion; returns where it lies."""
    width, height, _ = _size(colours)
    strip, print_ = _Sheet(width, height), _Sheet(width, height)
    _draw_ruler(strip, print_, scene, random, width)
    cover = strip.cover()
    _drop_shadow(colours, cover, 4.0 * width / REFERENCE_WIDTH, 0.45)
    paper = np.array([0.93, 0.92, 0.88], dtype=np.float32) * np.float32(random.uniform(0.92, 1.04))
    _lay(colours, cover, paper * (0.6 + 0.4 * _brightness(colours)))
    _lay(colours, 0.88 * print_.cover() * cover, np.array([0.10, 0.10, 0.12], dtype=np.float32))
    return cover > 0.5


def _brightness(colours: Colours) -> np.float32:
    return np.float32(min(1.0, 0.35 + float(colours.mean())))


def _draw_ruler(strip: _Sheet, print_: _Sheet, scene: Scene, random: np.random.Generator, width: int) -> None:
    millimetre, pose = scene.millimetre, scene.pose
    thickness = random.uniform(8.0, 10.0) * millimetre
    reach = pose.extent * (1.12 + random.uniform(0.0, 0.2))
    turn = scene.side + random.normal(0, 0.10)
    out, along = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))

    def at(length: float, depth: float) -> Point:
        return (
            pose.x + along[0] * length + out[0] * (reach + depth),
            pose.y + along[1] * length + out[1] * (reach + depth),
        )

    start = -random.uniform(1.1, 2.0) * pose.extent - 6 * millimetre
    ticks = 10 * int(random.integers(5, 9)) + 1
    end = start + (ticks + 5) * millimetre
    strip.polygon(
        [at(start - 5 * millimetre, 0), at(end, 0), at(end, thickness), at(start - 5 * millimetre, thickness)]
    )
    for tick in range(ticks):
        length = (4.6 if tick % 10 == 0 else 3.6 if tick % 5 == 0 else 2.5) * millimetre
        place = start + tick * millimetre
        print_.line([at(place, 0), at(place, length)], max(0.5, 0.17 * millimetre))
        if tick % 10 == 0:
            _print_number(print_, str(tick // 10), at(place, 6.3 * millimetre), turn, 3.2 * millimetre)


def _print_number(sheet: _Sheet, text: str, centre: Point, turn: float, size: float) -> None:
    font = ImageFont.load_default(max(4.0, size * _OVERSAMPLING))
    box = font.getbbox(text)
    picture = Image.new("L", (int(box[2]) + 4, int(box[3]) + 4))
    ImageDraw.Draw(picture).text((2, 1), text, fill=255, font=font)
    sheet.stamp(picture.rotate(90 - math.degrees(turn), expand=True, resample=Image.Resampling.BICUBIC), centre)


def add_ink(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """Surgical pen: a broken circle, an arrow or dots around the lesion."""
    width, height, scale = _size(colours)
    sheet = _Sheet(width, height)
    thickness = max(1.2 * scale * 2, 0.9 * scene.millimetre) * random.uniform(0.8, 1.2)
    style = random.choice(("circle", "arrow", "dots"), p=(0.5, 0.25, 0.25))
    {"circle": _ink_circle, "arrow": _ink_arrow, "dots": _ink_dots}[str(style)](sheet, scene.pose, random, thickness)
    cover = sheet.cover()
    uneven = np.clip(0.78 + 0.22 * smooth_field(random, width, height, 60), 0.25, 1.0)
    absorption = np.array([1.15, 1.35, 0.50], dtype=np.float32) * np.float32(random.uniform(0.8, 1.2))
    colours *= np.exp(-(cover * uneven)[..., None] * absorption)
    return cover > 0.4


def _ink_circle(sheet: _Sheet, pose: Pose, random: np.random.Generator, thickness: float) -> None:
    phases, gap = random.uniform(0, 2 * math.pi, size=2), random.uniform(0, 2 * math.pi)
    dashed = random.random() < 0.4
    points: list[Point] = []
    for step in range(73):
        angle = gap + step / 72 * (2 * math.pi - 0.25)
        radius = pose.extent * (1.32 + 0.06 * math.cos(2 * angle + phases[0]) + 0.03 * math.cos(3 * angle + phases[1]))
        points.append((pose.x + radius * math.cos(angle), pose.y + radius * pose.squeeze * math.sin(angle)))
    pieces = [points[start : start + 4] for start in range(0, 72, 6)] if dashed else [points]
    for piece in pieces:
        sheet.line(piece, thickness)


def _ink_arrow(sheet: _Sheet, pose: Pose, random: np.random.Generator, thickness: float) -> None:
    angle = random.uniform(0, 2 * math.pi)
    direction = np.array([math.cos(angle), math.sin(angle)])
    tip = np.array([pose.x, pose.y]) + direction * pose.extent * 1.2
    tail = tip + direction * max(0.8 * pose.extent, 14 * thickness)
    bend = np.array([-direction[1], direction[0]]) * random.normal(0, 0.08) * pose.extent
    sheet.line([_point(tail), _point((tip + tail) / 2 + bend), _point(tip)], thickness)
    for side in (-0.5, 0.5):
        barb = np.array([math.cos(angle + side), math.sin(angle + side)]) * 6 * thickness
        sheet.line([_point(tip + barb), _point(tip)], thickness)


def _ink_dots(sheet: _Sheet, pose: Pose, random: np.random.Generator, thickness: float) -> None:
    start, count = random.uniform(0, math.pi), int(random.integers(3, 6))
    for index in range(count):
        angle = start + 2 * math.pi * index / count + random.normal(0, 0.08)
        radius = pose.extent * random.uniform(1.22, 1.4)
        sheet.dot((pose.x + radius * math.cos(angle), pose.y + radius * math.sin(angle)), 1.3 * thickness)


def _point(place: NDArray[np.float64]) -> Point:
    return float(place[0]), float(place[1])


def add_sticker(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """A round coloured marker on the skin, off the lesion."""
    width, height, scale = _size(colours)
    sheet = _Sheet(width, height)
    radius = random.uniform(3.2, 5.0) * scene.millimetre
    angle = scene.side + math.pi + random.uniform(-0.9, 0.9)
    reach = scene.pose.extent * 1.15 + radius * random.uniform(1.1, 1.5)
    x = float(np.clip(scene.pose.x + reach * math.cos(angle), 0.0, width))
    y = float(np.clip(scene.pose.y + reach * math.sin(angle), 0.0, height))
    sheet.dot((x, y), radius)
    cover = sheet.cover()
    _drop_shadow(colours, cover, 2.5 * scale, 0.4)
    choices = ((0.20, 0.45, 0.72), (0.16, 0.55, 0.38), (0.90, 0.78, 0.22), (0.85, 0.45, 0.16))
    colour = np.array(choices[int(random.integers(len(choices)))], dtype=np.float32)
    _lay(colours, cover, colour * np.float32(random.uniform(0.85, 1.05)))
    colours += (0.10 * cover * smoothstep(smooth_field(random, width, height, 12), 0.2, 1.6))[..., None]
    return cover > 0.5


def add_hair(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """Body hairs that mostly lie one way."""
    width, height, scale = _size(colours)
    sheet = _Sheet(width, height)
    stretch = scene.millimetre / scale / 12.0
    comb, count = random.uniform(0, 2 * math.pi), int(random.integers(22, 60) / max(stretch, 0.5))
    for _ in range(count):
        start = np.array([random.uniform(-0.05, 1.05) * width, random.uniform(-0.05, 1.05) * height])
        length = random.uniform(70, 190) * scale * max(stretch, 0.5)
        heading, turn = comb + random.normal(0, 0.35), random.normal(0, 0.35)
        points = [_point(start)]
        for step in range(10):
            start = start + length / 10 * np.array(
                [math.cos(heading + turn * step / 9), math.sin(heading + turn * step / 9)]
            )
            points.append(_point(start))
        sheet.line(points, random.uniform(0.9, 2.0) * scale * max(stretch, 0.6))
    cover = sheet.cover() * np.float32(random.uniform(0.65, 0.9))
    _drop_shadow(colours, cover, 1.6 * scale, 0.35)
    choices = ((0.09, 0.07, 0.06), (0.20, 0.13, 0.09), (0.33, 0.22, 0.13))
    _lay(colours, cover, np.array(choices[int(random.integers(3))], dtype=np.float32))
    return cover > 0.2


ADD: dict[ArtefactName, Callable[[Colours, Scene, np.random.Generator], NDArray[np.bool_]]] = {
    "ruler": add_ruler,
    "ink": add_ink,
    "sticker": add_sticker,
    "hair": add_hair,
}
"""Painter of each artefact: changes the colours in place and returns its mask (height, width)."""
