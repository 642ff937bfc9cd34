"""The package's photos and cases in the project, found by what the photos hold rather than what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.packages.values import Package, PackedCase, PackedPhoto
from engine.project.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case of the package is in the project.

    Attributes:
        home: the case here that holds its photos; `None` where none does or several do.
        photos: for each photo of the package's case, the one here.
        missing: photos of the package's case that are not here.
        same: whether both cases hold the same photos.
    """

    home: str | None
    photos: Mapping[str, str]
    missing: tuple[str, ...]
    same: bool


def places_of(package: Package, catalogue: Catalogue) -> dict[str, Place]:
    """For each case of the package, where it is.

    A photo is the one of the same name and content; else the only one here of its content, if it is the only one there.
    """
    elsewhere = any(
        _by_name(photo, catalogue) is None and photo.alone for case in package.cases for photo in case.photos
    )
    by_content = _by_content(catalogue) if elsewhere else {}
    return {case.case_id: _place(case, catalogue, by_content) for case in package.cases}


def _place(case: PackedCase, catalogue: Catalogue, by_content: Mapping[str, str | None]) -> Place:
    photos: dict[str, str] = {}
    for photo in case.photos:
        here = _by_name(photo, catalogue) or (by_content.get(photo.sha256) if photo.alone else None)
        if here is not None:
            photos[photo.photo_id] = here
    missing = tuple(photo.photo_id for photo in case.photos if photo.photo_id not in photos)
    homes = {catalogue.case_of[here] for here in photos.values()}
    home = homes.pop() if len(homes) == 1 else None
    same = home is not None and not missing and _holds(catalogue, home, photos)
    return Place(home, photos, missing, same)


def _holds(catalogue: Catalogue, home: str, photos: Mapping[str, str]) -> bool:
    return {photo.photo_id for photo in catalogue.case(home).photos} == set(photos.values())


def _by_name(photo: PackedPhoto, catalogue: Catalogue) -> str | None:
    known = catalogue.photos.get(photo.photo_id)
    return photo.photo_id if known is not None and known.sha256 == photo.sha256 else None


def _by_content(catalogue: Catalogue) -> dict[str, str | None]:
    """The photo of each content; `None` where several have it."""
    found: dict[str, str | None] = {}
    for photo in catalogue.photos.values():
        found[photo.sha256] = None if photo.sha256 in found else photo.photo_id
    return found
