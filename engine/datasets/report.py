"""What an import found, as an honest summary for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from engine.datasets.blanks import finding, some

NAMED_FILES = 30
"""Of files skipped for the same reason, this many are named in the lines; `ImportReport.skipped` holds all."""


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that was not used, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found, used and left out.

    Attributes:
        layout: name of the layout that was used.
        photos, cases, patients, masks: counts of what was taken; a case without a patient counts as a patient.
        unmapped_diagnoses: text to number of cases, of those that no condition is known for; they count as Other.
        mapping: field to column, as used.
        table: the table that was used, empty where there was none.
        cases_without_patient: among `patients`, those that are only a case.
        cases_without_diagnosis: cases that have no reference.
    """

    layout: str
    photos: int
    cases: int
    patients: int
    masks: int
    skipped: tuple[SkippedFile, ...] = ()
    warnings: tuple[str, ...] = ()
    unmapped_diagnoses: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    mapping: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    table: str = ""
    cases_without_patient: int = 0
    cases_without_diagnosis: int = 0

    def lines(self) -> list[str]:
        """The report for people, one finding a line."""
        return [
            f"Read {count(self.photos, 'photo')} in {count(self.cases, 'case')} of {count(self.patients, 'patient')}"
            f"{self._patients_note()}, and {count(self.masks, 'mask')} (layout “{self.layout}”).",
            *self._table_lines(),
            *(f"Warning: {warning}" for warning in self.warnings),
            *_skipped_lines(self.skipped),
        ]

    def _patients_note(self) -> str:
        if not self.cases_without_patient:
            return ""
        return f" ({self.cases_without_patient:,} of them known only as a case, without a patient identifier)"

    def _table_lines(self) -> list[str]:
        if not self.table:
            return ["No table was used: nothing is known of the people, and no diagnosis."]
        columns = ", ".join(f"{name.replace('_', ' ')} from “{column}”" for name, column in self.mapping.items())
        lines = [f"Table {self.table}: {columns}."]
        if self.cases_without_diagnosis:
            lines.append(f"Cases without a reference diagnosis: {self.cases_without_diagnosis:,}.")
        if self.unmapped_diagnoses:
            texts = [f"“{text}” ({number})" for text, number in self.unmapped_diagnoses.items()]
            lines += finding("Diagnoses that are none of the known names and count as Other, with their cases", texts)
        return lines


def count(number: int, noun: str) -> str:
    """A number and its noun.

    >>> count(1, "photo"), count(2, "photo")
    ('1 photo', '2 photos')
    """
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def _skipped_lines(skipped: tuple[SkippedFile, ...]) -> list[str]:
    by_reason: dict[str, list[str]] = {}
    for file in skipped:
        by_reason.setdefault(file.reason, []).append(file.path)
    return [
        f"Skipped {count(len(paths), 'file')}: {reason.rstrip('.')}: {some(paths, NAMED_FILES)}"
        if len(paths) > 1
        else f"Skipped {paths[0]}: {reason}"
        for reason, paths in by_reason.items()
    ]
