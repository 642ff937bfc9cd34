"""Chance from the data set itself: other patients' saliency against a photo's ROI, and where lesions usually lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.agreement.frames import Framed, Halves
from engine.agreement.usual_place import UsualPlace
from engine.errors import Cancelled

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

FEWEST = 10
"""Photos of other patients without which there is no level."""
LEVELS = ("other_chance_iou", "other_chance_mass_accuracy", "other_percentile_iou")
USUAL = ("centre_bias_auc", "centre_bias_mass_accuracy", "centre_bias_iou")
OTHERS: tuple[str, ...] = (*LEVELS, *USUAL)
"""What `against_others` finds, by name, in the order of the tables."""
_TOGETHER = 512
"""Photos in one product: two blocks and their product take 20 MB."""
_EQUAL = 1e-5
"""IoUs closer than this are equal."""


@dataclass(frozen=True, slots=True)
class FramedPhotos:
    """n photos in the frame, and whose they are; float16 of shape (n, cells), see `Framed`, and int64 of shape (n,)."""

    saliency: Halves
    region: Halves
    roi: Halves
    patients: NDArray[np.int64]

    @classmethod
    def of(cls, photos: Sequence[Framed], patients: Sequence[str]) -> FramedPhotos:
        """From single photos; `patients` names each one's."""
        saliency, region, roi = (
            np.stack([getattr(photo, name) for photo in photos]) for name in ("saliency", "region", "roi")
        )
        return cls(saliency, region, roi, np.unique(np.array(patients, dtype=np.str_), return_inverse=True)[1])


def against_others(photos: FramedPhotos, cancelled: Callable[[], bool] = lambda: False) -> dict[str, Floats]:
    """By name, see `OTHERS`, float64 of shape (n,).

    NaN without `FEWEST` photos of other patients that count, and for an empty ROI: a photo counts for the IoU with a
    region that is not empty, for mass accuracy with a map that is not zero, for the usual place with an ROI.

    An overlap is the sum over cells of the product of both shares, exact where at most one outline cuts a cell. The
    percentile is 100 (b + e / 2) / n: of the n others' regions, b score lower on this ROI than its own, e the same.

    Raises:
        Cancelled: `cancelled`, asked between blocks of photos, said so.
    """
    levels: list[Floats] = []
    for rows in _blocks(len(photos.patients)):
        if cancelled():
            raise Cancelled
        levels.append(_levels(photos, rows))
    found = dict(zip(LEVELS, np.concatenate(levels, axis=1), strict=True))
    return {**found, **dict(zip(USUAL, _usual(photos), strict=True))}


def _levels(photos: FramedPhotos, rows: slice) -> Floats:
    """`LEVELS` of the ROIs in `rows`, float64 of shape (3, rows), from all photos, one block after another."""
    roi = photos.roi[rows].astype(np.float32)
    own = _ious(np.einsum("nc,nc->n", photos.region[rows].astype(np.float32), roi), _sums(photos.region[rows]), roi)
    mass, masses, iou, ious, below, equal = np.zeros((6, len(roi)))
    for others in _blocks(len(photos.patients)):
        different = photos.patients[others][:, None] != photos.patients[rows]
        saliency, region = (cells[others].astype(np.float32) for cells in (photos.saliency, photos.region))
        counts = different & _some(saliency)[:, None]
        mass += np.where(counts, saliency @ roi.T, 0.0).sum(axis=0, dtype=np.float64)
        masses += counts.sum(axis=0)
        counts = different & _some(region)[:, None]
        found = _ious(region @ roi.T, _sums(region)[:, None], roi)
        iou += np.where(counts, found, 0.0).sum(axis=0, dtype=np.float64)
        ious += counts.sum(axis=0)
        above = found - own
        below += (counts & (above < -_EQUAL)).sum(axis=0)
        equal += (counts & (np.abs(above) <= _EQUAL)).sum(axis=0)
    drawn = _some(roi)
    has_own = _some(photos.region[rows])
    place = np.where(has_own, 100.0 * (below + 0.5 * equal), np.nan)
    few = [~drawn | (number < FEWEST) for number in (ious, masses)]
    with np.errstate(divide="ignore", invalid="ignore"):
        means = iou / ious, mass / masses / roi.shape[1], place / ious
    return np.array([np.where(without, np.nan, mean) for without, mean in zip((*few, few[0]), means, strict=True)])


def _some(cells: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Whether a photo has any; bool of shape (n,)."""
    return np.asarray(np.any(cells, axis=1), dtype=np.bool_)


def _ious(overlaps: Singles, regions: Singles, roi: Singles) -> Singles:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(overlaps / (regions + _sums(roi) - overlaps), dtype=np.float32)


def _sums(cells: NDArray[np.floating]) -> Singles:
    return cells.sum(axis=1, dtype=np.float32)


def _usual(photos: FramedPhotos) -> Floats:
    """`USUAL` of every photo, (3, n); what leaves out a patient is the sum of all less that patient's own, exactly."""
    found = np.full((len(USUAL), len(photos.patients)), np.nan)
    drawn = _some(photos.roi)
    total = sum((photos.roi[rows].sum(axis=0, dtype=np.float64) for rows in _blocks(len(drawn))), np.zeros(()))
    order = np.argsort(photos.patients, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(photos.patients[order])) + 1):
        if np.count_nonzero(drawn) - np.count_nonzero(drawn[rows]) < FEWEST:
            continue
        usual = UsualPlace(total - photos.roi[rows].sum(axis=0, dtype=np.float64))
        for row in rows[drawn[rows]]:
            found[:, row] = usual.finds(photos.roi[row].astype(np.float64), float(photos.region[row].mean(dtype=float)))
    return found


def _blocks(count: int) -> Iterator[slice]:
    return (slice(first, min(first + _TOGETHER, count)) for first in range(0, count, _TOGETHER))
