"""Photos and masks from files: pixels as people see them, and what identifies a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import PhotoError
from engine.language import tr
from engine.photo_decoder import opened, orientation_of, to_rgb, upright

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".bmp", ".webp", ".gif")
"""Names that are taken for photos; what is inside decides how they are read."""

BYTE_LIMIT = 2_000_000_000


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What identifies a photo file.

    Attributes:
        sha256: of the file's bytes, lower-case hexadecimal.
        width, height: pixels, after the EXIF orientation is applied.
    """

    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class MaskFile:
    """A mask as it was stored.

    Attributes:
        pixels: boolean (height, width); any value but zero is inside, transparent parts are outside.
        two_valued: whether the file holds zero and one other value only, as a mask should.
    """

    pixels: NDArray[np.bool_]
    two_valued: bool


def read_photo(path: Path) -> NDArray[np.uint8]:
    """sRGB pixels (height, width, 3), uint8, colour profile and EXIF orientation applied, transparent over white.

    Raises:
        PhotoError: missing, damaged, incomplete, too large (200 megapixels) or of an unsupported kind.
    """
    return read_photo_bytes(_read(path), path.name)


def read_known_photo(path: Path, sha256: str) -> NDArray[np.uint8]:
    """As `read_photo`, refused where the file is not the one that was imported."""
    data = _read(path)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise PhotoError(
            tr("Photo {path} has changed since it was imported; put the original back, or import it anew.", path=path)
        )
    return read_photo_bytes(data, path.name)


def read_photo_bytes(data: bytes, name: str) -> NDArray[np.uint8]:
    """As `read_photo`, of a file's bytes; `name` is what an error calls it."""
    with opened(data, name) as image:
        return to_rgb(image, name)


def read_thumbnail(path: Path, longer_side: int) -> NDArray[np.uint8]:
    """A small version of `read_photo`, its longer side at most `longer_side` pixels; never enlarged.

    JPEG files are decoded at a reduced scale, which is several times faster.
    """
    with opened(_read(path), path.name) as image:
        long, short = max(image.size), min(image.size)
        scale = min(1.0, longer_side / long)
        image.draft(None, (round(2 * scale * image.width), round(2 * scale * image.height)))
        pixels = to_rgb(image, path.name)
    if scale == 1:
        return pixels
    shorter_side = max(1, round(short * scale))
    wide = pixels.shape[1] >= pixels.shape[0]
    size = (longer_side, shorter_side) if wide else (shorter_side, longer_side)
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0))


def inspect_photo(path: Path) -> PhotoFacts:
    """Hash and size of a photo that decodes to its last pixel; raises as `read_photo`."""
    data = _read(path)
    with opened(data, path.name) as image:
        image.load()
        width, height = image.size
        if orientation_of(image) >= 5:
            width, height = height, width
    return PhotoFacts(hashlib.sha256(data).hexdigest(), width, height)


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, lower-case hexadecimal.

    Raises:
        PhotoError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise PhotoError(tr("{name} cannot be read ({reason}).", name=path.name, reason=error.strerror)) from error


def read_mask(path: Path) -> MaskFile:
    """A mask, turned as its EXIF orientation says; raises as `read_photo`."""
    with opened(_read(path), path.name, may_be_sparse=True) as image:
        image.load()
        values = upright(_mask_values(image), orientation_of(image))
    pixels = np.asarray(values != 0)
    return MaskFile(pixels, bool(((values == values.max()) | ~pixels).all()))


def _mask_values(image: Image.Image) -> NDArray[np.generic]:
    """One value a pixel (height, width), zero only where every channel is."""
    if image.mode in ("1", "L", "I", "F") or image.mode.startswith("I;16"):
        return np.asarray(image.convert("L") if image.mode == "1" else image)
    if image.has_transparency_data:
        layers = np.asarray(image.convert("RGBA"))
        return layers[:, :, :3].max(axis=2) * (layers[:, :, 3] > 0)
    return np.asarray(image.convert("RGB")).max(axis=2)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise PhotoError(
                tr(
                    "{name} is missing or is not a file; check where the photos are ({folder}).",
                    name=path.name,
                    folder=path.parent,
                )
            )
        if path.stat().st_size > BYTE_LIMIT:
            raise PhotoError(tr("{name} is larger than 2 GB; make it smaller.", name=path.name))
        return path.read_bytes()
    except OSError as error:
        raise PhotoError(tr("{name} cannot be read ({reason}).", name=path.name, reason=error.strerror)) from error
