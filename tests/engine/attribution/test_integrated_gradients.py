"""Closed forms, cases of several photos, partial results, cancelling, flags."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.attribution import Request, attribute
from engine.attribution.baselines import baseline_of
from engine.attribution.integration.quadrature import RULES
from engine.errors import Cancelled, ModelError
from engine.models.metadata import EncodedFacts
from engine.models.opened import OpenedModel
from engine.models.preprocessing import PreparedPhoto
from engine.plan import Plan
from engine.recipe import Attribution
from tests.engine.attribution.closed import EXACT, Formula, final, model_of, photos_for, request_for
from tests.engine.models.networks import FACTORY, metadata_value, opened

RULE_NAMES = tuple(RULES)


def weights_like(model: OpenedModel) -> torch.Tensor:
    size = 3 * model.card.input.height * model.card.input.width
    return torch.linspace(-1, 1, size, dtype=torch.float64) / 255


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_linear_is_exact(tmp_path: Path, rule: str) -> None:
    weights = torch.linspace(-1, 1, 36, dtype=torch.float64)
    model = model_of(tmp_path, Formula(lambda x: x @ weights + 3))
    (photo,) = photos_for(model)
    found = final(model, request_for((photo,), rule, 3))
    np.testing.assert_allclose(found.maps[0].ravel(), photo.pixels.ravel() * weights.numpy(), rtol=1e-6)
    assert abs(found.gap) < 1e-9
    assert found.gap_relative < 1e-9
    assert (found.nodes, found.of_nodes, found.flags) == (3, 3, ())


@pytest.mark.parametrize("steps", [1, 4, 50])
def test_right_riemann_on_squares_is_off_by_one_nth(tmp_path: Path, steps: int) -> None:
    model = model_of(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    (photo,) = photos_for(model)
    found = final(model, request_for((photo,), "right", steps))
    exact = np.square(photo.pixels.astype(np.float64) / 100)
    np.testing.assert_allclose(found.maps[0], exact * (1 + 1 / steps), rtol=1e-6)
    assert found.gap_relative == pytest.approx(1 / steps, rel=1e-9)


def test_gauss_legendre_is_exact_on_cubes(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: (x / 100).pow(3).sum(1)))
    (photo,) = photos_for(model)
    found = final(model, request_for((photo,), "gauss_legendre", 2, "white"))
    exact = (photo.pixels.astype(np.float64) / 100) ** 3 - 2.55**3
    np.testing.assert_allclose(found.maps[0], exact, rtol=1e-6)


def test_a_product_is_shared_equally(tmp_path: Path) -> None:
    """F = x0 x1 from black: each factor gets half of it."""
    model = model_of(tmp_path, Formula(lambda x: x[:, 0] * x[:, 1]))
    (photo,) = photos_for(model)
    found = final(model, request_for((photo,), "gauss_legendre", 1)).maps[0].ravel()
    product = float(photo.pixels.ravel()[0]) * float(photo.pixels.ravel()[1])
    np.testing.assert_allclose(found[:2], [product / 2] * 2, rtol=1e-6)
    assert not found[2:].any()


def test_a_known_kink(tmp_path: Path) -> None:
    """F = relu(x0 - x0(photo) / 2) from black has gradient 1 on the upper half of the path."""
    model = model_of(tmp_path, Formula(lambda x: x[:, 0]))
    (photo,) = photos_for(model)
    value = float(photo.pixels.ravel()[0])
    kinked = model_of(tmp_path, Formula(lambda x: torch.relu(x[:, 0] - value * 0.5)))
    found = final(kinked, request_for((photo,), "right", 10)).maps[0].ravel()[0]
    assert found == pytest.approx(value * 0.5, rel=1e-6)


@pytest.mark.parametrize("output", ["logit", "probability"])
@pytest.mark.parametrize("how", ["mean_logit", "mean_probability", "maximum", "joint"])
@pytest.mark.parametrize("count", range(1, 7))
def test_case_models_equal_a_step_by_step_reference(tmp_path: Path, how: str, output: str, count: int) -> None:
    joint = FACTORY.replace("photos, facts=None):\n", "cases, facts=None):\n        photos = cases.flatten(0, 1)\n")
    joint = joint.replace(
        "logits if facts is None else logits + self.facts(facts)",
        "logits.unflatten(0, cases.shape[:2]).square().mean(1) + self.facts(facts)",
    )
    factory = joint if how == "joint" else FACTORY
    model = opened(tmp_path, factory=factory, photos=how, metadata=metadata_value())
    assert isinstance(model, OpenedModel)
    facts = np.array([[0.3, 1.0]], np.float32)
    request = request_for(photos_for(model, count), steps=6, baseline="mean", output=output, facts=facts)
    found = final(model, request)
    for photo_map, expected in zip(found.maps, reference(model, request), strict=True):
        assert np.abs(photo_map - expected).sum() <= 1e-6 * np.abs(expected).sum()
        np.testing.assert_allclose(photo_map, expected, atol=1e-6 * np.abs(expected).max())


def reference(model: OpenedModel, request: Request) -> list[np.ndarray]:
    """One node at a time, one photo's gradient at a time, in float64: slow, and without any batch to mix up."""
    exact = model.under(EXACT)
    ends = [torch.from_numpy(photo.pixels).double() for photo in request.photos]
    starts = [torch.from_numpy(baseline_of(photo, request.baseline)).double() for photo in request.photos]
    facts = torch.from_numpy(request.facts.values).double() if request.facts.values is not None else None
    steps = request.attribution.steps
    maps = [torch.zeros_like(end) for end in ends]
    for step in range(1, steps + 1):
        for index in range(len(ends)):
            points = [s + (e - s) * (step / steps) for s, e in zip(starts, ends, strict=True)]
            points[index].requires_grad_()
            logits = exact.forward(torch.stack(points)[None], facts)[0]
            value = logits[0] if request.output == "logit" else torch.softmax(logits, 0)[0]
            value.backward()
            gradient = points[index].grad
            assert gradient is not None
            maps[index] += (ends[index] - starts[index]) * gradient / steps
    return [photo_map.numpy() for photo_map in maps]


