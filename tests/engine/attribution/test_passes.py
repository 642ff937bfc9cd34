"""Passes through the network: memory that lacks, cancelling, threads."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution.asking import Ask
from engine.attribution.passes import Passes
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.attribution.closed import Formula, final, model_of, photos_for, request_for
from tests.engine.attribution.integration.exact import KNOWN, adaptive, distance

WIDE = Plan(dtype="float64", nodes_per_batch=16)
OUT_OF_MEMORY = (
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"),
    MemoryError(),
    RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes"),
    RuntimeError("MPS backend out of memory"),
)


class Small(torch.nn.Module):
    """Sum of cubes; lacks memory for more than `most` photos at once."""

    def __init__(self, most: int, error: Exception = OUT_OF_MEMORY[0]) -> None:
        super().__init__()
        self.most, self.error = most, error
        self.tried: list[int] = []
        self.answered: list[float] = []

    def __deepcopy__(self, memo: object) -> Small:
        """What one plan sees, the test sees."""
        return self

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        self.tried.append(len(photos))
        if len(photos) > self.most:
            raise self.error
        self.answered += photos.detach()[:, 0, 0, 0].tolist()
        value = (photos / 100).pow(3).flatten(1).sum(1)
        return torch.stack([value, -value], 1)


def passes_of(model: OpenedModel, plan: Plan = WIDE, answers: list[bool] | None = None, photos: int = 1) -> Passes:
    said = iter(answers or [])
    return Passes.of(model, request_for(photos_for(model, photos)), plan, lambda: next(said, False))


def points(count: int, photos: int = 1) -> torch.Tensor:
    """Each with another first value."""
    return torch.arange(count * photos * 36, dtype=torch.float64).view(count, photos, 3, 3, 4) / 10


@pytest.mark.parametrize("error", OUT_OF_MEMORY, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("gradient", [True, False])
def test_a_batch_without_memory_is_halved_and_nothing_is_lost(tmp_path: Path, error: Exception, gradient: bool) -> None:
    network = Small(3, error)
    passes = passes_of(model_of(tmp_path, network))
    answer = passes.answer(Ask(points(21), gradient))
    assert network.tried == [16, 8, 4] + [2] * 10 + [1]
    assert network.answered == points(21)[:, 0, 0, 0, 0].tolist()
    assert (passes.batch, passes.halved) == (2, True)
    expected = passes_of(model_of(tmp_path, Small(99))).answer(Ask(points(21), gradient))
    torch.testing.assert_close(answer.outputs, expected.outputs, rtol=1e-12, atol=0)
    torch.testing.assert_close(answer.gradients, expected.gradients, rtol=1e-12, atol=0)


def test_the_next_question_starts_with_the_smaller_batch(tmp_path: Path) -> None:
    network = Small(4)
    passes = passes_of(model_of(tmp_path, network))
    passes.outputs(points(8))
    network.tried.clear()
    passes.outputs(points(8))
    assert network.tried == [4, 4]


@pytest.mark.parametrize("rule", ["right", "adaptive"])
def test_the_map_is_the_same_and_flagged(tmp_path: Path, rule: str) -> None:
    maps = []
    for most in (2, 99):
        model = model_of(tmp_path, Small(most))
        found = final(model, request_for(photos_for(model), rule, 40), WIDE)
        assert found.flags == (("smaller_batches",) if most == 2 else ())
        maps.append(found.maps[0])
    np.testing.assert_allclose(maps[0], maps[1], rtol=1e-6)


def test_one_photo_that_does_not_fit_is_said(tmp_path: Path) -> None:
    model = model_of(tmp_path, Small(0))
    with pytest.raises(ModelError, match="out of memory"):
        final(model, request_for(photos_for(model)), WIDE)


def test_a_case_is_never_split(tmp_path: Path) -> None:
    """Three photos a point: the photos of a case stay in one pass, whatever the plan."""
    network = Small(7)
    passes = passes_of(model_of(tmp_path, network), Plan(dtype="float64", nodes_per_batch=9), photos=3)
    passes.outputs(points(3, 3))
    assert network.tried == [9, 3, 3, 3]
    with pytest.raises(torch.OutOfMemoryError):
        passes_of(model_of(tmp_path, Small(2)), photos=3).outputs(points(3, 3))


def test_other_failures_are_not_tried_again(tmp_path: Path) -> None:
    network = Small(3, RuntimeError("shapes do not fit"))
    passes = passes_of(model_of(tmp_path, network))
    with pytest.raises(RuntimeError, match="shapes do not fit"):
        passes.outputs(points(8))
    assert (network.tried, passes.halved) == ([8], False)


def test_cancelling_is_heard_between_passes(tmp_path: Path) -> None:
    network = Small(4)
    passes = passes_of(model_of(tmp_path, network), Plan(dtype="float64", nodes_per_batch=4), [False, False, True])
    with pytest.raises(Cancelled):
        passes.outputs(points(16))
    assert network.tried == [4, 4]


def test_threads_are_the_plans_for_each_pass(tmp_path: Path) -> None:
    seen: list[int] = []

    def noting(pixels: torch.Tensor) -> torch.Tensor:
        seen.append(torch.get_num_threads())
        torch.set_num_threads(2)
        return pixels.sum(1)

    passes_of(model_of(tmp_path, Formula(noting)), Plan(threads=1, nodes_per_batch=2)).outputs(points(6).float())
    assert seen == [1, 1, 1]
    seen.clear()
    passes_of(model_of(tmp_path, Formula(noting)), Plan(threads=3, nodes_per_batch=6)).outputs(points(6).float())
    assert seen == [3]


def test_adaptive_loses_nothing_where_memory_lacks_late(tmp_path: Path) -> None:
    """The first passes fit; a later one does not."""
    known = KNOWN["ramps"]
    _, photo, exact = known.on(tmp_path)
    calls = iter(range(1000))

    def formula(x: torch.Tensor) -> torch.Tensor:
        if next(calls) > 3 and len(x) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return known.formula(x, x)

    model = model_of(tmp_path, Formula(formula))
    found = final(model, adaptive((photo,), tolerance=0.01), Plan(dtype="float64", nodes_per_batch=7))
    assert found.flags == ("smaller_batches",)
    assert distance(found, exact) <= 0.01
