"""What the fixed rules say of their error on random networks, against 2,187 midpoint nodes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.engine.attribution.closed import Formula, final, model_of, photos_for, request_for
from tests.engine.attribution.integration.random_networks import WIDE, random_model, request_on, true_error, under_rule

NETWORKS = 12


@pytest.mark.parametrize(("rule", "steps"), [("right", 51), ("midpoint", 27), ("gauss_legendre", 27)])
@pytest.mark.parametrize("kind", [torch.nn.ReLU, torch.nn.SiLU])
def test_the_estimate_is_near(tmp_path: Path, kind: type[torch.nn.Module], rule: str, steps: int) -> None:
    """Or above: midpoint and Gauss-Legendre are better on smooth gradients than their coarser rules can show."""
    ratios: list[float] = []
    for seed in range(NETWORKS):
        model = random_model(tmp_path, seed, kind)
        request = under_rule(request_on(model, seed), rule, steps)
        found = final(model, request, WIDE)
        ratios.append(found.error / true_error(model, request, found, 729))
    assert min(ratios) >= 0.9
    if kind is torch.nn.ReLU or rule == "right":
        assert max(ratios) <= 1.6


@pytest.mark.parametrize("steps", [2, 10, 51])
def test_the_error_is_never_below_what_the_gap_proves(tmp_path: Path, steps: int) -> None:
    """Squares under right sums: all pixels err in one direction."""
    model = model_of(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    found = final(model, request_for(photos_for(model), "right", steps))
    size = float(np.abs(found.maps[0]).sum())
    assert found.error >= abs(found.gap) / size * (1 - 1e-6)


def test_one_node_says_nothing(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    assert np.isnan(final(model, request_for(photos_for(model), "right", 1)).error)
