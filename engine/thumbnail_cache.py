"""Small pictures kept beside the project: a file that may vanish at any time and costs only decoding."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LARGEST = 256 * 2**20
"""Bytes of pictures that are kept; some 40,000 of 192 pixels."""
ROOM_AFTER = 0.9
QUALITY = 88
TABLE = "CREATE TABLE IF NOT EXISTS pictures (key TEXT PRIMARY KEY, data BLOB NOT NULL, used INTEGER NOT NULL)"


class ThumbnailCache:
    """JPEG files in one SQLite file, the least recently made go first; any thread may use it.

    Whatever is wrong with the file counts as an empty cache: the pictures are then made anew.
    """

    def __init__(self, path: Path, largest: int = LARGEST) -> None:
        self._path = path
        self._largest = largest

    def get(self, photo: Path, longer_side: int) -> NDArray[np.uint8] | None:
        """The picture of the photo file as it is now, RGB uint8 (height, width, 3); `None` where it is not kept."""
        from engine.errors import PhotoError
        from engine.photos import read_photo_bytes

        key = _key(photo, longer_side)
        if key is None or not self._path.exists():
            return None
        try:
            with self._opened() as connection:
                row = connection.execute("SELECT data FROM pictures WHERE key = ?", (key,)).fetchone()
            return None if row is None else read_photo_bytes(row[0], photo.name)
        except (sqlite3.Error, PhotoError, TypeError):
            return None

    def put(self, photo: Path, longer_side: int, pixels: NDArray[np.uint8]) -> None:
        """Keep the picture; does nothing where it cannot be written."""
        import io

        from PIL import Image

        key = _key(photo, longer_side)
        if key is None:
            return
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, "JPEG", quality=QUALITY)
        try:
            with self._opened() as connection, connection:
                connection.execute(TABLE)
                used = connection.execute("SELECT coalesce(max(used), 0) + 1 FROM pictures").fetchone()[0]
                connection.execute("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?)", (key, file.getvalue(), used))
                self._make_room(connection)
        except sqlite3.Error:
            return

    def _make_room(self, connection: sqlite3.Connection) -> None:
        pages, free, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size <= self._largest:
            return
        count = connection.execute("SELECT count(*) FROM pictures").fetchone()[0]
        gone = max(1, round((1 - ROOM_AFTER) * count))
        connection.execute(
            "DELETE FROM pictures WHERE key IN (SELECT key FROM pictures ORDER BY used LIMIT ?)", (gone,)
        )

    @contextmanager
    def _opened(self) -> Generator[sqlite3.Connection]:
        connection = sqlite3.connect(self._path, timeout=1.0)
        try:
            connection.execute("PRAGMA synchronous = OFF")
            yield connection
        finally:
            connection.close()


def _key(photo: Path, longer_side: int) -> str | None:
    """Of the file as it is now: another size or time of change is another picture."""
    try:
        facts = photo.stat()
    except OSError:
        return None
    return hashlib.sha256(f"{photo}\0{facts.st_size}\0{facts.st_mtime_ns}\0{longer_side}".encode()).hexdigest()
