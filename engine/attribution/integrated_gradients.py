"""Integrated Gradients (Sundararajan, Taly, Yan 2017) for whole cases, and its mean over noisy copies.

IG_i(x) = (x_i - x'_i) * integral over t from 0 to 1 of dF(x' + t (x - x')) / dx_i

x holds the pixels of every photo of the case, so that the sum of IG over all photos is F(x) - F(x') up to the error of
the rule. Several baselines (expected gradients, Erion et al. 2021) and several noisy copies (SmoothGrad, Smilkov et al.
2017) are several paths; the map is the mean over them.
"""

from __future__ import annotations

import numpy as np
import torch

from engine.attribution.asking import Work
from engine.attribution.baselines import baselines_of
from engine.attribution.integration.paths import StraightPaths
from engine.attribution.integration.ruling import integrate
from engine.attribution.passes import Passes
from engine.models.preprocessing import WHITE

NOISE_STREAM = 1
"""Keeps the noise of the copies apart from that of a baseline under the same seed."""


def integrated_gradients(passes: Passes) -> Work:
    """From each image of the baseline to the case."""
    return integrate(passes, StraightPaths(_starts(passes), passes.end()))


def smoothgrad_integrated_gradients(passes: Passes) -> Work:
    """From the baseline to `samples` copies of the case with Gaussian noise.

    Copies are not clipped to 0..255; padding stays free of noise. Of a sampled baseline each image meets one copy.
    """
    starts, copies = _starts(passes), _noisy(passes)
    count = min(len(starts), len(copies)) if len(starts) > 1 else len(copies)
    return integrate(passes, StraightPaths(starts[:count], copies[:count]))


def _starts(passes: Passes) -> torch.Tensor:
    return passes.model.tensor(np.stack(baselines_of(passes.request)))


def _noisy(passes: Passes) -> torch.Tensor:
    stage, photos = passes.request.attribution, passes.request.photos
    copies = np.stack([photo.pixels for photo in photos])[None].repeat(stage.samples, 0)
    for index, photo in enumerate(photos):
        rows, columns = photo.geometry.inner
        inner = copies[:, index, :, rows, columns]
        random = np.random.default_rng([stage.seed, index, NOISE_STREAM])
        inner += (stage.noise * WHITE * random.standard_normal(inner.shape)).astype(np.float32)
    return passes.model.tensor(copies)
