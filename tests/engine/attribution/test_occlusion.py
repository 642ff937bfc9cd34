"""Occlusion: captum's numbers, partial results, models without gradients, bad cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from captum.attr import Occlusion

from engine.attribution import Request, attribute
from engine.attribution.baselines import baseline_of
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, Formula, final, model_of, photos_for
from tests.engine.attribution.peers import ask, letterboxed, relative, results, tall_photo, tower

PATCH = 0.2
SIDE = 4
"""Of 22 pixels."""


def captum_map(model: OpenedModel, request: Request, index: int, dtype: torch.dtype) -> np.ndarray:
    """Photo `index` of the case alone is hidden, square by square: (height, width)."""
    points = [torch.from_numpy(photo.pixels).to(dtype)[None] for photo in request.photos]

    def answers(photo: torch.Tensor) -> torch.Tensor:
        others = [point.expand(len(photo), -1, -1, -1) for point in points]
        others[index] = photo
        logits = model.forward(torch.stack(others, 1), None)
        return logits if request.output == "logit" else torch.softmax(logits, 1)

    baseline = torch.from_numpy(baseline_of(request.photos[index], request.baseline)).to(dtype)[None]
    with torch.inference_mode():
        found = Occlusion(answers).attribute(
            points[index], (3, SIDE, SIDE), (3, SIDE // 2, SIDE // 2), baseline, target=0, perturbations_per_eval=7
        )
    return found[0, 0].double().numpy()


@pytest.mark.parametrize("how", ["mean_logit", "mean_probability", "maximum", "joint"])
@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("output", "baseline"), [("logit", "black"), ("probability", "blurred")])
def test_equals_captum(tmp_path: Path, how: str, count: int, output: str, baseline: str) -> None:
    model = tower(tmp_path, how)
    request = ask(photos_for(model, count), "occlusion", output, baseline, patch=PATCH)
    found = final(model, request)
    exact = model.under(EXACT)
    assert isinstance(exact, OpenedModel)
    for index, photo_map in enumerate(found.maps):
        expected = captum_map(exact, request, index, torch.float64)
        np.testing.assert_allclose(photo_map.sum(0), expected, rtol=1e-5, atol=1e-6 * np.abs(expected).max())
        np.testing.assert_array_equal(photo_map[0], photo_map[2])
    assert found.flags == ()
    assert np.isnan([found.gap, found.gap_relative, found.error]).all()


def test_float32_is_as_near_as_captum(tmp_path: Path) -> None:
    model = tower(tmp_path)
    request = ask(photos_for(model), "occlusion", patch=PATCH)
    exact = final(model, request).maps[0].sum(0)
    captum = relative(captum_map(model, request, 0, torch.float32), exact)
    assert relative(final(model, request, Plan()).maps[0].sum(0), exact) <= 1.5 * captum + 1e-7


def test_partial_maps_lead_to_the_final_one(tmp_path: Path) -> None:
    model = tower(tmp_path)
    found = results(
        model, ask(photos_for(model, 2), "occlusion", patch=PATCH), Plan(dtype="float64", nodes_per_batch=8)
    )
    squares = 2 * 10 * 7
    assert [result.nodes for result in found] == [*range(5, squares + 1, 4), 1 + squares]
    assert {result.of_nodes for result in found} == {1 + squares}
    assert [result.done for result in found] == [False] * (len(found) - 1) + [True]
    half = found[len(found) // 2]
    assert all(np.count_nonzero(photo_map) > 0.7 * photo_map.size for photo_map in half.maps)
    assert relative(np.stack(half.maps), np.stack(found[-1].maps)) < 0.6


def test_a_linear_network_gives_what_each_square_holds(tmp_path: Path) -> None:
    """Squares of one pixel: pixel times weight, summed over the colours."""
    weights = torch.linspace(-1, 1, 36, dtype=torch.float64)
    model = model_of(tmp_path, Formula(lambda x: x @ weights.to(x)))
    (photo,) = photos_for(model)
    found = final(model, ask((photo,), "occlusion", baseline="black", patch=0.01)).maps[0]
    expected = (photo.pixels * weights.numpy().reshape(photo.pixels.shape)).sum(0)
    np.testing.assert_allclose(found.sum(0), expected, rtol=1e-6)


def test_a_sampled_baseline_fills_every_square_with_every_image(tmp_path: Path) -> None:
    model = tower(tmp_path)
    request = ask(photos_for(model, 2), "occlusion", baseline="references", patch=PATCH)
    references = tuple(photo.pixels for photo in photos_for(model, 3, seed=7))
    together = final(model, replace(request, references=references))
    each = [np.stack(final(model, replace(request, references=(image,))).maps) for image in references]
    np.testing.assert_allclose(np.stack(together.maps), np.mean(each, axis=0), rtol=1e-5, atol=1e-9)
    assert together.nodes == 1 + 3 * 2 * 70


def test_padding_gets_nothing_and_no_pass(tmp_path: Path) -> None:
    model = letterboxed(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    photo = tall_photo(model)
    found = final(model, ask((photo,), "occlusion", baseline="white", patch=PATCH))
    rows, columns = photo.geometry.inner
    assert found.maps[0][:, rows, columns].all()
    assert np.count_nonzero(found.maps[0]) == found.maps[0][:, rows, columns].size
    assert found.nodes == 1 + 7 * 3


def test_no_gradient_is_needed(tmp_path: Path) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        assert torch.is_inference_mode_enabled()
        return torch.from_numpy(pixels.numpy().mean(1))

    model = model_of(tmp_path, Formula(formula))
    assert final(model, ask(photos_for(model), "occlusion")).maps[0].any()


def test_cancelling_is_heard_between_chunks(tmp_path: Path) -> None:
    model = tower(tmp_path)
    answers = iter([False, False, True])
    found = attribute(model, ask(photos_for(model), "occlusion"), EXACT, lambda: next(answers))
    assert next(found).nodes == 5
    with pytest.raises(Cancelled):
        next(found)


def test_memory_that_does_not_suffice_halves_the_batches(tmp_path: Path) -> None:
    sizes: list[int] = []

    def formula(pixels: torch.Tensor) -> torch.Tensor:
        sizes.append(len(pixels))
        if len(pixels) > 4:
            raise torch.OutOfMemoryError("out of memory")
        return (pixels / 100).square().sum(1)

    model = model_of(tmp_path, Formula(formula))
    request = ask(photos_for(model, 2), "occlusion", patch=0.3)
    found = final(model, request, Plan(dtype="float64", nodes_per_batch=12))
    assert found.flags == ("smaller_batches",)
    assert sizes[:4] == [2, 12, 6, 2]
    np.testing.assert_array_equal(np.stack(found.maps), np.stack(final(model, request).maps))
    with pytest.raises(ModelError, match="out of memory"):
        final(model, ask(photos_for(model, 5), "occlusion"))


@pytest.mark.parametrize(("answer", "flags"), [(0.0, ("zero_attribution",)), (np.nan, ("not_finite",))])
def test_nothing_and_no_number(tmp_path: Path, answer: float, flags: tuple[str, ...]) -> None:
    model = model_of(tmp_path, Formula(lambda x: torch.full_like(x[:, 0], answer)))
    found = results(model, ask(photos_for(model, 2), "occlusion"))
    assert found[-1].flags == flags
    assert np.isnan(np.stack(found[-1].maps)).all() == bool(np.isnan(answer))
    assert (len(found) == 1) == bool(np.isnan(answer))


def test_a_saturated_probability_is_flagged(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    assert final(model, ask(photos_for(model), "occlusion", "probability")).flags == ("saturated", "zero_attribution")
