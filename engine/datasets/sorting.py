"""Which of the files are photos, masks and tables: what all layouts share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from engine.datasets.matching import PhotoNames
from engine.datasets.names import (
    NamedFile,
    in_mask_folder,
    is_photo_name,
    looks_like_mask,
    photo_sources,
    read_mask_name,
    same_bytes,
    unusable,
)
from engine.datasets.paths import stem_of, suffix_of
from engine.datasets.report import SkippedFile
from engine.datasets.tables import TABLE_SUFFIXES
from engine.datasets.values import FoundFiles, MaskSource, Sources
from engine.language import tr

Refusal = Callable[[str], str | None]
"""Given a file's name: why it is left out, `None` where it is not."""


@dataclass(slots=True)
class _Piles:
    images: list[NamedFile] = field(default_factory=list[NamedFile])
    masks: list[NamedFile] = field(default_factory=list[NamedFile])
    tables: list[NamedFile] = field(default_factory=list[NamedFile])
    skipped: list[SkippedFile] = field(default_factory=list[SkippedFile])


def sort_files(
    files: FoundFiles, *, not_used: Refusal, not_a_photo: Refusal, one_photo_a_name: bool = False
) -> Sources:
    """The sources of a layout.

    Args:
        files: all that was found.
        not_used: refuses images that are neither photos nor masks.
        not_a_photo: refuses images that are no photos, once they have turned out to be no masks.
        one_photo_a_name: whether files of one name are one photo even where they differ, as with ISIC's numbers.
    """
    piles = _piles(files, not_used)
    _drop_copies(piles, one_photo_a_name)
    _move_masks(piles)
    loose: list[NamedFile] = []
    for file in piles.images:
        reason = _no_photo() if looks_like_mask(file[1]) else not_a_photo(file[1])
        piles.skipped += [SkippedFile(file[1], reason)] if reason else []
        loose += [] if reason else [file]
    photos, warnings = photo_sources(loose)
    masks, without_photo = _read_masks(piles.masks, PhotoNames(photos))
    tables = tuple(path for path, _ in piles.tables)
    return Sources(photos, masks, tables, tuple(piles.skipped + without_photo), warnings)


def _piles(files: FoundFiles, not_used: Refusal) -> _Piles:
    piles = _Piles()
    for file in files.photos:
        name = file[1]
        if suffix_of(name) in TABLE_SUFFIXES:
            piles.tables.append(file)
        elif not is_photo_name(name):
            piles.skipped.append(unusable(name))
        elif reason := not_used(name):
            piles.skipped.append(SkippedFile(name, reason))
        else:
            (piles.masks if in_mask_folder(name) else piles.images).append(file)
    for file in files.masks or ():
        reason = not_used(file[1]) if is_photo_name(file[1]) else tr("Not a mask.")
        piles.skipped += [SkippedFile(file[1], reason)] if reason else []
        piles.masks += [] if reason else [file]
    return piles


def _drop_copies(piles: _Piles, one_photo_a_name: bool) -> None:
    """Of images with the same name, those that are the same photo count once."""
    kept: list[NamedFile] = []
    same_name: dict[str, list[NamedFile]] = {}
    for file in piles.images:
        others = same_name.setdefault(stem_of(file[1]).casefold(), [])
        twin = next((other for other in others if one_photo_a_name or same_bytes(other[0], file[0])), None)
        others.append(file)
        if twin is None:
            kept.append(file)
        else:
            piles.skipped.append(SkippedFile(file[1], tr("The same photo as {photo}.", photo=twin[1])))
    piles.images = kept


def _move_masks(piles: _Piles) -> None:
    """Images that are named after another image move to the masks."""
    names = PhotoNames(photo_sources(piles.images)[0])
    named_after = [file for file in piles.images if read_mask_name(file, names, same_name=False)]
    piles.masks += named_after
    taken = set(named_after)
    piles.images = [file for file in piles.images if file not in taken]


def _read_masks(files: list[NamedFile], names: PhotoNames) -> tuple[tuple[MaskSource, ...], list[SkippedFile]]:
    read = [read_mask_name(file, names, same_name=True) or SkippedFile(file[1], _no_photo()) for file in files]
    masks = tuple(mask for mask in read if isinstance(mask, MaskSource))
    return masks, [mask for mask in read if isinstance(mask, SkippedFile)]


def _no_photo() -> str:
    return tr("The mask fits no photo; name it as its photo, with “_segmentation” or “_READER_LABEL” behind.")
