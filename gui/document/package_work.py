"""Readers' work on its way between copies of a project, as jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.language import several, tr
from gui.engine_thread import Watch

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
    said = [several("{n:,} file read.", "{n:,} files read.", len(reports)), tr("Nothing new.")]
    if operations:
        said[1] = tr(
            "{operations} in {cases} added.",
            operations=several("{n:,} operation", "{n:,} operations", operations),
            cases=several("{n:,} case", "{n:,} cases", cases),
        )
    if partly:
        said.append(
            several("Not all could be merged from {n:,} file.", "Not all could be merged from {n:,} files.", partly)
        )
    return " ".join(said)
