"""Writing files so that each is either the old one or the whole new one."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from engine.errors import SpotcheckError
from engine.language import in_their_language, tr


def write_text(path: Path, text: str) -> None:
    """Replace `path` by UTF-8 text in one step; raises as `write_file`."""
    write_file(path, lambda temporary: temporary.write_text(text, encoding="utf-8", newline="\n"))


def write_file(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a new file beside `path`, then put it in the place of `path` in one step.

    Raises:
        SpotcheckError: the disk is full, or the folder cannot be written; what was at `path` is still there.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            temporary = Path(folder) / path.name
            write(temporary)
            with temporary.open("rb") as file:
                os.fsync(file.fileno())
            temporary.replace(path)
    except OSError as error:
        with in_their_language():
            raise SpotcheckError(
                tr(
                    "{path} could not be written ({reason}); free some space or choose another folder.",
                    path=path,
                    reason=error.strerror or error,
                )
            ) from error


def file_name(*parts: str) -> str:
    """The parts joined by underscores, without characters that a file system refuses."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "-", "_".join(parts))
