"""Small models on disk for the tests: card, weights, factory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from engine.models.card import load_card
from engine.models.opening import open_model
from engine.models.protocol import Model
from engine.models.trust import TrustStore, files_to_trust

FACTORY = '''
"""A small convolutional network with a batch norm, dropout and two facts."""
import torch
from safetensors.torch import load_file


class Network(torch.nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.first = torch.nn.Conv2d(3, 6, 3, padding=1)
        self.norm = torch.nn.BatchNorm2d(6)
        self.second = torch.nn.Conv2d(6, 5, 3)
        self.dropout = torch.nn.Dropout(0.5)
        self.last = torch.nn.Linear(5, classes)
        self.facts = torch.nn.Linear(2, classes)

    def forward(self, photos, facts=None):
        hidden = torch.nn.functional.silu(self.norm(self.first(photos / 64 - 2)))
        hidden = torch.nn.functional.softplus(self.second(hidden)).mean((2, 3))
        logits = self.last(self.dropout(hidden))
        return logits if facts is None else logits + self.facts(facts)


def load(path):
    weights = load_file(path)
    network = Network(len(weights["last.bias"]))
    network.load_state_dict(weights)
    return network


def encode(age=50.0, sex="unknown"):
    return [age / 100, {"female": 1.0, "male": -1.0, "unknown": 0.0}[sex]]
'''

CLASSES = ("akiec", "mel", "nv")


def card_value(**changes: Any) -> dict[str, Any]:
    """A complete card as JSON values, with some keys changed; a value of `None` takes the key away."""
    value: dict[str, Any] = {
        "name": "small",
        "format": "factory",
        "weights": "model.safetensors",
        "factory": "network.py:load",
        "classes": list(CLASSES),
        "conditions": {"mel": "Melanoma", "nv": "Melanocytic Nevus"},
        "input": input_value(),
        "output": "logits",
        "photos": "mean_logit",
    } | changes
    return {key: item for key, item in value.items() if item is not None}


def input_value(**changes: Any) -> dict[str, Any]:
    """The input section of a card, with some keys changed; a value of `None` takes the key away."""
    value: dict[str, Any] = {
        "width": 20,
        "height": 16,
        "fit": "stretch",
        "resize": "bilinear",
        "antialias": False,
        "range": [0, 255],
        "mean": [0, 0, 0],
        "std": [1, 1, 1],
        "channels": "RGB",
    } | changes
    return {key: item for key, item in value.items() if item is not None}


def metadata_value(**changes: Any) -> dict[str, Any]:
    """The metadata section of a card."""
    return {
        "encoder": "network.py:encode",
        "fields": {"age": "age_approximate", "sex": "sex"},
        "values": {"sex": {"f": "female", "m": "male"}},
    } | changes


def write_card(folder: Path, **changes: Any) -> Path:
    """Only the card."""
    path = folder / "card.json"
    path.write_text(json.dumps(card_value(**changes)), encoding="utf-8")
    return path


def write_model(folder: Path, *, factory: str = FACTORY, classes: int = len(CLASSES), **changes: Any) -> Path:
    """Card, factory and seeded weights."""
    (folder / "network.py").write_text(factory, encoding="utf-8")
    save_file(weights(classes), folder / "model.safetensors")
    return write_card(folder, **changes)


def weights(classes: int = len(CLASSES)) -> dict[str, torch.Tensor]:
    """Seeded weights of the small network."""
    random = torch.Generator().manual_seed(3)
    shapes = {
        "first.weight": (6, 3, 3, 3),
        "first.bias": (6,),
        "norm.weight": (6,),
        "norm.bias": (6,),
        "norm.running_mean": (6,),
        "second.weight": (5, 6, 3, 3),
        "second.bias": (5,),
        "last.weight": (classes, 5),
        "last.bias": (classes,),
        "facts.weight": (classes, 2),
        "facts.bias": (classes,),
    }
    values = {name: torch.randn(shape, generator=random) * 0.5 for name, shape in shapes.items()}
    return values | {
        "norm.running_var": torch.rand(6, generator=random) + 0.5,
        "norm.num_batches_tracked": torch.tensor(1),
    }


def trusting(card: Path, folder: Path) -> TrustStore:
    """A trust store that trusts every file of the card as it is now."""
    store = TrustStore(folder / "trusted.json")
    for path in files_to_trust(load_card(card)):
        store.trust(path)
    return store


def opened(folder: Path, **changes: Any) -> Model:
    """The small model, written, trusted and opened."""
    card = write_model(folder, **changes)
    return open_model(card, trust=trusting(card, folder))
