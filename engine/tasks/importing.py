"""Bringing photos, tables and masks into a project."""

from __future__ import annotations

from engine.datasets import ImportPreview, ImportReport, ImportRequest, preview, read_data_set
from engine.project import Project
from engine.watch import Progress, Unwatched, Watch


def preview_import(request: ImportRequest) -> ImportPreview:
    """What an import would take, quickly: no photo is decoded."""
    return preview(request)


def import_data(project: Project, request: ImportRequest, watch: Watch | None = None) -> ImportReport:
    """Read a data set and add what the project does not have yet.

    Masks that were drawn elsewhere count as completed readings; whether they were drawn blind is unknown.

    Raises:
        SpotcheckError: the data set cannot be read, or the project cannot be written.
        Cancelled: nothing was added.
    """
    watching = watch or Unwatched()
    data_set = read_data_set(
        request,
        progress=lambda done, total: watching.report(Progress(done, total, "Reading photos")),
        cancelled=watching.cancelled,
    )
    project.add_data_set(data_set.cases, data_set.regions, blind=None, completed=True).result()
    return data_set.report
