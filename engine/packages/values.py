"""What a package holds, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.project.work import Gesture
from engine.readers.names import is_again

PACKAGE_SUFFIX = ".spotcheck-package"
FORMAT = "spotcheck-package"
VERSION = 2
"""Format 2 knows repeat readings; a package without one is of format 1."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where a package comes from.

    Attributes:
        program: version of the Spotcheck that made it.
        project_id, project: of the project (a copy keeps the identifier), and its name.
        protocol: hash of the protocol that was in force there; `None` without one.
        blinded: whether the project was still blinded there.
        made_at: UTC, ISO 8601.
    """

    program: str
    project_id: str
    project: str
    reader: str
    protocol: str | None
    blinded: bool
    made_at: str


@dataclass(frozen=True, slots=True)
class PackedPhoto:
    """A photo of a case that the reader worked on; `alone` where no other photo there has the same content."""

    photo_id: str
    sha256: str
    alone: bool


@dataclass(frozen=True, slots=True)
class PackedCase:
    """A case that the reader worked on, with all its photos there."""

    case_id: str
    photos: tuple[PackedPhoto, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """Everything that one reader did in one project.

    Attributes:
        gestures: the oldest first; identifiers are those of the project that it comes from.
        states: JSON by its hash, of every state that the gestures name.
    """

    header: Header
    cases: tuple[PackedCase, ...]
    gestures: tuple[Gesture, ...]
    states: Mapping[str, str]

    def case_of(self) -> dict[str, str]:
        """The case of each photo."""
        return {photo.photo_id: case.case_id for case in self.cases for photo in case.photos}


def states_of(gesture: Gesture) -> tuple[str, ...]:
    """Hashes of the states that a gesture names."""
    return tuple(state for entry in gesture.entries for state in (entry.before, entry.after) if state is not None)


def is_repeat(gesture: Gesture) -> bool:
    """Whether the gesture belongs to a repeat reading."""
    return is_again(gesture.entries[0].reader or "")


def case_of_gesture(gesture: Gesture, case_of: Mapping[str, str]) -> str:
    """The case that a gesture is about; one on regions names only its photo, whose case `case_of` tells."""
    entry = gesture.entries[0]
    return case_of[entry.photo_id] if entry.photo_id is not None else entry.case_id or ""
