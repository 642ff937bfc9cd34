"""Grad-CAM and Grad-CAM++: captum's numbers, the paper's derivatives, cases, geometry, bad cases."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from captum.attr import LayerAttribution, LayerGradCam

from engine.attribution import attribute
from engine.attribution.grad_cam_plus_plus import weighted
from engine.cases import Facts
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.models.opening import open_model
from engine.models.preprocessing import PreparedPhoto
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, Formula, final, photos_for
from tests.engine.attribution.peers import Tower, ask, inputs, letterboxed, relative, tall_photo, tower
from tests.engine.models.networks import trusting

CARD = Path(__file__).parents[2] / "fixtures" / "sklesion" / "card.json"
METHODS = ("grad_cam", "grad_cam_plus_plus")


def network_of(model: OpenedModel) -> Tower:
    exact = model.under(EXACT).network
    assert isinstance(exact, Tower)
    return exact


def captum_map(model: OpenedModel, photo: PreparedPhoto, output: str, dtype: torch.dtype) -> np.ndarray:
    network = model.network if dtype is torch.float32 else network_of(model)
    assert isinstance(network, Tower)

    def answers(pixels: torch.Tensor) -> torch.Tensor:
        logits = network(pixels)
        return logits if output == "logit" else torch.softmax(logits, 1)

    point = torch.from_numpy(photo.pixels).to(dtype)[None].requires_grad_()
    found = LayerGradCam(answers, network.second).attribute(point, target=0, relu_attributions=True)
    assert isinstance(found, torch.Tensor)
    large = LayerAttribution.interpolate(found, photo.pixels.shape[1:], "bilinear")
    assert isinstance(large, torch.Tensor)
    return large[0, 0].detach().double().numpy()


@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_one_photo_equals_captum(tmp_path: Path, output: str, seed: int) -> None:
    model = tower(tmp_path)
    (photo,) = photos_for(model, seed=seed)
    found = final(model, ask((photo,), "grad_cam", output))
    expected = captum_map(model, photo, output, torch.float64)
    assert expected.any()
    np.testing.assert_allclose(found.maps[0].sum(0), expected, rtol=1e-5, atol=1e-6 * expected.max())
    np.testing.assert_array_equal(found.maps[0][0], found.maps[0][2])
    assert (found.nodes, found.of_nodes, found.flags) == (3, 3, ("layer:second",))
    assert np.isnan([found.gap, found.gap_relative, found.error]).all()


def test_the_real_model_equals_captum(test_data: Path, tmp_path: Path) -> None:
    shutil.copy(CARD, tmp_path)
    for name in ("model.safetensors", "architecture.py"):
        (tmp_path / name).symlink_to(test_data / "models" / "sklesion_xception" / name)
    model = open_model(tmp_path / "card.json", trust=trusting(tmp_path / "card.json", tmp_path))
    facts = model.encode(Facts(age=60, sex="female"))
    (photo,) = photos_for(model)
    request = replace(ask((photo,), "grad_cam"), facts=facts)
    found = final(model, request, Plan(dtype="float64", fold=True))
    exact = model.under(Plan(dtype="float64"))
    values = torch.from_numpy(facts.values).double()
    cam = LayerGradCam(lambda cases: exact.forward(cases, values), exact.network.get_submodule("s14b"))
    small = cam.attribute(inputs((photo,)).requires_grad_(), target=0, relu_attributions=True)
    expected = LayerAttribution.interpolate(small, photo.pixels.shape[1:], "bilinear")[0, 0].detach().numpy()
    assert found.flags == ("layer:s14b",)
    np.testing.assert_allclose(found.maps[0].sum(0), expected, rtol=1e-5, atol=1e-6 * expected.max())


@pytest.mark.parametrize("plan", [Plan(), Plan(fold=True, channels_last=True, nodes_per_batch=1)])
def test_float32_is_as_near_as_captum(tmp_path: Path, plan: Plan) -> None:
    model = tower(tmp_path)
    (photo,) = photos_for(model)
    exact = final(model, ask((photo,), "grad_cam")).maps[0].sum(0)
    captum = relative(captum_map(model, photo, "logit", torch.float32), exact)
    assert relative(final(model, ask((photo,), "grad_cam"), plan).maps[0].sum(0), exact) <= 1.5 * captum + 1e-7


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("how", ["mean_logit", "mean_probability", "maximum", "joint"])
@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_cases_equal_photo_after_photo(tmp_path: Path, method: str, how: str, output: str, count: int) -> None:
    """Activations of each photo by itself, and the gradient of the case's output with respect to that photo's alone."""
    model = tower(tmp_path, how)
    photos = photos_for(model, count)
    found = final(model, ask(photos, method, output))
    network = model.under(EXACT).network
    inner = network if isinstance(network, Tower) else network.get_submodule("tower")
    assert isinstance(inner, Tower)
    maps = [inner.second(inner.first(photo / 64 - 2)).detach().requires_grad_() for photo in inputs(photos)[0][:, None]]
    value = case_output(inner, maps, how, output)
    gradients = torch.autograd.grad(value, maps)
    for photo, photo_map, places, gradient in zip(photos, found.maps, maps, gradients, strict=True):
        expected = large(reference_cam(method, places.detach()[0], gradient[0]), photo)
        np.testing.assert_allclose(photo_map.sum(0), expected, rtol=1e-5, atol=1e-6 * max(expected.max(), 1e-12))


def case_output(inner: Tower, maps: list[torch.Tensor], how: str, output: str) -> torch.Tensor:
    pooled = torch.cat([places.mean((2, 3)) for places in maps])
    if how == "joint":
        logits = inner.head(pooled.mean(0).square())
        return logits[0] if output == "logit" else torch.softmax(logits, 0)[0]
    each = inner.head(pooled)
    if how == "mean_probability":
        probability = torch.softmax(each, 1).mean(0)
        return probability[0] if output == "probability" else probability[0].log()
    logits = each.mean(0) if how == "mean_logit" else each.amax(0)
    return logits[0] if output == "logit" else torch.softmax(logits, 0)[0]


def reference_cam(method: str, places: torch.Tensor, gradient: torch.Tensor) -> np.ndarray:
    """Loops over channels and places, by the papers' own formulas."""
    total = torch.zeros_like(places[0])
    for channel, slope in zip(places, gradient, strict=True):
        weight = slope.mean()
        if method == "grad_cam_plus_plus":
            weight = torch.zeros_like(weight)
            for place in np.ndindex(*slope.shape):
                below = 2 * slope[place] ** 2 + channel.sum() * slope[place] ** 3
                if below != 0:
                    weight = weight + slope[place] ** 2 / below * slope[place].clamp(min=0)
        total = total + weight * channel
    return total.clamp(min=0).numpy()


