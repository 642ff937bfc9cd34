"""The segments of a photo, for region growing: outlines of the image itself, whatever the map says.

Felzenszwalb and Huttenlocher (Int. J. Computer Vision 59, 2004) at several scales, each segment widened to take in its
own edge: the over-segmentation of XRAI (Kapishnikov et al., ICCV 2019), with the values of its authors' implementation
(PAIR, saliency 0.2): there, too, the photo is brought to one size first, because the scales depend on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid
from engine.models.geometry import Geometry, Placement

LONGER_SIDE = 224
SCALES = (50, 100, 150, 250, 500, 1200)
SIGMA = 0.8
SMALLEST = 150
WIDENED = 5
"""Longer side of the segmented image, and there: scales, sigma and fewest pixels of Felzenszwalb; dilation radius."""

REMEMBERED = 16
"""Photos whose segments are kept in memory, about 1 MB each: a case is asked for again with each better map."""

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class ImageSegments:
    """Overlapping segments on the score grid, by the pieces into which all their outlines together cut the photo.

    Attributes:
        pieces: int32 (height, width), the piece of each cell; `OUTSIDE` where the network did not see the photo.
        members: bool (segments, pieces), which pieces make up a segment; finer scales first.
    """

    pieces: NDArray[np.int32]
    members: NDArray[np.bool_]


def image_segments(pixels: NDArray[np.uint8], geometry: Geometry, grid: ScoreGrid) -> ImageSegments:
    """Segments of the photo as the network saw it, brought to the score grid by nearest neighbour.

    About 0.5 s for a new photo, 5 ms for one of the `REMEMBERED` last ones.

    Args:
        pixels: the network's input, (3, input height, input width); padding is not read.
        geometry: where the photo lies in it.
        grid: the photo's score grid.
    """
    rows, columns = geometry.inner
    inside = np.ascontiguousarray(pixels[:, rows, columns])
    pieces, members = _segmented(inside.tobytes(), inside.shape[1], inside.shape[2])
    down = _nearest(geometry.down, grid.height, pieces.shape[0])
    across = _nearest(geometry.across, grid.width, pieces.shape[1])
    return ImageSegments(np.where(geometry.seen(grid), pieces[np.ix_(down, across)], np.int32(OUTSIDE)), members)


@lru_cache(maxsize=REMEMBERED)
def _segmented(content: bytes, height: int, width: int) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Pieces and members at the size of segmentation, both read-only."""
    image = np.frombuffer(content, np.uint8).reshape(3, height, width).transpose(1, 2, 0)
    scaled = _scaled(image)
    pieces, members = _pieces(np.concatenate([_widened(labels) for labels in _labels(scaled)]))
    pieces.flags.writeable = members.flags.writeable = False
    return pieces, members


def _scaled(image: NDArray[np.uint8]) -> NDArray[np.float64]:
    """At `LONGER_SIDE`, from -1 at the photo's lowest value to 1 at its highest."""
    from skimage.transform import resize

    factor = LONGER_SIDE / max(image.shape[:2])
    size = tuple(max(1, round(side * factor)) for side in image.shape[:2])
    lowest, highest = float(image.min()), float(image.max())
    values = 2 * (image - lowest) / max(highest - lowest, 1.0) - 1
    return np.asarray(resize(values, size, order=1, mode="edge", anti_aliasing=True), np.float64)


def _labels(image: NDArray[np.float64]) -> list[NDArray[np.int64]]:
    """A label for each pixel, 0.., at each of the `SCALES`."""
    from skimage.segmentation import felzenszwalb

    return [felzenszwalb(image, scale, SIGMA, SMALLEST, channel_axis=-1) for scale in SCALES]


def _widened(labels: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(segments, height, width): each label's pixels and all within `WIDENED` of them."""
    from scipy.ndimage import distance_transform_edt, find_objects

    boxes = find_objects(labels + 1)
    widened = np.zeros((len(boxes), *labels.shape), np.bool_)
    for label, box in enumerate(boxes):
        around = tuple(slice(max(0, side.start - WIDENED), side.stop + WIDENED) for side in box)
        distance = np.asarray(distance_transform_edt(labels[around] != label))
        widened[label][around] = distance <= WIDENED
    return widened


def _pieces(segments: NDArray[np.bool_]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Pixels that belong to the same segments are one piece."""
    flat = segments.reshape(len(segments), -1)
    packed = np.ascontiguousarray(np.packbits(flat, axis=0).T)
    as_one = packed.view(np.dtype((np.void, packed.shape[1]))).ravel()
    _, first, pieces = np.unique(as_one, return_index=True, return_inverse=True)
    return pieces.reshape(segments.shape[1:]).astype(np.int32), flat[:, first]


def _nearest(axis: Placement, cells: int, size: int) -> NDArray[np.int64]:
    """The row (column) of `size` that lies under the centre of each cell."""
    inside = axis.positions(cells) - axis.inner.start
    place = inside * (size / (axis.inner.stop - axis.inner.start))
    return np.clip(place.astype(np.int64), 0, size - 1)
