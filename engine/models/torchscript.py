"""Format torchscript: one trusted file with weights and code."""

from __future__ import annotations

import io
import warnings

import torch

from engine.errors import ModelError
from engine.language import tr
from engine.models.card import ModelCard
from engine.models.user_code import FOREIGN_ERRORS, CodeFiles, reason_of


def load(card: ModelCard, code: CodeFiles) -> torch.nn.Module:
    """The network in a TorchScript file, opened from the very bytes that are trusted.

    Raises:
        ModelError: the file is missing, damaged or not trusted.
    """
    data = code.read(card.weights)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="`torch.jit.load` is deprecated", category=DeprecationWarning)
            script = torch.jit.load(io.BytesIO(data), map_location="cpu")
    except FOREIGN_ERRORS as error:
        raise ModelError(
            tr(
                "Weights {weights} are not a whole TorchScript file ({reason}); get the file again.",
                weights=card.weights,
                reason=reason_of(error),
            )
        ) from error
    return PlainExecution(script)


class PlainExecution(torch.nn.Module):
    """Runs a script without the optimiser that rewrites it after the first calls: each call gives the same bits."""

    def __init__(self, script: torch.nn.Module) -> None:
        """Wrap a loaded script."""
        super().__init__()
        self.script = script

    def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
        """The script's own answer."""
        with torch.jit.optimized_execution(False):  # pyright: ignore[reportPrivateImportUsage]
            return self.script(*inputs)
