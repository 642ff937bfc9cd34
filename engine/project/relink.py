"""Finding photos again after their folder was moved: by name first, and always by content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.cases import Photo
from engine.errors import ProjectError
from engine.language import tr


def content_hash(path: Path) -> str:
    """SHA-256 (hexadecimal) of the file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def find_photos(lost: Iterable[Photo], folder: Path) -> dict[str, Path]:
    """Where below `folder` the lost photos lie now, by identifier; what is not found is left out.

    Files of the same name are tried first, then files of the same suffix; only the same content counts.

    Raises:
        ProjectError: `folder` is no folder.
    """
    if not folder.is_dir():
        raise ProjectError(
            tr("“{folder}” is not a folder; choose the folder that the photos were moved to.", folder=folder)
        )
    wanted = list(lost)
    names = {Path(photo.path).name.casefold() for photo in wanted}
    suffixes = {Path(photo.path).suffix.casefold() for photo in wanted}
    files = [path for path in _walk(folder) if path.suffix.casefold() in suffixes]
    files.sort(key=lambda path: path.name.casefold() not in names)
    return _match(wanted, files)


def _match(wanted: list[Photo], files: list[Path]) -> dict[str, Path]:
    waiting: dict[str, list[str]] = {}
    for photo in wanted:
        waiting.setdefault(photo.sha256, []).append(photo.photo_id)
    found: dict[str, Path] = {}
    for path in files:
        if len(found) == len(wanted):
            break
        digest = _hash_if_readable(path)
        if digest in waiting:
            found.update(dict.fromkeys(waiting.pop(digest), path))
    return found


def _hash_if_readable(path: Path) -> str | None:
    """A file that cannot be read cannot be the photo."""
    try:
        return content_hash(path)
    except OSError:
        return None


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder.resolve()):
        folders.sort()
        yield from (Path(place) / name for name in sorted(names))
