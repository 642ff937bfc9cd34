"""The same classifier around another network: run as the plan says, and never taken for the first."""

from __future__ import annotations

import copy
from pathlib import Path

import torch

from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.models.networks import opened


def test_another_network_answers_under_the_same_plan_and_another_digest(tmp_path: Path) -> None:
    model = opened(tmp_path)
    network = copy.deepcopy(model.network).requires_grad_(True).train()
    with torch.no_grad():
        network.get_parameter("last.bias").add_(1.0)
    other = model.with_network(network, "bias")
    plan = Plan(fold=True, channels_last=True)
    first, planned = model.under(plan), other.under(plan)
    points = torch.rand(2, 1, 3, 16, 20) * 255
    torch.testing.assert_close(planned.forward(points, None), first.forward(points, None) + 1, rtol=1e-4, atol=1e-4)
    assert isinstance(planned, OpenedModel)
    assert not any(isinstance(module, torch.nn.BatchNorm2d) for module in planned.network.modules())
    assert planned.channels_last
    assert not any(parameter.requires_grad for parameter in network.parameters())
    assert not network.training
    assert other.under(plan).digest == other.digest == model.with_network(network, "bias").digest
    assert len({model.digest, other.digest, model.with_network(network, "weights").digest}) == 3
