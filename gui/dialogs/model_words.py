"""A model card in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.language import tr

if TYPE_CHECKING:
    from engine.models.card import ModelCard

FORMATS = {"factory": tr("Weights with a Python file that builds the network"), "torchscript": "TorchScript"}
FITS = {
    "stretch": tr("stretched to fit"),
    "letterbox": tr("whole photo with bars"),
    "center_crop": tr("middle of the photo, the rest is cut off"),
}
OUTPUTS = {"logits": tr("logits"), "probabilities": tr("probabilities")}
COMBINATIONS = {
    "mean_logit": tr("mean of the photos' logits"),
    "mean_probability": tr("mean of the photos' probabilities"),
    "maximum": tr("the highest of the photos' outputs"),
    "joint": tr("the model takes the whole case"),
}


def card_lines(card: ModelCard) -> tuple[tuple[str, str], ...]:
    """What the card says, as name and value; the classes apart."""
    given = card.input
    pixels = tr(
        "{width} × {height} pixels, {fit}, {resize}",
        width=given.width,
        height=given.height,
        fit=FITS[given.fit],
        resize=given.resize,
    )
    values = tr(
        "{low:g} to {high:g}, mean {mean}, std {std}, {channels}",
        low=given.low,
        high=given.high,
        mean=_numbers(given.mean),
        std=_numbers(given.std),
        channels=given.channels,
    )
    metadata = ", ".join(card.metadata.fields) if card.metadata else tr("none", "facts that a model uses")
    return (
        (tr("Format"), FORMATS.get(card.format, card.format)),
        (tr("Weights"), card.weights.name),
        (tr("Photo as input"), pixels),
        (tr("Values"), values),
        (tr("Output"), OUTPUTS[card.output]),
        (tr("Several photos"), COMBINATIONS[card.photos]),
        (tr("Facts used"), metadata),
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
