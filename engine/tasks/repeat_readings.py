"""The photos that readers read twice, with both outlines brought to the score grid."""

from __future__ import annotations

import math
from collections.abc import Iterator

from engine.cases import Case
from engine.grid import score_grid
from engine.language import tr
from engine.project import Project
from engine.readers.agreement import overlap_of
from engine.readers.intra import RepeatedPhoto, intra_rows
from engine.readers.names import again_name
from engine.readers.rows import ReaderRow
from engine.recipe import Recipe
from engine.regions import LESION, rasterise_label


def repeated_photos(project: Project, recipe: Recipe, cases: frozenset[str] | None = None) -> tuple[RepeatedPhoto, ...]:
    """Every photo of a case that is not excluded and whose repeat reading is completed.

    Both readings are what stood when they were completed; what was changed later counts in neither.

    Args:
        cases: only these; all where it is `None`.
    """
    return tuple(
        photo
        for case_id, reader in project.read_twice()
        if (cases is None or case_id in cases) and project.case(case_id).excluded is None
        for photo in _repeated(project, recipe, project.case(case_id), reader)
    )


def rows_of_repeat_readings(project: Project, recipe: Recipe) -> tuple[ReaderRow, ...]:
    """Intra-reader agreement without a run, with intervals."""
    return intra_rows(repeated_photos(project, recipe), recipe.analysis)


def repeat_reading_lines(project: Project, recipe: Recipe) -> tuple[str, ...]:
    """One line for each reader who has read photos twice: the mean IoU and what it rests on."""
    rows = [row for row in rows_of_repeat_readings(project, recipe) if row.place.first and row.place.measure == "iou"]
    return tuple(f"{row.place.first}: {_words(row)}" for row in rows)


def _words(row: ReaderRow) -> str:
    if not row.n_photos:
        return tr(
            "IoU undefined (photos read twice: {undefined}, none with a lesion in both drawings)",
            undefined=row.n_undefined,
        )
    undefined = tr("; {n} undefined", n=row.n_undefined) if row.n_undefined else ""
    interval = tr(", 95 % interval {low:.2f} to {high:.2f}", low=row.low, high=row.high)
    limits = "" if math.isnan(row.low) else interval
    return tr(
        "IoU {mean:.2f}{limits} (photos: {photos}{undefined})",
        mean=row.mean,
        limits=limits,
        photos=row.n_photos,
        undefined=undefined,
    )


def _repeated(project: Project, recipe: Recipe, case: Case, reader: str) -> Iterator[RepeatedPhoto]:
    first, repeat = project.reading(case.case_id, reader), project.reading(case.case_id, again_name(reader))
    if first is None or repeat is None:
        return
    side = recipe.agreement.grid
    for photo in case.photos:
        if photo.photo_id in first.regions and photo.photo_id in repeat.regions:
            grid = score_grid(photo.width, photo.height, None if side == "photo" else side)
            one, two = (
                grid.inside(rasterise_label(reading.regions[photo.photo_id], LESION, photo.width, photo.height))
                for reading in (first, repeat)
            )
            overlap = overlap_of(one, two)
            yield RepeatedPhoto(
                photo.photo_id, case.case_id, case.patient_key, reader, overlap, grid.width * grid.height
            )
