"""The file of a package: a zip of four members and a seal, none of which is ever unpacked to the disk."""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from engine.errors import PackageError
from engine.language import tr

HEADER, CASES, OPERATIONS, STATES = "package.json", "cases.jsonl", "operations.jsonl", "states.jsonl"
MEMBERS = (HEADER, CASES, OPERATIONS, STATES)
MOST_BYTES = 2**30
"""A package that holds more than this, unpacked, is neither written nor read."""

_SEAL = "seal"
_LONGEST_LINE = 2**26
_SMALL, _MOST_TO_ONE = 2**20, 100
"""Text of this kind is packed to a tenth at best; what claims more than a hundredth is meant to fill the memory."""

_NO_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)


def write_archive(path: Path, members: Mapping[str, Iterable[str]]) -> None:
    """Write the lines of each member, and the seal over all of them.

    Raises:
        PackageError: there is too much of it.
    """
    hashes: list[tuple[str, str]] = []
    size = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in MEMBERS:
            found = hashlib.sha256()
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as file:
                for line in members[name]:
                    data = line.encode() + b"\n"
                    size += len(data)
                    _refuse_too_much(size, len(data))
                    found.update(data)
                    file.write(data)
            hashes.append((name, found.hexdigest()))
        archive.writestr(zipfile.ZipInfo(_SEAL), _sealed(hashes))


class Archive:
    """A package file that is open and whose seal holds."""

    def __init__(self, archive: zipfile.ZipFile, opened: ExitStack) -> None:
        self._archive = archive
        self._opened = opened
        _refuse_others(archive.infolist())
        hashes = [(name, self._hash(name)) for name in MEMBERS]
        if archive.read(_SEAL).decode("ascii") != _sealed(hashes):
            raise ValueError(tr("its seal does not fit what it holds"))

    def lines(self, name: str) -> Iterator[str]:
        """The lines of a member, without their ends."""
        file = self._opened.enter_context(self._archive.open(name))
        while line := file.readline(_LONGEST_LINE + 1):
            if len(line) > _LONGEST_LINE or not line.endswith(b"\n"):
                raise ValueError(tr("a line of {name} has no end", name=name))
            yield line[:-1].decode()

    def _hash(self, name: str) -> str:
        with self._archive.open(name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()  # pyright: ignore[reportArgumentType]


@contextmanager
def open_archive(path: Path) -> Generator[Archive, None, None]:
    """A package file, checked before anything in it is believed; whatever is wrong with it ends as a `PackageError`.

    Raises:
        PackageError: missing, unreadable, no package, damaged, changed by hand, or meant to fill the memory.
    """
    try:
        with zipfile.ZipFile(path) as archive, ExitStack() as opened:
            yield Archive(archive, opened)
    except FileNotFoundError as error:
        raise PackageError(tr("There is no package “{path}”; check the name.", path=path)) from error
    except OSError as error:
        raise PackageError(
            tr("“{name}” cannot be read ({reason}).", name=path.name, reason=error.strerror or error)
        ) from error
    except MemoryError as error:
        raise PackageError(tr("“{name}” needs more memory than there is.", name=path.name)) from error
    except _NO_ZIP as error:
        raise PackageError(
            tr(
                "“{name}” is not a whole package as Spotcheck writes it ({reason}); fetch it or have it made again.",
                name=path.name,
                reason=error,
            )
        ) from error


def _refuse_others(members: list[zipfile.ZipInfo]) -> None:
    if sorted(member.filename for member in members) != sorted((*MEMBERS, _SEAL)):
        raise ValueError(tr("it holds other files"))
    for member in members:
        if member.file_size > max(_SMALL, _MOST_TO_ONE * member.compress_size):
            raise ValueError(
                tr(
                    "{name} claims {bytes} bytes in {packed}",
                    name=member.filename,
                    bytes=member.file_size,
                    packed=member.compress_size,
                )
            )
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise ValueError(tr("it holds more than {most} MiB", most=MOST_BYTES >> 20))


def _refuse_too_much(size: int, line: int) -> None:
    if size > MOST_BYTES or line > _LONGEST_LINE:
        raise PackageError(
            tr("This reader's work is larger than a package may be; send a copy of the project instead.")
        )


def _sealed(hashes: list[tuple[str, str]]) -> str:
    return hashlib.sha256(ascii(hashes).encode("ascii")).hexdigest()
