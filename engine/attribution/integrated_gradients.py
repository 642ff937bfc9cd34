"""Integrated Gradients (Sundararajan, Taly, Yan 2017) along the straight path from baseline to photo, for whole cases.

IG_i(x) = (x_i - x'_i) * sum_k w_k dF(x' + a_k (x - x')) / dx_i

x holds the pixels of every photo of the case, so that the sum of IG over all photos is F(x) - F(x') up to the error of
the rule. Memory does not grow with the number of nodes: only the weighted sum of the gradients is kept, in float64.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution.baselines import baseline_of
from engine.attribution.contract import Attributed, Request
from engine.attribution.planning import use_threads
from engine.attribution.quadrature import RULES, Nodes, interleaved
from engine.attribution.targets import OUTPUTS
from engine.errors import Cancelled, ModelError
from engine.models.protocol import Model
from engine.plan import Plan


def integrated_gradients(
    model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]
) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`.

    Order of the nodes and borders of the chunks depend on recipe and plan alone. The nodes are visited interleaved; a
    partial map is the weighted mean of the gradients so far. The first finding that is not finite ends the work.
    """
    use_threads(plan)
    nodes = RULES[request.attribution.rule](request.attribution.steps)
    size = max(1, plan.nodes_per_batch // len(request.photos))
    path = Path.of(model.under(plan), request, size)
    total, weight, finished = path.empty_sum(), 0.0, 0
    for chunk in _chunks(nodes, size):
        if cancelled():
            raise Cancelled
        path.add_gradients(total, chunk)
        weight, finished = weight + float(chunk.weights.sum()), finished + len(chunk.weights)
        done = finished == len(nodes.weights)
        result = path.result(total if done else total / weight, finished, len(nodes.weights))
        yield result
        if result.done:
            return
        use_threads(plan)


def _chunks(nodes: Nodes, size: int) -> Iterator[Nodes]:
    order = interleaved(len(nodes.weights))
    for start in range(0, len(order), size):
        part = order[start : start + size]
        yield Nodes(nodes.positions[part], nodes.weights[part])


@dataclass(frozen=True, slots=True)
class Path:
    """The line from x' to x for one case, and the network's answers at both ends.

    Attributes:
        start, difference: x' and x - x', (1, photos, 3, height, width) in the model's precision.
        facts: (1, k), or `None`.
        change: F(x) - F(x'), from float64 outputs of the network.
    """

    model: Model
    request: Request
    start: torch.Tensor
    difference: torch.Tensor
    facts: torch.Tensor | None
    change: float

    @classmethod
    def of(cls, model: Model, request: Request, size: int) -> Path:
        """Prepare the ends and ask the network about both, at most `size` of them in one pass."""
        start = np.stack([baseline_of(photo, request.baseline) for photo in request.photos])[None]
        end = np.stack([photo.pixels for photo in request.photos])[None]
        facts = None if request.facts.values is None else model.tensor(request.facts.values)
        origin, goal = model.tensor(start), model.tensor(end)
        with torch.inference_mode():
            ends = torch.cat([origin, goal]).split(size)
            logits = [model.forward(points, facts).cpu().double() for points in ends]
        values = OUTPUTS[request.output].select(torch.cat(logits), request.target)
        return cls(model, request, origin, goal - origin, facts, float(values[1] - values[0]))

    def empty_sum(self) -> torch.Tensor:
        """Zeros (photos, 3, height, width), float64, where the device has it, else on the host."""
        device = "cpu" if self.difference.device.type == "mps" else self.difference.device
        return torch.zeros(self.difference.shape[1:], dtype=torch.float64, device=device)

    def add_gradients(self, total: torch.Tensor, nodes: Nodes) -> None:
        """Add weight times gradient of the output for each node, one after the other, to `total`."""
        places = torch.from_numpy(nodes.positions).to(self.start).view(-1, 1, 1, 1, 1)
        points = torch.addcmul(self.start, places, self.difference).requires_grad_()
        logits = self.model.forward(points, self.facts)
        outputs = OUTPUTS[self.request.output].select(logits, self.request.target)
        if not outputs.requires_grad:
            raise ModelError(f"Model “{self.model.card.name}” cannot be differentiated; choose another one.")
        (gradients,) = torch.autograd.grad(outputs.sum(), points)
        for gradient, weight in zip(gradients.to(total.device), nodes.weights, strict=True):
            total.add_(gradient, alpha=float(weight))

    def result(self, mean_gradient: torch.Tensor, nodes: int, of_nodes: int) -> Attributed:
        """The attributions that a mean gradient gives."""
        attributions = (mean_gradient * self.difference[0].to(mean_gradient)).cpu().numpy()
        total = float(attributions.sum())
        if not np.isfinite(total) or not np.isfinite(self.change):
            undefined = tuple(np.full(photo.shape, np.nan, np.float32) for photo in attributions)
            return Attributed(undefined, nodes, of_nodes, np.nan, np.nan, np.nan, True, ("not_finite",))
        gap = total - self.change
        tiny = abs(self.change) < OUTPUTS[self.request.output].tiny
        relative = np.nan if tiny else abs(gap / self.change)
        maps = tuple(photo.astype(np.float32) for photo in attributions)
        return Attributed(maps, nodes, of_nodes, gap, relative, np.nan, nodes == of_nodes, _flags(attributions, tiny))


def _flags(attributions: NDArray[np.float64], tiny: bool) -> tuple[str, ...]:
    found = {"tiny_difference": tiny, "zero_attribution": not attributions.any()}
    return tuple(name for name, holds in found.items() if holds)
