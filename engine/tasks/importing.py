"""Bringing photos, tables and masks into a project."""

from __future__ import annotations

from engine.datasets import DataSet, ImportPreview, ImportReport, ImportRequest, preview, read_data_set
from engine.language import tr
from engine.project import Project
from engine.watch import Progress, Unwatched, Watch


def preview_import(request: ImportRequest) -> ImportPreview:
    """What an import would take, quickly: no photo is decoded."""
    return preview(request)


def read_data(request: ImportRequest, watch: Watch | None = None) -> DataSet:
    """Read a data set, without a project.

    Raises:
        SpotcheckError: the data set cannot be read.
        Cancelled: the watch said so.
    """
    watching = watch or Unwatched()
    return read_data_set(
        request,
        progress=lambda done, total: watching.report(Progress(done, total, tr("Reading photos"))),
        cancelled=watching.cancelled,
    )


def add_data(project: Project, data_set: DataSet) -> None:
    """Add what the project does not have yet.

    Masks that were drawn elsewhere count as completed readings; whether they were drawn blind is unknown.
    """
    project.add_data_set(data_set.cases, data_set.regions, blind=None, completed=True).result()


def import_data(project: Project, request: ImportRequest, watch: Watch | None = None) -> ImportReport:
    """Read a data set and add it; raises as `read_data`, and ProjectError where it cannot be written."""
    data_set = read_data(request, watch)
    add_data(project, data_set)
    return data_set.report
