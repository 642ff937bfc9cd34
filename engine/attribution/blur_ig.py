"""Blur Integrated Gradients (Xu, Venugopalan, Sundararajan 2020): from the blurred photo to the sharp one.

The path is the photo under a Gaussian of standard deviation s = (1 - t) s_max, mirrored at its borders:

BlurIG(x) = integral over t from 0 to 1 of dF(L(s)) / dL * dL / ds * ds / dt

In the discrete cosine transform the Gaussian is exp(-s^2 |k|^2 / 2) for each frequency k, so that path and direction
are exact (heat equation: dL / ds = s * Laplacian of L), not differences of two blurred photos.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution.asking import Work
from engine.attribution.integration.paths import Places
from engine.attribution.integration.ruling import integrate
from engine.attribution.passes import Passes
from engine.models.preprocessing import PreparedPhoto
from engine.models.protocol import Model

LARGEST_BLUR = 0.2
"""Standard deviation at the start of the path, as a share of the longer side of the part that shows the photo."""

Floats = NDArray[np.float64]


def blur_integrated_gradients(passes: Passes) -> Work:
    """From the most blurred photos of the case to the sharp ones."""
    return integrate(passes, BlurPath.of(passes))


@dataclass(frozen=True, slots=True)
class Spectrum:
    """A photo's cosine transform.

    Attributes:
        coefficients: float64 (3, rows, columns) of the part that shows the photo.
        frequencies: |k|^2, float64 (rows, columns), in radians a pixel, squared.
        largest: standard deviation at the start of the path, in pixels.
    """

    photo: PreparedPhoto
    coefficients: Floats
    frequencies: Floats
    largest: float

    @classmethod
    def of(cls, photo: PreparedPhoto) -> Spectrum:
        """Transform the part that shows the photo."""
        from scipy.fft import dctn

        rows, columns = photo.geometry.inner
        inner = photo.pixels[:, rows, columns].astype(np.float64)
        down, across = (np.pi * np.arange(side) / side for side in inner.shape[1:])
        frequencies = down[:, None] ** 2 + across[None, :] ** 2
        return cls(photo, np.asarray(dctn(inner, axes=(1, 2))), frequencies, LARGEST_BLUR * max(inner.shape[1:]))

    def blurred(self, position: float) -> Floats:
        """The photo at a position of the path, (3, height, width); padding as it is."""
        whole = self.photo.pixels.astype(np.float64)
        return self._filled(whole, self._gaussian(position))

    def direction(self, position: float) -> Floats:
        """Its derivative with respect to the position; 0 in padding."""
        factor = (1 - position) * self.largest**2 * self.frequencies * self._gaussian(position)
        return self._filled(np.zeros(self.photo.pixels.shape), factor)

    def _gaussian(self, position: float) -> Floats:
        return np.exp(-0.5 * ((1 - position) * self.largest) ** 2 * self.frequencies)

    def _filled(self, whole: Floats, factor: Floats) -> Floats:
        from scipy.fft import idctn

        rows, columns = self.photo.geometry.inner
        whole[:, rows, columns] = np.asarray(idctn(self.coefficients * factor, axes=(1, 2)))
        return whole


@dataclass(frozen=True, slots=True)
class BlurPath:
    """See `engine.attribution.integration.paths.Paths`: one path, from the most blurred photos to the photos."""

    model: Model
    spectra: tuple[Spectrum, ...]
    starts: torch.Tensor
    ends: torch.Tensor

    @classmethod
    def of(cls, passes: Passes) -> BlurPath:
        """For the case of a request."""
        spectra = tuple(Spectrum.of(photo) for photo in passes.request.photos)
        start = np.array([[spectrum.blurred(0.0) for spectrum in spectra]])
        return cls(passes.model, spectra, passes.model.tensor(start), passes.end())

    @property
    def count(self) -> int:
        """One."""
        return 1

    def points(self, places: Places) -> torch.Tensor:
        """See `Paths`."""
        return self._at(places.positions, Spectrum.blurred)

    def directions(self, places: Places) -> torch.Tensor:
        """See `Paths`."""
        return self._at(places.positions, Spectrum.direction)

    def _at(self, positions: Floats, what: Callable[[Spectrum, float], Floats]) -> torch.Tensor:
        images = [[what(spectrum, float(position)) for spectrum in self.spectra] for position in positions]
        return self.model.tensor(np.array(images))
