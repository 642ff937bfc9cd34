"""Saliency maps, regions and ROIs on the score grid, as they were scored, in NumPy files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.batch.evidence import rois_of
from engine.errors import Cancelled, ProjectError
from engine.explanation import PhotoExplanation
from engine.files import file_name, write_file
from engine.language import tr
from engine.project import Project, Reading
from engine.recipe import Recipe
from engine.scoring import CONSENSUS, region_of
from engine.tasks.runs import find_run
from engine.tasks.scoring import explanation_of_run
from engine.watch import Pace, Watch

Arrays = dict[str, NDArray[np.generic]]


def write_maps(
    project: Project, folder: Path, run_id: str | None, cases: frozenset[str] | None, watch: Watch
) -> tuple[Path, ...]:
    """`<photo_id>.npz` for each scored photo.

    `map` (float32) and `saliency_region` (bool) are those of the recipe's first baseline, `roi` (bool) the one that
    stands for all readers. With several baselines, or several readers, each is there once more under its name:
    `map_black`, `saliency_region_black`, `roi_<reader>`, `roi_consensus`. A map that is no longer in the cache is
    computed again under the run's plan.
    """
    run = find_run(project, run_id)
    if run is None:
        raise ProjectError(tr("Project {project} has no run to export yet; score it first.", project=project.path.name))
    scored = {prediction.case_id for prediction in project.predictions(run.run_id)}
    chosen = [case for case in project.cases() if case.case_id in scored and case.excluded is None]
    chosen = [case for case in chosen if cases is None or case.case_id in cases]
    pace = Pace(watch, len(chosen), tr("Writing maps"))
    written: list[Path] = []
    for case in chosen:
        if watch.cancelled():
            raise Cancelled
        readings = project.readings(case.case_id, run.recipe.agreement.reading)
        for photo_id, shown in explanation_of_run(project, run, case.case_id, watch).photos.items():
            path = folder / f"{file_name(photo_id)}.npz"
            arrays = _arrays(shown, readings, run.recipe)
            write_file(path, lambda temporary, arrays=arrays: _save(temporary, arrays))
            written.append(path)
        pace.advance()
    return tuple(written)


def _save(path: Path, arrays: Arrays) -> None:
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)


def _arrays(shown: Sequence[PhotoExplanation], readings: Mapping[str, Reading], recipe: Recipe) -> Arrays:
    first = shown[0]
    rois = rois_of(first, readings, recipe)
    roi = rois.get(CONSENSUS, next(iter(rois.values()), None))
    arrays: Arrays = {"map": first.saliency_map}
    arrays.update(_regions("saliency_region", first, roi, recipe))
    if roi is not None:
        arrays["roi"] = roi
    if len(rois) > 1:
        arrays.update({f"roi_{reader}": mask for reader, mask in rois.items()})
    if len(shown) > 1:
        for one in shown:
            arrays[f"map_{one.baseline}"] = one.saliency_map
            arrays.update(_regions(f"saliency_region_{one.baseline}", one, roi, recipe))
    return arrays


def _regions(name: str, shown: PhotoExplanation, roi: NDArray[np.bool_] | None, recipe: Recipe) -> Arrays:
    region = region_of(shown, roi, recipe)
    return {} if region is None else {name: region}
