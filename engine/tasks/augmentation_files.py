"""Anatomy and artefacts as masks by which they can be taken out of photos, or pasted into others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.cases import Photo
from engine.files import file_name, write_file
from engine.project import ADJUDICATED, Project
from engine.regions import ANATOMY_AND_ARTEFACTS, rasterise_label
from engine.report.cells import Cell
from engine.report.writing import Table, write_csv
from engine.watch import Pace, Watch

COLUMNS = ("photo_id", "photo", "label", "mask", "share", "readers")


def write_augmentation(
    project: Project, folder: Path, run_id: str | None, cases: frozenset[str] | None, watch: Watch
) -> tuple[Path, ...]:
    """`<photo_id>_<label>.png` at photo size, inside is 255, and augmentation.csv, which lists them.

    A pixel is inside where any reader's latest reading marks it: what is left of an artefact still leaks, while a pixel
    too many costs nothing. A run is not needed and `run_id` changes nothing.
    """
    chosen = [case for case in project.cases() if case.excluded is None and (cases is None or case.case_id in cases)]
    pace = Pace(watch, len(chosen), "Writing masks")
    rows: list[tuple[Cell, ...]] = []
    for case in chosen:
        for photo in case.photos:
            rows += _write(project, folder, photo)
        pace.advance()
    table = folder / "augmentation.csv"
    write_csv(Table(COLUMNS, tuple(rows)), table)
    return (*(folder / str(row[3]) for row in rows), table)


def _write(project: Project, folder: Path, photo: Photo) -> list[tuple[Cell, ...]]:
    from PIL import Image

    found = _masks(project, photo)
    rows: list[tuple[Cell, ...]] = []
    for label, (mask, readers) in found.items():
        name = f"{file_name(photo.photo_id, label)}.png"
        write_file(folder / name, Image.fromarray(mask.astype(np.uint8) * np.uint8(255)).save)
        rows.append((photo.photo_id, Path(photo.path).name, label, name, float(mask.mean()), "; ".join(readers)))
    return rows


def _masks(project: Project, photo: Photo) -> dict[str, tuple[NDArray[np.bool_], list[str]]]:
    """By label, the union over readers and who they are."""
    found: dict[str, tuple[NDArray[np.bool_], list[str]]] = {}
    for reader in (*project.readers(), ADJUDICATED):
        regions = project.regions(photo.photo_id, reader)
        for label in ANATOMY_AND_ARTEFACTS:
            if not any(region.label == label for region in regions):
                continue
            mask = rasterise_label(regions, label, photo.width, photo.height).to_mask()
            union, readers = found.get(label, (np.zeros_like(mask), []))
            found[label] = (union | mask, [*readers, reader])
    return found
