"""A photo without an artefact, and a photo with another one's artefact: pixels for training, not for display."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Photo = NDArray[np.uint8]
Mask = NDArray[np.bool_]

FILL = "inpainted"
"""As in the causal test (`engine.trust.removal.inpainted`): the smoothest surface that joins the rim."""
LONGER_SIDE = 512
"""Larger photos are filled at this size: the surface is smooth, and its equations grow with every pixel."""


def removed(photo: Photo, mask: Mask) -> Photo:
    """The photo with the mask filled from the pixels that stay; these are not changed.

    Args:
        photo: uint8 of shape (height, width, 3).
        mask: bool of shape (height, width), not all of it.

    Raises:
        ValueError: no pixel stays.
    """
    from engine.trust.removal import FILLS

    if mask.all():
        raise ValueError("nothing of the photo stays")
    small, gone = _shrunk(photo, mask)
    filled = FILLS[FILL](small.transpose(2, 0, 1).astype(np.float32), gone).pixels.transpose(1, 2, 0)
    surface = _resized(np.clip(np.rint(filled), 0, 255).astype(np.uint8), mask.shape)
    return np.where(mask[:, :, None], surface, photo)


def pasted(donor: Photo, mask: Mask, onto: Photo) -> tuple[Photo, Mask]:
    """The second photo with what the mask covers on the first, at the same place in shares of width and height.

    Args:
        donor, onto: uint8 of shape (height, width, 3), of any two sizes.
        mask: bool, of the donor's height and width.

    Returns:
        The new photo and where it was changed, both of the second one's size.
    """
    shape = onto.shape[:2]
    there = _resized(mask.astype(np.uint8) * np.uint8(255), shape) >= 128
    return np.where(there[:, :, None], _resized(donor, shape), onto), there


def _shrunk(photo: Photo, mask: Mask) -> tuple[Photo, Mask]:
    """Both at most `LONGER_SIDE` long; a small pixel is gone where any part of it is, as long as some stay."""
    height, width = mask.shape
    scale = LONGER_SIDE / max(height, width)
    if scale >= 1.0:
        return photo, mask
    shape = max(1, round(height * scale)), max(1, round(width * scale))
    share = _resized(mask.astype(np.uint8) * np.uint8(255), shape)
    gone = share > 0
    return _resized(photo, shape), gone if not gone.all() else share > int(share.min())


def _resized(pixels: Photo, shape: tuple[int, ...]) -> Photo:
    from PIL import Image

    if pixels.shape[:2] == shape:
        return pixels
    how = Image.Resampling.BOX if pixels.shape[0] > shape[0] else Image.Resampling.BILINEAR
    return np.asarray(Image.fromarray(pixels).resize((shape[1], shape[0]), how))
