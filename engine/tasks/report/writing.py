"""A run as a report: one HTML file or one PDF, and every figure as CSV and SVG."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from engine.errors import Cancelled, ProjectError
from engine.files import write_file, write_text
from engine.language import in_english, tr
from engine.project import Project, Run
from engine.recipe.strata_names import EACH
from engine.report.document.content import Document
from engine.report.document.figure_files import write_figures
from engine.report.document.html_page import html_page
from engine.report.document.pdf_file import pdf_bytes
from engine.report.document.writer import write_document
from engine.tasks.analysis_plans import plan_of_run
from engine.tasks.other_photos import compare_photos
from engine.tasks.report.gathering import gather
from engine.tasks.runs import find_run
from engine.tasks.summaries import RunSummary, run_summary
from engine.watch import Pace, Unwatched, Watch

HTML, PDF = (".html", ".htm"), (".pdf",)
TITLE = "Saliency and regions of interest"
SHOWN = ("all", "condition", "correct", "age_band", "sex", "skin_type", "monk_skin_tone", "site")
"""Kinds of strata of which a report speaks; others only where they were planned."""


def write_report(
    project: Project,
    path: Path,
    run_id: str | None = None,
    photos: bool = False,
    watch: Watch | None = None,
    figures: Path | None = None,
    title: str = "",
    cases: frozenset[str] | None = None,
    date: str | None = None,
) -> tuple[Path, ...]:
    """Write a run's report (by default the latest run's) to a file that ends in .html or .pdf; the paths written.

    Patients, cases, photos and readers appear by number only. The same project gives the same bytes on the same date.

    Args:
        photos: whether photos are shown: pixels alone, small.
        figures: also write every figure as CSV and SVG to this folder.
        title: of the report; a general one where it is empty.
        cases: only these; all that are not excluded where it is `None`.
        date: the day that the report states, ISO 8601; today (UTC) where it is `None`.

    Raises:
        SpotcheckError: another ending, no run, nothing read, or the file cannot be written.
        Cancelled: the watch said so; nothing was written.
    """
    kind = path.suffix.lower()
    if kind not in HTML + PDF:
        raise ProjectError(tr("A report ends in .html or .pdf; choose another name than {name}.", name=path.name))
    watch = watch or Unwatched()
    document = _document(project, run_id, photos, title, cases, date, watch)
    with in_english():
        content = html_page(document) if kind in HTML else pdf_bytes(document)
    _go_on(watch)
    if isinstance(content, str):
        write_text(path, content)
    else:
        write_file(path, lambda temporary: temporary.write_bytes(content))
    with in_english():
        return (path, *(write_figures(document, figures) if figures else ()))


def _document(
    project: Project,
    run_id: str | None,
    photos: bool,
    title: str,
    cases: frozenset[str] | None,
    date: str | None,
    watch: Watch,
) -> Document:
    summary = _summary(project, run_id, cases, watch)
    _go_on(watch)
    pace = Pace(watch, 2, tr("Writing the report"))
    pace.tell()
    day = date or datetime.now(UTC).date().isoformat()
    with in_english():
        material = gather(project, summary, title.strip() or TITLE, day, photos, cases, watch)
    if material.flow.measured.photos == 0:
        raise ProjectError(
            tr(
                "Run {run} has no photo whose saliency was compared with a reader's region; complete a case or import"
                " masks, score, and try again.",
                run=summary.run.run_id,
            )
        )
    pace.advance()
    _go_on(watch)
    with in_english():
        return write_document(material)


def _summary(project: Project, run_id: str | None, cases: frozenset[str] | None, watch: Watch) -> RunSummary:
    run = find_run(project, run_id)
    summary = run and run_summary(
        project, run.run_id, cases, others=compare_photos(project, run, watch), only=_kinds(project, run)
    )
    if summary is None:
        raise ProjectError(tr("Project {project} has no run to report yet; score it first.", project=project.path.name))
    return summary


def _kinds(project: Project, run: Run) -> tuple[str, ...] | None:
    """What the report shows of the strata that recipe and plan ask for; `None` where that is all of them."""
    plan = plan_of_run(project, run)
    planned = plan.plan.kinds if plan else ()
    if EACH in planned:
        return None
    asked = {*run.recipe.analysis.strata, *planned}
    return tuple(dict.fromkeys((*planned, *(kind for kind in SHOWN if EACH in asked or kind in asked))))


def _go_on(watch: Watch) -> None:
    if watch.cancelled():
        raise Cancelled
