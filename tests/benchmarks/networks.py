"""Networks to measure on: the demo, the real model where the test data is there, two large ones with seeded weights."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import torch
from torch import nn

from engine.models.card import load_card
from engine.models.opened import OpenedModel
from engine.models.opening import open_model
from engine.models.protocol import Model
from engine.models.trust import TrustStore, files_to_trust

CARD = Path(__file__).parents[1] / "fixtures" / "sklesion" / "card.json"
DEMO_CARD = Path(__file__).parents[2] / "resources" / "demo" / "card.json"
STAGES = ((64, 3), (128, 4), (256, 6), (512, 3))
EFFICIENT_STAGES = (
    (1, 16, 1, 1, 3),
    (6, 24, 2, 2, 3),
    (6, 40, 2, 2, 5),
    (6, 80, 3, 2, 3),
    (6, 112, 3, 1, 5),
    (6, 192, 4, 2, 5),
    (6, 320, 1, 1, 3),
)
"""Widening, channels, blocks, stride and side of the depthwise convolution of EfficientNet-B0's stages."""
CLASSES = 26
SPREAD = 0.5
SIDE = 224


def real_model(device: str) -> Model | None:
    """The real model, or `None` where SPOTCHECK_TEST_DATA does not name its folder."""
    data = os.environ.get("SPOTCHECK_TEST_DATA")
    if not data:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(CARD, folder)
        for file in ("model.safetensors", "architecture.py"):
            (folder / file).symlink_to(Path(data) / "models" / "sklesion_xception" / file)
        store = TrustStore(folder / "trusted.json")
        for path in files_to_trust(load_card(folder / CARD.name)):
            store.trust(path)
        return open_model(folder / CARD.name, trust=store, device=device)


def demo_model(device: str) -> Model:
    """The classifier of the built-in demo: smooth (SiLU)."""
    with tempfile.TemporaryDirectory() as name:
        store = TrustStore(Path(name) / "trusted.json")
        for path in files_to_trust(load_card(DEMO_CARD)):
            store.trust(path)
        return open_model(DEMO_CARD, trust=store, device=device)


def residual_model(device: str, side: int = SIDE) -> Model:
    """A ResNet-50 of 26 classes for photos of side x side, with seeded weights."""
    return _opened("ResNet-50", lambda _: _residual_network(), device, side)


def efficient_model(device: str, side: int = SIDE) -> Model:
    """An EfficientNet-B0 of 26 classes for photos of side x side, with seeded weights: smooth (SiLU)."""
    return _opened("EfficientNet-B0", lambda side: _settled(_efficient_network(), side), device, side)


def _opened(name: str, build: Callable[[int], nn.Module], device: str, side: int) -> Model:
    value = json.loads(CARD.read_text()) | {"name": name, "photos": "mean_logit", "conditions": {}}
    del value["metadata"]
    value["classes"] = [str(index) for index in range(CLASSES)]
    value["input"] |= {"width": side, "height": side, "range": [-2, 2]}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "card.json"
        path.write_text(json.dumps(value))
        card = load_card(path)
    torch.manual_seed(0)
    network = build(side).to(device).eval().requires_grad_(False)
    return OpenedModel(card, name, device, network, None)


def _settled(network: nn.Module, side: int) -> nn.Module:
    """With batch norms that have seen smooth noise from black to bright and scale to `SPREAD`.

    As it is drawn, the network's activations fade to nothing; at full strength its gradient is noise that no number of
    nodes follows.
    """
    light = torch.linspace(0, 1, 16).view(-1, 1, 1, 1)
    coarse = torch.rand((16, 3, 8, 8)) * 4 * light - 2
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.momentum = None
                module.weight.fill_(SPREAD)
        network.train()(nn.functional.interpolate(coarse, (side, side), mode="bilinear"))
    return network


def _efficient_network() -> nn.Module:
    layers: list[nn.Module] = [*_convolution(3, 32, 3, 2)]
    width = 32
    for factor, after, count, stride, side in EFFICIENT_STAGES:
        for index in range(count):
            layers.append(InvertedBottleneck(width, after, factor, side, 1 if index else stride))
            width = after
    layers += [*_convolution(width, 1280, 1, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1280, CLASSES)]
    return nn.Sequential(*layers)


def _convolution(before: int, after: int, side: int, stride: int, groups: int = 1) -> tuple[nn.Module, ...]:
    convolution = nn.Conv2d(before, after, side, stride, side // 2, groups=groups, bias=False)
    return convolution, nn.BatchNorm2d(after), nn.SiLU()


class InvertedBottleneck(nn.Module):
    """Widening, depthwise convolution, squeeze and excitation, narrowing, shortcut (Tan and Le 2019)."""

    def __init__(self, before: int, after: int, factor: int, side: int, stride: int) -> None:
        super().__init__()
        inner, squeezed = factor * before, max(1, before // 4)
        self.widen = nn.Sequential(*(_convolution(before, inner, 1, 1) if factor > 1 else ()))
        self.depthwise = nn.Sequential(*_convolution(inner, inner, side, stride, inner))
        self.excite = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(inner, squeezed, 1),
            nn.SiLU(),
            nn.Conv2d(squeezed, inner, 1),
            nn.Sigmoid(),
        )
        self.narrow = nn.Sequential(nn.Conv2d(inner, after, 1, bias=False), nn.BatchNorm2d(after))
        self.shortcut = before == after and stride == 1

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        inner = self.depthwise(self.widen(photos))
        result = self.narrow(inner * self.excite(inner))
        return result + photos if self.shortcut else result


def _residual_network() -> nn.Module:
    head = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
    blocks: list[nn.Module] = []
    width = 64
    for stage, (inner, count) in enumerate(STAGES):
        for index in range(count):
            blocks.append(Bottleneck(width, inner, 2 if stage and not index else 1))
            width = 4 * inner
    return nn.Sequential(*head, *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, CLASSES))


class Bottleneck(nn.Module):
    """Three convolutions and a shortcut (He et al. 2015)."""

    def __init__(self, width: int, inner: int, stride: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(width, inner, 1, bias=False),
            nn.BatchNorm2d(inner),
            nn.ReLU(),
            nn.Conv2d(inner, inner, 3, stride, 1, bias=False),
            nn.BatchNorm2d(inner),
            nn.ReLU(),
            nn.Conv2d(inner, 4 * inner, 1, bias=False),
            nn.BatchNorm2d(4 * inner),
        )
        shortcut = nn.Sequential(nn.Conv2d(width, 4 * inner, 1, stride, bias=False), nn.BatchNorm2d(4 * inner))
        self.shortcut = shortcut if width != 4 * inner or stride > 1 else nn.Identity()

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.body(photos) + self.shortcut(photos))


NETWORKS: Mapping[str, Callable[[str], Model | None]] = {
    "resnet50": residual_model,
    "efficientnet_b0": efficient_model,
    "real": real_model,
    "demo": demo_model,
}
"""By name, for a device; `None` where the network is not here."""
