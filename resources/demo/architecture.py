"""The demo's classifier: a small smooth network that sums local evidence over the photo."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

CLASSES = ("acne", "bcc", "mel", "nv", "psoriasis", "sk", "vitiligo")


class DemoNet(nn.Module):
    """Photos (n, 3, height, width), normalised, to logits (n, classes).

    SiLU keeps the function smooth, so that integrals of its gradient converge fast. Each logit is the mean of local
    evidence, each from a patch of 65 x 65 pixels at most.
    """

    def __init__(self, classes: int = len(CLASSES)) -> None:
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 16, 5, stride=2, padding=2),
            nn.SiLU(),
            nn.Conv2d(16, 32, 3, stride=2, padding=1),
            nn.SiLU(),
            nn.Conv2d(32, 64, 3, stride=2, padding=1),
            nn.SiLU(),
            nn.Conv2d(64, 64, 3, padding=1),
            nn.SiLU(),
            nn.Conv2d(64, 96, 3, padding=1),
            nn.SiLU(),
        )
        self.evidence = nn.Conv2d(96, classes, 1)

    def forward(self, photos: torch.Tensor) -> torch.Tensor:
        """Logits: the mean over places of `evidence_map`."""
        return self.evidence_map(photos).mean(dim=(2, 3))

    def evidence_map(self, photos: torch.Tensor) -> torch.Tensor:
        """Local evidence (n, classes, height / 8, width / 8)."""
        return self.evidence(self.features(photos))


def load(path: str | Path) -> nn.Module:
    """The trained network in evaluation mode; `path` is its safetensors file."""
    network = DemoNet()
    network.load_state_dict(load_file(str(path)))
    return network.eval()
