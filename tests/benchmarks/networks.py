"""Networks to measure on: the real model where the test data is there, and a ResNet-50 with seeded weights."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path

import torch
from torch import nn

from engine.models.card import load_card
from engine.models.opened import OpenedModel
from engine.models.opening import open_model
from engine.models.protocol import Model
from engine.models.trust import TrustStore, files_to_trust

CARD = Path(__file__).parents[1] / "fixtures" / "sklesion" / "card.json"
STAGES = ((64, 3), (128, 4), (256, 6), (512, 3))
CLASSES = 26


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


def residual_model(device: str, side: int) -> Model:
    """A ResNet-50 of 26 classes for photos of side x side."""
    value = json.loads(CARD.read_text()) | {"name": "ResNet-50", "photos": "mean_logit", "conditions": {}}
    del value["metadata"]
    value["classes"] = [str(index) for index in range(CLASSES)]
    value["input"] |= {"width": side, "height": side, "range": [-2, 2]}
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "card.json"
        path.write_text(json.dumps(value))
        card = load_card(path)
    torch.manual_seed(0)
    network = _residual_network().to(device).eval().requires_grad_(False)
    return OpenedModel(card, "resnet", device, network, None)


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
