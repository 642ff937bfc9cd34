"""The cache of saliency maps beside the project: files that may vanish at any time and cost only computing."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
import time
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.errors import ProjectError
from engine.language import tr
from engine.project.places import sync_folder

Arrays = Mapping[str, NDArray[Any]]

LARGEST = 20 * 2**30
"""Bytes that the cache may take by default."""

_SEAL = "sha256"
_ROOM_AFTER_EVICTION = 0.9
_LONGEST_WRITE_SECONDS = 600.0


class MapStore(Protocol):
    """Where maps that are already paid for are kept."""

    def get(self, key: str) -> dict[str, NDArray[Any]] | None:
        """The arrays kept under `key`, `None` where there are none."""
        ...

    def put(self, key: str, arrays: Arrays) -> None:
        """Keep `arrays` under `key`."""
        ...


class DiskMaps:
    """Maps as uncompressed .npz files in a folder, each sealed with its hash; the least recently used go first.

    Keys are SHA-256 in lower-case hexadecimal. Any number of threads and processes may share the folder.
    """

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.folder = folder
        self._largest = largest
        self._guard = threading.Lock()
        self._size: int | None = None

    def get(self, key: str) -> dict[str, NDArray[Any]] | None:
        """The arrays kept under `key`; a damaged file counts as none and is removed, an unreadable one as none."""
        path = self._path(key)
        try:
            arrays = _read(path)
            os.utime(path)
        except OSError:
            return None
        except (ValueError, EOFError, KeyError, SyntaxError, NotImplementedError, zipfile.BadZipFile, zlib.error):
            path.unlink(missing_ok=True)
            return None
        return arrays

    def put(self, key: str, arrays: Arrays) -> None:
        """Keep `arrays` under `key`; a reader sees the whole file or none.

        Raises:
            ProjectError: the disk is full or the folder may not be written.
        """
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            size = _write(path, arrays)
        except OSError as error:
            raise ProjectError(
                tr(
                    "A saliency map cannot be kept in “{folder}” ({reason}).",
                    folder=self.folder,
                    reason=error.strerror or error,
                )
            ) from error
        with self._guard:
            self._size = self._measure() if self._size is None else self._size + size
            if self._size > self._largest:
                self._size = self._evict(path)

    def contains(self, key: str) -> bool:
        """Whether there is a file for `key`; whether it is sound shows when it is read."""
        return self._path(key).exists()

    def size(self) -> int:
        """Bytes that the cache takes."""
        return self._measure()

    def clear(self) -> None:
        """Remove every map."""
        with self._guard:
            for path, _ in self._files():
                path.unlink(missing_ok=True)
            self._size = 0

    def _path(self, key: str) -> Path:
        if len(key) != 64 or not set(key) <= set("0123456789abcdef"):
            raise ValueError(f"not a SHA-256 in hexadecimal: {key!r}")
        return self.folder / key[:2] / f"{key}.npz"

    def _files(self) -> list[tuple[Path, os.stat_result]]:
        found: list[tuple[Path, os.stat_result]] = []
        for path in self.folder.glob("*/*.npz*"):
            try:
                found.append((path, path.stat()))
            except FileNotFoundError:
                continue
        return found

    def _measure(self) -> int:
        return sum(facts.st_size for _, facts in self._files())

    def _evict(self, spared: Path) -> int:
        """Remove the files that were not used for longest until there is room; the bytes that remain."""
        files = sorted(self._files(), key=lambda item: item[1].st_mtime_ns)
        size = sum(facts.st_size for _, facts in files)
        writing = time.time() - _LONGEST_WRITE_SECONDS
        for path, facts in files:
            if size <= self._largest * _ROOM_AFTER_EVICTION:
                break
            if path != spared and (path.suffix == ".npz" or facts.st_mtime < writing):
                path.unlink(missing_ok=True)
                size -= facts.st_size
        return size


def _read(path: Path) -> dict[str, NDArray[Any]]:
    with path.open("rb") as whole, np.load(whole, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    seal = arrays.pop(_SEAL)
    if bytes(seal) != _digest(arrays):
        raise ValueError("the map is not as it was written")
    return arrays


def _write(path: Path, arrays: Arrays) -> int:
    sealed = {**arrays, _SEAL: np.frombuffer(_digest(arrays), dtype=np.uint8)}
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **sealed)  # pyright: ignore[reportArgumentType]
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    sync_folder(path.parent)
    return size


def _digest(arrays: Arrays) -> bytes:
    digest = hashlib.sha256()
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        digest.update(f"{name}:{array.dtype.str}:{array.shape};".encode())
        digest.update(array.tobytes())
    return digest.digest()
