"""Readers' regions as PNG masks at photo size."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.cases import Photo
from engine.files import file_name, write_file
from engine.language import tr
from engine.project import ADJUDICATED, Project
from engine.regions import rasterise_label
from engine.watch import Pace, Watch


def write_masks(
    project: Project, folder: Path, run_id: str | None, cases: frozenset[str] | None, watch: Watch
) -> tuple[Path, ...]:
    """`<photo_id>_<reader>_<label>.png` for each label of each reader's latest reading; inside is 255.

    What a coordinator settled is there as the reader “adjudicated”, completed or not, like everyone's.
    A run is not needed and `run_id` changes nothing.
    """
    chosen = [case for case in project.cases() if case.excluded is None and (cases is None or case.case_id in cases)]
    pace = Pace(watch, len(chosen), tr("Writing masks"))
    written: list[Path] = []
    for case in chosen:
        for reader in (*project.readers(), ADJUDICATED):
            for photo in case.photos:
                written += _write(project, folder, photo, reader)
        pace.advance()
    return tuple(written)


def _write(project: Project, folder: Path, photo: Photo, reader: str) -> list[Path]:
    from PIL import Image

    regions = project.regions(photo.photo_id, reader)
    written: list[Path] = []
    for label in dict.fromkeys(region.label for region in regions):
        mask = rasterise_label(regions, label, photo.width, photo.height).to_mask()
        image = Image.fromarray(mask.astype(np.uint8) * np.uint8(255))
        path = folder / f"{file_name(photo.photo_id, reader, label)}.png"
        write_file(path, image.save)
        written.append(path)
    return written
