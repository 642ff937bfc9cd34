"""The colour profile that a photo carries: a way to sRGB, the one colour space of what is seen or computed."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
"""Pillow's mode of the pixels, and the colour space that a profile for them declares (ICC.1:2010, 7.2.6)."""

SAME = 2
"""A profile that moves no colour by more than this many of 255 steps is sRGB; such a photo is left bit for bit."""

_LATTICE = np.linspace(0, 255, 17).round().astype(np.uint8)


def to_srgb(image: Image.Image) -> Callable[[Image.Image], Image.Image] | None:
    """What turns pixels of the image's own colours (RGB, L or CMYK) into sRGB; `None` where nothing is to be done.

    A photo without a profile is taken for sRGB, and so is one whose profile is damaged or of another colour space.
    """
    profile = image.info.get("icc_profile")
    return _converter(profile, colours_of(image)) if isinstance(profile, bytes) and profile else None


def colours_of(image: Image.Image) -> str:
    """The mode of the image's colours, without transparency or palette."""
    return {"1": "L", "L": "L", "LA": "L", "CMYK": "CMYK"}.get(image.mode, "RGB")


@lru_cache(maxsize=8)
def _converter(profile: bytes, mode: str) -> Callable[[Image.Image], Image.Image] | None:
    transform = _transform(profile, mode)
    if transform is None or (mode == "RGB" and _changes_nothing(transform)):
        return None

    def convert(pixels: Image.Image) -> Image.Image:
        converted = ImageCms.applyTransform(pixels, transform)
        assert converted is not None
        return converted

    return convert


def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if str(getattr(source.profile, "xcolor_space", "")).strip() != SPACES[mode]:
            return None
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    grid = np.stack(np.meshgrid(_LATTICE, _LATTICE, _LATTICE), axis=-1).reshape(-1, len(_LATTICE), 3)
    found = ImageCms.applyTransform(Image.fromarray(grid), transform)
    return found is not None and int(np.abs(np.asarray(found).astype(np.int16) - grid).max()) <= SAME
