"""Parts of POSIX names as plain text: pathlib is too slow for a hundred thousand files."""

from __future__ import annotations

from posixpath import basename, splitext


def file_name(name: str) -> str:
    """Without the folders."""
    return basename(name)


def stem_of(name: str) -> str:
    """File name without folder and suffix."""
    return splitext(basename(name))[0]


def suffix_of(name: str) -> str:
    """Suffix with its dot, in lower case."""
    return splitext(name)[1].casefold()


def without_suffix(name: str) -> str:
    """Folders and stem."""
    return splitext(name)[0]
