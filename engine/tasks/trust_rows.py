"""What checks of a run's maps found, as far as it still speaks of the maps that the run has."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from engine.cases import Case
from engine.errors import ModelError
from engine.project import Project, Run, StoredPrediction, StoredTrust, joined_trust
from engine.recipe import Recipe
from engine.tasks.attempts import MapNames
from engine.tasks.runs import find_run, latest_run, model_named

if TYPE_CHECKING:
    from engine.trust.values import PhotoTrust


def trust_of_case(project: Project, recipe: Recipe, model_name: str | None, case_id: str) -> tuple[PhotoTrust, ...]:
    """What is stored for a case in the latest run of this recipe and model; one a photo and map."""
    run = latest_run(project, recipe, model_named(project, model_name))
    return () if run is None else joined_trust(current_rows(project, run, case_id))


def trust_of_run(
    project: Project, run_id: str | None = None, cases: frozenset[str] | None = None
) -> tuple[PhotoTrust, ...]:
    """The same for all cases of a run (by default the latest) that are not excluded, or for some of them."""
    run = find_run(project, run_id)
    return () if run is None else joined_trust(chosen_rows(project, run, cases))


def chosen_rows(project: Project, run: Run, cases: frozenset[str] | None) -> tuple[StoredTrust, ...]:
    """Each check's rows; of all cases where `cases` is `None`."""
    rows = current_rows(project, run)
    return tuple(row for row in rows if cases is None or row.found.case_id in cases)


def current_rows(project: Project, run: Run, case_id: str | None = None) -> tuple[StoredTrust, ...]:
    """Each check's rows of a run, or of one case in it, that were made of the maps that the run has today."""
    rows = project.trust_rows(run.run_id, case_id)
    if not rows:
        return ()
    keys = _keys(project, run, {row.found.case_id for row in rows})
    return tuple(row for row in rows if row.map_key in keys.get(row.found.case_id, (row.map_key,)))


def _keys(project: Project, run: Run, case_ids: Collection[str]) -> dict[str, frozenset[str]]:
    """Keys of each case's maps; without those of which they cannot be known, so that nothing speaks against the rows:
    the model's card cannot be read, or the case was never scored."""
    try:
        names = MapNames.of(project, run)
    except ModelError:
        return {}
    known = [project.prediction(run.run_id, *case_ids)] if len(case_ids) == 1 else project.predictions(run.run_id)
    return {
        prediction.case_id: _keys_of_case(names, project.case(prediction.case_id), prediction)
        for prediction in known
        if prediction is not None and prediction.case_id in case_ids
    }


def _keys_of_case(names: MapNames, case: Case, prediction: StoredPrediction) -> frozenset[str]:
    """None where the case has no class to explain any more."""
    try:
        return frozenset(names.keys(case, prediction).values())
    except ModelError:
        return frozenset()
