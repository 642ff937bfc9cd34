"""Mask files to regions, at their photo's size."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import numpy as np
from numpy.typing import NDArray

from engine.cases import Photo
from engine.datasets.blanks import finding
from engine.datasets.report import SkippedFile
from engine.datasets.values import MaskSource, ReadRegion
from engine.errors import PhotoError
from engine.language import tr
from engine.photos import read_mask
from engine.regions import Region, mask_from_pixels


@dataclass(frozen=True, slots=True)
class ReadMask:
    """What became of one mask file; `region` is `None` where it marks nothing or was refused."""

    name: str
    region: ReadRegion | None = None
    refusal: SkippedFile | None = None
    resized: bool = False
    several_values: bool = False


def read_one_mask(source: MaskSource, reader: str, photo: Photo) -> ReadMask:
    """A mask as a region of its photo; a mask of another size is resized by nearest neighbour.

    A mask that cannot be read or whose proportions are not its photo's is refused in one sentence.
    """
    try:
        mask = read_mask(source.path)
    except PhotoError as error:
        return ReadMask(source.name, refusal=SkippedFile(source.name, plain_reason(error, source.path.name)))
    height, width = mask.pixels.shape
    if not _same_proportions(width, height, photo):
        reason = tr(
            "The mask has {width} x {height} pixels and its photo {photo_width} x {photo_height}: the proportions "
            "differ, so it cannot be this photo's mask.",
            width=width,
            height=height,
            photo_width=photo.width,
            photo_height=photo.height,
        )
        return ReadMask(source.name, refusal=SkippedFile(source.name, reason))
    resized = (width, height) != (photo.width, photo.height)
    block = mask_from_pixels(_nearest(mask.pixels, photo) if resized else mask.pixels)
    if block is None:
        return ReadMask(source.name, several_values=not mask.two_valued)
    region = Region(_region_id(source, reader), source.label, block)
    return ReadMask(
        source.name, ReadRegion(source.photo_id, reader, region), resized=resized, several_values=not mask.two_valued
    )


def readers_of(masks: Sequence[MaskSource], default: str) -> dict[MaskSource, str]:
    """Who drew each mask: as its name says; where a photo has several that do not say, they are several readers.

    Those are called by the folder that holds their masks where that tells them apart, else by number.
    """
    unnamed = [mask for mask in masks if mask.reader is None]
    counts = Counter((mask.photo_id, mask.label) for mask in unnamed)
    in_folder = Counter((mask.photo_id, mask.label, _folder(mask)) for mask in unnamed)
    several = max(counts.values(), default=0) > 1
    by_folder = several and max(in_folder.values()) == 1
    seen: Counter[tuple[str, str]] = Counter()
    readers: dict[MaskSource, str] = {}
    for mask in masks:
        key = (mask.photo_id, mask.label)
        seen[key] += mask.reader is None
        numbered = default if seen[key] <= 1 else f"{default} {seen[key]}"
        readers[mask] = mask.reader or ((_folder(mask) or default) if by_folder else numbered)
    return readers


def mask_warnings(masks: Sequence[ReadMask], readers: Mapping[MaskSource, str], default: str) -> list[str]:
    """What a person should know of the masks that were read."""
    resized = [mask.name for mask in masks if mask.resized]
    several = [mask.name for mask in masks if mask.several_values]
    empty = [mask.name for mask in masks if mask.region is None and mask.refusal is None]
    others = sorted({reader for source, reader in readers.items() if source.reader is None} - {default})
    return [
        *finding(tr("Masks of another size than their photo, resized by nearest neighbour"), resized),
        *finding(tr("Masks that hold other values than zero and one more, of which any but zero is inside"), several),
        *finding(tr("Masks that mark nothing and gave no region"), empty),
        *finding(tr("Further readers, because photos have several masks"), others),
    ]


def plain_reason(error: PhotoError, name: str) -> str:
    """The error's sentence without the file's name, which the report gives beside it."""
    text = str(error)
    return tr("It {says}", says=text.removeprefix(name).lstrip()) if text.startswith(name) else text


def _folder(mask: MaskSource) -> str:
    parent = PurePosixPath(mask.name).parent.as_posix()
    return "" if parent == "." else parent


def _same_proportions(width: int, height: int, photo: Photo) -> bool:
    """Whether one is the other scaled, with sides rounded to whole pixels."""
    return abs(width * photo.height - height * photo.width) <= photo.width + photo.height


def _nearest(pixels: NDArray[np.bool_], photo: Photo) -> NDArray[np.bool_]:
    height, width = pixels.shape
    rows = ((np.arange(photo.height) + 0.5) * height / photo.height).astype(np.int64)
    columns = ((np.arange(photo.width) + 0.5) * width / photo.width).astype(np.int64)
    return pixels[rows[:, None], columns[None, :]]


def _region_id(source: MaskSource, reader: str) -> str:
    """The same for the same import, so that importing twice adds nothing twice."""
    key = "\0".join((source.photo_id, reader, source.label, source.name))
    return hashlib.sha256(key.encode()).hexdigest()[:32]
