"""Requests that share passes get what each of them gets alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution import Request, attribute_together
from engine.errors import Cancelled, ModelError
from engine.models.metadata import EncodedFacts
from engine.models.opened import OpenedModel
from engine.recipe import Attribution, MethodName
from tests.engine.attribution.closed import EXACT, final, model_of, photos_for

PLAN = dataclasses.replace(EXACT, nodes_per_batch=16)


class Mixing(torch.nn.Module):
    """Two classes from the pixels and, where there is one, a fact; not linear in either."""

    def __init__(self, note: Callable[[int], None] = lambda _: None) -> None:
        super().__init__()
        self.note = note

    def forward(self, photos: torch.Tensor, facts: torch.Tensor | None = None) -> torch.Tensor:
        self.note(len(photos))
        value = (photos.flatten(1) / 255).square().sum(1) * (1 if facts is None else 1 + facts[:, 0])
        return torch.stack([value.tanh(), -value.sin()], 1)


def requests(
    model: OpenedModel, counts: tuple[int, ...], method: MethodName = "integrated_gradients", facts: bool = True
) -> list[Request]:
    """One request for each number of photos, with facts and targets of their own."""
    stage = Attribution(method, tolerance=1e-3, baselines=("black",), samples=3)
    return [
        Request(
            photos_for(model, count, seed=index),
            EncodedFacts(np.array([[0.25 * index]], np.float32) if facts else None),
            index % 2,
            "logit",
            stage,
            stage.map_names[0],
        )
        for index, count in enumerate(counts)
    ]


@pytest.mark.parametrize("method", ["integrated_gradients", "smoothgrad_ig", "blur_ig", "gradient_input", "occlusion"])
@pytest.mark.parametrize("facts", [True, False])
def test_each_gets_what_it_gets_alone(tmp_path: Path, method: MethodName, facts: bool) -> None:
    model = model_of(tmp_path, Mixing())
    asked = requests(model, (1, 2, 1, 3, 1, 2), method, facts)
    found = {index: result for index, result in attribute_together(model, asked, PLAN, lambda: False) if result.done}
    for index, request in enumerate(asked):
        alone = final(model, request)
        assert found[index].nodes == alone.nodes
        assert found[index].flags == alone.flags
        for shared, own in zip(found[index].maps, alone.maps, strict=True):
            assert np.allclose(shared, own, rtol=1e-6, atol=1e-9)


def test_the_bits_do_not_depend_on_the_company(tmp_path: Path) -> None:
    model = model_of(tmp_path, Mixing())
    asked = requests(model, (1, 1, 1))
    alone = [dict(attribute_together(model, [request], PLAN, lambda: False))[0] for request in asked]
    together = dict(attribute_together(model, asked, PLAN, lambda: False))
    for index, own in enumerate(alone):
        assert together[index].maps[0].tobytes() == own.maps[0].tobytes()
        assert (together[index].gap, together[index].error) == (own.gap, own.error)


def test_passes_are_filled(tmp_path: Path) -> None:
    sizes: list[int] = []
    model = model_of(tmp_path, Mixing(sizes.append))
    stage = Attribution(rule="right", steps=8, baselines=("black",))
    asked = [dataclasses.replace(request, attribution=stage) for request in requests(model, (1,) * 6)]
    for request in asked:
        final(model, request, PLAN)
    alone = len(sizes)
    sizes.clear()
    list(attribute_together(model, asked, PLAN, lambda: False))
    assert set(sizes) == {PLAN.nodes_per_batch}
    assert len(sizes) <= alone / 2 + 1


def test_without_memory_for_all_each_is_answered_alone(tmp_path: Path) -> None:
    class Limited(Mixing):
        def forward(self, photos: torch.Tensor, facts: torch.Tensor | None = None) -> torch.Tensor:
            if len(photos) > 4:
                raise torch.OutOfMemoryError("out of memory")
            return super().forward(photos, facts)

    model = model_of(tmp_path, Limited())
    asked = requests(model, (1, 1))
    found = dict(attribute_together(model, asked, PLAN, lambda: False))
    for index, request in enumerate(asked):
        alone = final(model, request, dataclasses.replace(PLAN, nodes_per_batch=4))
        assert np.allclose(found[index].maps[0], alone.maps[0], rtol=1e-6, atol=1e-9)


def test_cancelling_and_failures(tmp_path: Path) -> None:
    model = model_of(tmp_path, Mixing())
    with pytest.raises(Cancelled):
        list(attribute_together(model, requests(model, (1, 1)), PLAN, lambda: True))
    wrong = dataclasses.replace(requests(model, (1,))[0], target=7)
    with pytest.raises(ModelError, match="no class 7"):
        attribute_together(model, [wrong], PLAN, lambda: False)
