"""The people's side of a data set: photos, cases, patients' facts and diagnoses, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Photo:
    """One image file.

    Attributes:
        photo_id: unique in the project.
        path: POSIX path, relative to the folder of the project file (absolute only on another drive).
        sha256: of the file's bytes, lower-case hexadecimal.
        width, height: pixels, after the EXIF orientation is applied.
    """

    photo_id: str
    path: str
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A diagnosis as it was written and the condition it counts as (see `engine.conditions`)."""

    text: str
    condition: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the person and the complaint; `None` is unknown.

    Attributes:
        age: years.
        sex: lower case, as in the table ("female", "male", ...).
        skin_type: Fitzpatrick "I" to "VI", or what the table says.
        site: place on the body, as in the table.
        columns: every further column of the table by its own name, blanks left out.
    """

    age: float | None = None
    sex: str | None = None
    skin_type: str | None = None
    site: str | None = None
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Case:
    """One to six photos of one patient's one complaint.

    Attributes:
        patient_id: `None` where the table has none: the case then counts as a patient of its own.
        reference: the diagnosis that the model is judged by; `None` where unknown.
        excluded: why the case is left out of every result; `None` where it counts.
    """

    case_id: str
    photos: tuple[Photo, ...]
    patient_id: str | None = None
    facts: Facts = Facts()
    reference: Diagnosis | None = None
    excluded: str | None = None

    @property
    def patient_key(self) -> str:
        """The patient for grouping: blank identifiers are never equal to each other."""
        return f"patient:{self.patient_id}" if self.patient_id else f"case:{self.case_id}"
