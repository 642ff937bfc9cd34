"""The photos that stand for “other photos” in the baseline "references"."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import islice

from engine.cases import Case, Photo
from engine.recipe import Attribution


def uses_references(stage: Attribution) -> bool:
    """Whether maps of this stage are compared with other photos."""
    return "references" in stage.map_names


def rank_references(cases: Iterable[Case], stage: Attribution) -> tuple[Photo, ...]:
    """All photos of the cases, each content once, in the order in which they are drawn; empty where none is used.

    The order is that of the hashes of seed and content ("highest random weight"; Thaler and Ravishankar 1998): random,
    but the same whatever the photos are called and however they are sorted, and a photo that comes later takes its
    place among the others without moving them, so that most maps stay what they were.
    """
    if not uses_references(stage):
        return ()
    by_content = {photo.sha256: photo for case in cases for photo in case.photos}
    return tuple(by_content[content] for content in sorted(by_content, key=lambda content: _weight(content, stage)))


def choose_references(ranked: Sequence[Photo], case: Case, stage: Attribution) -> tuple[Photo, ...]:
    """The first `stage.samples` of `rank_references` that are not photos of the case; fewer where there are fewer."""
    own = {photo.sha256 for photo in case.photos}
    return tuple(islice((photo for photo in ranked if photo.sha256 not in own), stage.samples))


def _weight(content: str, stage: Attribution) -> str:
    return hashlib.sha256(f"{stage.seed}:{content}".encode()).hexdigest()