def large(cam: np.ndarray, photo: PreparedPhoto) -> np.ndarray:
    """Bilinear between the centres of the cells, place by place."""
    height, width = photo.pixels.shape[1:]
    rows = np.clip((np.arange(height) + 0.5) * cam.shape[0] / height - 0.5, 0, cam.shape[0] - 1)
    columns = np.clip((np.arange(width) + 0.5) * cam.shape[1] / width - 0.5, 0, cam.shape[1] - 1)
    along = np.stack([np.interp(rows, np.arange(cam.shape[0]), column) for column in cam.T], 1)
    return np.stack([np.interp(columns, np.arange(cam.shape[1]), row) for row in along])


def test_the_closed_weights_are_the_papers_derivatives_of_an_exponential() -> None:
    """Y = exp(S) differentiated three times at each place, S linear in the maps; equal but for the factor exp(S)."""
    random = torch.Generator().manual_seed(1)
    maps = torch.rand((2, 3, 4), generator=random, dtype=torch.float64).requires_grad_()
    head = torch.randn((2, 3, 4), generator=random, dtype=torch.float64)
    score = (maps * head).sum()
    weights = torch.zeros(2, dtype=torch.float64)
    (first,) = torch.autograd.grad(score.exp(), maps, create_graph=True)
    for place in np.ndindex(2, 3, 4):
        (second,) = torch.autograd.grad(first[place], maps, create_graph=True)
        (third,) = torch.autograd.grad(second[place], maps, retain_graph=True)
        alpha = second[place] / (2 * second[place] + maps[place[0]].sum() * third[place])
        weights[place[0]] += (alpha * first[place].relu()).detach()
    expected = (weights[:, None, None] * maps.detach()).sum(0).relu() / score.detach().exp()
    found = weighted(maps.detach()[None], head[None])[0]
    np.testing.assert_allclose(found.numpy(), expected.numpy(), rtol=1e-12)


@pytest.mark.parametrize("method", METHODS)
def test_folding_does_not_change_what_a_named_layer_gives(tmp_path: Path, method: str) -> None:
    model = tower(tmp_path)
    request = ask(photos_for(model), method, layer="first.0")
    plain = final(model, request, Plan(dtype="float64"))
    folded = final(model, request, Plan(dtype="float64", fold=True))
    np.testing.assert_array_equal(plain.maps[0], folded.maps[0])
    assert plain.flags == ("layer:first.0",)


@pytest.mark.parametrize("method", METHODS)
def test_padding_gets_nothing(tmp_path: Path, method: str) -> None:
    model = letterboxed(tmp_path, Tower())
    photo = tall_photo(model)
    found = final(model, ask((photo,), method)).maps[0]
    rows, columns = photo.geometry.inner
    assert found.shape == (3, 16, 22)
    assert found[:, rows, columns].any()
    assert np.count_nonzero(found) == np.count_nonzero(found[:, rows, columns])


@pytest.mark.parametrize("method", METHODS)
def test_a_zero_gradient_and_a_saturated_probability_are_flagged(tmp_path: Path, method: str) -> None:
    network = Tower()
    torch.nn.init.zeros_(network.head.weight)
    model = tower(tmp_path, network=network)
    flags = ("layer:second", "zero_attribution")
    assert final(model, ask(photos_for(model), method)).flags == flags
    torch.nn.init.constant_(network.head.bias[:1], 1000)
    sure = tower(tmp_path, network=network)
    assert final(sure, ask(photos_for(sure), method, "probability")).flags == ("saturated", *flags)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("place", ["head", "first"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_numbers_that_are_not_finite(tmp_path: Path, method: str, place: str, value: float) -> None:
    network = Tower()
    with torch.no_grad():
        (network.head.bias if place == "head" else network.first[0].bias)[0] = value
    model = tower(tmp_path, network=network)
    found = final(model, ask(photos_for(model, 2), method))
    assert found.flags[-1] == "not_finite"
    assert all(np.isnan(photo_map).all() for photo_map in found.maps)


@pytest.mark.parametrize("method", METHODS)
def test_refusals(tmp_path: Path, method: Any) -> None:
    model = tower(tmp_path, network=Formula(lambda x: x.detach().mean(1)))
    with pytest.raises(ModelError, match="has no layer with a map"):
        final(model, ask(photos_for(model), method))
    whole = tower(tmp_path)
    with pytest.raises(ModelError, match="there is no layer “nowhere”"):
        final(whole, ask(photos_for(whole), method, layer="nowhere"))
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        next(attribute(whole, ask(photos_for(whole), method), EXACT, lambda: next(answers)))
