"""Methods that ask for passes through the network and are answered, so that whoever answers chooses the batches."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

import torch

from engine.attribution.contract import Attributed


@dataclass(frozen=True, slots=True)
class Ask:
    """Points (n, photos, 3, height, width) at which the explained output is wanted, with its gradient or without."""

    points: torch.Tensor
    gradient: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network says at the points that were asked about.

    Attributes:
        outputs: float64 (n,), on the host.
        gradients: of the points' shape; empty where they were not asked for.
    """

    outputs: torch.Tensor
    gradients: torch.Tensor


Work = Generator[Ask | Attributed, Answer, None]
"""Yields questions, each answered before it goes on, and results in between, the last of them done."""


def results_of(work: Work, answer: Callable[[Ask], Answer]) -> Iterator[Attributed]:
    """The results of one work, its questions answered as they come."""
    step = next(work)
    while True:
        if isinstance(step, Ask):
            step = work.send(answer(step))
            continue
        yield step
        if step.done:
            return
        step = next(work)
