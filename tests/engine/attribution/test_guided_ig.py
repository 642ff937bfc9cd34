"""Guided IG: closed forms, a plain reading of the paper, cases, bad cases."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution import Request, attribute
from engine.attribution.baselines import baseline_of, baselines_of
from engine.attribution.guided_path import FRACTION, MAX_DISTANCE
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.plan import Plan
from tests.engine.attribution.closed import EXACT, Formula, final, model_of, photos_for, request_for
from tests.engine.attribution.peers import ask, letterboxed, relative, results, tall_photo, tower
from tests.engine.models.networks import opened


@pytest.mark.parametrize("steps", [1, 7, 40])
@pytest.mark.parametrize("baseline", ["black", "white", "blurred"])
def test_linear_is_exact_and_equals_integrated_gradients(tmp_path: Path, steps: int, baseline: str) -> None:
    weights = torch.linspace(-1, 1, 36, dtype=torch.float64)
    model = model_of(tmp_path, Formula(lambda x: x @ weights + 3))
    photos = photos_for(model, 2)
    found = final(model, ask(photos, "guided_ig", baseline=baseline, steps=steps))
    straight = final(model, request_for(photos, steps=steps, baseline=baseline))
    np.testing.assert_allclose(np.stack(found.maps), np.stack(straight.maps), rtol=1e-6, atol=1e-9)
    assert abs(found.gap) < 1e-9
    assert (found.nodes, found.of_nodes, found.flags) == (steps + 1, steps + 1, ())
    assert np.isnan(found.error)


def test_each_pixel_of_a_sum_of_squares_is_summed_along_its_own_way(tmp_path: Path) -> None:
    """The order in which the pixels move does not matter where they do not meet: x^2 from the left, off by the step."""
    model = model_of(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    (photo,) = photos_for(model)
    exact = (photo.pixels.astype(np.float64) / 100) ** 2
    gaps: list[float] = []
    for steps in (50, 400):
        found = final(model, ask((photo,), "guided_ig", baseline="black", steps=steps))
        assert (found.maps[0] <= exact * (1 + 1e-6)).all()
        assert relative(found.maps[0], exact) < 4 * MAX_DISTANCE
        gaps.append(found.gap_relative)
    assert gaps[1] < gaps[0] / 2


def test_pixels_of_small_gradient_go_first(tmp_path: Path) -> None:
    """F = (A + 1e5) B, from black, A and B sums of pixels: a quarter, A, is flat and goes first, where B is small."""
    model = model_of(tmp_path, Formula(lambda x: (x[:, :9].sum(1) + 1e5) * x[:, 9:].sum(1) / 1e6))
    (photo,) = photos_for(model)
    guided = final(model, ask((photo,), "guided_ig", baseline="black", steps=200)).maps[0].ravel()
    straight = final(model, request_for((photo,), "midpoint", 200)).maps[0].ravel()
    assert 0.9 < guided[:9].sum() / straight[:9].sum() < 0.97


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("how", ["mean_logit", "joint"])
@pytest.mark.parametrize("steps", [10, 37, 100])
def test_equals_a_plain_reading_of_the_paper(tmp_path: Path, count: int, how: str, steps: int) -> None:
    model = tower(tmp_path, how)
    request = ask(photos_for(model, count), "guided_ig", baseline="black", steps=steps)
    found, expected = np.stack(final(model, request).maps), reference(model, request)
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6 * np.abs(expected).max())


def reference(model: OpenedModel, request: Request) -> np.ndarray:
    """In pixels, not in shares of the way, and the sum added up after every move."""
    exact = model.under(EXACT)
    end = np.stack([photo.pixels for photo in request.photos]).astype(np.float64)
    start = np.stack([baseline_of(photo, request.baseline) for photo in request.photos]).astype(np.float64)
    point, total, steps = start.copy(), np.zeros_like(end), request.attribution.steps
    for step in range(steps):
        inputs = torch.from_numpy(point)[None].requires_grad_()
        gradient = torch.autograd.grad(exact.forward(inputs, None)[0, 0], inputs)[0][0].numpy()
        goal = (step + 1) / steps
        low = start + (end - start) * max(goal - MAX_DISTANCE, 0)
        high = start + (end - start) * min(goal + MAX_DISTANCE, 1)
        before = point.copy()
        behind = np.abs(end - point) > np.abs(end - low)
        point[behind] = low[behind]
        wanted = np.abs(end - start).sum() * (1 - goal)
        left = gradient.copy()
        while np.abs(end - point).sum() - wanted > 1e-9 * np.abs(end - start).sum():
            left[np.isclose(point, high, rtol=1e-12, atol=1e-12)] = math.inf
            slopes = np.sort(np.abs(left).ravel())
            moving = (np.abs(left) <= slopes[int(FRACTION * (slopes.size - 1))]) & np.isfinite(left)
            share = (np.abs(end - point).sum() - wanted) / np.abs(high - point)[moving].sum()
            point[moving] += (high - point)[moving] * min(share, 1.0)
        total += (point - before) * gradient
    np.testing.assert_allclose(point, end, atol=1e-5)
    return total


@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("count", [1, 3])
def test_completeness_comes_with_the_steps_on_a_smooth_network(tmp_path: Path, output: str, count: int) -> None:
    model = opened(tmp_path, photos="mean_probability")
    assert isinstance(model, OpenedModel)
    photos = photos_for(model, count)
    gaps = [final(model, ask(photos, "guided_ig", output, "black", steps=steps)).gap_relative for steps in (25, 200)]
    assert gaps[1] < gaps[0] / 4
    assert gaps[1] < 0.05


def test_a_kink_that_the_path_slides_along_leaves_a_gap_whatever_the_steps(tmp_path: Path) -> None:
    """Known failure: each step begins on one side of a ReLU's kink and ends on the other, however small it is."""
    model = tower(tmp_path, "mean_probability")
    photos = photos_for(model, 3)
    gaps = [final(model, ask(photos, "guided_ig", baseline="black", steps=steps)).gap_relative for steps in (100, 400)]
    assert gaps[1] > 0.8 * gaps[0] > 0.05


