"""Folding changes no answer, and is left where it would."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from engine.models.folding import folded
from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.models.networks import opened


class Residual(nn.Module):
    """A batch norm whose convolution is read a second time elsewhere: folding it would be wrong."""

    def __init__(self, twice: bool) -> None:
        super().__init__()
        self.twice = twice
        self.convolution, self.norm = nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)
        nn.init.uniform_(self.norm.running_mean)  # pyright: ignore[reportArgumentType]

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        hidden = self.convolution(photos)
        joined = self.norm(hidden) + hidden if self.twice else self.norm(hidden)
        return joined.mean((2, 3))


def norms(network: nn.Module) -> int:
    return sum(isinstance(module, nn.BatchNorm2d) for module in network.modules())


def test_folds_what_is_exact(tmp_path: Path) -> None:
    model = opened(tmp_path)
    planned = model.under(Plan(fold=True, channels_last=True))
    assert isinstance(model, OpenedModel)
    assert isinstance(planned, OpenedModel)
    assert (norms(model.network), norms(planned.network)) == (1, 0)
    points = torch.rand(4, 2, 3, 16, 20) * 255
    torch.testing.assert_close(planned.forward(points, None), model.forward(points, None), rtol=1e-4, atol=1e-5)


def test_leaves_what_would_change_the_answer() -> None:
    photos = torch.rand(1, 3, 8, 8)
    assert norms(folded(Residual(twice=False).eval(), (photos,))) == 0
    network = Residual(twice=True).eval()
    found = folded(network, (photos,))
    assert norms(found) == 1
    torch.testing.assert_close(found(photos.double()), network(photos).double(), rtol=1e-5, atol=1e-6)


def test_a_shared_layer_is_left() -> None:
    norm = nn.BatchNorm2d(3).eval()
    network = nn.Sequential(nn.Conv2d(3, 3, 1), norm, nn.Conv2d(3, 3, 1), norm, nn.AdaptiveAvgPool2d(1), nn.Flatten())
    assert norms(folded(network.eval(), (torch.rand(1, 3, 8, 8),))) == 1


def test_the_planned_model_is_kept(tmp_path: Path) -> None:
    model = opened(tmp_path)
    plan = Plan(fold=True)
    assert model.under(plan) is model.under(Plan(fold=True, nodes_per_batch=9))
    assert model.under(Plan()) is model
