"""A photo's scale, taken from a known length in it, such as a stretch of a ruler."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from engine.language import tr

NUMBER = r"(-?\d+(?:\.\d+)?)"
_TEXT = re.compile(rf"{NUMBER} {NUMBER} {NUMBER} {NUMBER} = (\d+(?:\.\d+)?) mm")
LEAST_PIXELS, LEAST_MILLIMETRES, MOST_MILLIMETRES = 1.0, 0.01, 10_000.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A line on the photo whose real length is known.

    Attributes:
        x0, y0, x1, y1: its ends, photo pixels; kept to a hundredth.
        millimetres: how long it really is; kept to a thousandth.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    millimetres: float

    @property
    def pixels(self) -> float:
        """The line's length in photo pixels."""
        return math.hypot(self.x1 - self.x0, self.y1 - self.y0)

    @property
    def millimetres_per_pixel(self) -> float:
        """The side of one photo pixel in the plane of the ruler."""
        return self.millimetres / self.pixels

    @property
    def text(self) -> str:
        """As the log keeps it."""
        ends = " ".join(f"{value:.2f}" for value in (self.x0, self.y0, self.x1, self.y1))
        return f"{ends} = {self.millimetres:.3f} mm"


def scale_of_text(text: str) -> Scale:
    """The scale that `Scale.text` wrote.

    Raises:
        ValueError: it is none, or of a length that no ruler in a photo has.
    """
    found = _TEXT.fullmatch(text)
    if found is None:
        raise ValueError(tr("“{text}” is no scale", text=text))
    return checked(Scale(*(float(number) for number in found.groups())))


def checked(scale: Scale) -> Scale:
    """The scale as the log keeps it.

    Raises:
        ValueError: it is of a length that no ruler in a photo has.
    """
    if not all(map(math.isfinite, (scale.x0, scale.y0, scale.x1, scale.y1, scale.millimetres))):
        raise ValueError(tr("the line has no place on the photo"))
    if scale.pixels < LEAST_PIXELS or not LEAST_MILLIMETRES <= scale.millimetres <= MOST_MILLIMETRES:
        raise ValueError(
            tr("{pixels:.1f} pixels cannot be {millimetres:g} mm", pixels=scale.pixels, millimetres=scale.millimetres)
        )
    return scale
