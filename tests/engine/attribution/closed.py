"""Networks whose Integrated Gradients are known in closed form, and the request around them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution import Attributed, Request, attribute
from engine.models.card import load_card
from engine.models.metadata import EncodedFacts
from engine.models.opened import OpenedModel
from engine.models.preprocessing import PreparedPhoto
from engine.plan import Plan
from engine.recipe import Attribution
from tests.engine.models.networks import input_value, write_card

EXACT = Plan(dtype="float64", nodes_per_batch=4)


class Formula(torch.nn.Module):
    """Two classes from a formula of the pixels; the second is its negative."""

    def __init__(self, formula: Callable[[torch.Tensor], torch.Tensor]) -> None:
        super().__init__()
        self.formula = formula

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        value = self.formula(photos.flatten(1))
        return torch.stack([value, -value], 1)


def model_of(folder: Path, network: torch.nn.Module, size: tuple[int, int] = (4, 3), **changes: Any) -> OpenedModel:
    """A network of two classes as an opened model; `size` is width and height."""
    changes = {"classes": ["a", "b"], "conditions": {}, "input": input_value(width=size[0], height=size[1])} | changes
    card = load_card(write_card(folder, **changes))
    return OpenedModel(card, "digest", "cpu", network.eval().requires_grad_(False), None)


def photos_for(model: OpenedModel, count: int = 1, seed: int = 0) -> tuple[PreparedPhoto, ...]:
    """Random photos twice the input's size."""
    random = np.random.default_rng(seed)
    shape = (2 * model.card.input.height, 2 * model.card.input.width, 3)
    return tuple(model.prepare(random.integers(0, 256, shape, np.uint8)) for _ in range(count))


def request_for(
    photos: tuple[PreparedPhoto, ...],
    rule: Any = "right",
    steps: int = 8,
    baseline: Any = "black",
    output: Any = "logit",
    facts: NDArray[np.float32] | None = None,
) -> Request:
    """A request for the first class."""
    settings = Attribution(rule=rule, steps=steps, baselines=(baseline,))
    return Request(photos, EncodedFacts(facts), 0, output, settings, baseline)


def final(model: OpenedModel, request: Request, plan: Plan = EXACT) -> Attributed:
    """The result, past all partial ones."""
    *_, result = attribute(model, request, plan, lambda: False)
    assert result.done
    return result
