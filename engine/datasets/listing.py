"""The files of a request, without what operating systems leave behind."""

from __future__ import annotations

import os
from pathlib import Path

from engine.datasets.values import FoundFiles, ImportRequest
from engine.errors import PhotoError

CLUTTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def find_files(request: ImportRequest) -> FoundFiles:
    """All files of the photo folder and of the mask folder, by name; hidden files are left out.

    Raises:
        PhotoError: a folder is not there.
    """
    photos, masks = request.photos.resolve(), request.masks.resolve() if request.masks else None
    _require_folder(photos, "photos")
    if masks is None or masks == photos:
        return FoundFiles(_listed(photos, None), None)
    _require_folder(masks, "masks")
    return FoundFiles(_listed(photos, masks), _listed(masks, photos))


def _require_folder(folder: Path, what: str) -> None:
    if not folder.is_dir():
        state = "is not a folder" if folder.exists() else "is not there"
        raise PhotoError(f"The folder of {what} {folder} {state}; choose the folder that holds the {what}.")


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
