"""Grad-CAM++ (Chattopadhay et al. 2018): the channels of one layer, each weighted place by place.

    relu(sum_k w_k A^k), w_k = sum_ij alpha^k_ij relu(dY / dA^k_ij)
    alpha^k_ij = d2Y / (2 d2Y + sum_ab A^k_ab d3Y)        (second and third derivatives with respect to A^k_ij)

With Y = exp(S), S the explained output and linear in A, as the paper assumes, dY, d2Y, d3Y are exp(S) times g, g^2, g^3
with g = dS / dA. So alpha = 1 / (2 + g sum_ab A^k_ab) where g is not 0, else 0. The factor exp(S), the same for every
photo of a case, is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch

from engine.attribution.contract import Attributed, Request
from engine.attribution.layers import class_activation, explained, watched
from engine.attribution.passes import Passes
from engine.models.protocol import Model
from engine.plan import Plan


def grad_cam_plus_plus(
    model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]
) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`; the map of a layer has no exact counterpart among the pixels."""
    return class_activation(model, request, plan, cancelled, _cam)


def _cam(passes: Passes, layer: torch.nn.Module) -> torch.Tensor:
    with watched(passes.model.network, layer) as seen:
        output = explained(passes, passes.end().requires_grad_()).sum()
    (maps,) = seen.values()
    (gradients,) = torch.autograd.grad(output, maps)
    return weighted(maps.detach(), gradients)


def weighted(maps: torch.Tensor, gradients: torch.Tensor) -> torch.Tensor:
    """The formula above: A and g (photos, channels, rows, columns) to (photos, rows, columns)."""
    positive = gradients.relu()
    steps = positive / (2 + positive * maps.sum((2, 3), keepdim=True))
    weights = steps.sum((2, 3), keepdim=True)
    return (weights * maps).sum(1).relu()
