"""The files beside an ONNX file that hold its weights, found in its own bytes: nothing outside its folder is read.

An ONNX file is one Protocol Buffers message (onnx.proto3): a message is a row of fields, each a number with a wire type
and its content. Only the fields that lead to a tensor's `external_data` are followed; ONNX Runtime is not asked, since
it would read the files.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from engine.errors import ModelError
from engine.language import tr

Place = tuple[int, int]
"""Where a message begins and ends."""
CHILDREN: dict[str, dict[int, str]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node", 11: "attribute"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
}
"""By kind of message, the numbers of the fields that are followed and what they hold."""
VARINT, FIXED_64, BYTES, FIXED_32 = 0, 1, 2, 5
FIXED = {FIXED_64: 8, FIXED_32: 4}
LONGEST_VARINT = 10


def data_files(path: Path) -> tuple[Path, ...]:
    """The data files of an ONNX file, each once, sorted by name.

    Raises:
        ModelError: the file cannot be read or is no ONNX file; a data file is missing or lies outside its folder.
    """
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            locations = set(_locations(content))
    except OSError as error:
        raise ModelError(unreadable(path, error)) from error
    except (ValueError, IndexError, UnicodeDecodeError) as error:
        raise ModelError(tr("“{file}” is no ONNX file; choose one that an exporter wrote.", file=path.name)) from error
    return tuple(sorted(_beside(path, location) for location in locations))


def unreadable(path: Path, error: OSError) -> str:
    """The sentence of a file that cannot be read."""
    return tr(
        "“{file}” cannot be read ({reason}); choose the file again in Settings.", file=path, reason=error.strerror
    )


def _beside(path: Path, location: str) -> Path:
    folder = path.parent.resolve()
    plain = PurePosixPath(location.replace("\\", "/"))
    named = bool(location) and not plain.is_absolute() and not PureWindowsPath(location).drive
    file = folder / plain
    if not named or ".." in plain.parts or not file.resolve().is_relative_to(folder):
        raise ModelError(
            tr(
                "“{file}” asks for a file outside its folder (“{location}”); it is not opened.",
                file=path.name,
                location=location,
            )
        )
    if not file.is_file():
        raise ModelError(
            tr(
                "“{file}” has its weights in “{location}”, which is missing; put it beside the file.",
                file=path.name,
                location=location,
            )
        )
    return file


def _locations(content: mmap.mmap) -> Iterator[str]:
    waiting: list[tuple[str, Place]] = [("model", (0, len(content)))]
    while waiting:
        kind, place = waiting.pop()
        followed = CHILDREN[kind]
        for number, inner in _fields(content, place):
            child = followed.get(number)
            if child == "entry":
                key, value = _entry(content, inner)
                if key == b"location":
                    yield value.decode()
            elif child:
                waiting.append((child, inner))


def _entry(content: mmap.mmap, place: Place) -> tuple[bytes, bytes]:
    """Key and value; of a field that is there twice the last one counts."""
    words = {number: content[start:end] for number, (start, end) in _fields(content, place)}
    return words.get(1, b""), words.get(2, b"")


def _fields(content: mmap.mmap, place: Place) -> Iterator[tuple[int, Place]]:
    """Number and place of the fields that hold bytes; others are stepped over."""
    at, end = place
    while at < end:
        tag, at = _varint(content, at)
        wire = tag & 7
        if wire == BYTES:
            length, at = _varint(content, at)
            if at + length > end:
                raise ValueError("a field goes beyond its message")
            yield tag >> 3, (at, at + length)
            at += length
        elif wire == VARINT:
            _, at = _varint(content, at)
        else:
            at += FIXED.get(wire) or _unknown(wire)
    if at != end:
        raise ValueError("a message ends within a field")


def _varint(content: mmap.mmap, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first, and the place behind it."""
    number = 0
    for place in range(LONGEST_VARINT):
        byte = content[at + place]
        number |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return number, at + place + 1
    raise ValueError("a number has no end")


def _unknown(wire: int) -> int:
    raise ValueError(f"wire type {wire} is not of Protocol Buffers version 3")
