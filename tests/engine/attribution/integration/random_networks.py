"""Small networks with seeded weights, and how far what a map says of its error is from its true error."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine.attribution import Attributed, Request
from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.attribution.closed import final, model_of, photos_for
from tests.engine.attribution.integration.exact import adaptive, distance

WIDE = Plan(dtype="float64", nodes_per_batch=243)
WAYS = (("logit", "black"), ("probability", "black"), ("logit", "noise"), ("probability", "noise"))
REFERENCE = 2187
"""Midpoint nodes of the map that counts as exact."""


class Random(torch.nn.Module):
    """Three convolutions of twelve channels, so that a path crosses many kinks of a ReLU."""

    def __init__(self, seed: int, kind: type[torch.nn.Module]) -> None:
        super().__init__()
        torch.manual_seed(seed)
        layers = [torch.nn.Conv2d(3, 12, 3, 2), torch.nn.Conv2d(12, 12, 3, padding=1), torch.nn.Conv2d(12, 12, 3, 2)]
        self.head = torch.nn.Linear(12, 2)
        for layer in layers:
            torch.nn.init.kaiming_normal_(layer.weight)
            assert layer.bias is not None
            torch.nn.init.normal_(layer.bias, 0, 0.3)
        self.body = torch.nn.Sequential(*(part for layer in layers for part in (layer, kind())))

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        return self.head(self.body(photos / 64 - 2).mean((2, 3)))


def random_model(folder: Path, seed: int, kind: type[torch.nn.Module]) -> OpenedModel:
    """One of them."""
    return model_of(folder, Random(seed, kind), (20, 16))


def request_on(model: OpenedModel, seed: int) -> Request:
    """Logit or probability, from black or noise, in turn."""
    output, baseline = WAYS[seed % len(WAYS)]
    return adaptive(photos_for(model, seed=seed), output, baselines=(baseline,), samples=3)


def under_rule(request: Request, rule: Any, steps: int) -> Request:
    """The same, integrated otherwise."""
    return replace(request, attribution=replace(request.attribution, rule=rule, steps=steps))


def true_error(model: OpenedModel, request: Request, found: Attributed, steps: int = REFERENCE) -> float:
    """Against so many midpoint nodes."""
    exact = final(model, under_rule(request, "midpoint", steps), WIDE).maps[0]
    return distance(found, exact.ravel().astype(np.float64))
