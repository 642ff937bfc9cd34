"""What an import found, as an honest summary for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from engine.datasets.blanks import finding, some
from engine.datasets.field_names import field_name
from engine.language import several, tr

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
            self._what_was_read(),
            *self._table_lines(),
            *(tr("Warning: {warning}", warning=warning) for warning in self.warnings),
            *_skipped_lines(self.skipped),
        ]

    def _what_was_read(self) -> str:
        photos = several("{n:,} photo", "{n:,} photos", self.photos)
        cases = several("{n:,} case", "{n:,} cases", self.cases)
        patients = several("{n:,} patient", "{n:,} patients", self.patients)
        masks = several("{n:,} mask", "{n:,} masks", self.masks)
        if not self.cases_without_patient:
            return tr(
                "Read {photos} in {cases} of {patients}, and {masks} (layout “{layout}”).",
                photos=photos,
                cases=cases,
                patients=patients,
                masks=masks,
                layout=self.layout,
            )
        return tr(
            "Read {photos} in {cases} of {patients} ({unnamed:,} of them known only as a case, "
            "without a patient identifier), and {masks} (layout “{layout}”).",
            photos=photos,
            cases=cases,
            patients=patients,
            unnamed=self.cases_without_patient,
            masks=masks,
            layout=self.layout,
        )

    def _table_lines(self) -> list[str]:
        if not self.table:
            return [tr("No table was used: nothing is known of the people, and no diagnosis.")]
        columns = ", ".join(
            tr("{field} from “{column}”", field=field_name(name), column=column)
            for name, column in self.mapping.items()
        )
        lines = [tr("Table {table}: {columns}.", table=self.table, columns=columns)]
        if self.cases_without_diagnosis:
            lines.append(
                tr(
                    "Cases without a reference diagnosis: {n:,}.",
                    n=self.cases_without_diagnosis,
                )
            )
        if self.unmapped_diagnoses:
            texts = [f"“{text}” ({number})" for text, number in self.unmapped_diagnoses.items()]
            lines += finding(
                tr("Diagnoses that are none of the known names and count as Other, with their cases"), texts
            )
        return lines


def _skipped_lines(skipped: tuple[SkippedFile, ...]) -> list[str]:
    by_reason: dict[str, list[str]] = {}
    for file in skipped:
        by_reason.setdefault(file.reason, []).append(file.path)
    return [
        tr(
            "Skipped {files}: {reason}: {names}",
            files=several("{n:,} file", "{n:,} files", len(paths)),
            reason=reason.rstrip("."),
            names=some(paths, NAMED_FILES),
        )
        if len(paths) > 1
        else tr("Skipped {file}: {reason}", file=paths[0], reason=reason)
        for reason, paths in by_reason.items()
    ]