def test_completeness_holds_for_the_case_and_mean_pooling_scales_with_photos(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: (x / 100).square().sum(1)))
    (photo,) = photos_for(model)
    alone = final(model, request_for((photo,), "gauss_legendre", 4))
    for count in (2, 3, 6):
        case = final(model, request_for((photo,) * count, "gauss_legendre", 4))
        assert abs(case.gap) < 1e-9
        for photo_map in case.maps:
            np.testing.assert_allclose(photo_map, alone.maps[0] / count, rtol=1e-6)


def test_partial_maps_lead_to_the_final_one(tmp_path: Path) -> None:
    model = opened(tmp_path)
    assert isinstance(model, OpenedModel)
    request = request_for(photos_for(model), "gauss_legendre", 32)
    results = list(attribute(model, request, EXACT, lambda: False))
    assert [result.nodes for result in results] == list(range(4, 33, 4))
    assert [result.done for result in results] == [False] * 7 + [True]
    last = results[-1].maps[0]
    errors = [float(np.abs(result.maps[0] - last).sum() / np.abs(last).sum()) for result in results]
    assert errors[0] < 0.3
    assert errors[-2] < 0.05


def test_the_result_is_the_same_bits_whoever_looks(tmp_path: Path) -> None:
    model = opened(tmp_path)
    assert isinstance(model, OpenedModel)
    request = request_for(photos_for(model, 2), steps=11)
    plan = Plan(nodes_per_batch=6, fold=True, channels_last=True)
    first = final(model, request, plan)
    for result in attribute(model, request, plan, lambda: False):
        for photo_map in result.maps:
            photo_map[:] = 7
        torch.set_num_threads(2)
    second = final(model, request, plan)
    for one, other in zip(first.maps, second.maps, strict=True):
        np.testing.assert_array_equal(one, other)
    assert first.gap == second.gap


