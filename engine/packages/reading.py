"""A package file as values; nothing in it is believed before it is checked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from engine.errors import PackageError
from engine.language import tr
from engine.packages.archive import CASES, HEADER, OPERATIONS, STATES, Archive, open_archive
from engine.packages.fields import UNREADABLE, Fields
from engine.packages.soundness import refuse_unsound
from engine.packages.values import FORMAT, VERSION, Header, Package, PackedCase, PackedPhoto
from engine.project.facts import may_be_called
from engine.project.hashes import text_hash
from engine.project.log import Entry
from engine.project.values import Kind
from engine.project.work import WORK_KINDS, Gesture
from engine.readers.names import again_name


def read_package(path: Path) -> Package:
    """A package whose seal holds and whose operations follow from one another.

    Raises:
        PackageError: missing, unreadable, damaged, changed by hand, or of a newer Spotcheck.
    """
    with open_archive(path) as archive:
        try:
            return _package(archive, path)
        except UNREADABLE as error:
            raise PackageError(
                tr(
                    "“{name}” does not hold what a package holds ({reason}); have it made again.",
                    name=path.name,
                    reason=error,
                )
            ) from error


def _package(archive: Archive, path: Path) -> Package:
    head = Fields.of("".join(archive.lines(HEADER)))
    if head.text("format") != FORMAT:
        raise ValueError(tr("it is of another program"))
    if head.number("version") > VERSION:
        raise PackageError(
            tr(
                "“{name}” was made by a newer Spotcheck (package format {found}, this one knows {known}); "
                "update Spotcheck.",
                name=path.name,
                found=head.number("version"),
                known=VERSION,
            )
        )
    package = Package(
        _header(head),
        tuple(_case(Fields.of(line)) for line in archive.lines(CASES)),
        _gestures((Fields.of(line) for line in archive.lines(OPERATIONS)), head.text("reader")),
        dict(_state(Fields.of(line)) for line in archive.lines(STATES)),
    )
    _refuse_other_counts(head.inner("counts"), package)
    refuse_unsound(package)
    return package


def _header(head: Fields) -> Header:
    reader = head.text("reader")
    if not may_be_called(reader):
        raise ValueError(tr("“{reader}” is not the name of a reader", reader=reader))
    return Header(
        head.text("program"),
        head.text("project_id"),
        head.text("project"),
        reader,
        head.text_or_none("protocol"),
        head.truth("blinded"),
        head.text("made_at"),
    )


def _case(line: Fields) -> PackedCase:
    photos = tuple(
        PackedPhoto(photo.text("photo"), photo.text("sha256"), photo.truth("alone")) for photo in line.records("photos")
    )
    return PackedCase(line.text("case"), photos)


def _gestures(lines: Iterable[Fields], reader: str) -> tuple[Gesture, ...]:
    gestures: list[tuple[int, list[Entry]]] = []
    for line in lines:
        number = line.number("gesture")
        if not gestures or number == gestures[-1][0] + 1:
            gestures.append((number, []))
        if number != len(gestures):
            raise ValueError(tr("gesture {number} is out of order", number=number))
        gestures[-1][1].append(_entry(line, reader))
    return tuple(Gesture(number, tuple(entries)) for number, entries in gestures)


def _entry(line: Fields, reader: str) -> Entry:
    kind = line.text("kind")
    if kind not in WORK_KINDS:
        raise ValueError(tr("“{kind}” is nothing that a reader does", kind=kind))
    return Entry(
        cast(Kind, kind),
        line.text("name"),
        again_name(reader) if line.truth_if_said("again") else reader,
        line.text_or_none("case"),
        line.text_or_none("photo"),
        line.text_or_none("region"),
        line.text_or_none("before"),
        line.text_or_none("after"),
        line.truth_or_none("blind"),
        line.number_or_none("refers"),
        time=line.text("time"),
    )


def _state(line: Fields) -> tuple[str, str]:
    state, text = line.text("hash"), line.text("json")
    if text_hash(text) != state:
        raise ValueError(tr("the state {state} is not as it was written", state=state[:12]))
    return state, text


def _refuse_other_counts(counts: Fields, package: Package) -> None:
    operations = sum(len(gesture.entries) for gesture in package.gestures)
    found = {"cases": len(package.cases), "operations": operations, "states": len(package.states)}
    for name, number in found.items():
        if counts.number(name) != number:
            raise ValueError(
                tr(
                    "it lists {listed} {name} but holds {held}",
                    listed=counts.number(name),
                    name=name,
                    held=number,
                )
            )
