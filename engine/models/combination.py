"""How the outputs of a case's photos become the outputs of the case."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import torch

Combine = Callable[[torch.Tensor], torch.Tensor]


def mean_logit(logits: torch.Tensor) -> torch.Tensor:
    """Mean over the photos of the logits: (nodes, photos, classes) to (nodes, classes)."""
    return logits.mean(1)


def mean_probability(logits: torch.Tensor) -> torch.Tensor:
    """Logarithm of the mean over the photos of the probabilities; its softmax is that mean."""
    return torch.logsumexp(torch.log_softmax(logits, -1), 1) - math.log(logits.shape[1])


def maximum(logits: torch.Tensor) -> torch.Tensor:
    """For each class the largest logit among the photos; the case's probabilities are the softmax of these."""
    return logits.amax(1)


COMBINATIONS: Mapping[str, Combine] = {
    "mean_logit": mean_logit,
    "mean_probability": mean_probability,
    "maximum": maximum,
}
"""Every way but `joint`, where the network itself reads all photos of a case at once."""
