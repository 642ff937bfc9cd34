"""What readers said, photo by photo and region by region: answers, certainty, comments, notes, flags and times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.cases import Case
from engine.project import ADJUDICATED, Project, Reading
from engine.project.hashes import text_hash
from engine.project.region_history import region_histories
from engine.project.values import Which
from engine.region_json import region_to_json
from engine.regions import LESION, Certainty, Region, Shape, rasterise
from engine.tasks.shape_origins import ShapeOrigin, shape_origin

Answer = Literal["outlined", "no_visible_lesion", "not_outlined"]


@dataclass(frozen=True, slots=True)
class ReadPhotoRow:
    """A row of readings.csv: one reader's word on one photo.

    Attributes:
        reader: a name, or "adjudicated".
        answer: a lesion was outlined; the reader said that none is visible; or the photo was left without either,
            so that the reader's opinion is not known. Agreement is undefined for the latter two.
        flagged, flag_reason, seconds, note: of the case as a whole, the same in the rows of all its photos; `seconds`
            were worked before completing it, NaN where that was not measured.
    """

    case_id: str
    patient_id: str | None
    photo_id: str
    reader: str
    completed: bool
    drawn_blind: bool | None
    answer: Answer
    n_lesions: int
    n_other_regions: int
    flagged: bool
    flag_reason: str
    seconds: float
    note: str


@dataclass(frozen=True, slots=True)
class ReadRegionRow:
    """A row of regions.csv: one region.

    Attributes:
        area: share of the photo's pixels.
        certainty: low, medium or high; empty where it was not said.
        shaped_by: the last gesture that changed the shape, as the log names it; empty where the log does not know.
        method: the last by which anything of the shape was found in the photo, see `ShapeOrigin`.
    """

    case_id: str
    photo_id: str
    reader: str
    region_id: str
    label: str
    area: float
    certainty: Certainty | None
    comment: str
    shaped_by: str
    method: str


def read_photo_rows(project: Project, cases: tuple[Case, ...], which: Which) -> Iterator[ReadPhotoRow]:
    """The rows of readings.csv: of readings that count, see `Reading.counts`, so that blind ones stay unknown."""
    notes = project.notes(which)
    reasons = {reader: project.flag_reasons(reader) for reader in (*project.readers(), ADJUDICATED)}
    for case in cases:
        for reader, reading in project.readings(case.case_id, which).items():
            for photo_id, regions in reading.regions.items():
                lesions = sum(region.label == LESION for region in regions)
                yield ReadPhotoRow(
                    case.case_id,
                    case.patient_id,
                    photo_id,
                    reader,
                    reading.completed,
                    reading.blind,
                    answer_of(reading, photo_id),
                    lesions,
                    len(regions) - lesions,
                    case.case_id in reasons[reader],
                    reasons[reader].get(case.case_id, ""),
                    project.seconds_worked(case.case_id, reader),
                    notes.get((case.case_id, reader), ""),
                )


def read_region_rows(project: Project, cases: tuple[Case, ...], which: Which) -> Iterator[ReadRegionRow]:
    """The rows of regions.csv, of the same readings."""
    for case in cases:
        photos = {photo.photo_id: photo for photo in case.photos}
        for reader, reading in project.readings(case.case_id, which).items():
            for photo_id, regions in reading.regions.items():
                size = photos[photo_id].width, photos[photo_id].height
                origins = _origins(project, photo_id, reader, regions)
                for region, origin in zip(regions, origins, strict=True):
                    yield _region_row(case.case_id, photo_id, reader, region, size, origin)


def answer_of(reading: Reading, photo_id: str) -> Answer:
    """What the reading says of a photo that it has."""
    if any(region.label == LESION for region in reading.regions[photo_id]):
        return "outlined"
    return "no_visible_lesion" if photo_id in reading.without_lesion else "not_outlined"


def _origins(project: Project, photo_id: str, reader: str, regions: tuple[Region, ...]) -> tuple[ShapeOrigin, ...]:
    histories = region_histories(project.history(photo_id, reader)) if regions else ()
    by_region = {history.region_id: history for history in histories}

    def shape_of(state: str) -> Shape:
        return project.region_state(state).shape

    return tuple(
        shape_origin(by_region.get(region.region_id), text_hash(region_to_json(region)), shape_of) for region in regions
    )


def _region_row(
    case_id: str, photo_id: str, reader: str, region: Region, size: tuple[int, int], origin: ShapeOrigin
) -> ReadRegionRow:
    area = rasterise(region.shape, *size).area / (size[0] * size[1])
    return ReadRegionRow(
        case_id,
        photo_id,
        reader,
        region.region_id,
        region.label,
        area,
        region.certainty,
        region.comment,
        origin.gesture,
        origin.method,
    )
