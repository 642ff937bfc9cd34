"""Readers' work from copies of a project into the project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from engine import packages
from engine.errors import Cancelled, PackageError
from engine.language import tr
from engine.packages import MergeReport, PackageOutcome
from engine.project import Project
from engine.watch import Pace, Unwatched, Watch


def write_package(project: Project, reader: str, path: Path) -> PackageOutcome:
    """Write everything that the reader did as one file; its name ends in `.spotcheck-package`.

    Raises:
        PackageError: the reader has no work here; `SpotcheckError` where the file cannot be written.
    """
    return packages.write_package(project, reader, path)


def merge_packages(project: Project, paths: Sequence[Path], watch: Watch | None = None) -> tuple[MergeReport, ...]:
    """Bring packages into the project, each in one transaction; one that cannot be read does not stop the others.

    Raises:
        ProjectError: the project cannot be written. Packages before this one are merged, nothing of it is.
        Cancelled: the watch said so, between two packages.
    """
    watching = watch or Unwatched()
    pace = Pace(watching, len(paths), tr("Merging packages"))
    reports: list[MergeReport] = []
    for path in paths:
        if watching.cancelled():
            raise Cancelled
        reports.append(_merge(project, path))
        pace.advance()
    return tuple(reports)


def _merge(project: Project, path: Path) -> MergeReport:
    try:
        package = packages.read_package(path)
    except PackageError as error:
        return MergeReport(path.name, refused=str(error))
    return packages.merge_package(project, package, path.name)
