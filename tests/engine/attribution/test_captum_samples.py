"""Means over several paths equal the means of captum's maps; float32 costs no more than it costs captum."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from captum.attr import IntegratedGradients
from numpy.typing import NDArray

from engine.attribution import Request
from engine.attribution.baselines import baselines_of
from engine.attribution.integrated_gradients import NOISE_STREAM
from engine.models.opened import OpenedModel
from engine.models.preprocessing import WHITE, PreparedPhoto
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, final, photos_for
from tests.engine.attribution.peers import ask, relative, tower
from tests.engine.models.networks import opened

METHODS = {"right": "riemann_right", "midpoint": "riemann_middle", "gauss_legendre": "gausslegendre"}
SAMPLES, EACH = 4, 8
Pixels = NDArray[np.floating]


def captum_mean(
    model: OpenedModel, rule: str, output: str, ends: list[Pixels], starts: list[Pixels], steps: int = EACH
) -> Pixels:
    """Of captum's maps, one from each start to its end, each (3, height, width)."""

    def outputs(pixels: torch.Tensor) -> torch.Tensor:
        logits = model.forward(pixels[:, None], None)
        return logits if output == "logit" else torch.softmax(logits, 1)

    maps = [
        IntegratedGradients(outputs)
        .attribute(model.tensor(end)[None], model.tensor(start)[None], 0, n_steps=steps, method=METHODS[rule])[0]
        .double()
        .numpy()
        for end, start in zip(ends, starts, strict=True)
    ]
    return np.mean(maps, 0)


def smooth_model(folder: Path) -> OpenedModel:
    model = opened(folder)
    assert isinstance(model, OpenedModel)
    return model


def sampled(photo: PreparedPhoto, baseline: str, rule: str, output: str, model: OpenedModel) -> Request:
    request = ask((photo,), "integrated_gradients", output, baseline, rule=rule, steps=SAMPLES * EACH, samples=SAMPLES)
    others = photos_for(model, SAMPLES, seed=9)
    return replace(request, references=tuple(other.pixels for other in others)) if baseline == "references" else request


@pytest.mark.parametrize("rule", METHODS)
@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("baseline", ["noise", "references"])
def test_sampled_baselines(tmp_path: Path, baseline: str, output: str, rule: str) -> None:
    model = smooth_model(tmp_path)
    (photo,) = photos_for(model)
    request = sampled(photo, baseline, rule, output, model)
    found = final(model, request)
    starts = [images[0] for images in baselines_of(request)]
    assert len({start.tobytes() for start in starts}) == SAMPLES
    expected = captum_mean(model.under(EXACT), rule, output, [photo.pixels] * SAMPLES, list(starts))
    assert relative(found.maps[0], expected) < 1e-5
    assert found.nodes == SAMPLES * EACH


@pytest.mark.parametrize("rule", METHODS)
@pytest.mark.parametrize("output", ["logit", "probability"])
def test_smoothgrad(tmp_path: Path, output: str, rule: str) -> None:
    model = smooth_model(tmp_path)
    (photo,) = photos_for(model)
    request = ask(
        (photo,), "smoothgrad_ig", output, rule=rule, steps=SAMPLES * EACH, samples=SAMPLES, noise=0.15, seed=4
    )
    found = final(model, request)
    random = np.random.default_rng([4, 0, NOISE_STREAM])
    noise = 0.15 * WHITE * random.standard_normal((SAMPLES, *photo.pixels.shape))
    copies = [photo.pixels + one.astype(np.float32) for one in noise]
    start = baselines_of(request)[0][0]
    expected = captum_mean(model.under(EXACT), rule, output, copies, [start] * SAMPLES)
    assert relative(found.maps[0], expected) < 1e-5


@pytest.mark.parametrize("rule", METHODS)
@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("name", ["smooth", "mixed"])
def test_float32_is_as_near_to_float64_as_captums(tmp_path: Path, name: str, output: str, rule: str) -> None:
    """Over five photos; a mean, as rounding is chance."""
    model = smooth_model(tmp_path) if name == "smooth" else tower(tmp_path)
    ours, captums = [], []
    for photo in photos_for(model, 5):
        request = ask((photo,), "integrated_gradients", output, "blurred", rule=rule, steps=16)
        start = baselines_of(request)[0][0]
        exact = captum_mean(model.under(EXACT), rule, output, [photo.pixels], [start], 16)
        ours.append(relative(final(model, request, Plan()).maps[0], exact))
        captums.append(relative(captum_mean(model, rule, output, [photo.pixels], [start], 16), exact))
    assert np.mean(ours) <= 1.5 * np.mean(captums)
