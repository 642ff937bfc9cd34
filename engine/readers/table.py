"""What readers.csv says of regions: readers with each other, with the others' consensus, and the model beside them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.readers.agreement import Overlap, ReaderOverlaps
from engine.readers.chance_corrected import counts_of_votes, fleiss_kappa, krippendorff_alpha
from engine.readers.names import MODEL, OTHERS
from engine.readers.rows import Figure, Pair, Place, ReaderRow, Unit, each, rows_of
from engine.recipe import Analysis

KAPPA, ALPHA = "fleiss_kappa", "krippendorff_alpha"
OVERLAPS = ("iou", "dice")


@dataclass(frozen=True, slots=True)
class ReadPhoto:
    """A photo with several readers and one of the model's maps.

    Attributes:
        overlaps: of its readers.
        model: the saliency region's measures by name against each reader, by reader; NaN where undefined.
    """

    photo_id: str
    case_id: str
    patient_key: str
    baseline: str
    overlaps: ReaderOverlaps
    model: Mapping[str, Mapping[str, float]]

    @property
    def unit(self) -> Unit:
        """The photo as what has values."""
        return Unit(self.case_id, self.patient_key)


def reader_rows(photos: Sequence[ReadPhoto], analysis: Analysis | None = None) -> tuple[ReaderRow, ...]:
    """The rows: comparison by comparison, the mean over all of it first, then by reader.

    Args:
        photos: one a photo and baseline, each with two readers or more. What needs no model is taken once a photo.
        analysis: resamples and seed of the intervals; `None` leaves them out.
    """
    once = tuple({photo.photo_id: photo for photo in reversed(photos)}.values())[::-1]
    of_readers = [(photo.unit, figure) for photo in once for figure in _of_readers(photo.overlaps)]
    of_model = [(photo.unit, figure) for photo in photos for figure in _of_model(photo)]
    return rows_of([*of_readers, *of_model], _pooled([photo.overlaps.votes for photo in once]), analysis)


def _of_readers(overlaps: ReaderOverlaps) -> Iterator[Figure]:
    for measure in OVERLAPS:
        others = {(name, OTHERS): overlap for name, overlap in overlaps.others.items()}
        yield from each("reader_reader", _values(overlaps.pairs, measure), "", measure)
        yield from each("reader_others", _values(others, measure), "", measure)
    counts, times = counts_of_votes([overlaps.votes])
    yield Place("all_readers", "", "", "", KAPPA), fleiss_kappa(counts, times)
    yield Place("all_readers", "", "", "", ALPHA), krippendorff_alpha(counts, times)


def _of_model(photo: ReadPhoto) -> Iterator[Figure]:
    for measure in OVERLAPS:
        readers = {(MODEL, name): measures[measure] for name, measures in photo.model.items()}
        others = {(MODEL, name): overlap for name, overlap in photo.overlaps.model.items()}
        yield from each("model_reader", readers, photo.baseline, measure)
        yield from each("model_others", _values(others, measure), photo.baseline, measure)


def _values(overlaps: Mapping[Pair, Overlap], measure: str) -> dict[Pair, float]:
    return {pair: overlap.iou if measure == "iou" else overlap.dice for pair, overlap in overlaps.items()}


def _pooled(votes: Sequence[Sequence[int]]) -> dict[str, float]:
    """Over all cells; kappa where each photo has as many readers."""
    table = counts_of_votes(votes)
    alike = len({len(photo) for photo in votes}) == 1
    return {KAPPA: fleiss_kappa(*table) if alike else math.nan, ALPHA: krippendorff_alpha(*table)}
