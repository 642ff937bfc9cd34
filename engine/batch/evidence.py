"""What people marked on a photo, brought to its score grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.explanation import PhotoExplanation
from engine.grid import ScoreGrid
from engine.project import CONSENSUS, Reading
from engine.project.readings import consensus_revision
from engine.recipe import Recipe
from engine.regions import LESION, Region, rasterise_label
from engine.scoring import with_consensus

if TYPE_CHECKING:
    from engine.trust.values import PhotoEvidence

Masks = dict[str, NDArray[np.bool_]]


class OnGrid(Protocol):
    """A photo with its score grid, explained or not."""

    @property
    def photo_id(self) -> str:
        """Of the photo."""
        ...

    @property
    def grid(self) -> ScoreGrid:
        """Of the photo."""
        ...


def rois_of(shown: OnGrid, readings: Mapping[str, Reading], recipe: Recipe) -> Masks:
    """The ROIs of the photo on its score grid: each reader's, and the consensus, which a settled one replaces."""
    return with_consensus(own_rois(shown, readings), recipe)


def own_rois(shown: OnGrid, readings: Mapping[str, Reading]) -> Masks:
    """The ROI of each reader who read the photo, and under `ADJUDICATED` the one that was settled."""
    return {
        reader: _cells(shown, reading.regions[shown.photo_id], LESION)
        for reader, reading in readings.items()
        if shown.photo_id in reading.regions
    }


def marked(shown: PhotoExplanation, readings: Mapping[str, Reading], reader: str) -> Masks:
    """Anatomy and artefacts by label: the reader's own, or for the consensus what anyone marked."""
    chosen = readings.values() if reader == CONSENSUS else (readings[reader],)
    regions = [region for reading in chosen for region in reading.regions.get(shown.photo_id, ())]
    labels = dict.fromkeys(region.label for region in regions if region.label != LESION)
    return {label: _cells(shown, regions, label) for label in labels}


def evidence_of(shown: PhotoExplanation, readings: Mapping[str, Reading], recipe: Recipe) -> PhotoEvidence:
    """Whose ROI stands for the photo, where it lies, and what else was marked."""
    from engine.trust.values import PhotoEvidence

    rois = rois_of(shown, readings, recipe)
    if not rois:
        return PhotoEvidence(None, None, {})
    reader = CONSENSUS if CONSENSUS in rois else next(iter(rois))
    return PhotoEvidence(reader, rois[reader], marked(shown, readings, reader))


def revision_of(reader: str | None, photo_id: str, readings: Mapping[str, Reading]) -> str:
    """The revision of a reader's, or of all readers', work on the photo; empty without a reader."""
    if reader is None:
        return ""
    if reader != CONSENSUS:
        return readings[reader].revisions[photo_id]
    return consensus_revision(
        {name: one.revisions[photo_id] for name, one in readings.items() if photo_id in one.revisions}
    )


def _cells(shown: OnGrid, regions: Sequence[Region], label: str) -> NDArray[np.bool_]:
    grid = shown.grid
    return grid.inside(rasterise_label(regions, label, grid.photo_width, grid.photo_height))
