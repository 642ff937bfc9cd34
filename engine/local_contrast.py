"""Local contrast for the eye: what would have to be added to a photo so that faint structure stands out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LONGER_SIDE = 1024
"""Pixels of the longer side of the map; local contrast is smooth, so that a small map stretches over any photo."""
HAIR_SHARE = 0.006
"""Dark lines narrower than this share of the longer side are taken for hair."""
TILES = 8
"""Tiles along each side, as in the paper; each is far wider than a hair."""
CLIP_LIMIT = 0.012
"""Share of a tile's pixels that one grey value may hold: low, so that even skin is not turned into noise."""
BLUR_SHARE = 0.002


def local_contrast(pixels: NDArray[np.uint8]) -> NDArray[np.int16]:
    """What contrast-limited adaptive histogram equalisation adds to the luminance, hair left out.

    Hair is closed over before (greyscale closing by a disc), so that neither a tile's histogram nor the map follows it:
    a hair and the skin beside it get the same addition, and no halo stands along it. Tones stay within the range that
    the photo has, so that even skin is not stretched into noise, and the middle tone stays where it is.

    Args:
        pixels: RGB, uint8 (height, width, 3).

    Returns:
        int16 (rows, columns), the longer side at most `LONGER_SIDE`; to be added to each channel, -255 to 255.

    Source: K. Zuiderveld. Contrast limited adaptive histogram equalization. Graphics Gems IV, 474-485, 1994.
    """
    from scipy.ndimage import gaussian_filter, grey_closing
    from skimage.exposure import equalize_adapthist

    grey = _luminance(pixels)
    if float(np.ptp(grey)) < 1.0:
        return np.zeros(grey.shape, dtype=np.int16)
    longer = max(grey.shape)
    bald = grey_closing(grey, footprint=_disc(max(1, round(HAIR_SHARE * longer / 2))))
    tile = tuple(max(1, side // TILES) for side in bald.shape)
    lowest, highest = float(bald.min()), float(bald.max())
    if highest - lowest < 1.0:
        return np.zeros(grey.shape, dtype=np.int16)
    share = equalize_adapthist((bald - lowest) / (highest - lowest), kernel_size=tile, clip_limit=CLIP_LIMIT)
    equal = lowest + (highest - lowest) * share
    added = gaussian_filter(equal - bald, BLUR_SHARE * longer)
    return np.round(np.clip(added - float(np.median(added)), -255, 255)).astype(np.int16)


def _luminance(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Luma of ITU-R BT.601, 0 to 255, float32, at most `LONGER_SIDE` long."""
    from PIL import Image

    height, width, _ = pixels.shape
    scale = min(1.0, LONGER_SIDE / max(height, width))
    stride = max(1, int(1 / scale) // 2)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    thinned = Image.fromarray(np.ascontiguousarray(pixels[::stride, ::stride])).convert("L")
    return np.asarray(thinned.resize(size, Image.Resampling.BOX), dtype=np.float32)


def _disc(radius: int) -> NDArray[np.bool_]:
    offset = np.arange(-radius, radius + 1)
    return np.hypot(offset[:, None], offset[None, :]) <= radius + 0.5
