"""Guided Integrated Gradients (Kapishnikov et al. 2021): the path goes first where the network hardly answers.

    sum_t dF(x_t) / dx_i * (x_{t+1,i} - x_{t,i})

x holds the pixels of every photo of the case, which share one path (`engine.attribution.guided_path`), so that the sum
is F(x) - F(x') up to the error of the steps. Each step begins where the last one ended: they cannot share a batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from engine.attribution.baselines import baselines_of
from engine.attribution.contract import Attributed, Request
from engine.attribution.guided_path import Values, advanced
from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.models.protocol import Model
from engine.plan import Plan


def guided_ig(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`.

    Of a sampled baseline each image has a path of its own, and the paths share the steps; each has at least one. A
    partial map is the part of the sum so far; the gap is known in the end only. The first gradient that is not finite
    ends the work.
    """
    passes = Passes.of(model, request, plan, cancelled)
    end = np.stack([photo.pixels for photo in request.photos]).astype(np.float64)
    value = float(passes.outputs(passes.end())[0])
    starts = [image.astype(np.float64) for image in baselines_of(request)]
    steps = max(1, request.attribution.steps // len(starts))
    of_nodes = 1 + steps * len(starts)
    total, origin, nodes = np.zeros_like(end), 0.0, 1
    for start in starts:
        for part, output in _path(passes, start, end, steps):
            nodes += 1
            total += part / len(starts)
            origin += output / len(starts)
            done = nodes == of_nodes
            change = value - origin if done else None
            result = attributed(total, nodes, of_nodes, change, request.output, np.nan, done, flags_of(passes, value))
            yield result
            if result.done:
                return


def _path(passes: Passes, start: Values, end: Values, steps: int) -> Iterator[tuple[Values, float]]:
    """For each step what it adds to the sum, and the output at the path's beginning (0 for later steps)."""
    difference = end - start
    ways, positions = np.abs(difference).ravel(), np.zeros(difference.size)
    for step in range(steps):
        point = start + positions.reshape(start.shape) * difference
        ((gradients, outputs),) = passes.gradients(passes.model.tensor(point[None]))
        slopes = gradients[0].cpu().double().numpy()
        after = advanced(positions, ways, slopes.ravel(), (step + 1) / steps)
        moved = (after - positions).reshape(start.shape) * difference
        positions = after
        yield slopes * moved, float(outputs[0]) if step == 0 else 0.0
