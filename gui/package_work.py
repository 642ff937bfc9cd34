"""Readers' work on its way between copies of a project, as jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gui.engine_thread import Watch
from gui.results.numbers import counted

if TYPE_CHECKING:
    from engine.packages import MergeReport
    from engine.project import Project


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """A package that was written, in one sentence."""

    summary: str


@dataclass(frozen=True, slots=True)
class WritePackage:
    """Write a reader's whole work as one file."""

    project: Project
    reader: str
    path: Path

    def __call__(self, _: Watch) -> WrittenPackage:
        from engine import tasks

        return WrittenPackage(" ".join(tasks.write_package(self.project, self.reader, self.path).lines()))


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of each package."""

    reports: tuple[MergeReport, ...]

    @property
    def summary(self) -> str:
        """In one sentence, for the list of jobs."""
        return merge_sentence(self.reports)


@dataclass(frozen=True, slots=True)
class Merge:
    """Bring packages into the project, one after the other."""

    project: Project
    paths: tuple[Path, ...]

    def __call__(self, watch: Watch) -> Merged:
        from engine import tasks

        return Merged(tasks.merge_packages(self.project, self.paths, watch))


def merge_sentence(reports: Sequence[MergeReport]) -> str:
    """How much was merged, and of how many packages not all was."""
    operations = sum(report.operations for report in reports)
    cases = len({case_id for report in reports for case_id in report.cases})
    partly = sum(not report.whole for report in reports)
    gained = f"{counted(operations, 'operation')} in {counted(cases, 'case')} added" if operations else "Nothing new"
    return f"{counted(len(reports), 'file')} read. {gained}." + (
        f" Not all could be merged from {counted(partly, 'file')}." if partly else ""
    )
