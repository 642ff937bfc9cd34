"""A run as files: tables, masks, maps."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from engine.errors import ProjectError
from engine.files import write_text
from engine.language import in_english, tr
from engine.project import Project
from engine.report.case_rows import case_rows
from engine.report.evaluation_table import evaluation_tables
from engine.report.lesion_table import LESION_COLUMNS, lesion_cells
from engine.report.reader_table import reader_table
from engine.report.rows import TrustRow
from engine.report.surprise_table import surprise_table
from engine.report.tables import THRESHOLD_COLUMNS, case_table, photo_table, strata_table, threshold_cells, trust_table
from engine.report.writing import Table, write_csv, write_rows
from engine.tasks.analysis_plans import plan_text
from engine.tasks.augmentation_files import write_augmentation
from engine.tasks.evaluation_rows import evaluation_of
from engine.tasks.finding_files import tables_of_work
from engine.tasks.lesion_rows import lesion_rows
from engine.tasks.map_files import write_maps
from engine.tasks.mask_files import write_masks
from engine.tasks.other_photos import compare_photos
from engine.tasks.patterns_tables import tables_of_patterns
from engine.tasks.reader_rows import rows_of_readers
from engine.tasks.runs import find_run
from engine.tasks.study import protocol_texts, study_facts
from engine.tasks.summaries import RunSummary, run_summary
from engine.tasks.surprise_rows import rows_of_surprises
from engine.tasks.table_rows import differentials, photo_rows, threshold_rows, trust_rows
from engine.watch import Unwatched, Watch

THRESHOLDS, LESIONS = "thresholds.csv", "lesions.csv"
Writer = Callable[[Project, Path, str | None, frozenset[str] | None, Watch], tuple[Path, ...]]


def export(
    project: Project,
    folder: Path,
    run_id: str | None = None,
    kind: str = "csv",
    watch: Watch | None = None,
    cases: frozenset[str] | None = None,
) -> tuple[Path, ...]:
    """Write a run (by default the latest) to `folder`; the paths of the files.

    Args:
        kind: a key of `EXPORTS`.
        cases: only these; all that are not excluded where it is `None`.

    Raises:
        SpotcheckError: there is nothing to export, or the folder cannot be written.
        Cancelled: the watch said so; files that were finished stay.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(
            tr("Folder {folder} cannot be made ({reason}); choose another.", folder=folder, reason=error.strerror)
        ) from error
    return EXPORTS[kind](project, folder, run_id, cases, watch or Unwatched())


def write_tables(
    project: Project, folder: Path, run_id: str | None, cases: frozenset[str] | None, watch: Watch
) -> tuple[Path, ...]:
    """photos, cases, strata, thresholds, lesions, failures, how they came about.

    Readers, surprises, trust, the classifier's own figures, findings, what to do and patterns where there are any.
    """
    summary = needed_summary(project, run_id, cases, watch)
    checked = trust_rows(project, summary, cases)
    patterns = tables_of_patterns(project, summary, watch)
    with in_english():
        tables = {**_tables(project, summary, cases, checked), **patterns}
        texts = _texts(project, summary, checked)
    for name, table in tables.items():
        write_csv(table, folder / name)
    write_rows(THRESHOLD_COLUMNS, threshold_cells(threshold_rows(summary)), folder / THRESHOLDS)
    write_rows(LESION_COLUMNS, lesion_cells(lesion_rows(project, summary, watch)), folder / LESIONS)
    for name, text in texts.items():
        write_text(folder / name, text)
    return tuple(folder / name for name in (*tables, THRESHOLDS, LESIONS, *texts))


def _tables(
    project: Project, summary: RunSummary, cases: frozenset[str] | None, checked: Sequence[TrustRow]
) -> dict[str, Table]:
    """By file; without those of patterns, which take long."""
    rows, readers, surprises = photo_rows(summary), rows_of_readers(summary), rows_of_surprises(summary)
    run, evaluation = summary.run, evaluation_of(summary)
    return {
        "photos.csv": photo_table(rows),
        "cases.csv": case_table(case_rows(rows, differentials(summary), summary.run.recipe.agreement.high)),
        "strata.csv": strata_table(summary.strata),
        "failures.csv": _failures(summary),
        **({"readers.csv": reader_table(summary.run.run_id, summary.run.model_name, readers)} if readers else {}),
        **({"surprises.csv": surprise_table(run.run_id, run.model_name, surprises)} if surprises else {}),
        **({"trust.csv": trust_table(checked)} if checked else {}),
        **(evaluation_tables(run.run_id, run.model_name, evaluation) if evaluation else {}),
        **tables_of_work(project, summary, cases),
    }


def _texts(project: Project, summary: RunSummary, checked: Sequence[TrustRow]) -> dict[str, str]:
    """By file: how the figures came about."""
    return {
        "recipe.json": summary.run.recipe.to_json(),
        "plan.json": json.dumps(json.loads(summary.run.plan), indent=2) + "\n",
        **({"analysis_plan.json": plan_text(summary.plan)} if summary.plan else {}),
        **protocol_texts(project),
        "manifest.json": json.dumps(_manifest(project, summary, checked), indent=2, ensure_ascii=False) + "\n",
    }


def needed_summary(
    project: Project, run_id: str | None, cases: frozenset[str] | None, watch: Watch | None = None
) -> RunSummary:
    """The run's summary, its photos compared with each other; refused where nothing was scored yet."""
    run = find_run(project, run_id)
    summary = run and run_summary(project, run.run_id, cases, others=compare_photos(project, run, watch))
    if summary is None:
        raise ProjectError(tr("Project {project} has no run to export yet; score it first.", project=project.path.name))
    return summary


EXPORTS: Mapping[str, Writer] = {
    "csv": write_tables,
    "masks": write_masks,
    "maps": write_maps,
    "augmentation": write_augmentation,
}


def _failures(summary: RunSummary) -> Table:
    rows = tuple(
        (result.case.case_id, result.photo_id, result.failure)
        for result in summary.results
        if result.failure is not None
    )
    return Table(("case_id", "photo_id", "message"), rows)


def _manifest(project: Project, summary: RunSummary, checked: Sequence[TrustRow]) -> dict[str, object]:
    """Versions, hashes and counts: what another person needs to know whether it is the same analysis."""
    run = summary.run
    return {
        "run": run.run_id,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "versions": dict(run.versions),
        "model": {"name": run.model_name, "digest": run.model_digest},
        "recipe_hash": run.recipe.hash_of(),
        "score_hash": run.score_hash,
        **study_facts(project),
        "analysis_plan": summary.plan.frozen.hash if summary.plan else None,
        "flow": asdict(summary.flow),
        "checked_photos": _checked_photos(checked),
        "photos": {
            photo.photo_id: photo.sha256
            for case in {result.case.case_id: result.case for result in summary.results}.values()
            for photo in case.photos
        },
    }


def _checked_photos(checked: Sequence[TrustRow]) -> dict[str, int]:
    """By check, how many photos it was made on."""
    return dict(Counter(check for check, _ in dict.fromkeys((row.check, row.found.photo_id) for row in checked)))
