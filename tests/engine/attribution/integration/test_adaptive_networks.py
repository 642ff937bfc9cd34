"""What rule adaptive says of its error on random networks, against 2,187 midpoint nodes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.engine.attribution.closed import final, photos_for
from tests.engine.attribution.integration.exact import adaptive
from tests.engine.attribution.integration.random_networks import WIDE, random_model, request_on, true_error


def told_and_true(folder: Path, kind: type[torch.nn.Module], networks: int) -> np.ndarray:
    """(2, networks): the error that is told, and the true one."""
    errors: list[tuple[float, float]] = []
    for seed in range(networks):
        model = random_model(folder, seed, kind)
        request = request_on(model, seed)
        found = final(model, request, WIDE)
        assert found.error <= 0.05 or "not_converged" in found.flags
        errors.append((found.error, true_error(model, request, found)))
    return np.array(errors).T


def test_relu(tmp_path: Path) -> None:
    told, true = told_and_true(tmp_path, torch.nn.ReLU, 32)
    ratios = told / true
    assert ratios.min() >= 0.6
    assert np.quantile(ratios, 0.05) >= 0.8
    assert 1 <= np.median(ratios) <= 1.5
    assert (true <= 0.05 / 0.8).all()


def test_silu(tmp_path: Path) -> None:
    """Estimates lie above: what is smooth is better than its nested rules can show."""
    told, true = told_and_true(tmp_path, torch.nn.SiLU, 16)
    assert (told / true).min() >= 0.8
    assert np.median(true) < 0.01


@pytest.mark.parametrize("count", [1, 2, 5, 10])
@pytest.mark.parametrize("baseline", ["noise", "references"])
def test_several_paths(tmp_path: Path, baseline: str, count: int) -> None:
    model = random_model(tmp_path, 50, torch.nn.ReLU)
    request = adaptive(photos_for(model), baselines=(baseline,), samples=count, steps=500)
    if baseline == "references":
        request = replace(request, references=tuple(photo.pixels for photo in photos_for(model, count, seed=3)))
    found = final(model, request, WIDE)
    true = true_error(model, request, found, 243 * count)
    assert true <= 0.05
    assert found.error >= 0.8 * true
    assert found.gap_relative <= 0.05 or found.flags == ("not_converged",)
    assert found.nodes >= 3 * count or count == 1
    assert found.nodes <= 500