def test_a_sampled_baseline_has_a_path_for_each_image(tmp_path: Path) -> None:
    weights = torch.linspace(-1, 1, 36, dtype=torch.float64)
    model = model_of(tmp_path, Formula(lambda x: x @ weights))
    request = ask(photos_for(model, 2), "guided_ig", baseline="noise", steps=43, samples=4)
    found = final(model, request)
    assert (found.nodes, found.of_nodes) == (41, 41)
    expected = np.stack([photo.pixels for photo in request.photos]) - np.mean(baselines_of(request), axis=0)
    shaped = weights.numpy().reshape(3, 3, 4) / 2
    np.testing.assert_allclose(np.stack(found.maps), expected * shaped, rtol=1e-5, atol=1e-5)
    assert abs(found.gap) < 1e-6


def test_partial_results_have_no_gap_yet(tmp_path: Path) -> None:
    model = tower(tmp_path)
    found = results(model, ask(photos_for(model), "guided_ig", steps=12))
    assert [result.nodes for result in found] == list(range(2, 14))
    assert np.isnan([result.gap for result in found[:-1]]).all()
    assert np.isfinite(found[-1].gap)
    assert [result.done for result in found] == [False] * 11 + [True]
    assert relative(found[-3].maps[0], found[-1].maps[0]) < 0.5


def test_padding_gets_nothing(tmp_path: Path) -> None:
    model = letterboxed(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    photo = tall_photo(model)
    found = final(model, ask((photo,), "guided_ig", baseline="white", steps=30)).maps[0]
    rows, columns = photo.geometry.inner
    assert found[:, rows, columns].all()
    assert np.count_nonzero(found) == found[:, rows, columns].size


def test_float32_ends_near_float64(tmp_path: Path) -> None:
    model = tower(tmp_path)
    request = ask(photos_for(model), "guided_ig", baseline="black", steps=30)
    assert relative(final(model, request, Plan()).maps[0], final(model, request).maps[0]) < 1e-3


def test_no_difference_between_photo_and_baseline_is_flagged(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    found = final(model, ask((model.prepare(np.zeros((6, 8, 3), np.uint8)),), "guided_ig", baseline="black", steps=9))
    assert found.flags == ("tiny_difference", "zero_attribution")
    assert (found.gap, found.nodes) == (0, 10)
    assert np.isnan(found.gap_relative)


def test_a_saturated_probability_is_flagged(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    found = final(model, ask(photos_for(model), "guided_ig", "probability", "black", steps=50))
    assert found.flags == ("saturated",)


@pytest.mark.parametrize("broken", ["gradient", "output"])
def test_numbers_that_are_not_finite_end_the_work(tmp_path: Path, broken: str) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if broken == "gradient":
            return (pixels - pixels.detach()).square().sum(1).sqrt() + pixels.sum(1)
        return pixels.sum(1) * float("inf")

    model = model_of(tmp_path, Formula(formula))
    found = results(model, ask(photos_for(model, 2), "guided_ig", steps=40))
    assert [result.flags for result in found] == [("not_finite",)]
    assert all(np.isnan(photo_map).all() for photo_map in found[0].maps)


def test_refusals(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.detach().sum(1)))
    with pytest.raises(ModelError, match="cannot be differentiated"):
        final(model, ask(photos_for(model), "guided_ig"))
    whole = tower(tmp_path)
    answers = iter([False, False, True])
    found = attribute(whole, ask(photos_for(whole), "guided_ig"), EXACT, lambda: next(answers))
    assert next(found).nodes == 2
    with pytest.raises(Cancelled):
        next(found)


def test_a_case_that_memory_does_not_hold_is_a_clear_failure(tmp_path: Path) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if len(pixels) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return pixels.sum(1)

    model = model_of(tmp_path, Formula(formula))
    assert final(model, ask(photos_for(model, 2), "guided_ig", steps=3)).done
    with pytest.raises(ModelError, match="out of memory"):
        final(model, ask(photos_for(model, 3), "guided_ig", steps=3))
