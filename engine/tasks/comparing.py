"""Two runs side by side: of one project, or of two project files over the same photos."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from engine.errors import ProjectError
from engine.language import tr
from engine.project import CONSENSUS, Project, Run
from engine.run_comparison import RunComparison, RunFacts, RunPhoto, RunSide, compare_runs
from engine.tasks.runs import find_run
from engine.tasks.summaries import PhotoResult, RunSummary, main_results, run_summary, statistics_rows

Places = Mapping[str, tuple[str, str]]
"""By photo of one file: photo and case of the same photo, by its SHA-256, in the other."""


def compare(
    project: Project,
    before: str,
    after: str,
    cases: frozenset[str] | None = None,
    kinds: Collection[str] | None = None,
    other: Project | None = None,
) -> RunComparison:
    """Two runs photo by photo.

    Args:
        before, after: identifiers of runs.
        cases: only these; all that are not excluded where it is `None`.
        kinds: of strata, see `engine.run_comparison.compare_runs`.
        other: the project file of `before`, where it is another one; its photos are known by their SHA-256.

    Raises:
        ProjectError: there is no such run, or both are the same one.
    """
    if other is None and before == after:
        raise ProjectError(tr("Run {run} cannot be compared with itself; name two runs.", run=before))
    earlier = _side(other or project, before, None if other else cases)
    later = _side(project, after, cases)
    if other is None:
        return compare_runs(earlier, later, kinds)
    return compare_runs(_translated(earlier, _places(other, project)), later, kinds, across_files=True)


def side_of(project: Project, summary: RunSummary) -> RunSide:
    """A run as one side of a comparison."""
    readers: dict[tuple[str, str], set[str]] = {}
    for result in summary.results:
        if result.score is not None and result.score.reader not in (None, CONSENSUS):
            readers.setdefault((result.photo_id, result.score.baseline), set()).add(str(result.score.reader))
    rows = zip(main_results(summary.results), statistics_rows(summary.results), strict=True)
    photos = tuple(
        RunPhoto(row, _predicted(result), tuple(sorted(readers.get((row.photo_id, row.baseline), ()))), score.revision)
        for (result, score), row in rows
    )
    failed = [result for result in summary.results if result.failure is not None]
    return RunSide(
        facts_of(summary.run, project.path.stem),
        photos,
        {result.photo_id: result.failure or "" for result in failed},
        {result.photo_id: result.case.case_id for result in failed},
    )


def facts_of(run: Run, data: str) -> RunFacts:
    """A run as it was fixed at its start."""
    return RunFacts(
        run.run_id, run.model_name, run.model_digest, run.recipe, run.plan, run.versions, run.started_at, data
    )


def _side(project: Project, run_id: str, cases: frozenset[str] | None) -> RunSide:
    run = find_run(project, run_id)
    summary = run and run_summary(project, run.run_id, cases, only=())
    if summary is None:
        name = project.path.name
        raise ProjectError(tr("Project {project} has no run to compare yet; score it first.", project=name))
    return side_of(project, summary)


def _predicted(result: PhotoResult) -> str | None:
    return result.prediction.differential[0][0] if result.prediction else None


def _places(other: Project, project: Project) -> Places:
    here = {photo.sha256: (photo.photo_id, case.case_id) for case in project.cases() for photo in case.photos}
    photos = (photo for case in other.cases() for photo in case.photos)
    return {photo.photo_id: here[photo.sha256] for photo in photos if photo.sha256 in here}


def _translated(side: RunSide, places: Places) -> RunSide:
    """With the other file's identifiers; a photo that the other file lacks keeps its own, marked with its project."""

    def place(photo_id: str, case_id: str) -> tuple[str, str]:
        data = side.facts.data
        return places.get(photo_id, (f"{data}: {photo_id}", f"{data}: {case_id}"))

    def moved(photo: RunPhoto) -> RunPhoto:
        photo_id, case_id = place(photo.photo_id, photo.row.case_id)
        return replace(photo, row=replace(photo.row, photo_id=photo_id, case_id=case_id))

    failed = {photo_id: place(photo_id, case_id) for photo_id, case_id in side.failed_cases.items()}
    return replace(
        side,
        photos=tuple(moved(photo) for photo in side.photos),
        failures={failed[photo_id][0]: message for photo_id, message in side.failures.items()},
        failed_cases=dict(failed.values()),
    )
