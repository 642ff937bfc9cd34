"""The demo's classifier: a small smooth network that sums local evidence over the photo."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

CLASSES = ("acne", "bcc", "mel", "nv", "psoriasis", "sk", "vitiligo")


EVIDENCE_GAIN = 8.0
"""A lesion fills an eighth of a photo or so: the mean over the photo is raised by as much."""


class DemoNet(nn.Module):
    """Photos (n, 3, height, width), normalised, to logits (n, classes).

    SiLU keeps the function smooth, so that integrals of its gradient converge fast. Each logit is the mean of local
    evidence, each from a patch of 65 x 65 pixels at most.
    """

    def __init__(self, classes: int = len(CLASSES)) -> None:
        super().__init__()
        self.features = nn.Sequential(
            *_layer(3, 16, 5, 2),
            *_layer(16, 32, 3, 2),
            *_layer(32, 64, 3, 2),
            *_layer(64, 64, 3, 1),
            *_layer(64, 96, 3, 1),
        )
        self.evidence = nn.Conv2d(96, classes, 1)

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        """Logits: the mean over places of `evidence_map`, times `EVIDENCE_GAIN`."""
        return EVIDENCE_GAIN * self.evidence_map(photos).mean(dim=(2, 3))

    def evidence_map(self, photos: torch.Tensor) -> torch.Tensor:
        """Local evidence (n, classes, height / 8, width / 8)."""
        return self.evidence(self.features(photos))


def _layer(before: int, after: int, side: int, stride: int) -> tuple[nn.Module, ...]:
    convolution = nn.Conv2d(before, after, side, stride=stride, padding=side // 2, bias=False)
    return convolution, nn.BatchNorm2d(after), nn.SiLU()


def load(path: str | Path) -> nn.Module:
    """The trained network in evaluation mode; `path` is its safetensors file."""
    weights = load_file(str(path))
    network = DemoNet(len(weights["evidence.bias"]))
    network.load_state_dict(weights)
    return network.eval()
