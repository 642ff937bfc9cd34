"""The batch of a plan is the one at which a node takes least time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from engine.attribution.measuring import BATCHES_ON_CPU, measured_plan
from engine.errors import ModelError
from engine.plan import Plan
from tests.engine.attribution.closed import Formula, model_of


class Clock:
    """Moves on by a cost for each photo, and by one for each pass, instead of by time."""

    def __init__(self, cost: Callable[[int], float]) -> None:
        self.now, self._cost = 0.0, cost

    def __call__(self) -> float:
        return self.now

    def sum_of(self, pixels: torch.Tensor) -> torch.Tensor:
        self.now += self._cost(len(pixels))
        return pixels.sum(1)


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (lambda photos: 1.0 * photos, 2),
        (lambda photos: 1.0 + 0.001 * photos, BATCHES_ON_CPU[-1]),
        (lambda photos: 1.0 * photos if photos <= 4 else 10.0 * photos, 2),
        (lambda photos: 3.0 + photos if photos <= 8 else 100.0, 8),
    ],
    ids=["no gain", "each pass costs the same", "large ones are slow", "gain up to eight"],
)
def test_the_fastest_batch_is_taken_where_it_is_worth_its_memory(
    tmp_path: Path, cost: Callable[[int], float], expected: int
) -> None:
    clock = Clock(cost)
    model = model_of(tmp_path, Formula(clock.sum_of))
    plan = measured_plan(model, Plan(threads=1), clock)
    assert plan == Plan(threads=1, nodes_per_batch=expected)


def test_a_batch_that_does_not_fit_ends_the_search(tmp_path: Path) -> None:
    clock = Clock(lambda photos: 1.0)

    def limited(pixels: torch.Tensor) -> torch.Tensor:
        if len(pixels) > 4:
            raise torch.OutOfMemoryError("out of memory")
        return clock.sum_of(pixels)

    assert measured_plan(model_of(tmp_path, Formula(limited)), Plan(), clock).nodes_per_batch == 4


def test_other_failures_are_not_taken_for_a_lack_of_memory(tmp_path: Path) -> None:
    def broken(pixels: torch.Tensor) -> torch.Tensor:
        raise RuntimeError("shapes do not fit")

    with pytest.raises(ModelError, match="shapes do not fit"):
        measured_plan(model_of(tmp_path, Formula(broken)), Plan())
