"""Networks and cases that go wrong, by every method: a defined, flagged result or a sentence, never a traceback."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine import tasks
from engine.attribution import Request, attribute
from engine.attribution.methods import METHODS
from engine.cases import Case, Photo
from engine.errors import ModelError
from engine.explanation import Arrays, CaseExplanation, PhotoExplanation
from engine.models.metadata import EncodedFacts
from engine.models.opened import OpenedModel
from engine.pipeline import Attempt, explain_case
from engine.plan import Plan
from engine.recipe import Agreement, Attribution, MethodName, Recipe, Segmentation, Target
from engine.scoring import score_photo
from tests.engine.attribution.closed import model_of
from tests.engine.models.networks import input_value
from tests.small import ARCHITECTURE, ready_project, write_small_study

SIZE = (24, 16)
PLAN = Plan(nodes_per_batch=8)
WITHOUT_GRADIENT = ("occlusion", "rise")
OF_ONE_PASS = ("gradient_input", "grad_cam", "grad_cam_plus_plus")
SMALL: Mapping[str, Any] = {"baselines": ("blurred", "black"), "steps": 24, "samples": 24, "patch": 0.25}

Work = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


class Small(torch.nn.Module):
    """Two convolutions; `last` makes logits (n, 2) of the pixels and the mean (n, 4) of the last layer."""

    def __init__(self, last: Work) -> None:
        super().__init__()
        random = torch.Generator().manual_seed(4)
        self.first, self.second = torch.nn.Conv2d(3, 4, 3, padding=1), torch.nn.Conv2d(4, 4, 3, padding=1)
        for weights in self.parameters():
            weights.data = 0.4 * torch.randn(weights.shape, generator=random)
        self.last = last

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        hidden = torch.nn.functional.softplus(self.first(photos / 128 - 1))
        return self.last(photos, torch.nn.functional.softplus(self.second(hidden)).mean((2, 3)))


class Nowhere:
    """A store that keeps nothing."""

    def get(self, key: str) -> None: ...

    def put(self, key: str, arrays: Arrays) -> None: ...


def plain(_: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
    return means[:, :2]


def flat(photos: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
    return 0 * means[:, :2] + 0 * photos.mean() + torch.tensor([0.5, 0.25])


def certain(_: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
    return torch.stack([means[:, 0] + 300, means[:, 1] - 300], 1)


def of_size(width: int, height: int) -> Photo:
    return Photo(f"p{width}x{height}", "p.png", f"{width}x{height}", width, height)


def read(photo: Photo) -> NDArray[np.uint8]:
    random = np.random.default_rng(photo.width)
    return random.integers(1, 256, (photo.height, photo.width, 3), np.uint8)


def recipe_of(method: str, output: Any = "logit", **changes: Any) -> Recipe:
    stage = Attribution(method, **SMALL)  # type: ignore[arg-type]
    plain_recipe = Recipe(target=Target(output=output), attribution=stage, agreement=Agreement(grid=48))
    return dataclasses.replace(plain_recipe, **changes)


def explain(
    model: OpenedModel,
    recipe: Recipe,
    photos: tuple[Photo, ...] = (of_size(48, 32),),
    plan: Plan = PLAN,
) -> CaseExplanation:
    attempt = Attempt(Case("c", photos), model, recipe, plan)
    return explain_case(attempt, read, Nowhere(), lambda: False)


def only(explanation: CaseExplanation) -> tuple[PhotoExplanation, ...]:
    (photos,) = explanation.photos.values()
    return photos


def small(folder: Path, last: Work = plain, **changes: Any) -> OpenedModel:
    return model_of(folder, Small(last), SIZE, **changes)


@pytest.mark.parametrize("method", METHODS)
def test_without_gradient_the_map_is_zero_and_everything_that_rests_on_it_undefined(
    tmp_path: Path, method: MethodName
) -> None:
    recipe = recipe_of(method)
    for photo in only(explain(small(tmp_path, flat), recipe)):
        attributed = photo.attributed
        assert "zero_attribution" in attributed.flags
        assert not any(photo_map.any() for photo_map in attributed.maps)
        assert np.isnan(attributed.gap) or attributed.gap == 0
        assert np.isnan(attributed.gap_relative)
        assert not photo.saliency_map.any()
        assert photo.region is not None
        assert not photo.region.any()
        roi = np.zeros(photo.region.shape, np.bool_)
        roi[4:20, 8:24] = True
        (score,) = score_photo(photo, {"ann": roi}, recipe)
        assert all(np.isnan(value) for value in score.measures.values.values())
        assert {"zero_attribution", "empty_saliency_region", "zero_map"} <= set(score.flags)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_saturated_probability_is_flagged(tmp_path: Path, method: MethodName, sign: int) -> None:
    def last(photos: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
        return sign * certain(photos, means)

    reference = Target("chosen", "probability", "a")
    explanation = explain(small(tmp_path, last), recipe_of(method, target=reference))
    assert explanation.probabilities[0] == (1 if sign > 0 else pytest.approx(0))
    for photo in only(explanation):
        assert np.isfinite(photo.saliency_map).all()
        assert "saturated" in photo.attributed.flags
        assert np.isnan(photo.attributed.gap_relative)


@pytest.mark.parametrize("method", METHODS)
def test_a_network_that_answers_nan_is_refused(tmp_path: Path, method: MethodName) -> None:
    model = small(tmp_path, lambda photos, means: means[:, :2] * float("nan"))
    with pytest.raises(ModelError, match="not finite numbers"):
        explain(model, recipe_of(method))


@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("bad", ["nan", "inf"])
def test_a_network_that_answers_nan_beside_the_photo_is_refused(tmp_path: Path, method: MethodName, bad: str) -> None:
    """Finite for the photo alone: every method but those of one pass sees that."""
    model = small(tmp_path)
    spread = float(model.prepare(read(of_size(48, 32))).pixels.std())

    def last(photos: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
        same = (photos.std((1, 2, 3), correction=0) - spread).abs() < 1e-3
        return means[:, :2] * torch.where(same, 1.0, float(bad))[:, None]

    model, recipe = small(tmp_path, last), recipe_of(method)
    if method in OF_ONE_PASS:
        assert all(np.isfinite(photo.saliency_map).all() for photo in only(explain(model, recipe)))
        return
    with pytest.raises(ModelError, match=r"Case c: small gives .* not finite numbers"):
        explain(model, recipe)


@pytest.mark.parametrize("method", METHODS)
def test_gradients_that_are_nan_are_refused_where_they_are_needed(tmp_path: Path, method: MethodName) -> None:
    """The root of 0, whose gradient is infinite times 0."""
    model = small(tmp_path, lambda photos, means: means[:, :2] + (0 * means[:, :1]).sqrt())
    if method in WITHOUT_GRADIENT:
        assert all(photo.saliency_map.any() for photo in only(explain(model, recipe_of(method))))
        return
    with pytest.raises(ModelError, match="Case c: small gives gradients that are not finite numbers"):
        explain(model, recipe_of(method))


@pytest.mark.parametrize("method", METHODS)
def test_a_target_that_is_no_class_is_refused(tmp_path: Path, method: MethodName) -> None:
    model, recipe = small(tmp_path), recipe_of(method)
    with pytest.raises(ModelError, match="small has no class “scc”; it has a, b"):
        explain(model, dataclasses.replace(recipe, target=Target("chosen", chosen="scc")))
    photos = (model.prepare(read(of_size(48, 32))),)
    for target in (-1, 2):
        baseline = recipe.attribution.map_names[0]
        request = Request(photos, EncodedFacts(None), target, "logit", recipe.attribution, baseline)
        with pytest.raises(ModelError, match=f"has 2 classes; there is no class {target}"):
            list(attribute(model, request, PLAN, lambda: False))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("fit", ["stretch", "letterbox", "center_crop"])
def test_inputs_and_photos_that_are_not_square(tmp_path: Path, method: MethodName, fit: str) -> None:
    """Wide and tall photos of one case in a wide input; region growing takes their segments from it."""
    model = small(tmp_path, input=input_value(width=24, height=16, fit=fit))
    recipe = recipe_of(method, segmentation=Segmentation("region_growing", 0.2))
    explanation = explain(model, recipe, (of_size(60, 25), of_size(20, 50)))
    for photo_id, shape in (("p60x25", (20, 48)), ("p20x50", (48, 19))):
        assert len(explanation.photos[photo_id]) == len(recipe.attribution.map_names)
        for photo in explanation.photos[photo_id]:
            assert photo.attributed.maps[0].shape == (3, 16, 24)
            assert photo.saliency_map.shape == shape
            assert photo.saliency_map.any()
            assert photo.region is not None
            assert photo.region.any()
            assert photo.unseen is None or not photo.region[photo.unseen].any()


@pytest.mark.parametrize("method", METHODS)
def test_a_network_that_is_not_differentiable_names_the_remedy_and_the_remedy_works(
    tmp_path: Path, method: MethodName
) -> None:
    model = small(tmp_path, lambda photos, means: means[:, :2].detach())
    if method in WITHOUT_GRADIENT:
        assert all(photo.saliency_map.any() for photo in only(explain(model, recipe_of(method))))
        return
    with pytest.raises(ModelError, match=r"“small”.*choose (method occlusion or rise|another method)"):
        explain(model, recipe_of(method))


@pytest.mark.parametrize("method", METHODS)
def test_memory_that_suffices_for_two_photos_gives_the_same_map_with_a_flag(tmp_path: Path, method: MethodName) -> None:
    asked: list[int] = []

    def last(photos: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
        asked.append(len(photos))
        if len(photos) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory (simulated)")
        return means[:, :2]

    recipe = recipe_of(method)
    found = only(explain(small(tmp_path, last), recipe))
    expected = only(explain(small(tmp_path), recipe))
    for photo, whole in zip(found, expected, strict=True):
        (one,), (other,) = photo.attributed.maps, whole.attributed.maps
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-5 * np.abs(other).max())
        assert photo.attributed.nodes == whole.attributed.nodes
        assert set(photo.attributed.flags) - set(whole.attributed.flags) <= {"smaller_batches"}
        assert ("smaller_batches" in photo.attributed.flags) == (max(asked) > 2)


@pytest.mark.parametrize("method", METHODS)
def test_memory_that_never_suffices_is_a_sentence(tmp_path: Path, method: MethodName) -> None:
    asked: list[int] = []

    def last(photos: torch.Tensor, means: torch.Tensor) -> torch.Tensor:
        asked.append(len(photos))
        if len(asked) > 1:
            raise torch.OutOfMemoryError("CUDA out of memory (simulated)")
        return means[:, :2]

    with pytest.raises(ModelError, match=r"“small” fails .*out of memory"):
        explain(small(tmp_path, last), recipe_of(method))


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (".mean((2, 3)) / (photos.std() < 1e-6)", "outputs that are not finite numbers"),
        (".mean((2, 3)) + (0 * photos.mean((1, 2, 3))).sqrt()[:, None]", "gradients that are not finite"),
        (".mean((2, 3)).detach()", "cannot be differentiated; choose method occlusion or rise"),
    ],
)
def test_in_a_batch_each_photo_becomes_a_row_with_the_reason(tmp_path: Path, broken: str, reason: str) -> None:
    study = write_small_study(tmp_path, 2)
    architecture = ARCHITECTURE.replace(".mean((2, 3))", broken)
    (study.card.parent / "architecture.py").write_text(architecture, encoding="utf-8")
    with ready_project(study, tmp_path / "study.spotcheck") as project:
        outcome = tasks.score(project, recipe_of("integrated_gradients"))
    assert outcome.scored == 0
    assert {failure.photo_id for failure in outcome.failures} == {"photo_00", "photo_01", "photo_10"}
    assert all(reason in failure.message for failure in outcome.failures)
