"""Which layer a class activation map is taken from."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.attribution.layers import layer_of, layers_with_places, watched
from engine.attribution.passes import Passes
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.models.torchscript import PlainExecution
from tests.engine.attribution.closed import EXACT, Formula, photos_for
from tests.engine.attribution.peers import Tower, ask, tower


def passes_of(model: OpenedModel, count: int = 1, layer: str = "last", stop: bool = False) -> Passes:
    request = ask(photos_for(model, count), "grad_cam", layer=layer)
    return Passes.of(model, request, EXACT, lambda: stop)


@pytest.mark.parametrize("how", ["mean_logit", "joint"])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_the_last_stage_is_found_whatever_the_number_of_photos(tmp_path: Path, how: str, count: int) -> None:
    name = layer_of(passes_of(tower(tmp_path, how), count))
    assert name == ("tower.second" if how == "joint" else "second")


def test_layers_come_by_the_time_they_end(tmp_path: Path) -> None:
    names = layers_with_places(passes_of(tower(tmp_path)))
    assert names == ["first.0", "first.1", "first.2", "first", "second.0", "second.1", "second"]


def test_a_layer_by_name(tmp_path: Path) -> None:
    assert layer_of(passes_of(tower(tmp_path), layer="first.1")) == "first.1"


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [("third", "there is no layer “third”"), ("pool", "layer “pool” has no map"), ("head", "layer “head” has no map")],
)
def test_a_layer_that_does_not_serve_is_refused_with_some_that_do(tmp_path: Path, wanted: str, fault: str) -> None:
    with pytest.raises(ModelError, match=f"{fault}.*; choose last or, for example, .*second.1, second\\.$"):
        layer_of(passes_of(tower(tmp_path), layer=wanted))


class Pooling(torch.nn.Module):
    """Joins the photos' maps before its last convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.each = torch.nn.Conv2d(3, 2, 3)
        self.joined = torch.nn.Conv2d(2, 2, 3)

    def forward(self, cases: torch.Tensor) -> torch.Tensor:
        maps = self.each(cases.flatten(0, 1) / 64 - 2).unflatten(0, cases.shape[:2]).mean(1)
        return self.joined(maps).mean((2, 3))


@pytest.mark.parametrize("count", [1, 3])
def test_a_layer_behind_the_joining_of_photos_has_no_map_of_each(tmp_path: Path, count: int) -> None:
    model = tower(tmp_path, "joint", Pooling())
    assert layer_of(passes_of(model, count)) == "each"
    with pytest.raises(ModelError, match="layer “joined” has no map of each photo"):
        layer_of(passes_of(model, count, layer="joined"))


class Branching(torch.nn.Module):
    """Its last layer is looked at by nobody, another one is used twice."""

    def __init__(self) -> None:
        super().__init__()
        self.used = torch.nn.Conv2d(3, 3, 3, padding=1)
        self.between = torch.nn.Conv2d(3, 3, 3, padding=1)
        self.idle = torch.nn.Conv2d(3, 2, 3)

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        maps = self.used(self.between(self.used(photos / 64 - 2)))
        self.idle(maps)
        return maps.mean((2, 3))[:, :2]


def test_a_layer_that_no_gradient_reaches_is_passed_over(tmp_path: Path) -> None:
    model = tower(tmp_path, network=Branching())
    assert layers_with_places(passes_of(model)) == ["between", "used"]


@pytest.mark.parametrize("formula", ["no layers", "no gradient"])
def test_a_model_without_such_layers_is_refused(tmp_path: Path, formula: str) -> None:
    network = Formula(lambda x: x.mean(1))
    if formula == "no gradient":
        network = Tower()
        network.head.register_forward_hook(lambda _module, _given, output: output.detach())
    with pytest.raises(ModelError, match="has no layer with a map of each photo that a gradient reaches"):
        layer_of(passes_of(tower(tmp_path, network=network)))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_torchscript_is_refused(tmp_path: Path) -> None:
    script = torch.jit.trace(Tower().eval(), torch.zeros(1, 3, 16, 22))
    with pytest.raises(ModelError, match="TorchScript"):
        layer_of(passes_of(tower(tmp_path, network=PlainExecution(script))))


def test_nothing_stays_hooked_even_where_the_network_fails(tmp_path: Path) -> None:
    network = Tower()
    with pytest.raises(ZeroDivisionError), watched(network):
        raise ZeroDivisionError
    layer_of(passes_of(tower(tmp_path, network=network)))
    assert not any(module._forward_hooks for module in network.modules())


def test_cancelling_is_heard(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        layer_of(passes_of(tower(tmp_path), stop=True))
