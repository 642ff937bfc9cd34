"""The one place where image files are opened: what is shown, measured and computed comes through here.

Damaged, oversized and disguised files end as one `PhotoError`; nothing is decoded in part.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.colour_profile import colours_of, to_srgb
from engine.errors import PhotoError
from engine.language import tr

FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF")
PIXEL_LIMIT = 200_000_000
"""Photos of more pixels are refused before they are decoded (the largest phone cameras have 200 megapixels)."""

LARGE = 50_000_000
PIXELS_A_BYTE = 200
"""A photo of more than `LARGE` pixels holds at least a byte for every 200 of them; less is a decompression bomb."""

DECODE_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""What Pillow's decoders were seen to raise, or may raise, on damaged files."""

PNG_END = b"IEND\xaeB`\x82"
EXIF_ORIENTATION = 0x0112
STRIP_ROWS = 512
Scalar = TypeVar("Scalar", bound=np.generic)
WHITE = (255, 255, 255, 255)

Image.MAX_IMAGE_PIXELS = None  # `_guard_size` refuses at a stated limit, where Pillow would only warn
warnings.filterwarnings("ignore", module=r"PIL\.")  # remarks on odd EXIF entries of photos that decode well


@contextmanager
def opened(data: bytes, name: str, *, may_be_sparse: bool = False) -> Generator[Image.Image]:
    """A checked image, not yet decoded; whatever fails while it is open ends as a `PhotoError` about `name`.

    `may_be_sparse` allows what compresses better than any photo: masks.
    """
    _guard_kind(data, name)
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            _guard_size(image, len(data), name, may_be_sparse)
            yield image
    except PhotoError:
        raise
    except Image.UnidentifiedImageError as error:
        raise PhotoError(tr("{name} is not a photo that can be read; {kinds}.", name=name, kinds=_kinds())) from error
    except MemoryError as error:
        raise PhotoError(tr("{name} needs more memory than there is; make it smaller.", name=name)) from error
    except DECODE_ERRORS as error:
        raise PhotoError(
            tr("{name} is damaged or incomplete ({reason}); fetch it again.", name=name, reason=_reason(error))
        ) from error


def to_rgb(image: Image.Image, name: str) -> NDArray[np.uint8]:
    """The decoded image as (height, width, 3) in sRGB with the EXIF orientation applied.

    Colours go through the profile that the file carries; transparent parts lie over white; 16-bit grey is scaled to 8
    bits. Converted in strips, so that a large photo is never held more than twice.
    """
    image.load()
    convert = _converter(image, name)
    pixels = np.empty((image.height, image.width, 3), dtype=np.uint8)
    for top in range(0, image.height, STRIP_ROWS):
        bottom = min(top + STRIP_ROWS, image.height)
        pixels[top:bottom] = convert(image.crop((0, top, image.width, bottom)))
    return upright(pixels, orientation_of(image))


def orientation_of(image: Image.Image) -> int:
    """EXIF orientation 1 to 8 of a decoded image; 1 where it has none or an undefined one."""
    value = image.getexif().get(EXIF_ORIENTATION, 1)
    return value if value in range(1, 9) else 1


def upright(pixels: NDArray[Scalar], orientation: int) -> NDArray[Scalar]:
    """Rows and columns (and channels) in the order in which the photo is meant to be seen (EXIF 2.3, tag 0x0112)."""
    turned: NDArray[Scalar] = pixels.swapaxes(0, 1) if orientation >= 5 else pixels
    if orientation in (3, 4, 7, 8):
        turned = turned[::-1]
    if orientation in (2, 3, 6, 7):
        turned = turned[:, ::-1]
    return np.ascontiguousarray(turned)


def _guard_kind(data: bytes, name: str) -> None:
    if not data:
        raise PhotoError(tr("{name} is empty (0 bytes); fetch it again.", name=name))
    if data.startswith(b"version https://git-lfs"):
        raise PhotoError(
            tr("{name} is a Git LFS pointer and not the photo itself; run “git lfs pull” beside it.", name=name)
        )
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheif"):
        raise PhotoError(tr("{name} is a HEIC photo, which is not supported; {kinds}.", name=name, kinds=_kinds()))
    cut_png = data.startswith(b"\x89PNG") and data.rfind(PNG_END) < 0
    cut_gif = data.startswith(b"GIF8") and not data.rstrip(b"\0\r\n ").endswith(b";")
    if cut_png or cut_gif:
        raise PhotoError(tr("{name} is incomplete (its end is missing); fetch it again.", name=name))


def _guard_size(image: Image.Image, size: int, name: str, may_be_sparse: bool) -> None:
    pixels = image.width * image.height
    if pixels > PIXEL_LIMIT:
        raise PhotoError(
            tr(
                "{name} has {width} x {height} pixels, more than the limit of {limit} megapixels; make it smaller.",
                name=name,
                width=image.width,
                height=image.height,
                limit=PIXEL_LIMIT // 1_000_000,
            )
        )
    if pixels > LARGE and pixels > size * PIXELS_A_BYTE and not may_be_sparse:
        raise PhotoError(
            tr(
                "{name} claims {width} x {height} pixels in only {size} bytes, which no photo does; it is "
                "refused as a decompression bomb.",
                name=name,
                width=image.width,
                height=image.height,
                size=size,
            )
        )


def _converter(image: Image.Image, name: str) -> Callable[[Image.Image], NDArray[np.uint8]]:
    if image.mode.startswith("I;16"):
        return _from_16_bit
    if image.mode in ("I", "F"):
        raise PhotoError(
            tr("{name} holds 32-bit values whose range is not known; save it with 8 bits a channel.", name=name)
        )
    return partial(_over_white if image.has_transparency_data else _plain, _colours(image))


def _from_16_bit(strip: Image.Image) -> NDArray[np.uint8]:
    wide = np.asarray(strip).astype(np.uint32)
    grey = ((wide * 255 + 32767) // 65535).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)


def _colours(image: Image.Image) -> Callable[[Image.Image], Image.Image]:
    """From a strip of the image to its sRGB colours, without transparency."""
    own, managed = colours_of(image), to_srgb(image)
    if managed is None:
        return lambda strip: strip.convert("RGB")
    return lambda strip: managed(strip.convert(own))


def _over_white(colours: Callable[[Image.Image], Image.Image], strip: Image.Image) -> NDArray[np.uint8]:
    layer = strip.convert("RGBA")
    opaque = colours(strip).convert("RGBA")
    opaque.putalpha(layer.getchannel("A"))
    return np.asarray(Image.alpha_composite(Image.new("RGBA", layer.size, WHITE), opaque).convert("RGB"))


def _plain(colours: Callable[[Image.Image], Image.Image], strip: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(colours(strip))


def _reason(error: BaseException) -> str:
    return str(error).strip().rstrip(".").splitlines()[0] if str(error).strip() else type(error).__name__


def _kinds() -> str:
    return tr("save it as JPEG, PNG, TIFF, BMP, WebP or GIF")
