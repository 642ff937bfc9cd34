"""Random walker with priors: from how likely each cell is to belong, to a smooth share that keeps to the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

CONTRAST = 0.3
"""How fast a step's weight falls with the squared colour difference, in units of the mean one."""
LEAST = 1e-4
"""Weight of a step over the strongest edge."""
BELIEF = 0.02
"""Weight of a cell's prior beside that of its steps."""
CERTAIN = 1e3
PRECISION = 1e-3
MOST_STEPS = 300


def walls(colour: NDArray[np.floating]) -> csr_array:
    """The weighted graph Laplacian of a raster of colours (height, width, 3), its four neighbours joined.

    A step between cells whose colours differ by d weighs exp(-CONTRAST d^2 / mean d^2) + LEAST (Grady 2006).
    """
    from scipy.sparse import csr_array, diags_array

    height, width = colour.shape[:2]
    number = np.arange(height * width).reshape(height, width)
    one = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    other = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    flat = colour.reshape(-1, 3).astype(np.float64)
    squares = ((flat[one] - flat[other]) ** 2).sum(axis=1)
    weights = np.exp(-CONTRAST * squares / max(float(squares.mean()), 1e-9)) + LEAST
    ends = np.concatenate([one, other]), np.concatenate([other, one])
    joined = csr_array((np.tile(weights, 2), ends), shape=(height * width, height * width))
    return csr_array(diags_array(joined.sum(axis=1)) - joined)


def walk(walls: csr_array, prior: Floats, inside: Booleans, outside: Booleans) -> Floats:
    """The share, 0 to 1, with which each cell belongs to the region, float64 like `prior`.

    Solves (L + D) x = D p (Grady 2005, two labels) by conjugate gradients, with D = `BELIEF` and p = `prior`; cells
    that are certainly `inside` or `outside` are held at 1 and 0.
    """
    from scipy.sparse import diags_array
    from scipy.sparse.linalg import cg

    known = np.where(inside, 1.0, np.where(outside, 0.0, prior)).ravel()
    belief = np.where(inside | outside, CERTAIN, BELIEF).ravel()
    system = (walls + diags_array(belief)).tocsr()
    scaled = diags_array(1 / np.asarray(system.diagonal(), dtype=np.float64))
    share, _ = cg(system, belief * known, x0=known, M=scaled, rtol=PRECISION, maxiter=MOST_STEPS)
    return np.clip(share, 0.0, 1.0).reshape(prior.shape)
