"""Formulas of the pixels whose Integrated Gradients from black are known, and how far a result is from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution import Attributed, Request
from engine.models.opened import OpenedModel
from engine.models.preprocessing import PreparedPhoto
from tests.engine.attribution.closed import Formula, model_of, photos_for, request_for

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """A logit and its attributions.

    Attributes:
        formula: (pixels (n, values), the photo's own pixels (values,)) to (n,).
        attributions: (values,) from the photo's pixels.
        output: what is explained.
    """

    formula: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
    attributions: Callable[[Floats], Floats]
    output: str = "logit"

    def on(self, folder: Path) -> tuple[OpenedModel, PreparedPhoto, Floats]:
        """The model, a random photo, and its exact attributions."""
        (photo,) = photos_for(model_of(folder, Formula(lambda x: x.sum(1))))
        pixels = photo.pixels.ravel().astype(np.float64)
        model = model_of(folder, Formula(lambda x: self.formula(x, torch.from_numpy(pixels).to(x))))
        return model, photo, self.attributions(pixels)


def linear() -> Known:
    """w x."""
    weights = np.linspace(-1, 1, 36)
    return Known(lambda x, photo: x @ torch.from_numpy(weights).to(x), lambda photo: photo * weights)


def squares() -> Known:
    """Its gradient is a straight line along the path."""
    return Known(lambda x, photo: (x / 100).square().sum(1), lambda photo: (photo / 100) ** 2)


def product() -> Known:
    """x0 x1 x2 is shared equally."""

    def attributions(photo: Floats) -> Floats:
        return np.where(np.arange(len(photo)) < 3, photo[:3].prod() / 3e6, 0.0)

    return Known(lambda x, photo: x[:, :3].prod(1) / 1e6, attributions)


def ramps() -> Known:
    """Sum of relu(x - c): a kink of each value's own."""
    kinks = np.linspace(10, 120, 36)
    return Known(
        lambda x, photo: torch.relu(x - torch.from_numpy(kinks).to(x)).sum(1),
        lambda photo: np.maximum(photo - kinks, 0.0),
    )


def bend(place: float) -> Known:
    """Sum of |x - place * photo|: one kink for all values, at a known place of the path."""
    return Known(lambda x, photo: (x - place * photo).abs().sum(1), lambda photo: photo * (1 - 2 * place))


def rise(steepness: float, place: float) -> Known:
    """Probability 1 / (1 + exp(-steepness (t - place))), t the share of the path; shared as the pixels are."""

    def probability(share: float) -> float:
        return float(1 / (1 + np.exp(-steepness * (share - place))))

    def logit(x: torch.Tensor, photo: torch.Tensor) -> torch.Tensor:
        return steepness * (x.sum(1) / photo.sum() - place) / 2

    def attributions(photo: Floats) -> Floats:
        return photo / photo.sum() * (probability(1.0) - probability(0.0))

    return Known(logit, attributions, "probability")


KNOWN: Mapping[str, Known] = {
    "linear": linear(),
    "squares": squares(),
    "product": product(),
    "ramps": ramps(),
    "bend at 0.37": bend(0.37),
    "bend at 0.9": bend(0.9),
    "rise of 8": rise(8, 0.4),
    "rise of 30": rise(30, 0.6),
}


def adaptive(photos: tuple[PreparedPhoto, ...], output: Any = "logit", **settings: Any) -> Request:
    """A request under rule adaptive for the first class, from black unless `baselines` says otherwise."""
    plain = request_for(photos, "adaptive", 300, settings.get("baselines", ("black",))[0], output)
    return replace(plain, attribution=replace(plain.attribution, **settings))


def distance(found: Attributed, exact: Floats) -> float:
    """Sum of |difference| over sum of |exact|."""
    values = np.concatenate([photo_map.ravel() for photo_map in found.maps])
    return float(np.abs(values - exact).sum() / np.abs(exact).sum())
