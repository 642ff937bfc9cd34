"""Format factory: safetensors weights and a trusted Python function that builds the network around them."""

from __future__ import annotations

from typing import Any

import torch
from safetensors import SafetensorError, safe_open

from engine.errors import ModelError
from engine.language import tr
from engine.models.card import ModelCard
from engine.models.trust import check_readable
from engine.models.user_code import FOREIGN_ERRORS, CodeFiles, reason_of


def load(card: ModelCard, code: CodeFiles) -> torch.nn.Module:
    """The network that the factory returns for the path of the weights.

    Raises:
        ModelError: a file is missing, damaged or not trusted, or the factory fails.
    """
    reference = card.factory
    if reference is None:
        raise ModelError(tr("Model card {path}: “factory” is missing; mend the card.", path=card.path))
    build = code.function(reference)
    _check_safetensors(card)
    try:
        network: Any = build(str(card.weights))
    except FOREIGN_ERRORS as error:
        raise ModelError(
            tr(
                "Factory {path}:{function} fails on {weights} ({reason}); mend it.",
                path=reference.path,
                function=reference.function,
                weights=card.weights.name,
                reason=reason_of(error),
            )
        ) from error
    if not isinstance(network, torch.nn.Module):
        raise ModelError(
            tr(
                "Factory {path}:{function} must return a torch module; mend it.",
                path=reference.path,
                function=reference.function,
            )
        )
    return network


def _check_safetensors(card: ModelCard) -> None:
    check_readable(card.weights)
    try:
        with safe_open(card.weights, framework="pt") as file:
            names = list(file.keys())
    except (SafetensorError, OSError) as error:
        raise ModelError(
            tr(
                "Weights {weights} are not a whole safetensors file ({reason}); get the file again.",
                weights=card.weights,
                reason=reason_of(error),
            )
        ) from error
    if not names:
        raise ModelError(tr("Weights {weights} hold no tensor; get the file again.", weights=card.weights))
