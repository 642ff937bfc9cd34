"""How many nodes one pass should hold: timed on the network itself."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator

import numpy as np
import torch

from engine.attribution.memory import lacks_memory
from engine.cases import Facts
from engine.errors import ModelError
from engine.language import tr
from engine.models.protocol import Model
from engine.models.user_code import FOREIGN_ERRORS, reason_of
from engine.plan import Plan

BATCHES_ON_CPU = (2, 4, 8, 16, 32)
BATCHES_ON_ACCELERATOR = (8, 16, 32, 64, 128, 256)

WORTH = 1.08
"""A larger batch, which needs more memory, is taken only where a node is faster by as much."""

LEAST_PASSES, SECONDS = 2, 0.3
"""Each batch is timed so often, and so long; the fastest pass counts, as other work on the machine only slows them."""


def measured_plan(model: Model, plan: Plan, clock: Callable[[], float] | None = None) -> Plan:
    """The plan with the batch at which a node takes least time.

    One thread on the CPU is timed by the processor time of the process, which other work on the machine hardly touches.

    Batches grow until one is not worth its memory, or does not fit. The first pass of all is not timed.

    Raises:
        ModelError: the network fails.
    """
    try:
        return _with_best_batch(model, plan, clock or _clock_of(plan))
    except FOREIGN_ERRORS as error:
        raise ModelError(
            tr("Model “{model}” fails while it is timed ({reason}).", model=model.card.name, reason=reason_of(error))
        ) from error


def _clock_of(plan: Plan) -> Callable[[], float]:
    return time.process_time if plan.device == "cpu" and plan.threads == 1 else time.perf_counter


def _with_best_batch(model: Model, plan: Plan, clock: Callable[[], float]) -> Plan:
    tuned = model.under(plan)
    batches = BATCHES_ON_CPU if torch.device(plan.device).type == "cpu" else BATCHES_ON_ACCELERATOR
    _pass(tuned, batches[0])
    best, least = batches[0], np.inf
    for batch, seconds in _timed(tuned, batches, clock):
        if seconds * WORTH > least:
            break
        best, least = batch, seconds
    return dataclasses.replace(plan, nodes_per_batch=best)


def _timed(model: Model, batches: tuple[int, ...], clock: Callable[[], float]) -> Iterator[tuple[int, float]]:
    """Seconds a node, for one batch after the other; ends where memory does."""
    for batch in batches:
        try:
            yield batch, _seconds_a_node(model, batch, clock)
        except (MemoryError, RuntimeError) as error:
            if not lacks_memory(error):
                raise
            return


def _seconds_a_node(model: Model, batch: int, clock: Callable[[], float]) -> float:
    times: list[float] = []
    while len(times) < LEAST_PASSES or sum(times) < SECONDS:
        begun = clock()
        _pass(model, batch)
        times.append(clock() - begun)
    return min(times) / batch


def _pass(model: Model, batch: int) -> None:
    """One gradient at as many grey photos, waited for."""
    card = model.card.input
    facts = model.encode(Facts()).values
    points = model.tensor(np.full((batch, 1, 3, card.height, card.width), 127.0)).requires_grad_()
    outputs = model.forward(points, None if facts is None else model.tensor(facts))
    if outputs.requires_grad:
        outputs.sum().backward()
    outputs.sum().item()
