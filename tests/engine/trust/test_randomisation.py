"""Weights drawn anew, from the top down: the right layers, the right weights, and what the map does."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import torch
from scipy.stats import rankdata
from torch import nn

from engine.errors import ModelError
from engine.models.opened import OpenedModel
from engine.models.torchscript import PlainExecution
from engine.plan import Plan
from engine.recipe import Attribution
from engine.recipe.attribution import SEED
from engine.trust import flags
from engine.trust.layers import draw_anew, groups_from_the_top
from engine.trust.randomisation import affordable, randomisation, randomised
from tests.engine.attribution.closed import model_of
from tests.engine.trust.made import EXACT, RECIPE, SIZE, examine, lesion, values

PIXELS = 3 * SIZE[0] * SIZE[1]


class Layers(nn.Module):
    """Named in another order than called; one layer is never called."""

    def __init__(self) -> None:
        super().__init__()
        self.head = nn.Linear(4, 2)
        self.norm = nn.BatchNorm2d(4)
        self.second = nn.Conv2d(4, 4, 3)
        self.first = nn.Conv2d(3, 4, 3)
        self.idle = nn.Linear(2, 2)

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        hidden = torch.nn.functional.softplus(self.norm(self.first(photos / 64 - 2)))
        return self.head(self.second(hidden).mean((2, 3)))


class Attending(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(4, 1, batch_first=True)
        self.head = nn.Linear(4, 2)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.head(self.attention(tokens, tokens, tokens)[0].mean(1))


def seeded(make: type[nn.Module]) -> nn.Module:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(5)
        return make().eval().requires_grad_(False)


def layered(folder: Path) -> OpenedModel:
    return model_of(folder, seeded(Layers), SIZE)


def test_layers_come_in_the_order_of_the_calls_from_the_output_down() -> None:
    network = seeded(Layers)
    groups = groups_from_the_top(network, lambda: network(torch.rand(1, 3, 16, 24)))
    assert groups == (("head",), ("second",), ("first", "norm"), ("idle",))


def test_what_is_read_but_not_called_goes_with_what_is_around_it() -> None:
    network = seeded(Attending)
    groups = groups_from_the_top(network, lambda: network(torch.rand(1, 5, 4)))
    assert groups == (("head",), ("attention", "attention.out_proj"))


def test_a_layers_own_initialisation_is_used_and_nothing_else_is_touched() -> None:
    network = seeded(Layers)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    global_state = torch.get_rng_state()
    draw_anew(network, ("second",), 3)
    assert torch.equal(torch.get_rng_state(), global_state)
    after = network.state_dict()
    assert {name for name in before if not torch.equal(before[name], after[name])} == {"second.weight", "second.bias"}
    bound = 1 / np.sqrt(4 * 9)
    assert float(after["second.weight"].abs().max()) <= bound
    again = seeded(Layers)
    draw_anew(again, ("head", "second"), 3)
    assert torch.equal(again.state_dict()["second.weight"], after["second.weight"])
    draw_anew(again, ("second",), 4)
    assert not torch.equal(again.state_dict()["second.weight"], after["second.weight"])


def test_a_layer_without_an_initialisation_keeps_mean_and_spread() -> None:
    network = seeded(Attending)
    weights = network.get_parameter("attention.in_proj_weight")
    weights.copy_(7 + 3 * torch.randn(weights.shape, generator=torch.Generator().manual_seed(1)))
    before = weights.clone()
    draw_anew(network, ("attention",), 3)
    assert float((weights == before).float().mean()) < 0.01
    assert float(weights.mean()) == pytest.approx(7, abs=1.5)
    assert float(weights.std()) == pytest.approx(3, rel=0.4)


def test_at_most_eight_stages_and_the_last_has_no_trained_weight_left(tmp_path: Path) -> None:
    deep = nn.Sequential(nn.Flatten(), nn.Linear(PIXELS, 3), *(nn.Linear(3, 3) for _ in range(9)), nn.Linear(3, 2))
    model = model_of(tmp_path, deep, SIZE)
    trained = {name: value.clone() for name, value in deep.state_dict().items()}
    groups = groups_from_the_top(deep, lambda: deep(torch.rand(1, 3, SIZE[1], SIZE[0])))
    stages = [
        (
            subject,
            drawn.digest,
            [name for name, value in drawn.network.state_dict().items() if torch.equal(value, trained[name])],
        )
        for subject, drawn in randomised(model, groups, SEED)
    ]
    assert [subject for subject, *_ in stages] == ["10", "8", "6", "5", "4", "3", "2", "1"]
    assert len({digest for _, digest, _ in stages} | {model.digest}) == 9
    assert [len(kept) for *_, kept in stages] == [18, 14, 10, 8, 6, 4, 2, 0]
    assert all(torch.equal(deep.state_dict()[name], value) for name, value in trained.items()), "the model stays"


def test_a_linear_models_map_follows_its_new_weights(tmp_path: Path) -> None:
    network = nn.Sequential(nn.Flatten(), nn.Linear(PIXELS, 2))
    model = model_of(tmp_path, network, SIZE)
    examined = examine(model, [lesion(200, None)])
    found = randomisation(examined)["p0", "black"]
    groups = groups_from_the_top(network, lambda: network(torch.rand(1, 3, SIZE[1], SIZE[0])))
    ((subject, drawn),) = randomised(model, groups, SEED)
    photo, target = examined.photos[0].pixels, examined.target
    expected = [
        np.abs(cast(torch.Tensor, one[1].weight)[target].numpy().reshape(photo.shape) * photo).sum(0)
        for one in (cast(nn.Sequential, network), cast(nn.Sequential, drawn.network))
    ]
    ranks = np.corrcoef(*(rankdata(one.ravel()) for one in expected))[0, 1]
    figures = values(found)
    assert subject == "1"
    assert figures["1", "", "spearman"] == pytest.approx(ranks, abs=1e-5)
    assert figures["1", "", "spearman"] < 0.6
    assert figures["1", "", "iou"] < 0.6
    assert found.flags == ()


class Ignoring(nn.Module):
    """Its map is the photo, whatever its weights: they only shift the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.shift = nn.Linear(1, 2)

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        value = (photos.flatten(1) ** 2).mean(1) / 65025
        return torch.stack([value, -value], 1) + 0 * self.shift(value[:, None])


