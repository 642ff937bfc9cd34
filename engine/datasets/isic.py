"""Layout “isic”: the challenges of 2016 to 2018, HAM10000 and downloads from the ISIC archive.

Photos `ISIC_0000000.jpg`; masks `ISIC_0000000_segmentation.png`, with a small or a capital S.
"""

from __future__ import annotations

import re

from engine.datasets.names import is_photo_name
from engine.datasets.paths import stem_of
from engine.datasets.sorting import sort_files
from engine.datasets.values import FoundFiles, Layout, Sources
from engine.language import tr

_ANY = re.compile(r"ISIC_\d+", re.IGNORECASE)
_PHOTO = re.compile(r"ISIC_\d+(?:_downsampled)?", re.IGNORECASE)
_SUPERPIXELS = re.compile(r"ISIC_\d+_superpixels", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"ISIC_\d+_attribute_\w+", re.IGNORECASE)


def _recognises(files: FoundFiles) -> bool:
    """At least half of the images are named as ISIC names them."""
    stems = [stem_of(name) for _, name in files.photos if is_photo_name(name)]
    named = sum(_ANY.match(stem) is not None for stem in stems)
    return named > 0 and 2 * named >= len(stems)


def _sort(files: FoundFiles) -> Sources:
    return sort_files(files, not_used=_not_used, not_a_photo=_not_a_photo, one_photo_a_name=True)


def _not_used(name: str) -> str | None:
    if _SUPERPIXELS.fullmatch(stem_of(name)):
        return tr("A superpixel index, neither photo nor mask.")
    if _ATTRIBUTE.fullmatch(stem_of(name)):
        return tr("A mask of a dermoscopic attribute, not of the lesion.")
    return None


def _not_a_photo(name: str) -> str | None:
    if _PHOTO.fullmatch(stem_of(name)):
        return None
    return tr("Not named as an ISIC photo (ISIC_0000000.jpg); import it with the layout “folder” to use it.")


def _title() -> str:
    return tr("ISIC: photos with _segmentation masks")


ISIC = Layout("isic", _title, _recognises, _sort)
