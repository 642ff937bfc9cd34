"""From a card on disk to a classifier that can be asked: trust, load, check."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import cast

import torch

from engine.errors import ModelError
from engine.language import tr
from engine.models.card import ModelCard, load_card
from engine.models.formats import FORMATS
from engine.models.metadata import FactsEncoder
from engine.models.opened import OpenedModel
from engine.models.protocol import Model
from engine.models.trust import TrustStore, check_readable, files_to_trust
from engine.models.user_code import CodeFiles

Loader = Callable[[ModelCard, CodeFiles], torch.nn.Module]


def open_model(card_path: Path, *, trust: TrustStore, device: str = "cpu") -> Model:
    """Open the classifier that a card describes.

    Nothing of it runs before every file that can run code was compared with the trusted ones.

    Raises:
        ModelError: card, weights, code or trust are wanting, the network fails, or its outputs do not fit the card.
    """
    card = load_card(card_path)
    code = CodeFiles(trust)
    sources = [code.read(path) for path in files_to_trust(card)]
    digest = _digest(card, sources)
    load = cast(Loader, importlib.import_module(FORMATS[card.format].module).load)
    network = load(card, code).to(_available(device)).float().eval().requires_grad_(False)
    encoder = FactsEncoder(card.metadata, code.function(card.metadata.encoder)) if card.metadata else None
    model = OpenedModel(card, digest, device, network, encoder)
    _check_outputs(model)
    return model


def _available(device: str) -> torch.device:
    """The device; ModelError where this machine has none of the kind."""
    try:
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError, ValueError) as error:
        raise ModelError(tr("Device “{device}” cannot be used here; choose cpu or auto.", device=device)) from error
    return torch.device(device)


def _digest(card: ModelCard, sources: list[bytes]) -> str:
    """SHA-256 over the hashes of weights, card and code files, in this order."""
    parts = [_file_sha256(card.weights), card.sha256, *(hashlib.sha256(source).hexdigest() for source in sources)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _file_sha256(path: Path) -> str:
    check_readable(path)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_outputs(model: OpenedModel) -> None:
    card, logits = model.card, model.probe()
    if logits.ndim != 2 or len(logits) != 1:
        raise ModelError(
            tr(
                "Model “{model}” must answer (photos, classes), not {found}; mend it.",
                model=card.name,
                found=tuple(logits.shape),
            )
        )
    if logits.shape[1] != len(card.classes):
        raise ModelError(
            tr(
                "Model card {path} names {classes} classes, but the model has {outputs} outputs; list every output "
                "in order.",
                path=card.path,
                classes=len(card.classes),
                outputs=logits.shape[1],
            )
        )
    if not bool(torch.isfinite(logits).all()):
        raise ModelError(
            tr(
                "Model “{model}” answers a grey photo with outputs that are not finite; check the weights.",
                model=card.name,
            )
        )
