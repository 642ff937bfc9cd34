"""Memory does not grow with the number of nodes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from engine.plan import Plan
from tests.engine.attribution.closed import Formula, final, model_of
from tests.engine.attribution.integration.exact import KNOWN
from tests.engine.attribution.peers import ask


@pytest.fixture(autouse=True)
def only_new_objects() -> Iterator[None]:
    """What was there before is not looked through again and again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def most_bytes(folder: Path, rule: Any, method: Any, steps: int) -> tuple[int, int]:
    """Nodes taken, and the bytes of all tensors alive in the worst of the passes."""
    known = KNOWN["ramps"]
    _, photo, _ = known.on(folder)
    alive: list[int] = []

    def noting(x: torch.Tensor) -> torch.Tensor:
        tensors = [thing for thing in gc.get_objects() if type(thing) is torch.Tensor]
        storages = {tensor.untyped_storage().data_ptr(): tensor.untyped_storage().nbytes() for tensor in tensors}
        alive.append(sum(storages.values()))
        return known.formula(x, x)

    model = model_of(folder, Formula(noting))
    request = ask((photo,), method, "logit", "black", rule=rule, steps=steps, tolerance=1e-6, samples=4)
    found = final(model, request, Plan(dtype="float64", nodes_per_batch=10))
    return found.nodes, max(alive)


@pytest.mark.parametrize("rule", ["right", "adaptive"])
@pytest.mark.parametrize("method", ["integrated_gradients", "smoothgrad_ig", "blur_ig"])
def test_a_thousand_nodes_need_what_fifty_need(tmp_path: Path, rule: str, method: str) -> None:
    few, little = most_bytes(tmp_path, rule, method, 50)
    many, much = most_bytes(tmp_path, rule, method, 1000)
    assert few <= 50
    assert many > 700
    assert much <= 1.05 * little
