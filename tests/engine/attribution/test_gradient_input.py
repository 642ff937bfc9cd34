"""Gradient x input: captum's numbers, and a defined answer to bad cases."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from captum.attr import InputXGradient

from engine.attribution import attribute
from engine.errors import Cancelled, ModelError
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, Formula, final, model_of, photos_for
from tests.engine.attribution.peers import ask, inputs, relative, tower


@pytest.mark.parametrize("how", ["mean_logit", "mean_probability", "maximum", "joint"])
@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("output", ["logit", "probability"])
def test_equals_captum(tmp_path: Path, how: str, count: int, output: str) -> None:
    model = tower(tmp_path, how)
    photos = photos_for(model, count)
    found = final(model, ask(photos, "gradient_input", output))
    exact = model.under(EXACT)

    def answers(cases: torch.Tensor) -> torch.Tensor:
        logits = exact.forward(cases, None)
        return logits if output == "logit" else torch.softmax(logits, 1)

    expected = InputXGradient(answers).attribute(inputs(photos).requires_grad_(), target=0)[0].detach().numpy()
    np.testing.assert_allclose(np.stack(found.maps), expected, rtol=1e-5, atol=1e-6 * np.abs(expected).max())
    assert (found.nodes, found.of_nodes, found.flags) == (1, 1, ())
    assert np.isnan([found.gap, found.gap_relative, found.error]).all()


def test_float32_is_as_near_as_captum(tmp_path: Path) -> None:
    model = tower(tmp_path)
    photos = photos_for(model)
    exact = final(model, ask(photos, "gradient_input")).maps[0]
    point = inputs(photos).float().requires_grad_()
    captum = InputXGradient(lambda cases: model.forward(cases, None)).attribute(point, target=0)[0, 0].detach().numpy()
    for plan in (Plan(), Plan(fold=True, channels_last=True)):
        found = final(model, ask(photos, "gradient_input"), plan).maps[0]
        assert relative(found, exact) <= 1.5 * relative(captum, exact) + 1e-7


def test_it_is_the_step_from_black_pixels_whatever_the_normalisation(tmp_path: Path) -> None:
    weights = torch.linspace(-1, 1, 36, dtype=torch.float64)
    model = model_of(tmp_path, Formula(lambda x: x @ weights + 3))
    (photo,) = photos_for(model)
    found = final(model, ask((photo,), "gradient_input")).maps[0]
    np.testing.assert_allclose(found.ravel(), photo.pixels.ravel() * weights.numpy(), rtol=1e-6)


def test_a_zero_gradient_and_a_saturated_probability_are_flagged(tmp_path: Path) -> None:
    flat = model_of(tmp_path, Formula(lambda x: x.sum(1) * 0))
    found = final(flat, ask(photos_for(flat), "gradient_input"))
    assert (found.flags, found.maps[0].any()) == (("zero_attribution",), False)
    steep = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    found = final(steep, ask(photos_for(steep), "gradient_input", "probability"))
    assert found.flags == ("saturated", "zero_attribution")


@pytest.mark.parametrize("broken", ["gradient", "output"])
def test_numbers_that_are_not_finite(tmp_path: Path, broken: str) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if broken == "gradient":
            return (pixels - pixels.detach()).square().sum(1).sqrt() + pixels.sum(1)
        return pixels.sum(1) + float("inf")

    model = model_of(tmp_path, Formula(formula))
    found = final(model, ask(photos_for(model, 2), "gradient_input"))
    assert found.flags == ("not_finite",)
    assert all(np.isnan(photo_map).all() for photo_map in found.maps)


def test_refusals(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.detach().sum(1)))
    with pytest.raises(ModelError, match="cannot be differentiated"):
        final(model, ask(photos_for(model), "gradient_input"))
    with pytest.raises(Cancelled):
        next(attribute(model, ask(photos_for(model), "gradient_input"), EXACT, lambda: True))


def test_a_case_that_memory_does_not_hold_is_a_clear_failure(tmp_path: Path) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if len(pixels) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return pixels.sum(1)

    model = model_of(tmp_path, Formula(formula))
    assert final(model, ask(photos_for(model, 2), "gradient_input")).done
    with pytest.raises(ModelError, match="out of memory"):
        final(model, ask(photos_for(model, 3), "gradient_input"))
