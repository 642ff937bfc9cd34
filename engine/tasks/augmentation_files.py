"""Anatomy and artefacts as masks, and the photos from which they were taken out or into which they were pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.cases import Case, Photo
from engine.errors import PhotoError
from engine.files import file_name, write_file
from engine.language import in_english, tr
from engine.photos import read_known_photo
from engine.project import ADJUDICATED, Project
from engine.regions import ANATOMY_AND_ARTEFACTS, rasterise_label
from engine.report.cells import Cell
from engine.report.writing import Table, write_csv
from engine.tasks.augmentation_pictures import FILL, pasted, removed
from engine.watch import Pace, Watch

PICTURES = ("removed", "fill", "pasted", "pasted_on")
COLUMNS = ("photo_id", "photo", "label", "mask", "share", "readers", *PICTURES, "problem")
FILES = tuple(COLUMNS.index(name) for name in ("mask", "removed", "pasted"))
Pixels = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A label on a photo: the union over readers, and who they are."""

    case: Case
    photo: Photo
    label: str
    mask: Mask
    readers: tuple[str, ...]


def write_augmentation(
    project: Project, folder: Path, run_id: str | None, cases: frozenset[str] | None, watch: Watch
) -> tuple[Path, ...]:
    """For each photo and label three files at photo size, and augmentation.csv, which lists them.

    `<photo_id>_<label>.png` is the mask, inside is 255. A pixel is inside where any reader's latest reading marks it:
    what is left of an artefact still leaks, while a pixel too many costs nothing. `..._removed.png` is the photo with
    the mask filled from its rim, `..._pasted.png` another patient's photo without that label, with the artefact at the
    same relative place. A run is not needed and `run_id` changes nothing.

    A photo that cannot be read has its mask alone, and the problem in the table.
    """
    chosen = [case for case in project.cases() if case.excluded is None and (cases is None or case.case_id in cases)]
    pace = Pace(watch, len(chosen), tr("Writing masks"))
    labels = {photo.photo_id: _labels(project, photo) for case in chosen for photo in case.photos}
    rows: list[tuple[Cell, ...]] = []
    for case in chosen:
        for photo in case.photos:
            for marked in _marked(project, case, photo):
                rows.append(_write(project, folder, marked, _recipient(marked, chosen, labels)))
        pace.advance()
    table = folder / "augmentation.csv"
    write_csv(Table(COLUMNS, tuple(rows)), table)
    names = [str(row[place]) for place in FILES for row in rows if row[place]]
    return (*(folder / name for name in names), table)


def _write(project: Project, folder: Path, marked: _Marked, recipient: Photo | None) -> tuple[Cell, ...]:
    photo, name = marked.photo, file_name(marked.photo.photo_id, marked.label)
    _save(folder / f"{name}.png", marked.mask.astype(np.uint8) * np.uint8(255))
    found = (photo.photo_id, Path(photo.path).name, marked.label, f"{name}.png", float(marked.mask.mean()))
    pictures: tuple[Cell, ...] = (None, None, None, None)
    problem = None
    try:
        with in_english():
            pictures = _pictures(project, folder, name, marked, recipient)
    except PhotoError as error:
        problem = str(error)
    return (*found, "; ".join(marked.readers), *pictures, problem)


def _pictures(project: Project, folder: Path, name: str, marked: _Marked, recipient: Photo | None) -> tuple[Cell, ...]:
    """Names of the files without and with the artefact, and what else the table says of them."""
    pixels = read_known_photo(project.photo_path(marked.photo.photo_id), marked.photo.sha256)
    without = f"{name}_removed.png" if not marked.mask.all() else None
    if without:
        _save(folder / without, removed(pixels, marked.mask))
    if recipient is None:
        return without, without and FILL, None, None
    onto = read_known_photo(project.photo_path(recipient.photo_id), recipient.sha256)
    changed, there = pasted(pixels, marked.mask, onto)
    if not there.any():
        return without, without and FILL, None, None
    _save(folder / f"{name}_pasted.png", changed)
    return without, without and FILL, f"{name}_pasted.png", recipient.photo_id


def _save(path: Path, pixels: Pixels) -> None:
    from PIL import Image

    save: Callable[..., None] = Image.fromarray(pixels).save
    write_file(path, save)


def _recipient(marked: _Marked, cases: Sequence[Case], labels: dict[str, frozenset[str]]) -> Photo | None:
    """The next photo of another patient on which nobody drew the label, of another condition where there is one."""
    start = next(place for place, case in enumerate(cases) if case.case_id == marked.case.case_id)
    others = [case for case in (*cases[start + 1 :], *cases[:start]) if case.patient_key != marked.case.patient_key]
    free = [(case, photo) for case in others for photo in case.photos if marked.label not in labels[photo.photo_id]]
    mine = marked.case.reference.condition if marked.case.reference else None
    apart = [photo for case, photo in free if case.reference is not None and case.reference.condition != mine]
    return next(iter([*apart, *(photo for _, photo in free)]), None)


def _labels(project: Project, photo: Photo) -> frozenset[str]:
    readers = (*project.readers(), ADJUDICATED)
    return frozenset(region.label for reader in readers for region in project.regions(photo.photo_id, reader))


def _marked(project: Project, case: Case, photo: Photo) -> list[_Marked]:
    """The labels that anyone drew on the photo, in the order in which labels are listed."""
    drawn = {reader: project.regions(photo.photo_id, reader) for reader in (*project.readers(), ADJUDICATED)}
    found: list[_Marked] = []
    for label in ANATOMY_AND_ARTEFACTS:
        readers = tuple(name for name, regions in drawn.items() if any(region.label == label for region in regions))
        if readers:
            regions = [region for reader in readers for region in drawn[reader]]
            mask = rasterise_label(regions, label, photo.width, photo.height).to_mask()
            found.append(_Marked(case, photo, label, mask, readers))
    return found
