"""How the photo is shown to the eye: brightness, contrast, gamma, local contrast. What is computed never comes here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL import Image

MIDDLE = 128
"""The grey of an offset of nothing."""


@dataclass(frozen=True, slots=True)
class Display:
    """How the photo is shown.

    Attributes:
        brightness: -1 to 1; what is added, in halves of the range from black to white.
        contrast: -1 to 1; the slope about middle grey is 4 to this power.
        gamma: 0.25 to 4; above 1 brightens the shadows.
        local_contrast: 0 to 1; the share of the local contrast that is added.
    """

    brightness: float = 0.0
    contrast: float = 0.0
    gamma: float = 1.0
    local_contrast: float = 0.0

    @property
    def tones(self) -> bool:
        """Whether single values are changed, wherever they stand."""
        return (self.brightness, self.contrast, self.gamma) != (0.0, 0.0, 1.0)


AS_IT_IS = Display()


def tone_table(display: Display) -> NDArray[np.uint8]:
    """What each of 256 values is shown as: gamma, then contrast about middle grey, then brightness; uint8 (256,)."""
    value = np.linspace(0.0, 1.0, 256) ** (1.0 / display.gamma)
    shown = (value - 0.5) * 4.0**display.contrast + 0.5 + display.brightness / 2.0
    return np.round(np.clip(shown, 0.0, 1.0) * 255.0).astype(np.uint8)


class Adjustment:
    """A display with what it needs, worked out when it changes and not when it is drawn."""

    def __init__(self) -> None:
        self.display = AS_IT_IS
        self._table: list[int] = []
        self._local: NDArray[np.int16] | None = None
        self._offsets: QImage | None = None

    def set_display(self, display: Display) -> None:
        """Takes another display."""
        if display.local_contrast != self.display.local_contrast:
            self._offsets = None
        self.display = display
        self._table = tone_table(display).tolist() * 3 + list(range(256))

    def set_local(self, offsets: NDArray[np.int16] | None) -> None:
        """Takes what local contrast adds in full, (height, width)."""
        self._local, self._offsets = offsets, None

    def offsets(self) -> QImage | None:
        """What is added, as greys about `MIDDLE`; `None` where nothing is."""
        if self._local is None or not self.display.local_contrast:
            return None
        if self._offsets is None:
            grey = np.clip(np.round(self._local * self.display.local_contrast) + MIDDLE, 0, 255).astype(np.uint8)
            height, width = grey.shape
            packed = np.ascontiguousarray(grey)
            view = QImage(packed.data, width, height, width, QImage.Format.Format_Grayscale8)
            self._offsets = view.convertToFormat(QImage.Format.Format_RGB32)
        return self._offsets

    def add(self, image: QImage, offsets: QImage) -> QImage:
        """The image with the offsets, drawn at its size, added to every channel."""
        from PIL import ImageChops

        return _image(ImageChops.add(_shared(image), _shared(offsets), offset=-MIDDLE), image)

    def through_table(self, image: QImage) -> QImage:
        """The image with every value shown as the table says."""
        return _image(_shared(image).point(self._table), image) if self.display.tones else image


def _shared(image: QImage) -> Image.Image:
    """The bytes of an image of four channels for Pillow, whose loops are fast; `image` must outlive it."""
    from PIL import Image

    size = image.width(), image.height()
    return Image.frombuffer("RGBA", size, cast(bytes, image.constBits()), "raw", "RGBA", 0, 1)


def _image(pixels: Image.Image, like: QImage) -> QImage:
    made = QImage(pixels.tobytes(), like.width(), like.height(), 4 * like.width(), QImage.Format.Format_RGB32).copy()
    made.setDevicePixelRatio(like.devicePixelRatioF())
    return made
