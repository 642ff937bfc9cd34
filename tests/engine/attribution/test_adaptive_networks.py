"""What rule adaptive says of its error on random networks, against 2,187 midpoint nodes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.plan import Plan
from tests.engine.attribution.closed import final, model_of, photos_for
from tests.engine.attribution.exact import adaptive, distance

WIDE = Plan(dtype="float64", nodes_per_batch=243)
WAYS = (("logit", "black"), ("probability", "black"), ("logit", "noise"), ("probability", "noise"))
REFERENCE = 2187


class Random(torch.nn.Module):
    """Three convolutions of twelve channels with seeded weights, so that a path crosses many kinks."""

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


def told_and_true(folder: Path, kind: type[torch.nn.Module], networks: int) -> np.ndarray:
    """(networks, 2): the error that is told, and the true one."""
    errors: list[tuple[float, float]] = []
    for seed in range(networks):
        output, baseline = WAYS[seed % len(WAYS)]
        model = model_of(folder, Random(seed, kind), (20, 16))
        request = adaptive(photos_for(model, seed=seed), output, baselines=(baseline,), samples=3)
        found = final(model, request, WIDE)
        fixed = replace(request, attribution=replace(request.attribution, rule="midpoint", steps=REFERENCE))
        exact = final(model, fixed, WIDE).maps[0].ravel().astype(np.float64)
        assert found.error <= 0.05 or "not_converged" in found.flags
        errors.append((found.error, distance(found, exact)))
    return np.array(errors)


def test_relu(tmp_path: Path) -> None:
    told, true = told_and_true(tmp_path, torch.nn.ReLU, 32).T
    ratios = told / true
    assert ratios.min() >= 0.6
    assert np.quantile(ratios, 0.05) >= 0.8
    assert 1 <= np.median(ratios) <= 1.5
    assert (true <= 0.05 / 0.8).all()


def test_silu(tmp_path: Path) -> None:
    """Estimates lie above: what is smooth is better than its nested rules can show."""
    told, true = told_and_true(tmp_path, torch.nn.SiLU, 16).T
    assert (told / true).min() >= 0.8
    assert np.median(true) < 0.01


@pytest.mark.parametrize("count", [1, 2, 5, 10])
@pytest.mark.parametrize("baseline", ["noise", "references"])
def test_several_paths(tmp_path: Path, baseline: str, count: int) -> None:
    model = model_of(tmp_path, Random(50, torch.nn.ReLU), (20, 16))
    request = adaptive(photos_for(model), baselines=(baseline,), samples=count, steps=500)
    if baseline == "references":
        request = replace(request, references=tuple(photo.pixels for photo in photos_for(model, count, seed=3)))
    found = final(model, request, WIDE)
    fixed = replace(request, attribution=replace(request.attribution, rule="midpoint", steps=243 * count))
    reference = final(model, fixed, WIDE)
    true = distance(found, reference.maps[0].ravel().astype(np.float64))
    assert true <= 0.05
    assert found.error >= 0.8 * true
    assert found.gap_relative <= 0.05 or found.flags == ("not_converged",)
    assert found.nodes >= 3 * count or count == 1
    assert found.nodes <= 500
    assert reference.error < 0.01
