"""Paths from baseline to photo: where their points lie, and in which direction they run there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Places:
    """Points on paths.

    Attributes:
        paths: number of the path, int64 (n,).
        positions: on it, float64 (n,); 0 is its start and 1 its end.
    """

    paths: NDArray[np.int64]
    positions: NDArray[np.float64]

    def __getitem__(self, part: slice) -> Places:
        """Some of them."""
        return Places(self.paths[part], self.positions[part])


class Paths(Protocol):
    """One or several paths for a whole case; a map is the mean over them.

    Attributes:
        count: number of paths.
        starts, ends: where they begin and end, each (1 or count, photos, 3, height, width); 1 where they share it.
    """

    @property
    def count(self) -> int: ...

    @property
    def starts(self) -> torch.Tensor: ...

    @property
    def ends(self) -> torch.Tensor: ...

    def points(self, places: Places) -> torch.Tensor:
        """(n, photos, 3, height, width)."""
        ...

    def directions(self, places: Places) -> torch.Tensor:
        """Derivative of the point with respect to the position, of the same shape, or (1, ...) where it is the same."""
        ...


@dataclass(frozen=True, slots=True)
class StraightPaths:
    """x' + t (x - x'): the path of Integrated Gradients."""

    starts: torch.Tensor
    ends: torch.Tensor

    @property
    def count(self) -> int:
        """As many as there are starts or ends, whichever are more."""
        return max(len(self.starts), len(self.ends))

    def points(self, places: Places) -> torch.Tensor:
        """See `Paths`."""
        positions = torch.from_numpy(places.positions).to(self.starts).view(-1, 1, 1, 1, 1)
        return torch.addcmul(_of(self.starts, places), positions, self.directions(places))

    def directions(self, places: Places) -> torch.Tensor:
        """See `Paths`."""
        return _of(self.ends, places) - _of(self.starts, places)


def _of(shared: torch.Tensor, places: Places) -> torch.Tensor:
    return shared if len(shared) == 1 else shared[torch.from_numpy(places.paths).to(shared.device)]
