"""What the model said of a case and where it looked: the values that the pipeline hands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid

if TYPE_CHECKING:
    from engine.segmentation import ImageSegments

Arrays = Mapping[str, NDArray[np.generic]]


class MapStore(Protocol):
    """Where maps that were already paid for are kept; a miss is always allowed."""

    def get(self, key: str) -> dict[str, NDArray[np.generic]] | None:
        """The arrays put under `key`, or `None`."""
        ...

    def put(self, key: str, arrays: Arrays) -> None:
        """Keep the arrays under `key`."""
        ...


@dataclass(frozen=True, slots=True)
class AttributedCase:
    """The attributions of all photos of a case for one baseline, as they are kept.

    Attributes:
        key: identifies them in the map cache.
        maps: one a photo, float32 of shape (3, height, width) at the model's input size.
        inputs: what the model saw of each photo, uint8 of the same shape, rounded.
        nodes, of_nodes: passes through the network that were made, and the most that the recipe allows.
        gap, gap_relative: completeness gap of the case, absolute and relative; NaN where undefined.
        error: estimated relative error of the maps; NaN where unknown (see `engine.attribution.Attributed`).
        flags: what is unusual about them.
    """

    key: str
    maps: tuple[NDArray[np.float32], ...]
    inputs: tuple[NDArray[np.uint8], ...]
    nodes: int
    of_nodes: int
    gap: float
    gap_relative: float
    error: float
    flags: tuple[str, ...]

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """Arrays for a `MapStore`."""
        return {
            **{f"map_{index}": photo_map for index, photo_map in enumerate(self.maps)},
            **{f"input_{index}": pixels for index, pixels in enumerate(self.inputs)},
            "nodes": np.array([self.nodes, self.of_nodes], dtype=np.int64),
            "numbers": np.array([self.gap, self.gap_relative, self.error], dtype=np.float64),
            "flags": np.array(self.flags, dtype=np.str_),
        }

    @classmethod
    def from_arrays(cls, key: str, arrays: Arrays) -> AttributedCase:
        """The inverse of `to_arrays`."""
        count = sum(name.startswith("map_") for name in arrays)
        maps = tuple(np.asarray(arrays[f"map_{index}"], dtype=np.float32) for index in range(count))
        inputs = tuple(np.asarray(arrays[f"input_{index}"], dtype=np.uint8) for index in range(count))
        nodes, of_nodes = (int(value) for value in np.asarray(arrays["nodes"], dtype=np.int64))
        gap, gap_relative, error = (float(value) for value in np.asarray(arrays["numbers"], dtype=np.float64))
        flags = tuple(str(flag) for flag in arrays["flags"])
        return cls(key, maps, inputs, nodes, of_nodes, gap, gap_relative, error, flags)


@dataclass(frozen=True, slots=True)
class PhotoExplanation:
    """Where the model looked on one photo, for one baseline.

    Attributes:
        saliency_map: float32 of the shape of `grid`, not negative.
        region: the saliency region, bool of the same shape; `None` where it depends on each reader's ROI.
        unseen: cells that a centre crop keeps from the model, bool of the same shape; `None` where it saw all.
        attributed: what the map was made from.
        image_segments: of the photo, on `grid`; `None` where the recipe's segmentation does not read them.
    """

    photo_id: str
    baseline: str
    saliency_map: NDArray[np.float32]
    region: NDArray[np.bool_] | None
    grid: ScoreGrid
    unseen: NDArray[np.bool_] | None
    attributed: AttributedCase
    image_segments: ImageSegments | None = None


@dataclass(frozen=True, slots=True)
class CaseExplanation:
    """A case's prediction and maps; `done` is False while nodes are still being added.

    Attributes:
        classes: of the model card, in its order.
        probabilities: float64 of shape (classes,).
        target_class: the class whose output is explained.
        differential: conditions by falling probability; classes of one condition are summed.
        photos: by photo id, one entry a baseline in the order of the recipe.
        notes: for people: metadata that mapped to nothing.
    """

    case_id: str
    classes: tuple[str, ...]
    probabilities: NDArray[np.float64]
    target_class: str
    differential: tuple[tuple[str, float], ...]
    photos: Mapping[str, tuple[PhotoExplanation, ...]]
    done: bool
    notes: tuple[str, ...] = ()
