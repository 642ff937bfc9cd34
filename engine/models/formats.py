"""The one table of model formats: a format is one file and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """How models of one format are opened.

    Attributes:
        module: has `load(card, code) -> torch.nn.Module`; imported when a model is opened.
        needs_factory: whether the card names a factory.
        weights_run_code: whether the weights file itself can run code, and so needs trust.
    """

    module: str
    needs_factory: bool = False
    weights_run_code: bool = False


FORMATS: Mapping[str, Format] = {
    "factory": Format("engine.models.factory", needs_factory=True),
    "torchscript": Format("engine.models.torchscript", weights_run_code=True),
}

LATER_FORMATS = ("torch_export", "onnx", "state_dict", "huggingface", "keras")
"""Known by name, so that the refusal can say so."""
