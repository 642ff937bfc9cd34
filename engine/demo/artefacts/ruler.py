"""A strip with millimetre ticks."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from engine.demo.artefacts.sheet import OVERSAMPLING, Point, Scene, Sheet, drop_shadow, lay, size_of
from engine.demo.light import Colours
from engine.demo.noise import REFERENCE_WIDTH


def add_ruler(colours: Colours, scene: Scene, random: np.random.Generator) -> NDArray[np.bool_]:
    """A strip with millimetre ticks and numbers beside the lesion; returns where it lies."""
    width, height, _ = size_of(colours)
    strip, print_ = Sheet(width, height), Sheet(width, height)
    _draw_ruler(strip, print_, scene, random, width)
    cover = strip.cover()
    drop_shadow(colours, cover, 4.0 * width / REFERENCE_WIDTH, 0.45)
    paper = np.array([0.93, 0.92, 0.88], dtype=np.float32) * np.float32(random.uniform(0.92, 1.04))
    lay(colours, cover, paper * (0.6 + 0.4 * _brightness(colours)))
    lay(colours, 0.88 * print_.cover() * cover, np.array([0.10, 0.10, 0.12], dtype=np.float32))
    return cover > 0.5


def _brightness(colours: Colours) -> np.float32:
    return np.float32(min(1.0, 0.35 + float(colours.mean())))


def _draw_ruler(strip: Sheet, print_: Sheet, scene: Scene, random: np.random.Generator, width: int) -> None:
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


def _print_number(sheet: Sheet, text: str, centre: Point, turn: float, size: float) -> None:
    font = ImageFont.load_default(max(4.0, size * OVERSAMPLING))
    box = font.getbbox(text)
    picture = Image.new("L", (int(box[2]) + 4, int(box[3]) + 4))
    ImageDraw.Draw(picture).text((2, 1), text, fill=255, font=font)
    sheet.stamp(picture.rotate(90 - math.degrees(turn), expand=True, resample=Image.Resampling.BICUBIC), centre)
