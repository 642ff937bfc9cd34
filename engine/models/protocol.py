"""What the rest of the engine may ask of a classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from engine.cases import Facts
from engine.models.card import ModelCard
from engine.models.metadata import EncodedFacts
from engine.models.preprocessing import PreparedPhoto
from engine.plan import Plan


class Model(Protocol):
    """An opened classifier; it holds no state that an answer changes.

    Attributes:
        card: its description.
        digest: SHA-256 (hexadecimal) over weights, card and code files.
        device: where it runs, as torch names it.
        network: the torch module itself, evaluating, its parameters frozen; for methods that look inside.
    """

    @property
    def card(self) -> ModelCard: ...

    @property
    def digest(self) -> str: ...

    @property
    def device(self) -> str: ...

    @property
    def network(self) -> torch.nn.Module: ...

    def prepare(self, pixels: NDArray[np.uint8]) -> PreparedPhoto:
        """A decoded photo, uint8 RGB (height, width, 3), at the model's input size, still in pixels."""
        ...

    def encode(self, facts: Facts) -> EncodedFacts:
        """A case's metadata as the model reads it; ModelError where the encoder fails."""
        ...

    def classify(self, photos: Sequence[PreparedPhoto], facts: EncodedFacts) -> NDArray[np.float64]:
        """Probabilities of a case, float64 (classes,), that sum to 1; ModelError where the outputs are not finite."""
        ...

    def forward(self, photos: torch.Tensor, facts: torch.Tensor | None) -> torch.Tensor:
        """Differentiable outputs of a case at several points.

        Args:
            photos: (nodes, photos, 3, height, width), pixels 0 to 255, on the model's device and of its precision.
            facts: (1, k), held for every node, or (nodes, k), or `None`.

        Returns:
            (nodes, classes): logits of the case; their softmax is always the case's probabilities.
        """
        ...

    def under(self, plan: Plan) -> Model:
        """The same classifier as the plan runs it (precision, memory layout, folding); kept for the next call."""
        ...

    def with_network(self, network: torch.nn.Module, change: str) -> Model:
        """The same classifier around another network, for questions about its weights.

        The network is brought to this model's device and precision, where it stands, evaluating and frozen; `under`
        then runs it as a plan says. `change` names what was done to it: the digest is that of this model and the
        change, so that its maps are never taken for this model's.
        """
        ...

    def tensor(self, values: NDArray[np.floating]) -> torch.Tensor:
        """An array as `forward` wants it: the model's device and precision."""
        ...
