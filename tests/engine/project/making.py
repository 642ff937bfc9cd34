"""Small projects to test with."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.cases import Case, Diagnosis, Facts, Photo
from engine.project.edits import Change, Edit
from engine.project.project import Project
from engine.regions import LABELS, Polygon, Region, mask_from_pixels

READER = "Ann"


@dataclass(frozen=True, slots=True)
class Brought:
    """A region as an import brings it."""

    photo_id: str
    reader: str
    region: Region


def make_photo(folder: Path, photo_id: str, content: bytes | None = None) -> Photo:
    """A file that stands for a photo (the project never decodes photos)."""
    path = folder / "photos" / f"{photo_id}.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or f"photo {photo_id}".encode())
    return Photo(photo_id, path.as_posix(), hashlib.sha256(path.read_bytes()).hexdigest(), 120, 90)


def make_cases(folder: Path) -> tuple[Case, ...]:
    """Three cases: two photos and all facts; one photo and nothing known; one photo."""
    facts = Facts(41.5, "female", "IV", "arm", {"licence": "CC-0", "größe": "3 mm"})
    return (
        Case("c1", (make_photo(folder, "a"), make_photo(folder, "b")), "p1", facts, Diagnosis("MEL, NOS", "Melanoma")),
        Case("c2", (make_photo(folder, "c"),)),
        Case("c3", (make_photo(folder, "d"),), "p1", Facts(sex="male"), Diagnosis("nv", "Melanocytic Nevus")),
    )


def make_project(folder: Path, *, blinded: bool = True) -> Project:
    """A project with the three cases."""
    folder.mkdir(exist_ok=True)
    project = Project.create(folder / "study.spotcheck", blinded=blinded)
    project.add_data_set(make_cases(folder)).result()
    return project


def polygon(region_id: str, seed: int, label: str = "lesion") -> Region:
    """A polygon with a hole whose points need all digits of a float."""
    numbers = random.Random(seed)
    outer = tuple((numbers.uniform(0, 120), numbers.uniform(0, 90)) for _ in range(7))
    hole = tuple((numbers.uniform(40, 60), numbers.uniform(40, 60)) for _ in range(3))
    return Region(region_id, label, (Polygon(outer, (hole,)),))


def painted(region_id: str, seed: int) -> Region:
    """A mask of random pixels."""
    mask = mask_from_pixels(np.random.default_rng(seed).random((30, 41)) > 0.5, 5, 7)
    assert mask is not None
    return Region(region_id, LABELS[seed % len(LABELS)], mask)


def draw(region: Region) -> Edit:
    """The gesture that draws `region`."""
    return Edit("Draw", (Change(None, region),))


def move(before: Region, after: Region) -> Edit:
    """The gesture that turns one state of a region into another."""
    return Edit("Move", (Change(before, after),))


def remove(region: Region) -> Edit:
    """The gesture that deletes `region`."""
    return Edit("Delete", (Change(region, None),))
