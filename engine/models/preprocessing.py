"""From a decoded photo to the pixels that a network is asked about, and from those pixels to its numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from engine.models.card import InputCard
from engine.models.geometry import Geometry

WHITE = 255.0


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """A photo at a network's input size.

    Attributes:
        pixels: float32 (3, height, width), RGB, 0 to 255; padding of a letterbox is black.
        geometry: where the photo lies in it.
    """

    pixels: NDArray[np.float32]
    geometry: Geometry


def prepare(pixels: NDArray[np.uint8], card: InputCard) -> PreparedPhoto:
    """A photo, uint8 RGB (height, width, 3), resized and fitted as the card says; values stay pixels, 0 to 255."""
    height, width = pixels.shape[:2]
    geometry = Geometry(width, height, card.width, card.height, card.fit)
    across, down = geometry.across, geometry.down
    resized = np.stack(
        [
            _resize(np.ascontiguousarray(pixels[..., colour]), (down.resized, across.resized), card)
            for colour in range(3)
        ]
    )
    if card.fit == "stretch":
        return PreparedPhoto(resized, geometry)
    fitted = np.zeros((3, card.height, card.width), np.float32)
    rows, columns = geometry.inner
    top, left = rows.start - down.offset, columns.start - across.offset
    fitted[:, rows, columns] = resized[
        :, top : top + rows.stop - rows.start, left : left + columns.stop - columns.start
    ]
    return PreparedPhoto(fitted, geometry)


def _resize(colour: NDArray[np.uint8], size: tuple[int, int], card: InputCard) -> NDArray[np.float32]:
    """One colour at another size (rows, columns); one at a time so that a large photo needs little memory."""
    image = torch.from_numpy(colour).to(torch.float32)[None, None]
    if card.resize in ("bilinear", "bicubic"):
        result = functional.interpolate(
            image, size, mode=card.resize, align_corners=False, antialias=card.antialias
        ).clamp(0.0, WHITE)
    else:
        result = functional.interpolate(image, size, mode="nearest-exact" if card.resize == "nearest" else "area")
    return result[0, 0].numpy()


class Normalisation(torch.nn.Module):
    """Pixels (n, 3, height, width), RGB, 0 to 255, as the network reads them: channel order, range, mean and std.

    All of it is one factor and one shift a channel: (low + (high - low) pixel / 255 - mean) / std.
    """

    def __init__(self, card: InputCard) -> None:
        """Precompute factor and shift in float64."""
        super().__init__()
        mean, std = np.asarray(card.mean), np.asarray(card.std)
        factor = (card.high - card.low) / (WHITE * std)
        shift = (card.low - mean) / std
        self._reverse = card.channels == "BGR"
        self._identity = bool(np.all(factor == 1) and np.all(shift == 0))
        self.register_buffer("factor", torch.from_numpy(factor).view(3, 1, 1))
        self.register_buffer("shift", torch.from_numpy(shift).view(3, 1, 1))

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """The network's numbers; the same tensor where nothing has to change."""
        ordered = pixels.flip(1) if self._reverse else pixels
        if self._identity:
            return ordered
        return ordered * self.get_buffer("factor") + self.get_buffer("shift")
