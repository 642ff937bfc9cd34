"""The files of a request, without what operating systems leave behind."""

from __future__ import annotations

import os
from pathlib import Path

from engine.datasets.values import FoundFiles, ImportRequest
from engine.errors import PhotoError
from engine.language import tr

CLUTTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def find_files(request: ImportRequest) -> FoundFiles:
    """All files of the photo folder and of the mask folder, by name; hidden files are left out.

    Raises:
        PhotoError: a folder is not there.
    """
    photos, masks = request.photos.resolve(), request.masks.resolve() if request.masks else None
    if not photos.is_dir():
        raise _no_photo_folder(photos)
    if masks is None or masks == photos:
        return FoundFiles(_listed(photos, None), None)
    if not masks.is_dir():
        raise _no_mask_folder(masks)
    return FoundFiles(_listed(photos, masks), _listed(masks, photos))


def _no_photo_folder(path: Path) -> PhotoError:
    if path.exists():
        return PhotoError(
            tr("The folder of photos {path} is not a folder; choose the folder that holds the photos.", path=path)
        )
    return PhotoError(
        tr("The folder of photos {path} is not there; choose the folder that holds the photos.", path=path)
    )


def _no_mask_folder(path: Path) -> PhotoError:
    if path.exists():
        return PhotoError(
            tr("The folder of masks {path} is not a folder; choose the folder that holds the masks.", path=path)
        )
    return PhotoError(tr("The folder of masks {path} is not there; choose the folder that holds the masks.", path=path))


def _listed(folder: Path, without: Path | None) -> tuple[tuple[Path, str], ...]:
    found: list[tuple[Path, str]] = []
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not _is_clutter(name) and here / name != without)
        paths = [here / name for name in files if not _is_clutter(name)]
        found += [(path, path.relative_to(folder).as_posix()) for path in paths]
    return tuple(sorted(found, key=lambda file: file[1]))


def _is_clutter(name: str) -> bool:
    return name.startswith(".") or name.casefold() in CLUTTER
