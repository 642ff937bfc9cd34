"""Which number of a case's outputs is explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch


@dataclass(frozen=True, slots=True)
class Output:
    """A number made from the logits.

    Attributes:
        select: (logits (nodes, classes), class index) to (nodes,).
        tiny: a difference of the number that is below this is taken for none.
    """

    select: Callable[[torch.Tensor, int], torch.Tensor]
    tiny: float


def logit(logits: torch.Tensor, target: int) -> torch.Tensor:
    """The class's own logit."""
    return logits[:, target]


def probability(logits: torch.Tensor, target: int) -> torch.Tensor:
    """The class's probability after softmax."""
    return torch.softmax(logits, 1)[:, target]


OUTPUTS: Mapping[str, Output] = {"logit": Output(logit, 1e-6), "probability": Output(probability, 1e-9)}
