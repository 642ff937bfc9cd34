"""What file names say: photo ids, and which mask belongs to which photo, reader and label."""

from __future__ import annotations

import filecmp
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from engine.datasets.blanks import finding
from engine.datasets.matching import PhotoNames
from engine.datasets.paths import stem_of, suffix_of, without_suffix
from engine.datasets.report import SkippedFile
from engine.datasets.values import MaskSource, PhotoSource
from engine.language import tr
from engine.photos import PHOTO_SUFFIXES
from engine.regions import LABELS, LESION

NamedFile = tuple[Path, str]

MASK_FOLDERS = frozenset({"mask", "masks", "segmentation", "segmentations", "groundtruth", "ground_truth"})
MASK_WORDS = ("segmentation", "seg", "mask", "lesion_mask", "groundtruth", "ground_truth", "gt", "roi", "annotation")
UNSUPPORTED = (".heic", ".heif", ".dcm", ".dng", ".cr2", ".nef", ".arw", ".psd", ".avif", ".jp2", ".svg", ".pdf")


def is_photo_name(name: str) -> bool:
    """Whether the suffix is a photo's."""
    return suffix_of(name) in PHOTO_SUFFIXES


def same_bytes(first: Path, second: Path) -> bool:
    """Whether two files hold the same bytes; files that cannot be read are never the same."""
    try:
        return filecmp.cmp(first, second, shallow=False)
    except OSError:
        return False


def photo_sources(files: Iterable[NamedFile]) -> tuple[tuple[PhotoSource, ...], tuple[str, ...]]:
    """Photos with ids that are unique: the stem, or the path where a stem occurs twice; and warnings."""
    listed = list(files)
    stems = Counter(stem_of(name).casefold() for _, name in listed)
    paths = Counter(_joined(without_suffix(name)) for _, name in listed)
    taken: set[str] = set()
    photos: list[PhotoSource] = []
    renamed: list[str] = []
    for path, name in listed:
        joined = _joined(without_suffix(name))
        wanted = stem_of(name) if stems[stem_of(name).casefold()] == 1 else joined
        wanted = wanted if paths[joined] == 1 else _joined(name)
        photo_id = _free(wanted, taken)
        taken.add(photo_id.casefold())
        photos.append(PhotoSource(photo_id, path, name))
        renamed += [name] if photo_id != stem_of(name) else []
    return tuple(photos), tuple(
        finding(tr("Photos that share a name, with their folder made part of their id"), renamed)
    )


def read_mask_name(file: NamedFile, names: PhotoNames, *, same_name: bool) -> MaskSource | SkippedFile | None:
    """The mask that a file name means: `<photo>_segmentation`, `<photo>_<reader>_<label>`; with `same_name`, `<photo>`.

    `None` where no photo is so called; a `SkippedFile` where several are.
    """
    path, name = file
    stem = stem_of(name)
    for cut in _cuts(stem)[0 if same_name else 1 :]:
        found = names.find(stem[:cut])
        meaning = _meaning(stem[cut:].strip("_- "))
        if not found or meaning is None:
            continue
        if len(found) > 1:
            return SkippedFile(
                name, tr("The mask fits several photos of the same name; give the photos different names.")
            )
        return MaskSource(next(iter(found)), path, name, *meaning)
    return None


def looks_like_mask(name: str) -> bool:
    """Whether the file name ends as masks' names do."""
    return stem_of(name).casefold().endswith(tuple(f"_{word}" for word in MASK_WORDS))


def in_mask_folder(name: str) -> bool:
    """Whether one of the folders above the file is named as folders of masks are."""
    return any(part.casefold() in MASK_FOLDERS for part in name.split("/")[:-1])


def unusable(name: str) -> SkippedFile:
    """Why a file that is neither photo nor table was left out."""
    if suffix_of(name) in UNSUPPORTED:
        return SkippedFile(
            name, tr("This kind of image is not supported; save it as JPEG, PNG, TIFF, BMP, WebP or GIF.")
        )
    return SkippedFile(name, tr("Not a photo."))


def _cuts(stem: str) -> list[int]:
    """Ends of the photo's name to try, the longest first."""
    return [len(stem), *(match.start() for match in reversed(list(re.finditer(r"[_\- ]", stem))))]


def _meaning(rest: str) -> tuple[str | None, str] | None:
    """(Reader, label) of what follows the photo's name."""
    plain = rest.casefold()
    if plain == "" or plain in MASK_WORDS:
        return None, LESION
    if plain in LABELS:
        return None, plain
    reader, _, label = rest.rpartition("_")
    return (reader, label.casefold()) if reader and label.casefold() in LABELS else None


def _joined(name: str) -> str:
    return re.sub(r"[/.\\]+", "_", name)


def _free(wanted: str, taken: set[str]) -> str:
    number, free = 1, wanted
    while free.casefold() in taken:
        number += 1
        free = f"{wanted}_{number}"
    return free
