"""A model card in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.models.card import ModelCard

FORMATS = {"factory": "Weights with a Python file that builds the network", "torchscript": "TorchScript"}
FITS = {
    "stretch": "stretched to fit",
    "letterbox": "whole photo with bars",
    "center_crop": "middle of the photo, the rest is cut off",
}
COMBINATIONS = {
    "mean_logit": "mean of the photos' logits",
    "mean_probability": "mean of the photos' probabilities",
    "maximum": "the highest of the photos' outputs",
    "joint": "the model takes the whole case",
}


def card_lines(card: ModelCard) -> tuple[tuple[str, str], ...]:
    """What the card says, as name and value; the classes apart."""
    given = card.input
    pixels = f"{given.width} × {given.height} pixels, {FITS[given.fit]}, {given.resize}"
    values = (
        f"{given.low:g} to {given.high:g}, mean {_numbers(given.mean)}, std {_numbers(given.std)}, {given.channels}"
    )
    metadata = ", ".join(card.metadata.fields) if card.metadata else "none"
    return (
        ("Format", FORMATS.get(card.format, card.format)),
        ("Weights", card.weights.name),
        ("Photo as input", pixels),
        ("Values", values),
        ("Output", card.output),
        ("Several photos", COMBINATIONS[card.photos]),
        ("Facts used", metadata),
    )


def class_lines(card: ModelCard) -> tuple[tuple[str, str], ...]:
    """Each class and the condition that it counts as, in the card's order."""
    return tuple((name, card.condition_of_class(name)) for name in card.classes)


def trust_line(path: Path, sha256: str) -> str:
    """A file that runs code, and the fingerprint that trust is bound to."""
    return f"{path}\nSHA-256 {sha256}"


def _numbers(values: tuple[float, ...]) -> str:
    distinct = values if len(set(values)) > 1 else values[:1]
    return " ".join(f"{value:g}" for value in distinct)
