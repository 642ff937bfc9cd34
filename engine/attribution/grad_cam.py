"""Grad-CAM (Selvaraju et al. 2017): the channels of one layer, each weighted with its mean gradient.

relu(sum_k w_k A^k), w_k = mean_ij dF / dA^k_ij
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch

from engine.attribution.contract import Attributed, Request
from engine.attribution.layers import class_activation, explained
from engine.attribution.passes import Passes
from engine.models.protocol import Model
from engine.plan import Plan


def grad_cam(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`; the map of a layer has no exact counterpart among the pixels."""
    return class_activation(model, request, plan, cancelled, _cam)


def _cam(passes: Passes, layer: torch.nn.Module) -> torch.Tensor:
    from captum.attr import LayerGradCam

    def forward(points: torch.Tensor) -> torch.Tensor:
        return explained(passes, points)

    found = LayerGradCam(forward, layer).attribute(passes.end().requires_grad_(), relu_attributions=True)
    assert isinstance(found, torch.Tensor)
    return found.detach()[:, 0]
