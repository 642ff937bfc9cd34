"""Gradient x input (Shrikumar, Greenside, Shcherbina, Kundaje 2016): x_i dF(x) / dx_i.

x are pixels, 0 to 255, before normalisation: what is explained is the step from black pixels, to first order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from engine.attribution.contract import Attributed, Request
from engine.attribution.passes import Passes
from engine.attribution.results import attributed, flags_of
from engine.models.protocol import Model
from engine.plan import Plan


def gradient_input(model: Model, request: Request, plan: Plan, cancelled: Callable[[], bool]) -> Iterator[Attributed]:
    """See `engine.attribution.methods.attribute`. One pass; it promises no sum, so there is no gap."""
    passes = Passes.of(model, request, plan, cancelled)
    end = passes.end()
    ((gradients, outputs),) = passes.gradients(end)
    value = float(outputs[0])
    maps = (gradients[0] * end[0]).cpu().double().numpy()
    maps = maps if np.isfinite(value) else np.full_like(maps, np.nan)
    yield attributed(maps, 1, 1, None, request.output, np.nan, True, flags_of(passes, value))