def test_plans_differ_by_rounding_only(tmp_path: Path) -> None:
    model = opened(tmp_path)
    assert isinstance(model, OpenedModel)
    request = request_for(photos_for(model), steps=10)
    exact = final(model, request)
    for plan in (Plan(), Plan(nodes_per_batch=1), Plan(fold=True), Plan(channels_last=True, nodes_per_batch=64)):
        found = final(model, request, plan)
        np.testing.assert_allclose(found.maps[0], exact.maps[0], atol=2e-5 * np.abs(exact.maps[0]).max())


def test_cancelling_is_heard_between_chunks(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    answers = iter([False, False, False, True])
    results = attribute(model, request_for(photos_for(model), steps=40), EXACT, lambda: next(answers))
    assert next(results).nodes == 4
    assert next(results).nodes == 8
    with pytest.raises(Cancelled):
        next(results)


def test_images_per_pass_stay_near_the_plan(tmp_path: Path) -> None:
    sizes: list[int] = []

    def noting(pixels: torch.Tensor) -> torch.Tensor:
        if pixels.requires_grad:
            sizes.append(len(pixels))
        return pixels.sum(1)

    model = model_of(tmp_path, Formula(noting))
    final(model, request_for(photos_for(model, 3), steps=4), Plan(nodes_per_batch=7))
    final(model, request_for(photos_for(model, 3), steps=2), Plan(nodes_per_batch=2))
    assert sizes == [6, 6, 3, 3]


def test_no_difference_between_photo_and_baseline_is_flagged(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    black = model.prepare(np.zeros((6, 8, 3), np.uint8))
    found = final(model, request_for((black,)))
    assert found.flags == ("tiny_difference", "zero_attribution")
    assert np.isnan(found.gap_relative)
    assert found.gap == 0
    assert not found.maps[0].any()


def test_attribution_that_cancels_is_no_zero(tmp_path: Path) -> None:
    weights = torch.tensor([1.0, -1.0] * 18)
    model = model_of(tmp_path, Formula(lambda x: x @ weights.to(x)))
    grey = model.prepare(np.full((6, 8, 3), 100, np.uint8))
    found = final(model, request_for((grey,)))
    assert found.flags == ("tiny_difference",)
    assert found.maps[0].any()


@pytest.mark.parametrize("broken", ["gradient", "output"])
def test_numbers_that_are_not_finite_are_flagged_and_end_the_work(tmp_path: Path, broken: str) -> None:
    def formula(pixels: torch.Tensor) -> torch.Tensor:
        if broken == "gradient":
            return (pixels - pixels.detach()).square().sum(1).sqrt() + pixels.sum(1)
        return pixels.sum(1) * float("inf")

    model = model_of(tmp_path, Formula(formula))
    found = final(model, request_for(photos_for(model, 2), steps=40))
    assert found.flags == ("not_finite",)
    assert found.nodes < found.of_nodes
    assert np.isnan(found.gap)
    assert np.isnan(found.gap_relative)
    assert all(np.isnan(photo_map).all() for photo_map in found.maps)


def test_a_model_without_gradients_is_refused(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.detach().sum(1)))
    with pytest.raises(ModelError, match="cannot be differentiated"):
        final(model, request_for(photos_for(model)))


def test_requests_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    photos: tuple[PreparedPhoto, ...] = photos_for(model)
    with pytest.raises(ModelError, match="there is no class 2"):
        attribute(model, Request(photos, EncodedFacts(None), 2, "logit", Attribution(), "black"), EXACT, lambda: False)
    with pytest.raises(ModelError, match="without photos"):
        attribute(model, request_for(()), EXACT, lambda: False)


def test_a_plan_for_another_device_is_refused(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x.sum(1)))
    with pytest.raises(ModelError, match="opened on cpu"):
        final(model, request_for(photos_for(model)), Plan(device="cuda"))


def test_memory_of_the_maps_is_their_own(tmp_path: Path) -> None:
    model = model_of(tmp_path, Formula(lambda x: x @ weights_like(model).to(x)))
    first, second = list(attribute(model, request_for(photos_for(model)), EXACT, lambda: False))
    assert not np.shares_memory(first.maps[0], second.maps[0])
