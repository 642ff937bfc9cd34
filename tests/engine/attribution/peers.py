"""A small network with layers to look into, and requests for the methods beside Integrated Gradients."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine.attribution import Attributed, Request, attribute
from engine.models.metadata import EncodedFacts
from engine.models.opened import OpenedModel
from engine.models.preprocessing import PreparedPhoto
from engine.plan import Plan
from engine.recipe import Attribution
from tests.engine.attribution.closed import EXACT, model_of
from tests.engine.models.networks import input_value

SIZE = (22, 16)
"""Width and height."""


class Tower(torch.nn.Module):
    """Two stages of convolutions, pooled, and a linear head; a ReLU in place as real networks have it."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(4)
        self.first = torch.nn.Sequential(torch.nn.Conv2d(3, 6, 3, padding=1), torch.nn.BatchNorm2d(6), torch.nn.SiLU())
        self.second = torch.nn.Sequential(torch.nn.Conv2d(6, 5, 3, stride=2), torch.nn.ReLU(inplace=True))
        self.pool = torch.nn.AdaptiveAvgPool2d(1)
        self.head = torch.nn.Linear(5, 2)
        self.facts = torch.nn.Linear(2, 2)

    def forward(self, photos: torch.Tensor, facts: torch.Tensor | None = None) -> torch.Tensor:
        hidden = self.pool(self.second(self.first(photos / 64 - 2)))
        logits = self.head(hidden.flatten(1))
        return logits if facts is None else logits + self.facts(facts)


class Joint(torch.nn.Module):
    """Reads all photos of a case: the mean of their features is squared."""

    def __init__(self) -> None:
        super().__init__()
        self.tower = Tower()

    def forward(self, cases: torch.Tensor) -> torch.Tensor:
        maps = self.tower.second(self.tower.first(cases.flatten(0, 1) / 64 - 2))
        pooled = maps.mean((2, 3)).unflatten(0, cases.shape[:2]).mean(1)
        return self.tower.head(pooled.square())


def tower(folder: Path, photos: str = "mean_logit", network: torch.nn.Module | None = None) -> OpenedModel:
    """The network above as an opened model."""
    chosen = network or (Joint() if photos == "joint" else Tower())
    return model_of(folder, chosen, SIZE, photos=photos)


def letterboxed(folder: Path, network: torch.nn.Module) -> OpenedModel:
    """A model whose photos are padded."""
    return model_of(folder, network, input=input_value(width=22, height=16, fit="letterbox"))


def tall_photo(model: OpenedModel) -> PreparedPhoto:
    """A photo that leaves padding left and right."""
    return model.prepare(np.random.default_rng(5).integers(1, 256, (40, 20, 3), np.uint8))


def ask(
    photos: tuple[PreparedPhoto, ...], method: Any, output: Any = "logit", baseline: Any = "blurred", **settings: Any
) -> Request:
    """A request for the first class; settings as in the recipe."""
    chosen = Attribution(method=method, baselines=(baseline,), **settings)
    return Request(photos, EncodedFacts(None), 0, output, chosen, chosen.map_names[0])


def results(model: OpenedModel, request: Request, plan: Plan = EXACT) -> list[Attributed]:
    """All of them, partial ones too."""
    return list(attribute(model, request, plan, lambda: False))


def inputs(photos: tuple[PreparedPhoto, ...]) -> torch.Tensor:
    """(1, photos, 3, height, width), float64."""
    return torch.from_numpy(np.stack([photo.pixels for photo in photos])[None]).double()


def relative(found: np.ndarray, expected: np.ndarray) -> float:
    """Sum of |difference| over sum of |expected|."""
    return float(np.abs(found - expected).sum() / np.abs(expected).sum())
