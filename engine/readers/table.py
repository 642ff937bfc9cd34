"""What readers.csv says: readers with each other, with the others' consensus, and the model beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

from engine.readers.agreement import Overlap, ReaderOverlaps
from engine.readers.chance_corrected import counts_of_votes, fleiss_kappa, krippendorff_alpha

Comparison = Literal["reader_reader", "reader_others", "model_reader", "model_others", "all_readers"]
Pair = tuple[str, str]
Figure = tuple["Place", float]

OTHERS, MODEL = "others", "model"
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


@dataclass(frozen=True, slots=True)
class Place:
    """Who is compared with whom, on what map and by what measure.

    Attributes:
        comparison: two readers; a reader and the consensus of the others (the human ceiling); the model and a reader;
            the model and the consensus of all readers but `second`; all readers at once.
        first, second: a reader, "others" or "model"; both empty for each photo's mean over all of the comparison.
        baseline: of the model's map; empty where no model takes part.
    """

    comparison: Comparison
    first: str
    second: str
    baseline: str
    measure: str


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """One row of readers.csv.

    Attributes:
        n_photos, n_cases, n_patients: those with a value.
        n_undefined: photos compared without a value, as one of the two marked nothing.
        mean, median: over the photos.
        pooled: of all cells of all photos at once; NaN where the measure is not one of all readers.
    """

    place: Place
    n_photos: int
    n_cases: int
    n_patients: int
    n_undefined: int
    mean: float
    median: float
    pooled: float


def reader_rows(photos: Sequence[ReadPhoto]) -> tuple[ReaderRow, ...]:
    """The rows: comparison by comparison, the mean over all of it first, then by reader.

    Args:
        photos: one a photo and baseline, each with two readers or more. What needs no model is taken once a photo.
    """
    once = tuple({photo.photo_id: photo for photo in reversed(photos)}.values())[::-1]
    found: dict[Place, list[tuple[ReadPhoto, float]]] = {}
    for photo in once:
        for place, value in _of_readers(photo.overlaps):
            found.setdefault(place, []).append((photo, value))
    for photo in photos:
        for place, value in _of_model(photo):
            found.setdefault(place, []).append((photo, value))
    pooled = _pooled([photo.overlaps.votes for photo in once])
    ordered = sorted(found.items(), key=lambda item: _order(item[0]))
    return tuple(_row(place, values, pooled.get(place.measure, math.nan)) for place, values in ordered)


def _of_readers(overlaps: ReaderOverlaps) -> Iterator[Figure]:
    for measure in OVERLAPS:
        others = {(name, OTHERS): overlap for name, overlap in overlaps.others.items()}
        yield from _each("reader_reader", _values(overlaps.pairs, measure), "", measure)
        yield from _each("reader_others", _values(others, measure), "", measure)
    counts, times = counts_of_votes([overlaps.votes])
    yield Place("all_readers", "", "", "", KAPPA), fleiss_kappa(counts, times)
    yield Place("all_readers", "", "", "", ALPHA), krippendorff_alpha(counts, times)


def _of_model(photo: ReadPhoto) -> Iterator[Figure]:
    for measure in OVERLAPS:
        readers = {(MODEL, name): measures[measure] for name, measures in photo.model.items()}
        others = {(MODEL, name): overlap for name, overlap in photo.overlaps.model.items()}
        yield from _each("model_reader", readers, photo.baseline, measure)
        yield from _each("model_others", _values(others, measure), photo.baseline, measure)


def _values(overlaps: Mapping[Pair, Overlap], measure: str) -> dict[Pair, float]:
    return {pair: overlap.iou if measure == "iou" else overlap.dice for pair, overlap in overlaps.items()}


def _each(comparison: Comparison, values: Mapping[Pair, float], baseline: str, measure: str) -> Iterator[Figure]:
    """Every pair's value, and their mean over those that have one."""
    yield Place(comparison, "", "", baseline, measure), _mean(values.values())
    for (first, second), value in values.items():
        yield Place(comparison, first, second, baseline, measure), value


def _pooled(votes: Sequence[Sequence[int]]) -> dict[str, float]:
    """Over all cells; kappa where each photo has as many readers."""
    table = counts_of_votes(votes)
    alike = len({len(photo) for photo in votes}) == 1
    return {KAPPA: fleiss_kappa(*table) if alike else math.nan, ALPHA: krippendorff_alpha(*table)}


def _row(place: Place, values: Sequence[tuple[ReadPhoto, float]], pooled: float) -> ReaderRow:
    known = [(photo, value) for photo, value in values if not math.isnan(value)]
    numbers = [value for _, value in known]
    return ReaderRow(
        place,
        len(known),
        len({photo.case_id for photo, _ in known}),
        len({photo.patient_key for photo, _ in known}),
        len(values) - len(known),
        _mean(numbers),
        median(numbers) if numbers else math.nan,
        pooled,
    )


def _mean(values: Iterable[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return fmean(known) if known else math.nan


def _order(place: Place) -> tuple[int, str, str, str, str]:
    comparisons = ("reader_reader", "reader_others", "model_reader", "model_others", "all_readers")
    return comparisons.index(place.comparison), place.baseline, place.first, place.second, place.measure
