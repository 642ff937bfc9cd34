"""The same nodes give captum's numbers."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from captum.attr import IntegratedGradients

from engine.attribution.baselines import baseline_of
from engine.cases import Facts
from engine.models.opened import OpenedModel
from engine.models.opening import open_model
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, final, photos_for, request_for
from tests.engine.models.networks import opened, trusting

METHODS = {"right": "riemann_right", "gauss_legendre": "gausslegendre"}
STEPS = 2
"""For the real model: captum rounds the nodes of its Riemann sums to float32, which is exact for powers of two only,
and a network of ReLUs answers a node that is 1e-8 off with a map that is 1e-5 off."""
CARD = Path(__file__).parents[2] / "fixtures" / "sklesion" / "card.json"


def captum_map(
    model: OpenedModel, rule: str, steps: int, baseline: str, output: str, facts: torch.Tensor | None
) -> np.ndarray:
    exact = model.under(EXACT)
    (photo,) = photos_for(model)

    def outputs(pixels: torch.Tensor) -> torch.Tensor:
        logits = exact.forward(pixels[:, None], facts)
        return logits if output == "logit" else torch.softmax(logits, 1)

    return (
        IntegratedGradients(outputs)
        .attribute(
            torch.from_numpy(photo.pixels).double()[None],
            torch.from_numpy(baseline_of(photo, baseline)).double()[None],
            target=0,
            n_steps=steps,
            method=METHODS[rule],
            internal_batch_size=4,
        )[0]
        .numpy()
    )


@pytest.mark.parametrize("rule", METHODS)
@pytest.mark.parametrize("baseline", ["black", "blurred"])
@pytest.mark.parametrize("output", ["logit", "probability"])
def test_small_network(tmp_path: Path, rule: str, baseline: str, output: str) -> None:
    model = opened(tmp_path)
    assert isinstance(model, OpenedModel)
    found = final(model, request_for(photos_for(model), rule, 13, baseline, output)).maps[0]
    expected = captum_map(model, rule, 13, baseline, output, None)
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6 * np.abs(expected).max())


def test_the_real_model(test_data: Path, tmp_path: Path) -> None:
    shutil.copy(CARD, tmp_path)
    for name in ("model.safetensors", "architecture.py"):
        (tmp_path / name).symlink_to(test_data / "models" / "sklesion_xception" / name)
    model = open_model(tmp_path / "card.json", trust=trusting(tmp_path / "card.json", tmp_path))
    assert isinstance(model, OpenedModel)
    facts = model.encode(Facts(age=60, sex="female")).values
    assert facts is not None
    plan = Plan(dtype="float64", nodes_per_batch=3, fold=True)
    found = final(model, request_for(photos_for(model), "right", STEPS, facts=facts), plan).maps[0]
    expected = captum_map(model, "right", STEPS, "black", "logit", torch.from_numpy(facts).double())
    assert np.abs(found - expected).sum() / np.abs(expected).sum() < 1e-5
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5 * np.abs(expected).max())
