"""From the photo to what the encoder sees of it, and where that lies on the photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.promptable.signature import LONG_SIDE, EncoderSignature
from engine.smart.working import Placement

MEAN = np.array((123.675, 116.28, 103.53), dtype=np.float32)
SPREAD = np.array((58.395, 57.12, 57.375), dtype=np.float32)
"""Of red, green and blue, by which Segment Anything was trained (its `pixel_mean` and `pixel_std`)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The photo in the upper left corner of a frame of 1024 x 1024 cells.

    Attributes:
        photo: width and height of the photo.
        width, height: of the part of the frame that it fills, cells.
    """

    photo: tuple[int, int]
    width: int
    height: int

    @property
    def across(self) -> float:
        """Cells of the frame in one photo pixel, from left to right."""
        return self.width / self.photo[0]

    @property
    def down(self) -> float:
        """Cells of the frame in one photo pixel, from top to bottom."""
        return self.height / self.photo[1]

    @property
    def place(self) -> Placement:
        """Where the mask lies: the frame's cells, or the photo's pixels where these are fewer."""
        (width, height), across, down = self.photo, min(self.width, self.photo[0]), min(self.height, self.photo[1])
        return Placement(0.0, 0.0, width / across, height / down, across, down)


def frame_of(size: tuple[int, int], encoder: EncoderSignature) -> Frame:
    """The frame for a photo of width and height `size`: its longer side fills 1024 cells, or what the encoder takes."""
    width, height = size
    scale = min((encoder.width or LONG_SIDE) / width, (encoder.height or LONG_SIDE) / height)
    return Frame(size, max(1, int(width * scale + 0.5)), max(1, int(height * scale + 0.5)))


def encoder_input(pixels: NDArray[np.uint8], frame: Frame, encoder: EncoderSignature) -> NDArray[Any]:
    """What the encoder is given of a photo of uint8 RGB (height, width, 3); scaled as Pillow does it, bilinear.

    Cells beyond the photo are 0 after normalising, as Segment Anything pads.
    """
    from PIL import Image

    size = frame.width, frame.height
    photo = Image.fromarray(np.ascontiguousarray(pixels))
    scaled = np.asarray(photo.resize(size, Image.Resampling.BILINEAR), dtype=np.float32)
    height, width = encoder.height or frame.height, encoder.width or frame.width
    padded = np.empty((height, width, 3), dtype=np.float32)
    padded[:] = MEAN
    padded[: frame.height, : frame.width] = scaled
    if encoder.layout == "NCHW":
        return np.ascontiguousarray(((padded - MEAN) / SPREAD).transpose(2, 0, 1)[None])
    whole = np.issubdtype(encoder.dtype, np.integer)
    return (np.rint(padded) if whole else padded).astype(encoder.dtype)