def test_a_map_that_ignores_the_weights_is_told(tmp_path: Path) -> None:
    found = randomisation(examine(model_of(tmp_path, seeded(Ignoring), SIZE), [lesion(200, None)]))["p0", "white"]
    assert values(found)["shift", "", "spearman"] == pytest.approx(1, abs=1e-9)
    assert values(found)["shift", "", "ssim"] == pytest.approx(1, abs=1e-6)
    assert values(found)["shift", "", "iou"] == 1
    assert found.flags == (flags.IGNORES_WEIGHTS,)


@pytest.mark.parametrize("plan", [EXACT, Plan(fold=True, channels_last=True)])
def test_stages_run_under_the_plan_and_repeat(tmp_path: Path, plan: Plan) -> None:
    examined = examine(layered(tmp_path), [lesion(200, None), lesion(90, 30)], plan=plan)
    found = randomisation(examined)
    assert [one.subject for one in found["p1", "black"].findings[::3]] == ["head", "second", "first", "idle"]
    measures = {one.measure for one in found["p1", "black"].findings}
    assert measures == {"spearman", "ssim", "iou"}
    assert all(np.isfinite(one.value) for one in found["p0", "white"].findings)
    assert randomisation(examined) == found
    exact = randomisation(dataclasses.replace(examined, attempt=dataclasses.replace(examined.attempt, plan=EXACT)))
    for one, other in zip(found["p0", "black"].findings, exact["p0", "black"].findings, strict=True):
        assert one.value == pytest.approx(other.value, abs=0.02)


def test_scripts_and_networks_without_layers_are_undefined(tmp_path: Path) -> None:
    bare = examine(model_of(tmp_path, seeded(Layers), SIZE), [lesion(200, 30)])
    bare.attempt.model.network.forward = lambda photos: photos.mean((2, 3))[:, :2]  # type: ignore[method-assign]
    for name in ("head", "norm", "second", "first", "idle"):
        setattr(bare.attempt.model.network, name, nn.Identity())
    found = randomisation(bare)
    assert {part.flags for part in found.values()} == {(flags.NO_NAMED_LAYERS,)}
    assert not any(part.findings for part in found.values())


@pytest.mark.filterwarnings("ignore:`torch.jit:DeprecationWarning")
def test_a_script_shows_no_layers() -> None:
    script = PlainExecution(torch.jit.script(seeded(Layers)))
    assert groups_from_the_top(script, lambda: script(torch.rand(1, 3, 16, 24))) == ()


class Stubborn(nn.Linear):
    def __deepcopy__(self, memo: object) -> nn.Module:
        raise RuntimeError("no copies of me")


def test_a_network_that_cannot_be_copied_is_told_in_words(tmp_path: Path) -> None:
    model = model_of(tmp_path, nn.Sequential(nn.Flatten(), Stubborn(PIXELS, 2)), SIZE)
    with pytest.raises(ModelError, match="no copies of me"):
        next(randomised(model, (("1",),), SEED))


def test_the_attribution_is_made_affordable() -> None:
    adaptive = affordable(RECIPE.attribution)
    assert (adaptive.rule, adaptive.steps) == ("midpoint", 4)
    many = affordable(Attribution("smoothgrad_ig", steps=500, samples=10))
    assert (many.rule, many.steps, many.samples) == ("midpoint", 16, 4)
    assert affordable(Attribution("guided_ig", steps=100)).steps == 16
    assert affordable(Attribution("grad_cam")) == Attribution("grad_cam")
