"""Integrals along paths by a rule whose nodes are known beforehand."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np
import torch

from engine.attribution.asking import Answer, Ask, Work
from engine.attribution.contract import Attributed
from engine.attribution.integration.paths import Paths, Places
from engine.attribution.integration.quadrature import SAFETY, Nodes, interleaved


@dataclass(frozen=True, slots=True)
class Ends:
    """The output where the paths begin and where they end, means over the paths."""

    start: float
    end: float

    @property
    def change(self) -> float:
        """What the attributions should sum to."""
        return self.end - self.start


Finish = Callable[[torch.Tensor, int, int, Ends, float, bool, tuple[str, ...]], Attributed]


@dataclass(frozen=True, slots=True)
class Task:
    """What is integrated, and how its sums become results.

    Attributes:
        chunk: nodes in one question.
        tiny: a change of the output that is below this is taken for none.
        finish: (attributions (photos, 3, height, width), nodes, of_nodes, ends, error, done, flags).
    """

    paths: Paths
    chunk: int
    tiny: float
    finish: Finish


def fixed_rule(task: Task, nodes: Nodes) -> Work:
    """The integral by the same nodes on every path, all of them visited interleaved.

    A partial map is the weighted mean so far. Memory does not grow with the number of nodes: two sums are kept in
    float64, the integral and its doubt (`Nodes.doubt`).
    """
    ends = yield from outputs_at_ends(task.paths)
    order = interleaved(len(nodes.weights))
    count = task.paths.count
    places = Places(np.tile(np.arange(count), len(order)), np.repeat(nodes.positions[order], count))
    weights, doubts = (np.repeat(values[order], count) / count for values in (nodes.weights, nodes.doubt))
    total, doubt = empty_sum(task.paths), empty_sum(task.paths)
    for start in range(0, len(weights), task.chunk):
        part = slice(start, start + task.chunk)
        products = yield from products_at(task.paths, places[part])
        for product, weight, uncertain in zip(products, weights[part], doubts[part], strict=True):
            total.add_(product, alpha=float(weight))
            doubt.add_(product, alpha=float(uncertain))
        finished = min(part.stop, len(weights))
        done = finished == len(weights)
        mean = total if done else total / float(weights[: part.stop].sum())
        known = done and len(order) > 1
        error = max(relative_error(doubt, total), least_error(total, ends, task.tiny)) if known else np.nan
        yield task.finish(mean, finished, len(weights), ends, error, done, ())


def outputs_at_ends(paths: Paths) -> Generator[Ask, Answer, Ends]:
    """What the network says at all starts and ends."""
    answer = yield Ask(torch.cat([paths.starts, paths.ends]), gradient=False)
    starts = len(paths.starts)
    return Ends(float(answer.outputs[:starts].mean()), float(answer.outputs[starts:].mean()))


def products_at(paths: Paths, places: Places) -> Generator[Ask, Answer, torch.Tensor]:
    """Gradient times direction of the path, (n, photos, 3, height, width)."""
    answer = yield Ask(paths.points(places))
    return on_summing_device(answer.gradients * paths.directions(places))


def on_summing_device(values: torch.Tensor) -> torch.Tensor:
    """The values where float64 can be summed: their own device, or the host beside one that has no float64."""
    return values.cpu() if values.device.type == "mps" else values


def empty_sum(paths: Paths) -> torch.Tensor:
    """Zeros (photos, 3, height, width), float64."""
    return torch.zeros_like(on_summing_device(paths.ends[0]), dtype=torch.float64)


def relative_error(doubt: torch.Tensor, total: torch.Tensor) -> float:
    """`SAFETY` times the sum of |doubt| over the sum of |total|; NaN where the total is zero throughout."""
    size = float(total.abs().sum())
    return SAFETY * float(doubt.abs().sum()) / size if size > 0 else np.nan


def least_error(total: torch.Tensor, ends: Ends, tiny: float) -> float:
    """|Completeness gap| over the sum of |total|; no map is nearer, as sum |difference| >= |sum of difference|.

    0 where the output changes by less than `tiny`, so that its rounding is all that the gap shows.
    """
    size = float(total.abs().sum())
    known = size > 0 and abs(ends.change) >= tiny
    return abs(float(total.sum()) - ends.change) / size if known else 0.0
